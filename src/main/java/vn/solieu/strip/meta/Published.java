package vn.solieu.strip.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Settles what dates that disagree mean; none are averaged. These cases are known:
 *
 * <ul>
 * <li>A page declares a publication no earlier than its last change, and shows an earlier date under the headline: templates that know
 *     only the last change do so. The date shown is the publication's. A day apart may be the clock's.
 * <li>A time in UTC falls on the day behind that of the page's own address: the address has the day of the place.
 * <li>A date in figures whose day could be a month, on an English page: the month comes first, unless another source says the same day.
 * <li>A date shown under the headline that the page also marks as its date, while what it declares in the head is a third day, neither
 *     publication nor change: what the reader sees.
 * <li>JSON-LD or microdata alone declare a first publication more than a week before the day that the page shows its readers, be it as an update:
 *     the text was issued anew, and the day shown is that of the text. Where {@code article:published_time} says the day too, or shows that
 *     the publication was meant, that decides.
 * <li>No date but that of the last change: that one, unless it may be that of the serving.
 * </ul>
 */
public final class Published {
    /** The source of visible dates under the headline, and the least rank of those that settle anything. */
    public static final String LINE = "date line";
    private static final int UNDER = 62;
    /** The source of visible dates that are said to be of an update, and the least rank of those under the headline. */
    public static final String UPDATE = "date line of an update";
    private static final int UPDATE_UNDER = 19;
    /** Changes within so many days belong to the publication. */
    private static final int ANEW = 7;
    /** What may be the moment in which the page was served. */
    private static final Set<String> SERVED = Set.of("last-modified", "lastmod", "revised");
    private static final String SOCIAL = "article:published_time";
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
        if (meta.candidate("published") == null) {
            meta.candidates().stream().filter(c -> c.field().equals("modified") && !SERVED.contains(c.source())).max(Comparator.comparingInt(Metadata.Candidate::rank))
                    .ifPresent(c -> meta.offer("published", c.value(), c.source() + ", the last change, for want of another", 1));
            return;
        }
        Metadata.Candidate best = meta.candidate("published");
        if (best.rank() >= GIVEN || best.value().length() < 10) {
            return;
        }
        List<Metadata.Candidate> dates = meta.candidates().stream().filter(c -> c.field().equals("published") && c.value().length() >= 10).toList();
        if (english && best.source().endsWith(DAY_FIRST) && dates.stream().noneMatch(c -> !c.source().endsWith(DAY_FIRST) && sameDay(c, best))) {
            meta.offer("published", Dates.swapped(best.value()), best.source().replace(DAY_FIRST, ", month first"), best.rank() + 1);
            return;
        }
        Metadata.Candidate shown = dates.stream().filter(c -> c.source().startsWith(LINE) && !c.source().endsWith(DAY_FIRST) && isShown(c, dates)).findFirst().orElse(null);
        LocalDate day = day(best.value());
        if (day == null || best.source().startsWith(LINE) && !best.source().equals(UPDATE)) {
            return;
        }
        Metadata.Candidate other = shown == null ? null : shown(best, shown, dates, meta);
        if (other == null) {
            other = anew(best, day, shown, dates, meta);
        }
        if (other != null) {
            meta.offer("published", other.value(), other.source() + (sameDay(other, best) ? "" : ", in place of " + best.source()), best.rank() + 1);
            return;
        }
        Metadata.Candidate address = dates.stream().filter(c -> c.source().equals("url")).findFirst().orElse(null);
        if (address != null && best.value().endsWith("+00:00") && LocalTime.parse(best.value().substring(11, 19)).getHour() < 12 && day.minusDays(1).equals(day(address.value()))) {
            meta.offer("published", address.value(), "url, by the clock of the place", best.rank() + 1);
        }
    }

    /** True for the date line under the headline, and for one above it that the page marks as its date. */
    private static boolean isShown(Metadata.Candidate line, List<Metadata.Candidate> dates) {
        return !line.source().equals(UPDATE) && (line.rank() >= UNDER || isMarked(line, dates));
    }

    private static boolean isMarked(Metadata.Candidate line, List<Metadata.Candidate> dates) {
        return dates.stream().anyMatch(c -> (c.source().equals("time element") || c.source().equals("itemprop")) && sameDay(c, line));
    }

    /** The date shown, where it is the publication's and the declared one is not. */
    private static Metadata.Candidate shown(Metadata.Candidate best, Metadata.Candidate shown, List<Metadata.Candidate> dates, Metadata meta) {
        LocalDate day = day(best.value());
        LocalDate other = day(shown.value());
        if (other == null || other.equals(day)) {
            return null;
        }
        boolean clock = other.equals(day.minusDays(1)) && !(best.value().endsWith("+00:00") && LocalTime.parse(best.value().substring(11, 19)).getHour() >= 13);
        boolean change = !isBefore(best, modified(meta, best.source()));
        if (change && other.isBefore(day) && !clock) {
            return shown;
        }
        boolean third = isMarked(shown, dates) && dates.stream().noneMatch(c -> !c.source().startsWith(LINE) && !c.source().equals("time element") && !c.source().equals("itemprop") && sameDay(c, shown))
                && meta.candidates().stream().noneMatch(c -> c.field().equals("modified") && sameDay(c, shown));
        return third && Math.abs(ChronoUnit.DAYS.between(day, other)) > 1 ? shown : null;
    }

    /** The day on which the text was issued anew, where the page shows one. */
    private static Metadata.Candidate anew(Metadata.Candidate best, LocalDate day, Metadata.Candidate shown, List<Metadata.Candidate> dates, Metadata meta) {
        Metadata.Candidate update = dates.stream().filter(c -> c.source().equals(UPDATE) && c.rank() >= UPDATE_UNDER).findFirst().orElse(null);
        Metadata.Candidate social = dates.stream().filter(c -> c.source().equals(SOCIAL)).findFirst().orElse(null);
        if (social != null) {
            return !sameDay(social, best) && (shown != null && sameDay(shown, social) || update != null && sameDay(update, social)) ? social : null;
        }
        boolean said = best.source().startsWith("json-ld") || best.source().startsWith("itemprop");
        Metadata.Candidate to = shown != null && isConfirmed(shown, meta) ? shown : update;
        LocalDate other = to == null ? null : day(to.value());
        return said && other != null && other.isAfter(day.plusDays(ANEW)) ? to : null;
    }

    /** True where the page says the day shown a second time, as that of the publication or of a change. */
    private static boolean isConfirmed(Metadata.Candidate shown, Metadata meta) {
        return meta.candidates().stream().anyMatch(c -> !c.source().startsWith(LINE) && (c.field().equals("published") || c.field().equals("modified")) && sameDay(c, shown));
    }

    private static boolean sameDay(Metadata.Candidate a, Metadata.Candidate b) {
        return a.value().length() >= 10 && a.value().regionMatches(0, b.value(), 0, 10);
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
