package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;

/** All stretches of time an article's words name, and which of them a number is about. Built once per article; no state shared. */
public final class Periods {
    private final Published published;

    private Periods(Published published) {
        this.published = published;
    }

    public static Periods of(Article article, List<Sentence> sentences) {
        return new Periods(Published.of(article));
    }

    /** Every date, time, period, duration and year that the text names, in order: their digits are no claims. */
    public List<PeriodMention> mentions() {
        return List.of();
    }

    /** The period of the number at {@code value} in sentence {@code sentence}. */
    public Claim.Period periodOf(int sentence, Span value, Claim.Kind kind, Claim.Status status) {
        return published.end() == null ? new Claim.Period(null, null, null, Claim.Basis.NONE)
                : new Claim.Period(null, published.end().toString(), null, Claim.Basis.PUBLICATION);
    }
}
