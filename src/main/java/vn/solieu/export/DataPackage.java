package vn.solieu.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.solieu.doc.ClaimSource;

/** A folder with {@code datapackage.json} (Frictionless Data Package 1, tabular) and a CSV file a table. */
final class DataPackage {
    private static final String DESCRIPTOR = "datapackage.json";
    private static final List<String> TABLES = List.of("claims", "series", "sources", "dictionary");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DataPackage() { }

    static void write(ClaimSource claims, Path folder, Exporter.Options options) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            boolean ours = Files.isRegularFile(target.resolve(DESCRIPTOR));
            if (!options.force() || !ours) {
                throw new FileAlreadyExistsException(target + (ours ? "" : " (and is no data package)"));
            }
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(target.getParent().toString());
        }
        Path beside = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
        try {
            tables(claims, beside, options);
            Files.write(beside.resolve(DESCRIPTOR), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(descriptor(beside, options.lang())));
            if (Files.exists(target)) {
                for (Path made : list(beside)) {
                    Files.move(made, target.resolve(made.getFileName()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            } else {
                try {
                    Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                } catch (UnsupportedOperationException e) {
                    // not a POSIX file system
                }
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            if (Files.exists(beside)) {
                for (Path left : list(beside)) {
                    Files.delete(left);
                }
                Files.delete(beside);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> in = Files.list(folder)) {
            return in.toList();
        }
    }

    private static void tables(ClaimSource claims, Path folder, Exporter.Options options) throws IOException {
        Lang lang = options.lang();
        Exporter.Sources sources = new Exporter.Sources();
        try (Series series = new Series()) {
            try (CsvSink sink = csv(folder, "claims", lang)) {
                sink.table("claims", ClaimRow.COLUMNS);
                claims.forEach(c -> {
                    sink.row(ClaimRow.of(c, lang));
                    series.add(c);
                    sources.add(c.article());
                });
            }
            try (CsvSink sink = csv(folder, "series", lang)) {
                Exporter.series(series, sink, lang, options.rollUp());
            }
        }
        try (CsvSink sink = csv(folder, "sources", lang)) {
            sources.write(sink);
        }
        try (CsvSink sink = csv(folder, "dictionary", lang)) {
            Dictionary.write(sink, lang == null ? Lang.EN : lang);
        }
    }

    private static CsvSink csv(Path folder, String table, Lang lang) throws IOException {
        return new CsvSink(Files.newOutputStream(folder.resolve(table + ".csv")), CsvSink.Profile.CANONICAL, lang);
    }

    private static ObjectNode descriptor(Path folder, Lang lang) throws IOException {
        ObjectNode o = MAPPER.createObjectNode();
        o.put("profile", "tabular-data-package").put("name", "solieu-claims").put("title", "Quantified claims in Vietnam's provincial press")
                .put("description", "Extracted by Solieu. Text cells that begin with = + - @, their full-width forms, tab, CR, LF, NUL or an apostrophe have one "
                        + "apostrophe in front, so that no spreadsheet takes them for formulas; take one leading apostrophe away to have the text back. "
                        + "Numbers and dates are never changed.");
        o.putArray("licenses").addObject().put("name", "notspecified").put("title", "For the publisher of this package to state; the quoted sentences belong to the newspapers that sources.csv names");
        ArrayNode from = o.putArray("sources");
        from.addObject().put("title", "The articles listed in sources.csv").put("path", "sources.csv");
        ArrayNode resources = o.putArray("resources");
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".csv");
            ObjectNode r = resources.addObject().put("profile", "tabular-data-resource").put("name", table).put("path", table + ".csv").put("format", "csv")
                    .put("mediatype", "text/csv").put("encoding", "utf-8").put("bytes", Files.size(file));
            r.putObject("dialect").put("delimiter", ",").put("quoteChar", "\"").put("doubleQuote", true).put("lineTerminator", "\r\n").put("header", true);
            schema(r.putObject("schema"), table, lang);
        }
        return o;
    }

    private static void schema(ObjectNode schema, String table, Lang lang) {
        ArrayNode fields = schema.putArray("fields");
        for (Column c : Column.of(table)) {
            fields.addObject().put("name", c.heading(lang)).put("title", c.heading(lang == null ? Lang.EN : lang)).put("type", type(c))
                    .put("description", (lang == null ? Lang.EN : lang).pick(c.aboutVi(), c.aboutEn()));
        }
        schema.putArray("missingValues").add("");
        String key = table.equals("claims") ? "id" : table.equals("sources") ? "article_id" : null;
        if (key != null) {
            schema.put("primaryKey", heading(table, key, lang));
        }
        if (table.equals("claims")) {
            schema.putArray("foreignKeys").addObject().put("fields", heading("claims", "article_id", lang)).putObject("reference").put("resource", "sources")
                    .put("fields", heading("sources", "article_id", lang));
        }
    }

    private static String heading(String table, String id, Lang lang) {
        return Column.of(table).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().heading(lang);
    }

    private static String type(Column c) {
        return switch (c.type()) {
            case NUMBER, QUANTITY -> "number";
            case INTEGER -> "integer";
            case DATE -> "date";
            case FLAG -> "boolean";
            default -> "string";
        };
    }
}
