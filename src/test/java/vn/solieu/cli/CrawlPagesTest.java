package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
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

/** What pages turn out to be, and what the store gives of them, over real sockets on loopback. */
@Timeout(180)
class CrawlPagesTest {
    private static final String EMPTY_APP = "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>";

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

    private Ran crawl(String yaml, String... more) throws IOException {
        Path sites = Files.writeString(dir.resolve("sites.yaml"), yaml);
        List<String> args = new ArrayList<>(List.of("crawl", "--once", "--sites", sites.toString(), "--store", store(), "--contact", "tester@example.org", "--allow-private"));
        args.addAll(List.of(more));
        Ran ran = Ran.solieu(args.toArray(new String[0]));
        assertEquals(0, ran.status(), ran.err());
        return ran;
    }

    private static String site(Newspapers p, String... more) {
        return "- domain: " + p.domain() + "\n  delay_seconds: 0.005\n" + String.join("", more);
    }

    private String store() {
        return dir.resolve("s.db").toString();
    }

    private UrlFate fate(Newspapers p, String path) {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            return store.frontier().fate(p.url(path));
        }
    }

    private List<JsonNode> articles() throws IOException {
        List<JsonNode> out = new ArrayList<>();
        Ran ran = Ran.solieu("articles", "--store", store());
        assertEquals(0, ran.status(), ran.err());
        for (String line : ran.out().lines().toList()) {
            out.add(new ObjectMapper().readTree(line));
        }
        return out;
    }

    private JsonNode status(Newspapers p) throws IOException {
        for (String line : Ran.solieu("status", "--store", store(), "--json").out().lines().toList()) {
            JsonNode record = new ObjectMapper().readTree(line);
            if (record.get("domain").asText().equals(p.domain())) {
                return record;
            }
        }
        throw new AssertionError("no " + p.domain());
    }

    private static String links(String... to) {
        StringBuilder out = new StringBuilder("<html lang=\"vi\"><body>");
        for (String link : to) {
            out.append("<a href=\"").append(link).append("\">tin</a> ");
        }
        return out + "</body></html>";
    }

    @Test
    void aPageIsReadAsItIsWhateverItsHeaderSaysOfItsLetters() throws IOException {
        Newspapers p = paper();
        byte[] utf8 = Composed.utf8(Composed.html(1));
        String undeclared = Composed.html(2).replace("<meta charset=\"utf-8\">", "");
        byte[] apart = Composed.utf8(Normalizer.normalize(Composed.html(3).replace("utf-8", "windows-1258"), Normalizer.Form.NFD));
        p.on("/", Newspapers.html(links("/thu-ngan-sach-tinh-nam-nay-1001.html", "/thu-ngan-sach-tinh-nam-nay-1002.html", "/thu-ngan-sach-tinh-nam-nay-1003.html",
                "/thu-ngan-sach-tinh-nam-nay-1004.html")));
        p.on("/thu-ngan-sach-tinh-nam-nay-1001.html", Newspapers.of("200 OK", "text/html; charset=iso-8859-1", utf8));
        p.on("/thu-ngan-sach-tinh-nam-nay-1002.html", Newspapers.of("200 OK", "text/html; charset=windows-1252", Composed.utf8(undeclared)));
        p.on("/thu-ngan-sach-tinh-nam-nay-1003.html", Newspapers.of("200 OK", "text/html; charset=no-such-thing", apart));
        p.on("/thu-ngan-sach-tinh-nam-nay-1004.html", Newspapers.of("200 OK", "text/html; charset=utf-8", Composed.html(4).replace("charset=\"utf-8\"", "charset=\"utf-16\"")
                .getBytes(Charset.forName("UTF-16LE"))));
        crawl(site(p));
        List<JsonNode> articles = articles();
        assertEquals(4, articles.size(), articles.toString());
        for (JsonNode a : articles) {
            assertTrue(a.get("text").asText().contains("Tỉnh Lào Cai thu ngân sách đạt"), a.toString());
        }
    }

    @Test
    void aNewspaperThatOnlyABrowserShowsIsReportedAsThat() throws IOException {
        Newspapers p = paper().on("/", Newspapers.html(EMPTY_APP));
        Newspapers q = paper().on("/", Newspapers.html(links("/trang-can-trinh-duyet-moi-xem-1004.html"))).on("/trang-can-trinh-duyet-moi-xem-1004.html", Newspapers.html(EMPTY_APP));
        crawl(site(p) + site(q));
        assertTrue(status(p).get("last_error").asText().contains("JavaScript"), status(p).toString());
        assertEquals(UrlFate.RECURRING, fate(p, "/"), "looked at again: a redesign may mend it");
        assertEquals(UrlFate.SCRIPT_ONLY, fate(q, "/trang-can-trinh-duyet-moi-xem-1004.html"));
        assertEquals(1, status(q).get("script_only").asInt());
        assertEquals(0, articles().size(), "nothing is stored as an empty article");
    }

    @Test
    void agencyCopyInTwoPapersIsLinkedAndItsClaimsAreGivenOnce() throws IOException {
        String copy = Composed.html(7).replace("</article>", "<p>" + "Hội nghị có sự tham dự của lãnh đạo các sở, ban, ngành và đại diện nhiều doanh nghiệp đóng trên địa bàn, cùng thảo luận "
                + "về những việc cần làm trong thời gian tới để giữ vững đà phát triển của địa phương. ".repeat(3) + "</p></article>");
        Newspapers p = paper().on("/", Newspapers.html(links("/ban-tin-cua-hang-thong-tan-1001.html"))).on("/ban-tin-cua-hang-thong-tan-1001.html", Newspapers.html(copy));
        crawl(site(p));
        Newspapers q = paper().on("/", Newspapers.html(links("/tin-chung-cua-nhieu-bao-2001.html"))).on("/tin-chung-cua-nhieu-bao-2001.html",
                Newspapers.html(copy.replace("cùng thảo luận", "cùng nhau thảo luận")));
        Ran ran = crawl(site(q));
        assertTrue(ran.err().contains("\"same_as\":\""), ran.err());
        assertEquals(2, articles().size());
        Ran.solieu("export", "--store", store(), "-o", dir.resolve("c.jsonl").toString());
        List<String> claims = Files.readAllLines(dir.resolve("c.jsonl"));
        assertTrue(claims.size() > 3 && claims.stream().allMatch(c -> c.contains(p.domain())), claims.toString());
        assertEquals(1, status(q).get("reprints").asInt());
        assertEquals(0, status(q).get("claims").asInt());
    }

    @Test
    void aListOfUrlsIsFetchedWhateverTheyLookLike() throws IOException {
        Newspapers p = paper().on("/a", Newspapers.html(Composed.html(1))).on("/thu-ngan-sach-dia-phuong-1.html", Newspapers.html(Composed.html(2)));
        crawl(site(p, "  start: ['" + p.url("/a") + "', '" + p.url("/thu-ngan-sach-dia-phuong-1.html") + "']\n"));
        assertEquals(UrlFate.ARTICLE, fate(p, "/a"));
        assertEquals(UrlFate.ARTICLE, fate(p, "/thu-ngan-sach-dia-phuong-1.html"));
        assertEquals(2, articles().size());
        assertEquals(0, p.count("/"), "and nothing but the list, and what it links to");
    }

    @Test
    void sectionsAreToldFromArticlesByWhatTheyTurnOutToBe() throws IOException {
        Newspapers p = paper();
        StringBuilder cards = new StringBuilder("<html lang=\"vi\"><head><meta property=\"og:type\" content=\"article\"><title>Chuyên mục</title></head><body><h1>Chuyên mục</h1>");
        for (int i = 0; i < 20; i++) {
            cards.append("<div class=\"item\"><h3><a href=\"/thu-ngan-sach-tinh-nam-nay-").append(2000 + i).append(".html\">Thu ngân sách tỉnh đạt kết quả cao trong tháng ").append(i)
                    .append("</a></h3></div>");
            p.on("/thu-ngan-sach-tinh-nam-nay-" + (2000 + i) + ".html", Newspapers.html(Composed.html(i)));
        }
        p.on("/", Newspapers.html(links("/kinh-te", "/chuyen-muc-kinh-te-va-xa-hoi-101.html")));
        // a section that says that it is an article, and one whose URL looks like one
        p.on("/kinh-te", Newspapers.html(cards + "</body></html>"));
        p.on("/chuyen-muc-kinh-te-va-xa-hoi-101.html", Newspapers.html(cards + "</body></html>"));
        Ran ran = crawl(site(p));
        assertEquals(UrlFate.RECURRING, fate(p, "/kinh-te"), ran.err());
        assertEquals(UrlFate.RECURRING, fate(p, "/chuyen-muc-kinh-te-va-xa-hoi-101.html"), ran.err());
        assertEquals(20, articles().size());
    }

    @Test
    void articlesOfAStoreAreWrittenAsThoseOfPagesAre() throws IOException {
        Newspapers p = paper().on("/", Newspapers.html(links("/thu-ngan-sach-tinh-nam-nay-1001.html"))).on("/thu-ngan-sach-tinh-nam-nay-1001.html", Newspapers.html(Composed.html(1)));
        crawl(site(p), "--warc", dir.resolve("warc").toString());
        Path out = dir.resolve("a.jsonl");
        Ran ran = Ran.solieu("articles", "--store", store(), "-o", out.toString());
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.err().contains("1 article of"), ran.err());
        String source = "\"source\":\"[^\"]*\"";
        assertEquals(Ran.solieu("articles", dir.resolve("warc").toString()).out().replaceAll(source, ""), Files.readString(out).replaceAll(source, ""));
        assertEquals(0, Ran.solieu("export", "--store", store(), "-o", dir.resolve("c.jsonl").toString()).status());
        assertEquals(0, Ran.solieu("report", dir.resolve("c.jsonl").toString(), "--articles", out.toString(), "-o", dir.resolve("r.html").toString()).status());
        assertEquals(2, Ran.solieu("articles", "--store", dir.resolve("none.db").toString()).status());
        assertTrue(Ran.solieu("articles", "--store", store(), "pages").err().contains("cannot be mixed"));
        assertEquals(2, Ran.solieu("articles").status(), "and without a store there must be something to read");
        assertEquals(2, Ran.solieu("extract").status());
    }
}
