package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are checked, over real TLS on loopback. */
@Timeout(120)
class TlsTest {
    @TempDir
    static Path dir;
    private static Certificates certificates;

    @BeforeAll
    static void make() throws Exception {
        certificates = new Certificates(dir);
    }

    private static Answer get(Newspapers server, String host, SSLSocketFactory client, int wholeMillis) throws FetchFailure {
        Fetcher.Limits limits = new Fetcher.Limits(Duration.ofSeconds(20), Duration.ofMillis(wholeMillis), 1 << 20, a -> true, true);
        Fetcher fetcher = new Fetcher(limits, "test", h -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, false, client);
        return fetcher.get(new Fetcher.Request("https://" + host + ":" + server.port() + "/", null, null, "*/*", t -> true, 0));
    }

    private static FetchFailure refused(Newspapers server, String host, SSLSocketFactory client) {
        FetchFailure failure = assertThrows(FetchFailure.class, () -> get(server, host, client, 20_000));
        assertEquals(FetchFailure.Kind.TLS, failure.kind, failure.getMessage());
        assertEquals(0, server.asked.size(), "no request was sent");
        return failure;
    }

    private static Newspapers server(SSLContext context) throws Exception {
        return new Newspapers(context.getServerSocketFactory(), "127.0.0.1").on("/", Newspapers.html("<p>ok</p>"));
    }

    @Test
    void aGoodCertificateForTheHostIsTakenAndForAnotherHostRefused() throws Exception {
        SSLSocketFactory client = certificates.client().getSocketFactory();
        try (Newspapers server = server(certificates.server("good", "paper.test", true))) {
            refused(server, "other.test", client);
            assertEquals(200, get(server, "paper.test", client, 20_000).status());
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void aCertificateByNobodyKnownIsRefused() throws Exception {
        SSLContext own = certificates.server("own", "paper.test", false);
        try (Newspapers server = server(own)) {
            refused(server, "paper.test", certificates.client().getSocketFactory());
            refused(server, "paper.test", (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        try (Newspapers server = server(certificates.server("expired", "paper.test", true, "-startdate", "-20d", "-validity", "10"))) {
            refused(server, "paper.test", certificates.client().getSocketFactory());
        }
    }

    @Test
    void whatSpeaksNoTlsIsRefusedAndAHandshakeThatNeverEndsIsCutOff() throws Exception {
        try (Newspapers plain = new Newspapers()) {
            // waits for a request's empty line, which a handshake does not hold
            FetchFailure failure = assertThrows(FetchFailure.class, () -> get(plain, "paper.test", (SSLSocketFactory) SSLSocketFactory.getDefault(), 700));
            assertEquals(FetchFailure.Kind.TIMEOUT, failure.kind, failure.getMessage());
        }
        try (Newspapers server = new Newspapers(ServerSocketFactory.getDefault(), "127.0.0.1") {
            @Override
            Reply greeting() {
                return raw("HTTP/1.1 400 Bad Request\r\n\r\n");
            }
        }) {
            FetchFailure failure = assertThrows(FetchFailure.class, () -> get(server, "paper.test", (SSLSocketFactory) SSLSocketFactory.getDefault(), 20_000));
            assertEquals(FetchFailure.Kind.TLS, failure.kind, failure.getMessage());
        }
    }

    @Test
    void aRecordThatDripsEndsAtTheDeadline() throws Exception {
        try (Newspapers server = new Newspapers(ServerSocketFactory.getDefault(), "127.0.0.1") {
            @Override
            Reply greeting() {
                return out -> {
                    // the head of a handshake record of 16,000 bytes, and then a byte at a time
                    out.write(new byte[] {22, 3, 3, 62, (byte) 128});
                    for (int i = 0; i < 300; i++) {
                        out.write(0);
                        out.flush();
                        Thread.sleep(100);
                    }
                };
            }
        }) {
            FetchFailure failure = assertThrows(FetchFailure.class, () -> get(server, "paper.test", (SSLSocketFactory) SSLSocketFactory.getDefault(), 900));
            assertEquals(FetchFailure.Kind.TIMEOUT, failure.kind, failure.getMessage());
        }
    }

    @Test
    void aCrawlGetsNothingFromASiteWithAWrongCertificate() throws Exception {
        try (Newspapers server = server(certificates.server("wrong", "paper.test", false))) {
            MemoryBook book = new MemoryBook();
            Site site = new Site("127.0.0.1:" + server.port(), null, null, java.util.List.of("https://127.0.0.1:" + server.port() + "/"), Duration.ofMillis(5), null);
            new Crawler(new Crawler.Options("test", null, 0, 2, Duration.ZERO, true), book, p -> null, null, e -> { }).run(java.util.List.of(site), java.time.Clock.systemUTC());
            assertEquals(0, server.asked.size());
            assertTrue(book.states.get(site.domain()).failures() > 0, "and it is known that it failed");
        }
    }
}
