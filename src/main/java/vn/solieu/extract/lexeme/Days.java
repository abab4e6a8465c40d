package vn.solieu.extract.lexeme;

import java.time.LocalDate;

/** Days as articles have them, read without a formatter, which costs as much as an article's words. */
public final class Days {
    private static final String FORM = "0000-00-00";

    private Days() { }

    /**
     * The day that a date or date-time begins with ({@code 2024-12-31T08:00}).
     *
     * @throws java.time.DateTimeException where it begins with none
     */
    public static LocalDate parse(String iso) {
        for (int i = 0; i < FORM.length(); i++) {
            char c = iso.charAt(i);
            if (FORM.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return LocalDate.parse(iso.substring(0, FORM.length()));
            }
        }
        return LocalDate.of(Integer.parseInt(iso, 0, 4, 10), Integer.parseInt(iso, 5, 7, 10), Integer.parseInt(iso, 8, 10, 10));
    }
}
