package vn.solieu.strip.markup;

import java.util.Arrays;
import org.jsoup.nodes.Entities;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Letters;
import vn.solieu.strip.text.Wide;

/**
 * The text of one block while it is read: bytes of UTF-8 and character references in, one clean line out, with the counts of what
 * shows, what is linked and what is bold. Does in one pass what {@link Clean#line} says.
 */
public final class LineBuffer {
    private static final int[] WINDOWS_1252 = {0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178};
    private static final int LONGEST_NAME = 32;
    /** What a character below U+2200 does to a line: it shows, it is a letter or digit, it is a blank; 0 for what takes a closer look, the last among them. */
    private static final byte[] KINDS = new byte[0x2201];
    private static final int SHOWS = 1;
    private static final int OF_WORD = 2;
    private static final int BLANK = 4;

    static {
        for (char c = 0; c < KINDS.length - 1; c++) {
            KINDS[c] = (byte) (Clean.isBlank(c) ? BLANK : c == '&' || !Letters.isPlain(c) ? 0 : Letters.isLetterOrDigit(c) ? SHOWS | OF_WORD : SHOWS);
        }
    }

    private char[] line = new char[1 << 9];
    private int n;
    private boolean gap;
    private boolean compose;
    private boolean inWord;
    private final int[] pair = new int[2];
    private boolean attribute;
    /** Words so far; characters that show, that are linked, that are bold. */
    public int words;
    public int shown;
    public int linked;
    public int bold;

    public boolean isEmpty() {
        return n == 0;
    }

    public void clear() {
        n = 0;
        gap = false;
        compose = false;
        inWord = false;
        words = 0;
        shown = 0;
        linked = 0;
        bold = 0;
    }

    /** What stands here so far. */
    public String text() {
        String s = new String(line, 0, n);
        return compose ? Clean.composed(s) : s;
    }

    /** True where the text has letters that may not be in composed form, so that the counts must be taken again. */
    public boolean isComposed() {
        return compose;
    }

    public void blank() {
        gap = true;
    }

    /** Adds the text of these bytes. */
    public void add(byte[] b, int from, int to, boolean isLinked, boolean isBold) {
        int before = shown;
        if (line.length < n + (to - from) + 2) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, n + (to - from) + 2));
        }
        int i = from;
        while (i < to) {
            int c = b[i];
            if (c == '&') {
                i = reference(b, i, to);
            } else if (c < 0 || c > ' ') {
                i = run(b, i, to);
            } else {
                gap |= KINDS[c] == BLANK;
                i++;
            }
        }
        if (isLinked) {
            linked += shown - before;
        }
        if (isBold) {
            bold += shown - before;
        }
    }

    /** Characters that show and stay as they are, up to a blank, a reference or another that takes a closer look, which is read here too. */
    private int run(byte[] b, int from, int to) {
        char[] out = line;
        int first = n > 0 && gap ? n + 1 : n;
        int at = first;
        int kinds = 0;
        int i = from;
        int point = 0;
        int next = from;
        while (i < to) {
            int c = b[i];
            if (c >= 0) {
                point = c;
                next = i + 1;
            } else if (c < (byte) 0xe0 && i + 1 < to) {
                point = (c & 0x1f) << 6 | b[i + 1] & 0x3f;
                next = i + 2;
            } else if (c < (byte) 0xf0 && i + 2 < to) {
                point = (c & 0xf) << 12 | (b[i + 1] & 0x3f) << 6 | b[i + 2] & 0x3f;
                next = i + 3;
            } else {
                break;
            }
            int kind = KINDS[Math.min(point, KINDS.length - 1)];
            if ((kind & SHOWS) == 0) {
                break;
            }
            kinds |= kind;
            out[at++] = (char) point;
            i = next;
        }
        if (at > first) {
            if (gap) {
                gap = false;
                if (n > 0) {
                    out[n] = ' ';
                    inWord = false;
                }
            }
            if (!inWord && (kinds & OF_WORD) != 0) {
                inWord = true;
                words++;
            }
            shown += at - first;
            n = at;
        }
        return i < to && (b[i] < 0 || b[i] > ' ' && b[i] != '&') ? wide(b, i, to) : i;
    }

    /** The clean text of an attribute's value, where references without a semicolon are none before letters, digits and {@code =}. */
    static String ofAttribute(byte[] b, int from, int to) {
        LineBuffer line = new LineBuffer();
        line.attribute = true;
        line.add(b, from, to, false, false);
        return line.text();
    }

    /** One character, of more than one byte most often; what is none is shown as such. */
    private int wide(byte[] b, int at, int to) {
        if (b[at] >= 0) {
            point(b[at]);
            return at + 1;
        }
        int length = Wide.length(b, at, to);
        if (length == 0) {
            put('\ufffd');
            return at + 1;
        }
        point(Wide.point(b, at, length));
        return at + length;
    }

    private void point(int point) {
        if (point >= 0x10000) {
            if (point > 0x10ffff) {
                put('\ufffd');
                return;
            }
            room();
            put(Character.highSurrogate(point));
            line[n++] = Character.lowSurrogate(point);
            if (!inWord && Character.isLetterOrDigit(point)) {
                inWord = true;
                words++;
            }
            return;
        }
        char c = (char) point;
        if (Letters.isPlain(c)) {
            put(c);
        } else if (Clean.isBlank(c)) {
            gap = true;
        } else if (!Clean.isInvisible(c)) {
            compose |= !Clean.isStable(c);
            put(Character.isSurrogate(c) ? '\ufffd' : c);
        }
    }

    private void put(char c) {
        if (gap) {
            gap = false;
            if (n > 0) {
                line[n++] = ' ';
                inWord = false;
            }
        }
        line[n++] = c;
        shown++;
        if (!inWord && Letters.isLetterOrDigit(c)) {
            inWord = true;
            words++;
        }
    }

    private void room() {
        if (line.length < n + 8) {
            line = Arrays.copyOf(line, 2 * line.length);
        }
    }

    /** A character reference (13.2.5.72 of the HTML standard); where it is none, the ampersand itself. */
    private int reference(byte[] b, int at, int to) {
        room();
        int i = at + 1;
        if (i < to && b[i] == '#') {
            return numeric(b, at, to);
        }
        while (i < to && i - at <= LONGEST_NAME && isAlphanumeric(b[i])) {
            i++;
        }
        int length = i - at - 1;
        boolean closed = i < to && b[i] == ';';
        if (closed && length == 4 && b[at + 1] == 'n' && b[at + 2] == 'b' && b[at + 3] == 's' && b[at + 4] == 'p') {
            gap = true;
            return i + 1;
        }
        if (length > 1 && !(attribute && !closed && i < to && (b[i] == '=' || isAlphanumeric(b[i])))) {
            String name = new String(b, at + 1, length, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (closed && Entities.isNamedEntity(name) || Entities.isBaseNamedEntity(name)) {
                int points = Entities.codepointsForName(name, pair);
                for (int k = 0; k < points; k++) {
                    room();
                    point(pair[k]);
                }
                return closed ? i + 1 : i;
            }
        }
        put('&');
        return at + 1;
    }

    private static boolean isAlphanumeric(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int numeric(byte[] b, int at, int to) {
        int i = at + 2;
        boolean hex = i < to && (b[i] | 0x20) == 'x';
        i += hex ? 1 : 0;
        int start = i;
        long value = 0;
        while (i < to) {
            int digit = Character.digit(b[i], hex ? 16 : 10);
            if (b[i] < 0 || digit < 0) {
                break;
            }
            value = Math.min(0x110000, value * (hex ? 16 : 10) + digit);
            i++;
        }
        if (i == start) {
            put('&');
            return at + 1;
        }
        if (value >= 0x80 && value < 0xa0) {
            point(WINDOWS_1252[(int) value - 0x80]);
        } else if (value == 0 || value > 0x10ffff || value >= 0xd800 && value < 0xe000) {
            put('\ufffd');
        } else if (value > ' ' && value < 0x7f) {
            put((char) value);
        } else {
            point((int) value);
        }
        return i < to && b[i] == ';' ? i + 1 : i;
    }
}
