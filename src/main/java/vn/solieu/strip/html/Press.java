package vn.solieu.strip.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Block;
import vn.solieu.strip.dump.Shape;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.text.Line;
import vn.solieu.strip.text.Phrases;

/**
 * What pages of the Vietnamese press have that English ones have not, and the model therefore has not learned: the lead (sapo)
 * stands apart from the body and belongs to it; captions are paragraphs of another class behind a picture; date lines and
 * related headlines stand in the body; an interview ends with thanks.
 */
final class Press {
    private static final int LEAD_MOST = 120;
    private static final int LEAD_LEAST = 8;
    private static final int REACH = 16;
    private static final int CAPTION_WORDS = 45;

    private static final double SURE = 0.7;

    private Press() { }

    static void settle(Analysis a, List<Line> lines) {
        drop(a, lines);
        lead(a, lines);
        thanks(a, lines);
    }

    private static void drop(Analysis a, List<Line> lines) {
        Map<Integer, Integer> looks = new HashMap<>();
        Set<String> headings = new HashSet<>();
        int words = 0;
        for (TextBlock t : a.page.blocks) {
            if (lines.get(t.index).isKept()) {
                words += t.words;
                looks.merge(t.box.look, t.words, Integer::sum);
                if (t.isHeading() || t.boldWords == t.words) {
                    headings.add(bare(t.text));
                }
            }
        }
        for (TextBlock t : a.page.blocks) {
            if (!lines.get(t.index).isKept()) {
                continue;
            }
            Shape s = Shape.of(t.text);
            boolean rare = looks.getOrDefault(t.box.look, 0) * 5 < words;
            String rule = s.words() == 0 ? "residue"
                    : s.words() <= 20 && s.isDateLine() ? "date-line"
                    : t.phrase != null && t.phrase.effect() != Phrases.Effect.CLOSING && !t.phrase.kind().equals("nav") && t.words <= 20 && !s.isQuestion() && lines.get(t.index).score() < SURE ? t.phrase.kind()
                    : t.isRow() ? null
                    : !t.isHeading() && t.words <= 60 && teaser(a, t) ? "teaser"
                    : s.isRelated() && rare ? "related-headline"
                    : t.linkShare() >= 0.7 && !t.ended() && !t.isHeading() ? "links"
                    : t.type == Block.Type.LIST_ITEM && headings.contains(bare(t.text)) ? "toc"
                    : caption(t, s, rare) ? Line.CAPTION : null;
            if (rule != null) {
                lines.set(t.index, lines.get(t.index).without(rule));
            }
        }
    }

    /** A short text in a repeated card under a linked headline. */
    private static boolean teaser(Analysis a, TextBlock t) {
        Box card = PageKind.card(a, t);
        return card != null && card.sameLook >= 2 && !card.tag.equals("p") && (a.root == null || card.depth > a.root.depth);
    }

    /** Letters without numbering and marks in front. */
    private static String bare(String text) {
        return Headline.fold(text).replaceAll("^[0-9ivx]{1,4}\\s+", "");
    }

    private static boolean caption(TextBlock t, Shape s, boolean rare) {
        if (t.words > CAPTION_WORDS || t.isHeading()) {
            return false;
        }
        boolean pictured = t.afterImage || t.box.images > 0 || t.box.parent != null && t.box.parent.images > 0 && t.box.parent.words <= 2 * CAPTION_WORDS;
        return pictured && (s.isCaption() || s.isBareCaption() || rare && s.sentences() == 1 && !s.isQuestion() && !s.isSpeaker());
    }

    /** The lead: what the page marks or declares as such, or the first prose between headline and body. */
    private static void lead(Analysis a, List<Line> lines) {
        List<TextBlock> blocks = a.page.blocks;
        int first = -1;
        for (int i = 0; i < lines.size() && first < 0; i++) {
            first = lines.get(i).isKept() && blocks.get(i).words >= 12 ? i : -1;
        }
        if (first < 0) {
            return;
        }
        int from = a.headline >= 0 && a.headline < first ? a.headline + 1 : Math.max(0, first - 6);
        int to = Math.min(first, from + REACH);
        float[][] f = a.features;
        int said = Features.NAMES.indexOf("sameAsLead");
        for (int i = from; i < to; i++) {
            TextBlock t = blocks.get(i);
            Line line = lines.get(i);
            if (line.isKept() || t.words < LEAD_LEAST || t.words > LEAD_MOST || t.linkShare() > 0.3 || i == a.headline || t.isRow()
                    || t.phrase != null || Line.CAPTION.equals(line.rule())) {
                continue;
            }
            Shape s = Shape.of(t.text);
            boolean marked = Types.lead(t) || f[i] != null && f[i][said] > 0;
            boolean prose = a.headline >= 0 && a.headline < first && t.ended() && line.score() > 0.12 && t.words >= 12;
            if ((marked || prose) && !s.isRelated() && !s.isDateLine() && !(t.afterImage && s.isCaption())) {
                lines.set(i, new Line(Block.Type.LEAD, t.text, null, line.score()));
            }
        }
    }

    private static void thanks(Analysis a, List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            TextBlock t = a.page.blocks.get(i);
            if (!lines.get(i).isKept() && t.phrase != null && t.phrase.effect() == Phrases.Effect.CLOSING && lines.get(i - 1).isKept()) {
                lines.set(i, new Line(t.type, t.text, null, lines.get(i).score()));
            }
        }
    }
}
