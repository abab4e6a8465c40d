package vn.solieu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.solieu.doc.Article;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Span;
import vn.solieu.extract.PeriodTrainer;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.period.When;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;
import vn.solieu.strip.Stripper;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/** Gives {@link PeriodTrainer} the corpus's pages as they are stripped, since headings and leads count for periods. */
final class PeriodTraining {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PeriodTraining() { }

    /**
     * A trainer that has seen these articles, and the passages of {@code times/} and {@code periods/}.
     *
     * @param files page files below {@code corpus/pages}, in the order in which folds are cut
     */
    static PeriodTrainer trainer(Path corpus, List<String> files, Ranker metrics) throws IOException {
        PeriodTrainer trainer = new PeriodTrainer(metrics);
        Tokenizer tokenizer = Tokenizers.standard();
        for (Article article : articles(corpus, files)) {
            trainer.add(article, tokenizer.tokenize(article), golds(corpus, article, PeriodTraining::gold));
        }
        for (String folder : List.of("times", "periods")) {
            PeriodPassages.read(corpus.resolve(folder)).forEach(p -> trainer.addPassage(p.article(), tokenizer.tokenize(p.article()), p.golds()));
        }
        return trainer;
    }

    /** The pages as they are stripped, in the order of their files. */
    static List<Article> articles(Path corpus, List<String> files) throws IOException {
        List<Article> articles = new ArrayList<>();
        Stripper stripper = new Stripper();
        try (Pages pages = Sources.open(files.stream().map(f -> corpus.resolve("pages").resolve(f).toString()).toList(), Sources.Options.DEFAULT)) {
            while (pages.hasNext()) {
                if (pages.next() instanceof Outcome.Kept<Page> page && stripper.strip(page.value()) instanceof Outcome.Kept<Article> kept) {
                    articles.add(kept.value());
                }
            }
        }
        return articles;
    }

    private static PeriodTrainer.Gold gold(JsonNode row, Span span) {
        return new PeriodTrainer.Gold(span, new When(day(row, "period_start"), day(row, "period_end")));
    }

    /** The gold claims of an article, each found by its line; what is wanted of it is made of its record and its place in the article's text. */
    static <T> List<T> golds(Path corpus, Article article, BiFunction<JsonNode, Span, T> reader) throws IOException {
        String name = article.source().replaceFirst("^.*/", "").replaceFirst("\\.txt$", "");
        String text = Normalizer.normalize(Files.readString(corpus.resolve("text").resolve(name + ".txt")), Normalizer.Form.NFC);
        CodePoints points = new CodePoints(text);
        List<T> golds = new ArrayList<>();
        for (String row : Files.readAllLines(corpus.resolve("gold").resolve(name + ".jsonl"))) {
            JsonNode gold = MAPPER.readTree(row);
            int from = points.toUnits(gold.path("start").asInt());
            int to = points.toUnits(gold.path("end").asInt());
            int end = text.indexOf('\n', from);
            String line = text.substring(text.lastIndexOf('\n', from) + 1, end < 0 ? text.length() : end).strip();
            int at = article.text().indexOf(line) - text.indexOf(line, text.lastIndexOf('\n', from) + 1);
            if (article.text().contains(line)) {
                golds.add(reader.apply(gold, new Span(at + from, at + to)));
            }
        }
        return golds;
    }

    private static LocalDate day(JsonNode row, String field) {
        return row.hasNonNull(field) ? LocalDate.parse(row.path(field).asText()) : null;
    }
}
