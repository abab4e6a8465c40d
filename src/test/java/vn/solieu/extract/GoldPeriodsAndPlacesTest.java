package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds periods and places to what they reach on gold spans, kinds and statuses; errors are listed where a floor breaks. */
class GoldPeriodsAndPlacesTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Path PATTERNS = Path.of("src/test/resources/vn/solieu/extract/patterns");

    @Test
    void sharedGold() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("gold")), "skipped: ../shared/gold is not here");
        GoldMeasure real = new GoldMeasure();
        real.folder(SHARED.resolve("articles"), SHARED.resolve("gold"), name -> name.startsWith("00"));
        floors(real, 0.98, 0.98);
        GoldMeasure composed = new GoldMeasure();
        composed.folder(SHARED.resolve("articles"), SHARED.resolve("gold"), name -> name.startsWith("composed"));
        floors(composed, 0.95, 0.95);
    }

    @Test
    void corpusTunePart() throws IOException {
        GoldMeasure all = new GoldMeasure();
        all.folder(Path.of("corpus/text"), Path.of("corpus/gold"), GoldMeasure::tune);
        floors(all, 0.83, 0.98);
    }

    @Test
    void patternTables() throws IOException {
        // bases, tails and lists take their periods later, in the whole extractor, which PatternTablesTest asks: rows of these are wrong here
        PatternMeasure tuning = PatternMeasure.of(PATTERNS, ".*", false);
        assertTrue(tuning.periods >= 0.978 * tuning.rows && tuning.provinces >= 0.985 * tuning.rows, () -> String.join("\n", tuning.errors));
        PatternMeasure kept = PatternMeasure.of(PATTERNS, ".*", true);
        assertTrue(kept.periods >= 0.97 * kept.rows && kept.provinces >= 0.97 * kept.rows,
                () -> "kept-back rows: period " + kept.periods + ", province " + kept.provinces + " of " + kept.rows);
    }

    private static void floors(GoldMeasure measured, double period, double province) {
        System.out.println(measured);
        assertTrue(measured.claims > 0, "no gold");
        assertTrue(measured.periods >= period * measured.claims, () -> measured + "\n" + String.join("\n", measured.errors));
        assertTrue(measured.provinces >= province * measured.claims, () -> measured + "\n" + String.join("\n", measured.errors));
    }
}
