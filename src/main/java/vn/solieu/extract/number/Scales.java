package vn.solieu.extract.number;

import java.math.BigDecimal;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Numerals.Role;

/** Scale words after digits: {@code 8,7 nghìn tỷ}, {@code 3 tỷ 250 triệu}, {@code 1 triệu rưỡi}, {@code 100K}. */
public final class Scales {
    /** Second syllables that make a scale word part of another word. */
    private static final KeySet COMPOUND = WordLists.of("scale_compounds");

    private Scales() { }

    static boolean partOfWord(Lexemes l, int at) {
        return (l.is(at, "tỷ") || l.is(at, "tỉ")) && COMPOUND.has(l, at + 1);
    }

    /** The scale at lexeme {@code i}, or null. */
    static BigDecimal at(Lexemes l, int i, int limit) {
        if (i >= limit) {
            return null;
        }
        Numerals.Numeral n = Numerals.at(l, i);
        if (n != null && (n.role() == Role.SCALE || n.role() == Role.HUNDRED || n.role() == Role.DOZEN) && !partOfWord(l, i)) {
            return n.value();
        }
        if (l.glued(i)) {
            return switch (l.key(i)) {
                case "k" -> BigDecimal.valueOf(1_000);
                case "m" -> l.text(i, i + 1).equals("M") ? BigDecimal.valueOf(1_000_000) : null;
                case "g" -> l.text(i, i + 1).equals("G") ? BigDecimal.valueOf(1_000_000_000) : null;
                default -> null;
            };
        }
        return null;
    }

    /** The product of the scale words that begin at lexeme {@code i} ({@code tỷ} in {@code (tỷ đồng)}); 1 where there are none. */
    public static BigDecimal productAt(Lexemes l, int i, int limit) {
        return product(l, i, end(l, i, limit), limit);
    }

    /** Where the scale words that begin at lexeme {@code i} end; each must be greater than the one before ({@code nghìn tỷ}). */
    public static int end(Lexemes l, int i, int limit) {
        int end = i;
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal scale = at(l, end, limit); scale != null && scale.compareTo(last) > 0; scale = at(l, end, limit)) {
            last = scale;
            end++;
        }
        return end;
    }

    static BigDecimal product(Lexemes l, int from, int end, int limit) {
        BigDecimal factor = BigDecimal.ONE;
        for (int i = from; i < end; i++) {
            BigDecimal scale = at(l, i, limit);
            factor = scale == null ? factor : factor.multiply(scale);
        }
        return factor;
    }
}
