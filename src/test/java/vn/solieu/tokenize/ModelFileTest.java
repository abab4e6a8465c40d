package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.solieu.lexicon.ModelFile;

class ModelFileTest {
    private static final byte[] GOOD = new ModelFile("words", "1", "content".getBytes(StandardCharsets.UTF_8)).bytes();

    private static String refused(byte[] bytes, String version) {
        return assertThrows(ModelFile.BadModel.class, () -> ModelFile.read("words-1.bin", bytes, "words", version)).getMessage();
    }

    @Test
    void whatWasWrittenIsRead() {
        assertEquals("content", new String(ModelFile.read("m", GOOD, "words", "1").content(), StandardCharsets.UTF_8));
    }

    @Test
    void everyChangedByteAndEveryCutIsRefused() {
        for (int i = 0; i < GOOD.length; i++) {
            byte[] changed = GOOD.clone();
            changed[i] ^= 1;
            assertTrue(refused(changed, "1").startsWith("model words-1.bin "), "byte " + i);
            assertTrue(refused(java.util.Arrays.copyOf(GOOD, i), "1").startsWith("model words-1.bin "), "cut at " + i);
        }
    }

    @Test
    void anotherVersionIsRefusedByName() {
        assertEquals("model words-1.bin is words version 1; this program needs words version 2", refused(GOOD, "2"));
    }

    @Test
    void aDamagedModelSaysChecksum() {
        byte[] changed = GOOD.clone();
        changed[GOOD.length - 1] ^= 1;
        assertTrue(refused(changed, "1").contains("checksum"), refused(changed, "1"));
    }

    @Test
    void checksumsAndCardsAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
        String sums = Files.readString(Path.of("models/SHA256SUMS"));
        long size = 0;
        for (String model : new String[] {"words-2", "sentences-1", "tags-2"}) {
            byte[] bytes = Files.readAllBytes(Path.of("models/" + model + ".bin"));
            size += bytes.length;
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertTrue(sums.contains(sum + "  " + model + ".bin"), model + " is " + sum);
            assertTrue(Files.readString(Path.of("models/" + model.replaceFirst("-[0-9]+$", "") + ".md")).contains(sum), "card of " + model);
        }
        assertTrue(size < 20_000_000, size + " bytes");
    }

    @Test
    void aModelIsTheSameAfterReadingAndWriting() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("models/words-2.bin"));
        assertArrayEquals(bytes, WordModel.read(ModelFile.read("w", bytes, "words", "2")).file().bytes());
        byte[] sentences = Files.readAllBytes(Path.of("models/sentences-1.bin"));
        assertArrayEquals(sentences, SentenceModel.read(ModelFile.read("s", sentences, "sentences", "1")).file().bytes());
    }
}
