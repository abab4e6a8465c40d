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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.solieu.doc.ClaimSource;

/** A folder with {@code datapackage.json} (Frictionless Data Package 1, tabular) and a CSV file a table. */
final class DataPackage {
    private static final String DESCRIPTOR = "datapackage.json";
    private static final List<String> TABLES = List.of("claims", "series", "sources", "dictionary");
    /** Columns that no row leaves empty. */
    private static final Map<String, Set<String>> ALWAYS = Map.of("claims", Set.of("id", "kind", "metric", "metric_text", "value", "number", "qualifier", "status",
            "sentence", "start", "end", "value_start", "value_end", "article_id", "source", "confidence"), "series", Set.of("metric", "kind", "value", "status",
            "articles", "mentions", "conflict", "claim_ids"), "sources", Set.of("article_id", "source", "claims"), "dictionary", Set.of("table", "column"));
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
            Set<String> publishers = tables(claims, beside, options);
            Files.write(beside.resolve(DESCRIPTOR), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(
                    descriptor(beside, options.lang(), options.licence(), publishers)));
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

    /** Writes the tables and returns the newspapers' names. */
    private static Set<String> tables(ClaimSource claims, Path folder, Exporter.Options options) throws IOException {
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
        return sources.publishers();
    }

    private static CsvSink csv(Path folder, String table, Lang lang) throws IOException {
        return new CsvSink(Files.newOutputStream(folder.resolve(table + ".csv")), CsvSink.Profile.CANONICAL, lang);
    }

    private static ObjectNode descriptor(Path folder, Lang lang, Licence licence, Set<String> publishers) throws IOException {
        ObjectNode o = MAPPER.createObjectNode();
        o.put("profile", "tabular-data-package").put("name", "solieu-claims").put("title", "Quantified claims in Vietnam's provincial press")
                .put("description", "Extracted by Solieu. Text cells that begin with = + - @, their full-width forms, tab, CR, LF, NUL or an apostrophe have one "
                        + "apostrophe in front, so that no spreadsheet takes them for formulas; take one leading apostrophe away to have the text back. "
                        + "Numbers and dates are never changed.");
        ObjectNode use = o.putArray("licenses").addObject();
        if (licence == null) {
            use.put("name", "notspecified").put("title", Licence.UNSTATED);
        } else {
            if (licence.name() != null) {
                use.put("name", licence.name());
            }
            if (licence.path() != null) {
                use.put("path", licence.path());
            }
        }
        ArrayNode from = o.putArray("sources");
        from.addObject().put("title", "The articles listed in sources.csv").put("path", "sources.csv");
        publishers.forEach(p -> from.addObject().put("title", p));
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
            ObjectNode field = fields.addObject().put("name", c.heading(lang)).put("title", c.heading(lang == null ? Lang.EN : lang)).put("type", type(c))
                    .put("description", (lang == null ? Lang.EN : lang).pick(c.aboutVi(), c.aboutEn()));
            ObjectNode constraints = constraints(c);
            if (!constraints.isEmpty()) {
                field.set("constraints", constraints);
            }
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

    private static ObjectNode constraints(Column c) {
        ObjectNode o = MAPPER.createObjectNode();
        if (ALWAYS.getOrDefault(c.table(), Set.of()).contains(c.id())) {
            o.put("required", true);
        }
        if (c.type() == Column.Type.CODE) {
            ArrayNode codes = o.putArray("enum");
            Dictionary.codes(c).forEach(codes::add);
        } else if (c.type() == Column.Type.INTEGER) {
            o.put("minimum", 0);
        } else if (c.id().equals("confidence")) {
            o.put("minimum", 0).put("maximum", 1);
        } else if (c.id().equals("province_edition")) {
            o.putArray("enum").add("63").add("34");
        }
        return o;
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
