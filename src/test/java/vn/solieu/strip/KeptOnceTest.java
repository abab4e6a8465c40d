package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** Composed pages that hold their article once for each width of the screen, and readers' comments as long as the article. */
class KeptOnceTest {
    private static final String BODY = "<p>Six months into the year the province had planted 4,200 hectares of coffee, a tenth more than a year before, its farm office said.</p>"
            + "<p>Most of the new land lies in the two districts along the river, where farmers gave up maize for trees that live for thirty years.</p>"
            + "<p>Prices rose to a record in May and fell again in June, when the first rains promised a harvest that traders had not counted on.</p>"
            + "<p>The office expects 9,800 tonnes this year, and asks growers to dry their beans longer so that buyers abroad pay the better price.</p>";
    private static final String COMMENTS = "<li class=comment><p>I have grown coffee for twenty years on the hill behind the market, and nobody ever asked me how long I dry it, so I wonder.</p></li>"
            + "<li class=comment><p>My uncle says that the buyers never pay more whatever we do, and I believe him, because he kept his books since the war ended.</p></li>"
            + "<li class=comment><p>Nice article, although the map of the districts is the old one and the bridge that it shows was washed away two years ago.</p></li>";

    @Test
    void keepsAnArticleOnce() {
        Article a = article("<div class=narrow>" + BODY + "</div><div class=wide>" + BODY + "</div>");
        assertEquals(a.text().indexOf("Six months"), a.text().lastIndexOf("Six months"));
        assertEquals(a.text().indexOf("9,800 tonnes"), a.text().lastIndexOf("9,800 tonnes"));
        assertTrue(a.text().contains("9,800 tonnes"));
    }

    @Test
    void leavesCommentsOut() {
        Article a = article("<div class=story>" + BODY + "</div><ol class=commentlist>" + COMMENTS + "</ol>");
        assertTrue(a.text().contains("9,800 tonnes"));
        assertFalse(a.text().contains("uncle"));
        assertFalse(a.text().contains("washed away"));
    }

    private static Article article(String content) {
        String html = "<!doctype html><html lang=en><head><title>More coffee along the river</title></head><body><main><h1>More coffee along the river</h1>" + content + "</main></body></html>";
        Outcome<Article> outcome = new Stripper(StripOptions.standard().anyLanguage()).strip(new Page("page", Page.Format.HTML, html.getBytes(StandardCharsets.UTF_8), "UTF-8", Page.Known.NOTHING));
        return ((Outcome.Kept<Article>) outcome).value();
    }
}
