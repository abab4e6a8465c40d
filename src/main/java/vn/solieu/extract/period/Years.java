package vn.solieu.extract.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.period.Raw.Part;
import vn.solieu.extract.period.Raw.Unit;

/**
 * Fills the years that the text leaves out; {@link Calendar} turns what then is known into days. A year comes from the same sentence,
 * else from publication (or the year before, where the period would lie ahead), else from the nearest year set before, else
 * from the year in which the article must have been written by the other years that it names.
 */
final class Years {
    /** Press reports on a stretch of months come out this many days before it ends, at the earliest. */
    private static final int EARLY_DAYS = 25;
    /** A part of the year that begins within this many days is still to come; one that begins later was last year's. */
    private static final int AHEAD_DAYS = 100;
    /** A day by which something is, named without a year: due when it lies this near, else passed. */
    private static final int DUE_DAYS = 75;
    /** The same for a day on which something is. */
    private static final int NEAR_DAYS = 45;
    /** Until this month a sentence that begins with {@code Cả năm} goes on with the year before, where that is told of. */
    private static final int WHOLE_YEAR_OPEN = 10;
    /** Years from one party congress to the next. */
    private static final int TERM = 5;
    /** So few months that are counted back need not begin with the year. */
    private static final int FEW = 3;
    /** How many expressions back one is looked for. */
    private static final int MEMORY = 100;
    /** So many sentences back at the most stands the stretch that {@code tính cả sáu tháng} means. */
    private static final int NEAR = 6;

    private final Published published;
    private final Calendar calendar;
    private final Reader reader;
    private final Earlier earlier;
    private final Reckoning reckoning;
    private final List<Raw> raws;
    /** The year in which the article was written, known or inferred; 0 where nothing tells. */
    private final int running;

    Years(Published published, Reader reader) {
        this.published = published;
        this.calendar = new Calendar(published);
        this.reader = reader;
        this.raws = reader.raws;
        this.earlier = new Earlier(raws);
        this.running = published.end() != null ? published.end().getYear() : Written.in(reader);
        this.reckoning = new Reckoning(published, reader, earlier, running);
    }

    int running() {
        return running;
    }

    void resolve() {
        settleBare();
        int nearest = 0;
        for (int i = 0; i < raws.size(); i++) {
            Raw raw = raws.get(i);
            if (raw.role == Role.NONE && !raw.untilNow) {
                continue;
            }
            if (raw.type != Type.NOW && raw.type != Type.SAME) {
                fill(i, raw, nearest);
                calendar.fill(raw);
            }
            if (raw.moment && PointerGrammar.MERGER.equals(raw.end) && ((published.end() != null ? !published.end().isAfter(raw.end) : running < raw.end.getYear())
                    || earlier.namesYear(i, PointerGrammar.MERGER.getYear()))) {
                raw.role = Role.NONE;
                raw.end = null;
                raw.start = null;
            }
            if (raw.untilNow && raw.start != null && published.end() != null && raw.start.isAfter(published.end())) {
                // "từ đầu năm 2050": nothing of it has passed, so it does not end today
                raw.untilNow = false;
            } else if (raw.untilNow) {
                raw.end = published.end();
                if (raw.start == null && raw.type == Type.NOW) {
                    raw.role = Role.AS_OF;
                }
            }
            if (raw.end != null && raw.role != Role.BASELINE && raw.role != Role.EVENT && (raw.role != Role.ATTRIBUTE || nearest == 0)
                    && !(raw.role == Role.AS_OF && running != 0 && raw.end.getYear() > running) && !lastEnd(raw)) {
                nearest = raw.end.getYear();
            }
            if (raw.end != null && i > 0 && reader.joins.sinceThen(raw) > 0 && raw.sentence - raws.get(i - 1).sentence <= 1) {
                then(raw, raws.get(i - 1));
            }
            if (i > 0 && reader.joins.untilNowSinceThen(raw) && raw.sentence - raws.get(i - 1).sentence <= 1) {
                sinceThen(raw, raws.get(i - 1));
            }
            int from = i - 1;
            while (from >= 0 && raws.get(from).type == Type.TIME) {
                from--;
            }
            if (from >= 0 && raw.end != null) {
                until(raws.get(from), raw);
            }
        }
        for (Raw raw : raws) {
            if (raw.exact != null && raw.exact.start != null && raw.end != null) {
                raw.start = raw.exact.start;
                raw.end = raw.exact.end;
            }
            if (raw.until != null && raw.until.end != null && raw.start != null && raw.end != null && !raw.until.end.isBefore(raw.start) && raw.until.end.isBefore(raw.end)) {
                raw.end = raw.until.end;
            }
        }
    }

    /** {@code Ngày 2/2, phường …; từ đó đến 31/3}: begins with the day told of before. */
    private void then(Raw raw, Raw before) {
        LocalDate day = before.start != null ? before.start : before.end;
        if (day != null && before.role != Role.BASELINE && day.isBefore(raw.end)) {
            raw.start = day;
            raw.role = Role.PLAIN;
        }
    }

    /** {@code Năm 2018, …. Từ đó đến nay}: from the time told of before until publication. */
    private void sinceThen(Raw raw, Raw before) {
        LocalDate day = before.start != null ? before.start : before.end;
        if (day != null && before.role != Role.BASELINE && before.type != Type.NOW && (published.end() == null || day.isBefore(published.end()))) {
            raw.start = day;
            raw.end = published.end();
            raw.untilNow = true;
            raw.role = Role.PLAIN;
        }
    }

    /** {@code từ đầu năm đến hết tuần này}, {@code từ đầu vụ đến ngày 15/8}: a stretch whose ends are told in two ways that are not joined before. */
    private void until(Raw from, Raw to) {
        if (from.start != null && (from.untilNow || reader.joins.since(from)) && from.sentence == to.sentence && reader.joins.leads(from, to, reader) && !to.end.isBefore(from.start)) {
            from.untilNow = false;
            from.end = to.end;
            from.type = from.type == Type.DAY ? Type.DAYS : from.type == Type.MONTH ? Type.MONTHS : from.type;
            to.role = Role.NONE;
        }
    }

    /** {@code bình quân 6 tháng} is a period where the article names the six months elsewhere, or a word of summing stands before it. */
    private void settleBare() {
        boolean[] named = new boolean[13];
        for (Raw raw : raws) {
            if (raw.count > 0 && !raw.bare && !raw.merged && !raw.coming && (!raw.tail || over(raw))) {
                named[raw.count] = true;
            } else if (raw.type == Type.MONTH && raw.month > 1 && raw.role != Role.BASELINE) {
                named[raw.month] = true;
            } else if (raw.type == Type.QUARTER && raw.role != Role.BASELINE) {
                named[raw.month2] = true;
            } else if (raw.type == Type.DAY && raw.month > 2 && raw.role != Role.BASELINE && published.end() == null) {
                named[raw.month] = true;
                named[raw.month - 1] = true;
            }
        }
        if (published.end() != null) {
            int month = published.end().getMonthValue();
            named[month] |= month > 1;
            named[month == 1 ? 12 : month - 1] |= month != 2;
        }
        for (Raw raw : raws) {
            if (raw.bare && raw.type != Type.DURATION && !named[raw.count]) {
                raw.type = Type.DURATION;
                raw.role = Role.NONE;
            }
        }
    }

    /** {@code 6 tháng cuối năm 2025 …. Tính cả sáu tháng}: a few months that open no clause are those at a year's end told of shortly before, where that is over. */
    private boolean tail(int index, Raw raw) {
        Raw told = raw.alone && raw.year == 0 && !Spans.opens(reader, raw) ? earlier.counted(index, raw.count) : null;
        return told != null && told.tail && over(told) && raw.sentence - told.sentence <= NEAR;
    }

    private boolean over(Raw raw) {
        return raw.year != 0 && (published.end() == null ? raw.year < running : raw.year < published.end().getYear());
    }

    private void fill(int index, Raw raw, int nearest) {
        if (raw.lunar || raw.nearest) {
            reckoning.feast(index, raw, raw.year == 0 ? inSentence(index) : 0);
        } else if (raw.coming) {
            reckoning.coming(raw);
        } else if (raw.merged) {
            reckoning.merged(raw);
        } else if (raw.term) {
            reckoning.term(index, raw);
        } else if (raw.relative != Unit.NONE) {
            relative(index, raw, nearest);
        } else if (raw.type == Type.YEARS && raw.count > 0) {
            Raw term = raw.count == TERM && running != 0 ? earlier.term(index, running - TERM / 2) : null;
            if (term != null) {
                raw.year = term.year;
                raw.year2 = term.year2;
                raw.count = 0;
                raw.lately = true;
            } else if (raw.lately) {
                raw.type = Type.DURATION;
                raw.role = Role.NONE;
            } else if (running != 0) {
                raw.year = running - raw.count;
                raw.year2 = running - 1;
                raw.count = 0;
            }
        } else if (raw.back && raw.count > 0 && raw.count < FEW && published.end() == null) {
            // "hơn hai tháng qua", of an article that nothing dates
            raw.type = Type.DURATION;
            raw.role = Role.NONE;
        } else if (tail(index, raw)) {
            raw.tail = true;
            raw.year = earlier.counted(index, raw.count).year;
        } else if (raw.lacksYear()) {
            int year = raw.back && published.end() != null || toDate(raw) || raw.recent && running != 0 ? 0 : inSentence(index);
            if (year == 0 || year == running - 1 && reckoning.lately(raw)) {
                year = told(raw, nearest) ? nearest : around(raw, nearest);
                raw.guessed = true;
            }
            if (raw.month2 != 0 && raw.month2 < raw.month && published.end() != null && year == running && Calendar.first(raw, year).isAfter(published.end())) {
                // "từ 15/12 đến 14/3", told of in March
                year--;
            }
            raw.year = year;
            if (raw.type == Type.DAY && raw.month == 0) {
                raw.month = earlier.month(index, published.end() == null ? 0 : published.end().getMonthValue());
            }
        }
        if (raw.year != 0 && raw.year2 == 0 && (raw.type == Type.DAYS || raw.type == Type.MONTHS) && raw.month2 != 0) {
            raw.year2 = raw.month2 < raw.month ? raw.year + 1 : raw.year;
        }
    }

    /** {@code (cuối năm trước 2,7%)}: the year before is looked back at and does not go on. */
    private static boolean lastEnd(Raw raw) {
        return raw.type == Type.YEAR && raw.part == Part.END && raw.relative == Unit.YEAR && raw.shift < 0;
    }

    /** {@code vụ đông xuân 2020 - 2021}: a season over two years says no day's or month's year. */
    private static boolean turns(Raw season, Raw raw) {
        return season.season != null && season.season.endShift() == 1 && (raw.type == Type.DAY || raw.type == Type.MONTH || raw.type == Type.DAYS);
    }

    /** {@code từ đầu năm đến nay}: of the year in which the article was written, whatever other years its sentence names. */
    private boolean toDate(Raw raw) {
        return raw.untilNow && raw.type == Type.YEAR && running != 0 && reader.a.is(raw.last, "nay") && reader.a.is(raw.first, "đầu");
    }

    /** {@code Thu ngân sách năm 2023 … Nợ thuế cuối năm là}, told of in January: the end of the year that was told of last. */
    private boolean told(Raw raw, int nearest) {
        boolean end = raw.type == Type.YEAR && raw.part == Part.END && !raw.future && raw.role == Role.PLAIN;
        return end && nearest != 0 && nearest == running - 1 && (published.end() == null || published.end().getMonthValue() <= 2);
    }

    /** The year that the same sentence names: before the expression, or right behind it in a coordination; 0 where it names none. */
    private int inSentence(int index) {
        Raw raw = raws.get(index);
        for (int i = index - 1; i >= Math.max(0, index - MEMORY) && raws.get(i).sentence == raw.sentence; i--) {
            Raw other = raws.get(i);
            int year = other.year2 != 0 ? other.year2 : other.year;
            boolean over = other.part == Part.END && other.type == Type.YEAR && running != 0 && year < running && raw.type != Type.YEAR;
            boolean ahead = (other.role == Role.AS_OF || other.start == null) && running != 0 && year > running && (other.wholeYear() || published.end() != null);
            if (year != 0 && other.end != null && other.role != Role.BASELINE && other.role != Role.EVENT && other.type != Type.YEARS && !ahead && !over && !turns(other, raw)) {
                return year;
            }
        }
        if (index + 1 < raws.size()) {
            Raw other = raws.get(index + 1);
            boolean beside = other.first - raw.last <= 3;
            if (other.sentence == raw.sentence && other.year != 0 && other.type != Type.YEARS
                    && (beside && other.role != Role.BASELINE && raw.count == 0
                            || published.end() == null && (other.role == Role.PLAIN && !other.wholeYear() || other.role == Role.ATTRIBUTE))) {
                return other.year;
            }
        }
        return 0;
    }

    private int around(Raw raw, int nearest) {
        if (published.end() == null) {
            return running != 0 ? running : nearest;
        }
        int year = running;
        LocalDate first = Calendar.first(raw, year);
        LocalDate last = Calendar.last(raw, year);
        if (first == null) {
            return year;
        }
        boolean due = raw.future || raw.role == Role.AS_OF && raw.wholeYear();
        boolean stretch = raw.count > 0 && !raw.tail;
        if (!due && (first.isAfter(published.end().plusDays(raw.type != Type.DAY ? AHEAD_DAYS : raw.role == Role.AS_OF || reader.joins.since(raw) ? DUE_DAYS : NEAR_DAYS))
                || stretch && raw.part == Part.WHOLE && last.isAfter(published.end().plusDays(EARLY_DAYS)))) {
            return year - 1;
        }
        return year;
    }

    private void relative(int index, Raw raw, int nearest) {
        int base = running;
        LocalDate today = published.end();
        if (raw.that) {
            base = earlier.year(index);
            base = base == 0 && raw.near ? running : base;
        } else if (raw.near) {
            int sentence = inSentence(index);
            boolean whole = raw.type == Type.YEAR && raw.part == Part.WHOLE && raw.adverbial;
            boolean lastYears = nearest != 0 && (today == null || nearest == running - 1 && today.getMonthValue() <= (whole ? WHOLE_YEAR_OPEN : 3));
            base = sentence != 0 ? sentence : lastYears ? nearest : running;
        }
        switch (raw.relative) {
            case YEAR:
                if (raw.back && raw.shift == -1 && today != null && today.getMonthValue() >= 11) {
                    base = running + 1;
                }
                boolean begun = raw.untilNow && today != null && reader.a.is(raw.last, "nay");
                Raw told = raw.season != null && raw.near && !begun ? earlier.schoolYear(index) : null;
                if (told != null) {
                    raw.year = told.year;
                    raw.year2 = told.year2;
                } else if (raw.season != null && base != 0) {
                    reckoning.season(raw, begun ? running : base);
                } else if (raw.year == 0 && base != 0) {
                    raw.year = base + raw.shift;
                }
                if (raw.sameLastYear && raw.year != 0) {
                    raw.start = null;
                }
                break;
            case MONTH: {
                YearMonth month = today == null ? null : YearMonth.from(today);
                for (int i = index - 1; raw.near && i >= Math.max(0, index - MEMORY); i--) {
                    Raw other = raws.get(i);
                    if (other.type == Type.MONTH && other.end != null && other.role != Role.BASELINE) {
                        month = YearMonth.from(other.end);
                        break;
                    }
                }
                if (month != null) {
                    month = month.plusMonths(raw.shift);
                    raw.year = month.getYear();
                    raw.month = month.getMonthValue();
                }
                break;
            }
            case QUARTER:
                if (today != null) {
                    YearMonth month = YearMonth.from(today);
                    for (int i = index - 1; raw.near && i >= Math.max(0, index - MEMORY); i--) {
                        Raw other = raws.get(i);
                        if (other.type == Type.QUARTER && other.end != null && other.role != Role.BASELINE) {
                            month = YearMonth.from(other.end);
                            break;
                        }
                    }
                    month = month.plusMonths(3L * raw.shift);
                    raw.year = month.getYear();
                    raw.month = (month.getMonthValue() - 1) / 3 * 3 + 1;
                    raw.month2 = raw.month + 2;
                }
                break;
            case WEEK:
                Raw week = raw.near && raw.day == 0 ? earlier.week(index) : null;
                if (week != null) {
                    raw.end = week.end.plusWeeks(raw.shift);
                    raw.start = raw.end.minusDays(6);
                } else if (today != null) {
                    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(raw.shift);
                    raw.start = monday;
                    raw.end = monday.plusDays(6);
                    if (raw.day != 0) {
                        LocalDate day = monday.plusDays(raw.day - 2L);
                        if (raw.back && raw.shift == 0 && !day.isAfter(today)) {
                            day = day.plusWeeks(1);
                        } else if (raw.back && raw.shift == -1 && day.plusWeeks(1).isBefore(today)) {
                            day = day.plusWeeks(1);
                        }
                        raw.start = day;
                        raw.end = day;
                    }
                }
                break;
            case DAY:
                Raw day = raw.near ? earlier.day(index) : null;
                if (day != null) {
                    raw.start = day.end;
                    raw.end = day.end;
                } else if (today != null && published.start().equals(today)) {
                    raw.start = today.plusDays(raw.shift);
                    raw.end = raw.start;
                }
                break;
            default:
                break;
        }
    }
}
