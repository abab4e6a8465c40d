package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.period.Option.Place;
import vn.solieu.extract.period.Option.Turn;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;

/** All that may be a number's period: the expressions of its sentence, paragraph, section, heading, title and lead; publication; nothing. */
final class Options {
    /** How many expressions of the sentence are looked at on each side, and how many outside it. */
    private static final int BESIDE = 8;
    private static final int BACK = 6;
    private static final int TOPS = 4;
    /** The day that the last ten days of a month begin with. */
    private static final int LAST_DAYS = 21;
    /** The days in a month's middle. */
    private static final int MIDDLE_FROM = 11;
    private static final int MIDDLE_TO = 20;
    /** So many words between an expression and its number at the most: {@code là}, {@code chỉ đạt hơn}. */
    private static final int TOLD = 5;
    /** The same where a base is offered as a time at all. */
    private static final int NEAR = 8;
    /** The same where a subject stands between: {@code cùng kỳ năm 2022, Lai Châu tăng tới}. */
    private static final int TOLD_APART = 13;
    /** How many sentences back one is looked for: keeps articles without end linear. */
    private static final int SENTENCES = 80;

    private final Article article;
    private final List<Sentence> sentences;
    private final Reader reader;
    private final Atoms a;
    private final Published published;
    private final int[] firstRaw;
    private final int written;
    private final Antecedents antecedents;
    private final InTurn inTurn;
    /** Whether {@code cùng kỳ} stands before the number that is asked about, in its sentence, or a change began there. */
    private boolean compared;
    /** Whether what it counts is summed up from the start of the year. */
    private boolean summed;
    /** The last sentence of title and lead, or -1. */
    private final int top;

    /** @param written the year in which the article was written, known or inferred; 0 where nothing tells */
    Options(Article article, List<Sentence> sentences, Reader reader, Published published, int written, int[] firstRaw) {
        this.written = written;
        antecedents = new Antecedents(reader, published);
        inTurn = new InTurn(reader, firstRaw);
        this.article = article;
        this.sentences = sentences;
        this.reader = reader;
        this.a = reader.a;
        this.published = published;
        this.firstRaw = firstRaw;
        int t = -1;
        while (t + 1 < sentences.size() && (type(t + 1) == Block.Type.TITLE || type(t + 1) == Block.Type.LEAD)) {
            t++;
        }
        top = t;
    }

    /** Whether the expression stands in title or lead. */
    boolean top(Raw raw) {
        return raw.sentence >= 0 && raw.sentence <= top;
    }

    private Block.Type type(int s) {
        return article.blocks().get(sentences.get(s).block()).type();
    }

    private boolean head(int s) {
        return type(s) == Block.Type.HEADING || type(s) == Block.Type.QUESTION;
    }

    /** @param origin whether the number is the level that a change began at */
    List<Option> of(Asked asked, int first, int last, boolean origin, Memory memory) {
        List<Option> out = new ArrayList<>(24);
        int s = asked.sentence();
        int split = split(s, first);
        compared = origin;
        for (int r = split - 1; r >= firstRaw[s] && r >= split - BESIDE && !compared; r--) {
            compared = reader.raws.get(r).sameLastYear;
        }
        summed = Spans.summed(reader, s, first);
        int n = 0;
        for (int r = split - 1; r >= firstRaw[s] && n < BESIDE; r--) {
            Raw raw = reader.raws.get(r);
            n += raw.role != Role.BASELINE || base(raw, first, NEAR) ? add(out, raw, Place.BEFORE, n, asked, memory) : 0;
            if (raw.role == Role.BASELINE && asked.kind() == Claim.Kind.CHANGE) {
                thisYear(out, raw);
            }
        }
        n = 0;
        for (int r = split; r < firstRaw[s + 1] && n < BESIDE; r++) {
            Raw raw = reader.raws.get(r);
            n += raw.role != Role.BASELINE ? add(out, raw, bracketed(raw, first, last) ? Place.BRACKET : Place.AFTER, n, asked, memory) : 0;
        }
        int block = sentences.get(s).block();
        int k = s - 1;
        n = 0;
        int floor = Math.max(0, s - SENTENCES);
        for (; k >= floor && sentences.get(k).block() == block && n < BACK; k--) {
            for (int r = firstRaw[k + 1] - 1; r >= firstRaw[k] && n < BACK; r--) {
                n += inherited(out, reader.raws.get(r), Place.PARAGRAPH, n, asked, memory);
            }
        }
        int near = Math.min(n, 1);
        while (k >= floor && sentences.get(k).block() == block) {
            k--;
        }
        n = 0;
        for (; k > top && k >= floor && n < BACK; k--) {
            boolean head = head(k);
            for (int r = firstRaw[k + 1] - 1; r >= firstRaw[k] && n < BACK; r--) {
                n += inherited(out, reader.raws.get(r), head ? Place.HEADING : Place.SECTION, n, asked, memory);
            }
            if (head && !(k > 0 && sentences.get(k - 1).block() == sentences.get(k).block())) {
                break;
            }
        }
        n += near;
        near = n;
        for (int t = 0; t <= Math.min(Math.min(top, s - 1), SENTENCES); t++) {
            for (int r = firstRaw[t]; r < firstRaw[t + 1] && n - near < TOPS && sentences.get(t).block() != block; r++) {
                n += inherited(out, reader.raws.get(r), Place.TOP, n, asked, memory);
            }
        }
        if (published.end() != null) {
            When now = new When(null, published.end());
            out.add(new Option(Place.PUBLICATION, Turn.PLAIN, null, now));
            if (Spans.atThisTime(reader, s, first)) {
                out.add(new Option(Place.PUBLICATION, Turn.YEAR_BEFORE, null, yearBefore(now)));
            }
        }
        out.add(new Option(Place.NOTHING, Turn.PLAIN, null, When.UNKNOWN));
        if (published.end() != null) {
            int year = published.end().getYear();
            When running = new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            if (!has(out, running)) {
                out.add(new Option(Place.RUNNING, Turn.PLAIN, null, running));
            }
        }
        if (published.end() == null && written != 0 && asked.status() != Claim.Status.ACTUAL) {
            When running = new When(LocalDate.of(written, 1, 1), LocalDate.of(written, 12, 31));
            if (!has(out, running)) {
                out.add(new Option(Place.RUNNING, Turn.PLAIN, null, running));
            }
        }
        if (memory.when() != null && !has(out, memory.when())) {
            out.add(new Option(Place.LAST, Turn.PLAIN, null, memory.when()));
        }
        if (compared && memory.when() != null && memory.when().end() != null && !has(out, yearBefore(memory.when()))) {
            out.add(new Option(Place.LAST, Turn.YEAR_BEFORE, null, yearBefore(memory.when())));
        }
        List<Option> open = inTurn.left(Spans.unmixed(reader, out, asked, first), first);
        if (split > firstRaw[s] && memory.when() != null && has(open, memory.when()) && Spans.goesOn(reader, reader.raws.get(split - 1), first, memory.atom())) {
            return open.stream().filter(o -> o.when.equals(memory.when())).limit(1).toList();
        }
        return split > firstRaw[s] ? told(open, reader.raws.get(split - 1), asked, first) : open;
    }

    private static boolean has(List<Option> options, When when) {
        for (Option o : options) {
            if (o.when.equals(when)) {
                return true;
            }
        }
        return false;
    }

    /** The first expression of a sentence that begins at or after atom {@code first}. */
    int split(int s, int first) {
        int lo = firstRaw[s];
        int hi = firstRaw[s + 1];
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (reader.raws.get(mid).first < first) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /** Whether the expression stands in the bracket right behind the number. */
    private boolean bracketed(Raw raw, int first, int last) {
        return raw.bracket != 0 && raw.bracket != reader.bracket[first] && raw.bracket - 1 - last <= 6;
    }

    /** {@code cùng kỳ năm trước là 5%}: whether the base itself is told, and no other number between but one that it is listed behind ({@code cùng kỳ 64 vụ, 2,7 tỷ đồng}). */
    private boolean base(Raw raw, int first, int most) {
        int numbers = 0;
        for (int k = raw.last + 1; k < first; k++) {
            boolean goesOn = a.glued(k) && (a.is(k - 1, ",") || a.is(k - 1, "."));
            numbers += a.number(k) && reader.owner[k] == 0 && !goesOn ? 1 : 0;
            if (numbers > 1 || first - raw.last > most) {
                return false;
            }
        }
        return numbers == 0 || raw.sameLastYear && a.is(first - 1, ",");
    }

    /**
     * The options that are left where the expression before the number says whose it is: {@code (năm 2015 là 8,23 điểm)}, {@code (cùng kỳ
     * tăng 4%)}, {@code đạt 9,4%, so với năm 2020 là 5,3%}, {@code đạt 60%; cùng kỳ năm 2023 là 64%}.
     */
    private List<Option> told(List<Option> all, Raw raw, Asked asked, int first) {
        boolean heads = raw.bracket != 0 && raw.bracket == reader.bracket[first] && (a.is(raw.first - 1, "(") || a.is(raw.first - 1, ";"));
        boolean set = raw.role == Role.BASELINE && a.is(raw.last + 1, "là") && asked.kind() != Claim.Kind.CHANGE && a.is(raw.first - 1, "với")
                && a.is(raw.first - 2, "so") && a.mark(raw.first - 3);
        boolean apart = raw.sameLastYear && Spans.opens(reader, raw) && a.is(raw.last + 1, ",");
        boolean then = raw.sameLastYear && (apart || Spans.opens(reader, raw) && Spans.states(a, raw.last + 1) || a.is(raw.last + 1, "(") && (first == raw.last + 2 || Spans.states(a, raw.last + 2)));
        if (!heads && !set && !then || first - raw.last > (apart ? TOLD_APART : a.is(first - 1, ",") ? 2 * TOLD : TOLD) || !base(raw, first, TOLD_APART)) {
            return all;
        }
        List<Option> left = all.stream().filter(o -> o.raw == raw || raw.sameLastYear && o.turn == Turn.YEAR_BEFORE).toList();
        List<Option> part = !raw.sameLastYear || !raw.wholeYear() || raw.end == null ? List.of()
                : left.stream().filter(o -> o.turn == Turn.YEAR_BEFORE && o.when.end() != null && o.when.end().getYear() == raw.end.getYear()).toList();
        return !part.isEmpty() ? part : left.isEmpty() ? all : left;
    }

    private int inherited(List<Option> out, Raw raw, Place place, int nearer, Asked asked, Memory memory) {
        boolean day = raw.role == Role.EVENT && (raw.type == Type.DAY || raw.type == Type.DAYS) && raw.end != null;
        boolean plan = raw.role == Role.ATTRIBUTE && raw.sentence >= 0 && (asked.status() == Claim.Status.TARGET || type(raw.sentence) != Block.Type.QUESTION && announces(raw));
        return day || raw.usable() && (raw.role != Role.ATTRIBUTE || plan) ? add(out, raw, place, nearer, asked, memory) : 0;
    }

    /** {@code Các chỉ tiêu năm 2019:}, whether its sentence is a heading or ends with a colon. */
    private boolean announces(Raw raw) {
        return raw.sentence >= 0 && (type(raw.sentence) == Block.Type.HEADING || a.is(reader.end[raw.sentence] - 1, ":"));
    }

    /**
     * Offers what an expression may be taken as. Beyond the number's paragraph it is not offered as a state, a list or a stretch from its first day on,
     * beyond its sentence not for another year or the days until publication: of 31,344 numbers of the tuning part and the passages these
     * were right alone, with no other option of the same days, for 27, of which the model found three.
     */
    private int add(List<Option> out, Raw raw, Place place, int nearer, Asked asked, Memory memory) {
        if (raw.type == Type.SAME) {
            Raw before = antecedents.of(raw);
            if (before != null && raw.part != Raw.Part.WHOLE) {
                LocalDate day = raw.part == Raw.Part.BEGIN ? before.start : before.end;
                option(out, place, Turn.PLAIN, raw, new When(day, day), nearer);
            } else if (before != null) {
                When when = plain(before, asked.status());
                option(out, place, Turn.PLAIN, raw, raw.moment && when != null ? new When(null, when.end()) : when, nearer);
            }
            return before == null ? 0 : 1;
        }
        if (raw.role == Role.NONE && !raw.untilNow || raw.type == Type.DURATION || raw.type == Type.TIME || raw.type == Type.NAMED) {
            return 0;
        }
        if (raw.type == Type.NOW && !raw.untilNow && asked.status() == Claim.Status.TARGET) {
            return 0;
        }
        When plain = plain(raw, asked.status());
        if (plain == null) {
            return 0;
        }
        option(out, place, Turn.PLAIN, raw, plain, nearer);
        boolean near = place.sentence() || place == Place.PARAGRAPH;
        if (near && plain.start() != null && plain.end() != null && (raw.type == Type.DAY || !plain.start().equals(plain.end()))) {
            option(out, place, Turn.MOMENT, raw, new When(null, plain.end()), nearer);
        }
        if (place.sentence() && raw.part == Raw.Part.END && raw.type == Type.MONTH && raw.end != null) {
            option(out, place, Turn.LAST_DAYS, raw, new When(raw.end.withDayOfMonth(LAST_DAYS), raw.end), nearer);
        } else if (raw.part == Raw.Part.MIDDLE && raw.type == Type.MONTH && raw.end != null) {
            option(out, place, Turn.LAST_DAYS, raw, new When(raw.end.withDayOfMonth(MIDDLE_FROM), raw.end.withDayOfMonth(MIDDLE_TO)), nearer);
        }
        When all = near && raw.list > 0 && plain.start() != null ? together(raw) : null;
        if (all != null) {
            option(out, place, Turn.TOGETHER, raw, all, nearer);
        }
        if (raw.role == Role.AS_OF && raw.start != null && raw.end != null && (a.is(raw.first - 1, "thúc") || a.is(raw.first - 1, "hết") && Spans.opensWith(reader, raw.first - 1))) {
            option(out, place, Turn.WHOLE, raw, new When(raw.start, raw.end), nearer);
        }
        When sum = summed ? Spans.sum(raw) : null;
        if (sum != null) {
            option(out, place, Turn.CUMULATED, raw, sum, nearer);
        }
        When span = place.sentence() && plain.end() != null && asked.status() != Claim.Status.TARGET ? Spans.between(reader, raw, plain) : null;
        if (span != null) {
            option(out, place, Turn.SPAN, raw, span, nearer);
        }
        if (near && plain.start() != null && !raw.untilNow && a.is(raw.first - 1, "từ")) {
            When until = place.sentence() ? Spans.upTo(reader, raw, firstRaw[raw.sentence]) : null;
            if (until != null) {
                option(out, place, Turn.SPAN, raw, until, nearer);
            }
            option(out, place, Turn.SINCE, raw, new When(plain.start(), null), nearer);
            if (place.sentence() && published.end() != null && !plain.start().isAfter(published.end())) {
                option(out, place, Turn.UNTIL_NOW, raw, new When(plain.start(), published.end()), nearer);
            }
        }
        if (raw.term && raw.alone && raw.begun == 0 && asked.status() == Claim.Status.TARGET && plain.start() != null && plain.end().getYear() <= written) {
            // "kết nạp 900 đảng viên trong nhiệm kỳ", of the term that follows the one told of
            int length = plain.end().getYear() - plain.start().getYear();
            option(out, place, Turn.YEAR_AFTER, raw, new When(plain.start().plusYears(length), plain.end().plusYears(length)), nearer);
        }
        if (place.sentence() && raw.guessed && published.end() != null && !raw.end.isAfter(published.end())
                && (asked.status() == Claim.Status.TARGET || raw.role == Role.AS_OF)) {
            option(out, place, Turn.YEAR_AFTER, raw, new When(plain.start() == null ? null : plain.start().plusYears(1), raw.end.plusYears(1)), nearer);
        }
        boolean back = (place == Place.BEFORE || place == Place.PARAGRAPH || compared) && raw.role != Role.BASELINE && raw.type != Type.NOW
                && asked.status() == Claim.Status.ACTUAL;
        if (back) {
            option(out, place, Turn.YEAR_BEFORE, raw, yearBefore(plain), nearer);
        }
        return 1;
    }

    /** {@code So với 7 tháng năm 2024, số vụ tăng 179}: the same part of the year of publication, where that is the next. */
    private void thisYear(List<Option> out, Raw raw) {
        boolean part = raw.type == Type.MONTH || raw.type == Type.MONTHS || raw.type == Type.QUARTER || raw.type == Type.HALF;
        if (!part || raw.sameLastYear || raw.start == null || raw.end == null || published.end() == null || raw.end.getYear() + 1 != published.end().getYear()
                || raw.start.plusYears(1).isAfter(published.end())) {
            return;
        }
        When now = new When(raw.start.plusYears(1), monthEnd(raw.end.plusYears(1), raw.end));
        if (!has(out, now)) {
            option(out, Place.BEFORE, Turn.YEAR_AFTER, raw, now, 0);
        }
    }

    /** The stretch of all months or quarters of a list, where each begins when the one before ends; or null. */
    private When together(Raw raw) {
        int at = reader.owner[raw.first] - 1;
        int from = at;
        int to = at;
        while (from > 0 && reader.raws.get(from - 1).list == raw.list && follows(reader.raws.get(from - 1), reader.raws.get(from))) {
            from--;
        }
        while (to + 1 < reader.raws.size() && reader.raws.get(to + 1).list == raw.list && follows(reader.raws.get(to), reader.raws.get(to + 1))) {
            to++;
        }
        LocalDate start = reader.raws.get(from).start;
        return from == to ? null : new When(start != null ? start : reader.raws.get(from).end.withDayOfMonth(LAST_DAYS), reader.raws.get(to).end);
    }

    /** {@code tháng 10 và tháng 11}, {@code cuối tháng 7, đầu tháng 8}. */
    private static boolean follows(Raw one, Raw two) {
        boolean late = one.type == Type.MONTH && one.part == Raw.Part.END;
        return one.end != null && two.start != null && (one.start != null || late) && one.end.plusDays(1).equals(two.start);
    }

    private static void option(List<Option> out, Place place, Turn turn, Raw raw, When when, int nearer) {
        for (Option o : out) {
            if (o.place == place && o.turn == turn && o.when.equals(when)) {
                return;
            }
        }
        Option o = new Option(place, turn, raw, when);
        o.nearer = nearer;
        out.add(o);
    }

    static When yearBefore(When w) {
        return new When(w.start() == null ? null : w.start().minusYears(1), w.end() == null ? null : monthEnd(w.end().minusYears(1), w.end()));
    }

    private static LocalDate monthEnd(LocalDate shifted, LocalDate from) {
        return from.getMonthValue() == 2 && from.getDayOfMonth() >= 28 ? shifted.withDayOfMonth(shifted.lengthOfMonth()) : shifted;
    }

    /** The days that an expression stands for as it is, or null where they are not known. */
    When plain(Raw raw, Claim.Status status) {
        if (raw.type == Type.NOW && !raw.untilNow) {
            return published.end() == null ? null : new When(null, published.end());
        }
        if (raw.end == null) {
            return raw.start == null ? null : new When(raw.start, null);
        }
        if (raw.begun > 0 && status != Claim.Status.TARGET && raw.start != null) {
            return new When(raw.start.minusYears(raw.begun), raw.end.minusYears(raw.begun));
        }
        boolean moment = raw.role == Role.AS_OF && !raw.untilNow || raw.start == null
                || status == Claim.Status.TARGET && raw.wholeYear() && a.is(raw.first - 1, "vào");
        if (moment && raw.wholeYear() && a.is(raw.first - 1, "trước")) {
            return new When(null, raw.end.minusYears(1));
        }
        if (moment && raw.start != null && a.is(raw.first - 1, "trước") && (raw.type == Type.MONTH || raw.type == Type.QUARTER)) {
            return new When(null, raw.start.minusDays(1));
        }
        if (moment && (raw.lunar || raw.nearest) && raw.start != null && a.is(raw.first - 1, "trước")) {
            return new When(null, raw.start.minusDays(1));
        }
        return new When(moment ? null : raw.start, raw.end);
    }
}
