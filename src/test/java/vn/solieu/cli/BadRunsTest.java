package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.solieu.Composed.text;
import static vn.solieu.Composed.utf8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.ComposedArchive;
import vn.solieu.Warcs;
import vn.solieu.doc.Outcome;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/** What goes wrong around a long run: files that vanish, a disk that is full, thousands of tiny files. */
@Timeout(120)
class BadRunsTest {
    @TempDir
    Path dir;

    private String in(String name) {
        return dir.resolve(name).toString();
    }

    @Test
    void aFileAndAFolderThatVanishDuringARunAreNamedAndTheRestIsRead() throws IOException {
        Files.createDirectories(dir.resolve("in/c"));
        for (String name : List.of("a.txt", "b.txt", "c/x.txt", "d.txt")) {
            Files.write(dir.resolve("in").resolve(name), utf8(text(1)));
        }
        List<String> told = new java.util.ArrayList<>();
        try (Pages pages = Sources.open(in("in"))) {
            while (pages.hasNext()) {
                told.add(pages.next() instanceof Outcome.Dropped<?> d ? d.where().replaceFirst(".*/in/", "") + " " + d.reason().code() + " " + d.detail() : "read");
                if (told.size() == 1) {
                    Files.delete(dir.resolve("in/b.txt"));
                    Files.delete(dir.resolve("in/c/x.txt"));
                    Files.delete(dir.resolve("in/c"));
                }
            }
        }
        assertEquals(List.of("read", "b.txt unreadable there is no such file", "c unreadable there is no such file", "read"), told);
    }

    /** Large enough that no buffer of a reader holds all of it when the cut comes. */
    @Test
    void aFileThatIsCutWhileItIsReadIsReadAsFarAsItGoesAndTheRestToo() throws IOException {
        Files.createDirectories(dir.resolve("in"));
        ComposedArchive archive = new ComposedArchive(1000);
        int records = 400;
        byte[][] all = IntStream.range(0, records).mapToObj(archive::record).toArray(byte[][]::new);
        for (String name : List.of("a.warc.gz", "b.warc.gz")) {
            Files.write(dir.resolve("in").resolve(name), name.startsWith("a") ? Warcs.join(all) : all[0]);
        }
        int cut = Warcs.join(Arrays.copyOf(all, records / 2)).length + all[records / 2].length / 2;
        List<String> told = new java.util.ArrayList<>();
        try (Pages pages = Sources.open(in("in"))) {
            while (pages.hasNext()) {
                told.add(pages.next() instanceof Outcome.Dropped<?> d ? d.where().replaceFirst(".*/in/", "") + " " + d.reason().code() : "read");
                if (told.size() == 3) {
                    try (FileChannel file = FileChannel.open(dir.resolve("in/a.warc.gz"), StandardOpenOption.WRITE)) {
                        file.truncate(cut);
                    }
                }
            }
        }
        List<String> expected = new java.util.ArrayList<>(java.util.Collections.nCopies(records / 2, "read"));
        expected.add("a.warc.gz#" + Warcs.join(Arrays.copyOf(all, records / 2)).length + " truncated");
        expected.add("read");
        assertEquals(expected, told);
    }

    @Test
    void aDiskThatIsFullEndsTheRunWithAMessage() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
        Files.write(dir.resolve("a.txt"), utf8(text(1)));
        Ran ran = Ran.solieu("extract", in("a.txt"), "-o", "/dev/full");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("cannot write /dev/full: No space left on device"), ran.err());
    }

    @Test
    void aFileThatMayNotGrowKeepsWholeLinesAndIsResumed() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this system");
        ComposedArchive archive = new ComposedArchive(1000);
        Files.createDirectories(dir.resolve("in"));
        for (int f = 0; f < 10; f++) {
            int from = f * 3;
            Files.write(dir.resolve("in/" + f + ".warc.gz"), Warcs.join(IntStream.range(from, from + 3).mapToObj(archive::record).toArray(byte[][]::new)));
        }
        Ran.solieu("extract", in("in"), "-o", in("whole.jsonl"));
        byte[] whole = Files.readAllBytes(dir.resolve("whole.jsonl"));
        int kibibytes = whole.length / 2048;
        Process limited = new ProcessBuilder("/bin/bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "vn.solieu.cli.Main", "extract", in("in"), "-o", in("a.jsonl"), "--resume", "--jobs", "1")
                .redirectErrorStream(true).redirectOutput(dir.resolve("err").toFile()).start();
        assertEquals(2, limited.waitFor());
        String told = Files.readString(dir.resolve("err"));
        assertTrue(told.contains("cannot write " + in("a.jsonl") + ": File too large; what was written before is whole"), told);
        String left = Files.readString(dir.resolve("a.jsonl"));
        assertTrue(left.isEmpty() || left.endsWith("\n"), "half a line at the end");
        Ran.solieu("extract", in("in"), "-o", in("a.jsonl"), "--resume");
        assertEquals(new String(whole, java.nio.charset.StandardCharsets.UTF_8), Files.readString(dir.resolve("a.jsonl")));
    }

    @Test
    void thousandsOfTinyFilesAreAllRead() throws IOException {
        int files = 4_000;
        for (int n = 0; n < files; n++) {
            Path folder = dir.resolve("in/" + n % 20);
            Files.createDirectories(folder);
            Files.write(folder.resolve(n + ".txt"), n % 100 == 7 ? new byte[0] : utf8("Năm 2023, tỉnh Lào Cai có " + (n + 1) + " hộ nghèo.\n"));
        }
        Ran ran = Ran.solieu("articles", in("in"), "-o", in("a.jsonl"), "--rejects", in("r.tsv"));
        long rejected = Files.readAllLines(dir.resolve("r.tsv")).size() - 1;
        long read = Files.readAllLines(dir.resolve("a.jsonl")).size();
        assertEquals(1, ran.status());
        assertEquals(files, read + rejected, ran.err());
        assertEquals(files / 100, Files.readAllLines(dir.resolve("r.tsv")).stream().filter(l -> l.contains("\tempty\t")).count());
    }
}
