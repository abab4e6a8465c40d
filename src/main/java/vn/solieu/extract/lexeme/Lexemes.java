package vn.solieu.extract.lexeme;

import vn.solieu.doc.Span;

/**
 * A text's atoms put together to lexemes: syllables, digit runs and single marks; line breaks are none. Carry a derived key for matching:
 * lower case, tone marks placed one way ({@code hoà} and {@code hòa} have one key).
 *
 * <p>A digit run takes in the points and commas between its digits ({@code 29.232,75}); a letter run of ASCII may end in digits
 * ({@code km2}, {@code VTV1}; but {@code tăng7,9%} is a word and a number) and may hold {@code &} between letters ({@code TT&TT}).
 */
public final class Lexemes extends Pieces {
    /** Kinds of lexeme. */
    public enum Type { SYLLABLE, NUMBER, MARK }

    private Lexemes(Atoms a) {
        super(a.text, a.size + 1);
        int alike = 0;
        for (int i = 0; i < a.size; ) {
            int to = after(a, i);
            boolean lexeme = a.type[i] != BREAK && to == i + 1 && (a.type[i] != NUMBER || a.value(i) >= 0);
            if (!lexeme) {
                add(a, alike, i);
                if (a.type[i] != BREAK) {
                    add(a.start[i], a.end[to - 1], a.type[i], Word.of(a.chars, a.start[i], a.end[to - 1]));
                }
                alike = to;
            }
            i = to;
        }
        add(a, alike, a.size);
    }

    /** The atom after the lexeme that begins at atom {@code i}. */
    private static int after(Atoms a, int i) {
        int to = i + 1;
        if (to == a.size || !a.glued(to)) {
            return to;
        }
        if (a.type[i] == NUMBER) {
            while (joined(a, to, NUMBER, '.') || joined(a, to, NUMBER, ',')) {
                to += 2;
            }
        } else if (a.type[i] == WORD) {
            while (joined(a, to, WORD, '&')) {
                to += 2;
            }
            to += a.is(to, NUMBER) && a.glued(to) && ascii(a.chars, a.start[i], a.end[to - 1]) ? 1 : 0;
        } else if (a.type[i] == MARK && Character.isSurrogatePair(a.chars[a.start[i]], a.chars[a.start[to]])) {
            to++;
        }
        return to;
    }

    /** Whether a mark at atom {@code at} stands between pieces of a kind with no blank around it. */
    private static boolean joined(Atoms a, int at, byte kind, char mark) {
        return a.is(at, MARK) && a.chars[a.start[at]] == mark && a.is(at + 1, kind) && a.glued(at) && a.glued(at + 1);
    }

    private static boolean ascii(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Cuts a text; linear in its length. */
    public static Lexemes of(String text) {
        return new Lexemes(new Atoms(text));
    }

    /** The lexemes of a text that was cut to atoms already. */
    public static Lexemes of(Atoms atoms) {
        return new Lexemes(atoms);
    }

    /** The matching key of a syllable or phrase. */
    public static String key(String raw) {
        return Fold.key(raw).intern();
    }

    public Type type(int i) {
        return syllable(i) ? Type.SYLLABLE : number(i) ? Type.NUMBER : Type.MARK;
    }

    public boolean syllable(int i) {
        return is(i, WORD);
    }

    /** The characters of lexemes {@code from} (inclusive) to {@code to} (exclusive). */
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(start[from], end[to - 1]);
    }

    public Span span(int from, int to) {
        return between(from, to - 1);
    }

    /** The index of the first lexeme that begins at or after {@code offset}. */
    public int at(int offset) {
        return from(offset);
    }
}
