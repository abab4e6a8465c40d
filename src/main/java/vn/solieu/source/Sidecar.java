package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/**
 * What {@code metadata.jsonl} and {@code metadata.tsv} say of the files beside them: fields file, url, title, published, publisher.
 * A file is named relative to the sidecar's folder, with or without {@code .gz}; names of files that are not there do no harm. Where
 * both sidecars or two lines speak of one file, the first word counts, the JSON lines before the table.
 */
final class Sidecar {
    static final List<String> NAMES = List.of("metadata.jsonl", "metadata.tsv");
    private static final Set<String> FIELDS = Set.of("file", "url", "title", "published", "publisher");
    private static final int MAX_LINE = 1 << 20;
    private final Map<String, Page.Known> byFile = new HashMap<>();
    /** What was wrong in it, line by line. */
    final List<Outcome<Page>> faults = new ArrayList<>();

    /** What is said of a file, by its path relative to the sidecar's folder with {@code /} between names. */
    Page.Known of(String file) {
        Page.Known known = byFile.get(file);
        if (known == null && file.endsWith(".gz")) {
            known = byFile.get(file.substring(0, file.length() - 3));
        }
        return known == null ? Page.Known.NOTHING : known;
    }

    /** Adds the lines of one sidecar file. */
    void read(String source, InputStream in) {
        Lines lines = new Lines(in, MAX_LINE);
        List<String> columns = source.endsWith(".tsv") ? new ArrayList<>() : null;
        try {
            while (true) {
                try {
                    byte[] line = lines.next();
                    if (line == null) {
                        return;
                    }
                    add(source + "#" + lines.number(), line, columns);
                } catch (Faults.TooLarge e) {
                    faults.add(Faults.dropped(e, source + "#" + lines.number()));
                }
            }
        } catch (IOException e) {
            faults.add(Faults.dropped(e, source));
        }
    }

    private void add(String where, byte[] line, List<String> columns) {
        if (Sniff.blank(line) || columns != null && line[0] == '#') {
            return;
        }
        Map<String, String> row;
        try {
            row = columns == null ? JsonlReader.fields(line, FIELDS) : cells(line, columns);
        } catch (IOException e) {
            faults.add(Faults.dropped(Reason.BAD_METADATA, where, columns == null ? JsonlReader.plain(e) : e.getMessage()));
            return;
        }
        if (row == null) {
            return;
        }
        if (row.get("file") == null) {
            faults.add(Faults.dropped(Reason.BAD_METADATA, where, "does not say of which file"));
            return;
        }
        String published = Published.iso(row.get("published"));
        if (published == null && row.get("published") != null) {
            faults.add(Faults.dropped(Reason.BAD_METADATA, where, "published is no date: " + row.get("published")));
        }
        byFile.merge(row.get("file").replaceFirst("^\\./", ""),
                new Page.Known(row.get("url"), row.get("title"), published, row.get("publisher"), true), Page.Known::or);
    }

    /** The cells of a row, empty ones left out, or null for the header row, which names the columns. */
    private static Map<String, String> cells(byte[] line, List<String> columns) throws IOException {
        String[] cells = new String(line, StandardCharsets.UTF_8).split("\t", -1);
        if (columns.isEmpty()) {
            for (String cell : cells) {
                columns.add(cell.strip());
            }
            if (!columns.contains("file")) {
                throw new IOException("the header row names no column 'file'");
            }
            return null;
        }
        if (cells.length > columns.size()) {
            throw new IOException(cells.length + " cells, the header row has " + columns.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                row.put(columns.get(i), cells[i].strip());
            }
        }
        return row;
    }
}
