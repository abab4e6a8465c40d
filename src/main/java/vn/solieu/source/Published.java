package vn.solieu.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Dates as containers and people write them: ISO 8601 date-time with or without offset (also with a blank for the T), date, year and
 * month; {@code dd/MM/yyyy} with or without {@code HH:mm}; RFC 1123. Weakness: a bare year is no date.
 */
public final class Published {
    private static final List<UnaryOperator<String>> FORMS = List.of(
            s -> OffsetDateTime.parse(s).toString().length() > 0 ? s : s,
            s -> LocalDateTime.parse(s).toString(),
            s -> LocalDate.parse(s).toString(),
            s -> YearMonth.parse(s).toString(),
            s -> LocalDateTime.parse(s, DateTimeFormatter.ofPattern("d/M/uuuu'T'H:mm", Locale.ROOT)).toString(),
            s -> LocalDate.parse(s, DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)).toString(),
            s -> OffsetDateTime.parse(s, DateTimeFormatter.RFC_1123_DATE_TIME).toString());

    private Published() { }

    /** The date in ISO 8601, or null where it is none of the forms. */
    public static String iso(String written) {
        if (written == null) {
            return null;
        }
        String plain = written.strip();
        String joined = plain.replaceFirst("^(\\S*\\d) +(\\d\\d?:)", "$1T$2");
        for (UnaryOperator<String> form : FORMS) {
            for (String s : List.of(joined, plain)) {
                try {
                    return form.apply(s);
                } catch (DateTimeException e) {
                    // the next form may fit
                }
            }
        }
        return null;
    }
}
