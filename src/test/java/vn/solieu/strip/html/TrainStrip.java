package vn.solieu.strip.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Decoder;
import vn.solieu.strip.text.Line;

/**
 * Learns {@code models/strip-1.bin} and measures it by cross-validation.
 *
 * <p>{@code TrainStrip FOLDER [--cv 5] [--out FILE]}; FOLDER holds {@code gold.json} and {@code html/*.html.gz}, as
 * {@code ../shared/pages/wcxb-dev} does. In each fold everything learned (choice and trees) comes from the other folds.
 */
public final class TrainStrip {
    private static final Hints HINTS = new Hints();
    private static final int DEPTH = 6;
    private static final int TREES = 140;
    private static final double RATE = 0.12;

    /** One page, read with a given choice. */
    private record Sample(String id, Gold gold, Analysis analysis, float[] y, float[] w) { }

    private TrainStrip() { }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int folds = option(args, "--cv") == null ? 0 : Integer.parseInt(option(args, "--cv"));
        String out = option(args, "--out");
        List<String> ids = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        List<Gold> golds = new ArrayList<>();
        JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
        for (Iterator<Map.Entry<String, JsonNode>> it = gold.fields(); it.hasNext();) {
            Map.Entry<String, JsonNode> e = it.next();
            Path file = folder.resolve("html").resolve(e.getKey() + ".html.gz");
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                bytes.add(in.readAllBytes());
            }
            ids.add(e.getKey());
            golds.add(new Gold(e.getValue().path("body").asText()));
        }
        int n = ids.size();
        // the choice is learned first, on all pages of the training part; features depend on it
        List<double[][]> values = new ArrayList<>();
        List<double[]> f1 = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Analysis a = analyse(bytes.get(i), Choice.byGain());
            values.add(a.choices);
            f1.add(candidateF1(a, golds.get(i)));
        }
        System.out.println("read " + n + " pages");
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        Choice choice = learnChoice(values, f1, all);
        if (folds > 1) {
            crossValidate(values, f1, ids, bytes, golds, folds);
        }
        Model model = new Model(choice, learn(samples(ids, bytes, golds, choice), all));
        double right = 0;
        for (int i = 0; i < n; i++) {
            int best = choice.best(values.get(i));
            right += best < 0 ? 0 : f1.get(i)[best];
        }
        System.out.printf(Locale.ROOT, "choice: mean F1 of the chosen candidate's prose %.4f, density %.4f, semantic %.4f, paragraphs %.4f, cover %.4f%n", right / n, mean(f1, 0), mean(f1, 1), mean(f1, 2), mean(f1, 3));
        for (int i = 0; i < Choice.NAMES.size(); i++) {
            System.out.printf(Locale.ROOT, "  %-16s %+.4f%n", Choice.NAMES.get(i), choice.weights[i]);
        }
        if (out != null) {
            Files.write(Path.of(out), model.bytes());
            System.out.println("wrote " + out);
        }
    }

    /** Judges the pages of each fold by what was learned on the others. */
    private static void crossValidate(List<double[][]> values, List<double[]> f1, List<String> ids, List<byte[]> bytes, List<Gold> golds, int folds) {
        int n = ids.size();
        double[][] scores = new double[2][n];
        List<String> worst = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            boolean[] train = new boolean[n];
            for (int i = 0; i < n; i++) {
                train[i] = i % folds != fold;
            }
            List<Sample> samples = samples(ids, bytes, golds, learnChoice(values, f1, train));
            Forest blocks = learn(samples, train);
            for (int i = fold; i < n; i += folds) {
                Sample s = samples.get(i);
                double[] judged = blocks.probabilities(s.analysis.features);
                int[] c = score(s, judged, scores, i);
                worst.add(String.format(Locale.ROOT, "%.3f %s extra %d missing %d", 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]), s.id, c[1], c[2]));
            }
        System.out.println("fold " + (fold + 1) + " done");
        }
        worst.stream().sorted().limit(60).forEach(System.out::println);
        System.out.println("cross-validated: " + summary(scores[0], scores[1]));
    }

    private static int[] score(Sample s, double[] judged, double[][] into, int at) {
        int[] c = s.gold.compare(body(s.analysis, judged));
        into[0][at] = c[0] + c[1] == 0 ? -1 : (double) c[0] / (c[0] + c[1]);
        into[1][at] = c[0] + c[2] == 0 ? -1 : (double) c[0] / (c[0] + c[2]);
        return c;
    }

    private static String option(String[] args, String name) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 ? null : args[at + 1];
    }

    private static Analysis analyse(byte[] html, Choice choice) {
        Decoder.Utf8 page = Decoder.utf8(html, null, true);
        return new Analysis(new Markup(page.bytes(), page.length()), null, new Metadata(), HINTS, choice, 2_000, () -> { });
    }

    private static double mean(List<double[]> f1, int method) {
        return f1.stream().mapToDouble(f -> f[method]).average().orElse(0);
    }

    /** F1 of the plain prose of each candidate. */
    private static double[] candidateF1(Analysis a, Gold gold) {
        double[] out = new double[a.candidates.size()];
        for (int i = 0; i < out.length; i++) {
            Box b = a.candidates.get(i).box();
            if (b != null) {
                StringBuilder body = new StringBuilder();
                for (TextBlock t : a.page.blocks) {
                    if (b.contains(t) && t.linkShare() < 0.6 && t.phrase == null && t.index != a.headline) {
                        body.append(t.text).append('\n');
                    }
                }
                int[] c = gold.compare(body.toString());
                out[i] = 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
            }
        }
        return out;
    }

    /** Ridge regression of a candidate's F1, less its page's mean, on its values less theirs. */
    private static Choice learnChoice(List<double[][]> values, List<double[]> f1, boolean[] train) {
        int m = Choice.NAMES.size();
        double[][] a = new double[m][m + 1];
        for (int i = 0; i < m; i++) {
            a[i][i] = 1;
        }
        for (int p = 0; p < values.size(); p++) {
            if (!train[p]) {
                continue;
            }
            double[] mean = new double[m];
            double meanF1 = 0;
            int count = 0;
            for (int c = 0; c < values.get(p).length; c++) {
                if (values.get(p)[c] != null) {
                    count++;
                    meanF1 += f1.get(p)[c];
                    for (int i = 0; i < m; i++) {
                        mean[i] += values.get(p)[c][i];
                    }
                }
            }
            for (int c = 0; c < values.get(p).length; c++) {
                double[] v = values.get(p)[c];
                if (v != null) {
                    double y = f1.get(p)[c] - meanF1 / count;
                    for (int i = 0; i < m; i++) {
                        double vi = v[i] - mean[i] / count;
                        for (int j = 0; j < m; j++) {
                            a[i][j] += vi * (v[j] - mean[j] / count);
                        }
                        a[i][m] += vi * y;
                    }
                }
            }
        }
        for (int i = 0; i < m; i++) {
            double pivot = a[i][i];
            for (int j = i; j <= m; j++) {
                a[i][j] /= pivot;
            }
            for (int k = 0; k < m; k++) {
                if (k != i) {
                    double factor = a[k][i];
                    for (int j = i; j <= m; j++) {
                        a[k][j] -= factor * a[i][j];
                    }
                }
            }
        }
        double[] w = new double[m];
        for (int i = 0; i < m; i++) {
            w[i] = a[i][m];
        }
        return new Choice(w);
    }

    private static List<Sample> samples(List<String> ids, List<byte[]> bytes, List<Gold> golds, Choice choice) {
        List<Sample> out = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Analysis a = analyse(bytes.get(i), choice);
            int n = a.page.blocks.size();
            float[] y = new float[n];
            float[] w = new float[n];
            double words = 0;
            float[] shares = golds.get(i).shares(a.page.blocks.stream().map(t -> t.text).toList());
            for (int k = 0; k < n; k++) {
                TextBlock t = a.page.blocks.get(k);
                y[k] = k == a.headline ? 0 : shares[k];
                words += y[k] * t.words;
            }
            double unit = 300 / Math.max(60, words);
            for (int k = 0; k < n; k++) {
                int blockWords = a.page.blocks.get(k).words;
                w[k] = (float) Math.min(20, 0.15 + unit * Math.min(blockWords, 120) / 10);
            }
            out.add(new Sample(ids.get(i), golds.get(i), a, y, w));
        }
        return out;
    }

    private static Forest learn(List<Sample> samples, boolean[] train) {
        List<float[]> x = new ArrayList<>();
        List<Float> y = new ArrayList<>();
        List<Float> w = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            float[][] rows = samples.get(i).analysis.features;
            for (int b = 0; train[i] && b < rows.length; b++) {
                if (rows[b] != null) {
                    x.add(rows[b]);
                    y.add(samples.get(i).y[b]);
                    w.add(samples.get(i).w[b]);
                }
            }
        }
        return forest(x, y, w, DEPTH, TREES);
    }

    private static Forest forest(List<float[]> x, List<Float> y, List<Float> w, int depth, int trees) {
        float[] ys = new float[y.size()];
        float[] ws = new float[y.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = y.get(i);
            ws[i] = w.get(i);
        }
        return new Boosting(depth, trees, RATE, 20261122L).learn(x.toArray(new float[0][]), ys, ws);
    }

    /** The body as the stage would give it. */
    private static String body(Analysis a, double[] judged) {
        List<Line> lines = Judge.lines(a, judged);
        Types.settle(a, lines, false);
        Visible.read(a, lines, false, new Metadata());
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            if (line.isKept()) {
                out.append(line.text()).append('\n');
            }
        }
        return out.toString();
    }

    private static String summary(double[] p, double[] r) {
        double mp = Arrays.stream(p).filter(v -> v >= 0).average().orElse(0);
        double mr = Arrays.stream(r).filter(v -> v >= 0).average().orElse(0);
        return String.format(Locale.ROOT, "precision %.4f recall %.4f F1 %.4f", mp, mr, 2 * mp * mr / (mp + mr));
    }
}
