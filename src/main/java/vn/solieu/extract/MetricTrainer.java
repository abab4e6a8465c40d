package vn.solieu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.metric.RankerFit;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;

/**
 * Learns the weights of {@link Metrics} from articles with gold claims: a linear model whose soft maximum over a
 * number's candidates is to fall on the right ones (conditional log-likelihood; steps by AdaGrad: Duchi, Hazan, Singer, JMLR 12, 2011).
 * Same data, same weights, bit for bit.
 */
public final class MetricTrainer {
    private static final long SEED = 20261122;
    /** From this likeness on a wording counts as right; the scorer's own threshold. */
    private static final double RIGHT = 0.6;
    /** Wordings this much less like the gold than the best one are right still. */
    private static final double SLACK = 0.16;
    /** The article number of passages. */
    private static final int PASSAGE = -1;
    /** Models that differ in their orders alone differ by some 20 of 7,000 numbers; the mean of 24 is as good as that of 32. */
    private static final int RUNS = 24;
    /** Models of a fold, which are only looked at, are the mean of fewer. */
    private static final int FEWER_RUNS = 6;
    private static final double RATE = 0.07;
    private static final double DECAY = 0.001;

    /** How like a wording is to a gold claim's metric, 0 to 1. */
    public interface Likeness {
        double of(String wording);
    }

    /** A gold claim's place in the text (UTF-16) and its metric. */
    public record Gold(Span span, Likeness metric) { }

    private record Example(int article, int[][] slots, double[] like, List<Candidate> candidates, String where) { }

    private final List<Example> examples = new ArrayList<>();
    private int articles;
    private int unreachable;
    private int asked;
    private final List<String> mistakes = new ArrayList<>();

    /** Adds an article with its gold claims. */
    public void add(Article article, List<Sentence> sentences, List<Gold> golds) {
        learn(article, sentences, golds, articles++);
    }

    /** Adds a passage that is only learned from: cross-validation asks nothing of it. */
    public void addPassage(Article article, List<Sentence> sentences, List<Gold> golds) {
        learn(article, sentences, golds, PASSAGE);
    }

    private void learn(Article article, List<Sentence> sentences, List<Gold> golds, int number) {
        Lexemes lexemes = Lexemes.of(article.text());
        Periods periods = Periods.of(article, sentences);
        Mask mask = new Mask(lexemes, periods, Places.of(article, sentences));
        Metrics blank = new Metrics(Ranker.blank());
        Extractor.drafts(article, lexemes, mask, periods, sentences, blank, (s, candidates) -> {
            Span span = s.l.span(s.d.from, s.d.end);
            for (Gold gold : golds) {
                if (gold.span().overlaps(span)) {
                    return learn(s, candidates, gold.metric(), number);
                }
            }
            return false;
        });
    }

    private boolean learn(Scene s, List<Candidate> candidates, Likeness gold, int number) {
        Draft d = s.d;
        if (d.of != null && d.of.metric != null) {
            return false;
        }
        Features features = new Features(s);
        int[] buffer = new int[Features.MOST];
        int[][] slots = new int[candidates.size()][];
        double[] like = new double[candidates.size()];
        int best = -1;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = Arrays.copyOf(buffer, features.of(candidates.get(i), buffer));
            slots[i] = Arrays.copyOf(buffer, slots[i].length);
            like[i] = like(candidates.get(i), d, gold);
            best = best < 0 || like[i] > like[best] ? i : best;
        }
        if (best < 0) {
            return false;
        }
        unreachable += number != PASSAGE && like[best] < RIGHT ? 1 : 0;
        asked += number != PASSAGE ? 1 : 0;
        examples.add(new Example(number, slots, like, candidates, s.l.text(Math.max(0, d.from - 30), d.from) + " [" + s.l.text(d.from, d.end) + "] " + s.l.text(d.end, Math.min(s.l.size(), d.end + 12))));
        d.metric = Metrics.tidy(candidates.get(best).text());
        d.words = candidates.get(best).words();
        d.metricHeads = Metrics.heads(s.l, candidates.get(best), s.before, s.sentence);
        d.stem = Candidates.stem(candidates.get(best).type(), s);
        d.choice = candidates.get(best).type().ordinal();
        return true;
    }

    /** A wording whose metric of the lexicon has a right name is right too, if no better one is offered: the claim carries that name. */
    private static double like(Candidate c, Draft d, Likeness gold) {
        double own = gold.of(c.text());
        MetricLexicon.Entry known = own < RIGHT ? MetricLexicon.of(c.words(), d.kind) : null;
        return known == null ? own : Math.max(own, Math.min(RIGHT, gold.of(known.name())));
    }

    /** How many numbers of articles gave an example, for how many of them no candidate was right, and how many numbers of passages gave one. */
    public int[] counts() {
        return new int[] {asked, unreachable, examples.size() - asked};
    }

    /** The wrong choices that cross-validation saw, a line each: chosen, the best that was offered, and the words around. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The share of numbers whose metric comes out right when their article's fold was left out of the training. */
    public double crossValidated(int folds, int epochs) {
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            Ranker ranker = train(epochs, FEWER_RUNS, folds, fold);
            for (Example x : examples) {
                if (x.article() != PASSAGE && x.article() % folds == fold) {
                    int best = Consensus.of(x.candidates(), Arrays.stream(x.slots()).mapToDouble(slots -> ranker.score(slots, slots.length)).toArray());
                    if (x.like()[best] >= RIGHT) {
                        right++;
                    } else {
                        mistakes.add(describe(x, best));
                    }
                }
            }
        }
        return (double) right / asked;
    }

    private static String describe(Example x, int chosen) {
        int top = 0;
        for (int i = 1; i < x.like().length; i++) {
            top = x.like()[i] > x.like()[top] ? i : top;
        }
        Candidate said = x.candidates().get(chosen);
        Candidate best = x.candidates().get(top);
        return said.type() + " '" + said.text() + "'\t" + best.type() + " '" + best.text() + "' " + x.like()[top] + "\t" + x.where().replace('\n', ' ');
    }

    /** Trains on all that was added. */
    public Ranker train(int epochs) {
        return train(epochs, RUNS, 1, -1);
    }

    /** As {@link #train(int)} at a fourth of the cost: for what is only looked at. */
    Ranker sketch(int epochs) {
        return train(epochs, FEWER_RUNS, 1, -1);
    }

    private Ranker train(int epochs, int runs, int folds, int without) {
        List<RankerFit.Example> seen = new ArrayList<>();
        for (Example x : examples) {
            double top = Arrays.stream(x.like()).max().orElse(0);
            if ((x.article() == PASSAGE || x.article() % folds != without) && top >= RIGHT) {
                boolean[] right = new boolean[x.like().length];
                for (int i = 0; i < right.length; i++) {
                    right[i] = right(x, i, top);
                }
                seen.add(new RankerFit.Example(x.slots(), right));
            }
        }
        return new RankerFit(Ranker.BITS, SEED, runs, epochs, RATE, DECAY).fit(seen);
    }

    private static boolean right(Example x, int i, double top) {
        return x.like()[i] >= Math.max(RIGHT, top - SLACK);
    }
}
