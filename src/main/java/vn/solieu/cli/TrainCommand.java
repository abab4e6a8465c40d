package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.tokenize.Training;

/** Data in, a language model out. */
@Command(name = "train", sortOptions = false, description = "Train a model for words, sentences, tags, what is a claim, statuses, or metrics and periods; the same data gives the same bytes.",
        footerHeading = "%nExample:%n", footer = {"  solieu train words --train train.conllu --train dev.conllu --vocabulary vnvocab.txt --dev test.conllu --out models/",
                "  solieu train claims --corpus corpus --out models/", "  solieu train statuses --corpus corpus --out models/", "  solieu train metrics --corpus corpus --out models/", "", Main.EXIT_CODES})
final class TrainCommand implements Callable<Integer> {
    /** What is trained from text that is marked up, not from the corpus. */
    private static final Set<String> TEXT_MODELS = Set.of("words", "sentences", "tags");

    @Parameters(paramLabel = "words|sentences|tags|claims|statuses|metrics", description = "Which model.")
    private String kind;

    @Option(names = "--train", arity = "1..*", paramLabel = "FILE", description = "For words, sentences and tags: CoNLL-U files to learn from.")
    private List<Path> train;

    @Option(names = "--corpus", paramLabel = "DIR", description = "For claims, statuses and metrics: the annotated corpus; its part for tuning is learned from.")
    private Path corpus;

    @Option(names = "--predictions", paramLabel = "FILE", description = "For metrics: also write every article's claims, made by models that had not seen it.")
    private Path predictions;

    @Option(names = "--vocabulary", paramLabel = "FILE", description = "For words: words of several syllables, one a line.")
    private Path vocabulary;

    @Option(names = "--text", arity = "1..*", paramLabel = "FILE", description = "For sentences: composed text, one sentence a line, blank lines between blocks.")
    private List<Path> text = List.of();

    @Option(names = "--dev", paramLabel = "FILE", description = "Score on this file; for sentences CoNLL-U or composed text.")
    private Path dev;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder that gets the model.")
    private Path out;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        try {
            if (kind.equals("metrics") || kind.equals("claims") || kind.equals("statuses")) {
                if (corpus == null) {
                    throw new Errors.Wrong("train " + kind + " needs --corpus DIR");
                }
                streams.err().println("solieu: " + switch (kind) {
                    case "claims" -> ClaimTraining.run(corpus, out);
                    case "statuses" -> StatusTraining.run(corpus, out);
                    default -> MetricTraining.run(corpus, out, predictions, true);
                });
                return Main.OK;
            }
            if (!TEXT_MODELS.contains(kind)) {
                throw new Errors.Wrong("there is no model '" + kind + "'; there are words, sentences, tags, claims, statuses, metrics");
            }
            if (train == null) {
                throw new Errors.Wrong("train " + kind + " needs --train FILE");
            }
            Training.Trained trained = switch (kind) {
                case "words" -> Training.words(train, need(vocabulary), dev);
                case "sentences" -> Training.sentences(train, text, dev);
                default -> Training.tags(train, dev);
            };
            Files.createDirectories(out);
            Path file = out.resolve(trained.model().kind() + "-" + trained.model().version() + ".bin");
            byte[] bytes = trained.model().bytes();
            Files.write(file, bytes);
            streams.err().println("solieu: " + file + ": " + bytes.length + " bytes, SHA-256 "
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "; " + trained.score());
            return Main.OK;
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Errors.Wrong("there is no file " + e.getMessage());
        } catch (IOException | Passages.BadPassage e) {
            throw new Errors.Wrong(e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path need(Path vocabulary) {
        if (vocabulary == null) {
            throw new Errors.Wrong("train words needs --vocabulary FILE");
        }
        return vocabulary;
    }
}
