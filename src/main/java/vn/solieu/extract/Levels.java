package vn.solieu.extract;

import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * Ties a change to the level it modifies: the nearest level of the same sentence before it in the same run of clauses
 * ({@code đứng thứ 7/63 (tăng 9 bậc)}), else the one that its verb leads to ({@code vọt 34 bậc lên hạng 26}).
 */
final class Levels {
    private Levels() { }

    static void tie(Lexemes l, List<Draft> drafts, int i) {
        Draft d = drafts.get(i);
        if (d.kind != Claim.Kind.CHANGE) {
            return;
        }
        boolean places = d.unitName.equals("hạng");
        boolean ownSubject = d.leadIn.from() > d.clause.from() && !d.clause.bracketed() && subject(l, d);
        if (!ownSubject) {
            for (int k = i - 1; k >= 0; k--) {
                Draft level = drafts.get(k);
                if (level.sentence != d.sentence) {
                    break;
                }
                if (level.rejected != null || level.kind == null) {
                    continue;
                }
                if (level.kind == Claim.Kind.CHANGE) {
                    if (level.of != null) {
                        d.of = level.of;
                        return;
                    }
                    continue;
                }
                if (places == (level.kind == Claim.Kind.RANK)) {
                    d.of = level;
                    return;
                }
            }
        }
        if (places && i + 1 < drafts.size()) {
            Draft next = drafts.get(i + 1);
            if (next.sentence == d.sentence && next.rejected == null && next.kind == Claim.Kind.RANK && next.from - d.end < 6) {
                d.of = next;
            }
        }
    }

    /** Whether the clause has words of its own before the verb that could be the subject. */
    private static boolean subject(Lexemes l, Draft d) {
        for (int k = d.clause.from(); k < d.leadIn.from(); k++) {
            String key = l.key(k);
            if (key.equals("so") || key.equals("và") || key.equals("cùng")) {
                return false;
            }
            if (!Nouns.closed(key) && Cues.at(l, k, d.from) == null) {
                return true;
            }
        }
        return false;
    }
}
