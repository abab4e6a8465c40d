package vn.solieu.strip.text;

import vn.solieu.doc.Block;

/**
 * One line of a page as it was judged: kept as a block of the article, or dropped by a rule.
 *
 * @param type what it is, or would be
 * @param text normalised by {@link Clean}
 * @param rule null for a kept line, else the name of the rule that dropped it
 * @param score the model's probability that the line belongs to the article, or NaN where no model was asked
 */
public record Line(Block.Type type, String text, String rule, double score) {
    /** The rule of captions: dropped from the text, kept apart. */
    public static final String CAPTION = "caption";
    /** The rule of bylines: dropped from the text, a source of authors. */
    public static final String BYLINE = "byline";

    public static Line kept(Block.Type type, String text) {
        return new Line(type, text, null, Double.NaN);
    }

    public static Line dropped(String text, String rule) {
        return new Line(Block.Type.PARAGRAPH, text, rule, Double.NaN);
    }

    public boolean isKept() {
        return rule == null;
    }

    public Line as(Block.Type other) {
        return new Line(other, text, rule, score);
    }

    public Line without(String why) {
        return new Line(type, text, why, score);
    }
}
