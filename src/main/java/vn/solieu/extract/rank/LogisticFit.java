package vn.solieu.extract.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with an L2 penalty, fitted by Newton's method (Hastie, Tibshirani, Friedman, The Elements of Statistical
 * Learning, 4.4.1): for some dozens of features, whose values may be of different size. Same data in the same order, same weights.
 */
public final class LogisticFit {
    private static final int STEPS = 30;
    private static final double ENOUGH = 1e-9;

    private record Row(int[] features, double[] values, boolean right) { }

    private final int size;
    private final double penalty;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param size number of features
     * @param penalty half the weight of the squared weights beside the mean log loss of a row; above 0
     */
    public LogisticFit(int size, double penalty) {
        this.size = size;
        this.penalty = penalty;
    }

    /** Adds a row: its features, each once, with their values; all others are 0. */
    public void add(int[] features, double[] values, boolean right) {
        rows.add(new Row(features, values, right));
    }

    /** The weights that fit best. */
    public double[] weights() {
        double[] w = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = -penalty * w[i] * rows.size();
                curvature[i][i] = penalty * rows.size();
            }
            for (Row row : rows) {
                double z = 0;
                for (int i = 0; i < row.features.length; i++) {
                    z += row.values[i] * w[row.features[i]];
                }
                double p = 1 / (1 + StrictMath.exp(-z));
                double error = (row.right ? 1 : 0) - p;
                for (int i = 0; i < row.features.length; i++) {
                    gradient[row.features[i]] += error * row.values[i];
                    for (int k = 0; k < row.features.length; k++) {
                        curvature[row.features[i]][row.features[k]] += p * (1 - p) * row.values[i] * row.values[k];
                    }
                }
            }
            double[] move = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                w[i] += move[i];
            }
            if (Arrays.stream(move).allMatch(m -> Math.abs(m) < ENOUGH)) {
                break;
            }
        }
        return w;
    }

    /** Solves {@code a x = b} for a symmetric, positive definite {@code a}, by Cholesky's decomposition in place. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            double root = Math.sqrt(a[j][j]);
            for (int i = j; i < n; i++) {
                a[i][j] /= root;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
