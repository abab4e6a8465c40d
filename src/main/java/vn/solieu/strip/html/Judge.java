package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.strip.text.Line;

/**
 * Asks the model of each block and turns its answers into kept and dropped lines. From which probability on a block is kept is settled
 * for each page: so that the expected F1 of its words is greatest (Lewis, "Evaluating and optimizing autonomous text classification
 * systems", SIGIR 1995), within bounds. A text that stands on the page more than once is kept once.
 */
final class Judge {
    /** The bounds, in hundredths. */
    private static final int LOWEST = 30;
    private static final int HIGHEST = 60;
    /** A text of so many words is kept once, where the model is surest of it: pages hold an article once for each width of the screen. */
    private static final int ONCE = 8;
    /** What is less probable is no copy that counts. */
    private static final double UNLIKELY = 0.02;

    private Judge() { }

    static List<Line> lines(Analysis a, Model model) {
        return lines(a, model.judge(a));
    }

    static List<Line> lines(Analysis a, double[] judged) {
        double[] sure = judged.clone();
        int[] said = copies(a, sure);
        double least = least(a, sure);
        List<Line> out = new ArrayList<>(sure.length);
        for (TextBlock t : a.page.blocks) {
            double p = sure[t.index];
            boolean copy = said[t.index] != t.index && sure[said[t.index]] >= least;
            String rule = t.index == a.headline ? "title" : copy ? "copy" : p < least ? Why.dropped(t, a.root) : null;
            out.add(new Line(t.type, t.text, rule, p));
        }
        return out;
    }

    /**
     * For each block the one that stands for its text: itself, or the most probable, the first of such, of those that say the same. As one of them is
     * the article's at most, that one gets the sum of their probabilities and the others none.
     */
    private static int[] copies(Analysis a, double[] sure) {
        int[] out = new int[sure.length];
        int[] best = new int[sure.length];
        Arrays.fill(best, -1);
        boolean any = false;
        for (TextBlock t : a.page.blocks) {
            out[t.index] = t.index;
            if (mayBeCopy(t, sure)) {
                int first = a.firsts[t.index];
                any |= best[first] >= 0;
                if (best[first] < 0 || sure[best[first]] < sure[t.index]) {
                    best[first] = t.index;
                }
            }
        }
        for (TextBlock t : any ? a.page.blocks : List.<TextBlock>of()) {
            if (mayBeCopy(t, sure)) {
                int at = best[a.firsts[t.index]];
                if (at != t.index) {
                    out[t.index] = at;
                    sure[at] = Math.min(1, sure[at] + sure[t.index]);
                    sure[t.index] = 0;
                }
            }
        }
        return out;
    }

    private static boolean mayBeCopy(TextBlock t, double[] sure) {
        return t.words >= ONCE && sure[t.index] > UNLIKELY && !t.isRow();
    }

    /** The probability from which on blocks are kept. */
    private static double least(Analysis a, double[] judged) {
        double[] words = new double[HIGHEST + 1];
        double[] right = new double[HIGHEST + 1];
        double all = 0;
        for (TextBlock t : a.page.blocks) {
            if (t.index != a.headline) {
                double p = judged[t.index];
                int at = (int) Math.min(HIGHEST, p * 100);
                words[at] += t.words;
                right[at] += p * t.words;
                all += p * t.words;
            }
        }
        int best = HIGHEST;
        double top = -1;
        double kept = 0;
        double hit = 0;
        for (int at = HIGHEST; at >= LOWEST; at--) {
            kept += words[at];
            hit += right[at];
            double f1 = 2 * hit / Math.max(1e-9, kept + all);
            if (f1 > top) {
                top = f1;
                best = at;
            }
        }
        return best / 100.0;
    }
}
