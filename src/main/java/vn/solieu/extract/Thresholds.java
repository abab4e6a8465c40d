package vn.solieu.extract;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * A bound that only delimits the group that was counted before it in the same clause ({@code 36 tỉnh có mức sinh trên 2,3 con}) is no
 * claim. So is one behind {@code nói cách khác ... từ 2,3 con trở lên} only where it stands in that clause.
 */
final class Thresholds {
    private Thresholds() { }

    static void judge(Lexemes l, Draft d, Draft counted) {
        if (counted == null || d.kind == Claim.Kind.CHANGE || d.kind == Claim.Kind.RANK || counted.clause == null || !counted.hasNoun()
                || counted.clause.from() != d.clause.from() || counted.sentence != d.sentence) {
            return;
        }
        boolean bound = switch (d.qualifier) {
            case MORE_THAN, LESS_THAN, AT_LEAST, AT_MOST -> true;
            default -> false;
        };
        boolean restricts = false;
        for (int i = counted.nounEnd; i < d.from; i++) {
            restricts |= l.is(i, "có") || l.is(i, "từ") || l.is(i, "đạt") || l.is(i, "mức");
            if (l.is(i, "với") || l.is(i, "và") || l.is(i, "trị") || l.is(i, "vốn")) {
                return;
            }
        }
        if (bound && restricts) {
            d.reject("threshold", "delimits the group counted before it");
        }
    }
}
