package vn.solieu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.solieu.doc.Claim;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.lexicon.Tsv;

/**
 * How likely a claim is right in every field: a logistic model over what the steps found out, fitted on claims whose metric was chosen
 * by a model that had not seen their article (Platt, Probabilistic outputs for support vector machines, 1999). The weights are the
 * rows of {@code confidence-1.tsv} among the models.
 */
class Confidence {
    private static final String MODEL = "/vn/solieu/models/confidence-1.tsv";
    private static final double LEAST = 0.01;
    private static final List<String> NAMES = new ArrayList<>();
    /** Numbers of features, and of the first of several. */
    private static final int BIAS = number("bias");
    private static final int METRIC = number("metric");
    private static final int PERIOD = number("period");
    private static final int KINDS = numbers("kind ", Claim.Kind.values(), Claim.Kind::code);
    private static final int PERIODS = numbers("period ", Claim.Basis.values(), Claim.Basis::code);
    private static final int PROVINCES = numbers("province ", Claim.Basis.values(), Claim.Basis::code);
    private static final int STATUSES = numbers("status ", Claim.Status.values(), Claim.Status::code);
    private static final int UNIT_CARRIED = number("unit carried");
    private static final int CARRIED = number("carried");
    private static final int UNIT_OF_METRIC = number("unit of the metric");
    private static final int TABLE = number("table");
    private static final int IN_WORDS = number("in words");
    private static final int NO_NUMBER = number("no number");
    private static final int AMBIGUOUS = number("ambiguous digits");
    private static final int OF_LEVEL = number("of a level");
    private static final int NOUN_UNKNOWN = number("noun unknown");
    private static final int BRACKETED = number("bracketed");
    private static final int PERIOD_AHEAD = number("period ahead");
    private final Map<String, Double> weights;
    /** The same by the features' numbers. */
    private final double[] numbered;

    Confidence(Map<String, Double> weights) {
        this.weights = weights;
        this.numbered = NAMES.stream().mapToDouble(name -> weights.getOrDefault(name, 0.0)).toArray();
    }

    private static int number(String name) {
        NAMES.add(name);
        return NAMES.size() - 1;
    }

    private static <T> int numbers(String prefix, T[] values, Function<T, String> code) {
        int first = NAMES.size();
        for (T value : values) {
            number(prefix + code.apply(value));
        }
        return first;
    }

    static Confidence standard() {
        Map<String, Double> weights = new LinkedHashMap<>();
        try (InputStream in = Confidence.class.getResourceAsStream(MODEL)) {
            if (in != null) {
                for (Tsv.Row row : Tsv.read("confidence-1.tsv", in).unique("feature").rows()) {
                    weights.put(row.require("feature"), Double.valueOf(row.require("weight")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("model confidence-1.tsv", e);
        }
        return new Confidence(weights);
    }

    /** Two decimals, from 0.01 to 0.99. */
    BigDecimal of(String id, Draft d, Claim.Period period, Claim.Province province) {
        double[] sum = new double[1];
        features(d, period, province, (feature, value) -> sum[0] += value * numbered[feature]);
        return of(sum[0]);
    }

    BigDecimal of(Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return of(sum);
    }

    private static BigDecimal of(double sum) {
        double p = 1 / (1 + StrictMath.exp(-sum));
        return BigDecimal.valueOf(Math.round(100 * Math.min(1 - LEAST, Math.max(LEAST, p))), 2);
    }

    /** The named features of a claim and their values. */
    static Map<String, Double> features(Draft d, Claim.Period period, Claim.Province province) {
        Map<String, Double> out = new LinkedHashMap<>();
        features(d, period, province, (feature, value) -> out.put(NAMES.get(feature), value));
        return out;
    }

    /** Takes features. */
    private interface Taker {
        void put(int feature, double value);
    }

    private static void features(Draft d, Claim.Period period, Claim.Province province, Taker out) {
        double share = Math.min(0.995, Math.max(0.05, d.metricScore));
        out.put(BIAS, 1.0);
        out.put(METRIC, StrictMath.log(share / (1 - share)));
        double when = Math.min(0.995, Math.max(0.05, d.periodScore));
        out.put(PERIOD, StrictMath.log(when / (1 - when)));
        out.put(KINDS + d.kind.ordinal(), 1.0);
        out.put(PERIODS + period.basis().ordinal(), 1.0);
        out.put(PROVINCES + (province == null ? Claim.Basis.NONE : province.basis()).ordinal(), 1.0);
        out.put(STATUSES + d.status.ordinal(), 1.0);
        flag(out, UNIT_CARRIED, d.notes.contains("unit carried"));
        flag(out, CARRIED, d.notes.contains("carried"));
        flag(out, UNIT_OF_METRIC, d.notes.contains(Kinds.UNIT_OPEN));
        flag(out, TABLE, d.notes.contains("table"));
        flag(out, IN_WORDS, d.number != null && d.number.form() == NumberMention.Form.WORDS);
        flag(out, NO_NUMBER, d.number == null);
        flag(out, AMBIGUOUS, d.number != null && d.number.ambiguous());
        flag(out, OF_LEVEL, d.of != null);
        flag(out, NOUN_UNKNOWN, d.unit == null && d.hasNoun() && !d.nounKnown);
        flag(out, BRACKETED, d.clause != null && d.clause.bracketed());
        flag(out, PERIOD_AHEAD, d.notes.contains("period ahead"));
    }

    private static void flag(Taker out, int feature, boolean set) {
        if (set) {
            out.put(feature, 1.0);
        }
    }
}
