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

    private record Example(int[][] slots, double[] like) { }

    private final List<Example> examples = new ArrayList<>();
    private int unreachable;

    /** Adds an article with its gold claims. */
    public void add(Article article, List<Sentence> sentences, List<Gold> golds) {
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
        if (like[best] < RIGHT) {
            unreachable++;
        } else {
            examples.add(new Example(slots, like));
        }
        d.metric = Metrics.tidy(candidates.get(best).text());
        d.metricHeads = Metrics.heads(l, candidates.get(best), before, sentence);
        return true;
    }

    /** How many numbers gave an example, and for how many no candidate was right. */
    public int[] counts() {
        return new int[] {examples.size(), unreachable};
    }

    /** Trains on what was added. */
    public Ranker train(int epochs) {
        int n = 1 << Ranker.BITS;
        double[] weights = new double[n];
        double[] sums = new double[n];
        long step = 1;
        List<Example> order = new ArrayList<>(examples);
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
