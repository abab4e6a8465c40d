package vn.solieu;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.evaluate.ArticleScore;
import vn.solieu.evaluate.ClaimScore;
import vn.solieu.evaluate.Figures;
import vn.solieu.lexicon.Tsv;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/**
 * The gate: pages of {@code corpus/} through the whole pipeline, articles and claims scored apart for the part that rules are tuned on and
 * the part that stays unseen, against {@code corpus/floors.json} ({@code {"claims" | "articles": {"tune" | "unseen": {figure: floor}}}}).
 */
class CorpusGateTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path FLOORS = CORPUS.resolve("floors.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path dir;

    /** What the pipeline made of one split. */
    private record Said(Path claims, Path articles) { }

    @TestFactory
    Stream<DynamicTest> noFigureIsUnderItsFloor() throws IOException {
        boolean gold = Files.isDirectory(CORPUS.resolve("gold"));
        boolean floors = Files.isRegularFile(FLOORS);
        if (!gold || !floors) {
            System.out.println("skipped CorpusGateTest: there is no " + (gold ? FLOORS : CORPUS.resolve("gold")));
        }
        if (!gold || !floors) {
            return Stream.of(DynamicTest.dynamicTest("corpus gate", () -> assumeTrue(false, "no gold or no floors")));
        }
        Map<String, List<String>> splits = splits();
        Map<String, Said> said = new TreeMap<>();
        for (Map.Entry<String, List<String>> split : splits.entrySet()) {
            said.put(split.getKey(), run(split.getKey(), split.getValue()));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> stage : MAPPER.readTree(FLOORS.toFile()).properties()) {
            for (Map.Entry<String, JsonNode> split : stage.getValue().properties()) {
                tests.add(DynamicTest.dynamicTest(stage.getKey() + " " + split.getKey(), () -> {
                    assertTrue(said.containsKey(split.getKey()), "no pages of split " + split.getKey());
                    Figures figures = switch (stage.getKey()) {
                        case "claims" -> claims(splits.get(split.getKey()), said.get(split.getKey()));
                        case "articles" -> articles(splits.get(split.getKey()), said.get(split.getKey()));
                        default -> throw new IllegalStateException(FLOORS + ": no stage " + stage.getKey());
                    };
                    System.out.println("corpus " + stage.getKey() + " " + split.getKey() + " " + figures.json()
                            + (figures.calibration() == null ? "" : String.format(java.util.Locale.ROOT, " calibration error %.4f", figures.calibration().error())));
                    List<String> under = new ArrayList<>();
                    for (Map.Entry<String, JsonNode> floor : split.getValue().properties()) {
                        if (figures.get(floor.getKey()) < floor.getValue().asDouble()) {
                            under.add(floor.getKey() + " " + figures.get(floor.getKey()) + " < " + floor.getValue());
                        }
                    }
                    assertTrue(under.isEmpty(), () -> "under the floor: " + under);
                }));
            }
        }
        assertFalse(tests.isEmpty(), FLOORS + " holds no floor");
        return tests.stream();
    }

    /** Page files by split. */
    private static Map<String, List<String>> splits() throws IOException {
        Map<String, List<String>> splits = new TreeMap<>();
        try (InputStream in = Files.newInputStream(CORPUS.resolve("SOURCES.tsv"))) {
            for (Tsv.Row row : Tsv.read("SOURCES.tsv", in).rows()) {
                splits.computeIfAbsent(row.require("split"), s -> new ArrayList<>()).add(row.require("file").replaceFirst("^pages/", ""));
            }
        }
        return splits;
    }

    private static Said run(String split, List<String> files) throws IOException {
        Pipeline pipeline = Pipeline.standard();
        List<String> claims = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        try (Pages pages = Sources.open(files.stream().map(f -> CORPUS.resolve("pages").resolve(f).toString()).toList(), Sources.Options.DEFAULT)) {
            Batch.run(pages, pipeline::claims, Batch.Limits.of(2), outcome -> {
                if (outcome instanceof Outcome.Kept<Extraction> kept) {
                    articles.add(Json.write(kept.value().article()));
                    for (Claim claim : kept.value().claims()) {
                        claims.add(Json.write(claim));
                    }
                } else {
                    System.out.println("corpus: " + outcome);
                }
            });
        }
        Said said = new Said(dir.resolve(split + ".claims.jsonl"), dir.resolve(split + ".articles.jsonl"));
        Files.write(said.claims(), claims);
        Files.write(said.articles(), articles);
        return said;
    }

    private static Figures claims(List<String> files, Said said) throws IOException {
        List<Path> gold = files.stream().map(f -> CORPUS.resolve("gold").resolve((f.endsWith(".txt") ? f.substring(0, f.length() - 4) : f) + ".jsonl"))
                .filter(Files::isRegularFile).toList();
        assertFalse(gold.isEmpty(), "no gold claims");
        return ClaimScore.score(gold, CORPUS.resolve("text"), List.of(said.claims()));
    }

    private static Figures articles(List<String> files, Said said) throws IOException {
        Set<String> ids = files.stream().map(f -> f.split("\\.")[0]).collect(Collectors.toSet());
        ObjectNode gold = (ObjectNode) MAPPER.readTree(CORPUS.resolve("articles.json").toFile());
        gold.retain(ids);
        assertFalse(gold.isEmpty(), "no gold articles");
        Path file = Files.createTempFile(dir, "gold", ".json");
        MAPPER.writeValue(file.toFile(), gold);
        return ArticleScore.score(file, said.articles(), 0);
    }
}
