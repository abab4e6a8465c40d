package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;

/** {@code lists.csv}: bare numbers of lists whose head says the unit, or what it counts; {@code ¶} is a line break, no value where there is no claim. */
class ListUnitsTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/lists.csv");

    @TestFactory
    Stream<DynamicTest> rows() {
        return Csv.tests(TABLE, ListUnitsTest::check);
    }

    private static void check(Map<String, String> row) {
        Article article = Texts.article(row.get("text").replace("¶", "\n"), row.get("published"));
        List<Claim> found = Pipeline.standard().claims(article).claims().stream().filter(c -> c.evidence().text().startsWith(row.get("number"))).toList();
        if (row.get("value").isEmpty()) {
            assertEquals(List.of(), found);
            return;
        }
        assertEquals(1, found.size(), () -> "claims of " + row.get("number"));
        Claim claim = found.get(0);
        assertEquals(row.get("kind"), claim.kind().code());
        assertEquals(0, new BigDecimal(row.get("value")).compareTo(claim.value()), () -> "value " + claim.value());
        assertEquals(row.get("unit"), claim.unit());
        assertEquals(row.get("metric"), claim.metric().text());
    }
}
