package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come out once each, sorted by their bytes, however few of them are held at once. */
class SortedLinesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 5_000, 1_000_000})
    void theLinesAreSortedAndNoPartsAreLeft(long partBytes) throws IOException {
        List<byte[]> lines = lines();
        Path file = folder.resolve("graph.nq");
        SortedLines sorted = new SortedLines(file, partBytes);
        try (sorted) {
            sorted.write(joined(lines));
        }
        Set<byte[]> once = new TreeSet<>(Arrays::compareUnsigned);
        once.addAll(lines);
        assertTrue(once.size() < lines.size());
        assertArrayEquals(joined(once), Files.readAllBytes(file));
        assertEquals(once.size(), sorted.count());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static List<byte[]> lines() {
        Random random = new Random(3);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add((Integer.toString(random.nextInt(90), 7) + "\u9ed1\u00e9".substring(random.nextInt(3)) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (String letter : List.of("1", "6", "黑")) {
            lines.add((letter.repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static byte[] joined(Collection<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
