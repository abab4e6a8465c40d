package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.Objects;
import vn.solieu.doc.Claim;

/** First and last day of a stretch; a state has only the last, and what is not known has neither. */
public record When(LocalDate start, LocalDate end) {
    static final When UNKNOWN = new When(null, null);

    /** Whether a claim has these days; where nothing is known, any will do, as for the scorer. */
    public boolean same(Claim.Period period) {
        return start == null && end == null
                || text(start).equals(String.valueOf(period.start())) && text(end).equals(String.valueOf(period.end()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof When w && Objects.equals(start, w.start) && Objects.equals(end, w.end);
    }

    /** Written out, as {@link #equals}, since the record's own take ten times as long. */
    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(start) + Objects.hashCode(end);
    }

    private static String text(LocalDate day) {
        return day == null ? "null" : day.toString();
    }
}
