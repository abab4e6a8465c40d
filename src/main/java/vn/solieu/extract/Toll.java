package vn.solieu.extract;

import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/**
 * Small numbers in words that count what a disaster, an accident or a disease took ({@code khiến bảy người tử vong},
 * {@code cuốn trôi tám ngôi nhà}): claims like those in figures, where others are articles or tell a story. The words of loss are
 * those of {@code toll.tsv}, in the number's clause, not far from it.
 *
 * <p>Known weakness: {@code một người chết} alone in its sentence, without another number, tells of one person and is none.
 */
final class Toll {
    private static final Phrases<Boolean> LOSSES = new Phrases<>();
    /** How many lexemes before the number and behind its noun a word of loss may stand. */
    private static final int NEAR = 6;

    static {
        for (Tsv.Row row : Tsv.resource(Toll.class, "toll.tsv").unique("phrase").rows()) {
            LOSSES.put(row.require("phrase"), true);
        }
    }

    private Toll() { }

    /** {@code làm chết khoảng 120 người, bị thương 190 người}: the persons counted, with the loss that stands right before their number; null where none does, or one follows them. */
    static String persons(Lexemes l, Draft d) {
        if (d.number == null || d.nounEnd != d.nounFrom + 1 || !l.is(d.nounFrom, "người") || d.clause == null || LOSSES.at(l, d.nounEnd, l.size()) != null) {
            return null;
        }
        Phrases.Match<Boolean> loss = LOSSES.before(l, d.leadIn.from(), d.clause.from());
        return loss == null ? null : l.key(d.nounFrom) + " " + Metrics.tidy(l.text(loss.from(), loss.to()).toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the number at {@code from}, whose noun ends at {@code end}, tells a loss. */
    static boolean told(Lexemes l, int from, int end, int first, int last) {
        int low = from;
        while (low > first && from - low < NEAR && !Clause.boundary(l, low - 1)) {
            low--;
        }
        for (int i = low; i < Math.min(last, end + NEAR); i++) {
            if (i >= end && Clause.boundary(l, i)) {
                return false;
            }
            if (LOSSES.at(l, i, last) != null) {
                return true;
            }
        }
        return false;
    }
}
