package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Span;

/** {@code judged.csv}: shapes that reading real articles brought up; {@code ¶} is a line break behind a title. */
class JudgedTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/judged/judged.csv");

    @TestFactory
    Stream<DynamicTest> rows() {
        List<Map<String, String>> rows = Csv.rows(TABLE);
        assertFalse(rows.isEmpty());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("number") + " in " + row.get("text"), () -> check(row)));
    }

    private static Article article(Map<String, String> row) {
        Article a = Texts.article(row.get("text").replace("¶", "\n"), row.get("published"));
        int line = a.text().indexOf('\n');
        List<Block> blocks = new java.util.ArrayList<>(a.blocks());
        if (line > 0) {
            blocks.set(0, new Block(Block.Type.TITLE, new Span(0, line)));
        }
        String url = row.get("url").isEmpty() ? null : row.get("url");
        return new Article(a.id(), a.source(), url, line > 0 ? a.text().substring(0, line) : null, a.published(), null, List.of(), null, null, List.of(), "vi", a.text(),
                line > 0 ? line + 1 : 0, blocks, List.of(), null, null);
    }

    private static void check(Map<String, String> row) {
        Article article = article(row);
        int at = article.text().indexOf(row.get("number"));
        assertTrue(at >= 0, "no such number");
        int from = article.text().codePointCount(0, at);
        int to = from + row.get("number").codePointCount(0, row.get("number").length());
        List<Claim> found = Pipeline.standard().claims(article).claims().stream()
                .filter(c -> c.evidence().valueStart() < to && from < c.evidence().valueEnd()).toList();
        if (row.get("kind").isEmpty()) {
            assertTrue(found.isEmpty(), () -> "is a claim: " + found);
            return;
        }
        assertEquals(1, found.size(), () -> "claims: " + found);
        Claim c = found.get(0);
        assertEquals(row.get("kind"), c.kind().code());
        assertEquals(0, new BigDecimal(row.get("value")).compareTo(c.value()), () -> "value " + c.value());
        assertEquals(row.get("value_to"), c.valueTo() == null ? "" : c.valueTo().toPlainString());
        assertTrue(c.unit().startsWith(row.get("unit")), () -> "unit " + c.unit());
        assertEquals(row.get("status"), c.status().code());
        assertEquals(row.get("qualifier"), c.qualifier().code());
        assertEquals(row.get("direction"), c.direction() == null ? "" : c.direction().code());
        assertEquals(row.get("province"), c.province() == null ? "" : c.province().name());
    }
}
