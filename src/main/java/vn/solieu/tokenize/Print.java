package vn.solieu.tokenize;

import java.util.Locale;

/**
 * A piece of a feature's name as a number, so that names are put together and looked up without a string: the polynomial hash of its characters
 * and what the hash of the characters before it is multiplied by. The same name has the same number however it was cut.
 */
final class Print {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    final long hash;
    final long shift;
    private final String name;
    private final char[] text;
    private final int from;
    private final int to;

    private Print(String name, char[] text, int from, int to) {
        this.name = name;
        this.text = text;
        this.from = from;
        this.to = to;
        long h = 0;
        long s = 1;
        for (int i = from; i < to; i++) {
            h = h * BASE + (name == null ? Character.toLowerCase(text[i]) : text[i]);
            s *= BASE;
        }
        hash = h;
        shift = s;
    }

    static Print of(String name) {
        return new Print(name, name.toCharArray(), 0, name.length());
    }

    /** The characters as they are. */
    static Print of(char[] text, int from, int to) {
        return of(new String(text, from, to - from));
    }

    /** The characters in lower case; a string is made only when it is asked for. */
    static Print lower(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            // the two letters whose lower case is no matter of one character
            if (text[i] == '\u0130' || text[i] == '\u03A3' || Character.isSurrogate(text[i])) {
                return of(new String(text, from, to - from).toLowerCase(Locale.ROOT));
            }
        }
        return new Print(null, text, from, to);
    }

    /** The number of this name with another behind it. */
    long then(Print more) {
        return hash * more.shift + more.hash;
    }

    long then(Print more, Print last) {
        return then(more) * last.shift + last.hash;
    }

    long then(Print more, Print third, Print last) {
        return then(more, third) * last.shift + last.hash;
    }

    @Override
    public String toString() {
        return name != null ? name : new String(text, from, to - from).toLowerCase(Locale.ROOT);
    }
}
