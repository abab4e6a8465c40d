package vn.solieu.extract.number;

import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.WordFile;

/** The lists of {@code words.tsv}: words that the grammars of numbers ask about, by name. */
final class WordLists {
    private static final WordFile FILE = new WordFile(WordLists.class, "words.tsv");

    private WordLists() { }

    /** The list of that name; {@link IllegalArgumentException} where there is none. */
    static KeySet of(String name) {
        return FILE.list(name);
    }
}
