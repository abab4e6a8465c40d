package vn.solieu.extract.rank;

import java.util.Arrays;

/**
 * What the nodes of {@link Trees} ask, each question once: many nodes ask whether the same value is above the same cut, so that a row's answers
 * are found once and the trees only look them up. Options of one choice share most values: their answers are taken over from the row before.
 * Immutable.
 */
final class Questions {
    /** Of each feature its cuts, least first; those of feature {@code f} begin at {@code firsts[f]}. */
    private final float[] cuts;
    private final int[] firsts;

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
            firsts[f + 1] = firsts[f] + of[f].length;
        }
        this.cuts = new float[firsts[count]];
        for (int f = 0; f < count; f++) {
            System.arraycopy(of[f], 0, this.cuts, firsts[f], of[f].length);
        }
    }

    /** The number of the question whether a feature is above a cut; behind all others that which is always answered with no. */
    int number(int feature, float cut) {
        return cut == Float.POSITIVE_INFINITY ? cuts.length : Arrays.binarySearch(cuts, firsts[feature], firsts[feature + 1], cut);
    }

    /** The answers for a row, 1 for yes. */
    byte[] answers(float[] row) {
        byte[] out = new byte[cuts.length + 1];
        for (int f = 0; f < firsts.length - 1; f++) {
            answer(f, row[f], out);
        }
        return out;
    }

    /** The answers for a row, where those for another one are known. */
    byte[] answers(float[] row, float[] before, byte[] known) {
        byte[] out = known.clone();
        for (int f = 0; f < firsts.length - 1; f++) {
            if (row[f] != before[f]) {
                answer(f, row[f], out);
            }
        }
        return out;
    }

    private void answer(int feature, float value, byte[] out) {
        for (int q = firsts[feature]; q < firsts[feature + 1]; q++) {
            out[q] = (byte) (value <= cuts[q] ? 0 : 1);
        }
    }
}
