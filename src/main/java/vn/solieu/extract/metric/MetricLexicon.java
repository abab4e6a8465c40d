package vn.solieu.extract.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What may stand beside a wording; see {@code rest.tsv}. */
    private enum Rest { PLAIN, NARROW, ALONE }

    private static final Phrases<Entry> WORDINGS = new Phrases<>();
    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Phrases<Rest> RESTS = new Phrases<>();
    private static final Phrases<Boolean> ALONE = new Phrases<>();
    /** For each kind by which id another metric is meant. */
    private static final Map<Claim.Kind, Map<String, Entry>> MEANT = new EnumMap<>(Claim.Kind.class);

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
        for (Tsv.Row row : Tsv.resource(MetricLexicon.class, "rest.tsv").unique("phrase").rows()) {
            Rest rest = Rest.valueOf(row.require("role").toUpperCase(Locale.ROOT));
            if (rest == Rest.ALONE) {
                ALONE.put(row.require("phrase"), true);
            } else {
                RESTS.put(row.require("phrase"), rest);
            }
        }
        for (Tsv.Row row : Tsv.resource(MetricLexicon.class, "measures.tsv").rows()) {
            MEANT.computeIfAbsent(Claim.Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT)), k -> new HashMap<>())
                    .put(entry(row.require("id")).id(), entry(row.require("meant")));
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

    /** Whether a wording may begin at lexeme {@code i}. */
    public static boolean begins(Lexemes l, int i) {
        return WORDINGS.begins(l, i);
    }

    /** The metric that a phrase begins with, longest wording first, or null. */
    public static Phrases.Match<Entry> at(Wording words) {
        return WORDINGS.at(words, 0);
    }

    /**
     * The metric that a metric's text names: the longest wording in it that may have this kind, if what stands beside it makes no other
     * thing of it ({@code rest.tsv}). A wording of one or two syllables that is no acronym must be the whole text but for what is plain; a
     * longer one must begin the text or cover half of it. Null where the lexicon has none.
     */
    public static Entry of(String text, Claim.Kind kind) {
        return of(Wording.of(text), kind);
    }

    /** As the other, of words that were cut already. */
    public static Entry of(Wording words, Claim.Kind kind) {
        int size = words.size();
        Phrases.Match<Entry> best = null;
        Entry meant = null;
        for (int i = 0; i < size; i++) {
            Phrases.Match<Entry> m = WORDINGS.at(words, i);
            if (m != null && (best == null || m.length() > best.length())) {
                Entry entry = meant(m.value(), kind);
                if (entry.kinds().isEmpty() || entry.kinds().contains(kind)) {
                    best = m;
                    meant = entry;
                }
            }
        }
        if (best == null) {
            return null;
        }
        if (best.length() == size || plain(words, 0, best.from()) && plain(words, best.to(), size)) {
            return meant;
        }
        boolean wordy = best.length() > 2 && (best.from() == 0 || best.length() * 2 >= size);
        boolean known = wordy || acronym(words.text(best.from(), best.to()));
        return known && !alone(words, best) && !narrowed(words, best.to(), size) ? meant : null;
    }

    /** Whether a phrase has a wording of the lexicon anywhere: else {@link #of} finds nothing of any kind. */
    public static boolean within(Wording words) {
        for (int i = 0; i < words.size(); i++) {
            if (WORDINGS.at(words, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static Entry meant(Entry entry, Claim.Kind kind) {
        Map<String, Entry> others = MEANT.get(kind);
        return others == null ? entry : others.getOrDefault(entry.id(), entry);
    }

    private static boolean alone(Wording words, Phrases.Match<Entry> m) {
        Phrases.Match<Boolean> alone = ALONE.at(words, m.from());
        return alone != null && alone.to() == m.to();
    }

    /** Whether a stretch says nothing but where, when, or that all is meant. */
    private static boolean plain(Wording words, int from, int end) {
        int i = from;
        while (i < end) {
            Phrases.Match<Rest> rest = RESTS.at(words, i);
            int name = i;
            while (name < end && name(words.text(name, name + 1))) {
                name++;
            }
            if (rest != null && rest.value() == Rest.PLAIN && rest.to() <= end) {
                i = rest.to();
            } else if (rest == null && (name > i + 1 || Character.isDigit(words.text(i, i + 1).charAt(0)))) {
                i = Math.max(name, i + 1);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean name(String word) {
        return Character.isUpperCase(word.charAt(0)) && (word.length() == 1 || Character.isLowerCase(word.charAt(1)));
    }

    /** Whether what follows a wording makes another thing of it: another thing beside it ({@code lúa và hoa màu}), what became of it. */
    private static boolean narrowed(Wording words, int from, int end) {
        boolean beside = words.key(from).equals("và") || words.key(from).equals(",") || words.key(from).equals("hoặc");
        if (beside && !plain(words, from + 1, end)) {
            return true;
        }
        for (int i = from; i < end; i++) {
            Phrases.Match<Rest> rest = RESTS.at(words, i);
            if (rest != null && rest.value() == Rest.NARROW) {
                return true;
            }
            i = rest == null ? i : rest.to() - 1;
        }
        return false;
    }

    private static Entry entry(String id) {
        return ENTRIES.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> new IllegalStateException("no metric " + id));
    }

    private static boolean acronym(String wording) {
        return wording.length() > 1 && wording.equals(wording.toUpperCase(Locale.ROOT));
    }
}
