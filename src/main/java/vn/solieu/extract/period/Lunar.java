package vn.solieu.extract.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/** Days of the lunar calendar as days of the solar one; see {@code lunar.tsv}. */
final class Lunar {
    /** The month before Tết. */
    static final int CHAP = 12;

    private record Year(LocalDate first, String months, int leap) { }

    private static final Map<Integer, Year> YEARS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.resource(Lunar.class, "lunar.tsv").unique("year").rows()) {
            YEARS.put(Integer.valueOf(row.require("year")), new Year(LocalDate.parse(row.require("first")), row.require("months"), Integer.parseInt(row.require("leap"))));
        }
    }

    private Lunar() { }

    /**
     * @param month from 1 to 12; a leap month is never meant
     * @param day of the month's 29 or 30; of a month of 29 days the 30th is its last
     * @return the solar day, or null where the year is not in the table
     */
    static LocalDate day(int year, int month, int day) {
        Year y = YEARS.get(year);
        if (y == null || month < 1 || month > CHAP || day < 1 || day > 30) {
            return null;
        }
        int index = y.leap != 0 && month > y.leap ? month : month - 1;
        LocalDate first = y.first;
        for (int m = 0; m < index; m++) {
            first = first.plusDays(length(y, m));
        }
        return first.plusDays(Math.min(day, length(y, index)) - 1L);
    }

    private static int length(Year year, int index) {
        return year.months.charAt(index) == 'L' ? 30 : 29;
    }
}
