package vn.solieu.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our scorers and the specification's Python tools give the same figures and the same lists of errors. */
class ScorersAgreeTest {
    private static final Path SHARED = Path.of("../shared");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path dir;

    @BeforeEach
    void both() {
        boolean there = Files.isRegularFile(SHARED.resolve("tools/score.py"));
        boolean python = run("python3", "--version") != null;
        if (!there || !python) {
            System.out.println("skipped ScorersAgreeTest: " + (there ? "python3 is not installed" : SHARED + " is absent"));
        }
        assumeTrue(there && python);
    }

    private String run(String... command) {
        try {
            Path out = Files.createTempFile(dir, "out", ".txt");
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return process.waitFor() == 0 ? Files.readString(out, StandardCharsets.UTF_8) : null;
        } catch (IOException | InterruptedException e) {
            return null;
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> in = Files.list(folder)) {
            return in.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Gold with faults of every kind put in by a fixed seed: rows dropped, doubled, moved, and fields changed. */
    private List<ObjectNode> disturbed(List<JsonNode> gold) {
        Random random = new Random(42);
        List<ObjectNode> out = new ArrayList<>();
        String[] fields = {"kind", "value", "value_to", "total", "unit", "metric", "province", "period_start", "period_end", "status", "qualifier", "direction"};
        for (JsonNode row : gold) {
            ObjectNode copy = row.deepCopy();
            int fate = random.nextInt(10);
            if (fate == 0) {
                continue;
            }
            if (fate == 1) {
                out.add(row.deepCopy());
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                String field = fields[random.nextInt(fields.length)];
                switch (random.nextInt(3)) {
                    case 0 -> copy.putNull(field);
                    case 1 -> copy.set(field, gold.get(random.nextInt(gold.size())).get(field));
                    default -> {
                        if (copy.path(field).isTextual()) {
                            copy.put(field, copy.get(field).asText().toUpperCase(java.util.Locale.ROOT).replaceFirst("^\\S+ ", ""));
                        } else if (copy.path(field).isNumber()) {
                            copy.put(field, copy.get(field).asDouble() * 1.5);
                        }
                    }
                }
            }
            out.add(copy);
        }
        return out;
    }

    private void assertSame(Path predictions) throws IOException {
        Path golds = SHARED.resolve("gold");
        List<String> command = new ArrayList<>(List.of("python3", SHARED.resolve("tools/score.py").toString(), "--docs", SHARED.resolve("articles").toString(),
                "--errors", "--json", "--pred", predictions.toString(), "--gold"));
        List<Path> goldFiles = files(golds, ".jsonl");
        goldFiles.forEach(f -> command.add(f.toString()));
        String python = run(command.toArray(new String[0]));
        Figures ours = ClaimScore.score(goldFiles, SHARED.resolve("articles"), List.of(predictions));
        List<String> lines = new ArrayList<>(ours.notes());
        lines.add(ours.json());
        assertTrue(ours.notes().size() > 20, "the faults were seen");
        assertEquals(python.strip(), String.join("\n", lines));
    }

    private List<JsonNode> gold() throws IOException {
        List<JsonNode> gold = new ArrayList<>();
        for (Path file : files(SHARED.resolve("gold"), ".jsonl")) {
            for (String line : Files.readAllLines(file)) {
                gold.add(MAPPER.readTree(line));
            }
        }
        return gold;
    }

    @Test
    void onGoldRowsWithFaults() throws IOException {
        Path predictions = dir.resolve("rows.jsonl");
        Files.write(predictions, disturbed(gold()).stream().map(Object::toString).toList());
        assertSame(predictions);
    }

    @Test
    void onClaimRecordsWithFaults() throws IOException {
        List<String> lines = new ArrayList<>();
        for (ObjectNode row : disturbed(gold())) {
            String text = java.text.Normalizer.normalize(Files.readString(SHARED.resolve("articles").resolve(row.get("doc").asText())),
                    java.text.Normalizer.Form.NFC);
            int start = text.offsetByCodePoints(0, row.get("start").asInt());
            int end = text.offsetByCodePoints(0, row.get("end").asInt());
            int from = text.lastIndexOf('\n', start) + 1;
            int to = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
            ObjectNode claim = row.deepCopy();
            claim.remove(List.of("doc", "start", "end", "text", "metric", "metric_alt", "province", "period_start", "period_end"));
            claim.putObject("metric").set("text", row.get("metric"));
            if (row.path("metric_alt").size() > 0) {
                ((ObjectNode) claim.get("metric")).set("name", row.get("metric_alt").get(0));
            }
            claim.putObject("province").set("name", row.get("province"));
            claim.putObject("period").<ObjectNode>set("start", row.get("period_start")).set("end", row.get("period_end"));
            claim.putObject("evidence").put("sentence", text.substring(from, to).replaceAll("\\s+", " ")).put("start", 1000).put("text", text.substring(start, end))
                    .put("value_start", 1000 + text.substring(from, start).replaceAll("\\s+", " ").length())
                    .put("value_end", 1000 + text.substring(from, end).replaceAll("\\s+", " ").length());
            claim.putObject("article").put("id", "x").put("source", "dir/" + row.get("doc").asText());
            lines.add(claim.toString());
        }
        Path predictions = dir.resolve("claims.jsonl");
        Files.write(predictions, lines);
        assertSame(predictions);
    }

    @Test
    void onArticles() throws IOException {
        Path gold = SHARED.resolve("pages/vi/gold.json");
        List<String> lines = new ArrayList<>();
        for (var entry : MAPPER.readTree(gold.toFile()).properties()) {
            JsonNode g = entry.getValue();
            String body = g.path("body").asText();
            ObjectNode article = MAPPER.createObjectNode().put("source", "x/" + entry.getKey() + ".html.gz").put("text", "Đầu đề\n" + body.substring(body.length() / 5))
                    .put("body_start", lines.size() % 2 * 7);
            article.set("title", g.get("title"));
            article.set("published", g.get("published"));
            article.putArray("authors").add(g.path("author").asText("").toLowerCase(java.util.Locale.ROOT));
            lines.add(article.toString());
        }
        Path predictions = dir.resolve("articles.jsonl");
        Files.write(predictions, lines);
        String python = run("python3", SHARED.resolve("tools/score_articles.py").toString(), "--gold", gold.toString(), "--pred", predictions.toString(),
                "--worst", "3", "--json");
        Figures ours = ArticleScore.score(gold, predictions, 3);
        assertTrue(ours.get("f1") > 0.5 && ours.get("f1") < 1);
        assertEquals(python.strip(), String.join("\n", ours.notes()) + "\n" + ours.json());
    }
}
