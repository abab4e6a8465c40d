package vn.solieu.extract.number;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * Tells five from a year where {@code năm} stands alone: before persons and houses behind a verb, before cases, and of what was counted a few words before.
 *
 * <p>Weakness: {@code 12 hợp tác xã, năm hợp tác xã ra đời nhiều nhất rơi vào 2019} is read as five.
 */
final class Fives {
    /** What may stand before {@code năm người} where it is five of them. */
    private static final KeySet FIVE_LEADS = WordLists.of("five_leads");
    /** How many lexemes before {@code năm} the same may have been counted. */
    private static final int AGAIN = 16;
    /** What may stand before {@code năm vụ} where it is five of them. */
    private static final KeySet CASE_LEADS = WordLists.of("case_leads");
    /** What makes {@code vụ} a season of crops, or the one that is meant. */
    private static final KeySet CROPS = WordLists.of("crops");

    private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("(19|20)\\d\\d");

    private Fives() { }

    /** {@code khiến năm người chết}, {@code sập năm ngôi nhà}: five, behind a verb or a comma and before what years do not have. */
    static boolean at(Lexemes l, int i, int limit) {
        boolean people = i + 2 < limit && l.is(i + 1, "người") && !l.is(i + 2, "ta") && !l.is(i + 2, "dân") || l.is(i + 1, "nạn") && l.is(i + 2, "nhân");
        boolean things = i + 1 < limit && (l.is(i + 1, "ngôi") || l.is(i + 1, "căn") || l.is(i + 1, "cháu") || l.is(i + 1, "thuyền"));
        boolean cases = i + 1 < limit && l.is(i + 1, "vụ") && CASE_LEADS.has(l, i - 1) && !CROPS.has(l, i + 2);
        return cases || again(l, i, limit) && !year(l, i, limit) || (people || things) && FIVE_LEADS.has(l, i - 1) && !(l.is(i - 1, "có") && (l.is(i - 2, "hằng") || l.is(i - 2, "mỗi")));
    }

    /** {@code 12 hợp tác xã, năm hợp tác xã ra đời nhiều nhất là 2019}: the year that is named behind {@code là} in its clause. */
    private static boolean year(Lexemes l, int i, int limit) {
        for (int k = i + 2; k + 1 < limit && k < i + AGAIN && (l.syllable(k) || l.number(k)); k++) {
            int at = l.is(k + 1, "năm") ? k + 2 : k + 1;
            if (l.is(k, "là") && at < limit && l.number(at) && YEAR.matcher(l.key(at)).matches() && !l.syllable(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code ba chỉ số tăng điểm, năm chỉ số giảm điểm}: five of what was counted a few words before, behind a mark or {@code và}. */
    private static boolean again(Lexemes l, int i, int limit) {
        boolean joined = (l.is(i - 1, ",") || l.is(i - 1, ";") || l.is(i - 1, "và") || l.is(i - 1, "còn")) && !l.is(i + 1, "kế") && !l.is(i + 1, "học");
        for (int k = i - 2; joined && i + 2 < limit && l.syllable(i + 1) && k >= Math.max(1, i - AGAIN) && !l.is(k, "."); k--) {
            if (l.key(k).equals(l.key(i + 1)) && (l.number(k - 1) && !l.is(k - 2, "năm") || SpokenNumber.at(l, k - 1, k) != null && !l.is(k - 1, "năm") && !l.is(k - 1, "không"))) {
                return true;
            }
        }
        return false;
    }
}
