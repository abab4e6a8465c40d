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

/** {@code baselines.csv}: what a change or share is measured against; empty where nothing is said. */
class BaselinesTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/baselines.csv");

    @TestFactory
    Stream<DynamicTest> rows() {
        List<Map<String, String>> rows = Csv.rows(TABLE);
        assertFalse(rows.isEmpty());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("text"), () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        List<Claim> found = Pipeline.standard().claims(Texts.article(row.get("text"), "2024-01-15")).claims().stream()
                .filter(c -> c.evidence().text().startsWith(row.get("number"))).toList();
        assertEquals(1, found.size(), () -> "claims of " + row.get("number"));
        assertEquals(row.get("baseline"), found.get(0).baseline() == null ? "" : found.get(0).baseline());
    }
}
