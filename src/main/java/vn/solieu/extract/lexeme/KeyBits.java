package vn.solieu.extract.lexeme;

import java.util.Arrays;

/** Numbers of {@link Keys}, a bit each: what most words of a text are asked of every list and fail is answered from a thousand bytes a list, which stay near the processor. */
final class KeyBits {
    private long[] bits = new long[16];
    /** The greatest number that it holds. */
    private int newest;

    void add(int number) {
        int at = number >>> 6;
        if (at >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(at + 1, bits.length * 2));
        }
        bits[at] |= 1L << number;
        newest = Math.max(newest, number);
    }

    void addAll(KeyBits other) {
        for (int number = 0; number <= other.newest; number++) {
            if (other.has(number)) {
                add(number);
            }
        }
    }

    boolean has(int number) {
        int at = number >>> 6;
        return at < bits.length && (bits[at] >>> number & 1) != 0;
    }

    /** How many keys must be numbered in a text that is asked for these. */
    int newest() {
        return newest;
    }
}
