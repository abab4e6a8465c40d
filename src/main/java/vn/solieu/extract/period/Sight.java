package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;

/** What {@link Signals} and {@link Traits} both see of expressions and of the words around them. */
final class Sight {
    /** How far back in a sentence is looked, in atoms. */
    private static final int SIGHT = 600;
    private final Reader reader;
    private final Atoms a;
    private final Published published;
    /** The day of publication since 1970; 0 where it is not known. */
    final long day;

    Sight(Reader reader, Published published) {
        this.reader = reader;
        this.a = reader.a;
        this.published = published;
        day = published.end() == null ? 0 : published.end().toEpochDay();
    }

    boolean stop(int k) {
        return a.lineBreak(k) || a.is(k, ";") || a.is(k, ":") || a.is(k, "(") || a.is(k, ")") || a.is(k, ",");
    }

    /** How many numbers stand before it in its sentence, 3 at most. */
    int numbersBefore(Raw r) {
        r.numbersBefore = r.numbersBefore < 0 ? numbers(r) : r.numbersBefore;
        return r.numbersBefore;
    }

    private int numbers(Raw r) {
        int from = reader.begin[r.sentence];
        int n = 0;
        for (int i = Math.max(from, r.first - SIGHT); i < r.first && n < 3; i++) {
            n += a.number(i) && reader.owner[i] == 0 ? 1 : 0;
        }
        return n;
    }

    /** 0 at the sentence's start, 1 at a clause's, 2 behind a preposition of time, 3 elsewhere. */
    int adverbial(Raw r) {
        r.placed = r.placed < 0 ? placed(r) : r.placed;
        return r.placed;
    }

    /** {@link Hints#before}. */
    int hintBefore(Raw r) {
        r.hintBefore = r.hintBefore < 0 ? Hints.before(reader, r) : r.hintBefore;
        return r.hintBefore;
    }

    /** {@link Hints#behind}. */
    int hintBehind(Raw r) {
        r.hintBehind = r.hintBehind < 0 ? Hints.behind(reader, r) : r.hintBehind;
        return r.hintBehind;
    }

    /** {@link Events#title}. */
    int title(Raw r) {
        r.title = r.title < 0 ? Events.title(reader, r) : r.title;
        return r.title;
    }

    private int placed(Raw r) {
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

    int relation(Option o) {
        When w = o.when;
        if (w.end() == null) {
            return w.start() == null ? 0 : 1;
        }
        if (published.end() == null) {
            return 2;
        }
        if (w.start() != null && o.from > day) {
            return 3;
        }
        if (o.to > day) {
            return w.start() == null ? 4 : 5;
        }
        long days = day - o.to;
        int year = published.end().getYear();
        return days == 0 ? 6 : days <= 12 ? 7 : days <= 45 ? 8 : w.end().getYear() == year ? 9 : w.end().getYear() == year - 1 ? 10 : 11;
    }

    int length(Option o) {
        if (o.when.end() == null) {
            return 0;
        }
        if (o.when.start() == null) {
            return 1;
        }
        long days = o.to - o.from + 1;
        return days == 1 ? 2 : days <= 31 ? 3 : days <= 92 ? 4 : days <= 184 ? 5 : days < 360 ? 6 : days <= 366 ? 7 : 8;
    }

    /** 1 for atoms of the same clause, 2 over a comma, 3 over a semicolon. */
    int clauses(int x, int y) {
        int out = 1;
        for (int i = Math.max(x + 1, y - SIGHT); i < y; i++) {
            out = Math.max(out, a.is(i, ";") ? 3 : a.is(i, ",") ? 2 : 1);
        }
        return out;
    }

    /** Where an option stands, coarsely: 0 sentence, 1 paragraph, 2 section, heading or top, 3 publication, 4 nothing, 5 the claim before, 6 the year of publication. */
    int where(Option o) {
        return switch (o.place) {
            case BRACKET, BEFORE, AFTER -> 0;
            case PARAGRAPH -> 1;
            case SECTION, HEADING, TOP -> 2;
            case PUBLICATION -> 3;
            case NOTHING -> 4;
            case LAST -> 5;
            case RUNNING -> 6;
        };
    }

    /** What is particular about an expression, 0 where nothing is. */
    int special(Raw r) {
        return r.sameLastYear ? 1 : r.untilNow ? 2 : r.back ? 3 : r.local ? 4 : r.held ? 5 : r.fromNow ? 6 : 0;
    }

    /** 0 neither the number at atom {@code first} nor the expression in a bracket, 1 the expression alone, 2 both in the same, 3 else. */
    int bracket(Raw r, int first) {
        return reader.bracket[first] == 0 ? r.bracket == 0 ? 0 : 1 : r.bracket == reader.bracket[first] ? 2 : 3;
    }

    /**
     * What stands between a number and an expression of its sentence.
     *
     * @param tokens how many atoms
     * @param others other expressions that could be meant
     */
    record Gap(int tokens, int numbers, int commas, int others, boolean semicolon, boolean and, boolean verbs) { }

    /** The gap between the expression and the number in atoms {@code [first, last]}. */
    Gap gap(Raw r, int first, int last) {
        int lo = r.first < first ? r.last + 1 : last + 1;
        int hi = r.first < first ? first : r.first;
        int numbers = 0;
        int commas = 0;
        int others = 0;
        boolean semicolon = false;
        boolean and = false;
        boolean verbs = false;
        for (int i = lo; i < Math.min(hi, lo + SIGHT); i++) {
            if (reader.owner[i] > 0) {
                others += reader.raws.get(reader.owner[i] - 1).first == i && reader.raws.get(reader.owner[i] - 1).usable() ? 1 : 0;
            } else if (a.number(i)) {
                numbers++;
            }
            commas += a.is(i, ",") && !(a.glued(i) && a.glued(i + 1)) ? 1 : 0;
            semicolon |= a.is(i, ";") || a.is(i, ".") && !a.glued(i + 1);
            and |= a.is(i, "và") || a.is(i, "còn");
            verbs |= a.is(i, "đạt") || a.is(i, "có") || a.is(i, "là");
        }
        return new Gap(hi - lo, numbers, commas, others, semicolon, and, verbs);
    }
}
