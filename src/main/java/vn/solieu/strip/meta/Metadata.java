package vn.solieu.strip.meta;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an article beside its text, and every candidate that was weighed for it. Not thread-safe; one a page.
 * Absent information is null.
 */
public final class Metadata {
    /**
     * One value that the page or its container offered.
     *
     * @param field which part, as {@code article.schema.json} names it
     * @param source where it stood: {@code json-ld}, {@code og}, {@code time}, {@code date-line}, {@code url}, …
     * @param rank how far the source is trusted; the highest wins, among equals the first
     */
    public record Candidate(String field, String value, String source, int rank) { }

    private final List<Candidate> candidates = new ArrayList<>();

    /** Notes a candidate; null and blank values are nothing. */
    public void offer(String field, String value, String source, int rank) {
        if (value != null && !value.isBlank()) {
            candidates.add(new Candidate(field, value, source, rank));
        }
    }

    /** Puts candidates of a field that a test finds unfit behind all others. */
    public void demote(String field, java.util.function.Predicate<String> unfit) {
        candidates.replaceAll(c -> c.field.equals(field) && unfit.test(c.value) ? new Candidate(field, c.value, c.source, Math.min(c.rank, 3)) : c);
    }

    /** The best candidate of a field, or null. */
    public Candidate candidate(String field) {
        Candidate best = null;
        for (Candidate c : candidates) {
            if (c.field.equals(field) && (best == null || c.rank > best.rank)) {
                best = c;
            }
        }
        return best;
    }

    /** The best value of a field, or null. */
    public String best(String field) {
        Candidate c = candidate(field);
        return c == null ? null : c.value;
    }

    /** All values of a field that come from the same source as its best one, in order, each once. */
    public List<String> all(String field) {
        Candidate best = candidate(field);
        if (best == null) {
            return List.of();
        }
        return candidates.stream().filter(c -> c.field.equals(field) && c.source.equals(best.source)).map(Candidate::value).distinct().toList();
    }

    /** The first value of a field from one source, or an empty text. */
    public String values(String field, String source) {
        return candidates.stream().filter(c -> c.field.equals(field) && c.source.equals(source)).map(Candidate::value).findFirst().orElse("");
    }

    public List<Candidate> candidates() {
        return List.copyOf(candidates);
    }
}
