package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.evaluate.ClaimScore;
import vn.solieu.extract.ConfidenceTrainer;
import vn.solieu.extract.MetricTrainer;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * Reads composed passages whose numbers are marked with what they measure: {@code [number|metric;other wording]}, {@code ^} for the
 * metric before it; {@code = } before a title, an empty line between passages, {@code #} before a note.
 */
final class MetricPassages {
    private MetricPassages() { }

    /** The passages of a folder's {@code .txt} files, by file name; none where there is no such folder. */
    static List<ConfidenceTrainer.Sample> read(Path folder) throws IOException {
        Tokenizer tokenizer = Tokenizers.standard();
        return Passages.read(folder, (name, lines) -> sample(name, lines, tokenizer));
    }

    private static ConfidenceTrainer.Sample sample(String name, List<String> lines, Tokenizer tokenizer) {
        StringBuilder text = new StringBuilder();
        List<MetricTrainer.Gold> golds = new ArrayList<>();
        List<String> metrics = List.of();
        StringBuilder title = new StringBuilder();
        if (lines.get(0).startsWith("= ")) {
            Passages.unmark(lines.get(0).substring(2), title);
        }
        for (String line : lines) {
            String words = line.startsWith("= ") ? line.substring(2) : line;
            for (Passages.Mark mark : Passages.unmark(words, text)) {
                metrics = mark.note().equals("^") ? metrics : List.of(mark.note().split(";"));
                if (metrics.isEmpty()) {
                    throw new IllegalArgumentException(name + ": ^ without a metric before it");
                }
                List<String> right = metrics;
                golds.add(new MetricTrainer.Gold(mark.number(), wording -> ClaimScore.likeness(right, wording)));
            }
            text.append('\n');
        }
        Article article = MetricTraining.article(name, text.toString(), title.toString(), null, null);
        return new ConfidenceTrainer.Sample(article, tokenizer.tokenize(article), golds, e -> Set.of());
    }
}
