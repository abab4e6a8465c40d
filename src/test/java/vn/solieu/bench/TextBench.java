package vn.solieu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Sentence;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/**
 * Words a second on one thread over the articles of the corpus: raw text in, sentences of words with offsets out. One operation is one
 * pass over all articles; the counter {@code words} is what counts. {@code vncorenlp} needs {@code VNCORENLP_HOME}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class TextBench {
    private final List<Article> articles = new ArrayList<>();
    private final Tokenizer standard = Tokenizers.standard();
    private Tokenizer vncorenlp;

    /** What was made, beside the passes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Made {
        public long words;
    }

    @Setup
    public void read() throws IOException {
        Pipeline pipeline = Pipeline.standard();
        try (Pages pages = Sources.open("corpus/pages")) {
            pages.stream().flatMap(Outcome::stream).flatMap(p -> pipeline.article(p).stream()).forEach(articles::add);
        }
        if (articles.isEmpty()) {
            throw new IOException("run it in the project's folder: there are no corpus/pages here");
        }
        System.out.println("# " + articles.size() + " articles, " + articles.stream().mapToLong(a -> a.text().length()).sum() + " characters");
    }

    private void run(Tokenizer tokenizer, Made made, Blackhole hole) {
        for (Article article : articles) {
            List<Sentence> sentences = tokenizer.tokenize(article);
            for (Sentence sentence : sentences) {
                made.words += sentence.tokens().size();
            }
            hole.consume(sentences);
        }
    }

    @Benchmark
    public void standard(Made made, Blackhole hole) {
        run(standard, made, hole);
    }

    @Benchmark
    public void standardWithTags(Made made, Blackhole hole) {
        for (Article article : articles) {
            for (Sentence sentence : standard.tokenize(article)) {
                made.words += sentence.tokens().size();
                hole.consume(Tokenizers.tagged(article.text(), sentence));
            }
        }
    }

    @Benchmark
    public void vncorenlp(Made made, Blackhole hole) {
        if (vncorenlp == null) {
            String home = System.getenv("VNCORENLP_HOME");
            if (home == null) {
                throw new IllegalStateException("VNCORENLP_HOME is not set: no VnCoreNLP to compare with");
            }
            vncorenlp = Tokenizers.named("vncorenlp", Path.of(home));
        }
        run(vncorenlp, made, hole);
    }

    /** The JDK's word breaks, which know no words of several syllables: a floor for reading the text at all. */
    @Benchmark
    public void breakIterator(Made made, Blackhole hole) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("vi"));
        for (Article article : articles) {
            words.setText(article.text());
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
                made.words += Character.isWhitespace(article.text().charAt(start)) ? 0 : 1;
                hole.consume(end);
            }
        }
    }
}
