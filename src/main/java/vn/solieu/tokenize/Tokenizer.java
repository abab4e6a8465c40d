package vn.solieu.tokenize;

import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Sentence;

/** Finds sentences and words. Implementations are thread-safe, deterministic and never rewrite text. */
public interface Tokenizer {
    /** The sentences of all blocks, in order; every token's offsets point into {@code article.text()}. */
    List<Sentence> tokenize(Article article);

    /** The same sentences; their words may be left to be found when they are first asked for. */
    default List<Sentence> sentences(Article article) {
        return tokenize(article);
    }
}
