package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;

/**
 * Years that are of the number beside alone: the two ends of a move that a year tells apart ({@code từ hạng 9 của năm 2021 xuống hạng 20}),
 * and a bracket that tells of another year.
 */
final class Moves {
    /** How many atoms may lie between the ends. */
    private static final int REACH = 14;

    private Moves() { }

    /** {@code đạt 45% (năm 2022: 30%)}: whether a bracket behind the number at {@code first} begins with the year of a number of its own. */
    static boolean aside(Reader reader, Raw raw, int first) {
        Atoms a = reader.a;
        return raw != null && raw.wholeYear() && raw.first > first && raw.bracket == raw.first && a.is(raw.last + 1, ":") && a.number(raw.last + 2);
    }

    /** Whether the expression belongs to the level that was left for the number at {@code first}. */
    static boolean left(Atoms a, Raw raw, int first) {
        if (raw == null || !raw.wholeYear() || raw.first > first) {
            return false;
        }
        int to = first - 1;
        while (a.is(to, "hạng") || a.is(to, "thứ") || a.is(to, "vị") || a.is(to, "trí") || a.is(to, "mức") || a.is(to, "hơn") || a.is(to, "gần") || a.is(to, "trên") || a.is(to, "còn") && a.is(to - 1, "xuống")) {
            to--;
        }
        if (!a.is(to, "lên") && !a.is(to, "xuống") || raw.last > to || raw.last < to - 2) {
            return false;
        }
        int from = raw.first - 1;
        from -= a.is(from, "của") || a.is(from, "hồi") || a.is(from, "vào") ? 1 : 0;
        boolean number = false;
        for (int i = from; i > 0 && first - i < REACH && !a.is(i, ",") && !a.is(i, ";") && !a.is(i, "."); i--) {
            if (a.is(i, "từ")) {
                return number;
            }
            number |= a.number(i);
        }
        return false;
    }
}
