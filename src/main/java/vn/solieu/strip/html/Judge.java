package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private Judge() { }

    static List<Line> lines(Analysis a, Model model) {
        return lines(a, model.judge(a));
    }

    static List<Line> lines(Analysis a, double[] judged) {
        boolean[] copy = copies(a.page.blocks, judged);
        double least = least(a, judged, copy);
        List<Line> out = new ArrayList<>(judged.length);
        for (TextBlock t : a.page.blocks) {
            double p = judged[t.index];
            String rule = t.index == a.headline ? "title" : p < least ? Why.dropped(t, a.root) : copy[t.index] ? "copy" : null;
            out.add(new Line(t.type, t.text, rule, p));
        }
        return out;
    }

    /** Which blocks say what a block says that is more probable, or as probable and earlier. */
    private static boolean[] copies(List<TextBlock> blocks, double[] judged) {
        boolean[] out = new boolean[judged.length];
        Map<String, Integer> seen = new HashMap<>();
        for (TextBlock t : blocks) {
            if (t.words >= ONCE && judged[t.index] * 100 >= LOWEST && !t.isRow()) {
                Integer other = seen.putIfAbsent(t.text, t.index);
                if (other != null) {
                    boolean better = judged[other] < judged[t.index];
                    out[better ? other : t.index] = true;
                    if (better) {
                        seen.put(t.text, t.index);
                    }
                }
            }
        }
        return out;
    }

    /** The probability from which on blocks are kept. */
    private static double least(Analysis a, double[] judged, boolean[] copy) {
        double[] words = new double[HIGHEST + 1];
        double[] right = new double[HIGHEST + 1];
        double all = 0;
        for (TextBlock t : a.page.blocks) {
            if (!copy[t.index] && t.index != a.headline) {
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
