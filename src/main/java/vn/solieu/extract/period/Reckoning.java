package vn.solieu.extract.period;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/** Finds the days of terms, seasons, feasts and months that are counted from a day, by publication or by what the article named before. */
final class Reckoning {
    /** A season that begins within this many days is told of as the one to come. */
    private static final int SOON_DAYS = 45;
    /** A season called the next may have begun so many days ago. */
    private static final int BEGUN_DAYS = 60;
    /** A season is called over this many days before its end. */
    private static final int OVER_DAYS = 45;
    /** Years from one party congress to the next. */
    private static final int TERM = 5;
    private static final int YEAR = 366;
    /** In a month's last so many days the months to come begin with the next. */
    private static final int EARLY_COMING = 11;
    /** Months since the merger are told of so many days before the last is over. */
    private static final int EARLY_DAYS = 25;

    /** What is told without its year ended no more than so many days before publication. */
    private static final int DUE_DAYS = 75;

    private final Published published;
    private final Reader reader;
    private final Earlier earlier;
    /** The year in which the article was written, or 0. */
    private final int running;

    Reckoning(Published published, Reader reader, Earlier earlier, int running) {
        this.published = published;
        this.reader = reader;
        this.earlier = earlier;
        this.running = running;
    }

    /**
     * {@code nhiệm kỳ qua}, {@code cuối nhiệm kỳ}: by the term that the article names nearest before, else by the party's terms of five
     * years, which begin in the years that five divides.
     */
    void term(int index, Raw raw) {
        Raw named = raw.that ? earlier.term(index, Integer.MAX_VALUE) : earlier.office(index);
        if (named == null && (raw.alone || raw.that)) {
            raw.type = Type.DURATION;
            raw.role = Role.NONE;
            return;
        }
        int from = named == null ? 0 : named.year;
        int to = named == null ? 0 : named.year2;
        if (from == 0 && running != 0) {
            from = running - running % TERM;
            to = from + TERM;
        }
        int length = to - from;
        if (length == 0) {
            return;
        }
        raw.begun = raw.alone && from >= running && running != 0 ? length : 0;
        if (raw.that) {
            // of 2021 - 2025 the one before is 2016 - 2020, of 2020 - 2025 2015 - 2020
            int moved = raw.shift * TERM;
            while (raw.shift > 0 && reader.a.is(raw.last, "tới") && running != 0 && from + moved <= running) {
                moved += TERM;
            }
            raw.year = from + moved;
            raw.year2 = to + moved;
            return;
        }
        int shift = raw.shift < 0 && to > running ? -length : raw.shift > 0 && from < running ? length : 0;
        raw.year = from + shift;
        raw.year2 = to + shift;
    }

    /**
     * A day of the lunar calendar, or of New Year: of its year where one is said, else the one nearest to publication, of what is due the next.
     *
     * @param index its place among the expressions
     * @param told the year that its sentence names, or 0
     */
    void feast(int index, Raw raw, int told) {
        LocalDate best = null;
        if (raw.year == 0 && raw.lunarEnd != null && raw.lunarEnd.year != 0) {
            // "từ 29 đến mùng 4 Tết Kỷ Hợi"
            raw.year = raw.month > raw.lunarEnd.month ? raw.lunarEnd.year - 1 : raw.lunarEnd.year;
        }
        Raw before = raw.nearest ? null : earlier.lunar(index);
        LocalDate near = before != null ? before.start : published.end() != null ? published.end() : LocalDate.of(Math.max(running, 1), 7, 1);
        told = raw.nearest && raw.lunar && published.end() != null ? 0 : told;
        int from = raw.year != 0 ? raw.year : (told != 0 ? told : before != null ? before.start.getYear() : running) - 1;
        int to = raw.year != 0 ? raw.year : from + 2;
        for (int y = from; from > 0 && y <= to; y++) {
            LocalDate day = raw.lunar ? Lunar.day(y, raw.month, raw.day) : LocalDate.of(y, raw.month, raw.day);
            day = day != null && told != 0 && day.getYear() != told ? null : day;
            best = day != null && (best == null || away(day, near, raw) < away(best, near, raw)) ? day : best;
        }
        if (best == null) {
            return;
        }
        LocalDate end = best;
        if (raw.lunarEnd != null) {
            int year = Lunar.day(best.getYear(), 1, 1) == null || best.isBefore(Lunar.day(best.getYear(), 1, 1)) ? best.getYear() - 1 : best.getYear();
            LocalDate last = Lunar.day(raw.lunarEnd.month < raw.month ? year + 1 : year, raw.lunarEnd.month, raw.lunarEnd.day);
            end = last == null || last.isBefore(best) ? best : last;
        }
        raw.start = best;
        raw.end = end;
        raw.year = best.getYear();
        raw.month = best.getMonthValue();
        raw.day = best.getDayOfMonth();
    }

    /** How far a day lies from the feast that was told of before, else from publication or the middle of the year in which the article was written. */
    private static long away(LocalDate day, LocalDate near, Raw raw) {
        long days = day.toEpochDay() - near.toEpochDay();
        return days < 0 && (raw.future || raw.fromNow) ? YEAR - days : Math.abs(days);
    }

    /** So many months from the day on which the merged provinces began, where they have passed; else a length. */
    void merged(Raw raw) {
        LocalDate first = PointerGrammar.MERGER.plusDays(1);
        LocalDate last = first.plusMonths(raw.count).minusDays(1);
        if ((published.end() == null ? running < first.getYear() : published.end().plusDays(EARLY_DAYS).isBefore(last)) || !reader.merged()) {
            raw.type = Type.DURATION;
            raw.role = Role.NONE;
            return;
        }
        raw.start = first;
        raw.end = last;
    }

    /** {@code đầu tháng 9/2023 thiếu 1.610 người, riêng hai tháng đầu năm tuyển 286}: a stretch that ended just before publication, told behind a later month of the year before. */
    boolean lately(Raw raw) {
        boolean part = raw.count > 0 && !raw.tail && !raw.bare || raw.type == Type.MONTH || raw.type == Type.QUARTER;
        int index = reader.owner[raw.first] - 1;
        Raw donor = index > 0 ? reader.raws.get(index - 1) : null;
        LocalDate end = part && published.end() != null ? Calendar.last(raw, running) : null;
        return end != null && donor != null && donor.sentence == raw.sentence && donor.year == running - 1 && donor.month > 0 && donor.count == 0
                && (raw.count > 0 ? raw.count : Math.max(raw.month, raw.month2)) < donor.month
                && !end.isAfter(published.end().plusDays(EARLY_DAYS)) && end.isAfter(published.end().minusDays(DUE_DAYS));
    }

    /** So many months from that of publication on, or from the next where publication was late in it. */
    void coming(Raw raw) {
        if (published.end() == null) {
            raw.type = Type.DURATION;
            raw.role = Role.NONE;
            return;
        }
        YearMonth from = YearMonth.from(published.end().plusDays(EARLY_COMING));
        raw.start = from.atDay(1);
        raw.end = from.plusMonths(raw.count - 1L).atEndOfMonth();
    }

    /** {@code năm học này}, {@code vụ mùa này}: the season that publication falls into or comes after; {@code mới} the one to come. */
    void season(Raw raw, int base) {
        int year = base + raw.shift;
        if (raw.over && published.end() != null) {
            year = published.end().getYear();
            raw.year = raw.season.end().atYear(year).isAfter(published.end().plusDays(OVER_DAYS)) ? year - 1 : year;
            return;
        }
        if (raw.future && raw.shift == 1 && published.end() != null) {
            year = published.end().getYear();
            int before = raw.season.endShift() - raw.season.startShift();
            while (raw.season.start().atYear(year - before).isBefore(published.end().minusDays(BEGUN_DAYS))) {
                year++;
            }
        } else if (raw.future && raw.shift == 1) {
            year = base;
        } else if (raw.season.endShift() == 1 && published.end() != null) {
            int turn = raw.back ? 5 : raw.season.start().getMonthValue() - 1;
            year = published.end().getMonthValue() >= turn ? year + 1 : year;
        } else if (raw.shift == 0 && !raw.back && !raw.future && published.end() != null
                && raw.season.start().atYear(year).isAfter(published.end().plusDays(SOON_DAYS))) {
            year--;
        }
        raw.year = year;
    }
}
