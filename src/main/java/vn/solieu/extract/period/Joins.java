package vn.solieu.extract.period;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Type;

/** Joins the expressions that name the two ends of one stretch: {@code từ tháng 1 đến tháng 9}, {@code ngày 5 - 8/10}, {@code từ năm 2016 đến nay}. */
final class Joins {
    /** How many words back {@code từ khi} is looked for. */
    private static final int CLAUSE = 16;
    /** {@code cuối tháng}: from this day on. */
    private static final int LAST_DAYS = 21;

    private final Atoms a;

    Joins(Atoms atoms) {
        a = atoms;
    }

    /** The expressions with those joined that name two ends. */
    List<Raw> join(List<Raw> raws) {
        List<Raw> joined = new ArrayList<>(raws.size());
        for (Raw raw : raws) {
            Raw last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && joins(last, raw)) {
                continue;
            }
            joined.add(raw);
        }
        return joined;
    }

    private boolean joins(Raw one, Raw two) {
        int i = one.last + 1;
        boolean from = a.is(one.first - 1, "từ") || a.is(one.first - 1, "điểm") && a.is(one.first - 2, "thời") && a.is(one.first - 3, "từ");
        if (two.type == Type.NOW) {
            if (i == two.first && (from || one.type == Type.YEAR && one.part == Raw.Part.BEGIN)) {
                one.last = two.last;
                one.untilNow = true;
                return true;
            }
            if (a.is(i, ")") && i + 1 == two.first && sinceWhen(one)) {
                one.last = two.last;
                one.untilNow = true;
                return true;
            }
            return false;
        }
        if (one.untilNow || !span(one) || !span(two) || one.relative != Raw.Unit.NONE && one.type != Type.YEAR) {
            return false;
        }
        boolean dash = a.is(i, "-") && i + 1 == two.first;
        boolean to = (a.is(i, "đến") || a.is(i, "tới")) && (i + 1 == two.first || a.is(i + 1, "hết") && i + 2 == two.first)
                || a.is(i, "cho") && a.is(i + 1, "đến") && i + 2 == two.first;
        if (!(to && from || dash && one.type == Type.DAY && two.type == Type.DAY && (from || one.year != 0 || two.year != 0 || one.lunar || a.is(one.first, "ngày")
                || a.is(one.first - 1, "lễ") || a.is(one.first - 1, "dịp") || a.is(one.first - 1, "nghỉ")))) {
            return false;
        }
        if (one.lunar || two.lunar) {
            if (!one.lunar || !two.lunar) {
                return false;
            }
            one.lunarEnd = two;
            one.type = Type.DAYS;
            one.last = two.last;
            return true;
        }
        if (one.type == Type.DAY && one.month == 0) {
            one.month = two.month;
        }
        one.day2 = two.day;
        one.month2 = two.type == Type.QUARTER ? two.month2 : two.month;
        one.year2 = two.year;
        if (one.year == 0 && two.year != 0) {
            boolean wraps = one.month != 0 && two.month != 0 && one.month > two.month;
            one.year = wraps ? two.year - 1 : two.year;
        }
        if (one.year2 == 0 && one.year != 0) {
            one.year2 = one.month != 0 && one.month2 != 0 && one.month2 < one.month ? one.year + 1 : one.year;
        }
        if (two.relative != Raw.Unit.NONE) {
            one.relative = two.relative;
            one.shift = two.shift;
            one.near = two.near;
        }
        boolean late = one.type == Type.MONTH && one.part == Raw.Part.END && (two.type == Type.MONTH || two.type == Type.DAY);
        if (late) {
            one.day = LAST_DAYS;
        }
        one.part = Raw.Part.WHOLE;
        if (two.type == Type.MONTH && two.part == Raw.Part.MIDDLE) {
            one.day2 = 15;
        }
        boolean days = late || two.type == Type.DAY || one.day2 == 15 && two.type == Type.MONTH || one.type == Type.DAY && two.type == Type.MONTH;
        if (one.type == Type.DAY && two.type == Type.YEAR) {
            one.month2 = 12;
            days = true;
        }
        if (one.type == Type.MONTH && two.type == Type.YEAR) {
            one.month2 = 12;
        }
        one.type = days ? Type.DAYS : two.type == Type.YEAR && one.type != Type.MONTH ? Type.YEARS : Type.MONTHS;
        one.last = two.last;
        return true;
    }

    /** Whether {@code từ} stands before an expression. */
    boolean since(Raw raw) {
        return a.is(raw.first - 1, "từ");
    }

    /** Whether nothing but {@code đến hết} and an hour stands between two expressions. */
    boolean leads(Raw from, Raw to, Reader reader) {
        int i = from.last + 1;
        if (!a.is(i, "đến") && !a.is(i, "tới")) {
            return false;
        }
        i++;
        while (i < to.first && (a.is(i, "hết") || reader.owner[i] > 0 && reader.raws.get(reader.owner[i] - 1).type == Type.TIME)) {
            i++;
        }
        return i == to.first;
    }

    /** {@code từ khi thành lập (năm 2010) đến nay}: whether the bracket that holds it says when that was. */
    private boolean sinceWhen(Raw raw) {
        if (!a.is(raw.first - 1, "(")) {
            return false;
        }
        for (int k = raw.first - 2; k > 0 && k > raw.first - CLAUSE && a.word(k); k--) {
            if (a.is(k, "khi") && a.is(k - 1, "từ") || a.is(k, "lúc") && a.is(k - 1, "từ")) {
                return true;
            }
        }
        return false;
    }

    /** {@code từ đó đến ngày 15/10}: how many atoms before an expression {@code từ đó} begins, or 0. */
    int sinceThen(Raw raw) {
        int k = a.is(raw.first - 1, "hết") ? raw.first - 2 : raw.first - 1;
        return (a.is(k, "đến") || a.is(k, "tới")) && a.is(k - 1, "đó") && a.is(k - 2, "từ") ? raw.first - k + 2 : 0;
    }

    /** {@code từ đó đến nay}. */
    boolean untilNowSinceThen(Raw raw) {
        return raw.type == Type.NOW && (a.is(raw.first, "đến") || a.is(raw.first, "tới")) && (a.is(raw.first - 1, "đó") || a.is(raw.first - 1, "ấy")) && a.is(raw.first - 2, "từ");
    }

    private static boolean span(Raw raw) {
        return raw.type == Type.DAY || raw.type == Type.MONTH || raw.type == Type.YEAR || raw.type == Type.QUARTER;
    }
}
