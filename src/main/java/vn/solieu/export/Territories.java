package vn.solieu.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.lexicon.Tsv;

/**
 * Adds observations of the 63 old provinces up to the 34 new ones. Only metrics of the lexicon, only counts and amounts that are no rates (no {@code /} in their
 * unit), and only where every old province of the new one has the same metric, unit, status and period; a unit that is the same
 * territory in both lists is not repeated. Ranks, rates, shares, scores and changes never add up.
 */
final class Territories {
    private static final Map<String, List<String>> OLD_OF_NEW = new LinkedHashMap<>();
    private static final Map<String, String> NEW_OF_OLD = new HashMap<>();
    private static final Map<String, String> NEW_NAMES = new HashMap<>();
    private static final Map<String, String> OLD_NAMES = new HashMap<>();

    static {
        for (Tsv.Row r : Tsv.resource(Territories.class, "territories.tsv").unique("old_code").rows()) {
            OLD_OF_NEW.computeIfAbsent(r.require("new_code"), c -> new ArrayList<>()).add(r.require("old_code"));
            NEW_OF_OLD.put(r.require("old_code"), r.require("new_code"));
            NEW_NAMES.put(r.require("new_code"), r.require("new_name"));
            OLD_NAMES.put(r.require("old_code"), r.require("old_name"));
        }
    }

    private Territories() { }

    /** Rows of the table "series" for new provinces; {@code observations} are those of one metric. */
    static List<Object[]> rolledUp(List<Observation> observations, Lang lang) {
        Map<Observation.Key, Map<String, Observation>> found = new LinkedHashMap<>();
        for (Observation o : observations) {
            Observation.Key k = o.key;
            boolean adds = o.metricId() != null && (k.kind() == Claim.Kind.COUNT || k.kind() == Claim.Kind.AMOUNT && !k.unit().contains("/"));
            if (adds && "63".equals(k.edition()) && k.place() == null && k.baseline() == null && k.end() != null && NEW_OF_OLD.containsKey(k.code())) {
                found.computeIfAbsent(new Observation.Key("34", NEW_OF_OLD.get(k.code()), null, k.kind(), null, null, k.unit(), k.status(), k.start(), k.end()),
                        x -> new LinkedHashMap<>()).put(k.code(), o);
            }
        }
        List<Object[]> rows = new ArrayList<>();
        found.forEach((key, parts) -> {
            List<String> needed = OLD_OF_NEW.get(key.code());
            if (needed.size() > 1 && parts.size() == needed.size()) {
                rows.add(row(key, needed.stream().map(parts::get).toList(), lang));
            }
        });
        return rows;
    }

    private static Object[] row(Observation.Key key, List<Observation> parts, Lang lang) {
        Object[] cells = parts.get(0).row(lang);
        BigDecimal sum = parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Column> columns = Column.of("series");
        for (int i = 0; i < cells.length; i++) {
            switch (columns.get(i).id()) {
                case "province_code" -> cells[i] = key.code();
                case "province_edition" -> cells[i] = "34";
                case "province" -> cells[i] = NEW_NAMES.get(key.code());
                case "value" -> cells[i] = Quantity.of(sum, parts.get(0).chosen().unit());
                case "articles" -> cells[i] = parts.stream().mapToInt(p -> (Integer) p.row(lang)[at(columns, "articles")]).min().orElseThrow();
                case "mentions" -> cells[i] = parts.stream().mapToInt(p -> p.mentions().size()).sum();
                case "conflict" -> cells[i] = parts.stream().anyMatch(Observation::conflict);
                case "value_to", "total", "other_values", "checks" -> cells[i] = null;
                case "rolled_up_from" -> cells[i] = String.join("; ", parts.stream().map(p -> OLD_NAMES.get(p.key.code())).toList());
                case "claim_ids", "sources" -> {
                    int column = i;
                    cells[i] = String.join("; ", parts.stream().map(p -> (String) p.row(lang)[column]).filter(Objects::nonNull).toList());
                }
                default -> { }
            }
        }
        return cells;
    }

    private static int at(List<Column> columns, String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("columns.tsv: no column " + id);
    }
}
