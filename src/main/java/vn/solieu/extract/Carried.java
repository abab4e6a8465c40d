package vn.solieu.extract;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.Units;

/** What a number takes over from the one before it: whether it goes on with its verb, or comes on top of its level. */
final class Carried {
    /** How far behind the counted noun {@code so với} may begin. */
    private static final int ADDED_REACH = 8;

    private Carried() { }

    /** {@code đạt 69,03 điểm, thêm 3,55 điểm}, {@code thêm 202 xã so với cuối năm 2020}: what came on top of a level. */
    static boolean added(Lexemes l, Draft d, int last) {
        if (!l.is(d.from - 1, "thêm")) {
            return false;
        }
        if (d.is(Units.Type.SCORE) || d.is(Units.Type.PLACE) || d.is(Units.Type.POINT)) {
            return true;
        }
        int from = Math.max(d.end, d.nounEnd);
        for (int i = from; d.unit == null && d.hasNoun() && i + 1 < Math.min(last, from + ADDED_REACH) && !Clause.boundary(l, i); i++) {
            if (l.is(i, "so") && l.is(i + 1, "với")) {
                return true;
            }
        }
        return false;
    }

    /** {@code công nghiệp 9,1%, xây dựng 11,44%}: a verb of doing that names a sector of a list of changes. */
    static boolean sector(Lexemes l, Draft d, Draft before, Cues.Role predicate) {
        return predicate == Cues.Role.HAVE && d.is(Units.Type.PERCENT) && before != null && before.kind == Claim.Kind.CHANGE
                && before.sentence == d.sentence && l.syllable(d.from - 2) && (l.is(d.from - 3, ",") || l.is(d.from - 3, ";"));
    }

    /** Whether a number without a predicate of its own goes on with the one before it, over a comma or {@code và}. */
    static boolean carries(Lexemes l, Draft d, Draft before) {
        if (before == null || before.rejected != null || before.kind == null || before.sentence != d.sentence) {
            return false;
        }
        boolean share = d.is(Units.Type.PERCENT);
        int commas = 0;
        for (int i = before.end; i < d.from; i++) {
            String key = l.key(i);
            if (key.equals(";")) {
                commas++;
                if (before.kind == Claim.Kind.CHANGE && !share || before.kind == Claim.Kind.CHANGE && changedBehind(l, d)) {
                    return false;
                }
            } else if (key.equals(",")) {
                commas++;
            } else if (key.equals("(") || key.equals(")")) {
                return false;
            }
        }
        return commas <= (share ? 5 : 2) && d.from - before.end < 25;
    }

    /** Whether a change of its own follows ({@code tổn thất 5,92%, giảm 0,31%}): then the number is a level. */
    private static boolean changedBehind(Lexemes l, Draft d) {
        Phrases.Match<Cues.Role> cue = l.is(d.end, ",") || l.is(d.end, "(") ? Cues.at(l, d.end + 1, l.size()) : null;
        return cue != null && cue.value().difference();
    }
}
