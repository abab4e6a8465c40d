package vn.solieu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.cli.Ran;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Json;

class ExportTest {
    private static final List<String> HOSTILE = List.of("=1+1", "+84", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "'đã có", "a,b;c\"d\"\ne",
            "Đồng Tháp 𝟛", "bình thường");
    @TempDir
    Path folder;

    static List<Claim> claims() {
        List<Claim> out = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            out.add(new Composed().article("a" + i, HOSTILE.get(i)).metric("m " + HOSTILE.get(i), null).place(HOSTILE.get(i)).value(i % 2 == 0 ? "-2.5" : "1234567.25", null)
                    .url("https://example.org/" + i).made(i));
        }
        out.add(new Composed().kind(Claim.Kind.PERCENTAGE, "%").value("68.4", null).sentence("Tỷ lệ 𝟛 đạt 68,4% cả năm.", "68,4%").made(90));
        out.add(new Composed().kind(Claim.Kind.AMOUNT, "VND").value("4321000000000", null).period(null, "2022-06-30").made(91));
        return out;
    }

    private static List<String[]> csv(Path file, char separator) throws IOException {
        String text = Files.readString(file);
        try (MappingIterator<String[]> rows = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator)).readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return rows.readAll();
        }
    }

    /** RFC 4180, nothing more: records end in CR LF, a quote only around or doubled inside a quoted field. */
    private static List<String[]> strict(String text, char separator) {
        List<String[]> out = new ArrayList<>();
        List<String> record = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            StringBuilder field = new StringBuilder();
            if (text.charAt(i) == '"') {
                for (i++; ; i++) {
                    if (text.charAt(i) == '"') {
                        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                            i++;
                        } else {
                            i++;
                            break;
                        }
                    }
                    field.append(text.charAt(i));
                }
            } else {
                for (; text.charAt(i) != separator && text.charAt(i) != '\r'; i++) {
                    assertTrue(text.charAt(i) >= ' ' && text.charAt(i) != '"', "a bare field holds " + (int) text.charAt(i));
                    field.append(text.charAt(i));
                }
            }
            record.add(field.toString());
            if (text.charAt(i) == separator) {
                i++;
            } else {
                assertEquals("\r\n", text.substring(i, i + 2));
                i += 2;
                out.add(record.toArray(String[]::new));
                record.clear();
            }
        }
        return out;
    }

    @Test
    void csvComesBackThroughJacksonAndAStrictReader() throws IOException {
        List<Claim> claims = claims();
        Path out = folder.resolve("o.csv");
        Ran ran = Ran.solieu("export", Composed.file(folder, claims).toString(), "-o", out.toString());
        assertEquals(0, ran.status(), ran.err());
        List<String[]> rows = csv(out, ',');
        List<String[]> strict = strict(Files.readString(out), ',');
        assertEquals(claims.size() + 1, rows.size());
        List<Column> columns = Column.of("claims");
        for (int n = 0; n < rows.size(); n++) {
            assertEquals(List.of(rows.get(n)), List.of(strict.get(n)));
            if (n == 0) {
                assertEquals(columns.stream().map(Column::id).toList(), List.of(rows.get(0)));
                continue;
            }
            Object[] cells = ClaimRow.of(claims.get(n - 1), null);
            for (int c = 0; c < cells.length; c++) {
                String read = rows.get(n)[c];
                if (cells[c] == null) {
                    assertEquals("", read);
                } else if (columns.get(c).isText()) {
                    String text = cells[c] instanceof Marked m ? m.sentence() : (String) cells[c];
                    assertEquals(text, read.startsWith("'") ? read.substring(1) : read);
                    assertFalse(read.matches("(?s)[=+\\-@\\t\\r\\n\\x00].*"), read);
                } else if (cells[c] instanceof Quantity q) {
                    assertEquals(0, q.value().compareTo(new BigDecimal(read)), "numbers are never touched");
                } else {
                    assertEquals(cells[c].toString(), read);
                }
            }
        }
    }

    @Test
    void theVietnameseProfileOpensByDoubleClick() throws IOException {
        Path out = folder.resolve("o.csv");
        assertEquals(0, Ran.solieu("export", Composed.file(folder, claims()).toString(), "-o", out.toString(), "--lang", "vi", "--profile", "excel-vi").status());
        byte[] bytes = Files.readAllBytes(out);
        assertEquals((byte) 0xEF, bytes[0]);
        List<String[]> rows = csv(out, ';');
        assertEquals("Tỉnh, thành phố", rows.get(0)[0]);
        int value = List.of(rows.get(0)).indexOf("Giá trị");
        assertEquals("-2,5", rows.get(1)[value]);
        assertEquals("1234567,25", rows.get(2)[value]);
        assertEquals("4321000000000", rows.get(rows.size() - 1)[value]);
    }

    @Test
    void theWorkbookHoldsWhatTheClaimsSay() throws IOException {
        List<Claim> claims = claims();
        Path out = folder.resolve("o.xlsx");
        Ran ran = Ran.solieu("export", Composed.file(folder, claims).toString(), "-o", out.toString(), "--lang", "vi");
        assertEquals(0, ran.status(), ran.err());
        try (ReadableWorkbook book = new ReadableWorkbook(out.toFile(), new ReadingOptions(true, false))) {
            assertEquals(List.of("Số liệu", "Chuỗi", "Nguồn", "Giải thích"), book.getSheets().map(Sheet::getName).toList());
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(claims.size() + 1, rows.size());
            List<Column> columns = Column.of("claims");
            for (int c = 0; c < columns.size(); c++) {
                assertEquals(columns.get(c).vi(), rows.get(0).getCellText(c));
            }
            for (int n = 1; n < rows.size(); n++) {
                Object[] cells = ClaimRow.of(claims.get(n - 1), Lang.VI);
                for (int c = 0; c < cells.length; c++) {
                    compare(cells[c], columns.get(c), rows.get(n), c);
                }
            }
            assertEquals("#,##0.0\"%\"", rows.get(claims.size() - 1).getCell(at("value")).getDataFormatString());
            assertEquals("#,##0\" VND\"", rows.get(claims.size()).getCell(at("value")).getDataFormatString());
            assertEquals("Tỷ lệ phần trăm", rows.get(claims.size() - 1).getCellText(at("kind")));
            assertEquals(claims.size(), book.findSheet("Nguồn").orElseThrow().read().size() + 1, "13 articles and a heading, 14 claims");
        }
    }

    private static int at(String column) {
        return ClaimRow.COLUMNS.stream().map(Column::id).toList().indexOf(column);
    }

    private static void compare(Object cell, Column column, Row row, int c) {
        if (cell == null) {
            assertEquals("", row.getCellText(c));
        } else if (cell instanceof Quantity q) {
            assertEquals(CellType.NUMBER, row.getCell(c).getType());
            assertEquals(0, q.value().compareTo(row.getCellAsNumber(c).orElseThrow()));
        } else if (cell instanceof Number n) {
            assertEquals(0, new BigDecimal(n.toString()).compareTo(row.getCellAsNumber(c).orElseThrow()));
        } else if (cell instanceof LocalDate d) {
            assertEquals(d, row.getCellAsDate(c).orElseThrow().toLocalDate());
        } else if (column.type() == Column.Type.WHEN) {
            assertEquals(LocalDate.parse((String) cell), row.getCellAsDate(c).orElseThrow().toLocalDate());
        } else if (cell instanceof Marked m) {
            assertEquals(m.shown(), row.getCellText(c));
            assertTrue(m.shown().contains("【"));
        } else if (column.type() == Column.Type.CODE) {
            assertEquals(Dictionary.label(column, (String) cell, Lang.VI), row.getCellText(c));
        } else {
            assertEquals(CellType.STRING, row.getCell(c).getType(), "text is never a formula");
            assertEquals(((String) cell).replace("\0", "").replace("\r", "\n"), row.getCellText(c).replace("\r", "\n"));
        }
    }

    @Test
    void libreOfficeOpensTheWorkbook() throws Exception {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
        if (!there) {
            System.out.println("skipped: the workbook is not opened in LibreOffice, because there is no soffice on the PATH");
        }
        org.junit.jupiter.api.Assumptions.assumeTrue(there, "no soffice on the PATH");
        List<Claim> claims = claims();
        Path out = folder.resolve("o.xlsx");
        assertEquals(0, Ran.solieu("export", Composed.file(folder, claims).toString(), "-o", out.toString()).status());
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true", "--outdir", folder.toString(), out.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        if (!office.waitFor(120, java.util.concurrent.TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
        assertEquals(0, office.exitValue(), Files.readString(folder.resolve("office.log")));
        Path made;
        try (Stream<Path> files = Files.list(folder)) {
            made = files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
        }
        List<String[]> rows = csv(made, ',');
        assertEquals(claims.size() + 1, rows.size());
        assertEquals("Metric", rows.get(0)[at("metric")]);
        assertEquals("m =1+1", rows.get(1)[at("metric")]);
        assertEquals("=1+1", rows.get(1)[at("place")], "text is shown and not computed");
        assertEquals("68.4%", rows.get(claims.size() - 1)[at("value")]);
        assertEquals("4,321,000,000,000 VND", rows.get(claims.size())[at("value")]);
    }

    @Test
    void aTableLongerThanASheetGoesOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxSink sink = new XlsxSink(bytes, Lang.EN, 5)) {
            sink.table("sources", Column.of("sources"));
            for (int i = 0; i < 10; i++) {
                sink.row(new Object[] {"a" + i, null, null, "2022", null, "s", i});
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(List.of("Sources", "Sources 2", "Sources 3"), book.getSheets().map(Sheet::getName).toList());
            assertEquals("a8", book.getSheet(2).orElseThrow().read().get(1).getCellText(0));
        }
    }

    @Test
    void theDataPackageDescribesItsTables() throws IOException {
        Path out = folder.resolve("package");
        assertEquals(0, Ran.solieu("export", Composed.file(folder, claims()).toString(), "-o", out.toString()).status());
        JsonNode o = new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
        assertTrue(o.path("name").asText().matches("[a-z0-9._-]+"));
        assertTrue(o.path("description").asText().contains("apostrophe"));
        assertEquals("notspecified", o.at("/licenses/0/name").asText());
        assertEquals(List.of("The articles listed in sources.csv", "Báo Lào Cai"), o.path("sources").findValuesAsText("title"));
        assertEquals(4, o.path("resources").size());
        Set<String> articles = new HashSet<>();
        csv(out.resolve("sources.csv"), ',').forEach(r -> articles.add(r[0]));
        for (JsonNode r : o.path("resources")) {
            Path file = out.resolve(r.path("path").asText());
            assertEquals(Files.size(file), r.path("bytes").asLong());
            List<String[]> rows = csv(file, ',');
            JsonNode fields = r.path("schema").path("fields");
            Set<String> keys = new HashSet<>();
            for (int n = 0; n < rows.size(); n++) {
                assertEquals(fields.size(), rows.get(n).length);
                for (int c = 0; c < fields.size(); c++) {
                    String cell = rows.get(n)[c];
                    if (n == 0) {
                        assertEquals(fields.get(c).path("name").asText(), cell);
                    } else if (cell.isEmpty()) {
                        assertFalse(fields.get(c).at("/constraints/required").asBoolean(), fields.get(c).path("name") + " is empty");
                    } else {
                        typed(fields.get(c).path("type").asText(), cell);
                        constrained(fields.get(c).path("constraints"), cell);
                        if (fields.get(c).path("name").asText().equals(r.path("schema").path("primaryKey").asText())) {
                            assertTrue(keys.add(cell), "twice: " + cell);
                        }
                        if (r.path("name").asText().equals("claims") && fields.get(c).path("name").asText().equals("article_id")) {
                            assertTrue(articles.contains(cell));
                        }
                    }
                }
            }
        }
    }

    @Test
    void whoeverMakesAPackageStatesItsLicence() throws IOException {
        String claims = Composed.file(folder, claims()).toString();
        String[] package1 = {"export", claims, "-o", folder.resolve("package").toString(), "--force", "--licence"};
        assertEquals("{\"name\":\"CC-BY-4.0\",\"path\":\"https://creativecommons.org/licenses/by/4.0/\"}", licence(package1, "cc-by-4.0"));
        assertEquals("{\"name\":\"OGL-VN-1.0\"}", licence(package1, "OGL-VN-1.0"));
        assertEquals("{\"path\":\"https://example.org/terms\"}", licence(package1, "https://example.org/terms"));
        says("--licence is a name like CC-BY-4.0", "export", claims, "-o", folder.resolve("p2").toString(), "--licence", "all rights");
        says("--licence is for a data package", "export", claims, "-o", folder.resolve("o.csv").toString(), "--licence", "CC-BY-4.0");
    }

    private String licence(String[] args, String given) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(given);
        Ran ran = Ran.solieu(all.toArray(String[]::new));
        assertEquals(0, ran.status(), ran.err());
        return new ObjectMapper().readTree(folder.resolve("package/datapackage.json").toFile()).at("/licenses/0").toString();
    }

    private static void constrained(JsonNode constraints, String cell) {
        if (constraints.has("enum")) {
            boolean found = false;
            for (JsonNode code : constraints.path("enum")) {
                found |= code.asText().equals(cell);
            }
            assertTrue(found, cell + " is none of " + constraints);
        }
        if (constraints.has("minimum")) {
            assertTrue(new BigDecimal(cell).compareTo(constraints.path("minimum").decimalValue()) >= 0);
        }
        if (constraints.has("maximum")) {
            assertTrue(new BigDecimal(cell).compareTo(constraints.path("maximum").decimalValue()) <= 0);
        }
    }

    private static void typed(String type, String cell) {
        switch (type) {
            case "number" -> new BigDecimal(cell);
            case "integer" -> Integer.parseInt(cell);
            case "date" -> LocalDate.parse(cell);
            case "boolean" -> assertTrue(cell.equals("true") || cell.equals("false"));
            default -> assertEquals("string", type);
        }
    }

    @Test
    void badInputIsToldAndNothingHalfIsLeft() throws IOException {
        List<Claim> claims = claims();
        Path good = Composed.file(folder, claims);
        Path bad = folder.resolve("bad.jsonl");
        Files.writeString(bad, Json.write(claims.get(0)) + "\n{\"schema\":\"claim/1\",\"id\":\n" + Json.write(claims.get(0)) + "\n" + Json.write(claims.get(1)) + "\n");
        Path out = folder.resolve("o.jsonl");
        Ran ran = Ran.solieu("export", bad.toString(), "-o", out.toString());
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("bad.jsonl#2: no claim") && ran.err().contains("bad.jsonl#3: id ") && ran.err().contains("2 claims written"), ran.err());
        assertEquals(2, Files.readAllLines(out).size());
        assertEquals(Json.write(claims.get(1)), Files.readAllLines(out).get(1));
        Files.writeString(bad, Json.write(claims.get(0)).replace("claim/1", "claim/0"));
        says("bad.jsonl#1: a record of schema claim/0; this version reads claim/1", "export", bad.toString(), "-o", folder.resolve("n.xlsx").toString());
        says("is there already; --force replaces it", "export", good.toString(), "-o", out.toString());
        assertEquals(0, Ran.solieu("export", good.toString(), "-o", out.toString(), "--force").status());
        says("there is no folder", "export", good.toString(), "-o", folder.resolve("none/o.csv").toString());
        says("known endings are", "export", good.toString(), "-o", folder.resolve("o.ods").toString());
        says("there is no file", "export", folder.resolve("none.jsonl").toString(), "-o", folder.resolve("n.csv").toString());
        says("is a database", "export", Files.createFile(folder.resolve("solieu.db")).toString(), "-o", folder.resolve("n.csv").toString());
        says("--kind knows no ranks", "export", good.toString(), "-o", folder.resolve("n.csv").toString(), "--kind", "ranks");
        Files.write(bad, new byte[] {'{', (byte) 0xff, '}'});
        says("not UTF-8", "export", bad.toString(), "-o", folder.resolve("n.csv").toString());
        says("and is no data package", "export", good.toString(), "-o", Files.createDirectory(folder.resolve("mine")).toString(), "--force");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of("bad.jsonl", "claims.jsonl", "o.jsonl", "solieu.db", "mine"),
                    new HashSet<>(left.map(f -> f.getFileName().toString()).toList()));
        }
    }

    @Test
    void aFullDiskIsToldAndNothingIsLeft() throws IOException {
        boolean there = Files.isWritable(Path.of("/dev/full"));
        if (!there) {
            System.out.println("skipped: no full disk is tried, because there is no /dev/full");
        }
        org.junit.jupiter.api.Assumptions.assumeTrue(there, "no /dev/full");
        List<Claim> claims = claims();
        Path target = folder.resolve("o.x");
        List<AtomicOutput.Body> bodies = List.of(out -> {
            try (XlsxSink sink = new XlsxSink(out, Lang.VI)) {
                fill(sink, claims);
            }
        }, out -> {
            try (CsvSink sink = new CsvSink(out, CsvSink.Profile.CANONICAL, null)) {
                fill(sink, claims);
            }
        }, out -> {
            try (ParquetSink sink = new ParquetSink(out, null)) {
                fill(sink, claims);
            }
        }, out -> vn.solieu.report.Report.write(new vn.solieu.report.Report.Content(claims, java.util.Map.of(), java.util.Map.of(), false), out));
        for (AtomicOutput.Body body : bodies) {
            IOException e = org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> AtomicOutput.write(target, false, out -> {
                try (java.io.OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
                    body.write(full);
                }
            }));
            assertTrue(e.getMessage().contains("No space left"), e.toString());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void fill(TableSink sink, List<Claim> claims) throws IOException {
        sink.table("claims", ClaimRow.COLUMNS);
        for (Claim c : claims) {
            sink.row(ClaimRow.of(c, null));
        }
    }

    private static void says(String message, String... args) {
        Ran ran = Ran.solieu(args);
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void filtersTakeWhatTheyName() throws IOException {
        List<Claim> all = List.of(new Composed().made(1), new Composed().kind(Claim.Kind.RANK, "hạng").metric("chỉ số DTI", "dti").made(2),
                new Composed().province(Composed.province("87", "63", "Đồng Tháp", "82", "Đồng Tháp")).publisher("Báo Đồng Tháp").period(null, "2023-06-30").made(3),
                new Composed().confidence("0.3").made(4));
        String file = Composed.file(folder, all).toString();
        assertEquals(List.of(2), taken(file, all, "--province", "dong thap"));
        assertEquals(List.of(1), taken(file, all, "--metric", "dti"));
        assertEquals(List.of(0, 2, 3), taken(file, all, "--metric", "hop tac xa"));
        assertEquals(List.of(1), taken(file, all, "--kind", "rank", "--status", "actual"));
        assertEquals(List.of(2), taken(file, all, "--since", "2023"));
        assertEquals(List.of(0, 1, 3), taken(file, all, "--until", "2022-12"));
        assertEquals(List.of(0, 1, 2), taken(file, all, "--min-confidence", "0.8"));
        assertEquals(List.of(2), taken(file, all, "--publisher", "đồng tháp"));
    }

    @Test
    void seriesAndReportTakeTheSameFilters() throws IOException {
        List<Claim> all = List.of(new Composed().made(1), new Composed().kind(Claim.Kind.RANK, "hạng").metric("chỉ số DTI", "dti").made(2),
                new Composed().province(Composed.province("87", "63", "Đồng Tháp", "82", "Đồng Tháp")).publisher("Báo Đồng Tháp").period(null, "2023-06-30").made(3),
                new Composed().confidence("0.3").period(null, "2021-12-31").made(4));
        String file = Composed.file(folder, all).toString();
        String[][] filters = {{"--province", "dong thap"}, {"--metric", "dti"}, {"--metric", "hop tac xa"}, {"--kind", "rank"}, {"--status", "target"}, {"--since", "2023"},
            {"--until", "2022"}, {"--min-confidence", "0.8"}, {"--publisher", "đồng tháp"}, {"--province", "Lào Cai,Đồng Tháp", "--kind", "count"}};
        for (String[] filter : filters) {
            Set<String> expected = new HashSet<>();
            taken(file, all, filter).forEach(i -> expected.add(all.get(i).id()));
            Set<String> inSeries = new HashSet<>();
            Path csv = folder.resolve("s.csv");
            assertEquals(0, Ran.solieu(joined(filter, "series", file, "-o", csv.toString(), "--force")).status());
            int ids = Column.of("series").stream().map(Column::id).toList().indexOf("claim_ids");
            csv(csv, ',').stream().skip(1).forEach(r -> inSeries.addAll(List.of(r[ids].split("; "))));
            assertEquals(expected, inSeries, String.join(" ", filter));
            Path page = folder.resolve("r.html");
            assertEquals(0, Ran.solieu(joined(filter, "report", file, "-o", page.toString(), "--force")).status());
            String html = Files.readString(page);
            Set<String> inReport = new HashSet<>();
            all.stream().map(Claim::id).filter(html::contains).forEach(inReport::add);
            assertEquals(expected, inReport, String.join(" ", filter));
        }
    }

    private static String[] joined(String[] filter, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(filter));
        return all.toArray(String[]::new);
    }

    private List<Integer> taken(String file, List<Claim> all, String... filter) throws IOException {
        Path out = folder.resolve("f.jsonl");
        List<String> args = new ArrayList<>(List.of("export", file, "-o", out.toString(), "--force"));
        args.addAll(List.of(filter));
        assertEquals(0, Ran.solieu(args.toArray(String[]::new)).status());
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (lines.contains(Json.write(all.get(i)))) {
                found.add(i);
            }
        }
        return found;
    }
}
