package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.period.PeriodMention.Type;

/**
 * Reads years with no {@code năm}: behind an acronym, a name or a comparing word, in brackets, alone in their cell, in a row or a range
 * ({@code PCI 2022}, {@code Festival Huế 2024}, {@code so với 2020}, {@code 2021-2025}). A number of four digits with a unit behind it is none.
 */
final class BareYears {
    /** So many atoms at the most lie between two years of a row. */
    private static final int ROW = 16;
    /** No name that has a year has more syllables. */
    private static final int NAME = 8;
    /** Syllables of what is held year by year. */
    private static final KeySet EVENTS = WordLists.of("held_yearly");
    /** Words before a year. */
    private static final KeySet CUES = WordLists.of("year_cues");
    /** Words behind a year with which its sentence goes on. */
    private static final KeySet FOLLOWERS = WordLists.of("year_followers");
    /** Words behind a number that is no year. */
    private static final KeySet UNITS = WordLists.of("year_units");

    private final Atoms a;
    private final Cursor c;

    BareYears(Atoms atoms, Cursor cursor) {
        a = atoms;
        c = cursor;
    }

    /** The year, or the years of a range, that begins at an atom of four digits; or null. */
    Raw at(int i) {
        int year = c.year(i);
        if (year < (span(i) ? Cursor.MIN_YEAR : 1986) || year > 2060 || a.glued(i) && !a.is(i - 1, "(") && !a.is(i - 1, "-") && !a.is(i - 1, "\"")) {
            return null;
        }
        if (a.glued(i + 1) && (a.word(i + 1) || a.is(i + 1, "%") || a.is(i + 1, "/"))) {
            return null;
        }
        if ((a.is(i + 1, "-") || a.is(i + 1, "/") && a.glued(i + 1)) && c.year(i + 2) > year && c.year(i + 2) - year <= 50
                && !unitAt(i + 3)) {
            Raw raw = new Raw(i, i + 2, Type.YEARS);
            raw.year = year;
            raw.year2 = a.value(i + 2);
            return raw;
        }
        if (inRow(i, year)) {
            Raw raw = new Raw(i, i, Type.YEAR);
            raw.year = year;
            return raw;
        }
        c.next = i + 1;
        boolean closed = !a.word(i + 1) && !a.is(i + 1, "%") || FOLLOWERS.has(a, i + 1);
        boolean beside = CUES.has(a, i - 1) || a.is(i - 1, "(") || a.is(i - 1, ",") || a.lineBreak(i - 1)
                || a.acronym(i - 1) && !a.is(i - 1, "số") || a.is(i - 1, "index") || a.is(i - 2, "năm") && a.mark(i - 1);
        beside |= a.is(i - 1, ";") && a.is(i + 1, ":") || a.is(i - 1, "-") && a.number(i - 2) && a.is(i - 3, "đợt");
        int named = unitAt(i + 1) ? 0 : named(i);
        beside |= named > 0 || a.is(i - 1, "lại") && a.is(i - 2, "khép") || a.is(i - 1, "đôi") && a.is(i - 2, "gấp");
        boolean index = (a.acronym(i - 1) || a.is(i - 1, "index") || named > 1) && !unitAt(i + 1);
        // "đến 2030 xuất khẩu dừa đạt 1 tỷ USD": no thousand mark, so hardly a number of things
        boolean due = (a.is(i - 1, "đến") || a.is(i - 1, "tới") || a.is(i - 1, "trước")) && a.word(i + 1) && !unitAt(i + 1);
        if (!beside && !due || !closed && !index && !due) {
            return null;
        }
        if ((a.is(i - 1, "và") || a.is(i - 1, ",") || a.is(i - 1, "là")) && !(c.year(i - 2) != 0)) {
            return null;
        }
        Raw raw = new Raw(i, i, Type.YEAR);
        raw.year = year;
        return raw;
    }

    /**
     * {@code DDCI Bắc Giang 2023: …}, {@code Festival Huế 2024 đón …}, {@code Ninh Thuận 2023: …}: whether what stands before a number has its year behind its
     * name: 2 what is held year by year, 1 an index's behind a place or the head of a line, 0 neither.
     */
    private int named(int i) {
        int k = i - 1;
        boolean held = false;
        boolean index = false;
        for (; k >= 0 && i - k <= NAME && a.word(k) && a.capital(k); k--) {
            held |= EVENTS.has(a, k);
            index |= a.acronym(k) && a.length(k) > 2;
        }
        if (i - k < 3) {
            return 0;
        }
        index |= (a.is(k, "tỉnh") || a.is(k, "huyện")) && a.acronym(k - 1) && a.length(k - 1) > 2;
        return held || EVENTS.has(a, k) ? 2 : index || a.is(i + 1, ":") && a.lineBreak(k) ? 1 : 0;
    }

    /** {@code Từ 1978 đến 2000}. */
    private boolean span(int i) {
        return a.is(i - 1, "từ") && (a.is(i + 1, "đến") || a.is(i + 1, "tới")) && c.year(i + 2) > c.year(i);
    }

    /**
     * {@code qua các năm: 2018 hạng 44, 2019 hạng 42}, {@code năm 2021 tăng 7,8%, 2022 19,3%}, {@code năm 2019 và 2020 kiến nghị}: a year behind a mark,
     * with the one before or after it told in the same way beside.
     */
    private boolean inRow(int i, int year) {
        if (!opensItem(i - 1) || unitAt(i + 1)) {
            return false;
        }
        if (!a.is(i - 1, ";") && c.year(i - 2) == year - 1 && (a.is(i - 3, "năm") || a.is(i - 3, ",") && a.is(i - 1, "và"))) {
            return true;
        }
        boolean number = false;
        for (int k = i + 1; k < i + ROW && !a.lineBreak(k) && !(a.is(k, ".") && !a.glued(k + 1)); k++) {
            if (number && Math.abs(c.year(k) - year) == 1 && (opensItem(k - 1) || a.is(k - 1, "năm"))) {
                return !unitAt(k + 1);
            }
            number |= a.number(k);
        }
        number = false;
        for (int k = i - 2; k > 0 && k > i - ROW && !a.lineBreak(k) && !(a.is(k, ".") && !a.glued(k + 1)); k--) {
            if (number && Math.abs(c.year(k) - year) == 1 && (opensItem(k - 1) || a.is(k - 1, "năm"))) {
                return !unitAt(k + 1);
            }
            number |= a.number(k);
        }
        return false;
    }

    private boolean opensItem(int k) {
        return a.is(k, ",") || a.is(k, ";") || a.is(k, ":") || a.is(k, "và");
    }

    private boolean unitAt(int i) {
        if ((a.is(i, "tỷ") || a.is(i, "tỉ")) && (a.is(i + 1, "lệ") || a.is(i + 1, "trọng") || a.is(i + 1, "suất"))) {
            return false;
        }
        return UNITS.has(a, i) || a.is(i, "%");
    }
}
