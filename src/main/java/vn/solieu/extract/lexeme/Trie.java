package vn.solieu.extract.lexeme;

/**
 * Listed phrases, found among a text's atoms by their keys: the longest phrase that begins at an atom. Built once at class
 * loading, read by many threads afterwards.
 *
 * @param <V> what a phrase stands for
 */
public final class Trie<V> {
    /**
     * A phrase found.
     *
     * @param length how many atoms it spans
     */
    public record Hit<V>(V value, int length) { }

    private record Entry<V>(String surface, V value, Hit<V> hit) { }

    private final KeyTrie<Entry<V>> phrases = new KeyTrie<>();
    private final boolean cased;

    /** @param cased whether a word that the phrase writes with a capital must have one in the text */
    public Trie(boolean cased) {
        this.cased = cased;
    }

    /** Adds a phrase and returns what stood there before, or null. */
    public V put(String phrase, V value) {
        int[] keys = new Atoms(phrase).keys();
        if (keys.length == 0) {
            throw new IllegalArgumentException("an empty phrase");
        }
        Entry<V> before = phrases.put(keys, new Entry<>(phrase, value, new Hit<>(value, keys.length)));
        return before == null ? null : before.value();
    }

    /** The value of exactly this phrase, or null. */
    public V get(String phrase) {
        Atoms atoms = new Atoms(phrase);
        int node = phrases.root(atoms.number(0, phrases.newest()));
        for (int i = 1; i < atoms.size() && node != 0; i++) {
            node = phrases.step(node, atoms.number(i, 0));
        }
        Entry<V> entry = node == 0 ? null : phrases.value(node);
        return entry == null ? null : entry.value();
    }

    /** The first atom of {@code [from, limit)} that a phrase may begin with; {@code limit} where there is none. */
    public int next(Atoms atoms, int from, int limit) {
        return phrases.next(atoms, from, limit);
    }

    void firsts(KeyBits out) {
        phrases.firsts(out);
    }

    /** The longest phrase that begins at atom {@code i}, or null. */
    public Hit<V> longest(Atoms atoms, int i) {
        int node = phrases.root(atoms.number(i, phrases.newest()));
        Hit<V> best = null;
        for (int at = i + 1; node != 0; at++) {
            Entry<V> entry = phrases.value(node);
            if (entry != null && (!cased || sameCase(entry.surface(), atoms, i, at))) {
                best = entry.hit();
            }
            node = phrases.step(node, atoms.number(at, 0));
        }
        return best;
    }

    /** Every word that the phrase begins with a capital does so in the text. */
    private static boolean sameCase(String surface, Atoms atoms, int first, int after) {
        int at = 0;
        for (int i = first; i < after; i++) {
            while (at < surface.length() && !Character.isLetterOrDigit(surface.charAt(at))) {
                at++;
            }
            if (!atoms.word(i) && !atoms.number(i)) {
                continue;
            }
            if (at < surface.length() && Character.isUpperCase(surface.charAt(at)) && !atoms.capital(i)) {
                return false;
            }
            at += atoms.length(i);
        }
        return true;
    }
}
