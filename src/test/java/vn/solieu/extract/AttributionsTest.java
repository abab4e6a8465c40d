package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;

/** {@code attributions.csv}: who is said to have told a number. */
class AttributionsTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/attributions.csv");

    @TestFactory
    Stream<DynamicTest> rows() {
        List<Map<String, String>> rows = Csv.rows(TABLE);
        assertFalse(rows.isEmpty());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("text"), () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        List<Claim> found = Pipeline.standard().claims(Texts.article(row.get("text"), "2024-06-10")).claims().stream()
                .filter(c -> c.evidence().text().startsWith(row.get("number"))).toList();
        assertEquals(1, found.size(), () -> "claims of " + row.get("number"));
        Claim.Attribution by = found.get(0).attribution();
        assertEquals(row.get("speaker") + "|" + row.get("role") + "|" + row.get("organization"),
                by == null ? "||" : word(by.speaker()) + "|" + word(by.role()) + "|" + word(by.organization()));
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}
