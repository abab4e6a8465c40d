package vn.solieu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.solieu.doc.Article;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;

/**
 * Learns the weights of {@link Metrics} from articles with gold claims: an averaged perceptron that is told, for each number whose
 * best candidate is right, to score a right one over the one it chose. Same data, same weights, bit for bit.
 */
public final class MetricTrainer {
    private static final long SEED = 20261122;
    /** From this likeness on a wording counts as right; the scorer's own threshold. */
    private static final double RIGHT = 0.6;

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
    private final List<String> mistakes = new ArrayList<>();

    /** Adds an article with its gold claims. */
    public void add(Article article, List<Sentence> sentences, List<Gold> golds) {
        articles++;
        Lexemes lexemes = Lexemes.of(article.text());
        Periods periods = Periods.of(article, sentences);
        Mask mask = new Mask(lexemes, periods, Places.of(article, sentences));
        Metrics blank = new Metrics(new Ranker(new float[1 << Ranker.BITS]));
        Extractor.drafts(article, lexemes, mask, periods, sentences, blank, (l, m, d, before, candidates, sentence) -> {
            Span span = l.span(d.from, d.end);
            for (Gold gold : golds) {
                if (gold.span().overlaps(span)) {
                    return learn(l, m, d, before, candidates, gold.metric(), sentence);
                }
            }
            return false;
        });
    }

    private boolean learn(Lexemes l, Mask mask, Draft d, Draft before, List<Candidate> candidates, Likeness gold, Sentence sentence) {
        if (d.of != null && d.of.metric != null) {
            return false;
        }
        int[] buffer = new int[Metrics.MOST_FEATURES];
        int[][] slots = new int[candidates.size()][];
        double[] like = new double[candidates.size()];
        int best = -1;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = Arrays.copyOf(buffer, Metrics.features(l, mask, d, before, candidates.get(i), buffer));
            slots[i] = Arrays.copyOf(buffer, slots[i].length);
            like[i] = gold.of(candidates.get(i).text());
            best = best < 0 || like[i] > like[best] ? i : best;
        }
        if (best < 0) {
            return false;
        }
        unreachable += like[best] < RIGHT ? 1 : 0;
        examples.add(new Example(articles, slots, like, candidates, l.text(Math.max(0, d.from - 30), Math.min(l.size(), d.end + 12))));
        d.metric = Metrics.tidy(candidates.get(best).text());
        d.metricHeads = Metrics.heads(l, candidates.get(best), before, sentence);
        return true;
    }

    /** How many numbers gave an example, and for how many no candidate was right. */
    public int[] counts() {
        return new int[] {examples.size(), unreachable};
    }

    /** The wrong choices that cross-validation saw, a line each: chosen, the best that was offered, and the words around. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The share of numbers whose metric comes out right when their article's fold was left out of the training. */
    public double crossValidated(int folds, int epochs) {
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            Ranker ranker = train(epochs, folds, fold);
            for (Example x : examples) {
                if (x.article() % folds == fold) {
                    int best = 0;
                    for (int i = 1; i < x.like().length; i++) {
                        best = ranker.score(x.slots()[i], x.slots()[i].length) > ranker.score(x.slots()[best], x.slots()[best].length) ? i : best;
                    }
                    if (x.like()[best] >= RIGHT) {
                        right++;
                    } else {
                        mistakes.add(describe(x, best));
                    }
                }
            }
        }
        return (double) right / examples.size();
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
        return train(epochs, 1, -1);
    }

    private Ranker train(int epochs, int folds, int without) {
        int n = 1 << Ranker.BITS;
        double[] weights = new double[n];
        double[] sums = new double[n];
        long step = 1;
        List<Example> order = new ArrayList<>();
        for (Example x : examples) {
            if (x.article() % folds != without && Arrays.stream(x.like()).max().orElse(0) >= RIGHT) {
                order.add(x);
            }
        }
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example x : order) {
                int guess = -1;
                int right = -1;
                double guessScore = 0;
                double rightScore = 0;
                double top = Arrays.stream(x.like()).max().orElse(0);
                for (int i = 0; i < x.slots().length; i++) {
                    double s = 0;
                    for (int slot : x.slots()[i]) {
                        s += weights[slot];
                    }
                    boolean good = x.like()[i] >= Math.max(RIGHT, top - 0.12);
                    double margin = good ? s : s + 1 - x.like()[i];
                    if (guess < 0 || margin > guessScore) {
                        guess = i;
                        guessScore = margin;
                    }
                    if (good && (right < 0 || s > rightScore)) {
                        right = i;
                        rightScore = s;
                    }
                }
                if (guess != right && x.like()[guess] < Math.max(RIGHT, top - 0.12)) {
                    update(weights, sums, x.slots()[right], 1, step);
                    update(weights, sums, x.slots()[guess], -1, step);
                }
                step++;
            }
        }
        float[] averaged = new float[n];
        for (int i = 0; i < n; i++) {
            averaged[i] = (float) (weights[i] - sums[i] / step);
        }
        return new Ranker(averaged);
    }

    private static void update(double[] weights, double[] sums, int[] slots, double by, long step) {
        for (int slot : slots) {
            weights[slot] += by;
            sums[slot] += by * step;
        }
    }
}
