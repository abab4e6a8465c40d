package vn.solieu.strip.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Block;
import vn.solieu.strip.dump.Shape;
import vn.solieu.strip.text.Line;

/**
 * What each kept line is, and what else is settled by rule: tables are kept or dropped whole, an interviewer's label makes it a question, a short line all in bold is a subheading.
 */
final class Types {
    private static final int LEAD_WORDS = 110;
    private static final int HEADING_WORDS = 22;

    private Types() { }

    static void settle(Analysis a, List<Line> lines, boolean vietnamese) {
        tables(a, lines);
        if (vietnamese) {
            Press.settle(a, lines);
        }
        int questions = 0;
        for (int i = 0; i < lines.size(); i++) {
            questions += lines.get(i).isKept() && boldQuestion(a.page.blocks.get(i)) ? 1 : 0;
        }
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isKept()) {
                continue;
            }
            TextBlock t = a.page.blocks.get(i);
            lines.set(i, line.as(line.type() == Block.Type.LEAD ? Block.Type.LEAD : type(t, begun, questions)));
            begun |= t.words >= 12;
        }
    }

    private static Block.Type type(TextBlock t, boolean begun, int questions) {
        if (t.isRow()) {
            return t.type;
        }
        if (!begun && t.words >= 8 && t.words <= LEAD_WORDS && lead(t)) {
            return Block.Type.LEAD;
        }
        if (Shape.isQuestion(t.text) || questions >= 2 && boldQuestion(t)) {
            return Block.Type.QUESTION;
        }
        if (t.type == Block.Type.PARAGRAPH && t.words > 0 && t.boldWords == t.words && t.words <= HEADING_WORDS && !sentence(t.text)) {
            return Block.Type.HEADING;
        }
        return t.type;
    }

    static boolean lead(TextBlock t) {
        if ((t.inline & Hints.Kind.LEAD.bit()) != 0) {
            return true;
        }
        Box b = t.box;
        for (int i = 0; i < 3 && b != null; i++, b = b.parent) {
            if ((b.hints & Hints.Kind.LEAD.bit()) != 0) {
                return true;
            }
        }
        return t.box.tag.equals("h2") && t.words >= 15;
    }

    private static boolean boldQuestion(TextBlock t) {
        return t.text.endsWith("?") && t.words >= 6 && t.boldWords * 10 >= t.words * 9;
    }

    private static boolean sentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == ';' || last == ',' || last == '…' || last == '!';
    }

    /** A table's rows stand or fall together, by the greater part of its words. */
    private static void tables(Analysis a, List<Line> lines) {
        Map<Box, double[]> votes = new HashMap<>();
        for (TextBlock t : a.page.blocks) {
            if (t.isRow()) {
                double[] v = votes.computeIfAbsent(t.box, k -> new double[2]);
                v[0] += t.words * lines.get(t.index).score();
                v[1] += t.words;
            }
        }
        for (TextBlock t : a.page.blocks) {
            if (t.isRow()) {
                double[] v = votes.get(t.box);
                boolean keep = v[0] > 0.45 * v[1];
                Line line = lines.get(t.index);
                if (keep && !line.isKept()) {
                    lines.set(t.index, new Line(t.type, t.text, null, line.score()));
                } else if (!keep && line.isKept()) {
                    lines.set(t.index, line.without("table"));
                }
            }
        }
    }
}
