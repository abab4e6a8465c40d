package vn.solieu.extract.lexeme;

/**
 * A set of phrases with a value each, matched on keys over lexemes, longest first, forwards or backwards. Cost is the
 * length of the match and does not depend on the number of phrases. Marks inside a phrase ({@code nông - lâm}) are lexemes too.
 */
public final class Phrases<V> {
    /** A match of {@code length} lexemes. */
    public record Match<V>(int from, int to, V value) {
        public int length() {
            return to - from;
        }
    }

    private final KeyTrie<V> forward = new KeyTrie<>();
    private final KeyTrie<V> backward = new KeyTrie<>();

    /** Adds a phrase as a person writes it; returns what stood under the same key before, or null. */
    public V put(String phrase, V value) {
        int[] keys = Lexemes.of(phrase).keys();
        if (keys.length == 0) {
            throw new IllegalArgumentException("empty phrase");
        }
        V before = forward.put(keys, value);
        int[] back = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            back[i] = keys[keys.length - 1 - i];
        }
        backward.put(back, value);
        return before;
    }

    /** The longest phrase that begins at lexeme {@code from} and ends before {@code limit}; null if none. */
    public Match<V> at(Lexemes l, int from, int limit) {
        if (from >= limit) {
            return null;
        }
        int node = forward.root(l.number(from, forward.newest()));
        if (node == 0) {
            return null;
        }
        V best = forward.value(node);
        int end = from + 1;
        for (int i = from + 1; i < limit; i++) {
            node = forward.step(node, l.number(i, 0));
            if (node == 0) {
                break;
            }
            V value = forward.value(node);
            if (value != null) {
                best = value;
                end = i + 1;
            }
        }
        return best == null ? null : new Match<>(from, end, best);
    }

    /** The longest phrase that begins at lexeme {@code from} of a wording; null if none. */
    public Match<V> at(Wording w, int from) {
        int node = forward.root(w.number(from, forward.newest()));
        V best = null;
        int end = from;
        for (int i = from + 1; node != 0; i++) {
            V value = forward.value(node);
            if (value != null) {
                best = value;
                end = i;
            }
            node = forward.step(node, w.number(i, forward.newest()));
        }
        return best == null ? null : new Match<>(from, end, best);
    }

    /** Whether a phrase may begin at lexeme {@code i}: most can be passed over with one look. */
    public boolean begins(Lexemes l, int i) {
        return forward.root(l.number(i, forward.newest())) != 0;
    }

    /** The first lexeme of {@code [from, limit)} that a phrase may begin with; {@code limit} where there is none. */
    public int next(Lexemes l, int from, int limit) {
        return forward.next(l, from, limit);
    }

    void firsts(KeyBits out) {
        forward.firsts(out);
    }

    /** The length of the shortest phrase that begins at lexeme {@code from}; 0 if none does. */
    public int shortest(Lexemes l, int from) {
        int node = forward.root(l.number(from, forward.newest()));
        for (int i = from + 1; node != 0; i++) {
            if (forward.value(node) != null) {
                return i - from;
            }
            node = forward.step(node, l.number(i, 0));
        }
        return 0;
    }

    /** The longest phrase that ends just before lexeme {@code to} and begins at {@code limit} or later; null if none. */
    public Match<V> before(Lexemes l, int to, int limit) {
        if (to <= limit) {
            return null;
        }
        int node = backward.root(l.number(to - 1, backward.newest()));
        if (node == 0) {
            return null;
        }
        V best = backward.value(node);
        int from = to - 1;
        for (int i = to - 2; i >= limit; i--) {
            node = backward.step(node, l.number(i, 0));
            if (node == 0) {
                break;
            }
            V value = backward.value(node);
            if (value != null) {
                best = value;
                from = i;
            }
        }
        return best == null ? null : new Match<>(from, to, best);
    }
}
