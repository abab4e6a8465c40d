package vn.solieu.extract.period;

import java.time.LocalDate;
import vn.solieu.doc.Claim;

/** First and last day of a stretch; a state has only the last, and what is not known has neither. */
public record When(LocalDate start, LocalDate end) {
    static final When UNKNOWN = new When(null, null);

    /** Whether a claim has these days; where nothing is known, any will do, as for the scorer. */
    public boolean same(Claim.Period period) {
        return start == null && end == null
                || text(start).equals(String.valueOf(period.start())) && text(end).equals(String.valueOf(period.end()));
    }

    private static String text(LocalDate day) {
        return day == null ? "null" : day.toString();
    }
}
