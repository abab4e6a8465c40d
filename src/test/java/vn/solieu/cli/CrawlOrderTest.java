package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.crawl.Newspapers;
import vn.solieu.doc.UrlFate;
import vn.solieu.store.Store;

/** What comes first, and where a newspaper has gone, over real sockets on loopback. */
@Timeout(180)
class CrawlOrderTest {
    private static final String NS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    @TempDir
    Path dir;
    private final List<Newspapers> open = new ArrayList<>();

    private Newspapers paper() throws IOException {
        Newspapers p = new Newspapers();
        open.add(p);
        return p.on("/robots.txt", Newspapers.of("404 x", "text/plain", ""));
    }

    @AfterEach
    void close() throws IOException {
        for (Newspapers p : open) {
            p.close();
        }
    }

    private Ran crawl(Newspapers p, String... more) throws IOException {
        Path sites = Files.writeString(dir.resolve("sites.yaml"), "- domain: " + p.domain() + "\n  name: Báo Thử\n  province: Lào Cai\n  delay_seconds: 0.005\n");
        List<String> args = new ArrayList<>(List.of("crawl", "--once", "--sites", sites.toString(), "--store", dir.resolve("s.db").toString(), "--contact", "tester@example.org",
                "--allow-private"));
        args.addAll(List.of(more));
        Ran ran = Ran.solieu(args.toArray(new String[0]));
        assertEquals(0, ran.status(), ran.err());
        return ran;
    }

    private static List<String> pages(Newspapers p, String pattern) {
        return p.asked.stream().map(Newspapers.Asked::path).filter(path -> path.matches(pattern)).toList();
    }

    private static String urlset(List<String> locs) {
        StringBuilder out = new StringBuilder("<urlset" + NS + ">");
        locs.forEach(l -> out.append("<url><loc>").append(l).append("</loc></url>"));
        return out + "</urlset>";
    }

    @Test
    void manySitemapsDoNotKeepTheArticlesWaiting() throws IOException {
        Newspapers p = paper();
        StringBuilder index = new StringBuilder("<sitemapindex" + NS + ">");
        for (int i = 0; i < 60; i++) {
            index.append("<sitemap><loc>").append(p.url("/thang-" + i + ".xml")).append("</loc></sitemap>");
            p.on("/thang-" + i + ".xml", Newspapers.of("200 OK", "text/xml", urlset(List.of(p.url("/bai-cua-thang-so-" + (1000 + i) + ".html")))));
        }
        p.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "Sitemap: " + p.url("/index.xml") + "\n")).on("/", Newspapers.html("<html></html>"));
        p.on("/index.xml", Newspapers.of("200 OK", "text/xml", index + "</sitemapindex>"));
        p.otherwise(a -> Newspapers.html(Composed.html(1)));
        crawl(p, "--max-pages", "30");
        assertTrue(pages(p, "/bai-.*").size() >= 8, p.asked.toString());
        assertTrue(pages(p, "/thang-.*").size() >= 8);
    }

    @Test
    void theNewestComesFirstAndUndatedLinesOfASitemapLast() throws IOException {
        Newspapers p = paper();
        p.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "Sitemap: " + p.url("/map.xml") + "\n"));
        List<String> old = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            old.add(p.url("/bai-trong-kho-luu-tru-" + (1000 + i) + ".html"));
        }
        p.on("/map.xml", Newspapers.of("200 OK", "text/xml", urlset(old)));
        // the front page names two of them in another order and without dates
        p.on("/", Newspapers.html("<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head><body><a href=\"/bai-moi-dang-tren-trang-2300.html\">x</a>"
                + "<a href=\"/bai-moi-dang-tren-trang-2030.html\">x</a></body></html>"));
        DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel>");
        for (int hours : new int[] {30, 3, 300}) {
            rss.append("<item><link>").append(p.url("/bai-moi-dang-tren-trang-" + (2000 + hours) + ".html")).append("</link><pubDate>")
                    .append(form.format(Instant.now().minusSeconds(3600L * hours))).append("</pubDate></item>");
        }
        p.on("/rss", Newspapers.of("200 OK", "text/xml", rss + "</channel></rss>"));
        p.otherwise(a -> Newspapers.html(Composed.html(a.path().hashCode() % 1000)));
        crawl(p);
        assertEquals(List.of("/bai-moi-dang-tren-trang-2003.html", "/bai-moi-dang-tren-trang-2030.html", "/bai-moi-dang-tren-trang-2300.html",
                "/bai-trong-kho-luu-tru-1004.html", "/bai-trong-kho-luu-tru-1003.html", "/bai-trong-kho-luu-tru-1002.html", "/bai-trong-kho-luu-tru-1001.html",
                "/bai-trong-kho-luu-tru-1000.html"), pages(p, "/bai-.*"));
    }

    @Test
    void aNewspaperThatMovedIsFollowedOnEveryLaterRun() throws Exception {
        Newspapers is = paper();
        Newspapers was = paper().on("/", Newspapers.to("301 x", is.url("/")));
        is.on("/", Newspapers.html("<a href=\"/bai-dang-truoc-khi-chay-1001.html\">x</a>"));
        is.otherwise(a -> Newspapers.html(Composed.html(a.path().hashCode() % 1000)));
        crawl(was);
        assertEquals(1, is.count("/bai-dang-truoc-khi-chay-1001.html"));
        is.on("/", Newspapers.html("<a href=\"/bai-dang-hom-sau-do-1002.html\">x</a>"));
        try (java.sql.Connection c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("s.db"))) {
            assertTrue(c.createStatement().executeUpdate("UPDATE frontier SET due = 0 WHERE fate = 1") > 0);
        }
        crawl(was);
        assertEquals(1, is.count("/bai-dang-hom-sau-do-1002.html"), "though only the old domain is named");
        String status = Ran.solieu("status", "--store", dir.resolve("s.db").toString()).out();
        assertTrue(status.lines().anyMatch(l -> l.startsWith(was.domain()) && l.contains("moved to " + is.url("/"))), status);
        try (Store store = Store.open(dir.resolve("s.db"))) {
            assertEquals(UrlFate.REDIRECTED, store.frontier().fate(was.url("/")));
        }
    }

    @Test
    void aCopyThatNamesItsOriginalLeadsThere() throws IOException {
        Newspapers original = paper().on("/", Newspapers.html("<html></html>")).on("/bai-goc-cua-bao-ban-1001.html", Newspapers.html(Composed.html(1)));
        Newspapers copy = paper().on("/", Newspapers.html("<a href=\"/bai-lay-lai-cua-bao-ban-2001.html\">x</a>"));
        Path sites = Files.writeString(dir.resolve("two.yaml"), "- domain: " + original.domain() + "\n  delay_seconds: 0.005\n- domain: " + copy.domain() + "\n  delay_seconds: 0.005\n");
        // the original's site has long been done when the copy tells of it
        copy.on("/bai-lay-lai-cua-bao-ban-2001.html", (Newspapers.Asked a) -> out -> {
            Thread.sleep(500);
            Newspapers.html(Composed.html(2).replace("</head>", "<link rel=\"canonical\" href=\"" + original.url("/bai-goc-cua-bao-ban-1001.html") + "\"></head>")).write(out);
        });
        Ran.solieu("crawl", "--once", "--sites", sites.toString(), "--store", dir.resolve("s.db").toString(), "--contact", "t@example.org", "--allow-private");
        assertEquals(1, original.count("/bai-goc-cua-bao-ban-1001.html"));
        try (Store store = Store.open(dir.resolve("s.db"))) {
            assertEquals(UrlFate.REDIRECTED, store.frontier().fate(copy.url("/bai-lay-lai-cua-bao-ban-2001.html")));
            List<String> articles = new ArrayList<>();
            store.findings().articles(articles::add);
            assertTrue(articles.size() == 1 && articles.get(0).contains("4001 tỷ"), articles.toString());
        }
    }

    @Test
    void anArchiveThatReachesBeyondTheStoreIsCutBackAndABegunFileRemoved() throws Exception {
        Newspapers p = paper().on("/", Newspapers.html("<a href=\"/bai-mot-hai-ba-bon-1001.html\">x</a>")).on("/bai-mot-hai-ba-bon-1001.html", Newspapers.html(Composed.html(1)));
        Path warc = dir.resolve("warc");
        crawl(p, "--warc", warc.toString());
        Path file;
        try (var files = Files.list(warc)) {
            file = files.findFirst().get();
        }
        byte[] whole = Files.readAllBytes(file);
        // as a kill leaves it: half a record, and a file that nothing was stored of
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0}, java.nio.file.StandardOpenOption.APPEND);
        Path begun = Files.write(warc.resolve("solieu-begun.warc.gz"), whole);
        Path foreign = Files.write(warc.resolve("somebody-elses.warc.gz"), whole);
        try (Store store = Store.open(dir.resolve("s.db"))) {
            assertEquals(whole.length, store.archives().all().get(file.getFileName().toString()), "the store knows how far the file reaches");
            store.archives().reached("solieu-begun.warc.gz", 0);
        }
        crawl(p, "--warc", warc.toString());
        assertEquals(whole.length, Files.size(file));
        assertTrue(Files.exists(foreign) && !Files.exists(begun));
    }
}
