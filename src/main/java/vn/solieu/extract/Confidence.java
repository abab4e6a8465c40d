package vn.solieu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String[] KINDS = Arrays.stream(Claim.Kind.values()).map(k -> "kind " + k.code()).toArray(String[]::new);
    private static final String[] PERIODS = Arrays.stream(Claim.Basis.values()).map(b -> "period " + b.code()).toArray(String[]::new);
    private static final String[] PROVINCES = Arrays.stream(Claim.Basis.values()).map(b -> "province " + b.code()).toArray(String[]::new);
    private static final String[] STATUSES = Arrays.stream(Claim.Status.values()).map(s -> "status " + s.code()).toArray(String[]::new);
    private final Map<String, Double> weights;

    Confidence(Map<String, Double> weights) {
        this.weights = weights;
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
        features(d, period, province, (name, value) -> sum[0] += value * weights.getOrDefault(name, 0.0));
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
        features(d, period, province, out::put);
        return out;
    }

    /** Takes features. */
    private interface Taker {
        void put(String name, double value);
    }

    private static void features(Draft d, Claim.Period period, Claim.Province province, Taker out) {
        double share = Math.min(0.995, Math.max(0.05, d.metricScore));
        out.put("bias", 1.0);
        out.put("metric", StrictMath.log(share / (1 - share)));
        double when = Math.min(0.995, Math.max(0.05, d.periodScore));
        out.put("period", StrictMath.log(when / (1 - when)));
        out.put(KINDS[d.kind.ordinal()], 1.0);
        out.put(PERIODS[period.basis().ordinal()], 1.0);
        out.put(PROVINCES[(province == null ? Claim.Basis.NONE : province.basis()).ordinal()], 1.0);
        out.put(STATUSES[d.status.ordinal()], 1.0);
        flag(out, "unit carried", d.notes.contains("unit carried"));
        flag(out, "carried", d.notes.contains("carried"));
        flag(out, "unit of the metric", d.notes.contains(Kinds.UNIT_OPEN));
        flag(out, "table", d.notes.contains("table"));
        flag(out, "in words", d.number != null && d.number.form() == NumberMention.Form.WORDS);
        flag(out, "no number", d.number == null);
        flag(out, "ambiguous digits", d.number != null && d.number.ambiguous());
        flag(out, "of a level", d.of != null);
        flag(out, "noun unknown", d.unit == null && d.hasNoun() && !d.nounKnown);
        flag(out, "bracketed", d.clause != null && d.clause.bracketed());
        flag(out, "period ahead", d.notes.contains("period ahead"));
    }

    private static void flag(Taker out, String name, boolean set) {
        if (set) {
            out.put(name, 1.0);
        }
    }
}
