package vn.solieu.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solieu.lexicon.Tsv;

/**
 * A column of an exported table, as {@code columns.tsv} lists them.
 *
 * @param id its name in CSV files and data packages
 */
public record Column(String table, String id, Type type, String vi, String en, String aboutVi, String aboutEn) {
    /** What the cells hold. */
    public enum Type { TEXT, CODE, NUMBER, QUANTITY, INTEGER, DATE, WHEN, FLAG, LINK, SENTENCE }

    private static final List<Column> ALL = read();

    /** The columns of one table, in order. */
    public static List<Column> of(String table) {
        return ALL.stream().filter(c -> c.table.equals(table)).toList();
    }

    /** The heading: in a language, or the id where {@code lang} is null. */
    public String heading(Lang lang) {
        return lang == null ? id : lang.pick(vi, en);
    }

    boolean isText() {
        return switch (type) {
            case TEXT, CODE, WHEN, LINK, SENTENCE -> true;
            default -> false;
        };
    }

    private static List<Column> read() {
        List<Column> out = new ArrayList<>();
        for (Tsv.Row r : Tsv.resource(Column.class, "columns.tsv").rows()) {
            out.add(new Column(r.require("table"), r.require("id"), Type.valueOf(r.require("type").toUpperCase(Locale.ROOT)), r.require("vi"),
                    r.require("en"), r.require("about_vi"), r.require("about_en")));
        }
        return List.copyOf(out);
    }
}
