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
 */
public record Figures(Map<String, Number> values, List<String> notes) {
    private static final int NAME_WIDTH = 20;

    public Figures {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notes = List.copyOf(notes);
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
