package vn.solieu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.cli.Ran;

/** The jar as {@code spark-submit} runs it, in a process of its own with two cores, beside the plain command over the same files. */
@Timeout(1200)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtractJobIT {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    @TempDir
    static Path dir;
    private static Path in;
    private static List<String> plain;
    private static List<String> plainRejects;

    @BeforeAll
    static void plainRun() throws IOException {
        in = ClusterInputs.write(dir.resolve("in"));
        Ran ran = Ran.solieu("extract", in.toString(), "--lang", "vi", "-o", path("plain.jsonl"), "--rejects", path("plain.tsv"), "--jobs", "2");
        System.out.println(ran.err().strip().lines().reduce((a, b) -> b).orElse(""));
        plain = Files.readAllLines(dir.resolve("plain.jsonl"));
        plainRejects = Files.readAllLines(dir.resolve("plain.tsv")).stream().skip(1).sorted().toList();
        assertTrue(plain.size() > 10 * ClusterInputs.PAGES, plain.size() + " claims");
    }

    private static String path(String name) {
        return dir.resolve(name).toString();
    }

    private static Process submit(String output, String... more) throws IOException {
        String libraries = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.matches(".*[/\\\\](slf4j-nop|junit|solieu)[^/\\\\]*")).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", libraries));
        Arrays.stream(System.getProperty("spark.opens").strip().split("\\s+")).forEach(command::add);
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[2]", "--conf", "spark.ui.enabled=false", "--conf",
                "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1", "--class", "vn.solieu.spark.ExtractJob",
                Path.of("target/solieu-spark.jar").toAbsolutePath().toString(), "--input", in.toString(), "--lang", "vi", "--output", path(output)));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve(output + ".log").toFile())).start();
    }

    private static String run(String output, String... more) throws IOException, InterruptedException {
        int status = submit(output, more).waitFor();
        String log = Files.readString(dir.resolve(output + ".log"));
        assertEquals(0, status, log);
        String closing = log.lines().filter(l -> l.startsWith("solieu: ")).reduce((a, b) -> b).orElse("");
        System.out.println(closing);
        return closing;
    }

    /** The lines of a result's folder, by sub-folder. */
    private static Map<String, List<String>> lines(Path folder) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                lines.computeIfAbsent(file.getParent().getFileName().toString(), k -> new ArrayList<>()).addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<String> sorted(Map<String, List<String>> lines) {
        return lines.values().stream().flatMap(List::stream).sorted().toList();
    }

    private static void sameAsPlain(String output) throws IOException {
        Map<String, List<String>> claims = lines(dir.resolve(output).resolve("claims"));
        assertEquals(plain.stream().sorted().toList(), sorted(claims));
        assertEquals(plainRejects, sorted(lines(dir.resolve(output).resolve("rejects"))));
        Map<String, List<String>> ordered = new TreeMap<>();
        for (Map.Entry<String, List<String>> month : claims.entrySet()) {
            for (String line : month.getValue()) {
                assertEquals(month.getKey(), month(line));
                ordered.computeIfAbsent(month(line) + " " + file(line), k -> new ArrayList<>()).add(line);
            }
        }
        Map<String, List<String>> plainly = new TreeMap<>();
        for (String line : plain) {
            plainly.computeIfAbsent(month(line) + " " + file(line), k -> new ArrayList<>()).add(line);
        }
        assertEquals(plainly, ordered, "the order within an input and a month");
    }

    private static String month(String line) throws IOException {
        return "month=" + MAPPER.readTree(line).path("article").path("published").asText("unknown").substring(0, 7);
    }

    private static String file(String line) throws IOException {
        return MAPPER.readTree(line).path("article").path("source").asText().replaceFirst("#.*", "");
    }

    @Test
    @Order(1)
    void theResultIsThatOfTheSingleMachineClaimForClaim() throws Exception {
        run("a", "--format", "jsonl");
        sameAsPlain("a");
        JsonNode summary = MAPPER.readTree(dir.resolve("a/summary.json").toFile());
        assertEquals(9, summary.get("inputs").asInt());
        assertEquals(ClusterInputs.PAGES + 1 + 3, summary.get("articles").asInt());
        assertEquals(plain.size(), summary.get("claims").asInt());
        assertEquals(ClusterInputs.PAGES / 3, summary.get("passed_over").asInt());
        assertEquals(plainRejects.size(), summary.get("rejected").properties().stream().mapToInt(e -> e.getValue().asInt()).sum());
        assertEquals(4, plainRejects.size(), plainRejects.toString());
    }

    @Test
    @Order(2)
    void asParquetTheColumnsAreTheFieldsOfTheRecords() throws Exception {
        assertTrue(run("a").contains("9 input files (9 done before)"));
        List<String> found;
        try (SparkSession spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()) {
            found = spark.read().parquet(path("a/claims")).drop("month").toJSON().collectAsList();
        }
        assertEquals(plain.stream().map(ExtractJobIT::normal).sorted().toList(), found.stream().map(ExtractJobIT::normal).sorted().toList());
    }

    /** Without nulls, which JSON from a table leaves out, and numbers without trailing zeros. */
    private static String normal(String line) {
        try {
            return normal((ObjectNode) MAPPER.readTree(line)).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode normal(ObjectNode o) {
        ObjectNode out = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field : o.properties()) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode inner) {
                out.set(field.getKey(), normal(inner));
            } else if (value.isNumber()) {
                out.put(field.getKey(), new BigDecimal(value.asText()).stripTrailingZeros().toPlainString());
            } else if (!value.isNull()) {
                out.set(field.getKey(), value);
            }
        }
        return out;
    }

    @Test
    @Order(3)
    void aKilledJobIsStartedAgainWithNoLossAndNoDouble() throws Exception {
        Process process = submit("k", "--format", "jsonl");
        Path parts = dir.resolve("k/parts");
        while (process.isAlive() && marks(parts) < 2) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(process.isAlive(), () -> "ended by itself");
        process.destroyForcibly().waitFor();
        int done = marks(parts);
        assertTrue(done >= 2 && done < 9, done + " files done");
        assertFalse(Files.exists(dir.resolve("k/summary.json")));
        String closing = run("k", "--format", "jsonl");
        assertTrue(closing.contains("(" + done + " done before)"), closing);
        sameAsPlain("k");
        assertEquals(9 * 3, files(parts), "what the killed attempts left is gone");
    }

    private static int marks(Path parts) throws IOException {
        try (Stream<Path> files = Files.exists(parts) ? Files.list(parts) : Stream.empty()) {
            return (int) files.filter(f -> f.getFileName().toString().matches("[^.].*\\.done")).count();
        }
    }

    private static int files(Path parts) throws IOException {
        try (Stream<Path> files = Files.list(parts)) {
            return (int) files.filter(f -> !f.getFileName().toString().startsWith(".")).count();
        }
    }

    @Test
    @Order(4)
    void aFileThatIsNewOrChangedIsReadAndTheOthersAreNot() throws Exception {
        Path file = in.resolve("cut.warc.gz");
        byte[] before = Files.readAllBytes(file);
        Files.copy(in.resolve("broken.warc.gz"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(in.resolve("broken.warc.gz"), in.resolve("new.warc.gz"));
        try {
            String closing = run("k", "--format", "jsonl");
            assertTrue(closing.contains("10 input files (8 done before)"), closing);
            assertTrue(closing.contains((ClusterInputs.PAGES + 9) + " articles read"), closing);
        } finally {
            Files.write(file, before);
            Files.delete(in.resolve("new.warc.gz"));
        }
    }

    @Test
    @Order(5)
    void wrongUseIsSaidInOneLine() throws Exception {
        Process process = submit("w", "--domains", path("no-such-file"));
        assertEquals(2, process.waitFor());
        assertTrue(Files.readString(dir.resolve("w.log")).contains("solieu: File " + "file:" + path("no-such-file") + " does not exist")
                || Files.readString(dir.resolve("w.log")).contains("no-such-file"), Files.readString(dir.resolve("w.log")));
    }
}
