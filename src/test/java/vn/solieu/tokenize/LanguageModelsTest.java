package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.solieu.lexicon.ModelFile;

/** What the shipped models reach, and that they come out of their data again bit for bit. */
class LanguageModelsTest {
    private static final Path COMPOSED = Path.of("src/train/text/sentences.txt");
    private static final Path HARD = Path.of("src/test/resources/vn/solieu/tokenize/sentences-hard.txt");

    private static List<Path> treebank() {
        return List.of(Texts.shared("data/ud-vtb/train.conllu"), Texts.shared("data/ud-vtb/dev.conllu"));
    }

    private static byte[] shipped(String file) throws IOException {
        return Files.readAllBytes(Path.of("models").resolve(file));
    }

    @Test
    void sentencesOfHardText() throws IOException {
        List<SentenceText> hard = SentenceText.read(HARD);
        Training.Score ours = Training.sentences(SentenceModel.shipped(), WordModel.shipped().vocabulary, hard);
        Training.Score plain = new Training.Score(0, 0, 0);
        for (SentenceText block : hard) {
            Set<Integer> guessed = new HashSet<>();
            BreakIterator it = BreakIterator.getSentenceInstance(Locale.forLanguageTag("vi"));
            it.setText(block.text());
            for (int end = it.next(); end != BreakIterator.DONE; end = it.next()) {
                guessed.add(block.text().substring(0, end).stripTrailing().length());
            }
            guessed.remove(block.text().length());
            plain = plain.plus(Training.inside(block, guessed));
        }
        System.out.println("sentences, hard text, boundaries inside blocks: ours " + ours + ", BreakIterator " + plain);
        assertTrue(ours.gold() >= 400, ours.gold() + " boundaries");
        assertTrue(ours.f1() >= 99.0, ours.toString());
        assertTrue(ours.f1() > plain.f1(), plain.toString());
    }

    @Test
    void trainingAndMeasuringTextShareNoSentence() throws IOException {
        Set<String> train = new HashSet<>(Files.readAllLines(COMPOSED));
        for (String line : Files.readAllLines(HARD)) {
            assertTrue(line.isBlank() || line.startsWith("#") || !train.contains(line), line);
        }
    }

    @Test
    void wordsOfTheTreebank() throws IOException {
        Training.Score score = Training.words(WordModel.shipped(), Conllu.read(Texts.shared("data/ud-vtb/test.conllu")));
        System.out.println("words, ud-vtb test, raw text of given sentences: " + score);
        assertTrue(score.f1() >= 98.6, score.toString());
    }

    @Test
    void wordsOfTheTreebankFromTrainAlone() throws IOException {
        List<Path> train = List.of(Texts.shared("data/ud-vtb/train.conllu"));
        ModelFile model = Training.words(train, Texts.shared("data/vnvocab.txt"), null).model();
        Training.Score score = Training.words(WordModel.read(model), Conllu.read(Texts.shared("data/ud-vtb/test.conllu")));
        System.out.println("words, ud-vtb test, trained on train alone: " + score);
        assertTrue(score.f1() >= 98.3, score.toString());
    }

    @Test
    void sentencesOfTheTreebank() throws IOException {
        Training.Score score = Training.sentences(SentenceModel.shipped(), WordModel.shipped().vocabulary,
                SentenceText.of(Conllu.read(Texts.shared("data/ud-vtb/test.conllu"))));
        System.out.println("sentences, ud-vtb test set as print, five to a block, boundaries inside blocks: " + score);
        assertTrue(score.f1() >= 98.8, score.toString());
    }

    @Test
    void tagsOfTheTreebank() throws IOException {
        Training.Score score = Training.tags(TagModel.Shipped.MODEL, Conllu.read(Texts.shared("data/ud-vtb/test.conllu")));
        System.out.println("tags, ud-vtb test, gold words: " + score);
        assertTrue(score.f1() >= 88.5, score.toString());
    }

    @Test
    void wordsAndSentencesComeOutOfTheirDataBitForBit() throws IOException {
        ModelFile words = Training.words(treebank(), Texts.shared("data/vnvocab.txt"), null).model();
        assertArrayEquals(shipped("words-2.bin"), words.bytes(), "words");
        assertArrayEquals(shipped("sentences-1.bin"), Training.sentences(treebank(), List.of(COMPOSED), null).model().bytes(), "sentences");
    }

    /** Takes a minute and more; run it with {@code mvn test -Dtest.excluded=none -Dtest=LanguageModelsTest}. */
    @Test
    @org.junit.jupiter.api.Tag("bench")
    void tagsComeOutOfTheirDataBitForBit() throws IOException {
        assertArrayEquals(shipped("tags-2.bin"), Training.tags(treebank(), null).model().bytes(), "tags");
    }

    @Test
    void namesAreKeptWhole() {
        Tokenizer t = Tokenizers.standard();
        assertEquals("Tỉnh|Bà Rịa - Vũng Tàu|đạt|82|%|.", Texts.cut(t, "Tỉnh Bà Rịa - Vũng Tàu đạt 82%."));
        assertEquals("TP.|Hồ Chí Minh|và|Đắk Lắk|.", Texts.cut(t, "TP. Hồ Chí Minh và Đắk Lắk."));
        assertEquals("Huyện|Hoàng Su Phì|có|8|xã|.", Texts.cut(t, "Huyện Hoàng Su Phì có 8 xã."));
        assertTrue(Texts.cut(t, "Năm nay chỉ số giá tiêu dùng tăng 3%.").contains("|chỉ số giá tiêu dùng|"));
    }

    @Test
    void sentencesNeverEndInsideNumbersTitlesOrInitials() {
        Tokenizer t = Tokenizers.standard();
        for (String one : List.of("Thu đạt 28.114,6 tỷ đồng.", "Đến TP. Hồ Chí Minh họp.", "Theo ông Nguyễn Văn A. cho biết, có 3 xã.", "Đạt 31.\n250 tỷ đồng.",
                "Ngày 15.9 có PGS.TS. Lê Hà dự.", "Ông nói “Tốt lắm!” rồi đi.", "Có cam, v.v. và quýt.", "1. Kết quả đạt được.")) {
            assertEquals(1, t.tokenize(Texts.block(one, vn.solieu.doc.Block.Type.PARAGRAPH)).size(), one);
        }
    }

    @Test
    void headlinesItemsAndRowsAreOneSentenceEach() {
        String text = "Được mùa. Mất giá. Vì sao?";
        for (vn.solieu.doc.Block.Type type : vn.solieu.doc.Block.Type.values()) {
            int expected = switch (type) {
                case TITLE, HEADING, LIST_ITEM, TABLE_ROW, TABLE_HEADER -> 1;
                case LEAD, PARAGRAPH, QUESTION, QUOTE -> 3;
            };
            assertEquals(expected, Tokenizers.standard().tokenize(Texts.block(text, type)).size(), type.toString());
        }
    }
}
