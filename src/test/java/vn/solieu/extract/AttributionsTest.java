package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.doc.Claim;

/** {@code attributions.csv}: who is said to have told a number. */
class AttributionsTest {
    @TestFactory
    Stream<DynamicTest> rows() {
        return NumberRows.tests("attributions.csv", "2024-06-10", (row, claim) -> {
            Claim.Attribution by = claim.attribution();
            assertEquals(row.get("speaker") + "|" + row.get("role") + "|" + row.get("organization"),
                    by == null ? "||" : word(by.speaker()) + "|" + word(by.role()) + "|" + word(by.organization()));
        });
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}
