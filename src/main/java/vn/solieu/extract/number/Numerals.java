package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.solieu.extract.lexeme.KeyMap;
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

    private static final KeyMap<Numeral> WORDS = load();

    private Numerals() { }

    /** All of them, as written. */
    static List<String> words() {
        return Tsv.resource(Numerals.class, "numerals.tsv").rows().stream().map(row -> row.require("word")).toList();
    }

    private static KeyMap<Numeral> load() {
        KeyMap<Numeral> out = new KeyMap<>();
        for (Tsv.Row row : Tsv.resource(Numerals.class, "numerals.tsv").unique("word").rows()) {
            out.put(row.require("word"), new Numeral(Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)), new BigDecimal(row.require("value"))));
        }
        return out;
    }

    /** The numeral at lexeme {@code i}, or null. */
    static Numeral at(Lexemes l, int i) {
        return WORDS.at(l, i);
    }

    static boolean is(Lexemes l, int i, Role role) {
        Numeral n = at(l, i);
        return n != null && n.role() == role;
    }
}
