package org.amurgraph.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes raw rows of trade that are nobody's figures, the same for the same seed, to try and to measure the job with.
 */
public final class RawTradeGenerator {

    /** UN M49 codes of states of the graph and of others, which stay unlinked. */
    private static final String[] AREAS = {"156", "643", "408", "410", "804", "842", "496", "398", "392", "276", "36",
            "124", "356", "076", "250", "380", "528", "616", "826", "752", "246", "578", "440", "428", "233", "112",
            "268", "051", "031", "860", "795", "762", "417", "004", "364", "368", "376", "400", "414", "682"};
    private static final int ROWS_PER_FILE = 1_000_000;

    private RawTradeGenerator() {
    }

    /** Arguments: folder, number of rows, seed. */
    public static void main(String[] args) throws IOException {
        generate(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
    }

    /** Writes files of at most a million rows each. */
    static void generate(Path folder, long rows, long seed) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom random = new SplittableRandom(seed);
        for (long done = 0; done < rows; done += ROWS_PER_FILE) {
            Path file = folder.resolve(String.format(Locale.ROOT, "trade-%05d.csv", done / ROWS_PER_FILE));
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("reporterCode,partnerCode,refYear,flowCode,cmdCode,primaryValue,netWgt\n");
                for (long i = Math.min(ROWS_PER_FILE, rows - done); i > 0; i--) {
                    out.write(row(random));
                }
            }
        }
    }

    private static String row(SplittableRandom random) {
        int reporter = random.nextInt(AREAS.length);
        int partner = (reporter + 1 + random.nextInt(AREAS.length - 1)) % AREAS.length;
        int chapter = 1 + random.nextInt(97);
        StringBuilder code = new StringBuilder();
        for (int part : new int[] {chapter, random.nextInt(100), random.nextInt(100)}) {
            code.append((char) ('0' + part / 10)).append((char) ('0' + part % 10));
        }
        return AREAS[reporter] + "," + AREAS[partner] + "," + (2000 + random.nextInt(24)) + ","
                + (random.nextBoolean() ? "X" : "M") + "," + code + "," + value(random) + "," + value(random) + "\n";
    }

    /** A number with two decimals; in some cells none, or something else. */
    private static String value(SplittableRandom random) {
        int kind = random.nextInt(1000);
        return kind < 5 ? "" : kind < 7 ? "n/a" : BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2)
                .toPlainString();
    }
}
