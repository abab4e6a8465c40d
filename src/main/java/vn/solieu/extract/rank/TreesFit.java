package vn.solieu.extract.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fits {@link Trees} to choices that were made: gradient boosting on the log of the right options' share of the soft maximum (the
 * listwise loss of Cao, Qin, Liu, Tsai, Li, Learning to rank, ICML 2007), Newton steps, values cut into bins as in Ke et al.,
 * LightGBM, NeurIPS 2017. Each tree sees a part of the examples and of the features. Same examples, same trees, bit for bit.
 *
 * @param seed of what each tree sees
 * @param trees how many
 * @param depth of each
 * @param rate the share of each step that is taken
 * @param examples the share of the examples that a tree sees
 * @param features the share of the features that a tree sees
 * @param ridge how strongly leaves are drawn to zero
 */
public record TreesFit(long seed, int trees, int depth, double rate, double examples, double features, double ridge) {
    private static final int BINS = 48;
    /** A leaf has at least so much curvature. */
    private static final double LEAST = 0.5;
    /** Options with a smaller share of the soft maximum, and not right, are settled: a tree need not see them. */
    private static final double SETTLED = 0.002;

    /**
     * One choice that was made.
     *
     * @param rows of each option its values, by feature
     * @param right which options are right
     */
    public record Example(float[][] rows, boolean[] right) { }

    public Trees fit(List<Example> seen) {
        return seen.isEmpty() ? Trees.none() : new Run(seen).fit();
    }

    private final class Run {
        private final int[] starts;
        private final boolean[] right;
        private final float[][] edges;
        private final byte[][] bins;
        private final double[] scores;
        private final double[] gradient;
        private final double[] curve;
        /** The options that a tree sees, those of a node side by side, and where each node's begin. */
        private final int[] rows;
        private final int[] aside;
        private int active;
        private final int[] begin;
        /** Of each feature and node of a level the sums of gradients and curvatures by bin. */
        private double[][] sums;
        private double[][] before;

        Run(List<Example> seen) {
            starts = new int[seen.size() + 1];
            for (int i = 0; i < seen.size(); i++) {
                starts[i + 1] = starts[i] + seen.get(i).rows().length;
            }
            int n = starts[seen.size()];
            int width = seen.get(0).rows()[0].length;
            right = new boolean[n];
            for (int i = 0; i < seen.size(); i++) {
                System.arraycopy(seen.get(i).right(), 0, right, starts[i], starts[i + 1] - starts[i]);
            }
            edges = new float[width][];
            bins = new byte[width][n];
            float[] column = new float[n];
            for (int f = 0; f < width; f++) {
                int k = 0;
                for (Example x : seen) {
                    for (float[] row : x.rows()) {
                        column[k++] = row[f];
                    }
                }
                edges[f] = edges(column);
                for (int i = 0; i < n; i++) {
                    int at = Arrays.binarySearch(edges[f], column[i]);
                    bins[f][i] = (byte) (at < 0 ? -at - 1 : at);
                }
            }
            scores = new double[n];
            gradient = new double[n];
            curve = new double[n];
            rows = new int[n];
            aside = new int[n];
            begin = new int[(2 << depth) + 1];
            sums = new double[width][(1 << depth) * BINS * 2];
            before = new double[width][(1 << depth) * BINS * 2];
        }

        /** The values after which a bin ends: all where they are few, else such that the bins are about alike. */
        private float[] edges(float[] column) {
            float[] sorted = column.clone();
            Arrays.sort(sorted);
            float[] out = new float[BINS];
            int n = 0;
            int distinct = 1;
            for (int i = 1; i < sorted.length; i++) {
                distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
            }
            int step = distinct <= BINS ? 1 : sorted.length / BINS;
            int since = 0;
            for (int i = 0; i + 1 < sorted.length && n < BINS - 1; i++) {
                since++;
                if (sorted[i] != sorted[i + 1] && since >= step) {
                    out[n++] = (sorted[i] + sorted[i + 1]) / 2;
                    since = 0;
                }
            }
            return Arrays.copyOf(out, n);
        }

        Trees fit() {
            int inner = (1 << depth) - 1;
            Trees out = new Trees(depth, trees);
            Random random = new Random(seed);
            for (int t = 0; t < trees; t++) {
                slopes(random);
                grow(out, t, random);
            }
            return out;
        }

        /** Gradient and curvature of every option, and the options that this tree sees. */
        private void slopes(Random random) {
            active = 0;
            for (int e = 0; e + 1 < starts.length; e++) {
                if (random.nextDouble() >= examples) {
                    continue;
                }
                double max = Double.NEGATIVE_INFINITY;
                for (int i = starts[e]; i < starts[e + 1]; i++) {
                    max = Math.max(max, scores[i]);
                }
                double all = 0;
                double good = 0;
                for (int i = starts[e]; i < starts[e + 1]; i++) {
                    curve[i] = StrictMath.exp(scores[i] - max);
                    all += curve[i];
                    good += right[i] ? curve[i] : 0;
                }
                for (int i = starts[e]; i < starts[e + 1]; i++) {
                    double share = curve[i] / all;
                    gradient[i] = (right[i] ? curve[i] / good : 0) - share;
                    curve[i] = Math.max(share * (1 - share), 1e-4);
                    if (right[i] || share > SETTLED) {
                        rows[active++] = i;
                    }
                }
            }
        }

        private void grow(Trees out, int tree, Random random) {
            int inner = (1 << depth) - 1;
            int width = edges.length;
            boolean[] used = new boolean[width];
            for (int f = 0; f < width; f++) {
                used[f] = edges[f].length > 0 && random.nextDouble() < features;
            }
            int[] splits = new int[inner];
            int[] cuts = new int[inner];
            Arrays.fill(splits, -1);
            begin[0] = 0;
            begin[1] = active;
            for (int level = 0; level < depth; level++) {
                split(level, used, splits, cuts);
                part(level, splits, cuts);
            }
            double[] leaves = new double[inner + 1];
            for (int m = 0; m <= inner; m++) {
                double sum = 0;
                double weight = 0;
                for (int k = begin[m]; k < begin[m + 1]; k++) {
                    sum += gradient[rows[k]];
                    weight += curve[rows[k]];
                }
                leaves[m] = rate * sum / (weight + ridge);
            }
            for (int i = 0; i < inner; i++) {
                out.ask(tree * inner + i, Math.max(0, splits[i]), splits[i] < 0 ? Float.POSITIVE_INFINITY : edges[splits[i]][cuts[i]]);
            }
            for (int i = 0; i <= inner; i++) {
                out.leaves[tree * (inner + 1) + i] = (float) leaves[i];
            }
            for (int i = 0; i < scores.length; i++) {
                int at = 0;
                while (at < inner) {
                    at = child(at, i, splits, cuts);
                }
                scores[i] += out.leaves[tree * (inner + 1) + at - inner];
            }
        }

        private int child(int at, int row, int[] splits, int[] cuts) {
            return 2 * at + (splits[at] >= 0 && bins[splits[at]][row] > cuts[at] ? 2 : 1);
        }

        /** Parts the options of each node of a level by its question, in their order. */
        private void part(int level, int[] splits, int[] cuts) {
            int first = (1 << level) - 1;
            int nodes = 1 << level;
            int[] ends = new int[2 * nodes + 1];
            for (int m = 0; m < nodes; m++) {
                int left = begin[m];
                int right = 0;
                for (int k = begin[m]; k < begin[m + 1]; k++) {
                    if (child(first + m, rows[k], splits, cuts) % 2 == 1) {
                        rows[left++] = rows[k];
                    } else {
                        aside[right++] = rows[k];
                    }
                }
                System.arraycopy(aside, 0, rows, left, right);
                ends[2 * m + 1] = left;
                ends[2 * m + 2] = begin[m + 1];
            }
            System.arraycopy(ends, 0, begin, 0, ends.length);
        }

        /** The best question of each node of a level, where one is worth asking. */
        private void split(int level, boolean[] used, int[] splits, int[] cuts) {
            int first = (1 << level) - 1;
            int nodes = 1 << level;
            double[] best = new double[nodes];
            double[][] above = before;
            before = sums;
            sums = above;
            for (int f = 0; f < edges.length; f++) {
                if (!used[f]) {
                    continue;
                }
                gather(f, nodes);
                double[] here = sums[f];
                for (int m = 0; m < nodes; m++) {
                    int at = 2 * m * BINS;
                    double sum = 0;
                    double weight = 0;
                    for (int b = 0; b <= edges[f].length; b++) {
                        sum += here[at + 2 * b];
                        weight += here[at + 2 * b + 1];
                    }
                    double left = 0;
                    double light = 0;
                    for (int b = 0; b < edges[f].length; b++) {
                        left += here[at + 2 * b];
                        light += here[at + 2 * b + 1];
                        double heavy = weight - light;
                        if (light < LEAST || heavy < LEAST) {
                            continue;
                        }
                        double gain = left * left / (light + ridge) + (sum - left) * (sum - left) / (heavy + ridge) - sum * sum / (weight + ridge);
                        if (gain > best[m] + 1e-9) {
                            best[m] = gain;
                            splits[first + m] = f;
                            cuts[first + m] = b;
                        }
                    }
                }
            }
        }

        /** The sums of a feature's bins for each node of a level: of two that have one parent the smaller is counted, the other is what is left. */
        private void gather(int f, int nodes) {
            double[] here = sums[f];
            byte[] column = bins[f];
            int width = 2 * BINS;
            Arrays.fill(here, 0, nodes * width, 0);
            for (int m = 0; m < nodes; m += 2) {
                boolean pair = nodes > 1;
                int small = pair && begin[m + 2] - begin[m + 1] < begin[m + 1] - begin[m] ? m + 1 : m;
                for (int k = begin[small]; k < begin[small + 1]; k++) {
                    int i = rows[k];
                    int at = small * width + 2 * column[i];
                    here[at] += gradient[i];
                    here[at + 1] += curve[i];
                }
                for (int b = 0; pair && b < width; b++) {
                    here[(small ^ 1) * width + b] = before[f][m / 2 * width + b] - here[small * width + b];
                }
            }
        }
    }
}
