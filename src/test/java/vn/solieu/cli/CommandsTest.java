package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.solieu.Composed.gzip;
import static vn.solieu.Composed.html;
import static vn.solieu.Composed.text;
import static vn.solieu.Composed.utf8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.doc.Json;

class CommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path dir;

    private String in(String name) {
        return dir.resolve(name).toString();
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(dir.resolve(name).getParent());
        Files.write(dir.resolve(name), bytes);
    }

    @Test
    void extractWritesAClaimALine() throws IOException {
        put("a.html", utf8(html(1)));
        put("b.txt", utf8(text(2)));
        Ran ran = Ran.solieu("extract", dir.toString(), "-o", in("claims.jsonl"));
        assertEquals(0, ran.status(), ran.err());
        List<String> lines = Files.readAllLines(dir.resolve("claims.jsonl"));
        assertTrue(lines.size() >= 10, lines.size() + " claims");
        for (String line : lines) {
            Json.readClaim(line);
        }
        assertTrue(ran.err().contains("2 articles read, " + lines.size() + " claims found, 0 inputs rejected"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void articlesOfUnknownDayAreCounted() throws IOException {
        put("a.txt", utf8("Xã Tân Lập\n\nĐến nay, xã có 41 hộ nghèo.\n"));
        assertTrue(Ran.solieu("extract", dir.toString(), "-o", in("claims.jsonl")).err().contains("1 article without a date"));
        assertFalse(Ran.solieu("extract", dir.toString(), "--published", "2024-07", "-o", in("claims.jsonl")).err().contains("without a date"));
    }

    @Test
    void recordsAreValidByTheirSchemas() throws IOException {
        put("a.html", utf8(html(1)));
        put("b.txt", utf8(text(2)));
        for (String[] what : new String[][] {{"extract", "claim"}, {"articles", "article"}}) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Ran.solieu("schema", what[1]).out());
            List<String> lines = Ran.solieu(what[0], dir.toString()).out().lines().toList();
            assertTrue(lines.size() >= 2);
            for (String line : lines) {
                JsonNode record = MAPPER.readTree(line);
                assertEquals(Set.of(), schema.validate(record), line);
                ((com.fasterxml.jackson.databind.node.ObjectNode) record).put("schema", "other/1");
                assertFalse(schema.validate(record).isEmpty(), "the schema is looked at");
            }
        }
    }

    @Test
    void theOutputIsTheSameForAnyNumberOfJobs() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < 300; n++) {
            lines.append(n % 50 == 9 ? "broken\n" : "{\"url\":\"https://a.vn/" + n + "\",\"html\":" + MAPPER.writeValueAsString(html(n)) + "}\n");
        }
        put("a.jsonl", utf8(lines.toString()));
        put("b.txt", utf8(text(7)));
        List<String> outputs = new ArrayList<>();
        for (String jobs : List.of("1", "4")) {
            Ran ran = Ran.solieu("extract", in("a.jsonl"), in("b.txt"), "--jobs", jobs, "--rejects", in("r" + jobs + ".tsv"));
            assertEquals(1, ran.status());
            outputs.add(ran.out());
            outputs.add(Files.readString(dir.resolve("r" + jobs + ".tsv")));
        }
        assertEquals(outputs.get(0), outputs.get(2));
        assertEquals(outputs.get(1), outputs.get(3));
        assertTrue(outputs.get(0).lines().count() > 1000);
        assertEquals(7, outputs.get(1).lines().count());
    }

    @Test
    void badInputsAreNamedAndTheRestIsExtracted() throws IOException {
        put("in/a-empty.txt", new byte[0]);
        put("in/b-binary.txt", new byte[] {0, 1, 2, 3});
        put("in/c-cut.txt.gz", Arrays.copyOf(gzip(utf8(text(1))), 100));
        put("in/d-no.html.gz", utf8("x"));
        put("in/e.jsonl", utf8("{\"text\":\n" + MAPPER.writeValueAsString(java.util.Map.of("text", text(5))) + "\n"));
        put("in/f-english.txt", utf8("The council said on Monday that it would spend 4,000 dollars on the road. The work is expected to take "
                + "three months, and 12 percent of the money comes from the state. People who live there are glad of it.\n".repeat(3)));
        put("in/g-menu.html", utf8("<!DOCTYPE html><html><body><div class=\"menu\"><a href=\"/\">Trang chủ</a></div></body></html>"));
        put("in/h.html", utf8(html(3)));
        Ran ran = Ran.solieu("extract", in("in"), in("gone.txt"), "-o", in("c.jsonl"), "--rejects", in("r.tsv"));
        assertEquals(1, ran.status());
        List<String> rows = Files.readAllLines(dir.resolve("r.tsv"));
        assertEquals("where\tstage\treason\tdetail", rows.get(0));
        List<String> told = rows.stream().skip(1).map(r -> r.split("\t")).map(c -> Path.of(c[0]).getFileName() + " " + c[1] + " " + c[2]).toList();
        assertEquals(List.of("a-empty.txt source empty", "b-binary.txt source binary", "c-cut.txt.gz source truncated", "d-no.html.gz source broken-archive",
                "e.jsonl#1 source bad-json", "f-english.txt strip not-vietnamese", "g-menu.html strip no-article", "gone.txt source unreadable"), told);
        for (String row : rows.subList(1, rows.size())) {
            assertEquals(4, row.split("\t", -1).length);
            assertTrue(ran.err().contains(row.substring(0, row.indexOf('\t'))), row);
        }
        assertTrue(ran.err().contains("2 articles read"), ran.err());
        assertTrue(ran.err().contains("8 inputs rejected (1 empty, 1 binary, 1 truncated, 1 unreadable, 1 broken-archive, 1 bad-json"), ran.err());
        assertTrue(Files.readAllLines(dir.resolve("c.jsonl")).size() >= 8);
    }

    @Test
    void theStatusTellsHowMuchWasRead() throws IOException {
        put("ok.txt", utf8(text(1)));
        put("empty.txt", new byte[0]);
        assertEquals(0, Ran.solieu("extract", in("ok.txt")).status());
        assertEquals(1, Ran.solieu("extract", in("ok.txt"), in("empty.txt")).status());
        assertEquals(2, Ran.solieu("extract", in("empty.txt")).status());
        assertEquals(2, Ran.solieu("extract", in("gone")).status());
        assertEquals(2, Ran.solieu("extract").status());
        assertEquals(0, Ran.with(utf8(text(1)), "extract", "-").status());
    }

    @ParameterizedTest
    @CsvSource({"--rejcts,--rejects", "--job=2,--jobs", "--reject,--rejects", "--outptu,--output", "--publishd,--published", "--halp,--help"})
    void anUnknownOptionSaysWhichOneWasMeant(String written, String meant) {
        Ran ran = Ran.solieu("extract", written, "x");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("there is no option " + written.replaceFirst("=.*", "") + "; did you mean " + meant + "?"), ran.err());
    }

    @Test
    void anUnknownCommandSaysWhichOneWasMeant() {
        assertTrue(Ran.solieu("extrat", "x").err().contains("there is no command extrat; did you mean extract?"));
        assertFalse(Ran.solieu("zzzzzz").err().contains("did you mean"));
        assertEquals(2, Ran.solieu().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jobs=0", "--jobs=x", "--published=soon", "--max-seconds=-1", "--max-bytes=0"})
    void valuesOutOfRangeAreNamed(String option) throws IOException {
        put("ok.txt", utf8(text(1)));
        Ran ran = Ran.solieu("extract", in("ok.txt"), option);
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains(option.replaceFirst("=.*", "")), ran.err());
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() throws IOException {
        put("ok.txt", utf8(text(1)));
        Ran ran = Ran.solieu("extract", in("ok.txt"), "-o", in("no/such/folder.jsonl"));
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("folder.jsonl: its folder does not exist"), ran.err());
        assertEquals(2, Ran.solieu("extract", in("ok.txt"), "-o", in("ok.txt")).status());
        assertEquals(text(1), Files.readString(dir.resolve("ok.txt")), "an input is never overwritten");
    }

    @Test
    void aFullDiskIsNamed() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full on this system");
        put("ok.txt", utf8(text(1)));
        Ran ran = Ran.solieu("extract", in("ok.txt"), "-o", "/dev/full");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("cannot write /dev/full"), ran.err());
    }

    @Test
    void flagsSupplyWhatTheArticleDoesNotKnow() throws IOException {
        put("ok.txt", utf8(text(1)));
        JsonNode article = MAPPER.readTree(Ran.solieu("articles", in("ok.txt"), "--published", "2024-06", "--publisher", "Báo Lào Cai").out());
        assertEquals("2024-06", article.get("published").asText());
        assertEquals("Báo Lào Cai", article.get("publisher").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "articles", "explain", "evaluate", "schema"})
    void everyCommandHasHelpWithAnExample(String command) {
        Ran ran = Ran.solieu("help", command);
        assertEquals(0, ran.status());
        assertTrue(ran.out().contains("Example") && ran.out().contains("  solieu " + command), ran.out());
        assertEquals(ran.out(), Ran.solieu(command, "--help").out());
    }

    @Test
    void theProgramTellsItsVersionSchemasAndCompletion() throws IOException {
        assertTrue(Ran.solieu("--version").out().startsWith("solieu "));
        assertTrue(Ran.solieu("--help").out().contains("Exit status: 0"));
        assertEquals("Claim", MAPPER.readTree(Ran.solieu("schema", "claim").out()).get("title").asText());
        assertEquals(2, Ran.solieu("schema", "other").status());
        assertTrue(Ran.solieu("generate-completion").out().contains("--rejects"));
    }

    @Test
    void explainTellsTheFateOfNumbers() throws IOException {
        put("ok.txt", utf8(text(1)));
        Ran ran = Ran.solieu("explain", in("ok.txt"));
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("[102,4%]"), ran.out());
        assertTrue(ran.out().contains("percentage 102.4"), ran.out());
        assertTrue(ran.out().contains("no claim"), ran.out());
    }
}
