package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.Composed;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** Manners, discovery and fates, on loopback servers. */
@Timeout(120)
class CrawlerTest {
    private final List<Newspapers> open = new ArrayList<>();
    private final MemoryBook book = new MemoryBook();
    private final List<Crawler.Event> events = Collections.synchronizedList(new ArrayList<>());

    private Newspapers paper() throws IOException {
        Newspapers p = new Newspapers();
        open.add(p);
        return p;
    }

    @AfterEach
    void close() throws IOException {
        for (Newspapers p : open) {
            p.close();
        }
    }

    private static Site site(Newspapers paper, int delayMillis) {
        return new Site(paper.domain(), null, null, List.of(), Duration.ofMillis(delayMillis), null);
    }

    /** Longest time of one request. */
    private Duration whole = Duration.ofSeconds(20);

    /** Without waiting for what is put off longer than {@code patience}. */
    private void crawl(Clock clock, Duration patience, List<Site> sites) {
        Fetcher fetcher = new Fetcher(new Fetcher.Limits(Duration.ofSeconds(5), whole, 2 << 20, a -> true, true), "test", Addresses.Resolver.SYSTEM, false);
        new Crawler(new Crawler.Options("test", null, 0, 32, patience, true), book,
                page -> Outcome.dropped(Stage.STRIP, Reason.NO_ARTICLE, page.source(), ""), null, events::add, fetcher).run(sites, clock);
    }

    private void crawl(Newspapers... papers) {
        List<Site> sites = new ArrayList<>();
        for (Newspapers p : papers) {
            sites.add(site(p, 2));
        }
        crawl(Clock.systemUTC(), Duration.ZERO.plusMillis(20), sites);
    }

    private static String links(String... to) {
        StringBuilder out = new StringBuilder();
        for (String link : to) {
            out.append("<a href='").append(link).append("'>x</a>");
        }
        return "<html><body>" + out + "</body></html>";
    }

    @ParameterizedTest
    @CsvSource({"404,true", "410,true", "400,true", "401,false", "403,false", "429,false", "500,false", "503,false"})
    void theStatusOfRobotsTxtDecides(String status, boolean goes) throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of(status + " x", "text/plain", "User-agent: *\nAllow: /\n")).on("/", Newspapers.html(links()));
        crawl(p);
        assertEquals(goes ? 1 : 0, p.count("/"), events.toString());
        if (!goes) {
            assertTrue(book.states.get(site(p, 2).domain()).notBefore().isAfter(Instant.now()) || status.matches("429|5.."), "it is waited for");
            assertEquals(1, events.stream().filter(e -> e.fate().equals("put-off")).limit(1).count());
        }
        if (status.equals("401") || status.equals("403")) {
            assertEquals(1, p.count("/robots.txt"), () -> "not asked again before tomorrow: " + events);
            assertTrue(book.states.get(site(p, 2).domain()).notBefore().isAfter(Instant.now().plus(21, ChronoUnit.HOURS)));
        }
    }

    @Test
    void robotsTxtIsFoundBehindFiveRedirectsAndNotBehindSix() throws IOException {
        for (int hops : new int[] {5, 6}) {
            Newspapers p = paper().on("/", Newspapers.html(links()));
            p.on("/robots.txt", Newspapers.to("301 x", "/r1"));
            for (int i = 1; i < hops; i++) {
                p.on("/r" + i, Newspapers.to("302 x", p.url("/r" + (i + 1))));
            }
            p.on("/r" + hops, Newspapers.of("200 OK", "text/plain", "User-agent: *\nDisallow: /\n"));
            crawl(p);
            assertEquals(hops == 5 ? 0 : 1, p.count("/"), () -> hops + " redirects: " + events);
        }
    }

    @Test
    void anUnreachableOrSlowRobotsTxtMeansWait() throws IOException {
        whole = Duration.ofMillis(700);
        Newspapers slow = paper().on("/", Newspapers.html(links())).on("/robots.txt", (Newspapers.Reply) out -> Thread.sleep(5_000));
        crawl(slow);
        assertEquals(0, slow.count("/"));
        Newspapers cut = paper().on("/", Newspapers.html(links())).on("/robots.txt", Newspapers.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nUser-agent"));
        crawl(cut);
        assertEquals(0, cut.count("/"));
    }

    @Test
    void aByteOrderMarkAWrongTypeAndALargeFileAreRead() throws IOException {
        String rules = "User-agent: *\nDisallow: /\n";
        Newspapers bom = paper().on("/robots.txt", Newspapers.of("200 OK", "text/plain", "\ufeff" + rules));
        Newspapers type = paper().on("/robots.txt", Newspapers.of("200 OK", "application/octet-stream", rules));
        Newspapers large = paper().on("/robots.txt", Newspapers.of("200 OK", "text/plain", rules + "# filler\n".repeat((512 << 10) / 9)));
        Newspapers late = paper().on("/robots.txt", Newspapers.of("200 OK", "text/plain", "# filler\n".repeat((512 << 10) / 9 + 1) + rules)).on("/", Newspapers.html(links()));
        Newspapers page = paper().on("/robots.txt", Newspapers.html("<html><body>Trang chủ</body></html>")).on("/", Newspapers.html(links()));
        crawl(bom, type, large, late, page);
        assertEquals(0, bom.count("/") + type.count("/") + large.count("/"));
        assertEquals(1, late.count("/"), "what stands behind 512 KiB is not read");
        assertEquals(1, page.count("/"), "a page instead of rules has no rules");
    }

    @Test
    void aCrawlDelayOverTheLimitSlowsAndDoesNotDrop() {
        assertEquals(Robots.MOST_DELAY, Robots.parse("http://a.vn/robots.txt", Composed.utf8("User-agent: *\nCrawl-delay: 86400\n")).delay());
        assertTrue(Robots.parse("http://a.vn/robots.txt", Composed.utf8("User-agent: *\nCrawl-delay: 86400\n")).allows("http://a.vn/x"));
        assertEquals(Duration.ofSeconds(7), Robots.parse("http://a.vn/robots.txt", Composed.utf8("User-agent: solieu\nCrawl-delay: 7\n")).delay());
        assertEquals(Duration.ZERO, Robots.parse("http://a.vn/robots.txt", Composed.utf8("User-agent: other\nCrawl-delay: 7\nDisallow: /\n")).delay());
    }

    @Test
    void aSitesOwnCrawlDelayIsKeptAtTheServer() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of("200 OK", "text/plain", "User-agent: *\nCrawl-delay: 1\n")).on("/", Newspapers.html(links("/bai-bao-so-mot-1001.html")));
        crawl(Clock.systemUTC(), Duration.ofSeconds(5), List.of(site(p, 2)));
        List<Newspapers.Asked> asked = List.copyOf(p.asked);
        assertEquals(4, asked.size(), asked.toString());
        for (int i = 1; i < 4; i++) {
            assertTrue(asked.get(i).nanos() - asked.get(i - 1).nanos() >= 1_000_000_000L, "request " + i);
        }
    }

    @Test
    void noHostSeesTwoRequestsCloserThanItsDelay() throws IOException {
        int delay = 60;
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Newspapers p = paper().on("/robots.txt", Newspapers.to("301 x", "/r")).on("/r", Newspapers.of("200 OK", "text/plain", ""));
            p.otherwise(a -> Newspapers.html(links("/muc-" + a.path().length(), "/bai-bao-so-mot-" + (1000 + a.path().length()) + ".html", "/a")));
            sites.add(site(p, delay));
        }
        // on each other's servers as well, by redirects
        for (int i = 0; i < 20; i++) {
            open.get(i).on("/a", Newspapers.to("302 x", open.get((i + 1) % 20).url("/bai-cua-bao-khac-1234.html")));
        }
        crawl(Clock.systemUTC(), Duration.ofSeconds(1), sites);
        int gaps = 0;
        for (Newspapers p : open) {
            List<Newspapers.Asked> asked = List.copyOf(p.asked);
            assertTrue(asked.size() >= 6, asked.toString());
            for (int i = 1; i < asked.size(); i++, gaps++) {
                long gap = asked.get(i).nanos() - asked.get(i - 1).nanos();
                assertTrue(gap >= delay * 1_000_000L, p.domain() + " saw two requests " + gap / 1e6 + " ms apart");
            }
        }
        assertTrue(gaps >= 100, "gaps were measured: " + gaps);
    }

    @Test
    void aSiteThatAsksForPatienceGetsIt() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", ""))
                .on("/", Newspapers.of("503 x", "text/html", "", "Retry-After: 3000"));
        Instant before = Instant.now();
        crawl(p);
        Book.State state = book.states.get(site(p, 2).domain());
        assertFalse(state.notBefore().isBefore(before.plusSeconds(3000)));
        assertEquals(2, p.asked.size());
        assertEquals(UrlFate.RECURRING, book.fate(p.url("/")), "a hub is not given up for that");
        assertEquals(Duration.ofSeconds(120), Patience.retryAfter("120", before));
        assertEquals(Duration.ofDays(1), Patience.retryAfter("999999", before));
        assertEquals(Duration.ofMinutes(1), Patience.retryAfter("Mon, 15 Jan 2024 01:01:00 GMT", Instant.parse("2024-01-15T01:00:00Z")));
        assertNull(Patience.retryAfter("soon", before));
    }

    @Test
    void aSiteThatFailsIsAskedMoreAndMoreRarelyAndThenLeftUntilTomorrow() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", "")).otherwise(a -> Newspapers.of("500 x", "text/html", ""));
        crawl(Clock.systemUTC(), Duration.ofSeconds(2), List.of(new Site(p.domain(), null, null, List.of(p.url("/bai-mot-cua-bao-1001.html"),
                p.url("/bai-hai-cua-bao-1002.html"), p.url("/bai-ba-cua-bao-1003.html")), Duration.ofMillis(3), null)));
        List<Newspapers.Asked> asked = List.copyOf(p.asked);
        assertEquals(1 + 8, asked.size(), "eight failures one after the other");
        long last = asked.get(8).nanos() - asked.get(7).nanos();
        assertTrue(last >= 3_000_000L << 7, "the last wait was " + last / 1e6 + " ms");
        assertTrue(book.states.get(p.domain()).notBefore().isAfter(Instant.now().plus(21, ChronoUnit.HOURS)));
    }

    @Test
    void redirectsAreFollowedFiveTimesWithinTheCrawlAndLoopsEnd() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", ""));
        p.on("/", Newspapers.html(links("/vong-quanh-mai-the-1001.html", "/duong-dai-rat-dai-2000.html", "/ra-ngoai-mang-rieng-3001.html")));
        p.on("/vong-quanh-mai-the-1001.html", Newspapers.to("302 x", "/vong-quanh-mai-the-1002.html"));
        p.on("/vong-quanh-mai-the-1002.html", Newspapers.to("302 x", "/vong-quanh-mai-the-1001.html"));
        for (int i = 0; i < 8; i++) {
            p.on("/duong-dai-rat-dai-200" + i + ".html", Newspapers.to("302 x", "/duong-dai-rat-dai-200" + (i + 1) + ".html"));
        }
        p.on("/ra-ngoai-mang-rieng-3001.html", Newspapers.to("302 x", "http://169.254.169.254/latest/meta-data/"));
        crawl(p);
        assertEquals(1, p.count("/vong-quanh-mai-the-1001.html"));
        assertEquals(1, p.count("/vong-quanh-mai-the-1002.html"));
        assertEquals(UrlFate.FAILED, book.fate(p.url("/duong-dai-rat-dai-2005.html")));
        assertEquals(0, p.count("/duong-dai-rat-dai-2006.html"));
        assertNull(book.fate("http://169.254.169.254/latest/meta-data/"));
    }

    @Test
    void aNewspaperThatMovedIsFollowed() throws IOException {
        Newspapers was = paper();
        Newspapers is = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", "")).on("/", Newspapers.html(links("/bai-bao-tren-trang-moi-1001.html")));
        was.on("/robots.txt", Newspapers.of("404 x", "text/plain", "")).on("/", Newspapers.to("301 x", is.url("/")));
        crawl(was);
        assertEquals(1, is.count("/bai-bao-tren-trang-moi-1001.html"), events.toString());
        assertEquals(UrlFate.REDIRECTED, book.fate(was.url("/")));
    }

    @Test
    void sitemapsIndexesPackedOnesAndFeedsAreRead() throws IOException {
        Newspapers p = paper();
        String ns = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
        p.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "Sitemap: " + p.url("/index.xml") + "\n"));
        p.on("/index.xml", Newspapers.of("200 OK", "application/xml", "<sitemapindex" + ns + "><sitemap><loc>" + p.url("/broken.xml") + "</loc></sitemap><sitemap><loc>"
                + p.url("/packed.xml.gz") + "</loc></sitemap><sitemap><loc>" + p.url("/none.xml") + "</loc></sitemap><sitemap><loc>" + p.url("/news.xml") + "</loc></sitemap></sitemapindex>"));
        p.on("/broken.xml", Newspapers.of("200 OK", "text/html", "<html>this is <b>no sitemap"));
        p.on("/packed.xml.gz", Newspapers.of("200 OK", "application/gzip", Composed.gzip(Composed.utf8("<urlset" + ns + "><url><loc>" + p.url("/tu-so-do-nen-1.html")
                + "</loc></url><url><loc>https://elsewhere.example/x.html</loc></url></urlset>"))));
        p.on("/news.xml", Newspapers.of("200 OK", "text/xml", "<urlset" + ns + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>" + p.url("/tin-moi-2.html")
                + "</loc><news:news><news:publication><news:name>B</news:name><news:language>vi</news:language></news:publication>"
                + "<news:publication_date>2024-01-15T08:00:00+07:00</news:publication_date><news:title>T</news:title></news:news></url></urlset>"));
        p.on("/", Newspapers.html("<html><head><link rel='alternate' type='application/rss+xml' href='/rss'><link rel=alternate type='application/atom+xml' href='/atom'></head></html>"));
        p.on("/rss", Newspapers.of("200 OK", "text/xml", "<rss version='2.0'><channel><link>" + p.url("/") + "</link><item><link><![CDATA[ " + p.url("/tu-rss-3.html?utm_source=rss")
                + " ]]></link><pubDate>not a date</pubDate></item><item><guid>" + p.url("/tu-guid-4.html") + "</guid><pubDate>Mon, 15 Jan 2090 01:00:00 GMT</pubDate></item></channel></rss>"));
        p.on("/atom", Newspapers.of("200 OK", "application/atom+xml", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='alternate' href='/tu-atom-5.html'/>"
                + "<updated>2024-01-15T01:00:00Z</updated></entry></feed>"));
        crawl(p);
        for (String path : List.of("/tu-so-do-nen-1.html", "/tin-moi-2.html", "/tu-rss-3.html", "/tu-guid-4.html", "/tu-atom-5.html")) {
            assertEquals(1, p.count(path), path + " of " + book.lines.keySet());
        }
        assertEquals(Instant.parse("2024-01-15T01:00:00Z"), book.lines.get(p.url("/tin-moi-2.html")).found.rank());
        assertEquals(Instant.parse("2024-01-15T01:00:00Z"), book.lines.get(p.url("/tu-atom-5.html")).found.rank());
        assertFalse(book.knows("https://elsewhere.example/x.html"));
        assertEquals(UrlFate.RECURRING, book.fate(p.url("/broken.xml")), "tried again later, and not often");
        assertEquals(UrlKind.FEED, book.lines.get(p.url("/rss")).found.kind());
    }

    @Test
    void hubsAreRevisitedByWhatTheyBringAndUnchangedOnesAnswer304() throws IOException {
        Newspapers p = paper().on("/robots.txt", Newspapers.of("404 x", "text/plain", ""));
        p.on("/", a -> "\"1\"".equals(a.headers().get("if-none-match")) ? Newspapers.raw("HTTP/1.1 304 Not Modified\r\n\r\n")
                : Newspapers.of("200 OK", "text/html", links("/bai-bao-so-mot-1001.html"), "ETag: \"1\""));
        List<Duration> every = new ArrayList<>();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 40; i++) {
            crawl(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO, List.of(site(p, 0)));
            every.add(book.lines.get(p.url("/")).last.every());
            now = book.lines.get(p.url("/")).due;
        }
        assertEquals(40, p.count("/"));
        assertEquals(1, p.count("/bai-bao-so-mot-1001.html"));
        assertEquals(Duration.ofHours(1), every.get(0));
        assertEquals(Duration.ofMinutes(90), every.get(1));
        assertEquals(Duration.ofDays(7), every.get(39), "never rarer than a week");
        assertEquals(304, book.lines.get(p.url("/")).last.status());
        assertEquals(3, p.count("/sitemap.xml"), "a dead sitemap is retired");
        assertEquals(UrlFate.GONE, book.fate(p.url("/sitemap.xml")));
    }
}
