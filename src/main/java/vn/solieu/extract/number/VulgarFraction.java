package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/** Fractions that are one character, such as {@code ¾}: those of Unicode whose compatibility decomposition (UAX 15) is one number over another. */
record VulgarFraction(BigDecimal over, BigDecimal under) {
    private static final char SLASH = '\u2044';
    private static final Map<String, VulgarFraction> ALL = new HashMap<>();
    private static final KeySet MARKS = new KeySet();

    static {
        vulgar('\u00bc', '\u00be');
        vulgar('\u2150', '\u215e');
    }

    private static void vulgar(char first, char last) {
        for (char c = first; c <= last; c++) {
            String mark = String.valueOf(c);
            String parts = Normalizer.normalize(mark, Normalizer.Form.NFKC);
            int slash = parts.indexOf(SLASH);
            ALL.put(mark, new VulgarFraction(new BigDecimal(parts.substring(0, slash)), new BigDecimal(parts.substring(slash + 1))));
            MARKS.add(mark);
        }
    }

    /** The fraction that lexeme {@code i} is, or null. */
    static VulgarFraction at(Lexemes l, int i) {
        return MARKS.has(l, i) ? ALL.get(l.key(i)) : null;
    }

    /** Whether lexeme {@code i} is one. */
    static boolean is(Lexemes l, int i) {
        return MARKS.has(l, i);
    }

    /** The quotient where it ends ({@code ½}: 0.5), else null. */
    BigDecimal decimal() {
        try {
            return over.divide(under);
        } catch (ArithmeticException endless) {
            return null;
        }
    }
}
