package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.solieu.Composed;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;
import vn.solieu.doc.UrlFate;

/** Servers that lie, stall and lead astray: each costs the page it is about and no more. */
@Timeout(120)
class HostileServersTest {
    private static final String GOOD = "/mot-bai-bao-binh-thuong-1001.html";
    private final List<Newspapers> open = new ArrayList<>();
    private final MemoryBook book = new MemoryBook();
    private final List<Crawler.Event> events = Collections.synchronizedList(new ArrayList<>());
    private Newspapers inside;

    @BeforeEach
    void openPrivate() throws IOException {
        inside = new Newspapers(ServerSocketFactory.getDefault(), "127.0.0.2");
        open.add(inside);
        inside.otherwise(a -> Newspapers.html("<p>secret</p>"));
    }

    @AfterEach
    void close() throws IOException {
        for (Newspapers p : open) {
            p.close();
        }
    }

    private Newspapers paper() throws IOException {
        Newspapers p = new Newspapers();
        open.add(p);
        return p.on("/robots.txt", Newspapers.of("404 x", "text/plain", "")).on(GOOD, Newspapers.html("<p>ok</p>"));
    }

    /** Addresses by name; every other host is what it says. 127.0.0.1 plays the public Internet, 127.0.0.2 a private network. */
    private void crawl(Addresses.Resolver names, List<Site> sites) throws IOException {
        InetAddress ours = InetAddress.getByName("127.0.0.1");
        Fetcher fetcher = new Fetcher(new Fetcher.Limits(Duration.ofSeconds(5), Duration.ofMillis(1_500), 1 << 20, ours::equals, true), "test", names, false);
        new Crawler(new Crawler.Options("test", null, 0, 32, Duration.ofMillis(500), true), book,
                page -> Outcome.dropped(Stage.STRIP, Reason.NO_ARTICLE, page.source(), ""), null, events::add, fetcher).run(sites, Clock.systemUTC());
    }

    private static Site site(String domain, int port, String... paths) {
        return new Site(domain + ":" + port, null, null, java.util.Arrays.stream(paths).map(p -> "http://" + domain + ":" + port + p).toList(), Duration.ofMillis(4), null);
    }

    @Test
    void eachLieHasItsFateAndTheNextPageIsFetchedAllTheSame() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                gz.write(new byte[1 << 20]);
            }
        }
        Newspapers.Reply drip = out -> {
            out.write(Composed.utf8(head + "Content-Length: 1000\r\n\r\n"));
            for (int i = 0; i < 300; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        };
        Map<String, Newspapers.Reply> lies = new TreeMap<>(Map.ofEntries(
                Map.entry("slow", (Newspapers.Reply) out -> Thread.sleep(10_000)),
                Map.entry("drip", drip),
                Map.entry("reset", Newspapers.reset(head + "Content-Length: 1000\r\n\r\n<p>")),
                Map.entry("chunk", Newspapers.raw(head + "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>")),
                Map.entry("short", Newspapers.raw(head + "Content-Length: 1000\r\n\r\n<p>")),
                Map.entry("promise", Newspapers.raw(head + "Content-Length: 10000000000\r\n\r\n<p>")),
                Map.entry("bomb", Newspapers.of("200 OK", "text/html", bomb.toByteArray(), "Content-Encoding: gzip")),
                Map.entry("video", Newspapers.of("200 OK", "video/mp4", "x")),
                Map.entry("noise", Newspapers.raw("\u0000\u0001\u0002\r\n\r\n")),
                Map.entry("nowhere", Newspapers.to("302 x", "http://[")),
                Map.entry("script", Newspapers.to("302 x", "javascript:alert(1)"))));
        List<Site> sites = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (Map.Entry<String, Newspapers.Reply> lie : lies.entrySet()) {
            Newspapers p = paper().on("/bai-cua-ke-noi-doi-" + lie.getKey() + "-1000.html", lie.getValue());
            sites.add(site("127.0.0.1", p.port(), "/bai-cua-ke-noi-doi-" + lie.getKey() + "-1000.html", GOOD));
            urls.add(p.url("/bai-cua-ke-noi-doi-" + lie.getKey() + "-1000.html"));
        }
        crawl(Addresses.Resolver.SYSTEM, sites);
        for (int i = 1; i < open.size(); i++) {
            assertEquals(1, open.get(i).count(GOOD), sites.get(i - 1) + " " + events);
        }
        for (String url : urls) {
            assertEquals(UrlFate.FAILED, book.fate(url), url + " " + events);
        }
        for (Crawler.Event e : events) {
            assertTrue(!e.fate().equals("failed") || !e.detail().isBlank(), "every failure says why: " + e);
        }
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsRefused() throws IOException {
        Newspapers p = paper();
        String secret = "http://noi-bo.bao.test:" + inside.port() + "/bai-trong-mang-noi-bo-1002.html";
        p.on("/bai-dan-vao-mang-rieng-1000.html", Newspapers.to("302 x", secret));
        // one site of both ports, so that the redirect stays within the crawl
        Site site = new Site("bao.test", null, null, List.of("http://bao.test:" + p.port() + "/bai-dan-vao-mang-rieng-1000.html"), Duration.ofMillis(4), null);
        crawl(h -> new InetAddress[] {InetAddress.getByName(h.startsWith("noi-bo") ? "127.0.0.2" : "127.0.0.1")}, List.of(site));
        assertEquals(1, p.count("/bai-dan-vao-mang-rieng-1000.html"), events.toString());
        assertTrue(book.knows(secret), events.toString());
        assertEquals(0, inside.asked.size(), "not even its robots.txt was asked for");
        assertTrue(events.stream().anyMatch(e -> e.url().equals(secret) && e.detail().contains("not of the public Internet")), events.toString());
        assertTrue(book.states.get(site.domain()).notBefore().isBefore(Instant.now()), "the site itself goes on");
    }

    @Test
    void aDeadHostUnderTheSiteDoesNotHoldTheSiteUp() throws IOException {
        Newspapers p = paper();
        Newspapers dead = paper();
        dead.close();
        String lost = "http://cu.bao.test:" + dead.port() + "/bai-cu-khong-con-nua-";
        Newspapers angry = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", "")).otherwise(a -> Newspapers.of("503 x", "text/html", "", "Retry-After: 900"));
        String busy = "http://ban.bao.test:" + angry.port() + "/bai-tren-may-chu-ban-";
        p.on("/", Newspapers.html("<a href='" + lost + "1.html'>x</a><a href='" + busy + "1.html'>x</a><a href='" + lost + "2.html'>x</a><a href='" + busy + "2.html'>x</a><a href='" + GOOD + "'>x</a>"));
        Site site = new Site("bao.test", null, null, List.of("http://bao.test:" + p.port() + "/"), Duration.ofMillis(4), null);
        crawl(h -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, List.of(site));
        assertEquals(1, p.count(GOOD), events.toString());
        assertEquals(1, angry.asked.stream().filter(a -> !a.path().equals("/robots.txt")).count(), "a host that asks for patience has it, for all its pages");
    }

    @Test
    void aRobotsTxtThatLeadsIntoAPrivateNetworkShutsTheSiteForADay() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.to("301 x", inside.url("/robots.txt")));
        crawl(Addresses.Resolver.SYSTEM, List.of(site("127.0.0.1", p.port(), GOOD)));
        assertEquals(0, inside.asked.size() + p.count(GOOD));
        assertTrue(book.states.get(p.domain()).notBefore().isAfter(Instant.now().plus(Duration.ofHours(21))));
    }

    @Test
    void aNameThatIsBoundAnewToAPrivateAddressIsRefusedFromThen() throws IOException {
        Newspapers p = paper();
        AtomicBoolean rebound = new AtomicBoolean();
        for (String path : List.of("/bai-truoc-khi-doi-ten-1000.html", GOOD)) {
            p.on(path, a -> {
                rebound.set(true);
                return Newspapers.html("<p>ok</p>");
            });
        }
        Site site = site("bao.test", p.port(), "/bai-truoc-khi-doi-ten-1000.html", GOOD);
        crawl(h -> new InetAddress[] {InetAddress.getByName(rebound.get() ? "127.0.0.2" : "127.0.0.1")}, List.of(site));
        assertEquals(1, p.count("/bai-truoc-khi-doi-ten-1000.html") + p.count(GOOD), events.toString());
        assertTrue(events.stream().anyMatch(e -> e.fate().equals("refused") && e.detail().contains("not of the public Internet")), events.toString());
        assertEquals(0, inside.asked.size());
    }

    @Test
    void aSitemapThatNamesExternalEntitiesFetchesNone() throws IOException {
        Newspapers p = paper();
        p.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "Sitemap: " + p.url("/map.xml") + "\nSitemap: " + p.url("/laughs.xml") + "\n"));
        p.on("/map.xml", Newspapers.of("200 OK", "text/xml", "<?xml version=\"1.0\"?><!DOCTYPE urlset SYSTEM \"" + inside.url("/a.dtd") + "\" [<!ENTITY x SYSTEM \"" + inside.url("/x")
                + "\">]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + p.url("/bai-mot-hai-ba-bon-1.html") + "?&x;</loc></url></urlset>"));
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        p.on("/laughs.xml", Newspapers.of("200 OK", "text/xml", laughs + "]><urlset><url><loc>&a29;</loc></url></urlset>"));
        crawl(Addresses.Resolver.SYSTEM, List.of(site("127.0.0.1", p.port(), GOOD)));
        assertEquals(1, p.count("/map.xml") * p.count("/laughs.xml"));
        assertEquals(0, inside.asked.size(), inside.asked.toString());
        assertNull(book.fate(p.url("/x")));
    }

    @Test
    void aPackedSitemapThatUnpacksWithoutEndIsNoSitemap() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 80; i++) {
                gz.write(new byte[1 << 20]);
            }
        }
        Newspapers p = paper();
        p.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "Sitemap: " + p.url("/map.xml.gz") + "\n")).on("/map.xml.gz", Newspapers.of("200 OK", "application/gzip", bomb.toByteArray()));
        crawl(Addresses.Resolver.SYSTEM, List.of(site("127.0.0.1", p.port(), GOOD)));
        assertEquals(1, p.count("/map.xml.gz"));
        assertTrue(events.stream().anyMatch(e -> e.url().endsWith("/map.xml.gz") && e.detail().contains("unpacked more than")), events.toString());
        assertEquals(1, p.count(GOOD));
    }

    @Test
    void aRobotsTxtOfTenGigabytesIsReadToItsLimit() throws IOException {
        Newspapers p = paper().on("/robots.txt", (Newspapers.Reply) out -> {
            out.write(Composed.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10000000000\r\n\r\nUser-agent: *\nDisallow: /mot-bai\n"));
            byte[] filler = Composed.utf8("# filler\n".repeat(10_000));
            for (int i = 0; i < 100; i++) {
                out.write(filler);
            }
        });
        crawl(Addresses.Resolver.SYSTEM, List.of(site("127.0.0.1", p.port(), GOOD, "/bai-khac-khong-bi-cam-1003.html")));
        assertEquals(0, p.count(GOOD), "its rules hold");
        assertEquals(1, p.count("/bai-khac-khong-bi-cam-1003.html"), "and it is no fault: " + events);
    }
}
