package vn.solieu.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.solieu.Composed.gzip;
import static vn.solieu.Composed.html;
import static vn.solieu.Composed.utf8;
import static vn.solieu.Warcs.INFO;
import static vn.solieu.Warcs.join;
import static vn.solieu.Warcs.response;
import static vn.solieu.Warcs.revisit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.Warcs;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

@Timeout(60)
class WebArchivesTest {
    private static final String ENGLISH = "<html lang=\"en\"><body>" + "<p>The council met on Monday and spent 4,000 dollars.</p>".repeat(50) + "</body></html>";

    @TempDir
    Path dir;

    private final AtomicInteger passed = new AtomicInteger();

    private Pages open(String name, byte[] bytes, Sources.Options options) throws IOException {
        Files.write(dir.resolve(name), bytes);
        return Sources.open(List.of(dir.resolve(name).toString()), options, new Watcher() {
            @Override
            public void passed() {
                passed.incrementAndGet();
            }
        });
    }

    private List<String> told(String name, byte[] bytes) throws IOException {
        return told(name, bytes, Sources.Options.DEFAULT);
    }

    /** {@code offset url} or {@code offset!reason}. */
    private List<String> told(String name, byte[] bytes, Sources.Options options) throws IOException {
        List<String> out = new ArrayList<>();
        try (Pages pages = open(name, bytes, options)) {
            pages.forEachRemaining(o -> out.add((o instanceof Outcome.Kept<Page> kept ? kept.value().source() + " " + kept.value().known().url()
                    : ((Outcome.Dropped<Page>) o).where() + "!" + ((Outcome.Dropped<Page>) o).reason().code()).replaceFirst("^.*/" + name + "#?", "")));
        }
        return out;
    }

    private static List<byte[]> records() {
        return List.of(INFO, response("https://a.vn/1", html(1)), Warcs.record("request", "https://a.vn/1", "application/http; msgtype=request",
                utf8("GET /1 HTTP/1.1\r\nHost: a.vn\r\n\r\n"), ""), response("<https://b.vn/2>", html(2)),
                Warcs.record("response", "https://a.vn/none", "application/http; msgtype=response", Warcs.http("404 Not Found", "Content-Type: text/html\r\n", utf8(html(3))), ""),
                Warcs.record("response", "https://a.vn/p.png", "application/http; msgtype=response", Warcs.http("200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}), ""),
                Warcs.record("resource", "https://a.vn/4", "text/html", utf8(html(4)), ""), response("https://a.vn/5", html(5)));
    }

    private static long offset(List<byte[]> parts, int n) {
        return parts.subList(0, n).stream().mapToLong(p -> p.length).sum();
    }

    private static List<String> expected(List<byte[]> parts) {
        return List.of(offset(parts, 1) + " https://a.vn/1", offset(parts, 3) + " https://b.vn/2", offset(parts, 6) + " https://a.vn/4",
                offset(parts, 7) + " https://a.vn/5");
    }

    @Test
    void pagesOfPlainArchivesNameTheirOffset() throws IOException {
        assertEquals(expected(records()), told("x.warc", join(records().toArray(new byte[0][]))));
    }

    @Test
    void pagesOfGzippedArchivesNameTheirMembersOffset() throws IOException {
        List<byte[]> members = records().stream().map(Composed::gzip).toList();
        byte[] warc = Warcs.gzipped(records());
        assertEquals(expected(members), told("x.warc.gz", warc));
        try (Pages pages = open("y.warc.gz", warc, Sources.Options.DEFAULT)) {
            Page page = ((Outcome.Kept<Page>) pages.next()).value();
            assertArrayEquals(utf8(html(1)), page.bytes());
            assertEquals("UTF-8", page.charset());
            long offset = Long.parseLong(page.source().replaceFirst(".*#", ""));
            byte[] member = Arrays.copyOfRange(warc, (int) offset, warc.length);
            assertTrue(new String(Gunzip.peek(member)).startsWith("WARC/1.0"), "the offset leads back to the record");
        }
    }

    @Test
    void anArchiveInOneGzipMemberIsReadToo() throws IOException {
        List<String> told = told("x.warc.gz", gzip(join(records().toArray(new byte[0][]))));
        assertEquals(List.of("0+" + offset(records(), 1) + " https://a.vn/1", "0+" + offset(records(), 3) + " https://b.vn/2"), told.subList(0, 2));
        assertEquals(4, told.size());
    }

    @Test
    void arcIsRead() throws IOException {
        byte[] head = Warcs.arcHead();
        byte[] one = Warcs.arc("http://a.vn/1", html(1));
        byte[] two = Warcs.arc("http://a.vn/2", html(2));
        assertEquals(List.of(head.length + " http://a.vn/1", (head.length + one.length) + " http://a.vn/2"), told("x.arc", join(head, one, two)));
        assertEquals(2, told("x.arc.gz", Warcs.gzipped(List.of(head, one, two))).size());
    }

    @Test
    void standardInputAndContentEncodingsAreRead() throws IOException {
        byte[] zipped = gzip(utf8(html(1)));
        byte[] chunked = join(utf8(Integer.toHexString(zipped.length) + "\r\n"), zipped, utf8("\r\n0\r\n\r\n"));
        byte[] record = Warcs.record("response", "https://a.vn/1", "application/http; msgtype=response",
                Warcs.http("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked), "");
        for (boolean vietnamese : new boolean[] {false, true}) {
            Sources.Options options = Sources.Options.DEFAULT.withStdin(new ByteArrayInputStream(gzip(record))).withPicks(new Sources.Picks(vietnamese, Set.of()));
            try (Pages pages = Sources.open(List.of("-"), options)) {
                Page page = ((Outcome.Kept<Page>) pages.next()).value();
                assertEquals("stdin#0", page.source());
                assertArrayEquals(utf8(html(1)), page.bytes());
                assertFalse(pages.hasNext());
            }
        }
    }

    @Test
    void aBrokenMemberIsNamedAndTheRestIsRead() throws IOException {
        List<byte[]> members = new ArrayList<>(records().stream().map(Composed::gzip).toList());
        for (int at : new int[] {30, members.get(3).length / 2, members.get(3).length - 6}) {
            byte[] bad = members.get(3).clone();
            bad[at] ^= 0x5a;
            List<byte[]> parts = new ArrayList<>(members);
            parts.set(3, bad);
            List<String> right = new ArrayList<>(expected(parts));
            right.set(1, offset(parts, 3) + "!broken-archive");
            List<String> told = new ArrayList<>(told("x.warc.gz", join(parts.toArray(new byte[0][]))));
            assertEquals(right.get(1).replaceFirst("!.*", ""), told.get(1).replaceFirst("!.*", ""), "byte " + at);
            assertFalse(told.get(1).contains(" "), told.get(1));
            assertEquals(right.subList(2, 4), told.subList(2, told.size()), "byte " + at);
        }
        byte[] junk = join(members.get(0), new byte[500], members.get(1));
        assertEquals(List.of(members.get(0).length + "!broken-archive", (members.get(0).length + 500) + " https://a.vn/1"), told("j.warc.gz", junk));
    }

    @Test
    void aCutArchiveIsReadAsFarAsItGoes() throws IOException {
        List<byte[]> members = records().stream().map(Composed::gzip).toList();
        byte[] all = Warcs.gzipped(records());
        assertEquals(List.of(expected(members).get(0), expected(members).get(1), expected(members).get(2), offset(members, 7) + "!truncated"),
                told("x.warc.gz", Arrays.copyOf(all, all.length - 20)));
        byte[] plain = join(records().toArray(new byte[0][]));
        assertEquals(offset(records(), 7) + "!truncated", told("x.warc", Arrays.copyOf(plain, plain.length - 20)).get(3));
    }

    @Test
    void wrongLengthsAndVersionLinesAreNamedAndTheRestIsRead() throws IOException {
        byte[] block = Warcs.http("200 OK", "Content-Type: text/html\r\n", utf8(html(9)));
        byte[] good = response("https://a.vn/1", html(1));
        for (long wrong : new long[] {block.length - 40, block.length + 40, block.length + 100_000, -1}) {
            byte[] bad = Warcs.record("response", "https://a.vn/x", "application/http; msgtype=response", block, "", wrong);
            List<String> plain = told("x.warc", join(good, bad, good, good));
            assertEquals(List.of("0 https://a.vn/1", good.length + (wrong > 50_000 ? "!truncated" : "!broken-archive"),
                    (good.length + bad.length) + " https://a.vn/1", (2 * good.length + bad.length) + " https://a.vn/1"), plain, "length " + wrong);
            List<String> gz = told("x.warc.gz", Warcs.gzipped(List.of(good, bad, good, good)));
            assertEquals(List.of(0, 2, 3), List.of(0, 2, 3).stream().filter(i -> gz.get(i).endsWith(" https://a.vn/1")).toList(), gz.toString());
            assertEquals(4, gz.size());
        }
        byte[] version = utf8(new String(good, java.nio.charset.StandardCharsets.UTF_8).replace("WARC/1.0", "WARC/x.y"));
        assertEquals(List.of("0 https://a.vn/1", good.length + "!broken-archive", 2 * good.length + " https://a.vn/1"),
                told("v.warc", join(good, version, good)));
    }

    @Test
    void recordsOverTheLimitAreNamed() throws IOException {
        byte[] big = response("https://a.vn/big", "<html>" + "x".repeat(20_000));
        byte[] good = response("https://a.vn/1", html(1));
        assertEquals(List.of("0!too-large", big.length + " https://a.vn/1"), told("x.warc", join(big, good), Sources.Options.DEFAULT.withMaxBytes(10_000)));
    }

    @Test
    void revisitsAreResolvedWherePossible() throws IOException {
        byte[] one = response("https://a.vn/1", html(1), "WARC-Payload-Digest: sha1:AAAA\r\n");
        byte[] same = revisit("https://a.vn/1", "https://a.vn/1", "sha1:AAAA");
        byte[] other = revisit("https://a.vn/1?amp", "https://a.vn/1", "sha1:AAAA");
        byte[] unknown = revisit("https://a.vn/7", "https://a.vn/7", "sha1:BBBB");
        assertEquals(List.of("0 https://a.vn/1", (one.length + same.length) + " https://a.vn/1?amp", (one.length + same.length + other.length) + "!no-article"),
                told("x.warc", join(one, same, other, unknown)));
    }

    @Test
    void picksPassOverWhatIsNotWanted() throws IOException {
        byte[] english = response("https://en.example.com/1", ENGLISH);
        byte[] vietnamese = response("https://www.baoa.vn/1", html(1));
        byte[] references = response("https://baoa.vn/2", "<html><body>" + "H&#7897;i ngh&#x1ecb; ".repeat(30) + "</body></html>");
        byte[] all = Warcs.gzipped(List.of(english, vietnamese, references, english));
        assertEquals(List.of("https://www.baoa.vn/1", "https://baoa.vn/2"),
                told("x.warc.gz", all, Sources.Options.DEFAULT.withPicks(new Sources.Picks(true, Set.of()))).stream().map(s -> s.split(" ")[1]).toList());
        assertEquals(2, passed.getAndSet(0));
        assertEquals(2, told("x.warc.gz", all, Sources.Options.DEFAULT.withPicks(new Sources.Picks(false, Set.of("baoa.vn")))).size());
        assertEquals(2, passed.getAndSet(0));
        assertEquals(4, told("x.warc.gz", all).size());
        assertEquals(0, passed.get());
    }

    @Test
    void aWaczGivesTheRecordsOfItsArchives() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("archive/a.warc.gz", Warcs.gzipped(List.of(INFO, response("https://a.vn/1", html(1)))));
        members.put("pages/pages.jsonl", utf8("{\"url\":\"https://a.vn/1\",\"text\":\"x\"}\n"));
        members.put("indexes/index.cdx.gz", gzip(utf8("x")));
        assertEquals(List.of("archive/a.warc.gz#" + gzip(INFO).length + " https://a.vn/1"), told("x.wacz", Composed.zip(members)));
        members.remove("indexes/index.cdx.gz");
        assertEquals(List.of("archive/a.warc.gz#" + gzip(INFO).length + " https://a.vn/1", "!broken-archive"), told("y.wacz", Composed.zip(members)));
    }

    @Test
    void whateverByteIsBrokenTheReaderEnds() throws IOException {
        byte[] warc = Warcs.gzipped(List.of(response("https://a.vn/1", html(1)), response("https://a.vn/2", html(2)), response("https://a.vn/3", html(3))));
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bad = warc.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            byte[] cut = random.nextInt(3) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
            List<String> told = told("f.warc.gz", cut);
            assertTrue(told.size() <= 6, told.toString());
            if (cut.length == warc.length) {
                assertTrue(told.stream().filter(s -> s.contains(" ")).count() >= 2, told.toString());
            }
        }
    }
}
