package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Page;

class ExplainPageTest {
    @Test
    void showsCandidatesAndReasonsAndLetsNoMarkupThrough() {
        String body = "<p>Sáu tháng đầu năm, tỉnh đón hơn 1,2 triệu lượt khách, tăng 18,4% so với cùng kỳ năm trước &lt;script&gt;alert(1)&lt;/script&gt;.</p>".repeat(4);
        String html = "<title>Du lịch khởi sắc ở tỉnh nhà</title><h1>Du lịch khởi sắc ở tỉnh nhà</h1><div class=article-content>" + body + "</div><div class=related><a href=/x>Tin khác trong tỉnh</a></div>";
        String shown = ExplainPage.of(new Stripper().explain(new Page("a<b>.html", Page.Format.HTML, html.getBytes(StandardCharsets.UTF_8), null, null)));
        assertTrue(shown.contains("density") && shown.contains("div.article-content"), shown);
        assertTrue(shown.contains("<td>related</td>"), shown);
        assertFalse(shown.contains("<script>") || shown.contains("a<b>"), shown);
    }
}
