package vn.solieu.extract.lexeme;

import java.util.Arrays;

/**
 * One written form with what is derived from it. Forms seen lately are kept, so that a text's words cost a look and not a fold; a race
 * between threads only loses an entry.
 */
final class Word {
    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    static final byte ACRONYM = 2;

    /** Longer forms are made anew each time. */
    private static final int LONGEST = 12;
    private static final Word[] SEEN = new Word[1 << 14];
    private static final Word[] MARKS = new Word[0x2100];

    /** The matching key. */
    final String key;
    /** The key's number among {@link Keys} when there were {@link #counted} of them. */
    final int number;
    final int counted;
    /** {@link #CAPITAL} where it begins with an upper-case letter, {@link #ACRONYM} where it has two letters or more, all of them upper case. */
    final byte casing;
    private final char[] form;

    private Word(char[] form, String folded) {
        this.form = form;
        counted = Keys.count();
        key = folded.intern();
        number = Keys.of(key);
        boolean all = form.length > 1;
        for (char c : form) {
            all &= Letters.upper(c);
        }
        casing = all ? ACRONYM : form.length > 0 && Letters.upper(form[0]) ? CAPITAL : LOWER;
    }

    /** The word that {@code text[from, to)} is. */
    static Word of(char[] text, int from, int to) {
        int length = to - from;
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = (hash ^ hash >>> 15) & SEEN.length - 1;
        Word seen = SEEN[slot];
        if (seen != null && seen.is(text, from, length) && seen.counted == Keys.count()) {
            return seen;
        }
        char[] form = Arrays.copyOfRange(text, from, to);
        Word made = new Word(form, Fold.key(new String(form)));
        if (length <= LONGEST) {
            SEEN[slot] = made;
        }
        return made;
    }

    /** A mark: any dash is {@code -}, any quotation mark {@code "} or {@code '}; also {@code \n}. */
    static Word mark(char c) {
        Word seen = c < MARKS.length ? MARKS[c] : null;
        if (seen != null && seen.counted == Keys.count()) {
            return seen;
        }
        Word made = new Word(new char[] {c}, String.valueOf(plain(c)));
        if (c < MARKS.length) {
            MARKS[c] = made;
        }
        return made;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\uff05' -> '%';
            default -> c;
        };
    }

    private boolean is(char[] text, int from, int length) {
        if (form.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (form[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
