package vn.solieu.strip.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.solieu.doc.Page;
import vn.solieu.strip.StripOptions;
import vn.solieu.strip.Stripper;

/**
 * Pages a second on one core, from bytes to article, beside jsoup's parse of the same bytes alone, in the same run, on every
 * eighth page of {@code ../shared/pages/wcxb-dev}. {@link #main} prints the ratio.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StripBench {
    static final int PAGES = 96;
    private static final int STEP = 8;

    private final List<byte[]> pages = new ArrayList<>();
    private Stripper stripper;

    @Setup
    public void read() throws IOException {
        stripper = new Stripper(StripOptions.standard().anyLanguage());
        try (Stream<Path> files = Files.list(Path.of("../shared/pages/wcxb-dev/html"))) {
            List<Path> all = files.sorted().toList();
            for (int i = 0; pages.size() < PAGES; i += STEP) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(all.get(i))))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void jsoupParse(Blackhole hole) throws IOException {
        for (byte[] page : pages) {
            hole.consume(Jsoup.parse(new ByteArrayInputStream(page), StandardCharsets.UTF_8.name(), ""));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void strip(Blackhole hole) {
        for (byte[] page : pages) {
            hole.consume(stripper.strip(new Page("page", Page.Format.HTML, page, "UTF-8", null)));
        }
    }

    public static void main(String[] args) throws RunnerException {
        int forks = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(StripBench.class.getSimpleName()).forks(forks).warmupIterations(4)
                .measurementIterations(5).jvmArgs("-Xmx1g").build()).run();
        double parse = 0;
        double strip = 0;
        for (RunResult r : results) {
            double score = r.getPrimaryResult().getScore();
            if (r.getParams().getBenchmark().endsWith("jsoupParse")) {
                parse = score;
            } else {
                strip = score;
            }
        }
        System.out.printf(Locale.ROOT, "jsoup's parse %.1f pages/s, strip %.1f pages/s, ratio %.3f%n", parse, strip, strip / parse);
    }
}
