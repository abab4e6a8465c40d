package vn.solieu.extract;

import vn.solieu.extract.lexeme.Lexemes;

/**
 * Words that could name a quantity.
 *
 * @param text as the article has them
 * @param keys the matching keys of its lexemes
 */
record Wording(String text, String[] keys) {
    static final Wording NONE = new Wording("", new String[0]);

    static Wording of(Lexemes l, int from, int end) {
        String[] keys = new String[Math.max(0, end - from)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = l.key(from + i);
        }
        return new Wording(l.text(from, end), keys);
    }

    static Wording of(String text) {
        Lexemes l = Lexemes.of(text);
        return of(l, 0, l.size());
    }

    /** These words and then others. */
    Wording plus(Wording other) {
        String[] all = java.util.Arrays.copyOf(keys, keys.length + other.keys.length);
        System.arraycopy(other.keys, 0, all, keys.length, other.keys.length);
        return new Wording(text.isEmpty() ? other.text : text + " " + other.text, all);
    }

    boolean empty() {
        return keys.length == 0;
    }

    String key(int i) {
        return i < 0 || i >= keys.length ? "" : keys[i];
    }

    boolean has(String key) {
        for (String k : keys) {
            if (k.equals(key)) {
                return true;
            }
        }
        return false;
    }
}
