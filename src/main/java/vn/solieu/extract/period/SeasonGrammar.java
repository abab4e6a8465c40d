package vn.solieu.extract.period;

import java.time.MonthDay;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Unit;

/** Reads plan periods, terms of office, school and crop years: {@code giai đoạn 2021-2025}, {@code nhiệm kỳ qua}, {@code năm học mới}, {@code vụ hè thu}. */
final class SeasonGrammar {
    /** So many atoms after {@code vụ} a year may stand at the most. */
    private static final int NAME = 4;
    /** Words of the times that a sentence tells. */
    private static final KeySet TIMES = WordLists.of("times_told");
    /** Last syllables of words for reaping and what it brings. */
    private static final KeySet REAPED = WordLists.of("reaped");
    /** So many atoms behind rice with its season a number may stand. */
    private static final int TOLD = 8;

    /** What stands behind {@code vụ} where it is a case and no crop. */
    private static final KeySet CASES = WordLists.of("cases");
    private static final Lists.Season CROP_YEAR = new Lists.Season(MonthDay.of(7, 1), 0, MonthDay.of(6, 30), 1, false);

    private final Atoms a;
    private final Cursor c;

    SeasonGrammar(Atoms atoms, Cursor cursor) {
        a = atoms;
        c = cursor;
    }

    /** {@code giai đoạn 2021-2025}, {@code nhiệm kỳ 2020 - 2025}, {@code thời kỳ 2021-2030}. */
    Raw plan(int i) {
        if (!(a.is(i, "giai") ? a.is(i + 1, "đoạn") : a.is(i + 1, "kỳ"))) {
            return null;
        }
        int j = i + 2;
        if (a.is(j, "từ")) {
            j++;
        }
        if (a.is(j, "năm")) {
            j++;
        }
        // "giai đoạn 5 năm 2021-2025", "giai đoạn I (2021-2025)", "giai đoạn 1: 2021-2025"
        if (c.year(j) == 0 && c.small(j, 1, 20) != 0) {
            j = a.is(c.next, "năm") ? c.next + 1 : c.next;
            if (a.is(j, "(") || a.is(j, ":")) {
                j++;
            }
        }
        int year = c.year(j);
        if (year == 0) {
            return a.is(i, "nhiệm") ? term(i) : a.is(i, "giai") ? beside(i) : null;
        }
        Raw raw = c.range(i, j, year);
        if (raw.year2 == 0 && (a.is(j + 1, "đến") || a.is(j + 1, "tới"))) {
            int to = c.year(a.is(j + 2, "năm") ? j + 3 : j + 2);
            if (to > year) {
                raw.year2 = to;
                raw.type = Type.YEARS;
                raw.last = c.next - 1;
            }
        }
        return raw;
    }

    /** {@code giai đoạn trước}, {@code giai đoạn tới}: the stretch of years before or after the one that is named. */
    private Raw beside(int i) {
        int k = i + 2;
        boolean before = a.is(k, "trước") && !a.is(k + 1, "khi") && !a.is(k + 1, "đây");
        boolean after = a.is(k, "tới") && !a.is(k + 1, "đây") && !a.number(k + 1) || a.is(k, "tiếp") && a.is(k + 1, "theo");
        if (!before && !after) {
            return null;
        }
        Raw raw = new Raw(i, before ? a.is(k + 1, "đó") ? k + 1 : k : a.is(k, "tới") ? k : k + 1, Type.YEARS);
        raw.term = true;
        raw.shift = before ? -1 : 1;
        raw.that = true;
        return raw;
    }

    /** {@code nhiệm kỳ qua}, {@code nhiệm kỳ này}, {@code nhiệm kỳ mới}, {@code cả nhiệm kỳ}: a term by the one that is named with its years. */
    private Raw term(int i) {
        int past = c.past(i + 2);
        boolean fresh = a.is(i + 2, "mới");
        int shift = past > 0 ? c.after(past, -1) : fresh ? c.after(i + 3, 1) : c.relativeYear(i + 2);
        if (shift == Cursor.NONE && (a.is(i - 1, "hết") && !a.is(i - 2, "sắp") || a.is(i - 2, "mục") && a.is(i - 1, "tiêu") || a.is(i - 2, "chỉ") && a.is(i - 1, "tiêu"))) {
            // "đến hết nhiệm kỳ", "thấp hơn mục tiêu nhiệm kỳ"
            shift = c.after(i + 2, 0);
        }
        boolean whole = shift == Cursor.NONE && (a.is(i - 1, "cả") || a.is(i - 1, "trong") || a.is(i - 1, "suốt") || a.is(i - 1, "toàn"));
        if (shift == Cursor.NONE && !whole) {
            return null;
        }
        Raw raw = new Raw(i, whole ? i + 1 : c.next - 1, Type.YEARS);
        raw.term = true;
        raw.shift = whole ? 0 : shift;
        raw.alone = whole;
        return raw;
    }

    Raw season(int i) {
        Trie.Hit<Lists.Season> hit = Lists.SEASONS.longest(a, i);
        if (hit != null && a.is(i, "hè") && (a.is(i - 1, "vỉa") || a.is(i - 1, "lòng"))) {
            return null;
        }
        if (hit == null) {
            // "vụ vải 2025", "vụ tôm - lúa 2019", "mùa lũ 2017": a crop that the list does not have, named with its year
            for (int j = i + 2; (a.is(i, "vụ") || a.is(i, "mùa")) && j <= i + NAME && (a.word(j - 1) || a.is(j - 1, "-") && j > i + 2); j++) {
                if (c.year(j) != 0 && !a.is(j - 1, "năm") && !a.is(j - 1, "-")) {
                    Raw crop = c.range(i, j, a.value(j));
                    if (a.is(i, "vụ") && crop.year2 == crop.year + 1 && !CASES.has(a, i + 1)) {
                        // "vụ cà phê 2023 - 2024": as a crop year of any kind
                        crop.type = Type.SEASON;
                        crop.season = CROP_YEAR;
                    }
                    return crop;
                }
            }
            return null;
        }
        int j = i + hit.length();
        boolean named = a.is(j, "năm");
        if (named) {
            j++;
        }
        int year = c.year(j);
        for (int k = j; year == 0 && a.is(i, "niên") && k < j + 2 && a.word(k); k++) {
            // "niên vụ cà phê 2023-2024"
            year = c.year(k + 1);
            j = year != 0 ? k + 1 : j;
        }
        if (year == 0) {
            boolean fresh = a.is(j, "mới");
            if (fresh && c.year(j + 1) != 0) {
                Raw raw = c.range(i, j + 1, a.value(j + 1));
                raw.type = school(i) ? Type.SCHOOL_YEAR : Type.SEASON;
                raw.season = hit.value();
                return raw;
            }
            int past = past(j);
            int shift = fresh ? c.after(j + 1, 0) : past > 0 ? c.after(past, -1) : c.relativeYear(j);
            boolean next = shift == 1 && a.is(j, "tới");
            if (shift == Cursor.NONE) {
                if (!hit.value().alone() && !heads(i, j) && !of(i, j)) {
                    return null;
                }
                shift = c.after(j, 0);
            }
            Raw raw = c.relative(i, c.next - 1, Unit.YEAR, shift, school(i) ? Type.SCHOOL_YEAR : Type.SEASON, false);
            raw.season = hit.value();
            raw.back = fresh;
            raw.over = past > 0;
            raw.future |= next;
            return raw;
        }
        Raw raw = c.range(i, j, year);
        if (raw.year2 == 0 && a.is(i, "niên") && a.is(i + 1, "độ")) {
            // "niên độ 2022": a budget's year
            return raw;
        }
        raw.type = school(i) ? Type.SCHOOL_YEAR : Type.SEASON;
        raw.season = hit.value();
        return raw;
    }

    /** {@code Lúa đông xuân gặt 4.500 ha}: rice that its sentence or item begins with and tells a number of, by its season without {@code vụ}. */
    private boolean heads(int i, int behind) {
        boolean begins = i == 0 || a.lineBreak(i - 1) || !a.word(i - 1) && !a.number(i - 1) && !a.is(i - 1, ",") && !a.is(i - 1, "(");
        boolean number = false;
        for (int k = a.is(behind, ":") ? behind + 1 : behind; a.is(i, "lúa") && begins && k < behind + TOLD && (a.word(k) || a.number(k)) && !a.lineBreak(k - 1); k++) {
            number |= a.number(k);
        }
        return number && reaped(i, behind);
    }

    /** {@code Toàn huyện thu hoạch 4.500 ha lúa đông xuân}: right behind its own number. */
    private boolean of(int i, int behind) {
        boolean own = a.is(i, "lúa") && (a.is(i - 1, "ha") || a.is(i - 1, "tấn")) && a.number(i - 2) && !a.is(behind, "và") && !a.is(behind, "sớm");
        return own && reaped(i, behind);
    }

    /** Whether the sentence tells of reaping, and no time before the season. */
    private boolean reaped(int i, int behind) {
        boolean reaped = false;
        for (int k = i - 1; k >= 0 && !ends(k); k--) {
            if (TIMES.has(a, k) || a.number(k) && (a.is(k + 1, "-") || a.is(k + 1, "/")) && a.number(k + 2)) {
                return false;
            }
            reaped |= REAPED.has(a, k);
        }
        for (int k = behind; !reaped && k < a.size() && !ends(k); k++) {
            reaped = REAPED.has(a, k);
        }
        return reaped;
    }

    private boolean ends(int k) {
        return a.is(k, ".") && !(a.number(k - 1) && a.number(k + 1)) || a.is(k, ";") || a.lineBreak(k);
    }

    /** {@code qua}, {@code trước đó}, {@code vừa kết thúc}, {@code vừa thu hoạch xong}: the atom after it, or 0. */
    private int past(int i) {
        if (a.is(i, "trước") && a.is(i + 1, "đó")) {
            return i + 2;
        }
        int j = a.is(i, "vừa") ? i + 1 : i;
        if (j > i && a.is(j, "xong")) {
            return j + 1;
        }
        if (j > i && (a.is(j, "kết") && a.is(j + 1, "thúc") || a.is(j, "thu") && a.is(j + 1, "hoạch"))) {
            return a.is(j + 2, "xong") ? j + 3 : j + 2;
        }
        return c.past(i);
    }

    /** {@code năm học 2022-2023}, or the one that was told of, at atom {@code year}. */
    Raw schoolYear(int first, int year) {
        Raw raw = season(year);
        Trie.Hit<Lists.Season> hit = raw == null ? Lists.SEASONS.longest(a, year) : null;
        if (hit != null) {
            raw = c.relative(first, year + hit.length() - 1, Unit.YEAR, 0, Type.SCHOOL_YEAR, true);
            raw.season = hit.value();
        }
        if (raw != null) {
            raw.first = first;
        }
        return raw;
    }

    /** {@code từ đầu mùa khô}, {@code từ đầu vụ hè thu}: the season begun last; null where atom {@code i} begins none, or says its year. */
    Raw begun(int first, int i) {
        Trie.Hit<Lists.Season> hit = Lists.SEASONS.longest(a, i);
        if (hit == null || c.year(i + hit.length()) != 0 || a.is(i + hit.length(), "năm")) {
            return null;
        }
        Raw raw = c.relative(first, i + hit.length() - 1, Unit.YEAR, 0, Type.SEASON, false);
        raw.season = hit.value();
        raw.part = Raw.Part.BEGIN;
        return raw;
    }

    private boolean school(int i) {
        return a.is(i, "năm") || a.is(i, "niên") && !a.is(i + 1, "vụ");
    }
}
