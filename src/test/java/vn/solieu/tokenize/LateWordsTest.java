package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;

class LateWordsTest {
    private static final Tokenizer TOKENIZER = Tokenizers.standard();

    /** Whatever is asked first, the words are those of the whole sentence. */
    @Test
    void wordsAskedForOneByOneAreTheWordsOfTheSentence() throws IOException {
        Random random = new Random(3);
        for (SentenceText block : SentenceText.read(Path.of("src/test/resources/vn/solieu/tokenize/sentences-hard.txt"))) {
            String glued = block.text().replaceFirst(" ", "\n").replace(" là ", "\u200b là ");
            for (String text : List.of(block.text(), glued, block.text().toUpperCase(java.util.Locale.ROOT))) {
                Article article = Texts.block(text, Block.Type.PARAGRAPH);
                List<Sentence> whole = TOKENIZER.tokenize(article);
                List<Sentence> late = TOKENIZER.sentences(article);
                assertEquals(whole.size(), late.size(), text);
                for (int s = 0; s < whole.size(); s++) {
                    for (int n = 0; n < 200; n++) {
                        int offset = random.nextInt(text.length());
                        assertEquals(whole.get(s).tokenEnd(offset), late.get(s).tokenEnd(offset), "at " + offset + " of " + text);
                    }
                }
                assertEquals(whole, late);
            }
        }
    }
}
