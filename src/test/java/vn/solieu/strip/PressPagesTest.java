package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/**
 * Composed pages in sixteen layouts of Vietnamese portals and papers (SharePoint, Joomla K2, Liferay, NukeViet, WordPress, ASP.NET,
 * AMP, layout tables, unclosed tags, class names without meaning), three articles in each: every line of the body, in order, and no
 * other; title first; day and author.
 */
class PressPagesTest {
    private static final Stripper STRIPPER = new Stripper();

    static List<JsonNode> pages() throws IOException {
        List<JsonNode> out = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : new String(bytes("gold.jsonl"), StandardCharsets.UTF_8).split("\n")) {
            out.add(json.readTree(line));
        }
        return out;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = PressPagesTest.class.getResourceAsStream("press/" + file)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesTheBodyAndNothingElse(JsonNode gold) throws IOException {
        String file = gold.get("file").asText();
        Outcome<Article> outcome = STRIPPER.strip(new Page(file, Page.Format.HTML, bytes(file), null, null));
        assertInstanceOf(Outcome.Kept.class, outcome, () -> file + ": " + outcome);
        Article article = ((Outcome.Kept<Article>) outcome).value();
        List<String> body = new ArrayList<>();
        gold.get("body").forEach(line -> body.add(line.asText()));
        assertEquals(String.join("\n", body), article.text().substring(article.text().offsetByCodePoints(0, article.bodyStart())), file);
        assertEquals(gold.get("title").asText(), article.title(), file);
        assertTrue(article.text().startsWith(article.title() + "\n"), file);
        assertTrue(article.published() != null && article.published().startsWith(gold.get("published").asText()), file + ": " + article.published());
        assertEquals(List.of(gold.get("author").asText()), article.authors(), file);
    }
}
