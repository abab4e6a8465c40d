package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.metric.RankerFit;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;

/**
 * Learns the weights of {@link Tales} from articles whose claims are known: each number that the rules take for a claim is one example,
 * a claim where gold has it, else a story. A choice between the number's features and nothing, so that the soft maximum is the
 * logistic function. Same data, same weights, bit for bit.
 */
public final class TaleTrainer {
    private static final RankerFit FIT = new RankerFit(Ranker.SMALL, 20261127, 4, 6, 0.05, 0.01);
    /** The article number of passages: every fold learns from them. */
    private static final int PASSAGE = -1;

    private record Seen(int article, RankerFit.Example example, boolean claim) { }

    private final List<Seen> seen = new ArrayList<>();
    private int articles;

    /** Adds an annotated article. */
    public void add(Article article, List<Sentence> sentences, List<Span> claims) {
        add(article, sentences, claims, articles++);
    }

    /** Adds a composed passage. */
    public void addPassage(Article article, List<Sentence> sentences, List<Span> claims) {
        add(article, sentences, claims, PASSAGE);
    }

    private void add(Article article, List<Sentence> sentences, List<Span> claims, int number) {
        Lexemes lexemes = Lexemes.of(article.text());
        Periods periods = Periods.of(article, sentences);
        Mask mask = new Mask(lexemes, periods, Places.of(article, sentences));
        Metrics blank = new Metrics(Ranker.blank());
        Tales tales = new Tales(article, lexemes, mask, null, (d, slots) -> {
            Span span = lexemes.span(d.from, Math.max(d.end, d.nounEnd));
            boolean claim = claims.stream().anyMatch(c -> c.overlaps(span));
            seen.add(new Seen(number, new RankerFit.Example(new int[][] {slots, new int[0]}, new boolean[] {claim, !claim}), claim));
        });
        Extractor.drafts(article, lexemes, mask, periods, sentences, blank, null, tales);
    }

    /** How many claims and how many numbers of stories were seen. */
    public int[] counts() {
        int claims = (int) seen.stream().filter(Seen::claim).count();
        return new int[] {claims, seen.size() - claims};
    }

    /** Trains on all that was added. */
    public Ranker train() {
        return FIT.fit(seen.stream().map(Seen::example).toList());
    }

    /**
     * What models drop that had not seen the article's fold: how many claims, and how many numbers that are none, of all such numbers of
     * the articles.
     */
    public int[] crossValidated(int folds) {
        int[] out = new int[3];
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            Ranker ranker = FIT.fit(seen.stream().filter(s -> s.article() == PASSAGE || s.article() % folds != left).map(Seen::example).toList());
            for (Seen s : seen) {
                if (s.article() != PASSAGE && s.article() % folds == fold) {
                    int[] slots = s.example().slots()[0];
                    out[s.claim() ? 0 : 1] += ranker.score(slots, slots.length) < Tales.SURE ? 1 : 0;
                    out[2] += s.claim() ? 0 : 1;
                }
            }
        }
        return out;
    }
}
