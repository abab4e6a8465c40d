package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.lexicon.Tsv;

/** The number words of {@code numerals.tsv}. */
final class Numerals {
    enum Role { DIGIT, LATER, ZERO, TEN, TENS, HUNDRED, LINKING, SCALE, DOZEN, HALF }

    record Numeral(Role role, BigDecimal value) {
        int units() {
            return value.intValue();
        }
    }

    private static final Map<String, Numeral> WORDS = load();

    private Numerals() { }

    private static Map<String, Numeral> load() {
        Map<String, Numeral> out = new HashMap<>();
        for (Tsv.Row row : Tsv.resource(Numerals.class, "numerals.tsv").unique("word").rows()) {
            out.put(Lexemes.key(row.require("word")),
                    new Numeral(Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)), new BigDecimal(row.require("value"))));
        }
        return out;
    }

    /** The numeral at lexeme {@code i}, or null. */
    static Numeral at(Lexemes l, int i) {
        return l.syllable(i) ? WORDS.get(l.key(i)) : null;
    }

    static boolean is(Lexemes l, int i, Role role) {
        Numeral n = at(l, i);
        return n != null && n.role() == role;
    }
}
