package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code baselines.csv}: what a change or share is measured against; empty where nothing is said. */
class BaselinesTest {
    @TestFactory
    Stream<DynamicTest> rows() {
        return NumberRows.tests("baselines.csv", "2024-01-15", (row, claim) -> assertEquals(row.get("baseline"), claim.baseline() == null ? "" : claim.baseline()));
    }
}
