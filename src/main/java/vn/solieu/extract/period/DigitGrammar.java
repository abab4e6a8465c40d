package vn.solieu.extract.period;

import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Unit;
import vn.solieu.extract.lexeme.Atoms;

/**
 * Reads the time expressions that begin with a number: {@code 15/10/2024}, {@code 2024-05-07}, {@code 10/2024},
 * {@code 12 tháng 10 năm 2024}, {@code 9 tháng năm 2024}, {@code 10 tháng qua}, {@code 3 quý đầu năm}, {@code 2021-2025},
 * {@code 7h30}, {@code 14:05}, {@code 3 năm}, {@code 92 ngày đêm}, {@code 58 tuổi}.
 *
 * <p>Known weaknesses: {@code 15/10} without a date word before it is a date only on a known holiday with a word of
 * celebration; a bare year needs an acronym, a bracket or a word such as {@code so với} beside it.
 *
 * <p>Longer than the house's 400 lines: a method for each form that begins with digits, which share one cursor.
 */
final class DigitGrammar {
    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;
    /** How far behind a list of years {@code lần lượt} is looked for. */
    private static final int TURN = 25;

    final DayRanges ranges;

    DigitGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
        ranges = new DayRanges(atoms, cursor, this);
    }

    Raw at(int i) {
        if (c.partOfNumber(i) && !dotted(i)) {
            return null;
        }
        if (a.glued(i) && (a.word(i - 1) || a.is(i - 1, "/") && !a.word(i - 2))) {
            return null;
        }
        Raw raw = a.is(i - 1, "(") ? ranges.inBracket(i) : null;
        if (raw == null) {
            raw = date(i, false);
        }
        if (raw == null) {
            raw = time(i);
        }
        if (raw == null && a.length(i) <= 3) {
            raw = counted(i, i, i + 1, a.value(i));
        }
        if (raw == null && a.length(i) == 4) {
            raw = bareYear(i);
        }
        return raw;
    }

    /** {@code sáu tháng đầu năm}, {@code ba quý}, {@code hai năm}; also {@code năm tháng đầu năm}. */
    Raw inWords(int i) {
        int n = c.word(i, 1, 31);
        return n == 0 || a.acronym(i) || a.length(i) == 1 ? null : counted(i, i, c.next, n);
    }

    private boolean dotted(int i) {
        return a.is(i + 1, ".") && a.is(i + 3, ".") && a.glued(i + 1) && a.glued(i + 3) && a.length(i + 4) == 4 && a.length(i) <= 2
                && a.length(i + 2) <= 2;
    }

    /** A numeric date: with {@code cued} true a date word stands before it, so that day and month alone are enough. */
    Raw date(int i, boolean cued) {
        int first = a.value(i);
        // 2024-05-07
        if (a.length(i) == 4 && first >= Cursor.MIN_YEAR && first <= Cursor.MAX_YEAR && (a.is(i + 1, "-") || a.is(i + 1, "/"))
                && a.glued(i + 1) && a.length(i + 2) == 2 && a.value(i + 2) >= 1 && a.value(i + 2) <= 12 && a.is(i + 3, a.key(i + 1))
                && a.glued(i + 3) && a.length(i + 4) == 2 && valid(a.value(i + 4), a.value(i + 2))) {
            Raw raw = new Raw(i, i + 4, Type.DAY);
            raw.year = first;
            raw.month = a.value(i + 2);
            raw.day = a.value(i + 4);
            return raw;
        }
        if (a.length(i) > 2 || first < 1) {
            return null;
        }
        String mark = a.key(i + 1);
        boolean divided = (mark.equals("/") || mark.equals("-") || mark.equals(".")) && a.glued(i + 1);
        if (!divided || !a.number(i + 2) || !a.glued(i + 2)) {
            return cued ? null : monthWords(i, first);
        }
        int second = a.value(i + 2);
        boolean more = a.is(i + 3, mark) && a.glued(i + 3) && a.glued(i + 4);
        if (more && a.length(i + 2) <= 2 && valid(first, second)) {
            int year = a.length(i + 4) == 4 ? a.value(i + 4) : cued && a.length(i + 4) == 2 ? century(a.value(i + 4)) : 0;
            if (!cued && year == 0 && mark.equals("/") && a.length(i + 4) == 2 && !a.glued(i + 5)) {
                year = century(a.value(i + 4));
            }
            if (year >= Cursor.MIN_YEAR && year <= Cursor.MAX_YEAR && !(a.glued(i + 5) && (a.is(i + 5, "/") || a.is(i + 5, "-")))) {
                Raw raw = new Raw(i, i + 4, Type.DAY);
                raw.day = first;
                raw.month = second;
                raw.year = year;
                return raw;
            }
            return null;
        }
        if (more && !mark.equals("-")) {
            return null;
        }
        // 10/2024
        if (mark.equals("/") && first <= 12 && c.year(i + 2) >= 1990 && !numbered(i)) {
            if (a.glued(i + 3) && (a.is(i + 3, "/") || a.is(i + 3, "-") && a.word(i + 4))) {
                return null;
            }
            Raw raw = new Raw(i, i + 2, Type.MONTH);
            raw.month = first;
            raw.year = a.value(i + 2);
            return raw;
        }
        if (!valid(first, second) || a.length(i + 2) > 2) {
            return null;
        }
        boolean after = a.glued(i + 3) && (a.is(i + 3, "/") || a.is(i + 3, "%") || a.word(i + 3));
        if (cued && !after || !after && (mark.equals("/") || (a.length(i) == 2 || a.is(i - 1, "đến")) && ahead(i)) && dayByContext(i, first, second)) {
            Raw raw = new Raw(i, i + 2, Type.DAY);
            raw.day = first;
            raw.month = second;
            c.yearBehind(raw, false);
            return raw;
        }
        return null;
    }

    /** {@code 12 tháng 10 năm 2017}. */
    private Raw monthWords(int i, int day) {
        if (day > 31 || !a.is(i + 1, "tháng")) {
            return null;
        }
        int month = c.small(i + 2, 1, 12);
        if (month == 0 || a.number(i + 2) && c.partOfNumber(i + 2) || a.is(c.next, "tháng")) {
            return null;
        }
        Raw raw = new Raw(i, c.next - 1, Type.DAY);
        raw.day = day;
        raw.month = month;
        c.yearBehind(raw, true);
        return raw;
    }

    /** A day and month without {@code ngày}: after {@code đến}, {@code hết}, {@code từ} before no counted noun, or a holiday that is kept. */
    private boolean dayByContext(int i, int day, int month) {
        boolean until = a.is(i - 1, "hết") && a.is(i - 2, "đến") && a.length(i) == 2;
        if (!until && (Lists.cue(a, i + 3) == Lists.Cue.COUNTED || a.is(i + 3, "chỉ") && a.is(i + 4, "tiêu"))) {
            return false;
        }
        if (peak(i)) {
            return true;
        }
        switch (a.key(i - 1)) {
            case "đến": case "tới": case "hết": case "trước": case "từ":
                return !share(i - 2) && (a.length(i) == 2 || a.length(i + 2) == 1 || !a.word(i + 3));
            case "điểm":
                return a.is(i - 2, "thời");
            case "dịp": case "lễ": case "mừng": case "hội": case "niệm": case "tết":
                return true;
            default:
                break;
        }
        if (!Lists.holiday(day, month)) {
            return false;
        }
        for (int k = i - 1; k > i - 10 && k >= 0 && !a.lineBreak(k); k--) {
            if (a.is(k, "ngày") || a.is(k, "lễ") || a.is(k, "niệm") || a.is(k, "mừng") || a.is(k, "dịp")) {
                return true;
            }
            if (a.mark(k) && !a.is(k, "-") && !a.is(k, "/") && !a.is(k, "(")) {
                return false;
            }
        }
        return false;
    }

    /** {@code Ngày cao điểm 14/7}, {@code Ngày đông nhất (22/5)}: a day that its own words name. */
    private boolean peak(int i) {
        int k = a.is(i - 1, "(") ? i - 2 : i - 1;
        for (int n = 0; n < 3 && a.word(k) && !a.is(k, "ngày"); n++) {
            k--;
        }
        return k < i - 1 && a.is(k, "ngày") && !a.number(k - 1) && Lists.NUMERALS.longest(a, k - 1) == null && !a.is(k - 1, "mỗi");
    }

    /** {@code chiếm tới 4/5 giá trị}: a share. */
    private boolean share(int i) {
        return a.is(i, "chiếm") || a.is(i, "bằng") || a.is(i, "tăng") || a.is(i, "giảm") || a.is(i, "lên");
    }

    private boolean ahead(int i) {
        return a.is(i - 1, "trước") || a.is(i - 1, "hết") || a.is(i - 1, "đến") && !a.word(i + 3);
    }

    /** Weekday's or today's date in brackets: {@code hôm nay (15/10)}. */
    Raw inBrackets(Raw day) {
        int j = day.last + 1;
        int k = a.is(j, "(") || a.is(j, ",") || a.is(j, "ngày") ? j + 1 : j;
        if (a.is(k, "ngày")) {
            k++;
        }
        Raw date = a.number(k) && (k > j || a.is(j, "ngày") || a.is(j + 1, "/")) ? date(k, true) : null;
        if (date == null) {
            return day;
        }
        date.first = day.first;
        if (a.is(j, "(") && a.is(date.last + 1, ")")) {
            date.last++;
        }
        return date;
    }

    private Raw time(int i) {
        int hour = a.length(i) <= 2 ? a.value(i) : -1;
        if (hour < 0 || hour > 24) {
            return null;
        }
        boolean h = (a.is(i + 1, "h") || a.is(i + 1, "g")) && a.glued(i + 1);
        if (h) {
            int last = i + 1;
            if (a.number(i + 2) && a.glued(i + 2) && a.length(i + 2) == 2 && a.value(i + 2) < 60) {
                last = i + 2;
            }
            return new Raw(i, last, Type.TIME);
        }
        if (a.is(i + 1, ":") && a.glued(i + 1) && a.glued(i + 2) && a.length(i + 2) == 2 && a.value(i + 2) < 60 && a.number(i + 2)) {
            int last = i + 2;
            if (a.is(i + 3, ":") && a.glued(i + 3) && a.glued(i + 4) && a.length(i + 4) == 2) {
                last = i + 4;
            }
            return new Raw(i, last, Type.TIME);
        }
        if (a.is(i + 1, "giờ") && !a.is(i + 2, "đồng")) {
            int last = i + 1;
            if (a.length(i + 2) <= 2 && a.number(i + 2) && a.value(i + 2) < 60) {
                last = a.is(i + 3, "phút") ? i + 3 : i + 2;
            }
            return new Raw(i, last, Type.TIME);
        }
        if (hour == 24 && a.is(i + 1, "/") && a.is(i + 2, "7") && a.glued(i + 2)) {
            return new Raw(i, i + 2, Type.NAMED);
        }
        return null;
    }

    /** A number and its time unit, {@code n} read up to atom {@code unit}. */
    private Raw counted(int first, int number, int unit, int n) {
        // "5 - 7 năm"
        if (a.is(unit, "-") && a.number(unit + 1) && a.length(unit + 1) <= 2 && duration(unit + 2)) {
            return new Raw(first, unit + 2, Type.DURATION);
        }
        switch (a.key(unit)) {
            case "tháng":
                return n >= 1 && n <= 12 ? months(first, unit, n) : new Raw(first, unit, Type.DURATION);
            case "quý": case "quí":
                if (n <= 4 && (a.is(unit + 1, "đầu") || a.is(unit + 1, "cuối"))) {
                    return months(first, unit, n * 3);
                }
                return a.number(number) ? new Raw(first, unit, Type.DURATION) : null;
            case "năm":
                return years(first, number, unit, n);
            default:
                return duration(unit) && (a.number(number) || !a.is(unit, "giờ")) ? length(first, unit) : null;
        }
    }

    private Raw length(int first, int unit) {
        int last = unit;
        Raw days = a.is(unit, "ngày") && a.number(unit + 1) ? ranges.listed(unit + 1) : null;
        if (days != null) {
            days.first = first;
            return days;
        }
        if (a.is(unit, "ngày") && (a.is(unit + 1, "đầu") || a.is(unit + 1, "cuối")) && a.value(first) > 0 && a.value(first) <= 20) {
            int j = a.is(unit + 2, "tiên") ? unit + 3 : unit + 2;
            days = grammar.stretch(first, a.is(j, "của") ? j + 1 : j, a.value(first), a.is(unit + 1, "cuối"));
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
            Raw summer = grammar.season(unit);
            summer.first = first;
            return summer;
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
        if (set && raw.year == 0 && raw.relative == Unit.NONE && a.is(raw.last, "đầu") && begun(raw.last + 1)
                || !set && (a.is(first - 1, "dưới") || a.is(first - 1, "trên") || a.is(first - 1, "hơn") || a.is(first - 1, "quá"))) {
            raw.type = Type.DURATION;
            return raw;
        }
        boolean told = (first == 0 || a.mark(first - 1) || a.lineBreak(first - 1)) && (a.is(j, "ước") || a.is(j, "đạt") || a.is(j, "tăng") || a.is(j, "giảm"));
        raw.bare = !set && !told;
        if (raw.bare && (a.is(unit + 1, "thực") || a.is(unit + 1, "triển") || a.is(unit + 1, "liên") || a.is(unit + 1, "liền")
                || a.is(unit + 1, "tuổi") || a.is(first - 1, "hạn") || a.is(first - 1, "mỗi") || a.is(unit + 1, "sau")
                || a.is(unit + 1, "kể") || a.is(unit + 1, "tới") || a.is(unit + 1, "nữa"))) {
            raw.type = Type.DURATION;
        }
        return raw;
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
        int past = c.past(raw.last + 1);
        if (past > 0) {
            boolean recent = a.is(past - 1, "qua") && n <= 10 && !a.is(first - 1, "trong") && !a.is(first - 1, "vòng");
            raw.last = past - 1;
            if (recent) {
                raw.type = Type.YEARS;
                raw.count = n;
                raw.back = true;
            }
        }
        return raw;
    }

    /** A year with no {@code năm}: after an acronym or a comparing word, in brackets, alone in its cell, or one of a range. */
    private Raw bareYear(int i) {
        int year = c.year(i);
        if (year < 1986 || year > 2060 || a.glued(i) && !a.is(i - 1, "(") && !a.is(i - 1, "-") && !a.is(i - 1, "\"")) {
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
        c.next = i + 1;
        boolean closed = !a.word(i + 1) && !a.is(i + 1, "%") || closing(a.key(i + 1));
        boolean beside;
        switch (a.key(i - 1)) {
            case "đến": case "tới": case "từ": case "cuối": case "đầu": case "giữa": case "với": case "so": case "trong":
            case "hết": case "là": case "và": case "toán": case "hoạch": case "hiện": case "kỳ": case "sang": case "(": case "\n": case "": case ",": case "năm":
                beside = true;
                break;
            default:
                beside = a.acronym(i - 1) && !a.is(i - 1, "số") || a.is(i - 1, "index") || a.is(i - 2, "năm") && a.mark(i - 1);
                break;
        }
        beside |= a.is(i - 1, ";") && a.is(i + 1, ":");
        boolean index = (a.acronym(i - 1) || a.is(i - 1, "index")) && !unitAt(i + 1);
        // "đến 2030 xuất khẩu dừa đạt 1 tỷ USD": no thousand mark, so hardly a number of things
        boolean due = (a.is(i - 1, "đến") || a.is(i - 1, "trước")) && a.word(i + 1) && !a.capital(i + 1) && !unitAt(i + 1);
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

    private static boolean closing(String key) {
        switch (key) {
            case "đến": case "là": case "đạt": case "tăng": case "giảm": case "lên": case "xuống": case "và": case "của": case "tỉnh":
            case "với": case "cho": case "ở": case "do": case "còn": case "thì": case "có": case "được": case "đã": case "tại":
                return true;
            default:
                return false;
        }
    }

    private boolean unitAt(int i) {
        switch (a.key(i)) {
            case "tỷ": case "tỉ": case "triệu": case "đồng": case "ha": case "tấn": case "người": case "hộ": case "km": case "m":
            case "usd": case "nghìn": case "ngàn": case "%": case "lượt": case "doanh": case "lao":
                return true;
            default:
                return false;
        }
    }

    /** Whether a word for a document's number stands before it. */
    private boolean numbered(int i) {
        return a.is(i - 1, "số") || a.is(i - 1, "tư") && a.is(i - 2, "thông") || a.is(i - 1, "định") && a.is(i - 2, "nghị");
    }

    private static int century(int two) {
        return two < 70 ? 2000 + two : 1900 + two;
    }

    private static boolean valid(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
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
