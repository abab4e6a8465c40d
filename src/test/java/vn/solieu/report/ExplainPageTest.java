package vn.solieu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Span;

/** The page of {@code explain}: every number is a button with its fate, the article's words are all there, and markup of the article stays text. */
class ExplainPageTest {
    private static final String TEXT = "Hộ nghèo còn 4,2%\nNăm 2023, tỷ lệ hộ nghèo của tỉnh Lào Cai giảm còn 4,2% theo Quyết định 12/QĐ-UBND <b>mới</b> & hết.";

    @TempDir
    Path dir;

    private static Extraction found() {
        int line = TEXT.indexOf('\n');
        List<Block> blocks = List.of(new Block(Block.Type.TITLE, new Span(0, line)), new Block(Block.Type.PARAGRAPH, new Span(line + 1, TEXT.length())));
        Article article = new Article("a", "a.txt", null, "Hộ nghèo còn 4,2%", "2024-01-05", null, List.of(), null, null, List.of(), "vi", TEXT, 0, blocks, List.of(), null, null);
        return Pipeline.standard().explain(article);
    }

    @Test
    void everyNumberIsAButtonAndNoWordIsLost() {
        Extraction found = found();
        String html = ExplainPage.article(found);
        assertEquals(found.fates().size(), html.split("<button ", -1).length - 1, html);
        assertTrue(html.contains("class=\"percentage\"") && html.contains("class=\"none\""), html);
        assertFalse(html.contains("<b>"), html);
        String words = html.replaceAll("<template>.*?</template>", "").replaceAll("<[^>]+>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        for (String line : TEXT.split("\n")) {
            assertTrue(words.contains(line), words);
        }
    }

    @Test
    void aPressedNumberShowsItsRecordAndNothingIsFetched() throws Exception {
        String program = Chromium.installed();
        if (program == null) {
            System.out.println("skipped ExplainPageTest in a browser: no Chromium is installed");
        }
        assumeTrue(program != null, "no Chromium");
        Path file = dir.resolve("explained.html");
        Files.writeString(file, ExplainPage.HEAD + ExplainPage.article(found()) + ExplainPage.FOOT);
        try (Chromium browser = new Chromium(program, 1200, 800)) {
            browser.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
            browser.until("document.readyState === 'complete' && !!document.getElementById('panel')");
            String panel = browser.eval("document.querySelector('article p button.percentage').click(); document.getElementById('panel').innerText").asText();
            assertTrue(panel.contains("tỷ lệ hộ nghèo") && panel.contains("Lào Cai"), panel);
            assertEquals(List.of(), browser.complaints);
            assertTrue(browser.requests.stream().noneMatch(r -> r.startsWith("http")), browser.requests.toString());
        }
    }
}
