package vn.solieu.tokenize;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;

/** Texts as articles, for the tests of this package. */
public final class Texts {
    private Texts() { }

    /** An article of one block. */
    public static Article block(String text, Block.Type type) {
        return article(text, List.of(new Block(type, new Span(0, text.length()))));
    }

    /** An article of which every line is a paragraph. */
    public static Article paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Type.PARAGRAPH, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return article(text, blocks);
    }

    private static Article article(String text, List<Block> blocks) {
        return new Article("test", "test", null, null, null, null, List.of(), null, null, List.of(), null, text, 0, blocks, List.of(), null, null);
    }

    /** The words of a paragraph, in brackets of {@code |}; sentences are separated by {@code ‖}. */
    static String cut(Tokenizer tokenizer, String text) {
        List<String> sentences = new ArrayList<>();
        for (Sentence sentence : tokenizer.tokenize(block(text, Block.Type.PARAGRAPH))) {
            sentences.add(String.join("|", sentence.tokens().stream().map(t -> t.of(text)).toList()));
        }
        return String.join(" ‖ ", sentences);
    }

    /** A file beside the project; the test is skipped with a reason where it is absent. */
    public static Path shared(String file) {
        Path path = Path.of("../shared").resolve(file);
        if (!Files.exists(path)) {
            path = Path.of("../../shared").resolve(file);
        }
        boolean there = Files.exists(path);
        if (!there) {
            System.out.println("skipped: there is no ../shared/" + file);
        }
        Assumptions.assumeTrue(there, "there is no ../shared/" + file);
        return path;
    }
}
