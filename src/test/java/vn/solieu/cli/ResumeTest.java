package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.solieu.Composed.text;
import static vn.solieu.Composed.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ResumeTest {
    @TempDir
    Path dir;

    private String in(String name) {
        return dir.resolve(name).toString();
    }

    private void articles(int from, int to) throws IOException {
        Files.createDirectories(dir.resolve("in"));
        for (int n = from; n < to; n++) {
            Files.write(dir.resolve("in").resolve(String.format("%05d.txt", n)), n % 10 == 3 ? new byte[0] : utf8(text(n)));
        }
    }

    private Ran resumed(String out) {
        return Ran.solieu("articles", in("in"), "-o", in(out), "--rejects", in(out + ".rejects"), "--resume", "--jobs", "2");
    }

    @Test
    void aSecondRunReadsOnlyWhatIsNew() throws IOException {
        articles(0, 30);
        assertEquals(1, resumed("a.jsonl").status());
        String first = Files.readString(dir.resolve("a.jsonl"));
        Ran again = resumed("a.jsonl");
        assertEquals(0, again.status());
        assertTrue(again.err().contains("0 articles read") && again.err().contains("30 input files done before"), again.err());
        assertEquals(first, Files.readString(dir.resolve("a.jsonl")));
        articles(30, 40);
        assertTrue(resumed("a.jsonl").err().contains("9 articles read"));
        Ran.solieu("articles", in("in"), "-o", in("b.jsonl"), "--rejects", in("b.jsonl.rejects"));
        assertEquals(Files.readString(dir.resolve("b.jsonl")), Files.readString(dir.resolve("a.jsonl")));
        assertEquals(Files.readString(dir.resolve("b.jsonl.rejects")), Files.readString(dir.resolve("a.jsonl.rejects")));
    }

    @Test
    void whatCameAfterTheLastFinishedFileIsCutOff() throws IOException {
        articles(0, 10);
        resumed("a.jsonl");
        String whole = Files.readString(dir.resolve("a.jsonl"));
        List<String> journal = Files.readAllLines(dir.resolve("a.jsonl.journal"));
        Files.write(dir.resolve("a.jsonl.journal"), (String.join("\n", journal.subList(0, 6)) + "\nhalf a li").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(dir.resolve("a.jsonl"), "{\"half\":", StandardOpenOption.APPEND);
        Ran ran = resumed("a.jsonl");
        assertTrue(ran.err().contains("5 input files done before"), ran.err());
        assertEquals(whole, Files.readString(dir.resolve("a.jsonl")));
    }

    @Test
    void aKilledRunGoesOnWithNoLossAndNoDouble() throws Exception {
        articles(0, 3000);
        Ran.solieu("articles", in("in"), "-o", in("whole.jsonl"), "--rejects", in("whole.rejects"));
        String[] command = {Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            "-XX:+UseSerialGC", "vn.solieu.cli.Main", "articles", in("in"), "-o", in("a.jsonl"), "--rejects", in("a.jsonl.rejects"), "--resume", "--jobs", "1"};
        int killed = 0;
        for (int i = 0; i < 3; i++) {
            long before = Files.exists(dir.resolve("a.jsonl")) ? Files.size(dir.resolve("a.jsonl")) : 0;
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(dir.resolve("err").toFile()).start();
            while (process.isAlive() && (!Files.exists(dir.resolve("a.jsonl")) || Files.size(dir.resolve("a.jsonl")) < before + 200_000)) {
                TimeUnit.MILLISECONDS.sleep(3);
            }
            killed += process.isAlive() ? 1 : 0;
            if (i % 2 == 0) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            process.waitFor();
        }
        assertTrue(killed > 0, "no run was killed in time");
        resumed("a.jsonl");
        assertEquals(Files.readString(dir.resolve("whole.jsonl")), Files.readString(dir.resolve("a.jsonl")));
        assertEquals(Files.readString(dir.resolve("whole.rejects")), Files.readString(dir.resolve("a.jsonl.rejects")));
    }

    @Test
    void resumeNeedsAFileAndItsOutput() throws IOException {
        articles(0, 3);
        assertEquals(2, Ran.solieu("articles", in("in"), "--resume").status());
        resumed("a.jsonl");
        Files.delete(dir.resolve("a.jsonl"));
        Ran ran = resumed("a.jsonl");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("a.jsonl, which is gone"), ran.err());
    }
}
