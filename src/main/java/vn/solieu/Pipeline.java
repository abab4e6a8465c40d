package vn.solieu;

import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.Extractor;
import vn.solieu.strip.Stripper;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * The one door: {@code Page → Article → sentences and words → claims}. Immutable and thread-safe; make one and share it.
 */
public final class Pipeline {
    private final Stripper stripper;
    private final Tokenizer tokenizer;
    private final Extractor extractor;

    public Pipeline(Stripper stripper, Tokenizer tokenizer, Extractor extractor) {
        this.stripper = stripper;
        this.tokenizer = tokenizer;
        this.extractor = extractor;
    }

    /** The stages as they ship. */
    public static Pipeline standard() {
        return new Pipeline(new Stripper(), Tokenizers.standard(), new Extractor());
    }

    /** The same stages with another engine for sentences and words. */
    public Pipeline with(Tokenizer other) {
        return new Pipeline(stripper, other, extractor);
    }

    /** Page in, clean article out, or the reason why not. */
    public Outcome<Article> article(Page page) {
        return stripper.strip(page);
    }

    /** Article in, sentences of words out. */
    public List<Sentence> sentences(Article article) {
        return tokenizer.tokenize(article);
    }

    /** Article in, claims out. */
    public Extraction claims(Article article) {
        return extractor.extract(article, tokenizer.sentences(article), false);
    }

    /** Page in, claims out, or the reason why there is no article. */
    public Outcome<Extraction> claims(Page page) {
        return article(page).then(article -> Outcome.kept(claims(article)));
    }

    /** As {@link #claims(Article)}, with the fate of every number. */
    public Extraction explain(Article article) {
        return extractor.extract(article, tokenizer.sentences(article), true);
    }
}
