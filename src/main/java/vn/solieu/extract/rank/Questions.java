package vn.solieu.extract.rank;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What the nodes of {@link Trees} ask, each question once: many nodes ask whether the same value is above the same cut, so that a row's answers
 * are found once and the trees only look them up. Options of one choice share most values: their answers are taken over from the row before.
 * Answers are bytes, those of one feature side by side from a multiple of eight on, so that eight are written at once where the value is a
 * small whole number, as most are. Immutable.
 */
final class Questions {
    private static final int EIGHT = Long.BYTES;
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** Whole numbers from the least on, so many, whose answers are kept. */
    private static final int LEAST = -1;
    private static final int KEPT = 33;

    /** Of each feature its cuts, least first; behind them infinity up to a multiple of eight. Those of feature {@code f} begin at {@code firsts[f]}. */
    private final float[] cuts;
    private final int[] firsts;
    /** For each feature, each whole number and each eight of its questions the answers, from {@code firsts[f] / 8 * KEPT} on. */
    private final long[] kept;

    /**
     * @param features of each node; {@code cuts} likewise
     * @param count how many features there are
     */
    Questions(int[] features, float[] cuts, int count) {
        float[][] of = new float[count][0];
        for (int i = 0; i < features.length; i++) {
            if (cuts[i] != Float.POSITIVE_INFINITY && Arrays.binarySearch(of[features[i]], cuts[i]) < 0) {
                float[] more = Arrays.copyOf(of[features[i]], of[features[i]].length + 1);
                more[more.length - 1] = cuts[i];
                Arrays.sort(more);
                of[features[i]] = more;
            }
        }
        firsts = new int[count + 1];
        for (int f = 0; f < count; f++) {
            firsts[f + 1] = firsts[f] + (of[f].length + EIGHT - 1) / EIGHT * EIGHT;
        }
        this.cuts = new float[firsts[count]];
        Arrays.fill(this.cuts, Float.POSITIVE_INFINITY);
        kept = new long[firsts[count] / EIGHT * KEPT];
        byte[] out = new byte[firsts[count]];
        for (int f = 0, at = 0; f < count; f++) {
            System.arraycopy(of[f], 0, this.cuts, firsts[f], of[f].length);
            for (int value = LEAST; value < LEAST + KEPT; value++) {
                compare(f, value, out);
                for (int q = firsts[f]; q < firsts[f + 1]; q += EIGHT) {
                    kept[at++] = (long) BYTES.get(out, q);
                }
            }
        }
    }

    /** The number of the question whether a feature is above a cut; behind all others that which is always answered with no. */
    int number(int feature, float cut) {
        return cut == Float.POSITIVE_INFINITY ? cuts.length : Arrays.binarySearch(cuts, firsts[feature], firsts[feature + 1], cut);
    }

    /** How many answers a row has: one more than there are questions. */
    int count() {
        return cuts.length + 1;
    }

    /** Writes the answers for a row, 1 for yes; the last is no. */
    void answer(float[] row, byte[] out) {
        for (int f = 0; f < firsts.length - 1; f++) {
            answer(f, row[f], out);
        }
    }

    /** Writes the answers for a row, where those for another one are known. */
    void answer(float[] row, float[] before, byte[] known, byte[] out) {
        System.arraycopy(known, 0, out, 0, out.length);
        int count = firsts.length - 1;
        for (int f = changed(row, before, 0, count); f < count; f = changed(row, before, f, count)) {
            do {
                answer(f, row[f], out);
                f++;
            } while (f < count && row[f] != before[f]);
        }
    }

    /** The first feature from {@code from} on whose values differ; {@code count} where none does. */
    private static int changed(float[] row, float[] before, int from, int count) {
        int at = Arrays.mismatch(row, from, count, before, from, count);
        return at < 0 ? count : from + at;
    }

    private void answer(int feature, float value, byte[] out) {
        int whole = (int) value;
        int nth = whole - LEAST;
        if (whole != value || nth < 0 || nth >= KEPT) {
            compare(feature, value, out);
            return;
        }
        int from = firsts[feature];
        int end = firsts[feature + 1];
        int at = from / EIGHT * KEPT + nth * ((end - from) / EIGHT);
        for (int q = from; q < end; q += EIGHT) {
            BYTES.set(out, q, kept[at++]);
        }
    }

    private void compare(int feature, float value, byte[] out) {
        for (int q = firsts[feature]; q < firsts[feature + 1]; q++) {
            out[q] = (byte) (value <= cuts[q] ? 0 : 1);
        }
    }
}
