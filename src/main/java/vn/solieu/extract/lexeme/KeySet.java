package vn.solieu.extract.lexeme;

/** A set of single words, asked by a piece's key. Built once while its list is loaded, read by many threads afterwards. */
public final class KeySet {
    private final KeyBits words = new KeyBits();

    /** The set of these words, as a person writes them. */
    public static KeySet of(String... words) {
        KeySet out = new KeySet();
        for (String word : words) {
            out.add(word);
        }
        return out;
    }

    /** Adds a word as a person writes it. */
    public void add(String word) {
        words.add(Keys.add(Fold.key(word).intern()));
    }

    /** Whether piece {@code i} is one of the words. */
    public boolean has(Pieces l, int i) {
        return words.has(l.number(i, words.newest()));
    }

    /** The first piece of {@code [from, limit)} that is one of the words; {@code limit} where none is. */
    public int next(Pieces l, int from, int limit) {
        return l.next(words, from, limit);
    }

    void firsts(KeyBits out) {
        out.addAll(words);
    }
}
