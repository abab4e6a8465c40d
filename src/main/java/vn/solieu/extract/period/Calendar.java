package vn.solieu.extract.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/** The days of the calendar that an expression stands for whose year is known. */
final class Calendar {
    private final Published published;

    Calendar(Published published) {
        this.published = published;
    }

    /** Sets first and last day where the year is known. */
    void fill(Raw raw) {
        boolean alone = raw.type == Type.DAY && raw.day != 0 && raw.month == 0;
        if (raw.end != null || raw.year == 0 || alone) {
            return;
        }
        raw.start = first(raw, raw.year);
        raw.end = last(raw, raw.year2 != 0 ? raw.year2 : raw.year);
        if (raw.back && raw.count > 0 && published.end() != null) {
            int month = published.end().getMonthValue();
            if (raw.count != month && raw.count != month - 1) {
                YearMonth end = YearMonth.from(published.end()).minusMonths(1);
                raw.end = end.atEndOfMonth();
                raw.start = end.minusMonths(raw.count - 1L).atDay(1);
            }
        }
        if (raw.start == null || raw.end == null || raw.end.isBefore(raw.start)) {
            raw.start = null;
            raw.end = null;
            return;
        }
        switch (raw.part) {
            case BEGIN:
                if (!raw.untilNow) {
                    raw.end = raw.type == Type.MONTH && raw.role != Role.AS_OF ? raw.start.plusDays(9) : raw.start;
                    raw.start = raw.type == Type.MONTH ? raw.start : null;
                }
                break;
            case MIDDLE:
                if (raw.type == Type.MONTH && raw.role != Role.AS_OF) {
                    break;
                }
                raw.end = raw.type == Type.MONTH ? raw.start.plusDays(14)
                        : raw.type == Type.YEAR ? LocalDate.of(raw.year, 6, 30)
                        : raw.start.plusDays((raw.end.toEpochDay() - raw.start.toEpochDay()) / 2).with(TemporalAdjusters.lastDayOfMonth());
                raw.start = null;
                break;
            case END:
                raw.start = null;
                break;
            default:
                break;
        }
    }

    static LocalDate first(Raw raw, int year) {
        if (raw.type == Type.WEEK) {
            return week(raw.day, year, DayOfWeek.MONDAY);
        }
        if (raw.season != null) {
            int base = raw.year2 != 0 || raw.season.endShift() == 0 ? year : year - 1;
            return raw.season.start().atYear(base + raw.season.startShift());
        }
        if (raw.count > 0) {
            return LocalDate.of(year, raw.tail ? 13 - raw.count : 1, 1);
        }
        if (raw.month == 0) {
            return LocalDate.of(year, 1, 1);
        }
        if (raw.day < 0) {
            return YearMonth.of(year, raw.month).atEndOfMonth().plusDays(raw.day + 1L);
        }
        return day(year, raw.month, raw.day == 0 ? 1 : raw.day);
    }

    static LocalDate last(Raw raw, int year) {
        if (raw.type == Type.WEEK) {
            return week(raw.day, year, DayOfWeek.SUNDAY);
        }
        if (raw.season != null) {
            int base = raw.year2 != 0 ? raw.year2 - raw.season.endShift() : raw.season.endShift() == 0 ? year : year - 1;
            return raw.season.end().atYear(base + raw.season.endShift());
        }
        if (raw.count > 0) {
            return YearMonth.of(year, raw.tail ? 12 : raw.count).atEndOfMonth();
        }
        int month = raw.month2 != 0 ? raw.month2 : raw.month;
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        int day = raw.type == Type.DAYS ? raw.day2 : raw.day;
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : day(year, month, day);
    }

    /** A day of the year's week of that number, by ISO 8601. */
    private static LocalDate week(int number, int year, DayOfWeek day) {
        return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(number, 52)).with(day);
    }

    private static LocalDate day(int year, int month, int day) {
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
}
