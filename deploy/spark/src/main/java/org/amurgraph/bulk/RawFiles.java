package org.amurgraph.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that raw rows are in.
 *
 * @param files the files in the order of their names
 */
record RawFiles(List<Path> files) {

    private static final int PIECE_BYTES = 1 << 16;

    /**
     * The files of some folders and the files among them; those whose names begin with a point or underscore are no
     * data.
     *
     * @throws Fault if there is none, or there are several kinds
     */
    static RawFiles of(List<String> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String input : inputs) {
            if (!Files.exists(Path.of(input))) {
                throw Fault.of("there is no " + input + "; name a file or folder of CSV or Parquet");
            }
            try (Stream<Path> found = Files.walk(Path.of(input))) {
                found.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().matches("[._].*"))
                        .forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(f -> f.getFileName().toString()));
        long parquet = files.stream().filter(RawFiles::isParquet).count();
        if (files.isEmpty() || parquet > 0 && parquet < files.size()) {
            throw Fault.of((files.isEmpty() ? "there are no files" : "there are both CSV and Parquet files") + " in "
                    + String.join(", ", inputs) + "; name files of one kind");
        }
        return new RawFiles(List.copyOf(files));
    }

    private static boolean isParquet(Path file) {
        return file.toString().endsWith(".parquet");
    }

    boolean parquet() {
        return isParquet(files.get(0));
    }

    String[] paths() {
        return files.stream().map(f -> f.toAbsolutePath().toUri().toString()).toArray(String[]::new);
    }

    /** Checksum of all files, one after another. */
    String sha256() throws IOException {
        Sha256 sum = new Sha256();
        byte[] piece = new byte[PIECE_BYTES];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    sum.add(piece, read);
                }
            }
        }
        return sum.hex();
    }
}
