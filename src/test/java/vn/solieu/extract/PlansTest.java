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

/** {@code plans.csv}: what stands under a head that plans, and what came on top of a level; {@code ¶} is a line break. */
class PlansTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/status/plans.csv");

    @TestFactory
    Stream<DynamicTest> rows() {
        return Csv.tests(TABLE, PlansTest::check);
    }

    private static void check(Map<String, String> row) {
        Article article = Texts.article(row.get("text").replace("¶", "\n"), row.get("published"));
        String number = row.get("number");
        List<Claim> found = Pipeline.standard().claims(article).claims().stream()
                .filter(c -> number.startsWith(c.evidence().text()) || c.evidence().text().startsWith(number)).toList();
        assertEquals(1, found.size(), () -> "claims of " + number);
        Claim claim = found.get(0);
        int start = claim.evidence().valueStart();
        assertEquals(claim.evidence().text(), article.text().substring(article.text().offsetByCodePoints(0, start),
                article.text().offsetByCodePoints(0, claim.evidence().valueEnd())));
        assertEquals(row.get("kind"), claim.kind().code());
        assertEquals(0, new BigDecimal(row.get("value")).compareTo(claim.value()), () -> "value " + claim.value());
        assertEquals(row.get("status"), claim.status().code());
        assertEquals(row.get("direction"), claim.direction() == null ? "" : claim.direction().code());
    }
}
