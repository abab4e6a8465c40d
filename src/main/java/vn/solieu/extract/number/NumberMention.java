package vn.solieu.extract.number;

import java.math.BigDecimal;

/**
 * A number as the press writes it, without its unit. Offsets are lexeme indices, half-open.
 *
 * @param value its value
 * @param to the upper end of a range ({@code 60 - 65}), or null
 * @param total the denominator of {@code 39/63}, or null
 * @param form how it was written
 * @param scaled whether a scale word ({@code nghìn, triệu, tỷ}) belongs to it
 * @param ambiguous whether another reading of its marks was possible ({@code 120,000})
 */
public record NumberMention(int from, int end, BigDecimal value, BigDecimal to, BigDecimal total, Form form, boolean scaled,
        boolean ambiguous) {
    /** Digits, words, or a fraction in digits. */
    public enum Form { DIGITS, WORDS, FRACTION }

    NumberMention withRange(int newEnd, BigDecimal newValue, BigDecimal upper) {
        return new NumberMention(from, newEnd, newValue, upper, total, form, scaled, ambiguous);
    }
}
