package vn.solieu.crawl;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a host is to be left alone: as long as it asks for, else twice as long after each failure; after many in a row until tomorrow. */
final class Patience {
    /** Less than a day, so that the run of the next morning finds the time passed. */
    static final Duration UNTIL_TOMORROW = Duration.ofHours(22);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_FAILURES = 8;
    private static final Duration MOST_BACK_OFF = Duration.ofHours(1);
    private Instant notBefore;
    private int failures;

    Patience(Instant notBefore, int failures) {
        this.notBefore = notBefore;
        this.failures = failures;
    }

    Instant notBefore() {
        return notBefore;
    }

    Book.State state() {
        return new Book.State(notBefore, failures);
    }

    void until(Instant when) {
        notBefore = when;
    }

    void served() {
        failures = 0;
        notBefore = Instant.EPOCH;
    }

    /** @param retryAfter the header of that name, or null */
    void failed(Instant now, Duration delay, String retryAfter) {
        failures++;
        Duration wait = delay.multipliedBy(1L << Math.min(failures, 20));
        wait = failures >= MOST_FAILURES ? UNTIL_TOMORROW : wait.compareTo(MOST_BACK_OFF) > 0 ? MOST_BACK_OFF : wait;
        Duration asked = retryAfter(retryAfter, now);
        notBefore = now.plus(asked == null ? wait : asked.compareTo(delay) < 0 ? delay : asked);
    }

    /** Seconds or a date (RFC 9110, 10.2.3), at most a day; null where it is neither. */
    static Duration retryAfter(String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration asked;
        if (header.matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(header));
        } else {
            try {
                asked = Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeException e) {
                return null;
            }
        }
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(DAY) > 0 ? DAY : asked;
    }
}
