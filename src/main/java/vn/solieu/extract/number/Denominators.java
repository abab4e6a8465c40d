package vn.solieu.extract.number;

import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/** Words of several syllables that stand after the slash of a per-unit ({@code đồng/lao động/năm}), from {@code denominators.tsv}. */
final class Denominators {
    private static final Phrases<String> WORDS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Denominators.class, "denominators.tsv").unique("word").rows()) {
            WORDS.put(row.require("word"), row.get("word"));
        }
    }

    private Denominators() { }

    static Phrases.Match<String> at(Lexemes l, int from, int limit) {
        return WORDS.at(l, from, limit);
    }
}
