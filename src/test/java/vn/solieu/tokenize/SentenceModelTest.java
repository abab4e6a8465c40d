package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
    private static final SentenceModel MODEL = SentenceModel.shipped();

    /** Places that the model was asked about. */
    private int asked;

    @Test
    void numbersOfNamesSayWhatOpenNlpSaysOfTheNames() throws IOException {
        Vocabulary vocabulary = WordModel.shipped().vocabulary;
        for (SentenceText block : SentenceText.read(Path.of("src/test/resources/vn/solieu/tokenize/sentences-hard.txt"))) {
            compare(block.text(), vocabulary);
            compare(block.text().toUpperCase(java.util.Locale.ROOT), vocabulary);
            compare(block.text().replace(" ", "\u0130\u03A3? "), vocabulary);
        }
        assertTrue(asked > 800, asked + " places");
    }

    private void compare(String block, Vocabulary vocabulary) {
        char[] text = block.toCharArray();
        Atoms atoms = new Atoms(text.length);
        Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, vocabulary::syllable);
        Boundaries places = new Boundaries(text, atoms, 0, atoms.size, Abbreviations.SHIPPED, vocabulary);
        int first = 0;
        for (int i = 0; i < atoms.size;) {
            int next = places.next(first, i);
            if (places.ends(i) && places.possible(first, i, next)) {
                boolean splits = MODEL.model.eval(SentenceTrainer.names(places, first, i, next))[MODEL.model.getIndex(SentenceModel.SPLIT)] > 0.5;
                assertEquals(splits, MODEL.splits(places, first, i, next), block.substring(0, atoms.end[i]));
                first = splits ? next : first;
                asked++;
            }
            i = next;
        }
    }

    @Test
    void aNameHasOneNumberHoweverItWasCut() {
        char[] word = "ĐẮK Lắk".toCharArray();
        assertEquals(Print.of("a=đắk lắk").hash, Print.of("a=").then(Print.lower(word, 0, word.length)));
        assertEquals(Print.of("abcde").hash, Print.of("a").then(Print.of("b"), Print.of("cd"), Print.of("e")));
        assertEquals("đắk lắk", Print.lower(word, 0, word.length).toString());
    }
}
