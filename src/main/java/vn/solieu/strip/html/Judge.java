package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.strip.text.Line;

/** Asks the model of each block and turns its answers into kept and dropped lines. */
final class Judge {
    /** From this probability on a block is kept. */
    static final double KEEP = 0.5;

    private Judge() { }

    static List<Line> lines(Analysis a, Model model) {
        return lines(a, model.judge(a), KEEP);
    }

    static List<Line> lines(Analysis a, double[] judged, double keep) {
        List<Line> out = new ArrayList<>();
        for (TextBlock t : a.page.blocks) {
            double p = judged[t.index];
            String rule = t.index == a.headline ? "title" : p >= keep ? null : Why.dropped(t, a.root);
            out.add(new Line(t.type, t.text, rule, p));
        }
        return out;
    }
}
