package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.Composed;

/** A run that is ended from outside leaves whole lines only. */
class InterruptedRunTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long ENOUGH_BYTES = 300_000;

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(90)
    void aKilledRunLeavesWholeLines(boolean hard) throws Exception {
        Path out = dir.resolve("articles.jsonl");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), "vn.solieu.cli.Main", "articles", "-", "--jobs", "2", "-o", out.toString())
                .redirectErrorStream(true).redirectOutput(dir.resolve("err").toFile()).start();
        Thread feeder = new Thread(() -> feed(process.getOutputStream()));
        feeder.setDaemon(true);
        feeder.start();
        while (process.isAlive() && (!Files.exists(out) || Files.size(out) < ENOUGH_BYTES)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertTrue(process.isAlive(), () -> "ended by itself: " + read(dir.resolve("err")));
        if (hard) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertTrue(text.endsWith("\n"), () -> "ends with: " + text.substring(text.length() - 80));
        int n = 0;
        for (String line : text.split("\n")) {
            assertEquals("https://a.vn/" + n++, MAPPER.readTree(line).get("url").asText());
        }
    }

    private static void feed(OutputStream stdin) {
        try (stdin) {
            for (int n = 0; ; n++) {
                stdin.write((MAPPER.writeValueAsString(Map.of("url", "https://a.vn/" + n, "text", Composed.text(n))) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the program is gone, as it should be
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
