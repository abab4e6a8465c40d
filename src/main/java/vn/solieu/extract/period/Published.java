package vn.solieu.extract.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.solieu.doc.Article;
import vn.solieu.extract.lexeme.Days;

/**
 * When an article came out.
 *
 * @param start the first day it may have come out, or null where nothing is known
 * @param end the day it came out; of a month the last day; or null
 */
record Published(LocalDate start, LocalDate end) {
    static final Published UNKNOWN = new Published(null, null);

    /** Reads the article's date: a date-time, a date, a year-month or a year (ISO 8601); anything else is unknown. */
    static Published of(Article article) {
        String iso = article.published();
        if (iso == null) {
            return UNKNOWN;
        }
        try {
            if (iso.length() >= 10) {
                LocalDate day = Days.parse(iso);
                return new Published(day, day);
            }
            if (iso.length() == 7) {
                YearMonth month = YearMonth.parse(iso);
                return new Published(month.atDay(1), month.atEndOfMonth());
            }
            if (iso.length() == 4) {
                int year = Integer.parseInt(iso);
                return new Published(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
        } catch (DateTimeException | NumberFormatException e) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }
}
