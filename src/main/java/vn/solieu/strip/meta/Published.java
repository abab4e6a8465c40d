package vn.solieu.strip.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Settles what dates that disagree mean; none are averaged. Three cases are known:
 *
 * <ul>
 * <li>A page declares a publication no earlier than its last change, and shows an earlier date under the headline: templates that know
 *     only the last change do so. The date shown is the publication's.
 * <li>A time in UTC falls on the day behind that of the page's own address: the address has the day of the place.
 * <li>A date in figures whose day could be a month, on an English page: the month comes first, unless another source says the same day.
 * </ul>
 */
public final class Published {
    /** The source of visible dates under the headline, and the least rank of those that settle anything. */
    public static final String LINE = "date line";
    private static final int UNDER = 62;
    private static final int GIVEN = 100;
    private static final String DAY_FIRST = ", day first";

    private Published() { }

    /** Offers a date that a text holds. */
    public static void offer(String field, Dates.Found found, String source, int rank, Metadata meta) {
        if (found != null) {
            meta.offer(field, found.iso(), found.isAmbiguous() ? source + DAY_FIRST : source, rank);
        }
    }

    /** Looks at all dates once they are known. @param english whether the text is English */
    public static void settle(Metadata meta, boolean english) {
        Metadata.Candidate best = meta.candidate("published");
        if (best == null || best.rank() >= GIVEN || best.value().length() < 10) {
            return;
        }
        if (english && best.source().endsWith(DAY_FIRST) && meta.candidates().stream().noneMatch(c -> c.field().equals("published") && !c.source().endsWith(DAY_FIRST)
                && c.value().startsWith(best.value().substring(0, 10)))) {
            meta.offer("published", Dates.swapped(best.value()), best.source().replace(DAY_FIRST, ", month first"), best.rank() + 1);
            return;
        }
        Metadata.Candidate shown = meta.candidates().stream().filter(c -> c.field().equals("published") && c.source().startsWith(LINE) && c.rank() >= UNDER && c.value().length() >= 10)
                .findFirst().orElse(null);
        LocalDate day = day(best.value());
        if (shown != null && day != null && !best.source().startsWith(LINE)) {
            LocalDate other = day(shown.value());
            if (other != null && other.isBefore(day.minusDays(1)) && !isBefore(best, modified(meta, best.source()))) {
                meta.offer("published", shown.value(), shown.source() + ", the declared date is the last change's", best.rank() + 1);
                return;
            }
        }
        Metadata.Candidate address = meta.candidates().stream().filter(c -> c.field().equals("published") && c.source().equals("url")).findFirst().orElse(null);
        if (address != null && day != null && best.value().endsWith("+00:00") && LocalTime.parse(best.value().substring(11, 19)).getHour() < 12
                && day.minusDays(1).equals(day(address.value()))) {
            meta.offer("published", address.value(), "url, by the clock of the place", best.rank() + 1);
        }
    }

    /** The change that the same source declares, else any. */
    private static Metadata.Candidate modified(Metadata meta, String source) {
        String kind = source.indexOf(' ') < 0 ? source : source.substring(0, source.indexOf(' '));
        return meta.candidates().stream().filter(c -> c.field().equals("modified") && c.source().startsWith(kind)).findFirst().orElse(meta.candidate("modified"));
    }

    private static boolean isBefore(Metadata.Candidate published, Metadata.Candidate modified) {
        if (modified == null || modified.value().length() < 10) {
            return false;
        }
        int length = Math.min(16, Math.min(published.value().length(), modified.value().length()));
        return published.value().substring(0, length).compareTo(modified.value().substring(0, length)) < 0;
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
