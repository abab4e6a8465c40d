package vn.solieu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Span;
import vn.solieu.tokenize.Tokenizer;
import vn.solieu.tokenize.Tokenizers;

/** Time for the same million characters, in documents of one paragraph each, from a thousand to a million characters long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class TextGrowthBench {
    private static final int TOTAL = 1_000_000;

    @Param({"1000", "10000", "100000", "1000000"})
    public int length;

    private final Tokenizer standard = Tokenizers.standard();
    private final List<Article> articles = new ArrayList<>();

    @Setup
    public void compose() throws IOException {
        String lines = Files.readAllLines(Path.of("src/test/resources/vn/solieu/tokenize/sentences-hard.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.joining(" "));
        String text = (lines + " ").repeat(TOTAL / lines.length() + 1);
        for (int from = 0; from < TOTAL; from += length) {
            articles.add(article(text.substring(from, from + length)));
        }
    }

    private Article article(String text) {
        return new Article("bench", "bench", null, null, null, null, List.of(), null, null, List.of(), null, text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, new Span(0, length))), List.of(), null, null);
    }

    @Benchmark
    public void perMillionCharacters(Blackhole hole) {
        for (Article article : articles) {
            hole.consume(standard.tokenize(article));
        }
    }
}
