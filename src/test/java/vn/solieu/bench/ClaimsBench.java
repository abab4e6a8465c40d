package vn.solieu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import vn.solieu.doc.Block;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Span;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/**
 * Articles of 8,000 characters a second on one thread, from their stored text to claims and to lines of JSON, beside the tokenizer alone. The articles
 * are those of the corpus joined, block by block. One operation is one pass over all; the counter {@code articles} is what counts, and on a
 * machine that has other work, {@code articles} divided by {@code cpuSeconds}, the processor's time of the thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ClaimsBench {
    private static final int LENGTH = 8_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Pipeline pipeline = Pipeline.standard();
    private final List<Article> articles = new ArrayList<>();

    /** What was made, beside the passes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Made {
        public long articles;
        public long claims;
        private long cpuNanos;

        public double cpuSeconds() {
            return cpuNanos / 1e9;
        }

        void pass(Runnable work) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            cpuNanos += THREADS.getCurrentThreadCpuTime() - start;
        }

        @Setup(Level.Iteration)
        public void clear() {
            cpuNanos = 0;
        }
    }

    @Setup
    public void read() throws IOException {
        try (Pages pages = Sources.open("corpus/pages")) {
            articles.addAll(joined(pages.stream().flatMap(Outcome::stream).flatMap(p -> pipeline.article(p).stream()).toList()));
        }
        if (articles.isEmpty()) {
            throw new IOException("run it in the project's folder: there are no corpus/pages here");
        }
        System.out.println("# " + articles.size() + " articles, " + articles.stream().mapToLong(a -> a.text().length()).sum() + " characters, "
                + articles.stream().mapToLong(a -> pipeline.claims(a).claims().size()).sum() + " claims");
    }

    /** The articles' blocks in order, a new article where one has {@link #LENGTH} characters. */
    static List<Article> joined(List<Article> all) {
        List<Article> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        Article first = null;
        for (Article article : all) {
            for (Block block : article.blocks()) {
                first = first == null ? article : first;
                int start = text.length();
                text.append(block.span().of(article.text()));
                blocks.add(new Block(block.type(), new Span(start, text.length())));
                text.append('\n');
                if (text.length() >= LENGTH) {
                    out.add(new Article(first.id(), first.source(), first.url(), first.title(), first.published(), null, List.of(), first.publisher(), null,
                            List.of(), first.language(), text.toString(), 0, blocks, List.of(), null, null));
                    text.setLength(0);
                    blocks.clear();
                    first = null;
                }
            }
        }
        return out;
    }

    @Benchmark
    public void aTokenizerAlone(Made made, Blackhole hole) {
        made.pass(() -> articles.forEach(a -> hole.consume(pipeline.sentences(a))));
        made.articles += articles.size();
    }

    @Benchmark
    public void bTextToClaims(Made made, Blackhole hole) {
        made.pass(() -> articles.forEach(a -> {
            Extraction extraction = pipeline.claims(a);
            hole.consume(extraction);
            made.claims += extraction.claims().size();
        }));
        made.articles += articles.size();
    }

    @Benchmark
    public void cTextToLines(Made made, Blackhole hole) {
        made.pass(() -> articles.forEach(a -> pipeline.claims(a).claims().forEach(claim -> {
            hole.consume(Json.write(claim));
            made.claims++;
        })));
        made.articles += articles.size();
    }
}
