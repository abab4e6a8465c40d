package vn.solieu.extract.period;

import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;

/**
 * Reads the time expressions that begin with a number: {@code 15/10/2024}, {@code 2024-05-07}, {@code 10/2024},
 * {@code 12 tháng 10 năm 2024}, {@code 9 tháng năm 2024}, {@code 10 tháng qua}, {@code 3 quý đầu năm}, {@code 2021-2025},
 * {@code 7h30}, {@code 14:05}, {@code 3 năm}, {@code 92 ngày đêm}, {@code 58 tuổi}.
 *
 * <p>Known weaknesses: {@code 15/10} without a date word before it is a date only on a known holiday with a word of
 * celebration.
 */
final class DigitGrammar {
    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;
    final DayRanges ranges;
    final CountedGrammar spans;
    private final BareYears bareYears;

    DigitGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
        ranges = new DayRanges(atoms, cursor, this);
        spans = new CountedGrammar(atoms, cursor, grammar);
        bareYears = new BareYears(atoms, cursor);
    }

    Raw at(int i) {
        if (c.partOfNumber(i) && !dotted(i)) {
            return null;
        }
        if (a.is(i - 1, "thứ") && a.is(i + 1, "tháng")) {
            // "kỳ họp thứ 15 tháng 12/2023"
            return null;
        }
        if (a.glued(i) && (a.word(i - 1) || a.is(i - 1, "/") && !a.word(i - 2))) {
            return null;
        }
        Raw raw = a.is(i - 1, "(") ? ranges.inBracket(i) : null;
        if (raw == null) {
            raw = date(i, false);
            raw = raw != null && raw.type == Type.DAY ? ranges.ofHoliday(raw) : raw;
        }
        if (raw == null) {
            raw = grammar.days.solarOf(grammar.lunar.numbered(i));
        }
        if (raw == null) {
            raw = time(i);
        }
        if (raw == null && a.length(i) <= 3) {
            raw = spans.counted(i, i, i + 1, a.value(i));
        }
        if (raw == null && a.length(i) == 4) {
            raw = bareYears.at(i);
        }
        return raw;
    }

    /** {@code sáu tháng đầu năm}, {@code ba quý}, {@code hai năm}; also {@code năm tháng đầu năm}. */
    Raw inWords(int i) {
        int n = c.word(i, 1, 31);
        return n == 0 || a.acronym(i) || a.length(i) == 1 ? null : spans.counted(i, i, c.next, n);
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
        if (cued && !after || !after && feast(i, first, second) || !after && (mark.equals("/") || (a.length(i) == 2 || a.is(i - 1, "đến")) && ahead(i)) && dayByContext(i, first, second)) {
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
        if (peak(i) || until(i) || Lists.dated(a, i)) {
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

    /** {@code lễ 30-4 và 1-5}, {@code dịp 2-9}: a holiday, its parts joined by a dash or a slash, right behind a word of celebration or behind another. */
    private boolean feast(int i, int day, int month) {
        if (!Lists.holiday(day, month)) {
            return false;
        }
        boolean next = (a.is(i - 1, "và") || a.is(i - 1, ",") || a.is(i - 1, "-")) && a.number(i - 2) && a.is(i - 3, a.key(i + 1)) && a.number(i - 4) && Lists.holiday(a.value(i - 4), a.value(i - 2));
        int word = next ? i - 5 : i - 1;
        return a.is(word, "lễ") || a.is(word, "dịp") || a.is(word, "mừng") || a.is(word, "niệm") || a.is(word, "nghỉ");
    }

    /** {@code từ ngày 27/4 đến 2/11}: behind the day that a stretch begins with. */
    private boolean until(int i) {
        int k = i - 5;
        return (a.is(i - 1, "đến") || a.is(i - 1, "tới")) && a.number(i - 2) && (a.is(i - 3, "/") || a.is(i - 3, "-")) && a.number(i - 4) && a.is(k, "ngày");
    }

    /** {@code Ngày cao điểm 14/7}, {@code Ngày đông nhất (22/5)}: a day that its own words name. */
    private boolean peak(int i) {
        int k = a.is(i - 1, "(") ? i - 2 : i - 1;
        for (int n = 0; n < 3 && a.word(k) && !a.is(k, "ngày") && !a.is(k, "đêm"); n++) {
            k--;
        }
        return k < i - 1 && (a.is(k, "ngày") || a.is(k, "đêm")) && !a.number(k - 1) && Lists.NUMERALS.longest(a, k - 1) == null && !a.is(k - 1, "mỗi");
    }

    /** {@code chiếm tới 4/5 giá trị}: a share. */
    private boolean share(int i) {
        return a.is(i, "chiếm") || a.is(i, "bằng") || a.is(i, "tăng") || a.is(i, "giảm") || a.is(i, "lên") || a.is(i, "có") || a.is(i, "được");
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
        Raw date = a.number(k) && (k > j || a.is(j, "ngày") || a.is(j + 1, "/") || a.is(j + 1, "-") && a.glued(j + 1) && a.glued(j + 2)) ? date(k, true) : null;
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

    /** Whether a word for a document's number stands before it. */
    private boolean numbered(int i) {
        return a.is(i - 1, "số") || a.is(i - 1, "đợt") || a.is(i - 1, "tư") && a.is(i - 2, "thông") || a.is(i - 1, "định") && a.is(i - 2, "nghị");
    }

    private static int century(int two) {
        return two < 70 ? 2000 + two : 1900 + two;
    }

    private static boolean valid(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
    }
}
