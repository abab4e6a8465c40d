package vn.solieu.crawl;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/**
 * A schedule in the five fields of cron (POSIX.1-2017, crontab): minute, hour, day of the month, month, day of the week (0 or 7 is Sunday),
 * each {@code *}, a number, a range {@code a-b}, a list {@code a,b}, or one of the first with a step {@code /n}. Where both days are
 * restricted either will do, as cron has it. Names of months and days are not read.
 */
public final class Cron {
    private static final int[][] BOUNDS = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};
    private static final String[] NAMES = {"minute", "hour", "day of the month", "month", "day of the week"};
    private static final int YEARS = 8;
    private final BitSet[] fields = new BitSet[BOUNDS.length];
    private final boolean anyDay;
    private final boolean anyWeekday;

    /** @throws IllegalArgumentException with the field that is wrong */
    public Cron(String written) {
        String[] parts = written.strip().split("\\s+");
        if (parts.length != BOUNDS.length) {
            throw new IllegalArgumentException("'" + written + "' has " + parts.length + " fields; five are needed, for example \"0 5 * * *\"");
        }
        for (int i = 0; i < BOUNDS.length; i++) {
            fields[i] = field(parts[i], i);
        }
        anyDay = parts[2].startsWith("*");
        anyWeekday = parts[4].startsWith("*");
        if (fields[4].get(7)) {
            fields[4].set(0);
        }
    }

    private static BitSet field(String written, int n) {
        BitSet out = new BitSet();
        for (String part : written.split(",", -1)) {
            if (!part.matches("(\\*|\\d{1,2}(-\\d{1,2})?)(/[1-9]\\d?)?")) {
                throw new IllegalArgumentException("the " + NAMES[n] + " '" + written + "' cannot be read");
            }
            String[] range = part.replaceFirst("/.*", "").split("-");
            boolean any = range[0].equals("*");
            int from = any ? BOUNDS[n][0] : Integer.parseInt(range[0]);
            int step = part.contains("/") ? Integer.parseInt(part.replaceFirst(".*/", "")) : 1;
            int to = any || range.length == 1 && part.contains("/") ? BOUNDS[n][1] : Integer.parseInt(range[range.length - 1]);
            if (from < BOUNDS[n][0] || to > BOUNDS[n][1] || to < from) {
                throw new IllegalArgumentException("the " + NAMES[n] + " '" + written + "' is not between " + BOUNDS[n][0] + " and " + BOUNDS[n][1]);
            }
            for (int i = from; i <= to; i += step) {
                out.set(i);
            }
        }
        return out;
    }

    /** The first time of the schedule after {@code when}, or null where there is none within eight years (30 February). */
    public ZonedDateTime next(ZonedDateTime when) {
        ZonedDateTime at = when.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        ZonedDateTime end = at.plusYears(YEARS);
        while (at.isBefore(end)) {
            if (!fields[3].get(at.getMonthValue())) {
                at = at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
            } else if (!day(at)) {
                at = at.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!fields[1].get(at.getHour())) {
                at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fields[0].get(at.getMinute())) {
                at = at.plusMinutes(1);
            } else {
                return at;
            }
        }
        return null;
    }

    private boolean day(ZonedDateTime at) {
        boolean day = fields[2].get(at.getDayOfMonth());
        boolean weekday = fields[4].get(at.getDayOfWeek().getValue() % 7);
        return anyDay || anyWeekday ? day && weekday : day || weekday;
    }
}
