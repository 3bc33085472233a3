package org.amurgraph.engine;

/** Estimates how many different things were seen, within some six per cent, in 256 bytes (HyperLogLog). */
final class Distinct {

    private static final int REGISTERS = 256;
    private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

    private final byte[] registers = new byte[REGISTERS];

    void add(int hash) {
        long spread = hash * 0x9E3779B97F4A7C15L;
        spread = (spread ^ spread >>> 32) * 0xD6E8FEB86659FD93L;
        int register = (int) (spread >>> 56);
        byte rank = (byte) (Long.numberOfLeadingZeros(spread << 8 | 1) + 1);
        registers[register] = (byte) Math.max(registers[register], rank);
    }

    /** At least one. */
    double estimate() {
        double sum = 0;
        int empty = 0;
        for (byte register : registers) {
            sum += 1.0 / (1L << register);
            empty += register == 0 ? 1 : 0;
        }
        double estimate = ALPHA * REGISTERS * REGISTERS / sum;
        boolean few = estimate <= 2.5 * REGISTERS && empty > 0;
        return Math.max(1, few ? REGISTERS * Math.log((double) REGISTERS / empty) : estimate);
    }
}
