package vn.solieu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A word list: UTF-8, tab-separated, {@code #} comment lines first (source, licence, date), then a header row that names the
 * columns. Rejects, with file and line, rows of another width than the header.
 */
public final class Tsv {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private Tsv(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = List.copyOf(rows);
    }

    /** Reads the resource {@code file} beside {@code owner}. */
    public static Tsv resource(Class<?> owner, String file) {
        InputStream in = owner.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("word list " + file + " of " + owner.getName() + " is missing from the installation");
        }
        try (in) {
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + file, e);
        }
    }

    /** Reads a list from a stream; {@code name} is what errors call it. */
    public static Tsv read(String name, InputStream in) throws IOException {
        List<String> columns = null;
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = List.of(cells);
                for (int i = 0; i < cells.length; i++) {
                    index.put(cells[i].strip(), i);
                }
            } else if (cells.length != columns.size()) {
                throw new IllegalStateException(name + ":" + number + ": " + cells.length + " cells, header has " + columns.size());
            } else {
                rows.add(new Row(name, number, cells, index));
            }
        }
        if (columns == null) {
            throw new IllegalStateException(name + ": no header row");
        }
        return new Tsv(name, columns, rows);
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> columns() {
        return columns;
    }

    /** Rejects a list in which two rows have the same cell in {@code column}. */
    public Tsv unique(String column) {
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            Integer before = seen.put(row.get(column), row.line());
            if (before != null) {
                throw new IllegalStateException(name + ":" + row.line() + ": '" + row.get(column) + "' stands in line " + before + " already");
            }
        }
        return this;
    }

    /** One row; cells by column name. */
    public static final class Row {
        private final String name;
        private final int line;
        private final String[] cells;
        private final Map<String, Integer> index;

        private Row(String name, int line, String[] cells, Map<String, Integer> index) {
            this.name = name;
            this.line = line;
            this.cells = cells;
            this.index = index;
        }

        public int line() {
            return line;
        }

        /** The cell, stripped; empty where the row has nothing there. */
        public String get(String column) {
            Integer at = index.get(column);
            if (at == null) {
                throw new IllegalStateException(name + ": no column " + column);
            }
            return cells[at].strip();
        }

        /** The cell, which must not be empty. */
        public String require(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw new IllegalStateException(name + ":" + line + ": empty cell in column " + column);
            }
            return cell;
        }

        /** The parts of a cell that lists several, separated by {@code |}; empty for an empty cell. */
        public List<String> list(String column) {
            List<String> out = new ArrayList<>();
            for (String part : get(column).split("\\|")) {
                if (!part.isBlank()) {
                    out.add(part.strip());
                }
            }
            return out;
        }
    }
}
