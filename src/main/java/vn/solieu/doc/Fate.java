package vn.solieu.doc;

/**
 * What became of one number of an article: the claim it gave, or the rule by which it is no claim.
 *
 * @param span the number as written, UTF-16 code units into the article's text
 * @param claim the claim's id, or null where it gave none
 * @param rule the rule that decided, as its table names it
 * @param detail what the rule saw, in plain words
 */
public record Fate(Span span, String claim, String rule, String detail) {
    public Fate {
        if (span == null || rule == null) {
            throw new IllegalArgumentException("a fate needs a span and a rule");
        }
    }
}
