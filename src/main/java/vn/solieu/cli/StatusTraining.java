package vn.solieu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Span;
import vn.solieu.extract.OutlookTrainer;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * Trains what tells results, estimates and targets apart, on the pages of the corpus's part for tuning as they are stripped, since headings count,
 * and on the passages of {@code times/} and {@code aims/}.
 */
final class StatusTraining {
    private static final int FOLDS = 5;

    private StatusTraining() { }

    /** Writes {@code status-1.bin}; returns a line that tells what came out. */
    static String run(Path corpus, Path out) throws IOException {
        OutlookTrainer trainer = trainer(corpus, List.copyOf(MetricTraining.sources(corpus).keySet()));
        MetricTraining.write(trainer.train(), out, "status-1.bin");
        int[] wrong = trainer.crossValidated(FOLDS);
        return String.format(Locale.ROOT, "%d numbers; %d-fold cross-validation by article: of the articles' %d the rules tell %d wrongly, the model %d",
                trainer.count(), FOLDS, wrong[2], wrong[0], wrong[1]);
    }

    /**
     * A trainer that has seen these articles, and the passages of {@code times/} and {@code aims/}.
     *
     * @param files page files below {@code corpus/pages}, in the order in which folds are cut
     */
    static OutlookTrainer trainer(Path corpus, List<String> files) throws IOException {
        OutlookTrainer trainer = new OutlookTrainer();
        Tokenizer tokenizer = Tokenizers.standard();
        for (Article article : PeriodTraining.articles(corpus, files)) {
            trainer.add(article, tokenizer.tokenize(article), PeriodTraining.golds(corpus, article, StatusTraining::gold));
        }
        for (String folder : new String[] {"times", "aims"}) {
            PeriodPassages.read(corpus.resolve(folder)).forEach(p -> trainer.addPassage(p.article(), tokenizer.tokenize(p.article()), p.statuses()));
        }
        return trainer;
    }

    private static OutlookTrainer.Gold gold(JsonNode row, Span span) {
        return new OutlookTrainer.Gold(span, Claim.Status.valueOf(row.path("status").asText().toUpperCase(Locale.ROOT)));
    }
}
