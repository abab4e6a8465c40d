package vn.solieu.extract.lexeme;

import java.util.Arrays;

/** Values of single words, looked up by a piece's key: most have none, which a bit tells. Built once while its list is loaded, read by many threads afterwards. */
public final class KeyMap<V> {
    private final KeyBits words = new KeyBits();
    private Object[] values = new Object[64];

    /** Sets the value of a word as a person writes it. */
    public void put(String word, V value) {
        int number = Keys.add(Fold.key(word).intern());
        words.add(number);
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 1, values.length * 2));
        }
        values[number] = value;
    }

    /** The value of piece {@code i}; null where there is none. */
    @SuppressWarnings("unchecked")
    public V at(Pieces l, int i) {
        int number = l.number(i, words.newest());
        return words.has(number) ? (V) values[number] : null;
    }

    void firsts(KeyBits out) {
        out.addAll(words);
    }

    /** Whether piece {@code i} has a value. */
    public boolean has(Pieces l, int i) {
        return words.has(l.number(i, words.newest()));
    }
}
