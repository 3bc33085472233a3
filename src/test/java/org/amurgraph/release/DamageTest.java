package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One flipped bit anywhere in a release is seen before anything of it is used. */
class DamageTest {

    private static final int FLIPS = 300;

    private final Random random = new Random(11);

    @TempDir
    private Path releases;
    private Path release;

    @BeforeEach
    void build() throws IOException {
        release = TestProject.release(releases);
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private String refusal() {
        return assertThrows(IOException.class, () -> Release.open(releases)).getMessage();
    }

    @Test
    void aFlippedBitInEachFileIsToldByTheFilesName() throws IOException {
        TreeSet<String> files = new TreeSet<>(Manifest.read(release).sha256().keySet());
        for (String file : files) {
            flip(release.resolve(file));
        }
        assertEquals("the release in " + releases + " is damaged: " + files.stream().map(f -> f + " has changed")
                .collect(Collectors.joining(", ")) + "; build it anew", refusal());
    }

    @Test
    void aFlippedBitInOneFileIsEnough() throws IOException {
        flip(release.resolve("dump/class/Claim.csv"));
        assertEquals("the release in " + releases + " is damaged: dump/class/Claim.csv has changed; build it anew",
                refusal());
    }

    @Test
    void noBitOfTheManifestCanFlipUnseen() throws IOException {
        Path manifest = release.resolve(Manifest.FILE);
        byte[] sound = Files.readAllBytes(manifest);
        for (int i = 0; i < FLIPS; i++) {
            flip(manifest);
            assertTrue(isRefused(), () -> "nobody saw a bit flip in " + manifest);
            Files.write(manifest, sound);
        }
        assertEquals(release.getFileName().toString(), Release.open(releases).name());
    }

    private boolean isRefused() throws IOException {
        try {
            return !Release.faults(release).isEmpty();
        } catch (Manifest.DamagedException e) {
            return true;
        }
    }
}
