package vn.solieu.extract.lexeme;

/** The words that any phrase of several lists begins with: one look tells of most words of a text that no list need be asked. */
public final class Firsts {
    private final KeyBits words = new KeyBits();

    /** Takes the words of a list that is complete. */
    public Firsts with(KeyMap<?> list) {
        list.firsts(words);
        return this;
    }

    /** Takes the words of a set that is complete. */
    public Firsts with(KeySet list) {
        list.firsts(words);
        return this;
    }

    /** Takes the first words of phrases that are complete. */
    public Firsts with(Trie<?> phrases) {
        phrases.firsts(words);
        return this;
    }

    /** Takes the first words of phrases that are complete. */
    public Firsts with(Phrases<?> phrases) {
        phrases.firsts(words);
        return this;
    }

    /** The first piece from {@code from} on that is no word, or that a phrase of any of the lists may begin with. */
    public int other(Pieces l, int from) {
        return l.other(words, from, true, false);
    }

    /** The first piece from {@code from} on that is a mark, a break or a word with a capital, or that a phrase of any of the lists may begin with. */
    public int telling(Pieces l, int from) {
        return l.other(words, from, false, true);
    }

    /** The first piece of {@code [from, limit)} that a phrase of any of the lists begins with; {@code limit} where there is none. */
    public int next(Pieces l, int from, int limit) {
        return l.next(words, from, limit);
    }

    /** Whether a phrase of any of the lists begins with piece {@code i}. */
    public boolean has(Pieces l, int i) {
        return words.has(l.number(i, words.newest()));
    }
}
