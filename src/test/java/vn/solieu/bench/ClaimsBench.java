package vn.solieu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;

/**
 * Articles of 8,000 characters a second on one thread, from their stored text to claims and to lines of JSON, beside the tokenizer alone. The articles
 * are those of {@link TextSets}. One operation is one pass over all; the counter {@code articles} is what counts, and on a
 * machine that has other work, {@code articles} divided by {@code cpuSeconds}, the processor's time of the thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ClaimsBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Pipeline pipeline = Pipeline.standard();
    /** See {@link TextSets}; {@code real} needs {@code ../shared}. */
    @Param({"dense", "press"})
    public String set;

    private List<Article> articles;

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
        articles = TextSets.named(set, pipeline);
        System.out.println("# " + articles.size() + " articles, " + articles.stream().mapToLong(a -> a.text().length()).sum() + " characters, "
                + articles.stream().mapToLong(a -> pipeline.claims(a).claims().size()).sum() + " claims");
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
