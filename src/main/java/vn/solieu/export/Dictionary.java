package vn.solieu.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/** Every column and code explained. */
final class Dictionary {
    private static final Map<String, List<Tsv.Row>> CODES = new LinkedHashMap<>();

    static {
        for (Tsv.Row r : Tsv.resource(Dictionary.class, "codes.tsv").rows()) {
            CODES.computeIfAbsent(r.require("field"), f -> new ArrayList<>()).add(r);
        }
    }

    private Dictionary() { }

    /** The codes that a column's cells may hold. */
    static List<String> codes(Column c) {
        return CODES.getOrDefault(field(c), List.of()).stream().map(r -> r.require("code")).toList();
    }

    /** What a person calls a code; the code where it has no name. */
    static String label(Column c, String code, Lang lang) {
        return CODES.getOrDefault(field(c), List.of()).stream().filter(r -> r.require("code").equals(code)).findFirst().map(r -> lang.pick(r.get("vi"), r.get("en"))).orElse(code);
    }

    private static String field(Column c) {
        return c.id().endsWith("_basis") ? "basis" : c.id();
    }

    /** The rows of the table "dictionary". */
    static void write(TableSink to, Lang lang) throws IOException {
        to.table("dictionary", Column.of("dictionary"));
        for (String table : List.of("claims", "series", "sources")) {
            for (Column c : Column.of(table)) {
                to.row(new Object[] {table, c.id(), null, c.heading(lang), lang.pick(c.aboutVi(), c.aboutEn())});
                for (Tsv.Row r : CODES.getOrDefault(field(c), List.of())) {
                    to.row(new Object[] {table, c.id(), r.get("code"), lang.pick(r.get("vi"), r.get("en")), lang.pick(r.get("about_vi"), r.get("about_en"))});
                }
            }
        }
    }
}
