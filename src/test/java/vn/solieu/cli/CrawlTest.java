package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.crawl.Newspapers;
import vn.solieu.doc.UrlFate;
import vn.solieu.store.Store;

/** The whole way, over real sockets on loopback. */
@Timeout(120)
class CrawlTest {
    @TempDir
    Path dir;
    private Newspapers paper;

    @BeforeEach
    void open() throws IOException {
        paper = new Newspapers();
    }

    @AfterEach
    void close() throws IOException {
        paper.close();
    }

    private Ran crawl(String... more) throws IOException {
        Path sites = Files.writeString(dir.resolve("sites.yaml"), "- domain: " + paper.domain() + "\n  name: Báo Thử\n  province: Lào Cai\n  delay_seconds: 0.005\n");
        List<String> args = new ArrayList<>(List.of("crawl", "--once", "--sites", sites.toString(), "--store", dir.resolve("s.db").toString(), "--contact",
                "tester@example.org", "--allow-private"));
        args.addAll(List.of(more));
        return Ran.solieu(args.toArray(new String[0]));
    }

    private UrlFate fate(String path) {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            return store.frontier().fate(paper.url(path));
        }
    }

    private List<String> claims() {
        List<String> out = new ArrayList<>();
        try (Store store = Store.open(dir.resolve("s.db"))) {
            store.findings().claims(true, out::add);
        }
        return out;
    }

    private static String front(String... links) {
        StringBuilder out = new StringBuilder("<html lang=\"vi\"><head><title>Báo Thử</title></head><body>");
        for (String link : links) {
            out.append("<a href=\"").append(link).append("\">tin</a> ");
        }
        return out + "</body></html>";
    }

    @Test
    void fromTheFrontPageToTheClaims() throws IOException {
        paper.on("/", Newspapers.html(front("/kinh-te", "/thu-ngan-sach-tinh-nam-nay-1001.html", "/anh.jpg", "/cam/tin-trong-vung-cam-1002.html", "mailto:a@b.vn")));
        paper.on("/kinh-te", Newspapers.html(front("/thu-ngan-sach-tinh-nam-truoc-1003.html", "/trang-can-trinh-duyet-moi-xem-1004.html")));
        paper.on("/robots.txt", Newspapers.of("200 OK", "text/plain", "User-agent: *\nDisallow: /cam/\nSitemap: " + paper.url("/map.xml") + "\n"));
        paper.on("/map.xml", Newspapers.of("200 OK", "text/xml", "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + paper.url("/bai-trong-so-do-trang-1005.html") + "</loc><lastmod>2024-01-15</lastmod></url></urlset>"));
        paper.on("/thu-ngan-sach-tinh-nam-nay-1001.html", Newspapers.html(Composed.html(1)));
        paper.on("/thu-ngan-sach-tinh-nam-truoc-1003.html", Newspapers.html(Composed.html(2)));
        paper.on("/bai-trong-so-do-trang-1005.html", Newspapers.html(Composed.html(3)));
        paper.on("/trang-can-trinh-duyet-moi-xem-1004.html", Newspapers.html("<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>"));
        Ran ran = crawl();
        assertEquals(0, ran.status(), ran.err());
        assertEquals(UrlFate.ARTICLE, fate("/thu-ngan-sach-tinh-nam-nay-1001.html"), ran.err());
        assertEquals(UrlFate.ARTICLE, fate("/thu-ngan-sach-tinh-nam-truoc-1003.html"));
        assertEquals(UrlFate.ARTICLE, fate("/bai-trong-so-do-trang-1005.html"));
        assertEquals(UrlFate.REFUSED, fate("/cam/tin-trong-vung-cam-1002.html"));
        assertEquals(UrlFate.SCRIPT_ONLY, fate("/trang-can-trinh-duyet-moi-xem-1004.html"));
        assertEquals(0, paper.count("/cam/tin-trong-vung-cam-1002.html"));
        assertEquals(0, paper.count("/anh.jpg"));
        assertTrue(claims().size() >= 9, claims().toString());
        String agent = paper.asked.get(0).headers().get("user-agent");
        assertTrue(agent.contains("solieu") && agent.contains("tester@example.org"), agent);
        Ran export = Ran.solieu("export", "--store", dir.resolve("s.db").toString(), "-o", dir.resolve("claims.jsonl").toString());
        assertEquals(0, export.status(), export.err());
        assertEquals(claims(), Files.readAllLines(dir.resolve("claims.jsonl")), "the store's claims, exported");
        assertEquals(2, Ran.solieu("export", "--store", dir.resolve("none.db").toString(), "-o", dir.resolve("n.csv").toString()).status());
        int before = paper.asked.size();
        assertEquals(0, crawl().status());
        assertEquals(before, paper.asked.size(), "a second run right after finds nothing due");
    }

    @Test
    void theArchiveGivesTheSameClaimsAsTheCrawl() throws IOException {
        paper.on("/robots.txt", Newspapers.of("404 Not Found", "text/plain", ""));
        paper.on("/", Newspapers.html(front("/thu-ngan-sach-tinh-nam-nay-1001.html", "/thu-ngan-sach-tinh-nam-truoc-1003.html", "/bai-bao-khong-con-nua-1009.html")));
        paper.on("/thu-ngan-sach-tinh-nam-nay-1001.html", Newspapers.of("200 OK", "text/html; charset=utf-8", Composed.gzip(Composed.utf8(Composed.html(1))),
                "Content-Encoding: gzip"));
        String chunked = new String(Composed.utf8(Composed.html(2)), StandardCharsets.ISO_8859_1);
        paper.on("/thu-ngan-sach-tinh-nam-truoc-1003.html", Newspapers.raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(chunked.length()) + "\r\n" + chunked + "\r\n0\r\n\r\n"));
        Ran ran = crawl("--warc", dir.resolve("warc").toString(), "--warc-bytes", "600");
        assertEquals(0, ran.status(), ran.err());
        try (var files = Files.list(dir.resolve("warc"))) {
            assertTrue(files.count() >= 3, "files are begun anew when they are full");
        }
        Ran extracted = Ran.solieu("extract", dir.resolve("warc").toString(), "--rejects", dir.resolve("r.tsv").toString());
        TreeSet<String> ours = new TreeSet<>();
        claims().forEach(c -> ours.add(c.replaceFirst("\"source\":\"[^\"]*\"", "")));
        TreeSet<String> theirs = new TreeSet<>();
        extracted.out().lines().forEach(c -> theirs.add(c.replaceFirst("\"source\":\"[^\"]*\"", "")));
        assertFalse(ours.isEmpty(), ran.err());
        assertEquals(ours, theirs);
    }

    @Test
    void anUnchangedPageBecomesARevisitRecord() throws Exception {
        String path = "/thu-ngan-sach-tinh-nam-nay-1001.html";
        paper.on("/", Newspapers.html(front(path)));
        paper.on(path, a -> a.headers().containsKey("if-none-match") ? Newspapers.raw("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n")
                : Newspapers.of("200 OK", "text/html", Composed.html(1), "ETag: \"1\""));
        crawl("--warc", dir.resolve("warc").toString());
        try (java.sql.Connection c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("s.db"))) {
            assertEquals(2, c.createStatement().executeUpdate("UPDATE frontier SET due = 0 WHERE fate IN (1, 2) AND url NOT LIKE '%sitemap%'"));
        }
        Ran again = crawl("--warc", dir.resolve("warc").toString());
        assertEquals(UrlFate.ARTICLE, fate(path), again.err());
        List<String> types = new ArrayList<>();
        try (var files = Files.list(dir.resolve("warc"))) {
            for (Path file : files.sorted().toList()) {
                try (org.netpreserve.jwarc.WarcReader reader = new org.netpreserve.jwarc.WarcReader(file)) {
                    for (var record : reader) {
                        assertEquals("WARC/1.1", record.version().toString());
                        if (record instanceof org.netpreserve.jwarc.WarcTargetRecord t && (t.target().endsWith(path) || t.target().endsWith("/"))) {
                            types.add(t.type() + (t instanceof org.netpreserve.jwarc.WarcRevisit r ? " " + r.refersToTargetURI().get().getPath() : ""));
                        }
                    }
                }
            }
        }
        assertEquals(List.of("response", "response", "revisit /", "revisit " + path), types, "one by its content, the other by the server's word");
        assertEquals(2, paper.count(path));
        Ran extracted = Ran.solieu("extract", dir.resolve("warc").toString());
        assertEquals(claims().size(), extracted.out().lines().count(), extracted.err());
    }

    @Test
    void theFilesForSystemdRunTheSameCommand() {
        Ran ran = Ran.solieu("crawl", "--print-systemd", "--province", "Lào Cai", "--store", "100%.db", "--contact", "tester@example.org");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("ExecStart=/usr/bin/env solieu crawl --once --province \"Lào Cai\" --store \"100%%.db\" --contact tester@example.org\n"), ran.out());
        assertTrue(ran.out().contains("OnCalendar=*-*-* 05:00:00 Asia/Ho_Chi_Minh\nPersistent=true\n"), ran.out());
        assertFalse(Files.exists(Path.of("100%.db")));
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertTrue(crawl("--contact", "nobody").err().contains("--contact"));
        assertTrue(crawl("--site", "baolaocay.vn").err().contains("did you mean baolaocai.vn?"));
        assertTrue(crawl("--province", "Atlantis").err().contains("Atlantis"));
        assertTrue(crawl("--since", "yesterday").err().contains("--since"));
        assertTrue(Ran.solieu("crawl", "--once", "--contact", "a@b.vn").err().contains("--store"));
        assertTrue(Ran.solieu("crawl", "--once", "--contact", "a@b.vn", "--store", dir.resolve("s.db").toString(), "--sites", dir.resolve("none.yaml").toString()).err()
                .contains("there is no "));
        Ran nowhere = Ran.solieu("crawl", "--once", "--contact", "a@b.vn", "--store", dir.resolve("none/s.db").toString());
        assertTrue(nowhere.status() == 2 && nowhere.err().contains("its folder does not exist"), nowhere.err());
    }

    @Test
    void asManyPagesAsAskedForAndNoneBeforeTheDay() throws IOException {
        paper.on("/", Newspapers.html(front("/bai-mot-cua-bao-thu-1001.html", "/bai-hai-cua-bao-thu-1002.html", "/bai-ba-cua-bao-thu-1003.html")));
        for (int i = 1; i <= 3; i++) {
            paper.on(List.of("/bai-mot-cua-bao-thu-1001.html", "/bai-hai-cua-bao-thu-1002.html", "/bai-ba-cua-bao-thu-1003.html").get(i - 1), Newspapers.html(Composed.html(i)));
        }
        crawl("--max-pages", "3");
        assertEquals(3, paper.asked.stream().filter(a -> !a.path().equals("/robots.txt")).count());
        crawl("--since", "2024-01-16");
        assertTrue(List.of(fate("/bai-mot-cua-bao-thu-1001.html"), fate("/bai-hai-cua-bao-thu-1002.html"), fate("/bai-ba-cua-bao-thu-1003.html")).contains(UrlFate.OLD));
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() throws IOException {
        Path sites = Files.writeString(dir.resolve("own.yaml"), "- domain: " + paper.domain() + "\n");
        Ran ran = Ran.solieu("crawl", "--once", "--sites", sites.toString(), "--store", dir.resolve("s.db").toString(), "--contact", "a@b.vn");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(0, paper.asked.size(), "nothing was asked of a private address");
    }
}
