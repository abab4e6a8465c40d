package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;

/** Reads small pieces of time expressions off the atoms: each reader says where it stopped in {@link #next}. */
final class Cursor {
    static final int MIN_YEAR = 1900;
    static final int MAX_YEAR = 2100;

    final Atoms a;
    /** The atom after the piece that was read last. */
    int next;

    Cursor(Atoms atoms) {
        a = atoms;
    }

    /** A year of four digits that is no part of a larger number; 0 else. */
    int year(int i) {
        int value = a.length(i) == 4 ? a.value(i) : -1;
        if (value < MIN_YEAR || value > MAX_YEAR || partOfNumber(i)) {
            return 0;
        }
        next = i + 1;
        return value;
    }

    /** Whether digits and a dot or comma are glued to the digit run: {@code 1.2024}, {@code 2024,5}. */
    boolean partOfNumber(int i) {
        return a.glued(i) && (a.is(i - 1, ".") || a.is(i - 1, ",")) && a.glued(i - 1) && a.number(i - 2)
                || a.glued(i + 1) && (a.is(i + 1, ".") || a.is(i + 1, ",")) && a.glued(i + 2) && a.number(i + 2);
    }

    /** A number from {@code low} to {@code high}, in digits or words; 0 else. */
    int small(int i, int low, int high) {
        if (a.number(i)) {
            int value = a.length(i) <= 2 ? a.value(i) : -1;
            next = i + 1;
            return value >= low && value <= high ? value : 0;
        }
        return word(i, low, high);
    }

    /** A number in words; 0 else. */
    int word(int i, int low, int high) {
        if (!a.word(i)) {
            return 0;
        }
        Trie.Hit<Integer> hit = Lists.NUMERALS.longest(a, i);
        if (hit == null || hit.value() < low || hit.value() > high) {
            return 0;
        }
        next = i + hit.length();
        return hit.value();
    }

    /**
     * What a month, quarter or day may carry behind it: {@code năm 2024}, {@code /2024}, {@code năm nay}. Fills {@code raw} and
     * moves its end; leaves it alone where nothing of the kind follows.
     *
     * @param glue whether a mark and a year glued to it count as well
     */
    void yearBehind(Raw raw, boolean glue) {
        int i = raw.last + 1;
        if (glue && (a.is(i, "/") || a.is(i, "-") || a.is(i, ".")) && (a.glued(i) && a.glued(i + 1) || a.is(i, "/") || a.is(i, "-"))) {
            int year = year(i + 1);
            if (year != 0 && !(a.is(i + 2, "-") && a.glued(i + 2) && year(i + 3) != 0)) {
                raw.year = year;
                raw.last = i + 1;
                return;
            }
        }
        if (a.is(i, ",") && a.is(i + 1, "năm")) {
            i++;
        }
        if (a.is(i, "của") && a.is(i + 1, "năm")) {
            i++;
        }
        if (!a.is(i, "năm")) {
            return;
        }
        int year = year(i + 1);
        if (year != 0) {
            raw.year = year;
            raw.last = i + 1;
        } else {
            int shift = relativeYear(i + 1);
            if (shift != NONE) {
                raw.relative = Raw.Unit.YEAR;
                raw.shift = shift;
                raw.near = near;
                raw.last = next - 1;
            }
        }
    }

    static final int NONE = Integer.MIN_VALUE;
    /** Whether the relative word that was read last counts from the period around ({@code năm trước}), not from publication. */
    boolean near;

    /** {@code nay}, {@code trước}, {@code sau} … behind a unit: how far away it is; {@link #NONE} else. */
    int relativeYear(int i) {
        near = false;
        next = i + 1;
        switch (a.key(i)) {
            case "nay":
                return 0;
            case "này":
                near = true;
                return 0;
            case "hiện":
                if (a.is(i + 1, "tại")) {
                    next = i + 2;
                    return 0;
                }
                return NONE;
            case "ngoái":
                return -1;
            case "trước":
                if (a.is(i + 1, "khi") || a.is(i + 1, "đây") || a.is(i + 1, "mắt") || a.is(i + 1, "ngày")) {
                    return NONE;
                }
                near = true;
                if (a.is(i + 1, "đó")) {
                    next = i + 2;
                }
                return -1;
            case "liền":
                if (a.is(i + 1, "trước") || a.is(i + 1, "kề")) {
                    near = true;
                    next = i + 2;
                    return -1;
                }
                return NONE;
            case "kia":
                return -2;
            case "sau":
                near = true;
                return a.is(i + 1, "khi") || a.is(i + 1, "ngày") ? NONE : 1;
            case "tới":
                return year(i + 1) != 0 || a.is(i + 1, "khi") || a.is(i + 1, "nay") ? NONE : after(i + 1, 1);
            case "tiếp":
                next = a.is(i + 1, "theo") ? i + 2 : i + 1;
                return next == i + 2 || !a.word(i + 1) ? 1 : NONE;
            case "kế":
                if (a.is(i + 1, "tiếp")) {
                    next = i + 2;
                    return 1;
                }
                return NONE;
            default:
                return NONE;
        }
    }

    /** Goes on at an atom; returns what was read, which is told from publication. */
    int after(int to, int value) {
        next = to;
        near = false;
        return value;
    }

    /** From a year on: {@code 2021-2025}, {@code 2021 – 25}, or the year alone. */
    Raw range(int first, int at, int year) {
        Raw raw = new Raw(first, at, PeriodMention.Type.YEAR);
        raw.year = year;
        if (a.is(at + 1, "-") || a.is(at + 1, "/") && a.glued(at + 1)) {
            int to = year(at + 2);
            if (to == 0 && a.length(at + 2) == 2 && a.glued(at + 2) && !partOfNumber(at + 2)) {
                int two = year / 100 * 100 + a.value(at + 2);
                to = two > year && two - year <= 10 ? two : 0;
            }
            if (to > year && to - year <= 100) {
                raw.year2 = to;
                raw.type = PeriodMention.Type.YEARS;
                raw.last = at + 2;
            }
        }
        return raw;
    }

    /** So many units from publication, or from the period around where {@link #near}. */
    Raw relative(int first, int last, Raw.Unit unit, int shift, PeriodMention.Type type) {
        return relative(first, last, unit, shift, type, near);
    }

    Raw relative(int first, int last, Raw.Unit unit, int shift, PeriodMention.Type type, boolean around) {
        Raw raw = new Raw(first, last, type);
        raw.relative = unit;
        raw.shift = shift;
        raw.near = around;
        return raw;
    }

    /** {@code qua}, {@code vừa qua}, {@code đã qua}, {@code gần đây}, {@code vừa rồi}: the atom after it, or 0. */
    int past(int i) {
        if (a.is(i, "qua") || a.is(i, "rồi")) {
            return i + 1;
        }
        if ((a.is(i, "vừa") || a.is(i, "đã")) && (a.is(i + 1, "qua") || a.is(i + 1, "rồi"))) {
            return i + 2;
        }
        return a.is(i, "gần") && a.is(i + 1, "đây") ? i + 2 : 0;
    }
}
