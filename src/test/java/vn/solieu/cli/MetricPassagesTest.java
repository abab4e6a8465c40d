package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.doc.Block;
import vn.solieu.extract.ConfidenceTrainer;

class MetricPassagesTest {
    @TempDir
    Path folder;

    private List<ConfidenceTrainer.Sample> read(String text) throws IOException {
        Files.writeString(folder.resolve("metrics-1.txt"), text);
        return MetricPassages.read(folder);
    }

    @Test
    void aMarkedTitleIsStillTheTitle() throws IOException {
        List<ConfidenceTrainer.Sample> samples = read("""
                = Thêm [28 sản phẩm|sản phẩm OCOP] OCOP
                Tỉnh có [28 sản phẩm|sản phẩm OCOP;sản phẩm] OCOP, tăng [12%|^].
                """);
        assertEquals(1, samples.size());
        assertEquals("Thêm 28 sản phẩm OCOP", samples.get(0).article().title());
        assertEquals(List.of(Block.Type.TITLE, Block.Type.PARAGRAPH), samples.get(0).article().blocks().stream().map(Block::type).toList());
        assertEquals(3, samples.get(0).gold().size());
    }

    @Test
    void namesTheFileOfAFault() {
        String message = assertThrows(IllegalArgumentException.class, () -> read("Tỉnh có [1|^]")).getMessage();
        assertTrue(message.startsWith("metrics-1.txt#0: "), message);
    }
}
