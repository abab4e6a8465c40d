package vn.solieu.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.solieu.Composed.gzip;
import static vn.solieu.Composed.text;
import static vn.solieu.Composed.utf8;
import static vn.solieu.Composed.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

class SourcesTest {
    @TempDir
    Path dir;

    private void put(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private String in(String name) {
        return dir.resolve(name).toString();
    }

    /** Each outcome as {@code name format} or {@code name!reason}, names without the test's folder. */
    private List<String> told(List<String> paths, Sources.Options options) {
        List<String> out = new ArrayList<>();
        try (Pages pages = Sources.open(paths, options)) {
            pages.forEachRemaining(o -> {
                String line = o instanceof Outcome.Kept<Page> kept ? kept.value().source() + " " + kept.value().format().name().toLowerCase(java.util.Locale.ROOT)
                        : ((Outcome.Dropped<Page>) o).where() + "!" + ((Outcome.Dropped<Page>) o).reason().code();
                out.add(line.replace(Walk.named(dir) + "/", ""));
            });
        }
        return out;
    }

    private List<String> told(String... paths) {
        return told(List.of(paths), Sources.Options.DEFAULT);
    }

    private List<Page> pages(String... paths) {
        try (Pages pages = Sources.open(List.of(paths), Sources.Options.DEFAULT)) {
            return pages.stream().flatMap(Outcome::stream).toList();
        }
    }

    private static final String JSONL = "{\"url\":\"https://a.vn/1\",\"title\":\"T\",\"published\":\"2024-06-01\",\"text\":\"Một\",\"x\":{\"text\":\"no\"}}\n"
            + "no json\n\n{\"html\":\"<p>Hai</p>\",\"text\":\"nicht\"}\r\n{\"title\":\"nothing\"}\n[1]\n{\"text\":\"\"}\n{\"text\":\"a\"} {}\n"
            + "{\"text\":\"a\"\n{\"text\":\"cut";

    private static final List<String> JSONL_TOLD = List.of("#1 text", "#2!bad-json", "#4 html", "#5!bad-json", "#6!bad-json", "#7!empty",
            "#8!bad-json", "#9!bad-json", "#10!truncated");

    private static List<String> prefixed(String prefix, List<String> told) {
        return told.stream().map(s -> prefix + s).toList();
    }

    @Test
    void foldersAreReadRecursivelyInOrderOfNames() throws IOException {
        put("b.txt", utf8(text(1)));
        put("a/z.html", utf8("<p>x"));
        put("a/B.HTM", utf8("<p>x"));
        put("c.txt.gz", gzip(utf8(text(2))));
        put("d.html.gz", gzip(utf8("<p>x")));
        put(".hidden.txt", utf8("x"));
        put("page", utf8("<!DOCTYPE html><html><body>x</body></html>"));
        put("picture.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 1, 0});
        assertEquals(List.of("a/B.HTM html", "a/z.html html", "b.txt text", "c.txt.gz text", "d.html.gz html", "page html",
                "picture.jpg!unsupported"), told(dir.toString()));
    }

    @Test
    void globsMatchFilesAndFolders() throws IOException {
        put("2023/a.txt", utf8("x"));
        put("2024/a.txt", utf8("x"));
        put("2024/b.html", utf8("x"));
        put("2024/deep/c.txt", utf8("x"));
        assertEquals(List.of("2023/a.txt text", "2024/a.txt text"), told(in("*/*.txt")));
        assertEquals(List.of("2023/a.txt text", "2024/a.txt text", "2024/deep/c.txt text"), told(in("**.txt")));
        assertEquals(List.of("2024/a.txt text", "2024/b.html html", "2024/deep/c.txt text"), told(in("20?4")));
        assertEquals(List.of("*.doc!unreadable"), told(in("*.doc")));
        assertEquals(List.of("[!unreadable"), told(in("[")));
    }

    @Test
    void aFileWhoseNameHasWildcardsIsItself() throws IOException {
        put("a[1].txt", utf8("x"));
        put("a1.txt", utf8("x"));
        assertEquals(List.of("a[1].txt text"), told(in("a[1].txt")));
    }

    @Test
    void jsonLinesNameTheirLine() throws IOException {
        put("l.jsonl", utf8("\ufeff" + JSONL));
        put("m.jsonl.gz", gzip(utf8(JSONL)));
        assertEquals(prefixed("l.jsonl", JSONL_TOLD), told(in("l.jsonl")));
        assertEquals(prefixed("m.jsonl.gz", JSONL_TOLD), told(in("m.jsonl.gz")));
        Page first = pages(in("l.jsonl")).get(0);
        assertEquals("https://a.vn/1", first.known().url());
        assertEquals("T", first.known().title());
        assertEquals("2024-06-01", first.known().published());
        assertEquals("UTF-8", first.charset());
        assertArrayEquals(utf8("Một"), first.bytes());
        assertFalse(first.known().binding());
    }

    @Test
    void jsonLinesOverTheLimitAreSkippedWhole() throws IOException {
        put("l.jsonl", utf8("{\"text\":\"a\"}\n{\"text\":\"" + "b".repeat(300_000) + "\"}\n{\"text\":\"c\"}\n"));
        assertEquals(List.of("l.jsonl#1 text", "l.jsonl#2!too-large", "l.jsonl#3 text"),
                told(List.of(in("l.jsonl")), Sources.Options.DEFAULT.withMaxBytes(100_000)));
    }

    private byte[] bigZip() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("z.txt", utf8(text(1)));
        members.put("in/l.jsonl", utf8(JSONL));
        members.put("in/p.html.gz", gzip(utf8("<p>x")));
        members.put("in/metadata.tsv", utf8("file\tpublished\tpublisher\np.html\t2024-06\tBáo A\n"));
        members.put("cut.txt.gz", Arrays.copyOf(gzip(utf8(text(2))), 60));
        members.put("empty.html", new byte[0]);
        members.put("__MACOSX/z.txt", utf8("x"));
        members.put("inner.zip", zip(Map.of("a.txt", utf8("x"))));
        members.put("last.txt", utf8(text(3)));
        return zip(members);
    }

    private static List<String> bigZipTold(String name) {
        List<String> out = new ArrayList<>(List.of(name + "#z.txt text"));
        out.addAll(prefixed(name + "#in/l.jsonl", JSONL_TOLD));
        out.addAll(List.of(name + "#in/p.html.gz html", name + "#cut.txt.gz!truncated", name + "#empty.html!empty",
                name + "#inner.zip!unsupported", name + "#last.txt text"));
        return out;
    }

    @Test
    void zipsAreReadMemberByMember() throws IOException {
        put("x.zip", bigZip());
        assertEquals(bigZipTold("x.zip"), told(in("x.zip")));
        Page p = pages(in("x.zip")).stream().filter(x -> x.source().endsWith("p.html.gz")).findFirst().orElseThrow();
        assertEquals("2024-06", p.known().published());
        assertEquals("Báo A", p.known().publisher());
        assertTrue(p.known().binding());
    }

    @Test
    void brokenZipMembersAreNamedAndTheRestIsRead() throws IOException {
        byte[] zip = bigZip();
        int member = new String(zip, StandardCharsets.ISO_8859_1).indexOf("z.txt") + 40;
        zip[member] ^= 0x55;
        put("x.zip", zip);
        List<String> told = told(in("x.zip"));
        assertEquals("x.zip#z.txt!broken-archive", told.get(0));
        assertEquals(bigZipTold("x.zip").subList(1, 15), told.subList(1, told.size()));
    }

    @Test
    void cutZipsAreReadAsFarAsTheyGo() throws IOException {
        byte[] zip = bigZip();
        int last = new String(zip, StandardCharsets.ISO_8859_1).indexOf("last.txt");
        put("x.zip", Arrays.copyOf(zip, last + 100));
        List<String> told = told(in("x.zip"));
        assertEquals(bigZipTold("x.zip").subList(0, 14), told.subList(0, 14));
        assertEquals(List.of("x.zip#last.txt!truncated", "x.zip!truncated"), told.subList(14, told.size()));
        put("y.zip", utf8("this is no zip at all, whatever it is called"));
        assertEquals(List.of("y.zip!broken-archive"), told(in("y.zip")));
        put("w.zip", zip(Map.of(".hidden", utf8("x"))));
        assertEquals(List.of("w.zip!empty"), told(in("w.zip")));
    }

    @Test
    void badFilesAreNamedWithTheirReason() throws IOException {
        byte[] gz = gzip(utf8(text(1)));
        byte[] bad = gz.clone();
        bad[bad.length - 6] ^= 1;
        put("a-empty.txt", new byte[0]);
        put("b-blank.txt", utf8("\ufeff \n\t\n"));
        put("c-binary.txt", new byte[] {1, 2, 3, 0, 5});
        put("d-pdf.html", utf8("%PDF-1.7 text"));
        put("e-cut.txt.gz", Arrays.copyOf(gz, gz.length / 2));
        put("f-sum.txt.gz", bad);
        put("g-no.txt.gz", utf8("plain text"));
        put("h-cut.html", utf8("<html><body><p>Năm 2023, tỉnh đạt 47,2"));
        put("i-open.html", utf8("<html><body><p>no end tags, yet whole</p>"));
        put("j-big.txt", utf8("x".repeat(2000)));
        put("k-bomb.txt.gz", gzip(new byte[1_000_000]));
        put("l-lines.jsonl", utf8("\n\n"));
        put("m-ok.txt", utf8(text(1)));
        assertEquals(List.of("a-empty.txt!empty", "b-blank.txt!empty", "c-binary.txt!binary", "d-pdf.html!binary", "e-cut.txt.gz!truncated",
                "f-sum.txt.gz!broken-archive", "g-no.txt.gz!broken-archive", "h-cut.html!truncated", "i-open.html html", "j-big.txt!too-large",
                "k-bomb.txt.gz!too-large", "l-lines.jsonl!empty", "m-ok.txt text"),
                told(List.of(dir.toString()), Sources.Options.DEFAULT.withMaxBytes(1500)));
        assertEquals(List.of("gone.txt!unreadable"), told(in("gone.txt")));
        Files.createDirectory(dir.resolve("nothing"));
        assertEquals(List.of("nothing!empty"), told(in("nothing")));
    }

    @Test
    void gzipOfSeveralMembersIsReadWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(gzip(utf8("{\"text\":\"a\"}\n")));
        out.write(gzip(utf8("{\"text\":\"b\"}\n")));
        put("x.jsonl.gz", out.toByteArray());
        assertEquals(List.of("x.jsonl.gz#1 text", "x.jsonl.gz#2 text"), told(in("x.jsonl.gz")));
    }

    @Test
    void aLinkBackIsNotFollowed() throws IOException {
        put("a/b.txt", utf8("x"));
        Files.createSymbolicLink(dir.resolve("a/up"), dir);
        assertEquals(List.of("a/b.txt text", "a/up!unreadable"), told(dir.toString()));
    }

    @Test
    void sidecarsSupplyWhatFilesDoNotKnow() throws IOException {
        put("metadata.jsonl", utf8("{\"file\":\"a.txt\",\"published\":\"2024-06\",\"url\":\"https://a.vn/a\"}\n{\"file\":\"sub/c.html\",\"publisher\":\"C\"}\n"
                + "broken\n{\"file\":\"gone.txt\",\"published\":null}\n"));
        put("metadata.tsv", utf8("# a comment\nfile\tpublished\tpublisher\ttitle\na.txt\t2020\tA\t\nb.txt.gz\t15/6/2024 08:30\tB\tNhan đề\nx\ty\tz\tw\ttoo many\n"));
        put("a.txt", utf8("x"));
        put("b.txt.gz", gzip(utf8("x")));
        put("sub/c.html", utf8("x"));
        assertEquals(List.of("metadata.jsonl#3!bad-metadata", "metadata.tsv#3!bad-metadata", "metadata.tsv#5!bad-metadata", "a.txt text", "b.txt.gz text",
                "sub/c.html html"), told(dir.toString()));
        List<Page> pages = pages(dir.toString());
        assertEquals(new Page.Known("https://a.vn/a", null, "2024-06", "A", true), pages.get(0).known());
        assertEquals(new Page.Known(null, "Nhan đề", "2024-06-15T08:30", "B", true), pages.get(1).known());
        assertEquals("C", pages.get(2).known().publisher());
        assertEquals(pages.get(0).known(), pages(in("a.txt")).get(0).known(), "a file named on its own has its folder's sidecar");
        assertEquals(List.of("metadata.jsonl#3!bad-metadata", "metadata.tsv#3!bad-metadata", "metadata.tsv#5!bad-metadata"), told(in("metadata.jsonl")));
    }

    @Test
    void aSidecarSpeaksOfAllPagesOfAContainer() throws IOException {
        put("metadata.tsv", utf8("file\turl\tpublished\nl.jsonl\thttps://a.vn/dump\t2024-06\n"));
        put("l.jsonl", utf8("{\"text\":\"x\"}\n{\"text\":\"y\",\"published\":\"2024-05-01\"}\n"));
        assertEquals(List.of("2024-06", "2024-05-01"), pages(dir.toString()).stream().map(p -> p.known().published()).toList());
        assertNull(pages(dir.toString()).get(0).known().url());
    }

    @Test
    void whatTheCallerKnowsFillsGapsOnly() throws IOException {
        put("metadata.tsv", utf8("file\tpublished\na.txt\t2024-06\n"));
        put("a.txt", utf8("x"));
        put("b.txt", utf8("x"));
        Sources.Options options = Sources.Options.DEFAULT.withKnown(new Page.Known(null, null, "2019-01-01", "Báo B", false));
        try (Pages pages = Sources.open(List.of(dir.toString()), options)) {
            List<Page> read = pages.stream().flatMap(Outcome::stream).toList();
            assertEquals("2024-06", read.get(0).known().published());
            assertEquals("Báo B", read.get(0).known().publisher());
            assertEquals("2019-01-01", read.get(1).known().published());
            assertFalse(read.get(1).known().binding());
        }
    }

    @Test
    void standardInputIsKnownByItsBytes() {
        Map<String, byte[]> cases = new LinkedHashMap<>();
        cases.put("stdin text", utf8(text(1)));
        cases.put("stdin html", utf8("\n<!-- x --><!DOCTYPE html><html><body>x</body></html>"));
        cases.put("stdin#1 text", utf8("{\"text\":\"x\"}\n"));
        cases.put("stdin#1 html", gzip(utf8("{\"html\":\"x\"}\n")));
        cases.put("stdin#a.txt text", zip(Map.of("a.txt", utf8("x"))));
        cases.put("stdin!empty", new byte[0]);
        cases.put("stdin!unsupported", new byte[] {0, 1, 2, 3});
        cases.forEach((expected, bytes) -> assertEquals(List.of(expected),
                told(List.of("-"), Sources.Options.DEFAULT.withStdin(new ByteArrayInputStream(bytes)))));
    }

    @Test
    void anOpenedStreamIsReadByItsName() {
        try (Pages pages = Sources.open("hdfs://x/in/l.jsonl.gz", new ByteArrayInputStream(gzip(utf8("{\"text\":\"x\"}\n"))), Sources.Options.DEFAULT, Watcher.NONE)) {
            assertEquals("hdfs://x/in/l.jsonl.gz#1", ((Outcome.Kept<Page>) pages.next()).value().source());
        }
    }

    @Test
    void filesToSkipAreNoInput() throws IOException {
        put("a.jsonl", utf8("{\"text\":\"x\"}\n"));
        put("claims.jsonl", utf8("{\"text\":\"x\"}\n"));
        assertEquals(List.of("a.jsonl#1 text"), told(List.of(dir.toString()),
                Sources.Options.DEFAULT.withSkip(java.util.Set.of(dir.resolve("claims.jsonl").toRealPath()))));
    }

    @Test
    void filesAreOpenedOnlyWhenTheyAreAskedFor() throws IOException {
        put("a.txt", utf8("x"));
        put("b.txt", utf8("x"));
        try (Pages pages = Sources.open(dir.toString())) {
            assertTrue(pages.next() instanceof Outcome.Kept);
            Files.delete(dir.resolve("b.txt"));
            assertEquals("there is no such file", ((Outcome.Dropped<Page>) pages.next()).detail());
            assertFalse(pages.hasNext());
        }
    }

    @Test
    void datesAreReadInTheirCommonForms() {
        assertEquals("2024-06-30T08:00:00+07:00", Published.iso("2024-06-30T08:00:00+07:00"));
        assertEquals("2024-06-30T08:00", Published.iso("2024-06-30 08:00"));
        assertEquals("2024-06-30", Published.iso(" 30/6/2024 "));
        assertEquals("2024-06", Published.iso("2024-06"));
        assertEquals("2024-06-30T08:00Z", Published.iso("Sun, 30 Jun 2024 08:00:00 GMT"));
        assertNull(Published.iso("2024"));
        assertNull(Published.iso("2024-13-01"));
        assertNull(Published.iso(null));
    }
}
