package vn.solieu.extract;

import java.util.Arrays;

/**
 * The weights of features that depend on two words, as the wordings offered for one number share them: a few are kept, and one that falls on
 * another's place displaces it. Made for one number.
 */
final class Kept {
    /** log2 of how many are kept. */
    private static final int BITS = 4;
    private final int[] ones = new int[1 << BITS];
    private final int[] others = new int[1 << BITS];
    private final double[] weights = new double[1 << BITS];

    Kept() {
        Arrays.fill(weights, Double.NaN);
    }

    private static int place(int one, int other) {
        return (one * 31 + other) * 0x9E3779B1 >>> Integer.SIZE - BITS;
    }

    /** What was kept of two words; NaN where nothing is. */
    double of(int one, int other) {
        int at = place(one, other);
        return ones[at] == one && others[at] == other ? weights[at] : Double.NaN;
    }

    /** Keeps the weight of two words and returns it. */
    double keep(int one, int other, double weight) {
        int at = place(one, other);
        ones[at] = one;
        others[at] = other;
        weights[at] = weight;
        return weight;
    }
}
