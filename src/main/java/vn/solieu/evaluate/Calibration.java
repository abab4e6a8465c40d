package vn.solieu.evaluate;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * How far confidences are from the share that was right: the expected calibration error over ten bins of equal width (Naeini, Cooper,
 * Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015).
 */
public final class Calibration {
    private static final int BINS = 10;
    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sum = new double[BINS];
    private int all;

    /** Adds a prediction: the confidence, 0 to 1, and whether it was right. */
    public void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        count[bin]++;
        right[bin] += isRight ? 1 : 0;
        sum[bin] += confidence;
        all++;
    }

    /** The mean distance, 0 to 1, of a bin's mean confidence from its share of right ones, weighed by the bins' sizes. */
    public double error() {
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(sum[i] - right[i]);
        }
        return all == 0 ? 0 : error / all;
    }

    /** A line a bin that is not empty: its bounds, how many, their mean confidence, the share that was right. */
    public String text() {
        StringJoiner out = new StringJoiner("\n");
        for (int i = 0; i < BINS; i++) {
            if (count[i] > 0) {
                out.add(String.format(Locale.ROOT, "confidence %.1f-%.1f %6d claims, said %.3f, right %.3f", (double) i / BINS, (i + 1.0) / BINS, count[i],
                        sum[i] / count[i], (double) right[i] / count[i]));
            }
        }
        return out.toString();
    }
}
