package vn.solieu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One mention, out of a gold file or out of a claim record, with its fields by the names of the gold files.
 *
 * @param metrics the metric's wording first, then others that are right (gold) or the lexicon's name (claim)
 * @param sentence the claim's sentence and {@code relStart}, {@code relEnd} its number in it; null for a gold row, which has offsets
 */
record Row(JsonNode fields, String doc, String source, List<String> metrics, String sentence, int relStart, int relEnd) {
    private static final List<String> SAME = List.of("id", "kind", "value", "value_to", "total", "unit", "place", "status", "qualifier",
            "direction", "baseline", "of", "confidence");

    static Row of(JsonNode record) {
        JsonNode evidence = record.get("evidence");
        if (evidence == null) {
            List<String> metrics = new ArrayList<>();
            metrics.add(text(record, "metric") == null ? "" : text(record, "metric"));
            record.path("metric_alt").forEach(m -> metrics.add(m.asText()));
            return new Row(record, text(record, "doc"), text(record, "source"), metrics, null, 0, 0);
        }
        var flat = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        SAME.forEach(f -> flat.set(f, record.get(f)));
        JsonNode metric = record.path("metric");
        flat.set("metric", metric.get("text"));
        flat.set("province", record.path("province").get("name"));
        flat.set("period_start", record.path("period").get("start"));
        flat.set("period_end", record.path("period").get("end"));
        flat.set("text", evidence.get("text"));
        List<String> metrics = new ArrayList<>();
        for (String f : List.of("text", "name")) {
            String name = text(metric, f);
            if (name != null && !name.isEmpty()) {
                metrics.add(name);
            }
        }
        JsonNode article = record.path("article");
        String source = text(article, "source");
        int start = evidence.path("start").asInt();
        return new Row(flat, null, source == null || source.isEmpty() ? text(article, "id") : source, metrics,
                evidence.path("sentence").asText(""), evidence.path("value_start").asInt() - start, evidence.path("value_end").asInt() - start);
    }

    boolean isGold() {
        return sentence == null;
    }

    /** The wordings that count when this row is a prediction: of a gold row the first, as its others are there to be matched. */
    List<String> said() {
        return isGold() ? metrics.subList(0, 1) : metrics;
    }

    String get(String field) {
        return text(fields, field);
    }

    int start() {
        return fields.path("start").asInt();
    }

    int end() {
        return fields.path("end").asInt();
    }

    /** The number in a field, or null. */
    Double number(String field) {
        JsonNode n = fields.get(field);
        return n == null || n.isNull() ? null : Double.valueOf(n.asText());
    }

    private static String text(JsonNode o, String field) {
        JsonNode n = o.get(field);
        return n == null || n.isNull() ? null : n.asText();
    }
}
