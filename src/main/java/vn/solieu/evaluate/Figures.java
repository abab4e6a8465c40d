package vn.solieu.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a scorer found.
 *
 * @param values by name in a fixed order: {@link Long} for counts, {@link Double} for shares
 * @param notes what was missed, invented or filled wrongly, a line each
 * @param calibration how the claims' confidences agree with what was right, an invented claim counting as wrong; null where there are none
 */
public record Figures(Map<String, Number> values, List<String> notes, Calibration calibration) {
    private static final int NAME_WIDTH = 20;

    public Figures {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notes = List.copyOf(notes);
    }

    Figures(Map<String, Number> values, List<String> notes) {
        this(values, notes, null);
    }

    public double get(String name) {
        Number n = values.get(name);
        if (n == null) {
            throw new IllegalArgumentException("no figure " + name + " among " + values.keySet());
        }
        return n.doubleValue();
    }

    /** A line a figure, shares with four decimals. */
    public String text() {
        StringJoiner out = new StringJoiner("\n");
        values.forEach((name, n) -> out.add(name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())) + " "
                + (n instanceof Double d ? Text.rounded(d).toPlainString() : n)));
        return out.toString();
    }

    /** One JSON object, shares rounded to four decimals. */
    public String json() {
        StringJoiner out = new StringJoiner(", ", "{", "}");
        values.forEach((name, n) -> out.add("\"" + name + "\": " + (n instanceof Double d ? Text.brief(d) : n)));
        return out.toString();
    }
}
