package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped model of claims and stories is what the corpus and its tales give, bit for bit. */
class ClaimTrainingTest {
    @TempDir
    Path dir;

    @Test
    void theCorpusGivesTheShippedModel() throws Exception {
        ClaimTraining.run(Path.of("corpus"), dir);
        assertArrayEquals(Files.readAllBytes(Path.of("models", "claim-1.bin")), Files.readAllBytes(dir.resolve("claim-1.bin")));
    }
}
