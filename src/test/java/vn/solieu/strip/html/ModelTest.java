package vn.solieu.strip.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelTest {
    @Test
    void readsWhatItWrote() throws IOException {
        byte[] bytes = Model.standard().bytes();
        assertArrayEquals(bytes, Model.read(bytes).bytes());
    }

    @Test
    void aDamagedFileIsNamedSo() {
        byte[] bytes = Model.standard().bytes();
        bytes[bytes.length / 2] ^= 1;
        assertTrue(assertThrows(IOException.class, () -> Model.read(bytes)).getMessage().contains("checksum"));
    }
}
