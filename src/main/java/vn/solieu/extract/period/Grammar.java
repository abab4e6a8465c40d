package vn.solieu.extract.period;

import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Part;
import vn.solieu.extract.period.Raw.Unit;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Firsts;
import vn.solieu.extract.lexeme.KeyMap;

/**
 * Reads the time expression that begins at an atom: days, weeks, months, quarters, halves, n months, years, plan periods, school
 * and crop years, by the words they begin with. Days and weeks are {@link DayGrammar}'s, months and quarters {@link MonthGrammar}'s, plans and seasons {@link SeasonGrammar}'s, expressions that begin with digits
 * {@link DigitGrammar}'s.
 *
 * <p>Accepted: {@code ngày 15/10/2024}, {@code ngày 15-9}, {@code ngày 5 tháng 6 năm 2024}, {@code chiều 15/10},
 * {@code thứ Năm, 12/12/2024}, {@code tháng 10/2024}, {@code tháng 5.2015}, {@code tháng Mười Một}, {@code quý I/2023},
 * {@code quí 3 năm 2024}, {@code Q1/2024}, {@code nửa đầu năm}, {@code sáu tháng cuối năm}, {@code cuối tháng 8},
 * {@code năm 2022}, {@code năm nay}, {@code cả năm}, {@code các năm 2021, 2022}, {@code giai đoạn 2021-2025},
 * {@code năm học 2023-2024}, {@code vụ đông xuân 2023-2024}, {@code cùng kỳ năm trước}, {@code thập niên 90}.
 *
 * <p>Days of the lunar calendar are {@link LunarGrammar}'s. Known weaknesses: {@code tháng năm} without a number is May only where
 * {@code Năm} is capital or a year follows; weekdays alone say nothing.
 */
final class Grammar {
    /** What the first word of an expression says of it. */
    private enum Begin {
        DAY, TODAY, PART_OF_DAY, WEEKDAY, WEEK, MONTH, QUARTER, YEAR, YEARS, WHOLE, SEASON, HALF, DECADE, PART, YEARS_END, DAYS, PLAN, SAME, ERA, NEXT, BEFORE, EVE, TET
    }

    private static final int HALF_MONTH = 15;
    /** {@code Năm năm}. */
    private static final int TERM = 5;

    private static final KeyMap<Begin> BEGINS = new KeyMap<>();
    /** Words that an expression, or a cue beside one, begins with. */
    static final Firsts WORDS;

    static {
        begin(Begin.DAY, "ngày", "mồng", "mùng", "rằm");
        begin(Begin.EVE, "giao");
        begin(Begin.TET, "tết");
        begin(Begin.TODAY, "hôm", "bữa");
        begin(Begin.PART_OF_DAY, "sáng", "trưa", "chiều", "tối", "đêm", "rạng");
        begin(Begin.WEEKDAY, "thứ", "chủ", "chúa");
        begin(Begin.WEEK, "tuần");
        begin(Begin.MONTH, "tháng");
        begin(Begin.QUARTER, "quý", "quí", "q");
        begin(Begin.YEAR, "năm");
        begin(Begin.YEARS, "các", "những");
        begin(Begin.WHOLE, "trong", "cả");
        begin(Begin.SEASON, "dịp", "kỳ", "lúa", "niên", "vụ", "đông", "hè", "thu", "mùa");
        begin(Begin.HALF, "nửa");
        begin(Begin.DECADE, "thượng", "trung", "hạ");
        begin(Begin.PART, "đầu", "giữa", "cuối");
        begin(Begin.YEARS_END, "hết", "kết");
        begin(Begin.DAYS, "từ");
        begin(Begin.PLAN, "giai", "nhiệm", "thời");
        begin(Begin.SAME, "cùng");
        begin(Begin.ERA, "thế", "thập");
        begin(Begin.NEXT, "sang");
        begin(Begin.BEFORE, "trước");
        WORDS = new Firsts().with(BEGINS).with(Lists.NUMERALS).with(Lists.CUES);
    }

    private static void begin(Begin what, String... words) {
        for (String word : words) {
            BEGINS.put(word, what);
        }
    }

    private final Atoms a;
    private final Cursor c;
    final DigitGrammar digits;
    final DayGrammar days;
    final MonthGrammar months;
    final SeasonGrammar seasons;
    final LunarGrammar lunar;
    private final PointerGrammar pointers;

    Grammar(Atoms atoms) {
        a = atoms;
        c = new Cursor(atoms);
        days = new DayGrammar(atoms, c, this);
        months = new MonthGrammar(atoms, c, this);
        seasons = new SeasonGrammar(atoms, c);
        lunar = new LunarGrammar(atoms, this);
        digits = new DigitGrammar(atoms, c, this);
        pointers = new PointerGrammar(atoms, c, months, digits);
    }

    /** The expression at atom {@code i}, or null. */
    Raw at(int i) {
        if (a.number(i)) {
            return digits.at(i);
        }
        if (!a.word(i)) {
            return null;
        }
        Begin begin = BEGINS.at(a, i);
        Raw raw = at(i, begin);
        return raw != null && raw.relative != Unit.NONE && several(i - 1) ? null : raw;
    }

    /** {@code nhiều tháng trước}, {@code mấy năm sau}, {@code hàng chục năm qua}: no one of them is meant. */
    private boolean several(int i) {
        return a.is(i, "nhiều") || a.is(i, "mấy") || a.is(i, "vài") || a.is(i, "những") || a.is(i, "chục") || a.is(i, "trăm");
    }

    private Raw at(int i, Begin begin) {
        return begin == null ? digits.inWords(i) : switch (begin) {
            case DAY -> days.day(i);
            case TODAY -> days.today(i);
            case PART_OF_DAY -> days.partOfDay(i);
            case WEEKDAY -> days.weekday(i);
            case WEEK -> days.week(i);
            case MONTH -> months.month(i);
            case QUARTER -> months.quarter(i);
            case YEAR -> year(i);
            case YEARS -> years(i);
            case WHOLE -> {
                Raw whole = wholeYear(i);
                yield whole != null || a.is(i, "cả") ? whole : seasons.season(i);
            }
            case SEASON -> seasons.season(i);
            case HALF -> half(i);
            case DECADE -> a.is(i + 1, "tuần") ? days.decade(i) : null;
            case PART -> i > 0 && a.is(i, "đầu") && a.is(i - 1, "lần") ? null : part(i);
            case YEARS_END -> yearsEnd(i);
            case DAYS -> digits.ranges.from(i);
            case PLAN -> seasons.plan(i);
            case SAME -> pointers.same(i);
            case ERA -> era(i);
            case NEXT -> {
                Raw next = nextYear(i);
                yield next != null ? next : seasons.season(i);
            }
            case BEFORE -> pointers.beforeMerger(i);
            case EVE -> days.solarOf(lunar.eve(i));
            case TET -> lunar.due(i);
        };
    }

    private Raw year(int i) {
        int year = c.year(i + 1);
        if (year != 0) {
            return c.range(i, i + 1, year);
        }
        if (a.is(i + 1, "học") || a.is(i + 1, "ngân")) {
            return seasons.season(i);
        }
        if (a.is(i + 1, "thứ") && c.small(i + 2, 1, 31) != 0) {
            return new Raw(i, c.next - 1, Type.NAMED);
        }
        if (a.is(i + 1, "tháng") && (a.is(i + 2, "đầu") || a.is(i + 2, "cuối") || a.is(i + 2, "còn") && a.is(i + 3, "lại") || fiveMonths(i))) {
            return digits.spans.months(i, i + 1, 5);
        }
        if (a.is(i + 1, "năm") && (i == 0 || a.mark(i - 1) || a.lineBreak(i - 1) || a.is(i - 1, "trong") || a.is(i - 1, "suốt")) && (a.is(i + 2, "ấy") || a.is(i + 2, "đó") || c.past(i + 2) > 0)) {
            // "Năm năm ấy": five years
            return digits.spans.counted(i, i, i + 1, TERM);
        }
        int past = c.past(i + 1);
        boolean that = a.is(i + 1, "ấy") || a.is(i + 1, "đó") || a.is(i + 1, "này");
        int shift = past > 0 ? c.after(past, -1) : that ? c.after(i + 2, 0) : c.relativeYear(i + 1);
        if (shift != Cursor.NONE) {
            Raw raw = c.relative(i, c.next - 1, Unit.YEAR, shift, Type.YEAR);
            raw.that = that;
            raw.back = past > 0;
            return raw;
        }
        return null;
    }

    /** {@code cộng dồn năm tháng}, {@code năm tháng qua}, {@code năm tháng năm ngoái}, {@code ; năm tháng 4.120 tỷ đồng}: five months, not the years and months that pass. */
    private boolean fiveMonths(int i) {
        if (c.past(i + 2) > 0 || a.is(i + 2, "năm") && (c.year(i + 3) != 0 || c.relativeYear(i + 3) != Cursor.NONE)) {
            return true;
        }
        if (a.is(i + 2, ",") && (i == 0 || a.lineBreak(i - 1) || a.is(i - 1, "."))) {
            return true;
        }
        return a.is(i - 1, "dồn") || a.is(i - 1, "kế") || a.is(i - 1, "chung") || a.is(i - 1, "quân") || a.is(i - 1, "sau")
                || a.is(i + 2, "ước") || a.is(i + 2, "đạt") || (a.is(i - 1, ";") || a.is(i - 1, ",") || a.is(i - 1, ":")) && a.number(i + 2) && (a.value(i + 2) > 12 || a.length(i + 2) > 2 || a.glued(i + 3) && a.number(i + 4));
    }

    /** {@code các năm 2021, 2022}: the list is made of the years that follow; {@code những năm 1990} is an era. */
    private Raw years(int i) {
        if (a.is(i + 1, "tháng") && a.is(i + 2, "đầu") && a.is(i + 3, "năm")) {
            // "những tháng đầu năm": from its first day until publication
            Raw raw = part(i + 2);
            if (raw != null) {
                raw.first = i;
                raw.untilNow = true;
            }
            return raw;
        }
        if (!a.is(i + 1, "năm")) {
            return null;
        }
        int year = c.year(i + 2);
        if (a.is(i, "những") && (a.length(i + 2) == 2 && a.number(i + 2) || year != 0 && year % 10 == 0)) {
            return new Raw(i, i + 2, Type.NAMED);
        }
        return year != 0 ? c.range(i, i + 2, year) : null;
    }

    /** {@code trong năm}, {@code cả năm}, {@code trong tháng}, {@code trong quý}. */
    private Raw wholeYear(int i) {
        boolean all = a.is(i, "cả");
        Unit unit = a.is(i + 1, "năm") ? Unit.YEAR : all && i > 0 && !a.lineBreak(i - 1) && !a.mark(i - 1) && !a.is(i - 1, "kiến") && !a.is(i - 1, "ước") ? Unit.NONE
                : a.is(i + 1, "tháng") ? Unit.MONTH : a.is(i + 1, "quý") || a.is(i + 1, "quí") ? Unit.QUARTER
                : a.is(i + 1, "tuần") && !all ? Unit.WEEK : Unit.NONE;
        if (unit == Unit.NONE) {
            return null;
        }
        Raw inner = a.is(i + 1, "năm") && a.is(i + 2, "học") ? seasons.schoolYear(i, i + 1) : at(i + 1);
        if (inner != null) {
            inner.first = i;
            return inner;
        }
        if (a.number(i + 2) && unit != Unit.YEAR) {
            return null;
        }
        Raw raw = c.relative(i, i + 1, unit, 0, unit == Unit.YEAR ? Type.YEAR : unit == Unit.MONTH ? Type.MONTH
                : unit == Unit.QUARTER ? Type.QUARTER : Type.WEEK);
        raw.near = true;
        raw.adverbial = i == 0 || a.lineBreak(i - 1) || a.is(i - 1, ".");
        return raw;
    }

    /** {@code nửa đầu năm 2024}, {@code nửa cuối tháng 6}, {@code nửa năm}. */
    private Raw half(int i) {
        if (a.is(i - 1, "bằng") || a.is(i - 1, "một") || a.is(i - 1, "giảm")) {
            return null;
        }
        boolean end = a.is(i + 1, "cuối") || a.is(i + 1, "sau");
        int j = end || a.is(i + 1, "đầu") ? i + 2 : i + 1;
        if (a.is(j, "của")) {
            j++;
        }
        if (a.is(j, "nhiệm") && a.is(j + 1, "kỳ")) {
            return new Raw(i, j + 1, Type.DURATION);
        }
        if (a.is(j, "tháng") && j > i + 1) {
            Raw days = this.days.stretch(i, j, HALF_MONTH, end);
            if (days != null && end) {
                days.day = HALF_MONTH + 1;
            }
            return days;
        }
        if (!a.is(j, "năm")) {
            return null;
        }
        Raw raw = new Raw(i, j, Type.HALF);
        raw.count = 6;
        raw.tail = end;
        if (j == i + 1 && a.is(j + 1, "còn") && a.is(j + 2, "lại")) {
            // "nửa năm còn lại của 2022"
            raw.tail = true;
            j = a.is(j + 3, "của") ? a.is(j + 4, "năm") ? j + 4 : j + 3 : j + 2;
            raw.last = a.is(j, "của") ? j - 1 : j;
        }
        int year = c.year(j + 1);
        int shift = year != 0 ? Cursor.NONE : c.relativeYear(j + 1);
        if (year != 0) {
            raw.year = year;
            raw.last = j + 1;
        } else if (shift != Cursor.NONE) {
            raw.relative = Unit.YEAR;
            raw.shift = shift;
            raw.near = c.near;
            raw.last = c.next - 1;
        } else if (j == i + 1) {
            int past = c.past(j + 1);
            raw.last = past > 0 ? past - 1 : j;
        }
        return raw;
    }

    /** {@code đầu năm}, {@code giữa tháng 9}, {@code cuối quý II}, {@code cuối nhiệm kỳ}. */
    Raw part(int i) {
        Part part = a.is(i, "đầu") ? Part.BEGIN : a.is(i, "giữa") ? Part.MIDDLE : Part.END;
        int j = i + 1;
        if (part == Part.BEGIN && (a.is(i - 1, "dẫn") || a.is(i - 1, "đứng") || a.is(i - 1, "hàng"))) {
            return null;
        }
        if (a.is(j, "năm") && a.is(j + 1, "học")) {
            Raw year = part == Part.MIDDLE ? null : seasons.schoolYear(i, j);
            if (year != null) {
                year.part = part;
            }
            return year;
        }
        if (a.is(j + 1, "học")) {
            return null;
        }
        if (part == Part.BEGIN && a.is(j, "năm") && a.is(j + 1, "công") && a.is(j + 2, "tác")) {
            // a year of the courts begins on a day that a bracket says, or nothing does
            return days.told(new Raw(i, j + 2, Type.NAMED));
        }
        if (part == Part.BEGIN && a.is(i - 1, "từ") && c.year(j) == 0 && !a.is(j, "năm")) {
            Raw season = seasons.begun(i, j);
            if (season != null) {
                return days.told(season);
            }
        }
        if (a.is(j, "nhiệm") && a.is(j + 1, "kỳ")) {
            Raw raw = seasons.plan(j);
            if (raw == null) {
                raw = new Raw(i, j + 1, Type.YEARS);
                raw.term = true;
            }
            raw.first = i;
            raw.part = part;
            return raw;
        }
        if (a.is(j, "giai") && a.is(j + 1, "đoạn")) {
            Raw plan = seasons.plan(j);
            if (plan != null) {
                plan.first = i;
                plan.part = part;
            }
            return plan;
        }
        if (!a.is(j, "năm") && !a.is(j, "tháng") && !a.is(j, "quý") && !a.is(j, "quí") && !a.is(j, "tuần") && c.year(j) == 0) {
            return null;
        }
        Raw raw = c.year(j) != 0 ? c.range(i, j, a.value(j)) : at(j);
        if (raw == null) {
            if (!a.is(j, "năm") && part == Part.BEGIN && a.is(i - 1, "từ") && !a.is(j, "quí")) {
                // "từ đầu tháng đến nay"
                raw = a.is(j, "tháng") ? c.relative(i, j, Unit.MONTH, 0, Type.MONTH, false) : a.is(j, "quý") ? c.relative(i, j, Unit.QUARTER, 0, Type.QUARTER, false)
                        : c.relative(i, j, Unit.WEEK, 0, Type.WEEK, false);
                raw.part = part;
                return raw;
            }
            if (!a.is(j, "năm")) {
                return null;
            }
            raw = new Raw(i, j, Type.YEAR);
        }
        raw.first = i;
        raw.part = part;
        int past = c.past(raw.last + 1);
        if (past > 0) {
            raw.last = past - 1;
        }
        return raw;
    }

    /** {@code đến hết năm}, {@code kết thúc năm}, with no year said. */
    private Raw yearsEnd(int i) {
        int year = a.is(i, "kết") ? a.is(i + 1, "thúc") ? i + 2 : i : i + 1;
        if (!a.is(year, "năm") || c.year(year + 1) != 0 || a.is(year + 1, "học") || a.is(i - 1, "là") || c.relativeYear(year + 1) != Cursor.NONE
                || year > i + 1 && !a.mark(year + 1)) {
            return null;
        }
        Raw raw = c.relative(i, year, Unit.YEAR, 0, Type.YEAR, true);
        raw.part = Part.END;
        return raw;
    }

    /** {@code Sang năm, ngành phấn đấu …}, with no year said. */
    private Raw nextYear(int i) {
        if (!a.is(i + 1, "năm") || !a.mark(i + 2) && !a.is(i + 2, "sẽ") && !a.is(i + 2, "tỉnh") && !a.is(i + 2, "phấn") && !a.is(i + 2, "dự")) {
            return null;
        }
        return c.relative(i, i + 1, Unit.YEAR, 1, Type.YEAR, false);
    }

    private Raw era(int i) {
        if (!a.is(i + 1, "kỷ") && !a.is(i + 1, "kỉ") && !a.is(i + 1, "niên")) {
            return null;
        }
        int year = a.is(i, "thập") ? c.year(i + 2) : 0;
        Raw span = year != 0 ? c.range(i, i + 2, year) : null;
        if (span != null && span.year2 != 0) {
            return span;
        }
        boolean roman = a.acronym(i + 2) || a.capital(i + 2) && a.length(i + 2) == 1;
        return a.number(i + 2) || roman ? new Raw(i, i + 2, Type.NAMED) : null;
    }
}
