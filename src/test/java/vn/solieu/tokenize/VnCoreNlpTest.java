package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.doc.Article;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Token;

class VnCoreNlpTest {
    @TempDir
    Path dir;

    private String refused() {
        return assertThrows(Tokenizers.Unavailable.class, () -> Tokenizers.named("vncorenlp", dir)).getMessage();
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertTrue(assertThrows(Tokenizers.Unavailable.class, () -> Tokenizers.named("vncorenlp", null)).getMessage().contains("--vncorenlp-home"));
        assertTrue(assertThrows(Tokenizers.Unavailable.class, () -> Tokenizers.named("vncorenlp", dir.resolve("x"))).getMessage().startsWith("there is no folder"));
        assertTrue(assertThrows(Tokenizers.Unavailable.class, () -> Tokenizers.named("spacy", dir)).getMessage().contains("default, vncorenlp"));
        assertTrue(refused().startsWith("no VnCoreNLP jar in "), refused());
        Files.write(dir.resolve("VnCoreNLP-2.0.jar"), new byte[0]);
        assertTrue(refused().contains("another version"), refused());
        Files.write(dir.resolve("VnCoreNLP-1.2.jar"), new byte[0]);
        assertTrue(refused().contains("vi-vocab") && refused().contains("missing"), refused());
        Files.createDirectories(dir.resolve("models/wordsegmenter"));
        Files.write(dir.resolve("models/wordsegmenter/vi-vocab"), new byte[0]);
        Files.write(dir.resolve("models/wordsegmenter/wordsegmenter.rdr"), new byte[0]);
        assertTrue(refused().contains("VnCoreNLP-1.2.jar is no VnCoreNLP that this program knows"), refused());
    }

    private static String aligned(String text, boolean split, List<List<String>> forms) {
        StringBuilder out = new StringBuilder();
        for (List<Token> sentence : new Aligner(text, 0, text.length()).align(forms, split)) {
            out.append(out.length() == 0 ? "" : " ‖ ").append(String.join("|", sentence.stream().map(t -> t.of(text)).toList()));
        }
        return out.toString();
    }

    @Test
    void wordsAreFoundAgainWhateverWasRewritten() {
        assertEquals("Khánh  Hòa|đạt|7h3|0|.", aligned("Khánh  Hòa đạt 7h30.", true, List.of(List.of("Khánh_Hoà", "đạt", "7h3", "0", "."))));
        assertEquals("a_b|c", aligned("a_b c", true, List.of(List.of("a_b", "c"))));
        assertEquals("một|hai ‖ ba", aligned("một hai ba", true, List.of(List.of("một", "hai"), List.of("ba"))));
        assertEquals("một|hai|ba", aligned("một hai ba", false, List.of(List.of("một", "hai"), List.of("ba"))));
        assertEquals("một|bốn", aligned("một hai ba bốn", true, List.of(List.of("một", "xyz", "bốn"))));
        String nfd = Normalizer.normalize("tỷ lệ", Normalizer.Form.NFD);
        assertEquals(nfd, aligned(nfd, true, List.of(List.of(nfd.replace(' ', '_')))));
    }

    private static Tokenizer real() {
        String home = System.getenv("VNCORENLP_HOME");
        if (home == null) {
            System.out.println("skipped VnCoreNlpTest.real*: VNCORENLP_HOME is not set");
        }
        Assumptions.assumeTrue(home != null, "VNCORENLP_HOME is not set");
        return Tokenizers.named("vncorenlp", Path.of(home));
    }

    @Test
    void realWordsHaveTrueOffsets() throws IOException {
        Tokenizer engine = real();
        assertEquals("Khánh Hòa|đạt|82,4%|(|năm|2024|)|.", Texts.cut(engine, "Khánh Hòa đạt 82,4% (năm 2024)."));
        String hard = Files.readString(Path.of("src/test/resources/vn/solieu/tokenize/sentences-hard.txt"));
        Article article = Texts.paragraphs(Normalizer.normalize(hard, Normalizer.Form.NFC));
        long letters = 0;
        int at = 0;
        for (Sentence sentence : engine.tokenize(article)) {
            for (Token token : sentence.tokens()) {
                assertTrue(token.start() >= at, "overlap at " + token.start());
                at = token.end();
                letters += token.of(article.text()).chars().filter(c -> !Character.isWhitespace(c)).count();
            }
        }
        long all = article.text().chars().filter(c -> !Character.isWhitespace(c)).count();
        System.out.println("VnCoreNLP: " + letters + " of " + all + " visible characters are in words with offsets");
        assertTrue(letters >= all * 0.99, letters + " of " + all);
    }

    @Test
    void realEngineMayBeStartedAndUsedByManyThreads() {
        real();
        List<String> cut = IntStream.range(0, 8).parallel()
                .mapToObj(i -> Texts.cut(Tokenizers.named("vncorenlp", Path.of(System.getenv("VNCORENLP_HOME"))), "Tỉnh Đồng Tháp phát triển chính quyền số.")).toList();
        assertEquals(1, cut.stream().distinct().count(), cut.toString());
    }
}
