package vn.solieu.spark;

import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;

/** A line of a part: the month of publication, the claim's number within the part, the claim's JSON; of fixed widths, so that nothing is parsed again. */
final class PartLine {
    static final int[] MONTH = {1, 7};
    static final int[] AT = {9, 10};
    private static final int JSON = 20;
    private static final String UNKNOWN = "unknown";

    private PartLine() { }

    static String of(String month, long at, String json) {
        String number = Long.toString(at);
        return month + "\t" + "0".repeat(AT[1] - number.length()) + number + "\t" + json + "\n";
    }

    /** {@code 2024-06}, or {@code unknown}; by the clock that the article's date goes by. */
    static String month(String published) {
        return published != null && published.matches("\\d{4}-\\d{2}.*") ? published.substring(0, MONTH[1]) : UNKNOWN;
    }

    static Column column(Column line, int[] place) {
        return substring(line, place[0], place[1]);
    }

    static Column json(Column line) {
        return substring(line, JSON, Integer.MAX_VALUE);
    }
}
