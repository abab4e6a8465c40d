package vn.solieu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * RFC 4180 with lines that end in CR LF. A text cell that a spreadsheet would take for a formula (it begins with {@code = + - @}, their
 * full-width forms, tab, CR, LF or NUL; OWASP, "CSV Injection") gets an apostrophe in front, and so does one that begins with an
 * apostrophe: taking one leading apostrophe away gives the text back, always. Numbers and dates are never touched.
 */
final class CsvSink implements TableSink {
    /** How the file is to be read. */
    enum Profile {
        /** UTF-8, comma, decimal point. */
        CANONICAL(',', '.', false),
        /** As a Vietnamese Excel opens by double click: byte order mark, semicolon, decimal comma. */
        EXCEL_VI(';', ',', true);

        final char separator;
        final char decimal;
        final boolean mark;

        Profile(char separator, char decimal, boolean mark) {
            this.separator = separator;
            this.decimal = decimal;
            this.mark = mark;
        }
    }

    private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n\0'";
    private final Writer out;
    private final Profile profile;
    private final Lang lang;
    private List<Column> columns;

    CsvSink(OutputStream to, Profile profile, Lang lang) {
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        this.profile = profile;
        this.lang = lang;
    }

    @Override
    public void table(String name, List<Column> of) throws IOException {
        if (columns != null) {
            throw new IllegalStateException("a CSV file holds one table");
        }
        columns = of;
        if (profile.mark) {
            out.write('\uFEFF');
        }
        for (int i = 0; i < of.size(); i++) {
            separate(i);
            out.write(quoted(of.get(i).heading(lang)));
        }
        out.write("\r\n");
    }

    @Override
    public void row(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            separate(i);
            if (cells[i] != null) {
                out.write(cell(cells[i]));
            }
        }
        out.write("\r\n");
    }

    private void separate(int i) throws IOException {
        if (i > 0) {
            out.write(profile.separator);
        }
    }

    private String cell(Object value) {
        if (value instanceof Quantity q) {
            return number(q.value());
        } else if (value instanceof BigDecimal d) {
            return number(d);
        } else if (value instanceof Number || value instanceof java.time.LocalDate || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(defused(value instanceof Marked m ? m.sentence() : (String) value));
    }

    private String number(BigDecimal value) {
        return quoted(value.toPlainString().replace('.', profile.decimal));
    }

    static String defused(String text) {
        return text.isEmpty() || DANGEROUS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == profile.separator || c == '"' || c < ' ') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    /** Writes what is held, without closing the stream below. */
    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
