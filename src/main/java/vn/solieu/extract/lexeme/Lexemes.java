package vn.solieu.extract.lexeme;

import java.util.Arrays;
import java.util.Locale;
import vn.solieu.doc.Span;

/**
 * A text cut into lexemes: syllables, digit runs and single marks. White space is none. Lexemes never overlap, keep the text's own
 * offsets (UTF-16), and carry a derived key for matching: lower case, tone marks placed the old way ({@code hoà} and {@code hòa}
 * have one key). The text itself is never rewritten.
 *
 * <p>A digit run takes in the points and commas between its digits ({@code 29.232,75}); a letter run of ASCII may end in digits
 * ({@code km2}, {@code VTV1}; but {@code tăng7,9%} is a word and a number) and may hold {@code &} between letters ({@code TT&TT}).
 */
public final class Lexemes {
    /** Kinds of lexeme. */
    public enum Type { SYLLABLE, NUMBER, MARK }

    private final String text;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private String[] keys = new String[256];
    private Type[] types = new Type[256];

    private Lexemes(String text) {
        this.text = text;
    }

    /** Cuts a text; linear in its length. */
    public static Lexemes of(String text) {
        Lexemes out = new Lexemes(text);
        int n = text.length();
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (blank(c)) {
                i++;
            } else if (digit(c)) {
                int j = i + 1;
                while (j < n && (digit(text.charAt(j))
                        || (text.charAt(j) == '.' || text.charAt(j) == ',') && j + 1 < n && digit(text.charAt(j + 1)))) {
                    j++;
                }
                out.add(i, j, Type.NUMBER, text.substring(i, j));
                i = j;
            } else if (letter(text, i)) {
                int j = i + 1;
                boolean ascii = c < 128;
                while (j < n && (letter(text, j) || text.charAt(j) == '&' && j + 1 < n && letter(text, j + 1))) {
                    ascii &= text.charAt(j) < 128;
                    j++;
                }
                int d = j;
                while (d < n && digit(text.charAt(d)) && ascii) {
                    d++;
                }
                j = d;
                out.add(i, j, Type.SYLLABLE, key(text.substring(i, j)));
                i = j;
            } else {
                int width = Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1)) ? 2 : 1;
                out.add(i, i + width, Type.MARK, mark(text.substring(i, i + width)));
                i += width;
            }
        }
        return out;
    }

    /** White space in all its forms, among them the no-break and narrow blanks and zero-width marks. */
    public static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u200b' || c == '\ufeff' || c == '\u00ad'
                || c > 255 && Character.isWhitespace(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(String text, int at) {
        char c = text.charAt(at);
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK;
    }

    private static String mark(String raw) {
        return switch (raw) {
            case "–", "—", "−", "‒", "‑" -> "-";
            case "“", "”", "„", "«", "»" -> "\"";
            case "％" -> "%";
            default -> raw.intern();
        };
    }

    /** The matching key of a syllable or phrase. */
    public static String key(String raw) {
        return ToneMarks.old(raw.toLowerCase(Locale.ROOT)).intern();
    }

    private void add(int start, int end, Type type, String key) {
        if (size == starts.length) {
            int more = size * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            keys = Arrays.copyOf(keys, more);
            types = Arrays.copyOf(types, more);
        }
        starts[size] = start;
        ends[size] = end;
        keys[size] = key;
        types[size++] = type;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /** The matching key; the empty string outside the text, so that look-arounds need no bounds. */
    public String key(int i) {
        return i < 0 || i >= size ? "" : keys[i];
    }

    public Type type(int i) {
        return i < 0 || i >= size ? Type.MARK : types[i];
    }

    public boolean number(int i) {
        return i >= 0 && i < size && types[i] == Type.NUMBER;
    }

    public boolean syllable(int i) {
        return i >= 0 && i < size && types[i] == Type.SYLLABLE;
    }

    public boolean is(int i, String key) {
        return i >= 0 && i < size && keys[i].equals(key);
    }

    /** Whether lexeme {@code i} stands against the one before it with no blank between. */
    public boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** Whether the lexeme begins with an upper-case letter. */
    public boolean capital(int i) {
        return syllable(i) && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** The characters of lexemes {@code from} (inclusive) to {@code to} (exclusive). */
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
    }

    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The index of the first lexeme that begins at or after {@code offset}. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found < 0 ? -found - 1 : found;
    }
}
