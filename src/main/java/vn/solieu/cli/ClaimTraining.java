package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.solieu.doc.Span;
import vn.solieu.extract.ConfidenceTrainer;
import vn.solieu.extract.MetricTrainer;
import vn.solieu.extract.OutlookTrainer;
import vn.solieu.extract.PeriodTrainer;
import vn.solieu.extract.TaleTrainer;
import vn.solieu.lexicon.Tsv;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * Trains what tells claims from numbers of stories: on the corpus's part for tuning, and on the passages of {@code tales/}, where the marked
 * numbers are claims and all others none, as in those of {@code times/} and {@code periods/}, which tell no stories.
 */
final class ClaimTraining {
    private static final int FOLDS = 5;

    private ClaimTraining() { }

    /** Writes {@code claim-1.bin}; returns a line that tells what came out. */
    static String run(Path corpus, Path out) throws IOException {
        TaleTrainer trainer = new TaleTrainer();
        Map<String, Tsv.Row> sources = MetricTraining.sources(corpus);
        MetricTraining.samples(corpus, sources).forEach(s -> trainer.add(s.article(), s.sentences(), spans(s)));
        MetricPassages.read(corpus.resolve("tales")).forEach(p -> trainer.addPassage(p.article(), p.sentences(), spans(p)));
        Tokenizer tokenizer = Tokenizers.standard();
        for (String folder : List.of("times", "periods")) {
            PeriodPassages.read(corpus.resolve(folder)).forEach(p -> trainer.addPassage(p.article(), tokenizer.tokenize(p.article()), spans(p)));
        }
        MetricTraining.write(trainer.train(), out, "claim-1.bin");
        int[] dropped = trainer.crossValidated(FOLDS);
        return String.format(Locale.ROOT, "%d claims, %d numbers of stories; %d-fold cross-validation by article: %d of the articles' claims dropped, %d of their %d other numbers",
                trainer.counts()[0], trainer.counts()[1], FOLDS, dropped[0], dropped[1], dropped[2]);
    }

    private static List<Span> spans(PeriodPassages.Passage p) {
        return Stream.concat(p.golds().stream().map(PeriodTrainer.Gold::span), p.statuses().stream().map(OutlookTrainer.Gold::span)).toList();
    }

    private static List<Span> spans(ConfidenceTrainer.Sample s) {
        return s.gold().stream().map(MetricTrainer.Gold::span).toList();
    }
}
