package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.function.BooleanSupplier;

/**
 * Reads one run of digits, points and commas.
 *
 * <p>Accepted: {@code 6413}, {@code 06}, {@code 1.805}, {@code 29.232,75}, {@code 0,7955}, {@code 67.15} (two or one digit after a
 * single point is a decimal), {@code 0.7955}, {@code 1,234,567} and {@code 1,234.5} (the English way, where only it makes sense).
 *
 * <p>Weaknesses: {@code 1,250} alone is read as a decimal, 1.25, unless {@code groups} says that a count of things follows;
 * {@code 1.250} is always 1250. Not numbers: {@code 1.2.3.4.5}, {@code 12.3456.7}.
 */
final class Digits {
    /** A value and whether the other convention would read it differently. */
    record Value(BigDecimal number, boolean ambiguous) { }

    /** More digits than any figure of the press; a longer run is an identifier. */
    static final int MAX_DIGITS = 18;

    private Digits() { }

    /** As the other, where no count of things follows. */
    static Value read(String run) {
        return read(run, () -> false);
    }

    /**
     * @param run digits with points and commas between them
     * @param groups whether a lone comma before exactly three digits separates thousands; asked only where there is one
     * @return the value, or null where the run is no number
     */
    static Value read(String run, BooleanSupplier groups) {
        int digits = 0;
        int points = 0;
        int commas = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == '.') {
                points++;
            } else if (c == ',') {
                commas++;
            } else {
                digits++;
            }
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            return null;
        }
        if (points == 0 && commas == 0) {
            return new Value(value(run, run.length()), false);
        }
        if (commas == 0) {
            return points(run, points);
        }
        if (points == 0) {
            return commas(run, commas, groups.getAsBoolean());
        }
        int mark = Math.max(run.lastIndexOf(','), run.lastIndexOf('.'));
        boolean commaLast = run.charAt(mark) == ',';
        return run.indexOf(commaLast ? ',' : '.') == mark && grouped(run, mark, commaLast ? '.' : ',') ? new Value(value(run, mark), false) : null;
    }

    private static Value points(String run, int points) {
        int mark = run.lastIndexOf('.');
        int after = run.length() - mark - 1;
        if (grouped(run, run.length(), '.') && !run.startsWith("0.")) {
            return new Value(value(run, run.length()), false);
        }
        return points == 1 && after != 3 || points == 1 && run.startsWith("0.") ? new Value(value(run, mark), after != 2) : null;
    }

    private static Value commas(String run, int commas, boolean groups) {
        boolean thousands = grouped(run, run.length(), ',') && !run.startsWith("0,");
        if (commas > 1) {
            return thousands ? new Value(value(run, run.length()), false) : null;
        }
        return thousands && groups ? new Value(value(run, run.length()), true) : new Value(value(run, run.indexOf(',')), thousands);
    }

    /** The digits of a run as a number; those behind {@code mark} are decimals. */
    private static BigDecimal value(String run, int mark) {
        long value = 0;
        int decimals = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                decimals += i > mark ? 1 : 0;
            }
        }
        return BigDecimal.valueOf(value, decimals);
    }

    /** Whether the first {@code end} characters of a run are one to three digits and then groups of exactly three. */
    private static boolean grouped(String run, int end, char separator) {
        int first = run.indexOf(separator);
        if (first < 0) {
            return true;
        }
        if (first > 3 || first == 0) {
            return false;
        }
        int at = first;
        while (at < end) {
            if (run.charAt(at) != separator || at + 3 >= end) {
                return false;
            }
            for (int k = 1; k <= 3; k++) {
                if (!Character.isDigit(run.charAt(at + k))) {
                    return false;
                }
            }
            at += 4;
        }
        return true;
    }
}
