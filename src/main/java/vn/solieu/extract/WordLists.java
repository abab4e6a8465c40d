package vn.solieu.extract;

import java.util.HashMap;
import java.util.Map;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.lexicon.Tsv;

/** The lists of {@code words.tsv}: syllables that the rules ask about, by name. */
final class WordLists {
    private static final Map<String, KeySet> LISTS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.resource(WordLists.class, "words.tsv").rows()) {
            LISTS.computeIfAbsent(row.require("list"), list -> new KeySet()).add(row.require("word"));
        }
    }

    private WordLists() { }

    /** The list of that name; {@link IllegalArgumentException} where there is none. */
    static KeySet of(String name) {
        KeySet list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("words.tsv has no list " + name);
        }
        return list;
    }
}
