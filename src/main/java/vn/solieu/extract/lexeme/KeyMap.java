package vn.solieu.extract.lexeme;

import java.util.Arrays;

/** Values of single words, looked up by a piece's key: two array accesses. Built once while its list is loaded, read by many threads afterwards. */
public final class KeyMap<V> {
    private Object[] values = new Object[64];
    private int newest;

    /** A set of words: those that have a value. */
    public static KeyMap<Boolean> of(String... words) {
        KeyMap<Boolean> out = new KeyMap<>();
        for (String word : words) {
            out.put(word, true);
        }
        return out;
    }

    /** Sets the value of a word as a person writes it. */
    public void put(String word, V value) {
        int number = Keys.add(Fold.key(word).intern());
        newest = Math.max(newest, number);
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 1, values.length * 2));
        }
        values[number] = value;
    }

    /** The value of piece {@code i}; null where there is none. */
    @SuppressWarnings("unchecked")
    public V at(Pieces l, int i) {
        int number = l.number(i, newest);
        return number < values.length ? (V) values[number] : null;
    }

    void firsts(Firsts out) {
        for (int number = 0; number < values.length; number++) {
            if (values[number] != null) {
                out.add(number);
            }
        }
    }

    /** Whether lexeme {@code i} of a wording has a value. */
    public boolean has(Wording w, int i) {
        int number = w.number(i, newest);
        return number < values.length && values[number] != null;
    }

    /** Whether piece {@code i} has a value. */
    public boolean has(Pieces l, int i) {
        return at(l, i) != null;
    }
}
