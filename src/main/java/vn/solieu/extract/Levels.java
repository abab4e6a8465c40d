package vn.solieu.extract;

import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * Ties a change to the level it modifies: the nearest level of the same sentence before it in the same run of clauses
 * ({@code đứng thứ 7/63 (tăng 9 bậc)}), else the one that its verb leads to ({@code vọt 34 bậc lên hạng 26}).
 */
final class Levels {
    private static final int NEAR = 8;
    /** How far before a rank {@code từ} may stand. */
    private static final int MOVE = 4;
    /** Numbers farther back than this are no level of a change. */
    private static final int REACH = 40;
    /** What joins two changes of one clause. */
    private static final KeySet JOINS = WordLists.of("joins");

    private Levels() { }

    static void tie(Lexemes l, Marks marks, List<Draft> drafts, int i, List<Draft> earlier) {
        Draft d = drafts.get(i);
        if (d.kind != Claim.Kind.CHANGE) {
            return;
        }
        if (d.unit == null && d.hasNoun()) {
            alike(l, marks, drafts, i, earlier);
            return;
        }
        if (Statuses.otherTime(l, d)) {
            return;
        }
        if (l.is(d.end, "số") || l.is(d.end, "về") && l.syllable(d.end + 1)) {
            return;
        }
        boolean places = d.unitName.equals("hạng");
        boolean ownSubject = d.clause.bracketed() ? marks.says(d.clause.from(), d.leadIn.from())
                : d.leadIn.from() > d.clause.from() ? subject(l, d, behind(l, drafts, i)) : l.is(d.leadIn.from() - 1, "\"");
        if (!ownSubject) {
            for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
                Draft level = drafts.get(k);
                if (level.sentence != d.sentence) {
                    break;
                }
                if (level.rejected != null || level.kind == null) {
                    continue;
                }
                if (level.kind == Claim.Kind.CHANGE) {
                    if (level.of != null && !(d.clause.bracketed() && named(l, marks, level.end, d.clause.from() - 1))) {
                        d.of = level.of;
                        return;
                    }
                    continue;
                }
                if (planned(d, level) || d.notes.contains(Kinds.OVER) && level.clause != null && level.clause.bracketed()) {
                    continue;
                }
                if (places == (level.kind == Claim.Kind.RANK)) {
                    if (d.clause.bracketed() && named(l, marks, level.end, d.clause.from() - 1)) {
                        break;
                    }
                    d.of = level;
                    return;
                }
            }
        }
        if (places && i + 1 < drafts.size()) {
            Draft next = drafts.get(i + 1);
            if (next.sentence == d.sentence && next.rejected == null && next.kind == Claim.Kind.RANK && next.from - d.end < NEAR - 2) {
                Draft reached = i + 2 < drafts.size() && left(l, next) ? drafts.get(i + 2) : next;
                d.of = reached.sentence == d.sentence && reached.rejected == null && reached.kind == Claim.Kind.RANK && reached.from - next.end < NEAR ? reached : next;
            }
        }
    }

    /** {@code lùi 5 bậc, từ vị trí thứ 2 xuống thứ 7}: whether a rank is the one that was left. */
    private static boolean left(Lexemes l, Draft d) {
        for (int i = d.from - 1; i > 0 && d.from - i <= MOVE; i--) {
            if (l.is(i, "từ")) {
                return true;
            }
        }
        return false;
    }

    /** The nearest count of the same thing, in the sentence or in those just before ({@code làm chết 52 người … giảm 3 người chết}). */
    private static void alike(Lexemes l, Marks marks, List<Draft> drafts, int i, List<Draft> earlier) {
        Draft d = drafts.get(i);
        String own = restricted(l, marks, d);
        for (int k = i - 1; k >= Math.max(0, i - REACH) && d.of == null; k--) {
            match(d, drafts.get(k), own);
        }
        for (int k = earlier.size() - 1; k >= 0 && k >= earlier.size() - NEAR && d.of == null; k--) {
            if (d.sentence - earlier.get(k).sentence <= 2) {
                match(d, earlier.get(k), own);
            }
        }
    }

    /** {@code bằng 55% kế hoạch (13.000 đơn vị), cao hơn cùng kỳ 2.000 đơn vị}: a plan in brackets, where the result is what changed. */
    private static boolean planned(Draft d, Draft level) {
        return level.status == Claim.Status.TARGET && d.status == Claim.Status.ACTUAL && level.clause != null && level.clause.bracketed() && !d.clause.bracketed();
    }

    /** The first word that restricts the counted noun where it stands before its number ({@code số xã dưới 7 tiêu chí giảm 52 xã}); null without one. */
    private static String restricted(Lexemes l, Marks marks, Draft d) {
        for (int i = d.clause.from(); i < d.leadIn.from(); i++) {
            if (l.is(i, l.key(d.nounFrom))) {
                for (int k = i + d.nounEnd - d.nounFrom; k < d.leadIn.from(); k++) {
                    if (marks.telling(k, d.leadIn.from()) || l.number(k)) {
                        return l.key(k);
                    }
                }
                return null;
            }
        }
        return null;
    }

    private static void match(Draft d, Draft level, String own) {
        if (own != null && level.metric != null && !level.words.has(own) || level.rejected != null || level.kind == null || level.metric == null || level.unit != null || planned(d, level)) {
            return;
        }
        boolean same = level.unitName.equals(d.unitName) && tail(level).equals(tail(d));
        if (same && level.kind != Claim.Kind.CHANGE) {
            d.of = level;
        } else if (same && level.of != null) {
            d.of = level.of;
        }
    }

    /** The word behind the counted noun: tells {@code người chết} from {@code người bị thương}. */
    private static String tail(Draft d) {
        return d.behind;
    }

    /** Whether behind a level, past a comma or a predicate, another thing is named before the bracket that holds the change. */
    private static boolean named(Lexemes l, Marks marks, int from, int bracket) {
        boolean past = false;
        for (int i = from; i < bracket; i++) {
            past |= marks.boundary(i) || marks.cue(i, bracket) || l.is(i, "và");
            if (past && marks.telling(i, bracket)) {
                return true;
            }
        }
        return false;
    }

    /** {@code giảm 4% so với tháng trước nhưng tăng 18% so với cùng kỳ}: where a second change of the same clause begins, behind what joins them; else the clause. */
    private static int behind(Lexemes l, List<Draft> drafts, int i) {
        Draft d = drafts.get(i);
        int k = i - 1;
        while (k >= 0 && drafts.get(k).rejected != null && drafts.get(k).from >= d.clause.from()) {
            k--;
        }
        boolean second = k >= 0 && drafts.get(k).from >= d.clause.from() && drafts.get(k).kind == Claim.Kind.CHANGE && drafts.get(k).of != null;
        for (int at = Math.min(d.leadIn.from() - 1, d.from - 2); second && at >= drafts.get(k).end; at--) {
            if (JOINS.has(l, at)) {
                return at + 1;
            }
        }
        return d.clause.from();
    }

    /** Whether the words from {@code from} to the verb could be the subject. */
    private static boolean subject(Lexemes l, Draft d, int from) {
        for (int k = from; k < d.leadIn.from(); k++) {
            String key = l.key(k);
            if (key.equals("so") || key.equals("và") || key.equals("cùng")) {
                return numbered(l, k + 2, d.leadIn.from()) >= 0;
            }
            if (!Nouns.closed(l, k) && Cues.at(l, k, d.from) == null) {
                return true;
            }
        }
        return false;
    }

    /** {@code so với cùng kỳ năm trước số vụ tăng 18%}: the words that are a change's subject behind its base, without a comma; null where there are none. */
    static String besideBase(Lexemes l, Draft d) {
        int at = d.kind == Claim.Kind.CHANGE && d.clause != null && l.is(d.clause.from(), "so") ? numbered(l, d.clause.from() + 2, d.leadIn.from()) : -1;
        return at < 0 || l.is(at - 1, "về") || l.is(d.leadIn.from() - 1, "và") ? null : l.text(at, d.leadIn.from());
    }

    private static int numbered(Lexemes l, int from, int verb) {
        for (int k = from + 1; k + 1 < verb; k++) {
            if (l.is(k, "số") && !l.is(k - 1, "với") && !l.is(k - 1, "tổng") && !l.is(k - 1, "chỉ") && Nouns.known(l, k + 1, verb)) {
                return k;
            }
        }
        return -1;
    }
}
