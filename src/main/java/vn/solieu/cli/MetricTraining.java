package vn.solieu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Json;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.evaluate.Calibration;
import vn.solieu.evaluate.ClaimScore;
import vn.solieu.extract.ConfidenceTrainer;
import vn.solieu.extract.MetricTrainer;
import vn.solieu.extract.PeriodTrainer;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.lexicon.Tsv;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * Trains the rankers of metrics and periods and the confidence model on the corpus: {@code SOURCES.tsv} names the articles (split {@code tune}
 * only), {@code text/} holds their gold texts, {@code gold/} their claims; the ranker of metrics also learns from the {@code passages/}.
 */
final class MetricTraining {
    private static final int EPOCHS = 5;
    private static final int FOLDS = 5;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MetricTraining() { }

    /** Writes {@code metric-1.bin}, {@code period-3.bin} and {@code confidence-1.tsv}. */
    static String run(Path corpus, Path out) throws IOException {
        return run(corpus, out, null, false);
    }

    /**
     * As {@link #run(Path, Path)}; returns a line that tells what came out.
     *
     * @param predictions where the claims of every article go, made by models that had not seen it; or null
     * @param validate whether the line tells the scores of cross-validation
     */
    static String run(Path corpus, Path out, Path predictions, boolean validate) throws IOException {
        Map<String, Tsv.Row> sources = sources(corpus);
        List<ConfidenceTrainer.Sample> samples = samples(corpus, sources);
        MetricTrainer trainer = new MetricTrainer();
        samples.forEach(s -> trainer.add(s.article(), s.sentences(), s.gold()));
        List<ConfidenceTrainer.Sample> passages = MetricPassages.read(corpus.resolve("passages"));
        passages.forEach(p -> trainer.addPassage(p.article(), p.sentences(), p.gold()));
        Ranker metrics = trainer.train(EPOCHS);
        write(metrics, out, "metric-1.bin");
        PeriodTrainer periods = PeriodTraining.trainer(corpus, List.copyOf(sources.keySet()), metrics);
        try (OutputStream file = Files.newOutputStream(out.resolve("period-3.bin"))) {
            periods.train().write(file);
        }
        StringBuilder weights = new StringBuilder("# Weights of the confidence model, version 1; fitted by 'solieu train metrics', see metric.md. "
                + "Solieu, Apache-2.0, 2026-11-22.\nfeature\tweight\n");
        ConfidenceTrainer.Fitted fitted = ConfidenceTrainer.train(samples, passages, periods, StatusTraining.trainer(corpus, List.copyOf(sources.keySet())), EPOCHS);
        fitted.weights().forEach((name, weight) -> weights.append(name).append('\t').append(weight).append('\n'));
        Files.writeString(out.resolve("confidence-1.tsv"), weights);
        Calibration calibration = new Calibration();
        fitted.claims().forEach(c -> calibration.add(c.confidence().doubleValue(), fitted.right().contains(c.id())));
        if (predictions != null) {
            Files.write(predictions, fitted.claims().stream().map(Json::write).toList());
        }
        String made = String.format(Locale.ROOT, "%d articles; %d metrics, for %d of them no wording offered was right; %d numbers of passages; "
                        + "%d periods, %d out of reach; calibration error %.4f", samples.size(), trainer.counts()[0], trainer.counts()[1], trainer.counts()[2],
                periods.counts()[0], periods.counts()[1], calibration.error());
        return validate ? made + String.format(Locale.ROOT, "; %d-fold cross-validation: %.4f of the metrics right, %.4f of the periods", FOLDS,
                trainer.crossValidated(FOLDS, EPOCHS), periods.crossValidated(FOLDS)) : made;
    }

    static void write(Ranker model, Path out, String name) throws IOException {
        Files.createDirectories(out);
        try (OutputStream file = Files.newOutputStream(out.resolve(name))) {
            model.write(file);
        }
    }

    /** The articles to learn from, by the names of their page files. */
    static Map<String, Tsv.Row> sources(Path corpus) throws IOException {
        Map<String, Tsv.Row> sources = new TreeMap<>();
        try (InputStream in = Files.newInputStream(corpus.resolve("SOURCES.tsv"))) {
            for (Tsv.Row row : Tsv.read("SOURCES.tsv", in).rows()) {
                if (row.require("split").equals("tune")) {
                    sources.put(row.require("file").replaceFirst("^.*/", ""), row);
                }
            }
        }
        return sources;
    }

    static List<ConfidenceTrainer.Sample> samples(Path corpus, Map<String, Tsv.Row> sources) throws IOException {
        Tokenizer tokenizer = Tokenizers.standard();
        List<ConfidenceTrainer.Sample> samples = new ArrayList<>();
        Map<String, String> published = new HashMap<>();
        PeriodTraining.articles(corpus, List.copyOf(sources.keySet())).forEach(a -> published.put(a.source().replaceFirst("^.*/", ""), a.published()));
        for (Map.Entry<String, Tsv.Row> source : sources.entrySet()) {
            String name = source.getKey().endsWith(".txt") ? source.getKey().substring(0, source.getKey().length() - 4) : source.getKey();
            Path text = corpus.resolve("text").resolve(name + ".txt");
            Path gold = corpus.resolve("gold").resolve(name + ".jsonl");
            if (Files.isRegularFile(text) && Files.isRegularFile(gold)) {
                Article article = article(name, Files.readString(text), source.getValue(), published.get(source.getKey()));
                List<Sentence> sentences = tokenizer.tokenize(article);
                List<String> lines = Files.readAllLines(gold, StandardCharsets.UTF_8);
                samples.add(new ConfidenceTrainer.Sample(article, sentences, golds(lines, article.text()), e -> {
                    try {
                        return ClaimScore.right(lines, article.text(), e.claims().stream().map(Json::write).toList());
                    } catch (IOException x) {
                        throw new UncheckedIOException(gold.toString(), x);
                    }
                }));
            }
        }
        return samples;
    }

    private static List<MetricTrainer.Gold> golds(List<String> lines, String text) throws IOException {
        CodePoints points = new CodePoints(text);
        List<MetricTrainer.Gold> out = new ArrayList<>();
        for (String line : lines) {
            JsonNode row = MAPPER.readTree(line);
            List<String> names = new ArrayList<>(List.of(row.path("metric").asText()));
            row.path("metric_alt").forEach(alt -> names.add(alt.asText()));
            Span span = new Span(points.toUnits(row.path("start").asInt()), points.toUnits(row.path("end").asInt()));
            out.add(new MetricTrainer.Gold(span, wording -> ClaimScore.likeness(names, wording)));
        }
        return out;
    }

    /**
     * The gold text as an article: a block a line, rows of tables by their tabs, the interviewer's questions by their speaker.
     *
     * @param published as the page itself says it
     */
    private static Article article(String name, String raw, Tsv.Row row, String published) {
        return article(name, raw, row.get("title"), published, empty(row.get("publisher")));
    }

    static Article article(String name, String raw, String title, String published, String publisher) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        List<Block> blocks = new ArrayList<>();
        Block.Type last = Block.Type.PARAGRAPH;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String words = line.strip();
            if (!words.isEmpty()) {
                boolean table = last == Block.Type.TABLE_HEADER || last == Block.Type.TABLE_ROW;
                last = line.contains("\t") ? table ? Block.Type.TABLE_ROW : Block.Type.TABLE_HEADER
                        : words.startsWith("PV:") || words.startsWith("Phóng viên:") ? Block.Type.QUESTION
                        : blocks.isEmpty() && words.equals(title) ? Block.Type.TITLE : Block.Type.PARAGRAPH;
                int start = at + line.indexOf(words);
                blocks.add(new Block(last, new Span(start, start + words.length())));
            }
            at += line.length() + 1;
        }
        return new Article(Ids.article(null, text), name, null, title, published, null, List.of(), publisher,
                null, List.of(), "vi", text, 0, blocks, List.of(), null, null);
    }

    private static String empty(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
