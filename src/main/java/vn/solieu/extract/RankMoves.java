package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Units;

/**
 * Bare numbers that go on with a rank: so many steps ({@code hạng 24, tăng 6}, {@code thứ 16 (lên 3)}), the place that a move led to
 * ({@code từ hạng 5 năm 2023 xuống 7}, {@code năm 2021 rơi xuống 57}) and the places of a list of names ({@code An Giang 27 (lên 2), Vĩnh Long 38}).
 *
 * <p>Weaknesses: {@code hạng 24, lên 6} is read as nothing, for it may be either; a list with marks for words ({@code An Giang 27 (+2)}) is not read.
 */
final class RankMoves {
    private static final KeySet UP = WordLists.of("steps_up");
    private static final KeySet DOWN = WordLists.of("steps_down");
    private static final KeySet REGAINED = WordLists.of("regained");
    /** There are no more places than that. */
    private static final BigDecimal MOST = BigDecimal.valueOf(63);
    /** How far behind a rank the number may stand, with a year between. */
    private static final int NEAR = 8;
    /** How many digits a year has. */
    private static final int YEAR = 4;

    private RankMoves() { }

    /** Whether a verb of moving stands before {@code lên} or {@code xuống}. */
    static boolean moves(Lexemes l, int at) {
        return (UP.has(l, at) || DOWN.has(l, at)) && (l.is(at + 1, "lên") || l.is(at + 1, "xuống"));
    }

    /** Makes the draft a change of rank where its number is so many steps. */
    static boolean stepped(Lexemes l, Draft d, Draft before) {
        Claim.Direction direction = step(l, d, before);
        if (direction != null) {
            d.unitName = "hạng";
            d.unit = null;
            d.rejected = null;
            Kinds.change(d, direction);
        }
        return direction != null;
    }

    /** The direction of so many steps from the rank right before; null where the number is none. */
    private static Claim.Direction step(Lexemes l, Draft d, Draft before) {
        int end = d.from == 0 || !small(l, d) ? -1 : d.number.end();
        if (end < 0 || !ranked(d, before) || before.kind != Claim.Kind.RANK) {
            return null;
        }
        boolean up = UP.has(l, d.from - 1);
        if (!up && !DOWN.has(l, d.from - 1)) {
            return null;
        }
        boolean bracket = l.is(d.from - 2, "(") && l.is(end, ")") && d.from - 2 == Math.max(before.end, before.nounEnd);
        boolean led = l.is(d.from - 1, "lên") || l.is(d.from - 1, "xuống");
        boolean comma = !led && l.is(d.from - 2, ",") && d.from - 2 == before.end && (closed(l, end) || l.is(end, "so"));
        return !bracket && !comma ? null : up ? Claim.Direction.UP : Claim.Direction.DOWN;
    }

    /** Whether the number is the place that a move from or behind a rank led to, or one of a list of names. */
    static boolean place(Lexemes l, Draft d, Draft before) {
        if (!small(l, d) || !ranked(d, before) || !(closed(l, d.number.end()) || l.is(d.number.end(), "với"))) {
            return false;
        }
        return led(l, d, before) || named(l, d, before) || byYears(l, d, before);
    }

    /** {@code từ hạng 61 nhảy lên 52}, {@code năm 2021 rơi xuống 57}: behind a verb of moving to a place. */
    private static boolean led(Lexemes l, Draft d, Draft before) {
        if (!l.is(d.from - 1, "lên") && !l.is(d.from - 1, "xuống") || before.kind != Claim.Kind.RANK || l.is(d.from - 2, "(")) {
            return false;
        }
        int from = d.from - 1;
        from -= UP.has(l, from - 1) || DOWN.has(l, from - 1) ? 1 : 0;
        if (timed(l, before.end, from)) {
            return true;
        }
        return l.number(from - 1) && l.is(from - 2, "năm") && from - 2 == d.clause.from();
    }

    /** Whether nothing but a year stands in {@code [from, to)}. */
    private static boolean timed(Lexemes l, int from, int to) {
        int at = from;
        at += l.is(at, "của") || l.is(at, "hồi") ? 1 : 0;
        at += l.is(at, "năm") && l.number(at + 1) && l.key(at + 1).length() == YEAR ? 2 : 0;
        return at == to;
    }

    /** {@code thứ 16 (lên 3 bậc), An Giang 27 (lên 2)}: right behind a name, in a list that ranks others and tells of their steps in brackets. */
    private static boolean named(Lexemes l, Draft d, Draft before) {
        int name = d.from - 1;
        while (name > before.end && l.syllable(name) && l.capital(name)) {
            name--;
        }
        boolean list = name < d.from - 1 && (l.is(name, ",") || l.is(name, ";"));
        return list && l.is(name - 1, ")") && name - 1 - before.end < NEAR && (before.kind == Claim.Kind.RANK ? l.is(before.end, "(") : name - 1 == before.end);
    }

    /** {@code lấy lại ít nhất 1,5 điểm}, {@code gỡ lại được 6 bậc}: points or places that were lost before. */
    static boolean regained(Lexemes l, Draft d) {
        int at = d.from;
        while (at > d.clause.from() && d.from - at < NEAR && !l.is(at - 1, "lại")) {
            at--;
        }
        return l.is(at - 1, "lại") && REGAINED.has(l, at - 2) && at >= d.leadIn.from();
    }

    /** {@code hạng 52 (2020), 47 (2021), 40 (2022)}, {@code hạng 52 năm 2020, 47 năm 2021}: the next of a list of years, each with its year. */
    private static boolean byYears(Lexemes l, Draft d, Draft before) {
        int own = yearAt(l, d.number.end());
        int told = yearAt(l, before.end);
        return own > d.number.end() && told > before.end && before.kind == Claim.Kind.RANK && (told == d.from - 1 && (l.is(told, ",") || l.is(told, ";") || l.is(told, "và")));
    }

    /** Past a year, in a bracket or behind {@code năm}, that begins at {@code at}; {@code at} itself where there is none. */
    private static int yearAt(Lexemes l, int at) {
        boolean bracket = l.is(at, "(");
        int i = bracket ? at + 1 : at;
        i += l.is(i, "năm") ? 1 : 0;
        boolean year = i > at && l.number(i) && l.key(i).length() == YEAR;
        return !year || bracket && !l.is(i + 1, ")") ? at : bracket ? i + 2 : i + 1;
    }

    /** Whether the claim before is a rank, or so many steps of one, in the same sentence. */
    private static boolean ranked(Draft d, Draft before) {
        return before != null && before.rejected == null && before.sentence == d.sentence && before.unitName.equals("hạng") && d.from - before.end <= NEAR + NEAR;
    }

    /** Whether the draft is a bare number that can be a place or a number of them. */
    private static boolean small(Lexemes l, Draft d) {
        boolean bare = (d.unit == null || d.is(Units.Type.DURATION) && l.is(d.number.end(), "năm")) && !d.hasNoun() && d.number.total() == null && d.number.to() == null;
        return bare && d.number.form() == Form.DIGITS && !d.number.scaled() && d.value.signum() > 0 && d.value.compareTo(MOST) <= 0
                && d.value.stripTrailingZeros().scale() <= 0;
    }

    private static boolean closed(Lexemes l, int end) {
        return end >= l.size() || Clause.boundary(l, end) || l.is(end, "và") || l.is(end, "năm") && l.number(end + 1);
    }
}
