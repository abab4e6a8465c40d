package vn.solieu.extract.period;

import java.time.LocalDate;
import vn.solieu.doc.Span;

/**
 * One stretch or point of time that the text names, as it was read in its place.
 *
 * @param span the words, UTF-16 code units into the article's text
 * @param start first day, or null where it is unknown or the mention is a moment
 * @param end last day, or null where it is unknown
 * @param type what kind of expression it is
 * @param role what it does in its sentence
 */
public record PeriodMention(Span span, LocalDate start, LocalDate end, Type type, Role role) {
    /** The expression's kind. */
    public enum Type {
        DAY, DAYS, WEEK, MONTH, MONTHS, QUARTER, HALF, YEAR, YEARS, SCHOOL_YEAR, SEASON,
        /** {@code hiện nay}, {@code đến nay}: the state at publication. */
        NOW,
        /** {@code trong kỳ}, {@code cùng kỳ này}: the period set before. */
        SAME,
        /** A length of time: its digits are no claim, it sets no period. */
        DURATION,
        /** A time of day. */
        TIME,
        /** A day that comes every year, a century, an anniversary: names time, sets no period. */
        NAMED
    }

    /** What the mention does for the numbers around it. */
    public enum Role {
        /** The time of what is told. */
        PLAIN,
        /** A state as of a moment, or a date by which something is due: {@code tính đến}, {@code đến cuối}. */
        AS_OF,
        /** What a change is measured against. */
        BASELINE,
        /** Part of a plan's, fund's or document's name: {@code kế hoạch năm 2024}. */
        ATTRIBUTE,
        /** When something was said, signed or held, not what the numbers describe. */
        EVENT,
        /** Sets no period at all. */
        NONE
    }
}
