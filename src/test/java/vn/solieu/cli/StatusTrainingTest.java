package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped model of results, estimates and targets is what the corpus and its passages of times give, bit for bit. */
class StatusTrainingTest {
    @TempDir
    Path dir;

    @Test
    void theCorpusGivesTheShippedModel() throws Exception {
        StatusTraining.run(Path.of("corpus"), dir);
        assertArrayEquals(Files.readAllBytes(Path.of("models", "status-1.bin")), Files.readAllBytes(dir.resolve("status-1.bin")));
    }
}
