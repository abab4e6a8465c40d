package vn.solieu.extract;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * What one private person earned, owed or owns measures nothing of a place: of whom a sentence begins to tell ({@code anh Đỗ Văn Hưởng lãi 800 triệu đồng}), or who
 * speaks himself. Weakness: a person who is named only in the sentence before is not seen.
 */
final class Persons {
    private static final KeySet TITLES = WordLists.of("households");
    private static final KeySet REPORTS = WordLists.of("said");
    /** What a person who speaks does with what is his own. */
    private static final KeySet OWN = WordLists.of("own_doings");
    /** What stands before {@code tôi} where many are meant, or what belongs to the one who speaks. */
    private static final KeySet OURS = WordLists.of("not_one_self");
    /** How far behind {@code tôi} a number may stand. */
    private static final int NEAR = 30;

    private Persons() { }

    /** Whether a number is of one private person. */
    static boolean own(Lexemes l, Draft d, int first) {
        return oneself(l, d, first) || person(l, d, first);
    }

    /** {@code Vụ này tôi thu 600 trái, bán được 187.000 đồng/chục}: what one who speaks reaped, sold or earned; {@code chúng tôi}, {@code xã tôi} are many. */
    private static boolean oneself(Lexemes l, Draft d, int first) {
        for (int i = d.from - 1; i > first && d.from - i < NEAR && !l.is(i, "."); i--) {
            if (l.is(i, "tôi") && !l.is(i - 1, "theo") && !OURS.has(l, i - 1)) {
                int verb = l.is(i + 1, "đã") || l.is(i + 1, "cũng") || l.is(i + 1, "đang") ? i + 2 : i + 1;
                return OWN.has(l, verb) && !l.is(verb + 1, "hút");
            }
        }
        return false;
    }

    private static boolean person(Lexemes l, Draft d, int first) {
        int at = first;
        while (at < first + 3 && TITLES.has(l, at)) {
            at++;
        }
        if (l.is(at, "đình")) {
            at++;
            at += TITLES.has(l, at) ? 1 : 0;
        }
        boolean name = at > first && l.capital(at) && l.capital(at + 1);
        if (!name || d.from - first > 60) {
            return false;
        }
        for (int i = at; i < d.from; i++) {
            if (l.is(i, ":") || l.is(i, "\"") || REPORTS.has(l, i) && !l.capital(i)) {
                return false;
            }
        }
        return d.from - at > 2;
    }
}
