package vn.solieu.extract.period;

import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;

/**
 * Reads the time expressions that begin with a number: {@code 15/10/2024}, {@code 2024-05-07}, {@code 10/2024},
 * {@code 12 tháng 10 năm 2024}, {@code 9 tháng năm 2024}, {@code 10 tháng qua}, {@code 3 quý đầu năm}, {@code 2021-2025},
 * {@code 7h30}, {@code 14:05}, {@code 3 năm}, {@code 92 ngày đêm}, {@code 58 tuổi}.
 *
 * <p>Known weaknesses: {@code 15/10} without a date word before it is a date only on a known holiday with a word of
 * celebration; a bare year needs a name, an acronym, a bracket or a word such as {@code so với} beside it.
 */
final class DigitGrammar {
    /** So many atoms at the most lie between two years of a row. */
    private static final int ROW = 16;
    /** No name that has a year has more syllables. */
    private static final int NAME = 8;
    /** Syllables of what is held year by year. */
    private static final KeySet EVENTS = WordLists.of("held_yearly");

    private final Atoms a;
    private final Cursor c;
    private final Grammar grammar;
    final DayRanges ranges;
    final CountedGrammar spans;

    DigitGrammar(Atoms atoms, Cursor cursor, Grammar grammar) {
        a = atoms;
        c = cursor;
        this.grammar = grammar;
        ranges = new DayRanges(atoms, cursor, this);
        spans = new CountedGrammar(atoms, cursor, grammar);
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
            raw = bareYear(i);
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

    /** A year with no {@code năm}: after an acronym or a comparing word, in brackets, alone in its cell, or one of a range. */
    private Raw bareYear(int i) {
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
        boolean closed = !a.word(i + 1) && !a.is(i + 1, "%") || closing(a.key(i + 1));
        boolean beside;
        switch (a.key(i - 1)) {
            case "đến": case "tới": case "từ": case "cuối": case "đầu": case "giữa": case "với": case "so": case "trong": case "hồi":
            case "hết": case "là": case "và": case "toán": case "hoạch": case "hiện": case "kỳ": case "sang": case "tiêu": case "đích": case "(": case "\n": case "": case ",": case "năm":
                beside = true;
                break;
            default:
                beside = a.acronym(i - 1) && !a.is(i - 1, "số") || a.is(i - 1, "index") || a.is(i - 2, "năm") && a.mark(i - 1);
                break;
        }
        beside |= a.is(i - 1, ";") && a.is(i + 1, ":") || a.is(i - 1, "đợt") || a.is(i - 1, "-") && a.number(i - 2) && a.is(i - 3, "đợt");
        int named = unitAt(i + 1) ? 0 : named(i);
        beside |= named > 0 || a.is(i - 1, "riêng") || a.is(i - 1, "lại") && a.is(i - 2, "khép") || a.is(i - 1, "đôi") && a.is(i - 2, "gấp");
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

    private static boolean closing(String key) {
        switch (key) {
            case "đến": case "tới": case "lần": case "là": case "đạt": case "tăng": case "giảm": case "lên": case "xuống": case "và": case "của": case "tỉnh":
            case "với": case "cho": case "ở": case "do": case "còn": case "thì": case "có": case "được": case "đã": case "tại":
                return true;
            default:
                return false;
        }
    }

    private boolean unitAt(int i) {
        if ((a.is(i, "tỷ") || a.is(i, "tỉ")) && (a.is(i + 1, "lệ") || a.is(i + 1, "trọng") || a.is(i + 1, "suất"))) {
            return false;
        }
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
        return a.is(i - 1, "số") || a.is(i - 1, "đợt") || a.is(i - 1, "tư") && a.is(i - 2, "thông") || a.is(i - 1, "định") && a.is(i - 2, "nghị");
    }

    private static int century(int two) {
        return two < 70 ? 2000 + two : 1900 + two;
    }

    private static boolean valid(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
    }
}
