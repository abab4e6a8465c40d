package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** A portal puts its own name into an h1 and behind the title, where it is the longer part: the headline is still the article's. */
class SiteNameTest {
    @Test
    void thePortalsNameIsNoHeadline() {
        String html = "<html><head><title>Xã Đồng Tâm về đích sớm - Cổng thông tin điện tử tỉnh Hà Giang</title></head><body>"
                + "<div><h1 class=site><a href=/>Cổng thông tin điện tử tỉnh Hà Giang</a></h1></div><div class=tin><h2>Xã Đồng Tâm về đích sớm</h2>"
                + "<p>Sau bốn năm xây dựng nông thôn mới, xã Đồng Tâm đã hoàn thành 19 tiêu chí, sớm hơn kế hoạch một năm.</p>"
                + "<p>Thu nhập bình quân đầu người của xã đạt 41 triệu đồng một năm, tỷ lệ hộ nghèo còn 6,2%.</p></div></body></html>";
        Outcome<Article> outcome = new Stripper().strip(new Page("page.html", Page.Format.HTML, html.getBytes(StandardCharsets.UTF_8), null, null));
        Article article = (Article) assertInstanceOf(Outcome.Kept.class, outcome).value();
        assertEquals("Xã Đồng Tâm về đích sớm", article.title());
        assertFalse(article.text().contains("Cổng thông tin"));
    }
}
