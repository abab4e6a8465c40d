package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Part;
import vn.solieu.extract.period.Raw.Unit;

/** Reads months and quarters by their names: {@code tháng 10/2024}, {@code tháng 5, 6 và 7/2024}, {@code tháng Mười Một}, {@code quý I/2023}, {@code quý trước}. */
final class MonthGrammar {
    /** {@code các tháng đầu năm}, {@code vài tháng cuối năm}: not one. */
    private static final KeySet MANY = WordLists.of("many_feasts");

    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;

    MonthGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
    }

    Raw month(int i) {
        int month = a.is(i + 1, "năm") ? (a.capital(i + 1) || a.is(i + 2, "năm") || a.is(i + 2, "/") ? c.after(i + 2, 5) : 0)
                : c.small(i + 1, 1, 12);
        if (month == 0 && (a.is(i + 1, "đầu") || a.is(i + 1, "cuối")) && !MANY.has(a, i - 1)) {
            return edge(i);
        }
        if (month == 0) {
            int shift = a.is(i + 1, "qua") ? c.after(i + 2, -1) : c.relativeYear(i + 1);
            return shift == Cursor.NONE ? null : c.relative(i, c.next - 1, Unit.MONTH, shift, Type.MONTH);
        }
        if (a.number(i + 1) && c.partOfNumber(i + 1)) {
            // "tháng 5.2015": the dot divides month and year
            if (!(a.is(i + 2, ".") && c.a.length(i + 3) == 4 && yearAfterDot(i + 3) != 0)) {
                return null;
            }
        }
        Raw raw = new Raw(i, c.next - 1, Type.MONTH);
        raw.month = month;
        if (a.is(raw.last + 1, ".") && a.glued(raw.last + 1) && yearAfterDot(raw.last + 2) != 0) {
            raw.year = a.value(raw.last + 2);
            raw.last += 2;
            return raw;
        }
        c.yearBehind(raw, true);
        if (raw.year == 0 && listedMonths(raw)) {
            return raw;
        }
        int past = raw.year == 0 && raw.relative == Unit.NONE ? c.past(raw.last + 1) : 0;
        if (past > 0 || raw.year == 0 && a.is(raw.last + 1, "tới") && !a.is(raw.last + 2, "đây") && !a.number(raw.last + 2) && !a.is(raw.last + 2, "tháng")) {
            // "tháng 6 vừa qua", "tháng 11 tới"
            raw.recent = true;
            raw.future = past == 0;
            raw.last = past > 0 ? past - 1 : raw.last + 1;
            return raw;
        }
        // "tháng 5-6/2024"
        int k = raw.last + 1;
        if (raw.year == 0 && (a.is(k, "-") || a.is(k, "đến") && a.is(k + 1, "tháng"))) {
            int to = c.small(a.is(k + 1, "tháng") ? k + 2 : k + 1, month + 1, 12);
            if (to != 0 && !(a.number(c.next - 1) && c.partOfNumber(c.next - 1))) {
                raw.type = Type.MONTHS;
                raw.month2 = to;
                raw.last = c.next - 1;
                c.yearBehind(raw, true);
            }
        }
        return raw;
    }

    /** {@code tháng đầu năm}, {@code tháng đầu tiên của năm 2024}, {@code tháng cuối năm}: January or December; or null. */
    private Raw edge(int i) {
        int j = a.is(i + 2, "tiên") || a.is(i + 2, "cùng") ? i + 3 : i + 2;
        j = a.is(j, "của") ? j + 1 : j;
        if (!a.is(j, "năm") || a.is(j + 1, "học")) {
            return null;
        }
        Raw raw = new Raw(i, j - 1, Type.MONTH);
        raw.month = a.is(i + 1, "đầu") ? 1 : 12;
        c.yearBehind(raw, false);
        raw.last = Math.max(raw.last, j);
        return raw;
    }

    /** {@code tháng 7 và 8/2024}, {@code các tháng 5, 6 và 7 năm 2024}: months one after the other, the last with its year. */
    private boolean listedMonths(Raw raw) {
        int month = raw.month;
        int at = raw.last;
        while ((a.is(at + 1, ",") || a.is(at + 1, "và")) && a.number(at + 2) && a.value(at + 2) == month + 1 && month < 12
                && !(a.glued(at + 1) && a.glued(at + 2))) {
            month++;
            at += 2;
            Raw last = new Raw(at, at, Type.MONTH);
            c.yearBehind(last, true);
            if (last.year != 0) {
                raw.type = Type.MONTHS;
                raw.month2 = month;
                raw.year = last.year;
                raw.last = last.last;
                return true;
            }
        }
        boolean closed = a.is(at + 1, ",") && !a.glued(at + 2) || a.is(at + 1, ")") || a.is(at + 1, ";") || a.is(at + 1, ".") && !a.glued(at + 2);
        if (month > raw.month && closed && !a.number(at + 2)) {
            // "đợt cao điểm tháng 6, 7, đơn vị …"
            raw.type = Type.MONTHS;
            raw.month2 = month;
            raw.last = at;
            return true;
        }
        return false;
    }

    private int yearAfterDot(int i) {
        int value = a.length(i) == 4 ? a.value(i) : 0;
        return value >= Cursor.MIN_YEAR && value <= Cursor.MAX_YEAR && a.glued(i) ? value : 0;
    }

    Raw quarter(int i) {
        boolean letter = a.is(i, "q");
        if (letter && !(a.capital(i) && (a.glued(i + 1) || a.is(i + 1, ".")))) {
            return null;
        }
        int j = letter && a.is(i + 1, ".") ? i + 2 : i + 1;
        if (!letter && (a.is(j, "đầu") || a.is(j, "cuối")) && a.is(j + 1, "năm")) {
            Raw raw = grammar.part(j);
            if (raw != null && raw.type == Type.YEAR) {
                raw.first = i;
                raw.type = Type.QUARTER;
                raw.month = a.is(j, "đầu") ? 1 : 10;
                raw.month2 = raw.month + 2;
                raw.part = Part.WHOLE;
            }
            return raw;
        }
        int quarter = a.number(j) && c.partOfNumber(j) ? 0 : c.small(j, 1, 4);
        if (quarter == 0) {
            int past = letter ? 0 : c.past(j);
            int shift = letter ? Cursor.NONE : past > 0 ? c.after(past, -1) : c.relativeYear(j);
            return shift == Cursor.NONE ? null : c.relative(i, c.next - 1, Unit.QUARTER, shift, Type.QUARTER);
        }
        Raw raw = new Raw(i, c.next - 1, Type.QUARTER);
        raw.month = quarter * 3 - 2;
        raw.month2 = quarter * 3;
        c.yearBehind(raw, true);
        if (letter && raw.year == 0) {
            // "TAND Q. 1": a district
            return null;
        }
        int k = raw.last + 1;
        if (raw.year == 0 && (a.is(k, "-") || a.is(k, "và") || a.is(k, ",") || a.is(k, "đến"))) {
            boolean named = a.is(k + 1, "quý") || a.is(k + 1, "quí");
            int to = c.small(named ? k + 2 : k + 1, quarter + 1, 4);
            int end = c.next - 1;
            if (to != 0 && (named || !a.number(end) || a.is(end + 1, "/")) && !(a.is(k, ",") && !a.acronym(end) && !a.capital(end))) {
                raw.month2 = to * 3;
                raw.type = Type.MONTHS;
                raw.last = end;
                c.yearBehind(raw, true);
            }
        }
        return raw;
    }
}
