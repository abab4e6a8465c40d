package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Span;
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
    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([^\\]]+)\\]");

    private MetricPassages() { }

    /** The passages of a folder's {@code .txt} files, by file name; none where there is no such folder. */
    static List<ConfidenceTrainer.Sample> read(Path folder) throws IOException {
        List<ConfidenceTrainer.Sample> out = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return out;
        }
        List<Path> files;
        try (Stream<Path> in = Files.list(folder)) {
            files = in.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        Tokenizer tokenizer = Tokenizers.standard();
        for (Path file : files) {
            List<String> lines = new ArrayList<>();
            for (String line : (Files.readString(file) + "\n").split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                } else if (line.isBlank() && !lines.isEmpty()) {
                    out.add(sample(file.getFileName() + "#" + out.size(), lines, tokenizer));
                    lines.clear();
                }
            }
        }
        return out;
    }

    private static ConfidenceTrainer.Sample sample(String name, List<String> lines, Tokenizer tokenizer) {
        StringBuilder text = new StringBuilder();
        List<MetricTrainer.Gold> golds = new ArrayList<>();
        List<String> metrics = List.of();
        String title = lines.get(0).startsWith("= ") ? lines.get(0).substring(2) : "";
        for (String line : lines) {
            String words = line.startsWith("= ") ? line.substring(2) : line;
            Matcher m = MARK.matcher(words);
            int at = 0;
            while (m.find()) {
                text.append(words, at, m.start());
                metrics = m.group(2).equals("^") ? metrics : List.of(m.group(2).split(";"));
                if (metrics.isEmpty()) {
                    throw new IllegalArgumentException(name + ": ^ without a metric before it");
                }
                List<String> right = metrics;
                golds.add(new MetricTrainer.Gold(new Span(text.length(), text.length() + m.group(1).length()), wording -> ClaimScore.likeness(right, wording)));
                text.append(m.group(1));
                at = m.end();
            }
            text.append(words, at, words.length()).append('\n');
        }
        Article article = MetricTraining.article(name, text.toString(), title, null, null);
        return new ConfidenceTrainer.Sample(article, tokenizer.tokenize(article), golds, e -> Set.of());
    }
}
