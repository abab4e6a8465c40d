package vn.solieu.extract;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/** Numbers that belong to a name and measure nothing: those that end it, that it begins with, and those of houses in their street. */
final class NamedNumbers {
    /** Kinds of things whose names may end in a number ({@code thôn Mỹ Hòa 2}, {@code khu công nghiệp Hòa An 3}). */
    private static final KeySet NAMED = WordLists.of("named");
    private static final KeySet SCHOOLS = WordLists.of("schools");
    /** What may stand right behind a name that ends in a number. */
    private static final KeySet ENDED = WordLists.of("behind_names");
    private static final KeySet STREETS = WordLists.of("streets");
    /** What may stand right before the number of a house and its street. */
    private static final KeySet HOUSED = WordLists.of("before_houses");
    /** No house has a higher number. */
    private static final int HOUSES = 2000;
    /** How many words such a name may have. */
    private static final int NAME = 5;

    private NamedNumbers() { }

    /** {@code tại thôn Mỹ Hòa 2, xã …}, {@code khu Tân Phú 1 mới 34%}: a small number that ends the name of a place or a thing. */
    static boolean endsName(Lexemes l, Draft d, int first, int last) {
        boolean bare = d.unit == null && (!d.nounKnown || l.is(d.nounFrom, "công") && l.is(d.nounFrom + 1, "suất")) && d.to == null && d.number.form() == Form.DIGITS && d.number.end() == d.number.from() + 1;
        boolean ends = d.number.end() >= last || l.is(d.number.end(), "và") || l.mark(d.number.end()) && !l.is(d.number.end(), "/") && !l.is(d.number.end(), "%");
        if (!bare || l.key(d.from).length() > 2) {
            return false;
        }
        int at = d.from - 1;
        while (at >= first && d.from - at <= NAME && l.syllable(at) && l.capital(at) && !SCHOOLS.has(l, at)) {
            at--;
        }
        if (at < d.from - 1 && at >= first && (SCHOOLS.has(l, at) || l.is(at, "học") && (l.is(at - 1, "tiểu") || l.is(at - 1, "trung")) || l.is(at, "non") && l.is(at - 1, "mầm"))) {
            return true;
        }
        if (at < d.from - 2 && l.syllable(d.number.end()) && l.number(d.number.end() + 1) && l.is(d.number.end() + 2, "%") && !d.hasNoun()) {
            return true;
        }
        ends |= ENDED.has(l, d.number.end()) && at < d.from - 2;
        return ends && at < d.from - 1 && at >= first && NAMED.has(l, at) && !l.is(at - 1, "đến");
    }

    /** {@code số 14 đường Tôn Thất Tùng}, {@code khu tập thể 57 Hùng Vương}, {@code khu du lịch Ba Hồ}: a house's number before its street, or a numeral that a name begins with. */
    static boolean address(Lexemes l, Draft d, int first) {
        int end = d.number.end();
        if (d.unit != null || d.total != null || d.number.scaled() || end != d.number.from() + 1 || !l.capital(end) && !STREETS.has(l, end)) {
            return false;
        }
        if (d.number.form() == Form.WORDS) {
            return d.from > first && l.capital(d.from) && l.capital(end) && !LookAlikes.acronym(l, end) && !l.is(d.from - 1, "\"") && !l.is(d.from - 1, ":");
        }
        if (STREETS.has(l, end)) {
            return l.is(d.from - 1, "số") && l.capital(end + 1) && !l.is(d.from - 2, "tổng") && !l.is(d.from - 2, "trong") && !l.is(d.from - 2, "con");
        }
        return !d.nounKnown && HOUSED.has(l, d.from - 1) && l.capital(end + 1) && l.syllable(end + 1) && !LookAlikes.acronym(l, end) && !LookAlikes.acronym(l, end + 1) && d.value.intValue() < HOUSES && d.value.stripTrailingZeros().scale() <= 0;
    }
}
