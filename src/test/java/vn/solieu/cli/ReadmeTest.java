package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;

/** What the README shows is what the program does. */
class ReadmeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path dir;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String example(String name) throws IOException {
        Matcher m = Pattern.compile("<!-- example: " + name + " -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertTrue(m.find(), "README.md has no example " + name);
        return m.group(1);
    }

    @Test
    void theExampleRecordIsWhatTheExampleTextGives() throws IOException {
        ObjectNode shown = (ObjectNode) MAPPER.readTree(example("output"));
        Ran ran = Ran.with(Composed.utf8(example("input")), "extract", "-", "--published", "2024-07-05", "--publisher", "Báo Lào Cai");
        assertEquals(0, ran.status(), ran.err());
        JsonNode said = null;
        for (String line : ran.out().lines().toList()) {
            JsonNode record = MAPPER.readTree(line);
            if (record.at("/evidence/text").equals(shown.at("/evidence/text"))) {
                said = record;
            }
        }
        assertTrue(said != null, () -> "no claim of " + shown.at("/evidence/text") + " in " + ran.out());
        ((ObjectNode) said).remove("confidence");
        shown.remove("confidence");
        assertEquals(said.toPrettyString(), shown.toPrettyString(), "the example in README.md is out of date");
    }

    @Test
    void theLibraryExampleCompilesAndPrintsTheClaims() throws Exception {
        String code = example("library");
        assertEquals(5, code.strip().lines().count());
        Path articles = Files.createDirectory(dir.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), Composed.text(1));
        Path source = dir.resolve("Example.java");
        Files.writeString(source, "import vn.solieu.*; import vn.solieu.doc.*; import vn.solieu.source.*;\n"
                + "public class Example { public static void main(String[] args) {\n" + code.replace("articles/", articles.toString()) + "}}\n");
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", System.getProperty("java.class.path"), "-d", dir.toString(),
                source.toString());
        assertEquals(0, compiled);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {dir.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        assertEquals(Ran.solieu("extract", articles.toString()).out().strip(), printed.toString(StandardCharsets.UTF_8).strip());
        assertTrue(printed.size() > 0);
    }

    @Test
    void everyFlagAndCommandOfTheReadmeExists() throws IOException {
        Set<String> unknown = new TreeSet<>();
        String help = "";
        for (String command : List.of("extract", "articles", "explain", "evaluate", "schema", "crawl", "status", "sites", "export", "series", "report")) {
            help += Ran.solieu("help", command).out();
        }
        String readme = readme();
        Matcher m = Pattern.compile("`(--[a-z-]+)").matcher(readme.substring(readme.indexOf("## What is read"), readme.indexOf("## As a library")));
        while (m.find()) {
            if (!help.contains(m.group(1))) {
                unknown.add(m.group(1));
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyFlagOfTheSparkJobExists() throws IOException {
        String job = Files.readString(Path.of("src/spark/java/vn/solieu/spark/ExtractJob.java"));
        String readme = readme();
        Matcher m = Pattern.compile("`(--[a-z-]+)").matcher(readme.substring(readme.indexOf("## On a Spark cluster"), readme.indexOf("## Reading the result")));
        Set<String> unknown = new TreeSet<>();
        int flags = 0;
        while (m.find()) {
            flags++;
            if (!m.group(1).startsWith("--executor") && !job.contains("\"" + m.group(1) + "\"")) {
                unknown.add(m.group(1));
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(flags >= 8, flags + " flags");
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String readme = readme().substring(readme().indexOf("## Dependencies"));
        Matcher m = Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>").matcher(Files.readString(Path.of("pom.xml")));
        Set<String> without = new TreeSet<>();
        while (m.find()) {
            String name = m.group(1).replaceFirst("opennlp-tools", "OpenNLP").replaceFirst("junit-jupiter.*", "JUnit").replaceFirst("archunit.*", "ArchUnit")
                    .replaceFirst("icu4j", "ICU4J").replaceFirst("jmh-.*", "JMH");
            if (!readme.contains(name)) {
                without.add(name);
            }
        }
        assertEquals(Set.of(), without);
    }
}
