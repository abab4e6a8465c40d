package vn.solieu.extract.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a {@link Ranker}: ascent on the log of the right options' share of the soft maximum, with steps by AdaGrad (Duchi, Hazan, Singer,
 * JMLR 12, 2011), several times over the examples in different orders; the mean of these models is steadier than any of them. Same
 * examples, same weights, bit for bit.
 *
 * @param bits log2 of the number of weights, at most {@link Ranker#BITS}
 * @param seed of the first order; each further run takes the next
 * @param runs how many models are averaged
 * @param epochs passes over the examples in each run
 * @param rate the step's length
 * @param decay how strongly weights are drawn to zero
 */
public record RankerFit(int bits, long seed, int runs, int epochs, double rate, double decay) {
    /** Means smaller than this are dropped. */
    private static final float TINY = 1e-3f;

    /**
     * One choice that was made.
     *
     * @param slots of each option its features
     * @param right which options are right
     */
    public record Example(int[][] slots, boolean[] right) { }

    /** The mean of all runs, which go on side by side. */
    public Ranker fit(List<Example> seen) {
        double[] sum = new double[1 << bits];
        for (float[] weights : IntStream.range(0, runs).parallel().mapToObj(run -> run(seen, run)).toList()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[i];
            }
        }
        float[] mean = new float[1 << bits];
        for (int i = 0; i < mean.length; i++) {
            double weight = sum[i] / runs;
            mean[i] = Math.abs(weight) < TINY ? 0 : (float) weight;
        }
        return new Ranker(mean);
    }

    private float[] run(List<Example> seen, int run) {
        float[] weights = new float[1 << bits];
        double[] squares = new double[1 << bits];
        List<Example> order = new ArrayList<>(seen);
        Random random = new Random(seed + run);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example x : order) {
                step(x, weights, squares);
            }
        }
        return weights;
    }

    private void step(Example x, float[] weights, double[] squares) {
        int n = x.slots().length;
        int shift = Ranker.BITS - bits;
        double[] p = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int slot : x.slots()[i]) {
                p[i] += weights[slot >>> shift];
            }
            max = Math.max(max, p[i]);
        }
        double all = 0;
        double good = 0;
        for (int i = 0; i < n; i++) {
            p[i] = StrictMath.exp(p[i] - max);
            all += p[i];
            good += x.right()[i] ? p[i] : 0;
        }
        good = Math.max(good, 1e-12);
        for (int i = 0; i < n; i++) {
            double gradient = (x.right()[i] ? p[i] / good : 0) - p[i] / all;
            if (Math.abs(gradient) < 1e-4) {
                continue;
            }
            for (int full : x.slots()[i]) {
                int slot = full >>> shift;
                double g = gradient - decay * weights[slot];
                squares[slot] += g * g;
                weights[slot] += (float) (rate * g / Math.sqrt(squares[slot] + 1e-8));
            }
        }
    }
}
