package vn.solieu.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/** Every column and code explained. */
final class Dictionary {
    private Dictionary() { }

    /** The rows of the table "dictionary". */
    static void write(TableSink to, Lang lang) throws IOException {
        to.table("dictionary", Column.of("dictionary"));
        Map<String, List<Tsv.Row>> codes = new LinkedHashMap<>();
        for (Tsv.Row r : Tsv.resource(Dictionary.class, "codes.tsv").rows()) {
            codes.computeIfAbsent(r.require("field"), f -> new ArrayList<>()).add(r);
        }
        for (String table : List.of("claims", "series", "sources")) {
            for (Column c : Column.of(table)) {
                to.row(new Object[] {table, c.id(), null, c.heading(lang), lang.pick(c.aboutVi(), c.aboutEn())});
                for (Tsv.Row r : codes.getOrDefault(c.id().endsWith("_basis") ? "basis" : c.id(), List.of())) {
                    to.row(new Object[] {table, c.id(), r.get("code"), lang.pick(r.get("vi"), r.get("en")), lang.pick(r.get("about_vi"), r.get("about_en"))});
                }
            }
        }
    }
}
