package vn.solieu.lexicon;

import java.util.Set;
import java.util.stream.Collectors;

/** Syllables that carry little in the wording of a metric; see {@code light.tsv}. */
public final class LightWords {
    /** The syllables, lower case, NFC. */
    public static final Set<String> SYLLABLES = Tsv.resource(LightWords.class, "light.tsv").unique("syllable").rows().stream()
            .map(row -> row.require("syllable")).collect(Collectors.toUnmodifiableSet());

    private LightWords() { }
}
