package vn.solieu.extract.lexeme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.solieu.lexicon.Tsv;

/** A file of named lists of single words: columns {@code list} and {@code word}. A word that a list has twice is rejected with its line. */
public final class WordFile {
    private final String name;
    private final Map<String, KeySet> lists = new HashMap<>();

    /** Reads the resource {@code file} beside {@code owner}. */
    public WordFile(Class<?> owner, String file) {
        name = file;
        Set<String> seen = new HashSet<>();
        for (Tsv.Row row : Tsv.resource(owner, file).rows()) {
            String list = row.require("list");
            String word = row.require("word");
            if (!seen.add(list + "\t" + Fold.key(word))) {
                throw new IllegalStateException(file + ":" + row.line() + ": " + list + " has " + word + " twice");
            }
            lists.computeIfAbsent(list, any -> new KeySet()).add(word);
        }
    }

    /** The list of that name; {@link IllegalArgumentException} where there is none. */
    public KeySet list(String list) {
        KeySet found = lists.get(list);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no list " + list);
        }
        return found;
    }
}
