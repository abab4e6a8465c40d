package vn.solieu.extract;

import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.metric.Likeness;

/**
 * Chooses of several wordings the one that is likest to what the right one may be: each is as good as its likeness to all, weighed by how
 * likely they are (minimum Bayes risk: Kumar, Byrne, HLT-NAACL 2004). So a likelihood that is split over near wordings is not lost. What a
 * wording gains by another is partly how like it is, partly whether it would pass for it; the shares are those that did best in cross-validation.
 */
final class Consensus {
    /** So many of the likeliest have a say. */
    private static final int MOST = 12;
    /** Scores farther below the best have none. */
    private static final double FAR = 5;
    /** So much below the best, a score's share is lost in the rounding of a double. */
    private static final double LOST = -38;
    /** From this likelihood on a wording needs no others. */
    private static final double CLEAR = 0.9;
    /** From this likeness on two wordings pass for one another: the scorer's own threshold. */
    private static final double SAME = 0.6;
    /** The part of a gain that is whether they do. */
    private static final double PASSES = 0.6;
    /** A gain smaller than this is rounding. */
    private static final double NOTHING = 1e-9;

    private Consensus() { }

    /** The index of the choice by the scores, whose soft maximum is how likely each is; -1 where there is none. */
    static int of(List<Candidate> candidates, double[] scores) {
        return of(candidates, scores, shares(scores));
    }

    /** How likely each is beside the best: the powers of e to the scores' distances from the highest. */
    static double[] shares(double[] scores) {
        double best = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = scores[i] - best < LOST ? 0 : StrictMath.exp(scores[i] - best);
        }
        return out;
    }

    /** As the other, with the {@link #shares} of the scores. */
    static int of(List<Candidate> candidates, double[] scores, double[] shares) {
        int[] order = likeliest(scores);
        if (order.length < 2) {
            return order.length == 0 ? -1 : order[0];
        }
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            all += scores[i] - scores[order[0]] < -FAR ? 0 : shares[i];
        }
        if (1 / all >= CLEAR) {
            return order[0];
        }
        int[][] words = new int[order.length][];
        double[] likely = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            words[i] = Likeness.weighty(candidates.get(order[i]).words());
            likely[i] = shares[order[i]];
        }
        double[][] alike = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int k = i; k < order.length; k++) {
                double like = Likeness.of(words[i], words[k]);
                alike[i][k] = (1 - PASSES) * like + (like >= SAME ? PASSES : 0);
                alike[k][i] = alike[i][k];
            }
        }
        int best = 0;
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            double sum = 0;
            for (int k = 0; k < order.length; k++) {
                sum += likely[k] * alike[i][k];
            }
            if (sum > most + NOTHING) {
                most = sum;
                best = i;
            }
        }
        return order[best];
    }

    /** The indices of the highest scores that are not far below the best, in their order; of equal scores the first comes first. */
    private static int[] likeliest(double[] scores) {
        int[] order = new int[Math.min(MOST, scores.length)];
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            int at = n;
            while (at > 0 && scores[order[at - 1]] < scores[i]) {
                at--;
            }
            if (at < order.length) {
                n = Math.min(n + 1, order.length);
                System.arraycopy(order, at, order, at + 1, n - at - 1);
                order[at] = i;
            }
        }
        while (n > 0 && scores[order[n - 1]] < scores[order[0]] - FAR) {
            n--;
        }
        return Arrays.copyOf(order, n);
    }
}
