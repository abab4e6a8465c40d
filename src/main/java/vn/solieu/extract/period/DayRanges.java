package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Type;

/**
 * Reads stretches of days whose months are said once or that stand in brackets: {@code từ 8 đến 14/2}, {@code hai ngày 27 và 28/7},
 * {@code (27/4 - 1/5)}, {@code (20 - 26/1)}, {@code (1-7 đến 30-11)}.
 */
final class DayRanges {
    private static final int MOST = 8;
    /** {@code từ 1/4 - 1/3} are shares; a day of two digits is none. */
    private static final int TWO_DIGITS = 10;

    private final Atoms a;
    private final Cursor c;
    private final DigitGrammar digits;

    DayRanges(Atoms atoms, Cursor cursor, DigitGrammar digits) {
        a = atoms;
        c = cursor;
        this.digits = digits;
    }

    /** Days of one month, from the number at atom {@code i} to the last, which has the month: {@code 8 đến 14/2}, {@code 28 - 30/4}. */
    Raw ofOneMonth(int i) {
        int first = dayNumber(i);
        if (first == 0 || !between(i + 1)) {
            return null;
        }
        int j = partOfDay(a.is(i + 2, "ngày") || a.is(i + 2, "hết") ? i + 3 : i + 2);
        // "từ ngày 28 đến 30-6"
        boolean dashed = a.is(i - 1, "ngày") && !a.is(i + 1, "-") && a.is(j + 1, "-") && a.glued(j + 1) && a.glued(j + 2) && a.length(j + 2) <= 2;
        return (a.is(j + 1, "/") || dashed) && Lists.cue(a, j + 3) != Lists.Cue.COUNTED ? closed(i, first, j) : null;
    }

    /** {@code từ 8 đến 14/2}, {@code từ 26/6 - 2/7}, {@code từ 1/11 đến 31/12/2021}, where atom {@code i} is {@code từ}. */
    Raw from(int i) {
        if (a.is(i - 1, "(")) {
            Raw all = inBracket(i);
            if (all != null) {
                return all;
            }
        }
        Raw raw = ofOneMonth(partOfDay(i + 1));
        if (raw != null || !a.number(i + 1)) {
            return raw;
        }
        Raw one = digits.date(i + 1, true);
        if (one == null || one.type != Type.DAY || !between(one.last + 1)) {
            return null;
        }
        int j = a.is(one.last + 2, "ngày") || a.is(one.last + 2, "hết") ? one.last + 3 : one.last + 2;
        Raw two = a.number(j) ? digits.date(j, true) : null;
        boolean later = two != null && two.type == Type.DAY && (two.year != 0 || two.month > one.month || two.month == one.month && two.day > one.day);
        return !later || one.day < TWO_DIGITS && two.day < TWO_DIGITS && two.year == 0 || Lists.cue(a, two.last + 1) == Lists.Cue.COUNTED ? null : joined(one, two);
    }

    /** Days told one by one, the last with its month: {@code 5, 6 và 7/11}. */
    Raw listed(int i) {
        int first = dayNumber(i);
        int day = first;
        int at = i;
        for (int n = 0; day != 0 && n < MOST; n++) {
            int j = at + 2;
            if (a.is(at + 1, "và")) {
                return closed(i, first, a.is(j, "ngày") ? j + 1 : j);
            }
            if (a.is(at + 1, ",") && dayNumber(j) == day + 1 && a.is(j + 1, "/") && Lists.cue(a, j + 3) != Lists.Cue.COUNTED) {
                // "ngày 28, 29/11"
                return closed(i, first, j);
            }
            int next = a.is(at + 1, ",") ? dayNumber(j) : 0;
            day = next > day ? next : 0;
            at = j;
        }
        return null;
    }

    /** What a bracket that opens before atom {@code i} has: nothing but the days from one to another. */
    Raw inBracket(int i) {
        int from = i;
        while (a.is(from, "từ") || a.is(from, "ngày")) {
            from++;
        }
        Raw raw = ofOneMonth(from);
        raw = raw == null ? listed(from) : raw;
        if (raw == null && a.number(from)) {
            Raw one = digits.date(from, true);
            int j = one == null ? 0 : one.last + 2;
            if (one != null && one.type == Type.DAY && between(j - 1)) {
                Raw two = digits.date(a.is(j, "ngày") ? j + 1 : j, true);
                raw = two == null || two.type != Type.DAY ? null : joined(one, two);
            }
        }
        if (raw == null || !a.is(raw.last + 1, ")")) {
            return null;
        }
        raw.first = i;
        return raw;
    }

    /** {@code bốn ngày lễ 30/4 - 3/5}, {@code nghỉ lễ 31/8 - 3/9}, from the first day, which was read; itself where no such stretch begins with it. */
    Raw ofHoliday(Raw one) {
        int i = one.first;
        int j = one.last + 2;
        boolean kept = a.is(i - 1, "lễ") || a.is(i - 1, "nghỉ") || a.is(i - 1, "dịp") || a.is(i - 1, "tết");
        Raw two = kept && a.is(j - 1, "-") && a.number(j) ? digits.date(j, true) : null;
        return two == null || two.type != Type.DAY || two.month < one.month && two.year == 0 ? one : joined(one, two);
    }

    /** {@code đêm 2, rạng sáng 3/8}, from the first day's number. */
    Raw overnight(int i) {
        int first = dayNumber(i);
        int j = a.is(i + 1, ",") || a.is(i + 1, "và") || a.is(i + 1, "đến") ? i + 2 : i + 1;
        int day = partOfDay(j);
        return first == 0 || day == j || !a.is(day + 1, "/") ? null : closed(i, first, day);
    }

    /** The atom behind the words of a part of the day that may begin at {@code i}. */
    private int partOfDay(int i) {
        int j = a.is(i, "rạng") && a.is(i + 1, "sáng") ? i + 2
                : a.is(i, "đêm") || a.is(i, "sáng") || a.is(i, "trưa") || a.is(i, "chiều") || a.is(i, "tối") ? i + 1 : i;
        return j > i && a.is(j, "ngày") ? j + 1 : j;
    }

    /** One stretch of two days. */
    private Raw joined(Raw one, Raw two) {
        one.type = Type.DAYS;
        one.last = two.last;
        one.day2 = two.day;
        one.month2 = two.month;
        one.year2 = two.year;
        if (one.year == 0 && two.year != 0) {
            one.year = one.month > two.month ? two.year - 1 : two.year;
        }
        return one;
    }

    private Raw closed(int i, int first, int last) {
        Raw raw = a.number(last) ? digits.date(last, true) : null;
        if (raw == null || raw.type != Type.DAY || raw.day <= first) {
            return null;
        }
        raw.first = i;
        raw.type = Type.DAYS;
        raw.day2 = raw.day;
        raw.day = first;
        raw.month2 = raw.month;
        raw.year2 = raw.year;
        return raw;
    }

    private int dayNumber(int i) {
        int day = a.number(i) && a.length(i) <= 2 ? a.value(i) : 0;
        return day >= 1 && day <= 31 && !c.partOfNumber(i) ? day : 0;
    }

    private boolean between(int i) {
        return a.is(i, "đến") || a.is(i, "tới") || a.is(i, "-");
    }
}
