package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Part;
import vn.solieu.extract.period.Raw.Unit;

/** Reads days and weeks by the words they begin with: {@code ngày 15/10}, {@code chiều nay}, {@code thứ Năm}, {@code tuần 31}, {@code hạ tuần tháng 9}. */
final class DayGrammar {
    /** The words of a lunar day's month or feast: {@code Tết Giáp Thìn}. */
    private static final int LUNAR = 4;
    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;

    DayGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
    }

    /** A day by the words it begins with; one of the lunar calendar is the solar day that a bracket says, else what the calendar does. */
    Raw day(int i) {
        if (a.is(i, "rằm")) {
            return grammar.lunar.fullMoon(i);
        }
        Raw raw = solar(i);
        return raw != null && raw.type == Type.DAY && raw.relative == Unit.NONE ? lunar(raw) : raw;
    }

    /** The day itself, or as one of the lunar calendar where it is that. */
    private Raw lunar(Raw raw) {
        Raw lunar = grammar.lunar.of(raw);
        return lunar == null ? raw : solarOf(lunar);
    }

    /** The solar day that a bracket behind a day of the lunar calendar says, else the lunar day. */
    Raw solarOf(Raw lunar) {
        Raw told = lunar == null ? null : told(lunar.first, lunar.last + 1);
        return told != null ? told : lunar;
    }

    /** {@code từ đầu mùa mưa (1/9)}: the day that the bracket says, else the expression itself. */
    Raw told(Raw raw) {
        int k = raw.last + 1;
        Raw day = a.is(k, "(") ? told(raw.first, k) : null;
        Raw month = day == null && a.is(k, "(") && a.is(k + 1, "tháng") ? grammar.months.month(k + 1) : null;
        if (month != null && month.type == Type.MONTH && month.month != 0 && a.is(month.last + 1, ")")) {
            // "từ đầu mùa mưa (tháng 5)"
            month.first = raw.first;
            month.last++;
            return month;
        }
        return day != null ? day : raw;
    }

    /** {@code mùng 4 Tết (31/1)}: the day that the bracket behind a day of the lunar calendar says. */
    private Raw told(int i, int from) {
        int k = from;
        while (k < from + LUNAR && a.word(k)) {
            k++;
        }
        Raw raw = a.is(k, "(") ? grammar.digits.date(a.is(k + 1, "ngày") ? k + 2 : k + 1, true) : null;
        if (raw == null || raw.type != Type.DAY || !a.is(raw.last + 1, ")")) {
            return null;
        }
        raw.first = i;
        raw.last++;
        return raw;
    }

    private Raw solar(int i) {
        int j = i + 1;
        boolean dated = !a.is(i, "ngày");
        if (a.is(j, "mồng") || a.is(j, "mùng")) {
            dated = true;
            j++;
        }
        Raw numeric = a.number(j) ? grammar.digits.date(j, true) : null;
        if (numeric != null) {
            numeric.first = i;
            return numeric;
        }
        if (a.is(j, "hôm")) {
            Raw today = today(j);
            if (today != null) {
                today.first = i;
            }
            return today;
        }
        if (a.is(j, "mai")) {
            return c.relative(i, j, Unit.DAY, 1, Type.DAY);
        }
        Raw edge = edge(i);
        if (edge != null) {
            return edge;
        }
        if (a.is(j, "đầu") && a.is(j + 1, "tiên") && a.is(j + 2, "của") && a.is(j + 3, "tháng")) {
            Raw month = grammar.months.month(j + 3);
            if (month != null && month.month != 0) {
                month.first = i;
                month.day = 1;
                month.type = Type.DAY;
                return month;
            }
        }
        Raw days = a.number(j) ? grammar.digits.ranges.listed(j) : null;
        if (days == null && a.number(j)) {
            days = grammar.digits.ranges.ofOneMonth(j);
        }
        if (days != null) {
            days.first = i;
            return days;
        }
        int day = c.small(j, 1, 31);
        if (day == 0) {
            return null;
        }
        Raw raw = new Raw(i, c.next - 1, Type.DAY);
        raw.day = day;
        if (a.is(c.next, "tháng")) {
            Raw month = grammar.months.month(c.next);
            if (month != null && month.type == Type.MONTH && month.part == Part.WHOLE) {
                month.first = i;
                month.day = day;
                month.type = Type.DAY;
                return month;
            }
        }
        // "ngày 15" stands for a date; "15 ngày" is a duration and begins with its number
        return a.number(j) && (dated || !a.glued(j + 1) || a.mark(j + 1)) && !c.partOfNumber(j) ? raw : null;
    }

    /** {@code ngày khai mạc}, {@code đêm bế mạc}, {@code ngày đầu tiên}, {@code ngày cuối cùng}: the first or last of the days told of last; or null. */
    private Raw edge(int i) {
        int j = i + 1;
        boolean opens = a.is(j, "khai") && (a.is(j + 1, "mạc") || a.is(j + 1, "hội"));
        boolean closes = a.is(j, "bế") && a.is(j + 1, "mạc");
        boolean first = a.is(j, "đầu") && a.is(j + 1, "tiên");
        boolean last = a.is(j, "cuối") && a.is(j + 1, "cùng");
        if (!opens && !closes && !first && !last || a.is(j + 2, "của") || a.is(j + 2, "năm") || a.is(j + 2, "tháng") || a.number(j + 2)) {
            return null;
        }
        Raw raw = new Raw(i, j + 1, Type.SAME);
        raw.part = opens || first ? Part.BEGIN : Part.END;
        return raw;
    }

    Raw today(int i) {
        switch (a.key(i + 1)) {
            case "nay": {
                Raw raw = c.relative(i, i + 1, Unit.DAY, 0, Type.DAY);
                return grammar.digits.inBrackets(raw);
            }
            case "qua":
                return grammar.digits.inBrackets(c.relative(i, i + 1, Unit.DAY, -1, Type.DAY));
            case "kia":
                return c.relative(i, i + 1, Unit.DAY, -2, Type.DAY);
            default: {
                Raw date = a.number(i + 1) ? grammar.digits.date(i + 1, true) : null;
                if (date != null) {
                    date.first = i;
                }
                return date;
            }
        }
    }

    Raw partOfDay(int i) {
        int j = a.is(i, "rạng") && a.is(i + 1, "sáng") ? i + 2 : i + 1;
        if (a.is(j, "nay")) {
            return grammar.digits.inBrackets(c.relative(i, j, Unit.DAY, 0, Type.DAY));
        }
        if (a.is(j, "qua") && !a.is(i, "trưa")) {
            return grammar.digits.inBrackets(c.relative(i, j, Unit.DAY, -1, Type.DAY));
        }
        if (a.is(j, "mai")) {
            return grammar.digits.inBrackets(c.relative(i, j, Unit.DAY, 1, Type.DAY));
        }
        Raw edge = a.is(i, "đêm") ? edge(i) : null;
        if (edge != null) {
            return edge;
        }
        Raw days = a.number(j) ? grammar.digits.ranges.ofOneMonth(j) : null;
        if (days == null && a.number(j)) {
            days = grammar.digits.ranges.overnight(j);
        }
        Raw raw = days != null ? days : a.number(j) ? grammar.digits.date(j, true)
                : a.is(j, "ngày") || a.is(j, "mồng") || a.is(j, "mùng") ? day(j)
                : a.is(j, "hôm") ? today(j) : a.is(j, "thứ") || a.is(j, "chủ") || a.is(j, "chúa") ? weekday(j) : null;
        if (raw != null) {
            raw.first = i;
        }
        return raw;
    }

    /** A weekday with its date; with {@code tuần này}; alone it says nothing (and {@code thứ 2} may be a rank). */
    Raw weekday(int i) {
        int number;
        int j;
        if (a.is(i, "thứ")) {
            number = a.is(i + 1, "năm") ? c.after(i + 2, 5) : c.small(i + 1, 2, 7);
            if (number == 0) {
                return null;
            }
            j = c.next;
        } else if (a.is(i + 1, "nhật")) {
            number = 8;
            j = i + 2;
        } else {
            return null;
        }
        int k = a.is(j, ",") || a.is(j, "(") ? j + 1 : j;
        Raw raw = a.is(k, "ngày") || a.is(k, "mồng") || a.is(k, "mùng") ? day(k) : a.number(k) ? grammar.digits.date(k, true) : null;
        if (raw != null) {
            raw.first = i;
            if (a.is(j, "(") && a.is(raw.last + 1, ")")) {
                raw.last++;
            }
            return raw;
        }
        int w = a.is(j, "của") ? j + 1 : j;
        if (a.is(w, "tuần")) {
            Raw week = week(w);
            if (week != null && week.relative == Unit.WEEK) {
                week.first = i;
                week.type = Type.DAY;
                week.day = number;
                return week;
            }
        }
        int back = c.past(j);
        if (back > 0 && a.is(j, "vừa") || a.is(j, "tới")) {
            Raw day = c.relative(i, back > 0 ? back - 1 : j, Unit.WEEK, back > 0 ? -1 : 0, Type.DAY);
            day.day = number;
            day.back = true;
            return day;
        }
        return null;
    }

    Raw week(int i) {
        if (a.is(i + 1, "đầu") || a.is(i + 1, "cuối")) {
            int j = a.is(i + 2, "tiên") ? i + 3 : i + 2;
            return stretch(i, a.is(j, "của") ? j + 1 : j, 7, a.is(i + 1, "cuối"));
        }
        int number = a.number(i + 1) ? c.small(i + 1, 1, 53) : 0;
        if (number != 0 && numbered(i)) {
            boolean dated = a.is(i + 2, "/") && c.year(i + 3) != 0;
            Raw raw = new Raw(i, dated ? i + 3 : i + 1, Type.WEEK);
            raw.day = number;
            raw.year = dated ? a.value(i + 3) : 0;
            if (!dated) {
                c.yearBehind(raw, false);
            }
            return raw;
        }
        int shift = a.is(i + 1, "qua") ? c.after(i + 2, -1) : c.relativeYear(i + 1);
        return shift == Cursor.NONE ? null : c.relative(i, c.next - 1, Unit.WEEK, shift, Type.WEEK);
    }

    /** {@code trong tuần 31}, {@code Tuần 31, …}; {@code mỗi tuần 2 buổi} has two of something. */
    private boolean numbered(int i) {
        if (c.partOfNumber(i + 1) || a.is(i + 2, "-") || a.glued(i + 2) && a.word(i + 2)) {
            return false;
        }
        return i == 0 || a.lineBreak(i - 1) || a.mark(i - 1) || switch (a.key(i - 1)) {
            case "trong", "hết", "đến", "tới", "qua", "sau", "từ", "sang", "tính", "cuối", "đầu", "của" -> true;
            default -> false;
        };
    }

    /** The first or last days of a month: {@code tuần đầu tháng 11}, {@code 10 ngày đầu tháng 5}, {@code nửa đầu tháng 6}. */
    Raw stretch(int first, int month, int days, boolean tail) {
        Raw raw = a.is(month, "tháng") ? grammar.months.month(month) : null;
        if (raw == null || raw.type != Type.MONTH || raw.month == 0) {
            return null;
        }
        raw.first = first;
        raw.type = Type.DAYS;
        raw.month2 = raw.month;
        raw.day = tail ? -days : 1;
        raw.day2 = tail ? 0 : days;
        return raw;
    }

    /** {@code thượng tuần}, {@code trung tuần}, {@code hạ tuần tháng 9}: its first ten days, the next ten, the rest. */
    Raw decade(int i) {
        Raw raw = stretch(i, i + 2, 10, false);
        if (raw != null && !a.is(i, "thượng")) {
            raw.day = a.is(i, "trung") ? 11 : 21;
            raw.day2 = a.is(i, "trung") ? 20 : 0;
        }
        return raw;
    }
}
