package vn.solieu.extract.period;

import vn.solieu.doc.Claim;

/** One answer that may be given for a number's period: an expression of the text and how it is taken, publication, or nothing. */
final class Option {
    /** Where the expression stands, seen from the number. */
    enum Place {
        /** In the bracket right behind the number. */
        BRACKET, BEFORE, AFTER, PARAGRAPH, SECTION,
        /** The heading or question over the number's section. */
        HEADING,
        /** Title and lead. */
        TOP, PUBLICATION, NOTHING,
        /** The year of publication, which nothing names: {@code đạt 23% kế hoạch năm}. */
        RUNNING,
        /** What the claim before has, where no expression says it. */
        LAST;

        boolean sentence() {
            return this == BRACKET || this == BEFORE || this == AFTER;
        }
    }

    /** How the expression is taken. */
    enum Turn {
        /** As it is. */
        PLAIN,
        /** As the state at its end. */
        MOMENT, YEAR_BEFORE,
        /** A year on, where the text does not say the year: {@code ngay trong quý I}, in December. */
        YEAR_AFTER,
        /** {@code cuối tháng 7}: the last ten days of the month. */
        LAST_DAYS,
        /** {@code từ ngày 1/8}: from its first day on. */
        SINCE,
        /** {@code lũy kế từ ngày 5/7}: from its first day until publication. */
        UNTIL_NOW,
        /** {@code tháng 10 và tháng 11}: with all that it is told in one list with. */
        TOGETHER,
        /** {@code Tháng 5 …; lũy kế …}: from the first day of its year to its end. */
        CUMULATED,
        /** {@code Từ ổ dịch đầu tiên ngày 11/3 …, đến ngày 18/6}: from the time told of before to its end. */
        SPAN,
        /** {@code Kết thúc năm học 2022 - 2023}: all of it. */
        WHOLE;

        static final int COUNT = values().length;
    }

    final Place place;
    final Turn turn;
    final Raw raw;
    final When when;
    /** How many expressions of the same place stand nearer. */
    int nearer;
    /** First and last day as days since 1970, where there are such days. */
    final long from;
    final long to;

    Option(Place place, Turn turn, Raw raw, When when) {
        this.place = place;
        this.turn = turn;
        this.raw = raw;
        this.when = when;
        from = when.start() == null ? 0 : when.start().toEpochDay();
        to = when.end() == null ? 0 : when.end().toEpochDay();
    }

    /** Whether both say the same days. */
    boolean sameDays(Option other) {
        return from == other.from && to == other.to && when.equals(other.when);
    }

    Claim.Basis basis() {
        return switch (place) {
            case BRACKET, BEFORE, AFTER -> Claim.Basis.SENTENCE;
            case PARAGRAPH -> Claim.Basis.PARAGRAPH;
            case SECTION, HEADING, TOP, LAST -> Claim.Basis.ARTICLE;
            case PUBLICATION -> Claim.Basis.PUBLICATION;
            case NOTHING -> Claim.Basis.NONE;
            case RUNNING -> Claim.Basis.PUBLICATION;
        };
    }
}
