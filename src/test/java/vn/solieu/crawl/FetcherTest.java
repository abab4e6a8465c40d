package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.Composed;

@Timeout(60)
class FetcherTest {
    private static final int MOST = 100_000;
    private Newspapers server;

    @BeforeEach
    void open() throws IOException {
        server = new Newspapers();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static Fetcher fetcher(Addresses.Resolver resolver, java.util.function.Predicate<InetAddress> allowed) {
        return new Fetcher(new Fetcher.Limits(Duration.ofSeconds(5), Duration.ofMillis(1_500), MOST, allowed, true), "test", resolver, true);
    }

    private static Fetcher.Request request(String url) {
        return new Fetcher.Request(url, null, null, "*/*", t -> t.startsWith("text/"), 0);
    }

    private Answer get(String path) throws FetchFailure {
        return fetcher(Addresses.Resolver.SYSTEM, a -> true).get(request(server.url(path)));
    }

    private FetchFailure.Kind failure(String answer) {
        server.on("/x", Newspapers.raw(answer));
        return assertThrows(FetchFailure.class, () -> get("/x")).kind;
    }

    @Test
    void bodiesOfAllFramingsAndEncodingsComeWhole() throws Exception {
        byte[] text = Composed.utf8(Composed.html(1));
        server.on("/length", Newspapers.html(Composed.html(1)));
        server.on("/close", (Newspapers.Reply) out -> {
            out.write(Composed.utf8("HTTP/1.0 200 OK\nContent-Type: text/html\n\n"));
            out.write(text);
        });
        server.on("/chunks", (Newspapers.Reply) out -> {
            out.write(Composed.utf8("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"));
            for (int i = 0; i < text.length; i += 100) {
                int n = Math.min(100, text.length - i);
                out.write(Composed.utf8(Integer.toHexString(n) + ";ext=1\r\n"));
                out.write(text, i, n);
                out.write(Composed.utf8("\r\n"));
            }
            out.write(Composed.utf8("0\r\nTrailer: x\r\n\r\n"));
        });
        server.on("/gzip", Newspapers.of("200 OK", "text/html", Composed.gzip(text), "Content-Encoding: gzip"));
        for (String path : new String[] {"/length", "/close", "/chunks", "/gzip"}) {
            assertArrayEquals(text, get(path).body(), path);
        }
        assertEquals("UTF-8", get("/length").charset());
        assertNull(get("/gzip").charset());
    }

    @Test
    void whatIsCutShortOrNoHttpIsNoAnswer() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        assertEquals(FetchFailure.Kind.BROKEN, failure(head + "Content-Length: 500\r\n\r\nshort"));
        assertEquals(FetchFailure.Kind.BROKEN, failure(head + "Transfer-Encoding: chunked\r\n\r\nff\r\nshort"));
        assertEquals(FetchFailure.Kind.BROKEN, failure(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"));
        assertEquals(FetchFailure.Kind.BROKEN, failure("HTTP/1.1 200 OK\r\nContent-"));
        assertEquals(FetchFailure.Kind.BROKEN, failure(""));
        assertEquals(FetchFailure.Kind.BAD_HTTP, failure(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
        assertEquals(FetchFailure.Kind.BAD_HTTP, failure(head + "Content-Length: many\r\n\r\n"));
        assertEquals(FetchFailure.Kind.BAD_HTTP, failure("SSH-2.0-OpenSSH\r\n"));
        assertEquals(FetchFailure.Kind.BAD_HTTP, failure(head + "X: " + "y".repeat(70_000) + "\r\n\r\n"));
        assertEquals(FetchFailure.Kind.BAD_ENCODING, failure(head + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nshort"));
        assertEquals(FetchFailure.Kind.BAD_ENCODING, failure(head + "Content-Encoding: br\r\nContent-Length: 5\r\n\r\nshort"));
        assertEquals(FetchFailure.Kind.WRONG_TYPE, failure("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 900000000\r\n\r\n"));
    }

    @Test
    void aConnectionThatIsResetIsNoAnswer() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        for (String before : new String[] {"", "HTTP/1.1 200", head, head + "Content-Length: 500\r\n\r\nshort", head + "\r\nas long as it goes", head + "Transfer-Encoding: chunked\r\n\r\n5\r\nsho"}) {
            server.on("/reset", Newspapers.reset(before));
            FetchFailure failure = assertThrows(FetchFailure.class, () -> get("/reset"), before);
            assertEquals(FetchFailure.Kind.BROKEN, failure.kind, failure.getMessage());
            assertTrue(failure.kind.passing, "to be tried again");
        }
    }

    @Test
    void whatIsLongerThanSaidIsCutAndNobodyWaitsForMore() throws Exception {
        server.on("/long", Newspapers.raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nshort and more"));
        Answer answer = get("/long");
        assertEquals("short", new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(new String(answer.wire(), java.nio.charset.StandardCharsets.UTF_8).endsWith("\r\n\r\nshort"), "the archive has no more than was said either");
    }

    @Test
    void theArchivesCopyOfAnAnswerBehindAnInterimOneIsWhole() throws Exception {
        server.on("/hints", Newspapers.raw("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"));
        assertEquals("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok", new String(get("/hints").wire(), java.nio.charset.StandardCharsets.UTF_8));
        server.on("/gone", Newspapers.of("404 Not Found", "text/html", "<p>nothing here</p>"));
        Answer gone = get("/gone");
        assertTrue(gone.whole() && new String(gone.wire(), java.nio.charset.StandardCharsets.UTF_8).endsWith("<p>nothing here</p>"), "errors too");
        server.on("/cut", Newspapers.raw("HTTP/1.1 500 x\r\nContent-Length: 90\r\n\r\n<p>ends"));
        assertFalse(get("/cut").whole(), "and it is said where they are not");
    }

    @Test
    void aTextThatIsOnlyReadUpToAPointIsNotRefusedForItsSize() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
        server.on("/promised", Newspapers.raw(head + "Content-Length: 10000000000\r\n\r\n" + "x".repeat(400_000)));
        server.on("/chunks", Newspapers.raw(head + "Transfer-Encoding: chunked\r\n\r\n61a80\r\n" + "x".repeat(400_000)));
        server.on("/close", Newspapers.raw(head + "\r\n" + "x".repeat(400_000)));
        for (String path : new String[] {"/promised", "/chunks", "/close"}) {
            Answer answer = fetcher(Addresses.Resolver.SYSTEM, a -> true).get(new Fetcher.Request(server.url(path), null, null, "*/*", t -> true, 200_000));
            assertTrue(answer.body().length >= 200_000 && answer.body().length < 300_000, path + " gave " + answer.body().length);
            assertFalse(answer.whole());
        }
        assertEquals("identity", server.asked.get(0).headers().get("accept-encoding"));
    }

    @Test
    void oneLargeAnswerAtATime() throws Exception {
        Room room = new Room();
        room.enter(System.nanoTime() + 1_000_000_000L);
        room.enter(System.nanoTime());
        Thread other = new Thread(() -> assertThrows(java.net.SocketTimeoutException.class, () -> room.enter(System.nanoTime() + 50_000_000L)));
        AtomicInteger failed = new AtomicInteger();
        other.setUncaughtExceptionHandler((t, e) -> failed.incrementAndGet());
        other.start();
        other.join();
        assertEquals(0, failed.get(), "another has to wait");
        room.leave();
        room.leave();
        Thread next = new Thread(() -> {
            try {
                room.enter(System.nanoTime() + 50_000_000L);
            } catch (java.net.SocketTimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
        next.setUncaughtExceptionHandler((t, e) -> failed.incrementAndGet());
        next.start();
        next.join();
        assertEquals(0, failed.get(), "its turn has come");
    }

    @Test
    void aLocationInPlainUtf8IsUnderstood() throws Exception {
        String location = new String(Composed.utf8("/tin-tức/Lào-Cai.html"), java.nio.charset.StandardCharsets.ISO_8859_1);
        server.on("/to", Newspapers.raw("HTTP/1.1 302 x\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
        assertEquals("/tin-tức/Lào-Cai.html", get("/to").location());
        server.on("/latin", Newspapers.raw("HTTP/1.1 302 x\r\nLocation: /caf\u00e9\r\nContent-Length: 0\r\n\r\n"));
        assertEquals("/caf\u00e9", get("/latin").location());
    }

    @Test
    void theLimitOfSizeHoldsBeforeWhileAndAfterReading() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        assertEquals(FetchFailure.Kind.TOO_LARGE, failure(head + "Content-Length: 10000000000\r\n\r\nx"), "10 GB promised");
        assertEquals(FetchFailure.Kind.TOO_LARGE, failure(head + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\nx"));
        assertEquals(FetchFailure.Kind.TOO_LARGE, failure(head + "\r\n" + "x".repeat(MOST + 1)));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 50; i++) {
                gz.write(new byte[1 << 20]);
            }
        }
        assertTrue(bomb.size() < MOST);
        server.on("/bomb", Newspapers.of("200 OK", "text/html", bomb.toByteArray(), "Content-Encoding: gzip"));
        assertEquals(FetchFailure.Kind.TOO_LARGE, assertThrows(FetchFailure.class, () -> get("/bomb")).kind);
    }

    @Test
    void aServerThatSaysNothingIsLeftAtTheDeadline() {
        server.on("/silent", (Newspapers.Reply) out -> Thread.sleep(20_000));
        assertEquals(FetchFailure.Kind.TIMEOUT, assertThrows(FetchFailure.class, () -> get("/silent")).kind);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void slowAndDrippingAnswersEndAtTheDeadline(boolean drip) {
        server.on("/slow", (Newspapers.Reply) out -> {
            out.write(Composed.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"));
            for (int i = 0; i < 300; i++) {
                if (drip) {
                    out.write('x');
                    out.flush();
                }
                Thread.sleep(100);
            }
        });
        assertEquals(FetchFailure.Kind.TIMEOUT, assertThrows(FetchFailure.class, () -> get("/slow")).kind);
    }

    @Test
    void aNameIsResolvedOnceAndTheCheckedAddressIsUsed() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        InetAddress first = InetAddress.getByName("127.0.0.1");
        InetAddress second = InetAddress.getByName("127.0.0.2");
        Addresses.Resolver rebinding = host -> new InetAddress[] {asked.getAndIncrement() == 0 ? first : second};
        server.on("/", Newspapers.html("<p>ok</p>"));
        String url = server.url("/").replace("127.0.0.1", "paper.test");
        Fetcher fetcher = fetcher(rebinding, first::equals);
        assertEquals(first, fetcher.get(request(url)).address());
        assertEquals(1, asked.get(), "a second answer of the DNS is not asked for");
        assertEquals(FetchFailure.Kind.REFUSED, assertThrows(FetchFailure.class, () -> fetcher.get(request(url))).kind, "the changed answer is checked anew");
        assertEquals(1, server.asked.size());
    }

    @Test
    void ofSeveralAddressesOnlyAllowedOnesAreUsedAndOthersAreErrors() throws Exception {
        server.on("/", Newspapers.html("<p>ok</p>"));
        InetAddress ours = InetAddress.getByName("127.0.0.1");
        String url = server.url("/").replace("127.0.0.1", "paper.test");
        assertEquals(ours, fetcher(h -> new InetAddress[] {InetAddress.getByName("10.0.0.1"), ours}, ours::equals).get(request(url)).address());
        assertEquals(FetchFailure.Kind.UNKNOWN_HOST, assertThrows(FetchFailure.class, () -> fetcher(h -> {
            throw new UnknownHostException(h);
        }, a -> true).get(request(url))).kind);
        Fetcher strict = new Fetcher(Fetcher.Limits.standard(false), "test", Addresses.Resolver.SYSTEM, false);
        assertTrue(assertThrows(FetchFailure.class, () -> strict.get(request(server.url("/")))).getMessage().contains("port"));
        assertTrue(assertThrows(FetchFailure.class, () -> strict.get(request("http://127.0.0.1/"))).getMessage().contains("not of the public Internet"));
        assertEquals(FetchFailure.Kind.REFUSED, assertThrows(FetchFailure.class, () -> strict.get(request("ftp://127.0.0.1/"))).kind);
    }

    @Test
    void conditionsAndContactAreSent() throws Exception {
        server.on("/c", a -> "\"v1\"".equals(a.headers().get("if-none-match")) && "Mon, 15 Jan 2024 01:00:00 GMT".equals(a.headers().get("if-modified-since"))
                ? Newspapers.raw("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n") : Newspapers.html("<p>new</p>"));
        Fetcher fetcher = new Fetcher(Fetcher.Limits.standard(true), Crawler.Options.userAgent("0.1", "me@example.org"), Addresses.Resolver.SYSTEM, false);
        assertEquals(304, fetcher.get(new Fetcher.Request(server.url("/c"), "\"v1\"", "Mon, 15 Jan 2024 01:00:00 GMT", "*/*", t -> true, 0)).status());
        assertEquals(200, fetcher.get(request(server.url("/c"))).status());
        assertTrue(server.asked.get(0).headers().get("user-agent").contains("me@example.org"));
        assertEquals(server.domain(), server.asked.get(0).headers().get("host"));
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8,true", "203.162.4.190,true", "2001:4860:4860::8888,true", "10.1.2.3,false", "172.16.0.1,false", "172.32.0.1,true", "192.168.1.1,false",
        "127.0.0.1,false", "169.254.169.254,false", "100.64.0.1,false", "100.128.0.1,true", "0.0.0.0,false", "224.0.0.1,false", "255.255.255.255,false",
        "240.0.0.1,false", "198.18.0.1,false", "192.0.2.1,false", "203.0.113.9,false", "::1,false", "::,false", "fe80::1,false", "fc00::1,false", "fd12::1,false",
        "ff02::1,false", "::ffff:10.0.0.1,false", "64:ff9b::7f00:1,false", "64:ff9b::808:808,true", "2002:7f00:1::,false", "2001:db8::1,false"})
    void onlyAddressesOfThePublicInternetAreAllowed(String address, boolean allowed) throws UnknownHostException {
        assertEquals(allowed, Addresses.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void charsetsThatLieOrDoNotExistDoNoHarm() throws Exception {
        server.on("/lie", Newspapers.of("200 OK", "text/html; charset=\"no-such-charset\"", "<p>x</p>"));
        assertNull(get("/lie").charset());
        server.on("/odd", Newspapers.of("200 OK", "text/html; charset=", "<p>x</p>"));
        assertNull(get("/odd").charset());
        assertFalse(get("/odd").isRedirect());
    }
}
