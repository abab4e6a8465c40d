package vn.solieu.extract.place;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.lexicon.Tsv;

/**
 * {@code Tại đây}, {@code Tỉnh này} at the head of a sentence ({@code pointers.tsv}): what they mean is the place that the sentence before came to or lay in
 * ({@code Đoàn công tác đến Thái Bình}), if that is one, else what it was about; also over the end of a paragraph, where a topic otherwise ends.
 * {@code Trong đó} at the head of a paragraph goes on with what the one before was about.
 */
final class Pointers {
    private static final Trie<Boolean> PHRASES = new Trie<>(false);
    /** Words before the place that one comes to, or that something is in. */
    private static final KeySet TOWARDS = WordLists.of("towards");

    static {
        for (Tsv.Row row : Tsv.resource(Pointers.class, "pointers.tsv").unique("phrase").rows()) {
            PHRASES.put(row.require("phrase"), row.require("means").equals("place"));
        }
    }

    private final PlaceReader reader;
    private final Atoms a;

    Pointers(PlaceReader reader) {
        this.reader = reader;
        a = reader.a;
    }

    /** Whether a sentence that begins at an atom points back. */
    boolean back(int from) {
        Trie.Hit<Boolean> hit = PHRASES.longest(a, from);
        return hit != null && hit.value();
    }

    /**
     * Whether a paragraph that begins at an atom goes on with what the one before was about: {@code Trong đó, …}; not where mentions {@code [first, end)} of the
     * sentence before tell of several provinces and end with one that nothing is in ({@code Hà Nam thu 12 tỷ đồng, vượt Ninh Bình}).
     */
    boolean goesOn(int from, int first, int end) {
        Trie.Hit<Boolean> hit = PHRASES.longest(a, from);
        Found last = null;
        boolean several = false;
        for (int i = first; hit != null && i < end; i++) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null) {
                several |= last != null && last.unit != one.unit;
                last = one;
            }
        }
        return hit != null && !hit.value() && (!several || TOWARDS.has(a, last.first - 1) || a.is(last.first - 1, ";"));
    }

    /** The one province that mentions {@code [first, end)} of a sentence tell somebody came to or something is in; null where none or several are. */
    Unit reached(int first, int end) {
        Unit unit = null;
        for (int i = first; i < end; i++) {
            Found one = reader.found.get(i);
            int lead = a.is(one.first - 1, "với") ? one.first - 2 : one.first - 1;
            boolean joined = unit != null && i > first && reader.found.get(i - 1).last == one.first - 2 && (a.is(one.first - 1, "và") || a.is(one.first - 1, ","));
            if (one.level != Level.PROVINCE || one.meant || one.unit == null || !one.speaks() || !joined && !TOWARDS.has(a, lead)) {
                continue;
            }
            if (unit != null && unit != one.unit) {
                return null;
            }
            unit = one.unit;
        }
        return unit;
    }
}
