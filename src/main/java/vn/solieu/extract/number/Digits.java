package vn.solieu.extract.number;

import java.math.BigDecimal;

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

    /**
     * @param run digits with points and commas between them
     * @param groups whether a lone comma before exactly three digits separates thousands
     * @return the value, or null where the run is no number
     */
    static Value read(String run, boolean groups) {
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
            return new Value(new BigDecimal(run), false);
        }
        if (commas == 0) {
            return points(run, points);
        }
        if (points == 0) {
            return commas(run, commas, groups);
        }
        boolean commaLast = run.lastIndexOf(',') > run.lastIndexOf('.');
        String whole = run.substring(0, commaLast ? run.lastIndexOf(',') : run.lastIndexOf('.'));
        String rest = run.substring(whole.length() + 1);
        char separator = commaLast ? '.' : ',';
        return whole.indexOf(commaLast ? ',' : '.') < 0 && grouped(whole, separator)
                ? new Value(new BigDecimal(whole.replace(String.valueOf(separator), "") + "." + rest), false) : null;
    }

    private static Value points(String run, int points) {
        int after = run.length() - run.lastIndexOf('.') - 1;
        if (grouped(run, '.') && !run.startsWith("0.")) {
            return new Value(new BigDecimal(run.replace(".", "")), false);
        }
        return points == 1 && after != 3 || points == 1 && run.startsWith("0.") ? new Value(new BigDecimal(run), after != 2) : null;
    }

    private static Value commas(String run, int commas, boolean groups) {
        boolean thousands = grouped(run, ',') && !run.startsWith("0,");
        if (commas > 1) {
            return thousands ? new Value(new BigDecimal(run.replace(",", "")), false) : null;
        }
        return thousands && groups ? new Value(new BigDecimal(run.replace(",", "")), true)
                : new Value(new BigDecimal(run.replace(',', '.')), thousands);
    }

    /** Whether the run is one to three digits and then groups of exactly three. */
    private static boolean grouped(String run, char separator) {
        int first = run.indexOf(separator);
        if (first < 0) {
            return true;
        }
        if (first > 3 || first == 0) {
            return false;
        }
        int at = first;
        while (at < run.length()) {
            if (run.charAt(at) != separator || at + 3 >= run.length()) {
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
