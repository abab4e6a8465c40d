package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;

/** Tables whose rows name a text, one {@code number} of it and what its claim must say. */
final class NumberRows {
    private static final Path TABLES = Path.of("src/test/resources/vn/solieu/extract");

    private NumberRows() { }

    /** A test for each row: the one claim whose number begins so is given to {@code check}. */
    static Stream<DynamicTest> tests(String table, String published, BiConsumer<Map<String, String>, Claim> check) {
        List<Map<String, String>> rows = Csv.rows(TABLES.resolve(table));
        assertFalse(rows.isEmpty());
        Pipeline pipeline = Pipeline.standard();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("text"), () -> {
            List<Claim> found = pipeline.claims(Texts.article(row.get("text"), published)).claims().stream()
                    .filter(c -> c.evidence().text().startsWith(row.get("number"))).toList();
            assertEquals(1, found.size(), () -> "claims of " + row.get("number"));
            check.accept(row, found.get(0));
        }));
    }
}
