package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/** Pages that are no article are dropped with their kind. */
class PageKindsTest {
    private static final String MENU = "<ul class=menu><li><a href=/a>Trang chủ</a></li><li><a href=/b>Thời sự</a></li></ul>";

    private static Outcome<Article> strip(String html, StripOptions options) {
        return new Stripper(options).strip(new Page("page.html", Page.Format.HTML, html.getBytes(StandardCharsets.UTF_8), null, null));
    }

    private static Reason reason(String html) {
        return ((Outcome.Dropped<Article>) strip(html, StripOptions.standard().anyLanguage())).reason();
    }

    @Test
    void composedPages() {
        assertEquals(Reason.ERROR_PAGE, reason("<title>404 - Không tìm thấy</title>" + MENU + "<h1>Không tìm thấy trang</h1><p>Trang bạn tìm không tồn tại hoặc đã được chuyển đi nơi khác.</p>"));
        assertEquals(Reason.PAYWALL, reason("<title>Giá đất</title>" + MENU + "<h1>Giá đất quanh khu công nghiệp mới</h1><div class=article-content><p>Giá đất quanh các khu công nghiệp mới của tỉnh đã tăng gấp đôi trong một năm.</p></div><div class=paywall>Đăng nhập để đọc tiếp bài viết dành cho độc giả trả phí.</div>"));
        assertEquals(Reason.VIDEO, reason("<html><head><meta property=og:type content=video.other><title>Bản tin tối</title></head><body>" + MENU + "<h1>Bản tin tối 12/3</h1><video src=a.mp4></video><p>Bản tin tối của đài.</p></body></html>"));
        assertEquals(Reason.SCRIPT_ONLY, reason("<html><head><title>Báo</title><script src=a.js></script><script src=b.js></script></head><body><noscript>Vui lòng bật JavaScript để xem trang này</noscript><div id=app></div><script src=c.js></script></body></html>"));
        assertEquals(Reason.EMPTY, reason("  \n "));
        assertEquals(Reason.NO_ARTICLE, reason("<html><body></body></html>"));
    }

    @Test
    void languageIsAnOption() {
        String english = "<h1>Harvest report</h1><div class=article-body>" + ("<p>The province brought in the harvest of the winter crop early this year, and the yield of the fields near the river was "
                + "more than in any of the ten years before, as the office of statistics told the paper.</p>").repeat(4) + "</div>";
        assertEquals(Reason.NOT_VIETNAMESE, ((Outcome.Dropped<Article>) strip(english, StripOptions.standard())).reason());
        assertEquals("en", ((Outcome.Kept<Article>) strip(english, StripOptions.standard().anyLanguage())).value().language());
    }

    @Test
    void limitsAreNamed() {
        StripOptions small = new StripOptions(100, 2_000, java.time.Duration.ofSeconds(5), false);
        Outcome.Dropped<Article> large = (Outcome.Dropped<Article>) strip("<p>" + "x".repeat(200), small);
        assertEquals(Reason.TOO_LARGE, large.reason());
        assertTrue(large.detail().contains("maxBytes, 100"), large.detail());
    }

    /** Real section pages of newspapers; some are told apart, none may be half understood as more than a few lines. */
    @Test
    void realListings() throws IOException {
        Path folder = Path.of("../shared/pages/vi/listings");
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped PageKindsTest.realListings: no " + folder);
        }
        assumeTrue(Files.isDirectory(folder));
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        int listings = 0;
        for (Path file : files) {
            Outcome<Article> outcome = new Stripper().strip(new Page(file.getFileName().toString(), Page.Format.HTML, Files.readAllBytes(file), null, null));
            listings += outcome instanceof Outcome.Dropped<Article> d && d.reason() == Reason.LISTING ? 1 : 0;
        }
        assertTrue(listings >= 6, listings + " of " + files.size() + " are told to be listings");
    }
}
