package vn.solieu.extract.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.lexicon.Tsv;

/** The metrics of {@code metrics.tsv}: wordings to one id each. */
public final class MetricLexicon {
    /**
     * One metric.
     *
     * @param kinds the claim kinds it may have
     * @param better whether {@code higher} values are better, {@code lower} ones, or neither ({@code neutral})
     */
    public record Entry(String id, String name, String nameEn, String unit, List<Claim.Kind> kinds, String sector, String better) { }

    private static final Phrases<Entry> WORDINGS = new Phrases<>();
    private static final List<Entry> ENTRIES = new ArrayList<>();

    static {
        for (Tsv.Row row : Tsv.resource(MetricLexicon.class, "metrics.tsv").unique("id").rows()) {
            List<Claim.Kind> kinds = new ArrayList<>();
            for (String kind : row.list("kinds")) {
                kinds.add(Claim.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
            Entry entry = new Entry(row.require("id"), row.require("name"), row.require("name_en"), row.get("unit"), List.copyOf(kinds),
                    row.get("sector"), row.get("better"));
            ENTRIES.add(entry);
            WORDINGS.put(entry.name(), entry);
            for (String alias : row.list("aliases")) {
                WORDINGS.put(alias, entry);
            }
        }
    }

    private MetricLexicon() { }

    public static List<Entry> entries() {
        return List.copyOf(ENTRIES);
    }

    /** The metric whose wording begins at lexeme {@code i}, longest first, or null. */
    public static Phrases.Match<Entry> at(Lexemes l, int i, int limit) {
        return WORDINGS.at(l, i, limit);
    }

    /** The metric that a phrase begins with, longest wording first, or null. */
    public static Phrases.Match<Entry> at(Wording words) {
        return WORDINGS.at(words, 0);
    }

    /**
     * The metric that a metric's text names: the longest wording in it that may have this kind. A wording of one or two syllables
     * that is no acronym must be the whole text; a longer one must begin the text or cover half of it. Null where the lexicon has none.
     */
    public static Entry of(String text, Claim.Kind kind) {
        return of(Wording.of(text), kind);
    }

    /** As the other, of words that were cut already. */
    public static Entry of(Wording words, Claim.Kind kind) {
        int size = words.size();
        Phrases.Match<Entry> best = null;
        for (int i = 0; i < size; i++) {
            Phrases.Match<Entry> m = WORDINGS.at(words, i);
            if (m != null && (m.value().kinds().isEmpty() || m.value().kinds().contains(kind)) && (best == null || m.length() > best.length())) {
                best = m;
            }
        }
        if (best == null) {
            return null;
        }
        boolean whole = best.length() == size;
        boolean enough = best.length() > 2 && (best.from() == 0 || best.length() * 2 >= size);
        return whole || enough || acronym(words.text(best.from(), best.to())) ? best.value() : null;
    }

    private static boolean acronym(String wording) {
        return wording.length() > 1 && wording.equals(wording.toUpperCase(Locale.ROOT));
    }
}
