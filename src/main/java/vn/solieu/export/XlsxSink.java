package vn.solieu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook, a sheet a table; rows leave memory as they come, and a table longer than a sheet goes on to a next one. Text stands in
 * the cells themselves and never as a formula.
 */
final class XlsxSink implements TableSink {
    /** Rows of a sheet, the heading among them (ECMA-376; Excel's limit). */
    static final int SHEET_ROWS = 1_048_576;
    private static final int SHEET_LINKS = 65_530;
    private static final int CELL_CHARACTERS = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final Map<String, String[]> NAMES = Map.of("claims", new String[] {"Số liệu", "Claims"}, "series",
            new String[] {"Chuỗi", "Series"}, "sources", new String[] {"Nguồn", "Sources"}, "dictionary", new String[] {"Giải thích", "Dictionary"});

    private final Workbook book;
    private final Lang lang;
    private final int sheetRows;
    private final Map<String, String> labels = new HashMap<>();
    private String name;
    private int part;
    private List<Column> columns;
    private Worksheet sheet;
    private int row;
    private int links;

    XlsxSink(OutputStream to, Lang lang) {
        this(to, lang, SHEET_ROWS);
    }

    XlsxSink(OutputStream to, Lang lang, int sheetRows) {
        book = new Workbook(to, "Solieu", null);
        book.setGlobalDefaultFont("Arial", 10);
        this.lang = lang;
        this.sheetRows = sheetRows;
    }

    @Override
    public void table(String table, List<Column> of) throws IOException {
        finishSheet();
        name = lang.pick(NAMES.get(table)[0], NAMES.get(table)[1]);
        columns = of;
        part = 1;
        begin(name);
    }

    private void begin(String title) {
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            sheet.width(i, width(c));
            sheet.inlineString(0, i, c.heading(lang));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("FFDDE7F0").wrapText(true).set();
        row = 1;
        links = 0;
    }

    @Override
    public void row(Object[] cells) throws IOException {
        if (row == sheetRows) {
            finishSheet();
            part++;
            begin(name + " " + part);
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                put(i, columns.get(i).type(), cells[i]);
            }
        }
        if (++row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Column.Type type, Object value) {
        if (value instanceof Quantity q) {
            sheet.value(row, column, q.value());
            sheet.style(row, column).format(format(q)).set();
        } else if (value instanceof Number n) {
            sheet.value(row, column, n);
        } else if (value instanceof Boolean b) {
            sheet.value(row, column, b);
        } else if (value instanceof LocalDate d) {
            date(column, d);
        } else if (value instanceof Marked m) {
            text(column, m.shown());
        } else if (type == Column.Type.WHEN && ((String) value).length() >= 10 && ClaimRow.date(((String) value).substring(0, 10)) != null) {
            date(column, LocalDate.parse(((String) value).substring(0, 10)));
        } else if (type == Column.Type.LINK && links < SHEET_LINKS && ((String) value).matches("https?://\\S{1,2000}")) {
            links++;
            sheet.hyperlink(row, column, new HyperLink((String) value, (String) value));
            sheet.style(row, column).fontColor("FF0563C1").underlined().set();
        } else {
            text(column, type == Column.Type.CODE ? labels.computeIfAbsent(columns.get(column).id() + " " + value,
                    k -> Dictionary.label(columns.get(column), (String) value, lang)) : (String) value);
        }
    }

    private void date(int column, LocalDate d) {
        if (d.getYear() < 1900) {           // a workbook counts its days from 1900
            text(column, d.toString());
            return;
        }
        sheet.value(row, column, d);
        sheet.style(row, column).format(lang.pick("dd/mm/yyyy", "yyyy-mm-dd")).set();
    }

    private void text(int column, String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), CELL_CHARACTERS));
        text.codePoints().filter(XlsxSink::isXml).forEach(out::appendCodePoint);
        if (out.length() > CELL_CHARACTERS) {
            int end = CELL_CHARACTERS - 1;
            out.setLength(Character.isHighSurrogate(out.charAt(end - 1)) ? end - 1 : end);
            out.append('…');
        }
        sheet.inlineString(row, column, out.toString());
    }

    /** XML 1.0, production Char. */
    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** As a person writes it: 68.4%, 4,321,000,000 VND, 12. The separators are those of the reader's spreadsheet. */
    static String format(Quantity q) {
        String digits = q.value().stripTrailingZeros().scale() > 0 ? "#,##0.0" + "#".repeat(Math.min(5, q.value().stripTrailingZeros().scale() - 1)) : "#,##0";
        return switch (q.unit()) {
            case "%", "‰" -> digits + "\"" + q.unit() + "\"";
            case "VND", "USD" -> digits + "\" " + q.unit() + "\"";
            default -> q.unit().startsWith("VND/") || q.unit().startsWith("USD/") ? digits + "\" " + q.unit().replace("\"", "") + "\"" : digits;
        };
    }

    private static double width(Column c) {
        return switch (c.type()) {
            case SENTENCE -> 80;
            case LINK -> 40;
            case QUANTITY -> 20;
            case DATE, WHEN, CODE -> 13;
            case NUMBER, INTEGER, FLAG -> 11;
            case TEXT -> switch (c.id()) {
                case "metric", "metric_text", "title", "about", "other_values", "checks" -> 40;
                case "id", "article_id", "of", "claim_ids", "source", "sources" -> 24;
                default -> 18;
            };
        };
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
            sheet.finish();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        book.finish();
        book.close();
    }
}
