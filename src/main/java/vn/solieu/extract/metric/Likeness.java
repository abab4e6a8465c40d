package vn.solieu.extract.metric;

import java.util.Arrays;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.lexicon.LightWords;

/** How much two wordings say the same: F1 of the syllables that they share, marks and words that carry little left out. */
public final class Likeness {
    private static final KeySet LIGHT = KeySet.of(LightWords.SYLLABLES.toArray(new String[0]));

    private Likeness() { }

    /** The hash codes of a wording's syllables that carry something, sorted; of all its lexemes where none does. */
    public static int[] weighty(Wording words) {
        int[] out = words.hashes(LIGHT);
        Arrays.sort(out);
        return out;
    }

    /** How like two results of {@link #weighty} are, 0 to 1. */
    public static double of(int[] a, int[] b) {
        int hits = 0;
        int k = 0;
        for (int i = 0; i < a.length && k < b.length; i++) {
            while (k < b.length && b[k] < a[i]) {
                k++;
            }
            if (k < b.length && b[k] == a[i]) {
                hits++;
                k++;
            }
        }
        return hits == 0 ? 0 : 2.0 * hits / (a.length + b.length);
    }
}
