package vn.solieu.strip.markup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jsoup.parser.Parser;
import vn.solieu.strip.text.Clean;

/**
 * Tags and text of a page, one after the other, out of its UTF-8 bytes. Tags, quoted values, comments and raw text are told apart as
 * the HTML standard's tokenizer does (sections 13.2.5.1 to 13.2.5.46), without building a tree: a newspaper page is read for a tenth
 * of its text, and most of it (scripts, styles, attributes) is passed over without being decoded. Long because the states of one
 * tokenizer stay together, over one position in one array.
 *
 * <p>Weakness: where a page ends inside of a tag, that tag is lost, as the standard has it; foreign content (drawings, formulas) has no
 * rules of its own.
 */
public final class Markup {
    /** What {@link #next} came upon. */
    public enum Type { TEXT, START, END, DONE }

    /** Attributes that are looked for at most tags; {@link #value(Attr)} gives their values. */
    public enum Attr {
        CLASS, ID, ITEMPROP, REL, STYLE, HIDDEN, ROLE, DATETIME, CONTENT, TYPE, PROPERTY, NAME, HREF, LANG, SRC, PUBDATE, DATA_ROLE, HTTP_EQUIV, CHARSET;

        private final long key = Names.key(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static final Attr[] ATTRS = Attr.values();
    private static final int SLOTS = 128;
    private static final long[] KEYS = new long[SLOTS];
    private static final byte[] AT = new byte[SLOTS];
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SVG = Names.of("svg");
    private static final int MATH = Names.of("math");
    private static final long FOREIGN = Names.key("foreignobject");
    private static final long SCRIPT = Names.key("script");

    static {
        for (Attr a : ATTRS) {
            int i = slot(a.key);
            KEYS[i] = a.key;
            AT[i] = (byte) a.ordinal();
        }
    }

    /** The page; shared, not to be changed. */
    public final byte[] bytes;
    private final int length;
    private int at;
    /** Of the tag that was read last: its number by {@link Names}; where it began and where what is behind it begins. */
    public int tag;
    private int tagStart;
    private int tagEnd;
    private long tagKey;
    private boolean selfClosing;
    private int marks;
    private final int[] from = new int[ATTRS.length];
    private final int[] to = new int[ATTRS.length];
    /** Of the text that was read last: its bytes. */
    public int textFrom;
    public int textTo;

    public Markup(byte[] utf8, int length) {
        this.bytes = utf8;
        this.length = length;
    }

    private static int slot(long key) {
        int i = (int) (key ^ key >>> 13) & SLOTS - 1;
        while (KEYS[i] != 0 && KEYS[i] != key) {
            i = i + 1 & SLOTS - 1;
        }
        return i;
    }

    /** True where the page begins with a document type, as pages do that are not to be read as those of old browsers. */
    public boolean hasDoctype() {
        return holds(0, Math.min(length, 1024), "<!doctype");
    }

    /** Goes on to the next tag or stretch of text; comments and declarations are passed over. */
    public Type next() {
        final byte[] b = bytes;
        int start = at;
        int i = at;
        while ((i = bracket(i)) < length) {
            int c = i + 1 < length ? b[i + 1] : 0;
            boolean closing = c == '/' && i + 2 < length && isLetter(b[i + 2]);
            if (closing || isLetter(c) || c == '!' || c == '?' || c == '/') {
                if (i > start) {
                    return text(start, i);
                }
                if (closing || isLetter(c)) {
                    tagStart = i;
                    if (!tag(closing ? i + 2 : i + 1)) {
                        break;
                    }
                    at = tagEnd;
                    return closing ? Type.END : Type.START;
                }
                i = c == '!' && is(i + 2, '-') && is(i + 3, '-') ? comment(i + 4) : behindNext(i, '>');
                start = i;
            } else {
                i++;
            }
        }
        if (i >= length && start < length) {
            return text(start, length);
        }
        at = length;
        return Type.DONE;
    }

    private Type text(int start, int end) {
        textFrom = start;
        textTo = end;
        at = end;
        return Type.TEXT;
    }

    /** True where text is nothing but white space. */
    public boolean isBlank() {
        for (int i = textFrom; i < textTo; i++) {
            if (!isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int i, char c) {
        return i < length && bytes[i] == c;
    }

    private static boolean isLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isBlank(byte c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0);
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** Reads a tag from its name on; false where the page ends in it. */
    private boolean tag(int nameStart) {
        final byte[] b = bytes;
        int i = nameStart;
        long key = 0;
        for (; i < length; i++) {
            byte c = b[i];
            if (c == '>' || c == '/' || c <= ' ' && c >= 0 && isBlank(c)) {
                if (c != 0) {
                    break;
                }
                continue;
            }
            key = key * 37 + lower(c);
        }
        tagKey = key;
        tag = Names.find(key);
        marks = 0;
        while (i < length) {
            byte c = b[i];
            if (c == '>') {
                selfClosing = b[i - 1] == '/';
                tagEnd = i + 1;
                return true;
            }
            if (c == '/' || isBlank(c)) {
                i++;
                continue;
            }
            long hash = lower(c);
            i++;
            while (i < length && (c = b[i]) != '=' && c != '>' && c != '/' && !isBlank(c)) {
                hash = hash * 37 + lower(c);
                i++;
            }
            int stop = i;
            while (i < length && isBlank(b[i])) {
                i++;
            }
            if (i < length && b[i] == '=') {
                i++;
                while (i < length && isBlank(b[i])) {
                    i++;
                }
                int value = i;
                if (i < length && (b[i] == '"' || b[i] == '\'')) {
                    byte quote = b[i++];
                    value = i;
                    i = find(i, quote * 0x0101010101010101L, quote);
                    note(hash, value, i);
                    i++;
                } else {
                    while (i < length && b[i] != '>' && !isBlank(b[i])) {
                        i++;
                    }
                    note(hash, value, i);
                }
            } else {
                note(hash, stop, stop);
            }
        }
        return false;
    }

    private void note(long key, int start, int end) {
        int slot = slot(key);
        if (KEYS[slot] == key) {
            int a = AT[slot];
            if ((marks & 1 << a) == 0) {
                marks |= 1 << a;
                from[a] = start;
                to[a] = end;
            }
        }
    }

    /** True where the last tag has any attribute of {@link Attr}. */
    public boolean hasAny() {
        return marks != 0;
    }

    public boolean has(Attr a) {
        return (marks & 1 << a.ordinal()) != 0;
    }

    /** The last tag's value without blanks around, entities resolved; empty where it has none. */
    public String value(Attr a) {
        return has(a) ? attribute(from[a.ordinal()], to[a.ordinal()]) : "";
    }

    /** First byte of the value. */
    public int valueFrom(Attr a) {
        return has(a) ? from[a.ordinal()] : 0;
    }

    /** The byte behind the value. */
    public int valueTo(Attr a) {
        return has(a) ? to[a.ordinal()] : 0;
    }

    /** The text of an attribute's value that stands at these bytes. */
    public String attribute(int start, int end) {
        if (end <= start) {
            return "";
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] == '&') {
                return LineBuffer.ofAttribute(bytes, start, end);
            }
        }
        return string(start, end).strip();
    }

    private String string(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** True where the value is this word or has it among its words. */
    public boolean hasWord(Attr a, String word) {
        return has(a) && (" " + value(a).replaceAll("\\s+", " ") + " ").contains(" " + word + " ");
    }

    /** True where the value holds a part, in any case of ASCII letters; {@code part} in lower case. */
    public boolean holds(Attr a, String part) {
        return has(a) && holds(from[a.ordinal()], to[a.ordinal()], part);
    }

    /** True where the value, an address, has a folder or file whose name begins with one of these, in lower case. */
    public boolean holdsPath(Attr a, String[] names) {
        if (has(a)) {
            for (int i = from[a.ordinal()]; i < to[a.ordinal()]; i++) {
                if (bytes[i] == '/' && i + 1 < to[a.ordinal()]) {
                    int first = lower(bytes[i + 1]);
                    for (String name : names) {
                        if (first == name.charAt(0) && i + 1 + name.length() <= to[a.ordinal()] && holds(i + 1, i + 1 + name.length(), name)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean holds(int start, int end, String part) {
        for (int i = start; i + part.length() <= end; i++) {
            int k = 0;
            while (k < part.length() && lower(bytes[i + k]) == part.charAt(k)) {
                k++;
            }
            if (k == part.length()) {
                return true;
            }
        }
        return false;
    }

    /** True where the last tag ended in {@code />}. */
    public boolean isSelfClosing() {
        return selfClosing;
    }

    /** Where the last tag began. */
    public int start() {
        return tagStart;
    }

    /** The last tag's name by hash, for tags without a number. */
    public long key() {
        return tagKey;
    }

    private int behindNext(int from, char c) {
        int i = from;
        while (i < length && bytes[i] != c) {
            i++;
        }
        return Math.min(length, i + 1);
    }

    /** Behind the comment whose text begins at {@code from}: at {@code -->} or {@code --!>}, or at {@code >} or {@code ->} right away. */
    private int comment(int from) {
        if (is(from, '>')) {
            return from + 1;
        }
        if (is(from, '-') && is(from + 1, '>')) {
            return from + 2;
        }
        for (int i = from; i < length; i++) {
            if (bytes[i] == '-' && is(i + 1, '-') && (is(i + 2, '>') || is(i + 2, '!') && is(i + 3, '>'))) {
                return bytes[i + 2] == '>' ? i + 3 : i + 4;
            }
        }
        return length;
    }

    /** Passes over the raw text of the start tag that was read last, with its end tag; the text is then at {@link #textFrom}. */
    public void raw() {
        textFrom = at;
        textTo = tagKey == SCRIPT ? script(at) : rawEnd(at);
        at = textTo < length ? Math.min(length, behindNext(textTo, '>')) : length;
    }

    /** True where the start tag that was read last is closed anywhere. */
    public boolean isClosed() {
        return rawEnd(at) < length;
    }

    private int rawEnd(int from) {
        int nameFrom = tagStart + 1;
        int nameTo = nameFrom;
        while (nameTo < length && bytes[nameTo] != '>' && bytes[nameTo] != '/' && !isBlank(bytes[nameTo])) {
            nameTo++;
        }
        for (int i = bracket(from); i + 2 < length; i = bracket(i + 1)) {
            if (bytes[i + 1] == '/' && named(i + 2, nameFrom, nameTo)) {
                return i;
            }
        }
        return length;
    }

    /** The next {@code <}; the page's end where there is none. */
    private int bracket(int from) {
        return find(from, 0x3c3c3c3c3c3c3c3cL, (byte) '<');
    }

    /** The next byte {@code c}, eight bytes at a time; {@code mask} has it eight times. */
    private int find(int from, long mask, byte c) {
        int i = from;
        while (i + 8 <= length) {
            long x = (long) LONGS.get(bytes, i) ^ mask;
            long zero = x - 0x0101010101010101L & ~x & 0x8080808080808080L;
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
            i += 8;
        }
        while (i < length && bytes[i] != c) {
            i++;
        }
        return i;
    }

    private boolean named(int at, int nameFrom, int nameTo) {
        int end = at + nameTo - nameFrom;
        if (end >= length || bytes[end] != '>' && bytes[end] != '/' && !isBlank(bytes[end])) {
            return false;
        }
        for (int i = nameFrom, k = at; i < nameTo; i++, k++) {
            if (lower(bytes[i]) != lower(bytes[k])) {
                return false;
            }
        }
        return true;
    }

    /** A script ends at its end tag, but not where a comment in it holds a whole script (the double escaped state). */
    private int script(int from) {
        int state = 0;
        int nameFrom = tagStart + 1;
        int nameTo = nameFrom + 6;
        for (int i = from; i < length; i++) {
            i = state == 0 ? bracket(i) : i;
            byte c = i < length ? bytes[i] : 0;
            if (c == '<') {
                if (is(i + 1, '/') && named(i + 2, nameFrom, nameTo)) {
                    if (state < 2) {
                        return i;
                    }
                    state = 1;
                } else if (state == 0 && is(i + 1, '!') && is(i + 2, '-') && is(i + 3, '-')) {
                    state = 1;
                    i++;
                } else if (state == 1 && named(i + 1, nameFrom, nameTo)) {
                    state = 2;
                }
            } else if (c == '-' && state > 0 && is(i + 1, '-') && is(i + 2, '>')) {
                state = 0;
            }
        }
        return length;
    }

    /** The raw text that was passed over last, entities as they are. */
    public String rawText() {
        return string(textFrom, textTo);
    }

    /**
     * Passes over the content of the start tag that was read last, to its end tag. Ends earlier, before the tag, where an end tag comes
     * that belongs to something around it, or in a drawing a paragraph or box of the page; {@code around} is asked of each end tag outside of what was opened inside.
     */
    public void skip(java.util.function.IntPredicate around) {
        int outer = tag;
        int open = 1;
        int inner = 0;
        boolean drawing = outer == SVG || outer == MATH;
        while (true) {
            int before = at;
            Type type = next();
            if (type == Type.DONE) {
                return;
            }
            if (type == Type.TEXT) {
                continue;
            }
            boolean start = type == Type.START;
            if (tag == outer) {
                open += !start ? -1 : selfClosing ? 0 : 1;
                if (open == 0) {
                    return;
                }
            } else if (start && Names.kind(tag) == Names.Kind.RAW) {
                raw();
            } else if (tagKey == FOREIGN) {
                drawing = false;
            } else if (Names.kind(tag) == Names.Kind.BLOCK) {
                if (start && drawing) {
                    at = before;
                    return;
                }
                if (start) {
                    inner++;
                } else if (inner > 0) {
                    inner--;
                } else if (around.test(tag)) {
                    at = before;
                    return;
                }
            }
        }
    }

    /** The text between the start tag that was read last and its end tag, cleaned, at most some hundred characters of it; where a tag inside has {@code itemprop=name}, that one's. */
    public String content() {
        Markup inner = new Markup(bytes, length);
        inner.at = tagEnd;
        StringBuilder out = new StringBuilder();
        long outer = tagKey;
        int open = 1;
        boolean named = false;
        for (int steps = 0; steps < 60 && out.length() < 400; steps++) {
            Type type = inner.next();
            if (type == Type.DONE) {
                break;
            }
            if (type == Type.TEXT) {
                append(out, inner.string(inner.textFrom, Math.min(inner.textTo, inner.textFrom + 2_000)));
            } else if (inner.tagKey == outer) {
                open += type == Type.END ? -1 : 1;
                if (open == 0) {
                    break;
                }
            } else if (Names.kind(inner.tag) == Names.Kind.BLOCK || Names.kind(inner.tag) == Names.Kind.BREAK) {
                out.append(' ');
            } else if (type == Type.START && Names.kind(inner.tag) == Names.Kind.RAW) {
                break;
            }
            if (type == Type.START && !named && inner.has(Attr.ITEMPROP) && inner.value(Attr.ITEMPROP).equals("name")) {
                if (inner.has(Attr.CONTENT)) {
                    return Clean.line(inner.value(Attr.CONTENT));
                }
                named = true;
                outer = inner.tagKey;
                open = 1;
                out.setLength(0);
            }
        }
        String s = out.toString();
        return Clean.line(s.indexOf('&') >= 0 ? Parser.unescapeEntities(s, false) : s);
    }


    private static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Clean.isBlank(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
    }
}
