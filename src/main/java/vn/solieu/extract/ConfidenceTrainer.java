package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.rank.LogisticFit;

/**
 * Fits the weights of {@link Confidence}. Every claim it learns from was extracted with models trained on the articles of the
 * other folds, so that the confidence is that of unseen text. Plain gradient ascent with a small decay, always the same steps.
 */
public final class ConfidenceTrainer {
    private static final int FOLDS = 4;
    /**
     * The mean here that gives texts nobody looked at the share that is right in every field there (.76): the rules saw the articles learnt from, whose claims so
     * come out surer by about five points.
     */
    private static final double REAL = 0.79;
    private static final int HALVINGS = 40;
    private static final double DECAY = 1e-3;

    /** Tells which claims of an extraction are right in every field. */
    public interface Judge {
        Set<String> right(Extraction extraction);
    }

    /** One article with its gold, as the metric's trainer and the judge need it. */
    public record Sample(Article article, List<Sentence> sentences, List<MetricTrainer.Gold> gold, Judge judge) { }

    private record Row(int fold, Claim claim, Map<String, Double> features, boolean right) { }

    /**
     * What cross-validation gives.
     *
     * @param weights of the confidence model, by feature name
     * @param claims every article's claims, each extracted by a metric model and given a confidence by a confidence model that had not seen
     *     the article's fold
     * @param right the ids of those that are right in every field
     */
    public record Fitted(Map<String, Double> weights, List<Claim> claims, Set<String> right) { }

    private ConfidenceTrainer() { }

    /**
     * Fits the model, and tells how it would do on articles that it has not seen.
     *
     * @param passages what the metric models learn from besides; their judges are not asked
     * @param periods has seen the same articles in the same order
     * @param outlooks so has this
     */
    public static Fitted train(List<Sample> samples, List<Sample> passages, PeriodTrainer periods, OutlookTrainer outlooks, int epochs) {
        List<Row> rows = rows(samples, passages, periods, outlooks, epochs);
        List<Claim> claims = new ArrayList<>();
        Set<String> right = new HashSet<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Confidence others = new Confidence(fit(rows.stream().filter(r -> r.fold() != left).toList()));
            for (Row row : rows) {
                if (row.fold() == fold) {
                    claims.add(row.claim().withConfidence(others.of(row.features())));
                    if (row.right()) {
                        right.add(row.claim().id());
                    }
                }
            }
        }
        return new Fitted(toReal(fit(rows), rows), claims, right);
    }

    private static List<Row> rows(List<Sample> samples, List<Sample> passages, PeriodTrainer periods, OutlookTrainer outlooks, int epochs) {
        List<Row> rows = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            MetricTrainer metrics = new MetricTrainer();
            for (int i = 0; i < samples.size(); i++) {
                if (i % FOLDS != fold) {
                    metrics.add(samples.get(i).article(), samples.get(i).sentences(), samples.get(i).gold());
                }
            }
            passages.forEach(p -> metrics.addPassage(p.article(), p.sentences(), p.gold()));
            Recorder recorder = new Recorder();
            Extractor extractor = new Extractor(new Metrics(metrics.sketch(epochs)), recorder, periods.train(FOLDS, fold), null, outlooks.train(FOLDS, fold), null);
            for (int i = fold; i < samples.size(); i += FOLDS) {
                Extraction e = extractor.extract(samples.get(i).article(), samples.get(i).sentences(), false);
                Set<String> right = samples.get(i).judge().right(e);
                for (Claim claim : e.claims()) {
                    rows.add(new Row(fold, claim, recorder.seen.get(claim.id()), right.contains(claim.id())));
                }
            }
        }
        return rows;
    }

    private static final class Recorder extends Confidence {
        private final Map<String, Map<String, Double>> seen = new HashMap<>();

        Recorder() {
            super(Map.of());
        }

        @Override
        BigDecimal of(String id, Draft d, Claim.Period period, Claim.Province province) {
            seen.put(id, features(d, period, province));
            return super.of(id, d, period, province);
        }
    }

    /**
     * Moves the bias until the mean confidence is the share right in real articles: the rules were made with the corpus in view, so that
     * claims of unseen text are right less often than cross-validation of the models alone can tell.
     */
    private static Map<String, Double> toReal(Map<String, Double> weights, List<Row> rows) {
        double low = -3;
        double high = 3;
        for (int i = 0; i < HALVINGS; i++) {
            double shift = (low + high) / 2;
            double sum = 0;
            for (Row row : rows) {
                double z = shift;
                for (Map.Entry<String, Double> f : row.features().entrySet()) {
                    z += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
                }
                sum += 1 / (1 + StrictMath.exp(-z));
            }
            if (sum / rows.size() < REAL) {
                low = shift;
            } else {
                high = shift;
            }
        }
        weights.merge("bias", Math.round(low * 10_000) / 10_000.0, Double::sum);
        weights.computeIfPresent("bias", (name, w) -> Math.round(w * 10_000) / 10_000.0);
        return weights;
    }

    private static Map<String, Double> fit(List<Row> rows) {
        List<String> names = rows.stream().flatMap(r -> r.features().keySet().stream()).distinct().sorted().toList();
        Map<String, Integer> number = new HashMap<>();
        names.forEach(name -> number.put(name, number.size()));
        LogisticFit fit = new LogisticFit(names.size(), DECAY);
        for (Row row : rows) {
            int[] features = row.features().keySet().stream().mapToInt(number::get).toArray();
            double[] values = row.features().values().stream().mapToDouble(v -> v).toArray();
            fit.add(features, values, row.right());
        }
        double[] found = fit.weights();
        Map<String, Double> weights = new TreeMap<>();
        names.forEach(name -> weights.put(name, Math.round(found[number.get(name)] * 10_000) / 10_000.0));
        return weights;
    }
}
