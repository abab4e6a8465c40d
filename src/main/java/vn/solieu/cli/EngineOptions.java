package vn.solieu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/** Which engine cuts sentences and words, for every command that needs them. */
final class EngineOptions {
    @Option(names = "--tokenizer", paramLabel = "NAME", description = "default or vncorenlp (default: ${DEFAULT-VALUE}).")
    private String engine = "default";

    @Option(names = "--vncorenlp-home", paramLabel = "DIR", description = "The folder with your own VnCoreNLP-1.2.jar and its models.")
    private Path home;

    /** The engine that was asked for; one that cannot start is wrong usage and says what is missing. */
    Tokenizer tokenizer() {
        try {
            return Tokenizers.named(engine, home);
        } catch (Tokenizers.Unavailable e) {
            throw new Errors.Wrong(e.getMessage());
        }
    }
}
