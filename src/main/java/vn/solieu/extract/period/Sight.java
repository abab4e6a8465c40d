package vn.solieu.extract.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.solieu.extract.lexeme.Atoms;

/** What {@link Signals} and {@link Traits} both see of expressions and of the words around them. */
final class Sight {
    /** How far back in a sentence is looked, in atoms. */
    private static final int SIGHT = 600;
    private final Reader reader;
    private final Atoms a;
    private final Published published;

    Sight(Reader reader, Published published) {
        this.reader = reader;
        this.a = reader.a;
        this.published = published;
    }

    boolean stop(int k) {
        return a.lineBreak(k) || a.is(k, ";") || a.is(k, ":") || a.is(k, "(") || a.is(k, ")") || a.is(k, ",");
    }

    int numbersBefore(Raw r) {
        int from = reader.begin[r.sentence];
        int n = 0;
        for (int i = Math.max(from, r.first - SIGHT); i < r.first && n < 3; i++) {
            n += a.number(i) && reader.owner[i] == 0 ? 1 : 0;
        }
        return n;
    }

    /** 0 at the sentence's start, 1 at a clause's, 2 behind a preposition of time, 3 elsewhere. */
    int adverbial(Raw r) {
        int from = r.sentence < 0 ? r.first : reader.begin[r.sentence];
        if (r.first - from <= 2) {
            return 0;
        }
        int k = r.first - 1;
        if (a.mark(k)) {
            return 1;
        }
        return switch (a.key(k)) {
            case "trong", "tính", "đến", "tới", "hết", "qua", "sau", "từ", "vào", "sang", "riêng", "bước" -> 2;
            default -> 3;
        };
    }

    int relation(When w) {
        LocalDate day = published.end();
        if (w.end() == null) {
            return w.start() == null ? 0 : 1;
        }
        if (day == null) {
            return 2;
        }
        if (w.start() != null && w.start().isAfter(day)) {
            return 3;
        }
        if (w.end().isAfter(day)) {
            return w.start() == null ? 4 : 5;
        }
        long days = ChronoUnit.DAYS.between(w.end(), day);
        return days == 0 ? 6 : days <= 12 ? 7 : days <= 45 ? 8 : w.end().getYear() == day.getYear() ? 9 : w.end().getYear() == day.getYear() - 1 ? 10 : 11;
    }

    int length(When w) {
        if (w.end() == null) {
            return 0;
        }
        if (w.start() == null) {
            return 1;
        }
        long days = ChronoUnit.DAYS.between(w.start(), w.end()) + 1;
        return days == 1 ? 2 : days <= 31 ? 3 : days <= 92 ? 4 : days <= 184 ? 5 : days < 360 ? 6 : days <= 366 ? 7 : 8;
    }
}
