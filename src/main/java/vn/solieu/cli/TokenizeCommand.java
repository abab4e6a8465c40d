package vn.solieu.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/** Articles in, sentences of words out. */
@Command(name = "tokenize", sortOptions = false, description = "Read articles and write their sentences and words.",
        footerHeading = "%nExample:%n", footer = {"  solieu tokenize articles/ --format conllu -o words.conllu", "", Main.EXIT_CODES})
final class TokenizeCommand extends PageJob {
    @Option(names = "--format", paramLabel = "segmented|conllu|jsonl", description = "segmented: a sentence a line, syllables of a word joined by _, "
            + "with \\_ \\\\ and \\uXXXX for what would be mistaken; conllu: with universal tags; jsonl: with offsets in code points (default: ${DEFAULT-VALUE}).")
    private String format = "segmented";

    @Option(names = "--one-sentence-per-line", description = "The input is plain text, every line a sentence already; line n of segmented output is line n of the input.")
    private boolean lines;

    @Option(names = "--tags", description = "Find part-of-speech tags for jsonl too.")
    private boolean tags;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    Function<Page, Outcome<Lines>> work(Pipeline pipeline) {
        TokenLines writer = TokenLines.named(format);
        Tokenizer tokenizer = engine.tokenizer();
        boolean tagged = tags && writer == TokenLines.JSONL || writer == TokenLines.CONLLU;
        return page -> (lines ? Outcome.kept(lines(page)) : pipeline.article(page)).then(article -> {
            List<Sentence> sentences = tokenizer.tokenize(article);
            if (tagged) {
                sentences = sentences.stream().map(s -> Tokenizers.tagged(article.text(), s)).toList();
            }
            StringBuilder out = new StringBuilder();
            writer.write(article, lines ? oneEach(article, sentences) : sentences, out);
            return Outcome.kept(new Lines(out.toString().getBytes(StandardCharsets.UTF_8), 0));
        });
    }

    @Override
    boolean countsClaims() {
        return false;
    }

    /** Plain text as an article of which every line is a headline, that is, one sentence. */
    private static Article lines(Page page) {
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            blocks.add(new Block(Block.Type.HEADING, new Span(start, end)));
            start = end + 1;
        }
        return new Article(Ids.article(null, text), page.source(), null, null, null, null, List.of(), null, null, List.of(), null, text, 0,
                blocks, List.of(), null, null);
    }

    /** One sentence for each line, empty where the line is. */
    private static List<Sentence> oneEach(Article article, List<Sentence> sentences) {
        List<Sentence> out = new ArrayList<>();
        int at = 0;
        for (int b = 0; b < article.blocks().size(); b++) {
            boolean there = at < sentences.size() && sentences.get(at).block() == b;
            out.add(there ? sentences.get(at++) : new Sentence(article.blocks().get(b).span(), b, List.of()));
        }
        return out;
    }
}
