package vn.solieu.extract.place;

import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;

/** All places an article's words name, and which of them a number is about. Built once per article; no state shared. */
public final class Places {
    private Places() { }

    /**
     * What a number is about.
     *
     * @param province the province, or null where it is the country, a region or unknown
     * @param place the district, town or commune as written, or null
     */
    public record Where(Claim.Province province, String place) {
        public static final Where NOWHERE = new Where(null, null);
    }

    public static Places of(Article article, List<Sentence> sentences) {
        return new Places();
    }

    /** Every place that the text names, in order. */
    public List<PlaceMention> mentions() {
        return List.of();
    }

    /** The place of the number at {@code value} in sentence {@code sentence}, as of publication. */
    public Where whereOf(int sentence, Span value, Claim.Kind kind) {
        return whereOf(sentence, value, kind, null);
    }

    /** As {@link #whereOf(int, Span, Claim.Kind)}; the province is named as of the end of {@code period}. */
    public Where whereOf(int sentence, Span value, Claim.Kind kind, Claim.Period period) {
        return Where.NOWHERE;
    }
}
