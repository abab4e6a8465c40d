package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.period.PeriodMention.Type;

/**
 * Reads days of the lunar calendar: {@code mùng 4 Tết}, {@code 29 tháng Chạp}, {@code ngày 10/3 âm lịch}, {@code rằm tháng Giêng}, {@code giao thừa},
 * and Tết as a day by which something is due: {@code trước Tết Nguyên đán}, {@code từ nay đến Tết}.
 *
 * <p>Known weaknesses: {@code dịp Tết} is so many days that only its article can say; a leap month is never meant; {@code mùng 8 tháng 3} without
 * {@code âm lịch} is a day of the solar calendar.
 */
final class LunarGrammar {
    private static final int FULL_MOON = 15;
    /** Days before Tết are counted {@code 23 Tết} to {@code 30 Tết}. */
    private static final int BEFORE = 20;
    private static final int MOST = 30;
    /** How many words from {@code mùng 5} its Tết may be named. */
    private static final int SIGHT = 60;
    /** The names of lunar years: ten stems and twelve branches in turn, from a year of both the first. */
    private static final List<String> STEMS = List.of("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý");
    private static final List<String> BRANCHES = List.of("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi");
    /** What other feasts are called: {@code tết trung thu}, {@code tết trồng cây}. */
    private static final KeySet OTHERS = WordLists.of("other_feasts");
    private static final int FIRST = 1984;
    private static final int CYCLE = 60;

    private final Atoms a;
    private final Grammar grammar;

    LunarGrammar(Atoms atoms, Grammar grammar) {
        a = atoms;
        this.grammar = grammar;
    }

    /** The lunar day that {@code raw}, read as one of the solar calendar, is by the words behind it; null where it is none. */
    Raw of(Raw raw) {
        int k = raw.last + 1;
        boolean bare = raw.month == 0 && !a.is(k, "tháng") && (a.is(raw.first, "mùng") || a.is(raw.first, "mồng") || a.is(raw.first + 1, "mùng") || a.is(raw.first + 1, "mồng"));
        if (a.is(k, "âm") && a.is(k + 1, "lịch")) {
            return raw.month == 0 ? new Raw(raw.first, raw.last, Type.NAMED) : lunar(raw.first, k + 1, raw.month, raw.day, raw.year);
        }
        if (a.is(k, "(") && a.is(k + 1, "âm") && a.is(k + 2, "lịch") && a.is(k + 3, ")") && raw.month != 0) {
            return lunar(raw.first, k + 3, raw.month, raw.day, raw.year);
        }
        if (raw.month == 0 && a.is(k, "tháng") && named(k + 1) != 0) {
            return ofMonth(raw.first, k + 1, raw.day);
        }
        if (raw.month == 0 && a.is(k, "tết")) {
            return ofTet(raw.first, k, raw.day);
        }
        return bare && spring(raw.first) ? lunar(raw.first, raw.last, 1, raw.day, 0) : null;
    }

    /** Whether Tết or its month is named near, so that {@code mùng 5} is a day of it; {@code mùng 5 hằng tháng} is none. */
    private boolean spring(int i) {
        for (int k = Math.max(0, i - SIGHT); k < Math.min(a.size(), i + SIGHT); k++) {
            if (a.is(k, "tết") && !a.is(k + 1, "trồng") && !a.is(k + 1, "trung") || a.is(k, "giêng") || a.is(k, "xuân") && a.is(k - 1, "đầu")) {
                return !a.is(i + 2, "hằng") && !a.is(i + 2, "hàng") && !a.is(i + 2, "mỗi");
            }
        }
        return false;
    }

    /** {@code 29 tháng Chạp}, {@code 30 Tết}, from the number at atom {@code i}; or null. */
    Raw numbered(int i) {
        int day = a.length(i) <= 2 ? a.value(i) : 0;
        if (day < 1 || day > MOST) {
            return null;
        }
        if (a.is(i + 1, "tháng") && named(i + 2) != 0) {
            return ofMonth(i, i + 2, day);
        }
        int k = a.is(i + 2, "ngày") || a.is(i + 2, "hết") ? i + 3 : i + 2;
        if (day > BEFORE && a.is(i - 1, "từ") && a.is(i + 1, "đến") && (a.is(k, "mùng") || a.is(k, "mồng"))) {
            // "từ 29 đến mùng 4 Tết"
            return lunar(i, i, Lunar.CHAP, day, 0);
        }
        return a.is(i + 1, "tết") && day > BEFORE && !a.is(i + 2, "trồng") ? ofTet(i, i + 1, day) : null;
    }

    /** A day before or after the Tết at atom {@code tet}, which may be called by its year: {@code mùng 4 Tết Kỷ Hợi}. */
    private Raw ofTet(int first, int tet, int day) {
        int year = year(a.is(tet + 1, "nguyên") && a.is(tet + 2, "đán") ? tet + 3 : tet + 1);
        boolean before = day > BEFORE;
        return lunar(first, tet, before ? Lunar.CHAP : 1, day, year == 0 || !before ? year : year - 1);
    }

    /** A day of the month that atom {@code month} names, whose year may be called behind it: {@code 29 tháng Chạp năm Mậu Tuất}. */
    private Raw ofMonth(int first, int month, int day) {
        return lunar(first, month, named(month), day, a.is(month + 1, "năm") ? year(month + 2) : 0);
    }

    /** The year that a stem and a branch call at atom {@code i}; 0 where they call none. */
    private int year(int i) {
        int stem = STEMS.indexOf(a.key(i));
        int branch = stem < 0 ? -1 : BRANCHES.indexOf(a.key(i + 1));
        for (int y = 0; branch >= 0 && y < CYCLE; y++) {
            if (y % STEMS.size() == stem && y % BRANCHES.size() == branch) {
                return FIRST + y;
            }
        }
        return 0;
    }

    /** {@code rằm tháng Giêng}, {@code rằm tháng Bảy}; or null. */
    Raw fullMoon(int i) {
        if (!a.is(i + 1, "tháng")) {
            return null;
        }
        if (named(i + 2) != 0) {
            return lunar(i, i + 2, named(i + 2), FULL_MOON, 0);
        }
        Raw month = grammar.months.month(i + 1);
        return month == null || month.type != Type.MONTH || month.month == 0 ? null : lunar(i, month.last, month.month, FULL_MOON, 0);
    }

    /** {@code giao thừa}: the last night of the lunar year; or null. */
    Raw eve(int i) {
        return a.is(i + 1, "thừa") ? lunar(i, i + 1, Lunar.CHAP, MOST, 0) : null;
    }

    /** {@code trước Tết}, {@code đến Tết Nguyên đán 2020}, {@code trước Tết dương lịch}; or null where it is no date by which something is. */
    Raw due(int i) {
        if (!a.is(i - 1, "trước") && !a.is(i - 1, "đến") && !a.is(i - 1, "tới")) {
            return null;
        }
        if (a.is(i + 1, "dương") && a.is(i + 2, "lịch")) {
            Raw raw = new Raw(i, i + 2, Type.DAY);
            raw.day = 1;
            raw.month = 1;
            raw.nearest = true;
            return raw;
        }
        boolean named = a.is(i + 1, "nguyên") && a.is(i + 2, "đán") || a.is(i + 1, "cổ") && a.is(i + 2, "truyền") || a.is(i + 1, "âm") && a.is(i + 2, "lịch");
        int last = named ? i + 2 : i;
        int called = year(last + 1);
        if (called != 0) {
            return lunar(i, last + 2, 1, 1, called);
        }
        if (!named && a.word(last + 1) && (a.capital(last + 1) || OTHERS.has(a, last + 1))) {
            return null;
        }
        int at = a.is(last + 1, "năm") ? last + 2 : last + 1;
        int year = a.number(at) && a.length(at) == 4 ? a.value(at) : 0;
        Raw raw = lunar(i, year != 0 ? at : last, 1, 1, year);
        raw.nearest = true;
        return raw;
    }

    private int named(int i) {
        return a.is(i, "chạp") ? Lunar.CHAP : a.is(i, "giêng") ? 1 : 0;
    }

    private static Raw lunar(int first, int last, int month, int day, int year) {
        Raw raw = new Raw(first, last, Type.DAY);
        raw.day = day;
        raw.month = month;
        raw.year = year;
        raw.lunar = true;
        return raw;
    }
}
