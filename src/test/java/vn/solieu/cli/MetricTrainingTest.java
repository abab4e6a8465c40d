package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rankers and confidence model are what the corpus gives, bit for bit. */
class MetricTrainingTest {
    @TempDir
    Path dir;

    @Test
    void theCorpusGivesTheShippedModels() throws Exception {
        MetricTraining.run(Path.of("corpus"), dir);
        for (String file : new String[] {"metric-1.bin", "period-3.bin", "confidence-1.tsv"}) {
            assertArrayEquals(Files.readAllBytes(Path.of("models", file)), Files.readAllBytes(dir.resolve(file)), file);
        }
    }
}
