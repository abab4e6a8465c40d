package vn.solieu.extract.scan;

import java.util.Arrays;
import vn.solieu.doc.Span;

/**
 * A text cut into atoms: runs of letters, runs of digits, single marks, line breaks. Finer than the tokenizer's words, so that
 * a grammar sees {@code 15/10/2024} as five atoms and {@code 7h30} as three. The text is never changed; matching goes by keys:
 * a word's key is lower case with the tone mark in its modern place ({@code hoà → hòa}), any dash is {@code -}, any quotation
 * mark is {@code "}. Offsets are UTF-16 code units. Immutable after construction; linear in the text's length.
 */
public final class Atoms {
    private static final byte WORD = 1;
    private static final byte NUMBER = 2;
    private static final byte MARK = 3;
    private static final byte BREAK = 4;

    /** Keys seen lately, by hash; races only cost a lost entry, as strings are immutable. */
    private static final String[] KEYS = new String[1 << 13];
    private static final String[] LATIN = new String[128];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = String.valueOf(c);
        }
    }

    private final String text;
    private final int size;
    private final int[] start;
    private final int[] end;
    private final byte[] type;
    private final byte[] cased;
    private final String[] key;

    public Atoms(String text) {
        this.text = text;
        int capacity = text.length() / 3 + 16;
        int[] starts = new int[capacity];
        int[] ends = new int[capacity];
        byte[] types = new byte[capacity];
        byte[] cases = new byte[capacity];
        String[] keys = new String[capacity];
        int n = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\n' && (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u200b')) {
                at++;
                continue;
            }
            if (n == starts.length) {
                int more = n * 2;
                starts = Arrays.copyOf(starts, more);
                ends = Arrays.copyOf(ends, more);
                types = Arrays.copyOf(types, more);
                cases = Arrays.copyOf(cases, more);
                keys = Arrays.copyOf(keys, more);
            }
            int to = at + 1;
            if (c == '\n') {
                types[n] = BREAK;
                keys[n] = "\n";
            } else if (c >= '0' && c <= '9') {
                while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
                    to++;
                }
                types[n] = NUMBER;
                keys[n] = to - at <= 4 ? cached(text, at, to, false) : "0";
            } else if (letter(c)) {
                while (to < text.length() && letter(text.charAt(to))) {
                    to++;
                }
                types[n] = WORD;
                cases[n] = casing(text, at, to);
                keys[n] = cached(text, at, to, true);
            } else {
                types[n] = MARK;
                keys[n] = mark(c);
            }
            starts[n] = at;
            ends[n] = to;
            n++;
            at = to;
        }
        size = n;
        start = starts;
        end = ends;
        type = types;
        cased = cases;
        key = keys;
    }

    public int size() {
        return size;
    }

    public String text() {
        return text;
    }

    public int start(int i) {
        return start[i];
    }

    public int end(int i) {
        return end[i];
    }

    /** The matching key of atom {@code i}; empty outside the text, so that a grammar may look ahead and back freely. */
    public String key(int i) {
        return i < 0 || i >= size ? "" : key[i];
    }

    public boolean is(int i, String wanted) {
        return i >= 0 && i < size && key[i].equals(wanted);
    }

    public boolean word(int i) {
        return i >= 0 && i < size && type[i] == WORD;
    }

    public boolean number(int i) {
        return i >= 0 && i < size && type[i] == NUMBER;
    }

    public boolean mark(int i) {
        return i >= 0 && i < size && type[i] == MARK;
    }

    public boolean lineBreak(int i) {
        return i < 0 || i >= size || type[i] == BREAK;
    }

    /** Whether the word begins with an upper-case letter. */
    public boolean capital(int i) {
        return i >= 0 && i < size && cased[i] != 0;
    }

    /** Whether the word has two letters or more, all upper case. */
    public boolean acronym(int i) {
        return i >= 0 && i < size && cased[i] == 2;
    }

    /** Whether no white space stands between atom {@code i} and the one before. */
    public boolean glued(int i) {
        return i > 0 && i < size && end[i - 1] == start[i];
    }

    /** Number of digits or letters of the atom. */
    public int length(int i) {
        return i < 0 || i >= size ? 0 : end[i] - start[i];
    }

    /** The digit run's value; -1 where it is no digit run or has over four digits. */
    public int value(int i) {
        if (!number(i) || end[i] - start[i] > 4) {
            return -1;
        }
        int value = 0;
        for (int at = start[i]; at < end[i]; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** The text from the first atom to the last, both included. */
    public Span span(int first, int last) {
        return new Span(start[first], end[last]);
    }

    /** The first atom that begins at or after {@code offset}; {@link #size()} where there is none. */
    public int from(int offset) {
        int found = Arrays.binarySearch(start, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The atom that {@code offset} lies in, else the first after it, else the last; -1 in a text without atoms. */
    public int at(int offset) {
        int next = from(offset);
        return next > 0 && (next == size || end[next - 1] > offset) ? next - 1 : next < size ? next : -1;
    }

    private static boolean letter(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static byte casing(String text, int from, int to) {
        if (!Character.isUpperCase(text.charAt(from))) {
            return 0;
        }
        for (int at = from + 1; at < to; at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return 1;
            }
        }
        return (byte) (to - from > 1 ? 2 : 1);
    }

    private static String mark(char c) {
        switch (c) {
            case '\u2010': case '\u2011': case '\u2012': case '\u2013': case '\u2014': case '\u2212':
                return "-";
            case '\u201c': case '\u201d': case '\u00ab': case '\u00bb':
                return "\"";
            case '\u2018': case '\u2019': case '\u02bc': case '`':
                return "'";
            default:
                return c < 128 ? LATIN[c] : String.valueOf(c);
        }
    }

    private static String cached(String text, int from, int to, boolean fold) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + text.charAt(at);
        }
        int slot = (hash ^ hash >>> 13) & KEYS.length - 1;
        String known = KEYS[slot];
        if (known != null && same(known, text, from, to, fold)) {
            return known;
        }
        String made = text.substring(from, to);
        if (fold) {
            made = fold(made);
        }
        if (made.length() <= 8) {
            KEYS[slot] = made;
        }
        return made;
    }

    /** Whether {@code known} is the key of the text's part; asks only for words that lower-casing alone folds. */
    private static boolean same(String known, String text, int from, int to, boolean fold) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            char c = text.charAt(from + i);
            if (known.charAt(i) != c && (!fold || known.charAt(i) != Character.toLowerCase(c))) {
                return false;
            }
        }
        return true;
    }

    /** A word's matching key: lower case, tone mark in its modern place; {@code qúy} is {@code quý}. */
    public static String fold(String word) {
        StringBuilder low = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            low.append(Character.toLowerCase(word.charAt(i)));
        }
        int n = low.length();
        if (n >= 2) {
            char a = low.charAt(n - 2);
            char b = low.charAt(n - 1);
            boolean afterQ = n >= 3 && low.charAt(n - 3) == 'q';
            int tone = a == 'o' ? Math.max("àáảãạ".indexOf(b), "èéẻẽẹ".indexOf(b)) : a == 'u' && !afterQ ? "ỳýỷỹỵ".indexOf(b) : -1;
            if (tone >= 0) {
                low.setCharAt(n - 2, (a == 'o' ? "òóỏõọ" : "ùúủũụ").charAt(tone));
                low.setCharAt(n - 1, a == 'u' ? 'y' : "àáảãạ".indexOf(b) >= 0 ? 'a' : 'e');
            } else if (afterQ && "ùúủũụ".indexOf(a) >= 0 && b == 'y') {
                low.setCharAt(n - 2, 'u');
                low.setCharAt(n - 1, "ỳýỷỹỵ".charAt("ùúủũụ".indexOf(a)));
            }
        }
        return low.toString();
    }
}
