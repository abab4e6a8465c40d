package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java, told by a stand-in for Java that prints its arguments. */
@Timeout(60)
class LauncherTest {
    private static final int OVER_A_QUARTER = 51 << 20;
    @TempDir
    Path dir;

    @BeforeEach
    void standIn() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/timeout")), "bash or timeout is not there: the launcher is not tried");
        Files.createDirectories(dir.resolve("java/bin"));
        Path java = Files.writeString(dir.resolve("java/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Path solieu = Files.copy(Path.of("solieu"), dir.resolve("solieu"));
        assumeTrue(java.toFile().setExecutable(true) && solieu.toFile().setExecutable(true));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(dir.resolve("solieu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", dir.resolve("java").toString());
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        return told;
    }

    private void firstCompilerOnly(boolean expected, String... arguments) throws IOException, InterruptedException {
        String told = run(arguments);
        assertEquals(expected, told.contains("-XX:TieredStopAtLevel=1\n"), told);
    }

    @Test
    void smallInputsAreLeftToTheFirstCompiler() throws Exception {
        Files.writeString(dir.resolve("a page.html"), "<p>x");
        Files.createDirectories(dir.resolve("more/pages"));
        Files.writeString(dir.resolve("more/pages/b.html.gz"), "x");
        firstCompilerOnly(true, "extract", "a page.html", "more", "-o", "out.jsonl", "--jobs", "2");
        firstCompilerOnly(true, "--version");
        firstCompilerOnly(true, "extract", "not-there");
    }

    @Test
    void whatIsCompressedCountsFourTimes() throws Exception {
        Files.createDirectories(dir.resolve("in"));
        Path file = Files.write(dir.resolve("in/a.warc"), new byte[OVER_A_QUARTER]);
        firstCompilerOnly(true, "extract", "in");
        Files.move(file, dir.resolve("in/a.warc.gz"));
        firstCompilerOnly(false, "extract", "in");
    }

    @Test
    void whereTheSizeIsNotKnownBothCompilersAreUsed() throws Exception {
        firstCompilerOnly(false, "extract", "-");
        firstCompilerOnly(false, "extract", "2024/*.html");
        firstCompilerOnly(false, "crawl", "--store", "x.db");
        firstCompilerOnly(false, "train", "metrics");
    }
}
