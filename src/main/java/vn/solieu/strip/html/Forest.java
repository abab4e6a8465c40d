package vn.solieu.strip.html;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * An ensemble of binary decision trees whose leaves add up to the log-odds of a block (gradient boosting: Friedman, "Greedy
 * Function Approximation", 2001). Trees are complete: node {@code i} has the children {@code 2i+1} and {@code 2i+2}; a value
 * greater than the node's threshold goes right.
 */
final class Forest {
    /** Trees that are asked of some blocks at a time, so that both stay near the processor. */
    private static final int CHUNK = 20;
    /** A block is not asked further once its log-odds are as clear as this: on no page learned from did one turn that was. */
    private static final double CLEAR = 3;
    /** The log-odds of a block that was not asked further. */
    private static final double SURE = 5;

    final double base;
    final int depth;
    /** Feature by tree and node; -1 goes left always. */
    final short[][] feature;
    final float[][] threshold;
    final float[][] leaf;
    /** The same, tree after tree; where nothing is asked, feature 0 against infinity. */
    private final int[] features;
    private final float[] cuts;
    private final float[] leaves;

    Forest(double base, int depth, short[][] feature, float[][] threshold, float[][] leaf) {
        this.base = base;
        this.depth = depth;
        this.feature = feature;
        this.threshold = threshold;
        this.leaf = leaf;
        int inner = (1 << depth) - 1;
        features = new int[feature.length * inner];
        cuts = new float[feature.length * inner];
        leaves = new float[feature.length * (inner + 1)];
        for (int t = 0; t < feature.length; t++) {
            for (int k = 0; k < inner; k++) {
                features[t * inner + k] = Math.max(0, feature[t][k]);
                cuts[t * inner + k] = feature[t][k] < 0 ? Float.POSITIVE_INFINITY : threshold[t][k];
            }
            System.arraycopy(leaf[t], 0, leaves, t * (inner + 1), inner + 1);
        }
    }

    /** The probability of each row, 0 to 1; 0 for a row that is null. */
    double[] probabilities(float[][] rows) {
        double[] sums = new double[rows.length];
        int[] active = new int[rows.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != null) {
                active[n++] = i;
                sums[i] = base;
            }
        }
        for (int from = 0; from < feature.length && n > 0; from += CHUNK) {
            if (from > 0) {
                int left = 0;
                for (int k = 0; k < n; k++) {
                    double sum = sums[active[k]];
                    if (Math.abs(sum) <= CLEAR) {
                        active[left++] = active[k];
                    } else {
                        sums[active[k]] = Math.copySign(SURE, sum);
                    }
                }
                n = left;
            }
            int to = Math.min(feature.length, from + CHUNK);
            int k = 0;
            for (; k + 4 <= n; k += 4) {
                four(rows, active, k, from, to, sums);
            }
            for (; k < n; k++) {
                sums[active[k]] = one(rows[active[k]], from, to, sums[active[k]]);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            sums[i] = rows[i] == null ? 0 : 1 / (1 + Math.exp(-sums[i]));
        }
        return sums;
    }

    /** Four rows down the trees side by side and without branches: the sign of (cut - value) is the step to the right. */
    private void four(float[][] rows, int[] active, int at, int from, int to, double[] sums) {
        float[] a = rows[active[at]];
        float[] b = rows[active[at + 1]];
        float[] c = rows[active[at + 2]];
        float[] d = rows[active[at + 3]];
        double sa = sums[active[at]];
        double sb = sums[active[at + 1]];
        double sc = sums[active[at + 2]];
        double sd = sums[active[at + 3]];
        int inner = (1 << depth) - 1;
        for (int t = from; t < to; t++) {
            int root = t * inner;
            int i = 0;
            int j = 0;
            int k = 0;
            int l = 0;
            for (int level = 0; level < depth; level++) {
                i = 2 * i + 1 + (Float.floatToRawIntBits(cuts[root + i] - a[features[root + i]]) >>> 31);
                j = 2 * j + 1 + (Float.floatToRawIntBits(cuts[root + j] - b[features[root + j]]) >>> 31);
                k = 2 * k + 1 + (Float.floatToRawIntBits(cuts[root + k] - c[features[root + k]]) >>> 31);
                l = 2 * l + 1 + (Float.floatToRawIntBits(cuts[root + l] - d[features[root + l]]) >>> 31);
            }
            int leafRoot = t * (inner + 1) - inner;
            sa += leaves[leafRoot + i];
            sb += leaves[leafRoot + j];
            sc += leaves[leafRoot + k];
            sd += leaves[leafRoot + l];
        }
        sums[active[at]] = sa;
        sums[active[at + 1]] = sb;
        sums[active[at + 2]] = sc;
        sums[active[at + 3]] = sd;
    }

    private double one(float[] row, int from, int to, double start) {
        int inner = (1 << depth) - 1;
        double sum = start;
        for (int t = from; t < to; t++) {
            int root = t * inner;
            int i = 0;
            for (int level = 0; level < depth; level++) {
                i = 2 * i + 1 + (Float.floatToRawIntBits(cuts[root + i] - row[features[root + i]]) >>> 31);
            }
            sum += leaves[t * (inner + 1) - inner + i];
        }
        return sum;
    }

    void write(DataOutputStream out, List<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        out.writeDouble(base);
        out.writeByte(depth);
        out.writeShort(feature.length);
        for (int t = 0; t < feature.length; t++) {
            for (int i = 0; i < feature[t].length; i++) {
                out.writeShort(feature[t][i]);
                out.writeFloat(threshold[t][i]);
            }
            for (float x : leaf[t]) {
                out.writeFloat(x);
            }
        }
    }

    /** @throws IOException where the data ends early or was learned on other features than {@code names} */
    static Forest read(DataInputStream in, List<String> names) throws IOException {
        int n = in.readUnsignedShort();
        for (int i = 0; i < n; i++) {
            String name = in.readUTF();
            if (i >= names.size() || !names.get(i).equals(name)) {
                throw new IOException("learned on feature " + name + " where this version has " + (i < names.size() ? names.get(i) : "none"));
            }
        }
        double base = in.readDouble();
        int depth = in.readUnsignedByte();
        int trees = in.readUnsignedShort();
        short[][] feature = new short[trees][(1 << depth) - 1];
        float[][] threshold = new float[trees][(1 << depth) - 1];
        float[][] leaf = new float[trees][1 << depth];
        for (int t = 0; t < trees; t++) {
            for (int i = 0; i < feature[t].length; i++) {
                feature[t][i] = in.readShort();
                threshold[t][i] = in.readFloat();
            }
            for (int i = 0; i < leaf[t].length; i++) {
                leaf[t][i] = in.readFloat();
            }
        }
        return new Forest(base, depth, feature, threshold, leaf);
    }
}
