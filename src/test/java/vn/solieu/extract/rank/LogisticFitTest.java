package vn.solieu.extract.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    private static double share(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Test
    void findsTheWeightsThatDrewTheRows() {
        Random random = new Random(7);
        LogisticFit fit = new LogisticFit(3, 1e-6);
        for (int i = 0; i < 40_000; i++) {
            double large = 5 * random.nextGaussian();
            if (random.nextBoolean()) {
                fit.add(new int[] {0, 1, 2}, new double[] {1, large, 1}, random.nextDouble() < share(0.5 + 0.4 * large - 1.5));
            } else {
                fit.add(new int[] {0, 1}, new double[] {1, large}, random.nextDouble() < share(0.5 + 0.4 * large));
            }
        }
        double[] w = fit.weights();
        assertEquals(0.5, w[0], 0.06);
        assertEquals(0.4, w[1], 0.02);
        assertEquals(-1.5, w[2], 0.08);
    }

    @Test
    void thePenaltyKeepsWeightsFiniteWhereAllRowsAreRight() {
        LogisticFit fit = new LogisticFit(1, 0.1);
        for (int i = 0; i < 10; i++) {
            fit.add(new int[] {0}, new double[] {1}, true);
        }
        double w = fit.weights()[0];
        assertEquals(1 - share(w), 0.1 * w, 1e-9, "the gradient of loss and penalty is nought at " + w);
    }
}
