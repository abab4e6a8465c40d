package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Scales;
import vn.solieu.extract.number.Units;

/**
 * Bare numbers that make up the level right before them have its unit and its scale: {@code 3,95 tỷ USD (xuất 1,12, nhập 2,83)},
 * {@code 18.340 tỷ đồng - nội địa 8.920, hải quan 9.420}. Two or more parts, to whose digits the level's add up.
 *
 * <p>Not so: numbers behind one word ({@code khu vực 7, khu vực 8}), which name things.
 *
 * <p>Known weakness: a level of which a part is left out is not seen, since only the sum tells its parts.
 */
final class Sums {
    /** No level has more parts. */
    private static final int MOST = 6;
    /** How many lexemes may name a part. */
    private static final int NEAR = 8;

    private Sums() { }

    /** Gives each part of a level in a sentence's drafts the level's unit. */
    static void fill(Lexemes l, List<Draft> drafts) {
        for (int i = 0; i + 2 < drafts.size(); i++) {
            Draft whole = drafts.get(i);
            BigDecimal scale = whole.unit == null || !whole.is(Units.Type.MONEY) && !whole.is(Units.Type.MEASURE) ? null : scale(l, whole);
            if (scale == null) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int behind = whole.end;
            for (int k = i + 1; k < Math.min(drafts.size(), i + 1 + MOST) && bare(l, drafts.get(k)) && drafts.get(k).from - behind <= NEAR && plain(l, behind, drafts.get(k).from); k++) {
                Draft part = drafts.get(k);
                sum = sum.add(part.number.value().multiply(scale));
                behind = part.number.end();
                boolean named = k > i + 1 && like(l, part.from, drafts.get(k - 1).from);
                if (k > i + 1 && !named && sum.compareTo(whole.value) == 0) {
                    drafts.subList(i + 1, k + 1).forEach(d -> give(d, whole, scale));
                    break;
                }
            }
        }
    }

    /** What the digits of a level are multiplied with; null where they are no plain number. */
    private static BigDecimal scale(Lexemes l, Draft d) {
        boolean plain = d.number != null && d.rejected == null && d.number.form() == Form.DIGITS && d.to == null && d.total == null && d.number.value().signum() > 0;
        return plain ? Scales.productAt(l, d.number.from() + 1, l.size()).multiply(d.unit.factor()) : null;
    }

    private static boolean bare(Lexemes l, Draft d) {
        return d.number != null && d.number.form() == Form.DIGITS && d.to == null && d.total == null && !d.number.scaled() && d.unit == null && !d.hasNoun() && Clause.boundary(l, d.number.end());
    }

    /** Whether the same two words stand before both. */
    private static boolean like(Lexemes l, int one, int other) {
        return l.syllable(one - 1) && l.syllable(one - 2) && l.key(one - 1).equals(l.key(other - 1)) && l.key(one - 2).equals(l.key(other - 2));
    }

    /** Whether no sentence ends between. */
    private static boolean plain(Lexemes l, int from, int to) {
        for (int i = from; i < to; i++) {
            if (l.is(i, ";") || l.is(i, ".") || l.is(i, "tăng") || l.is(i, "giảm") || l.is(i, "thứ") || l.is(i, "hạng")) {
                return false;
            }
        }
        return true;
    }

    private static void give(Draft d, Draft whole, BigDecimal scale) {
        d.rejected = null;
        d.value = d.number.value().multiply(scale);
        d.unit = new Units.Unit(d.end, whole.unitName, whole.unit.type(), BigDecimal.ONE);
        d.unitName = whole.unitName;
        d.notes.add("unit carried");
        d.notes.add(Ellipses.NOTE);
    }
}
