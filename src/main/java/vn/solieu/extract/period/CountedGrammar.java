package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Unit;

/** Reads numbers of months, quarters, years and days: stretches ({@code 9 tháng đầu năm}, {@code ba năm 2021, 2022, 2023}) and lengths ({@code 5 - 7 năm}). */
final class CountedGrammar {
    /** {@code trong 10 năm trước đây}, {@code hơn 3 năm trước}: a length, or no one year. */
    private static final KeySet NO_DATE = WordLists.of("no_date");
    /** So many years are told of as long ago. */
    private static final int MOST_YEARS = 15;
    /** Years of a term of office. */
    private static final int TERM = 5;

    /** How far behind a list of years {@code lần lượt} is looked for. */
    private static final int TURN = 25;

    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;

    CountedGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
    }

    /** A number and its time unit, {@code n} read up to atom {@code unit}. */
    Raw counted(int first, int number, int unit, int n) {
        // "5 - 7 năm"
        if (a.is(unit, "-") && a.number(unit + 1) && a.length(unit + 1) <= 2 && duration(unit + 2)) {
            return new Raw(first, unit + 2, Type.DURATION);
        }
        switch (a.key(unit)) {
            case "tháng":
                return n >= 1 && n <= 12 ? months(first, unit, n) : new Raw(first, unit, Type.DURATION);
            case "quý": case "quí":
                if (n <= 4 && (a.is(unit + 1, "đầu") || a.is(unit + 1, "cuối") || a.is(unit + 1, "còn") && a.is(unit + 2, "lại"))) {
                    return months(first, unit, n * 3);
                }
                if (n <= 4 && opens(first) && (a.is(unit + 1, ",") || a.is(unit + 1, "ước"))) {
                    // "Ba quý, thu ngân sách ước đạt"
                    return months(first, unit, n * 3);
                }
                return a.number(number) ? new Raw(first, unit, Type.DURATION) : null;
            case "năm":
                return a.is(unit + 1, "ngoái") ? null : years(first, number, unit, n);
            default:
                return duration(unit) && (a.number(number) || !a.is(unit, "giờ")) ? length(first, unit) : null;
        }
    }

    private boolean opens(int i) {
        return i == 0 || a.mark(i - 1) || a.lineBreak(i - 1);
    }

    private Raw length(int first, int unit) {
        int last = unit;
        Raw days = a.is(unit, "ngày") && a.number(unit + 1) ? grammar.digits.ranges.listed(unit + 1) : null;
        days = days == null && a.is(unit, "ngày") && a.number(unit + 1) ? grammar.digits.ranges.ofOneMonth(unit + 1) : days;
        if (days != null) {
            days.first = first;
            return days;
        }
        if (a.is(unit, "ngày") && (a.is(unit + 1, "đầu") || a.is(unit + 1, "cuối")) && a.value(first) > 0 && a.value(first) <= 20) {
            int j = a.is(unit + 2, "tiên") ? unit + 3 : unit + 2;
            days = grammar.days.stretch(first, a.is(j, "của") ? j + 1 : j, a.value(first), a.is(unit + 1, "cuối"));
            if (days != null) {
                return days;
            }
        }
        if (a.is(unit, "ngày") && (a.is(unit + 1, "đêm") || a.is(unit + 1, "công"))) {
            last = a.is(unit + 1, "đêm") ? unit + 1 : unit;
            if (a.is(unit + 1, "công")) {
                return null;
            }
        }
        return new Raw(first, last, Type.DURATION);
    }

    private boolean duration(int i) {
        switch (a.key(i)) {
            case "năm": case "tháng": case "ngày": case "tuần": case "giờ": case "phút": case "giây": case "tuổi":
                return true;
            case "thập": case "thế":
                return a.is(i + 1, "kỷ") || a.is(i + 1, "niên");
            default:
                return false;
        }
    }

    /** {@code 9 tháng đầu năm}, {@code 6 tháng cuối năm 2024}, {@code 9 tháng năm 2024}, {@code 9 tháng/2024}, {@code 10 tháng qua}. */
    Raw months(int first, int unit, int n) {
        if (a.is(unit + 1, "hè")) {
            Raw summer = grammar.seasons.season(unit);
            summer.first = first;
            return summer;
        }
        if (a.is(first - 1, "năm") && a.number(first - 2) && a.length(first - 2) <= 2) {
            // "34 năm 4 tháng"
            return new Raw(first, unit, Type.DURATION);
        }
        Raw named = named(first, unit, n);
        if (named != null) {
            return named;
        }
        Raw raw = new Raw(first, unit, n == 6 ? Type.HALF : Type.MONTHS);
        raw.count = n;
        int j = unit + 1;
        boolean set = false;
        if (a.is(j, "đầu") || a.is(j, "cuối")) {
            boolean unitNext = a.is(j + 1, "năm") || a.is(j + 1, "tiên") || a.is(j + 1, "của");
            raw.tail = a.is(j, "cuối");
            raw.last = j;
            set = true;
            j += 1;
            if (unitNext && a.is(j, "tiên")) {
                raw.last = j++;
            }
        }
        if (!set && a.is(j, "còn") && a.is(j + 1, "lại")) {
            // "4 tháng còn lại của năm"
            raw.tail = true;
            raw.last = j + 1;
            set = true;
            j += 2;
        }
        if (a.is(j, "của") && a.is(j + 1, "năm")) {
            j++;
        }
        if (a.is(j, "năm")) {
            int year = c.year(j + 1);
            int shift = year != 0 ? Cursor.NONE : c.relativeYear(j + 1);
            if (year != 0) {
                raw.year = year;
                raw.last = j + 1;
                set = true;
            } else if (shift != Cursor.NONE) {
                raw.relative = Unit.YEAR;
                raw.shift = shift;
                raw.near = c.near;
                raw.last = c.next - 1;
                set = true;
            } else if (set) {
                raw.last = j;
            }
        } else if ((a.is(j, "/") || a.is(j, "-") && a.glued(j)) && c.year(j + 1) != 0) {
            raw.year = a.value(j + 1);
            raw.last = j + 1;
            set = true;
        } else if (c.year(j) != 0 && (set || !a.glued(j))) {
            raw.year = a.value(j);
            raw.last = j;
            set = true;
        } else if (!set) {
            int past = c.past(j);
            if (past > 0) {
                raw.back = true;
                raw.last = past - 1;
                set = true;
            }
        }
        if (!set && a.is(j, "này")) {
            return new Raw(first, j, Type.SAME);
        }
        if (set && raw.year == 0 && raw.relative == Unit.NONE && a.is(raw.last, "đầu") && begun(raw.last + 1)) {
            raw.merged = merged(raw.last + 1);
            raw.type = raw.merged ? Type.MONTHS : Type.DURATION;
            return raw;
        }
        if ( !set && (a.is(first - 1, "dưới") || a.is(first - 1, "trên") || a.is(first - 1, "hơn") || a.is(first - 1, "quá"))) {
            raw.type = Type.DURATION;
            return raw;
        }
        if (!set && a.is(j, "tới") && !a.is(j + 1, "đây")) {
            raw.coming = true;
            raw.last = j;
            return raw;
        }
        if (!set && merged(j)) {
            raw.type = Type.MONTHS;
            raw.merged = true;
            return raw;
        }
        boolean told = opens(first) && (a.is(j, ",") || a.is(j, "ước") || a.is(j, "đạt") || a.is(j, "tăng") || a.is(j, "giảm"));
        raw.alone = !set;
        raw.bare = !set && !told;
        if (raw.bare && (a.is(unit + 1, "thực") || a.is(unit + 1, "triển") || a.is(unit + 1, "liên") || a.is(unit + 1, "liền")
                || a.is(unit + 1, "tuổi") || a.is(first - 1, "hạn") || a.is(first - 1, "mỗi") || a.is(unit + 1, "sau") || a.is(first - 1, "sau") && a.word(j)
                || a.is(unit + 1, "kể") || a.is(unit + 1, "tới") || a.is(unit + 1, "nữa"))) {
            raw.type = Type.DURATION;
        }
        return raw;
    }

    /** {@code hai tháng 7 và 8}, {@code 3 tháng (6, 7 và 8)}: as many months one after the other as are counted. */
    private Raw named(int first, int unit, int n) {
        boolean open = a.is(unit + 1, "(");
        int k = open ? unit + 2 : unit + 1;
        int from = a.number(k) && a.length(k) <= 2 && n > 1 ? a.value(k) : 0;
        for (int m = 1; m < n && from != 0; m++) {
            boolean next = (a.is(k + 1, ",") || a.is(k + 1, "và")) && a.number(k + 2) && a.length(k + 2) <= 2 && a.value(k + 2) == from + m;
            from = next ? from : 0;
            k += 2;
        }
        if (from < 1 || from + n > 13 || open && !a.is(k + 1, ")")) {
            return null;
        }
        Raw raw = new Raw(first, open ? k + 1 : k, Type.MONTHS);
        raw.month = from;
        raw.month2 = from + n - 1;
        c.yearBehind(raw, true);
        return raw;
    }

    /** {@code vận hành}, {@code thực hiện mô hình mới}, {@code thực hiện chính quyền hai cấp}, {@code sau sáp nhập}: whether months are counted from the provinces' merger. */
    private boolean merged(int i) {
        int k = a.is(i, "sau") ? a.is(i + 1, "khi") ? i + 2 : i + 1 : i;
        if (a.is(k, "hợp") && a.is(k + 1, "nhất") || a.is(k, "sáp") && a.is(k + 1, "nhập")) {
            return true;
        }
        return a.is(k, "vận") && a.is(k + 1, "hành") || a.is(k, "thực") && a.is(k + 1, "hiện") && (a.is(k + 2, "mô") && a.is(k + 3, "hình") && (a.is(k + 4, "mới") || a.is(k + 4, "chính") || a.is(k + 4, "tổ"))
                || a.is(k + 2, "chính") && a.is(k + 3, "quyền") || a.is(k + 2, "bộ") && a.is(k + 3, "máy"));
    }

    /** {@code 3 tháng đầu vận hành}: counted from the beginning of something else than the year. */
    private boolean begun(int i) {
        switch (a.key(i)) {
            case "vận": case "triển": case "thực": case "hoạt": case "áp": case "thí": case "hợp": case "sáp": case "sau": case "khai": case "ra":
                return true;
            default:
                return false;
        }
    }

    /** {@code 5 năm 2021-2025}, {@code 2 năm 2022, 2023} name years; {@code 5 năm qua}, {@code 3 năm} are lengths. */
    private Raw years(int first, int number, int unit, int n) {
        int year = c.year(unit + 1);
        int at = unit + 1;
        if (year == 0 && a.is(unit + 1, "(") && c.year(unit + 2) != 0) {
            year = c.year(unit + 2);
            at = unit + 2;
        }
        if (year != 0) {
            int to = a.is(at + 1, "-") ? c.year(at + 2) : 0;
            if (to > year) {
                Raw raw = new Raw(first, at + 2, Type.YEARS);
                raw.year = year;
                raw.year2 = to;
                return raw;
            }
            if (at == unit + 1) {
                boolean more = (a.is(at + 1, ",") || a.is(at + 1, "và")) && (c.year(at + 2) != 0 || a.is(at + 2, "năm"));
                if (!more) {
                    return null;
                }
                Raw all = inRow(first, at, n);
                if (all != null) {
                    return all;
                }
                // "2 năm 2022 và 2023": the number is a length, the years speak for themselves
                return new Raw(first, number == unit - 1 || !a.number(number) ? unit - 1 : number, Type.DURATION);
            }
        }
        if (!a.number(number) && a.is(unit + 1, "tháng")) {
            return null;
        }
        Raw raw = new Raw(first, unit, Type.DURATION);
        if (a.is(unit + 1, "tuổi")) {
            raw.last = unit + 1;
            if (a.is(unit + 2, "đảng")) {
                raw.last++;
            }
        }
        Raw ago = yearsAgo(first, unit, n);
        if (ago != null) {
            return ago;
        }
        int past = c.past(raw.last + 1);
        if (past > 0) {
            boolean recent = a.is(past - 1, "qua") && n <= 10 && !a.is(first - 1, "trong") && !a.is(first - 1, "vòng");
            raw.last = past - 1;
            if (recent || n == TERM) {
                raw.type = Type.YEARS;
                raw.count = n;
                raw.back = true;
                raw.lately = !recent;
            }
        }
        return raw;
    }

    /** {@code Ba năm trước}, {@code cách đây 2 năm}: the year so long ago; {@code Một năm sau}, {@code hai năm trước đó}: so far from the year told of last; else null. */
    private Raw yearsAgo(int first, int unit, int n) {
        boolean counted = n >= 1 && n <= MOST_YEARS && !NO_DATE.has(a, first - 1);
        int j = unit + 1;
        boolean away = a.is(first - 1, "đây") && a.is(first - 2, "cách") || a.is(j, "trước") && (a.mark(j + 1) || a.lineBreak(j + 1) || a.is(j + 1, "đây"));
        boolean then = (a.is(j, "trước") || a.is(j, "sau")) && a.is(j + 1, "đó");
        boolean later = a.is(j, "sau") && a.is(j + 1, ",") && (opens(first) || a.is(first - 1, "chỉ"));
        if (!counted || !away && !then && !later) {
            return null;
        }
        int last = then || a.is(j, "trước") && a.is(j + 1, "đây") ? j + 1 : a.is(j, "trước") || later ? j : unit;
        Raw raw = c.relative(first, last, Unit.YEAR, a.is(j, "sau") ? n : -n, Type.YEAR, false);
        raw.that = then || later;
        return raw;
    }

    /** {@code ba năm 2021, 2022, 2023}: as many years one after the other as are counted, where nothing is told of each in turn. */
    private Raw inRow(int first, int at, int n) {
        int from = c.year(at);
        int k = at;
        int to = from;
        while ((a.is(k + 1, ",") || a.is(k + 1, "và")) && c.year(k + 2) == to + 1) {
            to++;
            k += 2;
        }
        for (int i = k + 1; i < k + TURN && !a.lineBreak(i) && !a.is(i, ";"); i++) {
            if (a.is(i, "lượt") && a.is(i - 1, "lần")) {
                return null;
            }
        }
        if (to - from + 1 != n || n < 2) {
            return null;
        }
        Raw raw = new Raw(first, k, Type.YEARS);
        raw.year = from;
        raw.year2 = to;
        return raw;
    }
}
