package vn.solieu.strip.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.solieu.doc.Page;
import vn.solieu.strip.StripOptions;
import vn.solieu.strip.Stripper;

/**
 * Pages a second on one core, from bytes to article, beside jsoup's parse of the same bytes alone, in the same run, on every
 * eighth page of {@code ../shared/pages/wcxb-dev}. {@link #main} prints the ratio by thread CPU time.
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

    /** Of so many rounds the first are not counted. */
    private static final int WARM = 10;

    /**
     * {@code [ROUNDS]}: both in turns in one thread, by its CPU time, which other processes disturb less than the clock; prints the medians and the
     * ratio of jsoup's parse to strip, with its quartiles.
     */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        StripBench bench = new StripBench();
        bench.read();
        Blackhole hole = new Blackhole("Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] parse = new double[rounds];
        double[] strip = new double[rounds];
        double[] ratio = new double[rounds];
        for (int r = -WARM; r < rounds; r++) {
            long start = threads.getCurrentThreadCpuTime();
            bench.jsoupParse(hole);
            long middle = threads.getCurrentThreadCpuTime();
            bench.strip(hole);
            long end = threads.getCurrentThreadCpuTime();
            if (r >= 0) {
                parse[r] = (middle - start) / 1e6;
                strip[r] = (end - middle) / 1e6;
                ratio[r] = parse[r] / strip[r];
            }
        }
        Arrays.sort(parse);
        Arrays.sort(strip);
        Arrays.sort(ratio);
        System.out.printf(Locale.ROOT, "%d pages: jsoup's parse %.1f ms, strip %.1f ms (medians of %d rounds); ratio %.3f (quartiles %.3f, %.3f)%n", PAGES, parse[rounds / 2],
                strip[rounds / 2], rounds, ratio[rounds / 2], ratio[rounds / 4], ratio[rounds * 3 / 4]);
    }
}
