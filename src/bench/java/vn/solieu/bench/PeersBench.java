package vn.solieu.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import vn.solieu.doc.Page;

/** Boilerpipe's strip (text alone: no title, no date, no blocks), on the pages of {@link PipelineBench}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class PeersBench {
    /** See {@link PageSets}. */
    @Param({"corpus", "large"})
    public String set;

    private final List<byte[]> pages = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        for (Page page : PageSets.named(set)) {
            pages.add(page.bytes());
        }
    }

    @Benchmark
    public void boilerpipeStrip(Blackhole hole) throws BoilerpipeProcessingException {
        for (byte[] page : pages) {
            hole.consume(ArticleExtractor.INSTANCE.getText(new String(page, StandardCharsets.UTF_8)));
        }
    }
}
