package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.metric.RankerFit;
import vn.solieu.extract.period.PeriodModel;

/**
 * Learns the weights of {@link Outlook} from articles whose claims' statuses are known. The numbers are those that the rules find; their metrics
 * are not asked for. Some are seen a second time as if the rules had known none of the words around them, since the rules were made with these
 * articles in view and err more often in others. Same data, same weights, bit for bit.
 */
public final class OutlookTrainer {
    private static final RankerFit FIT = new RankerFit(Ranker.SMALL, 20261127, 4, 6, 0.03, 0.01);
    /** How many of a hundred numbers are also learnt from without what the rules said: in unseen text these know fewer of the words. */
    private static final int BLIND = 10;
    /** The article number of passages: every fold learns from them. */
    private static final int PASSAGE = -1;

    /** A gold claim's place in the article's text (UTF-16) and its status. */
    public record Gold(Span span, Claim.Status status) { }

    private record Blind(int article, RankerFit.Example example) { }

    private record Seen(int article, RankerFit.Example example, Claim.Status rules, boolean firm, Claim.Status gold) { }

    private final List<Seen> seen = new ArrayList<>();
    private final List<Blind> blinds = new ArrayList<>();
    private int articles;

    /** Adds an annotated article. */
    public void add(Article article, List<Sentence> sentences, List<Gold> golds) {
        add(article, sentences, golds, articles++);
    }

    /** Adds a composed passage. */
    public void addPassage(Article article, List<Sentence> sentences, List<Gold> golds) {
        add(article, sentences, golds, PASSAGE);
    }

    private void add(Article article, List<Sentence> sentences, List<Gold> golds, int number) {
        Lexemes l = Lexemes.of(article.text());
        Metrics blank = new Metrics(new Ranker(new float[1 << Ranker.BITS]));
        new Extractor(blank, Confidence.standard(), PeriodModel.untaught(), null, null, (d, slots, blind) -> {
            Span span = l.span(d.from, d.end);
            for (Gold gold : golds) {
                if (gold.span().overlaps(span)) {
                    boolean[] right = new boolean[slots.length];
                    right[gold.status().ordinal()] = true;
                    seen.add(new Seen(number, new RankerFit.Example(slots, right), d.status, d.firm, gold.status()));
                    if (Math.floorMod(l.start(d.from) * 31, 100) < BLIND) {
                        blinds.add(new Blind(number, new RankerFit.Example(blind, right)));
                    }
                    return;
                }
            }
        }).extract(article, sentences, false);
    }

    /** How many numbers were seen. */
    public int count() {
        return seen.size();
    }

    /** Trains on all that was added. */
    public Ranker train() {
        return train(1, PASSAGE - 1);
    }

    /** Trains on all that was added but every {@code folds}th article, from {@code without} on. */
    public Ranker train(int folds, int without) {
        IntPredicate in = article -> article == PASSAGE || article % folds != without;
        return FIT.fit(Stream.concat(seen.stream().filter(s -> in.test(s.article())).map(Seen::example),
                blinds.stream().filter(b -> in.test(b.article())).map(Blind::example)).toList());
    }

    /** Of how many numbers of the articles the rules tell the status wrongly, and of how many models that had not seen the article, where these are asked. */
    public int[] crossValidated(int folds) {
        int[] wrong = new int[3];
        for (int fold = 0; fold < folds; fold++) {
            Ranker ranker = train(folds, fold);
            for (Seen s : seen) {
                if (s.article() != PASSAGE && s.article() % folds == fold) {
                    int best = 0;
                    double most = Double.NEGATIVE_INFINITY;
                    for (int c = 0; c < s.example().slots().length; c++) {
                        double score = ranker.score(s.example().slots()[c], s.example().slots()[c].length);
                        best = score > most ? c : best;
                        most = Math.max(score, most);
                    }
                    wrong[0] += s.rules() == s.gold() ? 0 : 1;
                    wrong[1] += (s.firm() ? s.rules().ordinal() : best) == s.gold().ordinal() ? 0 : 1;
                    wrong[2]++;
                }
            }
        }
        return wrong;
    }
}
