package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.solieu.doc.Block;
import vn.solieu.strip.dump.Shape;
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

    /** A headline in a card has this many words at most. */
    private static final int CARD_HEADLINE = 40;
    /** Longest line that may open a page's tail; shortest body before it. */
    private static final int TAIL_WORDS = 80;
    private static final int BODY_WORDS = 60;
    private static final double SURE = 0.7;
    /** A first paragraph that the model thinks less likely than this to be the article's is no lead. */
    private static final double PROSE = 0.05;

    private static final Pattern NUMBERING = Pattern.compile("^[0-9ivx]{1,4}\\s+");

    private Press() { }

    static void settle(Analysis a, List<Line> lines) {
        drop(a, lines);
        tail(a, lines);
        lead(a, lines);
        thanks(a, lines);
    }

    private static void drop(Analysis a, List<Line> lines) {
        Kept kept = new Kept(a, lines);
        for (TextBlock t : kept.blocks) {
            Shape s = Shape.of(t.text);
            String rule = s.words() == 0 ? "residue"
                    : s.words() <= 20 && t.isDateLine() ? "date-line"
                    : t.phrase != null && t.phrase.effect() != Phrases.Effect.CLOSING && !t.phrase.kind().equals("nav") && t.words <= 20 && !s.isQuestion() && lines.get(t.index).score() < SURE ? t.phrase.kind()
                    : t.isRow() ? null
                    : t.words <= 8 && isCount(t.text) ? "counter"
                    : !t.isHeading() && t.words <= 60 && teaser(a, t) ? "teaser"
                    : s.isRelated() && kept.isRare(t) ? "related-headline"
                    : t.linkShare() >= 0.7 && !t.ended() && !t.isHeading() ? "links"
                    : t.type == Block.Type.LIST_ITEM && kept.isHeading(t) ? "toc"
                    : (t.afterImage || !Types.lead(t)) && caption(t, s, kept) ? Line.CAPTION : null;
            if (rule != null) {
                lines.set(t.index, lines.get(t.index).without(rule));
            }
        }
    }

    /** What was kept before any of these rules. */
    private static final class Kept {
        private final List<TextBlock> blocks = new ArrayList<>();
        private Set<String> headings;

        Kept(Analysis a, List<Line> lines) {
            for (TextBlock t : a.page.blocks) {
                if (lines.get(t.index).isKept()) {
                    blocks.add(t);
                }
            }
        }

        /** True where less than a fifth of its words stand in boxes that look like this one's. */
        boolean isRare(TextBlock t) {
            int words = 0;
            int alike = 0;
            for (TextBlock k : blocks) {
                words += k.words;
                alike += k.box.look == t.box.look ? k.words : 0;
            }
            return alike * 5 < words;
        }

        /** True where a heading or a line all in bold says the same. */
        boolean isHeading(TextBlock t) {
            if (headings == null) {
                headings = blocks.stream().filter(k -> k.isHeading() || k.boldWords == k.words).map(k -> bare(k.text)).collect(Collectors.toSet());
            }
            return headings.contains(bare(t.text));
        }
    }

    /** True for figures beside pictographs without a letter: what readers clicked. */
    private static boolean isCount(String text) {
        return text.codePoints().noneMatch(Character::isLetter) && text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    }

    /** From readers' comments on, nothing outside of the body's own box is the article's; from the imprint on, nothing at all. */
    private static void tail(Analysis a, List<Line> lines) {
        Map<Box, Integer> boxes = new HashMap<>();
        for (TextBlock t : a.page.blocks) {
            if (lines.get(t.index).isKept()) {
                boxes.merge(Features.container(t.box), t.words, Integer::sum);
            }
        }
        Box body = boxes.entrySet().stream().max(Map.Entry.<Box, Integer>comparingByValue().thenComparing(e -> -e.getKey().number)).map(Map.Entry::getKey).orElse(null);
        String rule = null;
        int before = 0;
        for (TextBlock t : a.page.blocks) {
            Line line = lines.get(t.index);
            boolean unsought = t.words > PageReader.PHRASE_WORDS && t.words <= TAIL_WORDS && before >= BODY_WORDS;
            Phrases.Phrase phrase = unsought ? Phrases.standard().find(t.text) : t.phrase;
            boolean ends = phrase != null && phrase.effect() == Phrases.Effect.TAIL && before >= BODY_WORDS && (phrase.kind().equals("feedback") || phrase.kind().equals("copyright"));
            rule = ends && (rule == null || phrase.kind().equals("copyright")) ? phrase.kind() : rule;
            if (line.isKept()) {
                before += t.words;
                if (rule != null && (rule.equals("copyright") || Features.container(t.box) != body)) {
                    lines.set(t.index, line.without(rule));
                }
            }
        }
    }

    /** A short text in a card under a linked headline, the card one of several or with a picture. */
    private static boolean teaser(Analysis a, TextBlock t) {
        Box card = PageKind.card(a, t);
        if (card == null || card.tag.equals("p")) {
            return false;
        }
        Box around = card.parent != null && card.parent.words <= card.words + 3 ? card.parent : card;
        return (card.sameLook >= 2 || around.images > 0 && card.words <= t.words + CARD_HEADLINE) && (a.root == null || card.depth > a.root.depth);
    }

    /** Letters without numbering and marks in front. */
    private static String bare(String text) {
        return NUMBERING.matcher(Headline.fold(text)).replaceAll("");
    }

    private static boolean caption(TextBlock t, Shape s, Kept kept) {
        if (t.words > CAPTION_WORDS || t.isHeading()) {
            return false;
        }
        boolean pictured = t.afterImage || t.box.images > 0 || t.box.parent != null && t.box.parent.images > 0 && t.box.parent.words <= 2 * CAPTION_WORDS;
        return pictured && (s.isCaption() || s.isBareCaption() || s.sentences() == 1 && kept.isRare(t) && !s.isQuestion() && !s.isSpeaker());
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
                    || t.phrase != null || Line.CAPTION.equals(line.rule()) || "copy".equals(line.rule())) {
                continue;
            }
            Shape s = Shape.of(t.text);
            boolean marked = Types.lead(t) || f[i] != null && f[i][said] > 0;
            boolean prose = a.headline >= 0 && a.headline < first && t.ended() && line.score() > PROSE && t.words >= 12;
            if ((marked || prose) && !s.isRelated() && !t.isDateLine() && !(t.afterImage && s.isCaption())) {
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
