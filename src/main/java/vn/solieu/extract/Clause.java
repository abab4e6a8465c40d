package vn.solieu.extract;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * The stretch between two boundaries that holds a number: commas outside numbers, semicolons, colons, brackets, dashes between
 * blanks. Lexeme indices, half-open.
 *
 * @param bracketed whether it stands in round brackets
 */
record Clause(int from, int end, boolean bracketed) {
    /** No clause reaches farther than this many lexemes from its number: keeps hostile text linear. */
    private static final int REACH = 90;
    private static final KeySet BOUNDARIES = KeySet.of(",", ";", ":", "(", ")", "\"", "…", "?", "!", "[", "]", ".");

    static boolean boundary(Lexemes l, int i) {
        return l.mark(i) && (BOUNDARIES.has(l, i) || l.is(i, "-") && !(l.glued(i) && l.glued(i + 1)));
    }

    /** The clause around lexemes {@code [from, end)} within a sentence's {@code [first, last)}. */
    static Clause around(Lexemes l, int from, int end, int first, int last) {
        int a = from;
        while (a > first && from - a < REACH && !boundary(l, a - 1)) {
            a--;
        }
        int b = end;
        while (b < last && b - end < REACH && !boundary(l, b)) {
            b++;
        }
        int depth = 0;
        boolean bracketed = false;
        for (int i = a - 1; i >= first && from - i < REACH; i--) {
            if (!l.mark(i)) {
                continue;
            }
            if (l.is(i, ")")) {
                depth++;
            } else if (l.is(i, "(") && depth-- == 0) {
                bracketed = true;
                break;
            }
        }
        return new Clause(a, b, bracketed);
    }
}
