package vn.solieu.strip.html;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns a {@link Forest}: gradient boosting with logistic loss on histograms of at most 64 bins a feature, trees grown level by
 * level, rows and features sampled for each tree with a fixed seed, so that the same rows give the same trees.
 */
final class Boosting {
    private static final int BINS = 64;
    private static final double LAMBDA = 4;

    /** Weight that a child needs. */
    private static final double LEAST = 1;
    /** Features that a tree may use, in a hundred. */
    private static final int USE = 30;
    private final int depth;
    private final int trees;
    private final double rate;
    private final Random random;

    Boosting(int depth, int trees, double rate, long seed) {
        this.depth = depth;
        this.trees = trees;
        this.rate = rate;
        this.random = new Random(seed);
    }

    /** @param y targets 0 to 1 @param w weights */
    Forest learn(float[][] x, float[] y, float[] w) {
        int n = x.length;
        int m = x[0].length;
        float[][] cuts = new float[m][];
        byte[][] bins = new byte[m][n];
        for (int f = 0; f < m; f++) {
            cuts[f] = cuts(x, f);
            for (int i = 0; i < n; i++) {
                int at = Arrays.binarySearch(cuts[f], x[i][f]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        double positive = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            positive += w[i] * y[i];
            all += w[i];
        }
        double base = Math.log(positive / (all - positive));
        double[] margin = new double[n];
        Arrays.fill(margin, base);
        short[][] feature = new short[trees][(1 << depth) - 1];
        float[][] threshold = new float[trees][(1 << depth) - 1];
        float[][] leaf = new float[trees][1 << depth];
        float[] g = new float[n];
        float[] h = new float[n];
        int[] node = new int[n];
        for (int t = 0; t < trees; t++) {
            int[] rows = new int[n];
            int k = 0;
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-margin[i]));
                g[i] = (float) (w[i] * (p - y[i]));
                h[i] = (float) (w[i] * Math.max(p * (1 - p), 1e-6));
                node[i] = 0;
                if (random.nextInt(100) < 60) {
                    rows[k++] = i;
                }
            }
            tree(bins, cuts, g, h, node, Arrays.copyOf(rows, k), feature[t], threshold[t], leaf[t]);
            int inner = (1 << depth) - 1;
            for (int i = 0; i < n; i++) {
                int at = 0;
                while (at < inner) {
                    int f = feature[t][at];
                    at = 2 * at + (f >= 0 && x[i][f] > threshold[t][at] ? 2 : 1);
                }
                margin[i] += leaf[t][at - inner];
            }
        }
        return new Forest(base, depth, feature, threshold, leaf);
    }

    private void tree(byte[][] bins, float[][] cuts, float[] g, float[] h, int[] node, int[] rows, short[] feature, float[] threshold, float[] leaf) {
        int m = bins.length;
        Arrays.fill(feature, (short) -1);
        boolean[] use = new boolean[m];
        for (int f = 0; f < m; f++) {
            use[f] = random.nextInt(100) < USE;
        }
        int inner = (1 << depth) - 1;
        for (int level = 0; level < depth; level++) {
            int from = (1 << level) - 1;
            int width = 1 << level;
            double[] bestGain = new double[width];
            int[] bestBin = new int[width];
            double[][] sums = new double[2][width];
            for (int i : rows) {
                sums[0][node[i] - from] += g[i];
                sums[1][node[i] - from] += h[i];
            }
            Arrays.fill(bestGain, 1e-4);
            for (int f = 0; f < m; f++) {
                if (!use[f] || cuts[f].length < 1) {
                    continue;
                }
                double[] hg = new double[width * BINS];
                double[] hh = new double[width * BINS];
                byte[] b = bins[f];
                for (int i : rows) {
                    int at = (node[i] - from) * BINS + b[i];
                    hg[at] += g[i];
                    hh[at] += h[i];
                }
                for (int q = 0; q < width; q++) {
                    double lg = 0;
                    double lh = 0;
                    double whole = sums[0][q] * sums[0][q] / (sums[1][q] + LAMBDA);
                    for (int c = 0; c < cuts[f].length; c++) {
                        lg += hg[q * BINS + c];
                        lh += hh[q * BINS + c];
                        double rg = sums[0][q] - lg;
                        double rh = sums[1][q] - lh;
                        if (lh < LEAST || rh < LEAST) {
                            continue;
                        }
                        double gain = lg * lg / (lh + LAMBDA) + rg * rg / (rh + LAMBDA) - whole;
                        if (gain > bestGain[q]) {
                            bestGain[q] = gain;
                            bestBin[q] = c;
                            feature[from + q] = (short) f;
                            threshold[from + q] = cuts[f][c];
                        }
                    }
                }
            }
            for (int i : rows) {
                int at = node[i];
                int f = feature[at];
                node[i] = 2 * at + (f >= 0 && (bins[f][i] & 0xff) > bestBin[at - from] ? 2 : 1);
            }
        }
        double[] lg = new double[leaf.length];
        double[] lh = new double[leaf.length];
        for (int i : rows) {
            lg[node[i] - inner] += g[i];
            lh[node[i] - inner] += h[i];
        }
        for (int q = 0; q < leaf.length; q++) {
            leaf[q] = (float) (-rate * lg[q] / (lh[q] + LAMBDA));
        }
    }

    /** Up to 63 cuts at quantiles of the different values; a value at or below a cut goes left. */
    private static float[] cuts(float[][] x, int f) {
        float[] values = new float[x.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = x[i][f];
        }
        Arrays.sort(values);
        float[] out = new float[BINS - 1];
        int k = 0;
        float[] distinct = new float[values.length];
        int d = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                distinct[d++] = values[i];
            }
        }
        if (d <= BINS) {
            for (int i = 0; i + 1 < d; i++) {
                out[k++] = distinct[i];
            }
        } else {
            for (int i = 1; i < BINS; i++) {
                float v = values[(int) ((long) values.length * i / BINS)];
                if (k == 0 || v > out[k - 1]) {
                    out[k++] = v;
                }
            }
        }
        return Arrays.copyOf(out, k);
    }
}
