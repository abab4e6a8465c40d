package vn.solieu.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/**
 * What JMH measures by the clock, in processor time and in turn, for machines that others work on too: all stages once a round, and of every ratio
 * the median over the rounds. Processor time is that of the thread that works; the compiler's and the collector's are left out. Only "two jobs
 * against one" goes by the clock.
 */
public final class StageTimes {
    /** What runs once a number is compiled late: after 2 s of warming the claims of the set press were at .21 of the tokenizer's rate, after 20 s at .27. */
    private static final long WARM_NANOS = 10_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String ONE = "one job";
    private static final String TWO = "two jobs";
    private static final String WORDS = "article to words (tokenizer alone)";
    private static final String CLAIMS = "article to claims";
    private static Object sink;
    private final Map<String, Callable<Object>> stages = new LinkedHashMap<>();
    private final Map<String, double[]> millis = new LinkedHashMap<>();
    private final Map<String, double[]> wall = new LinkedHashMap<>();
    private final int rounds;

    private StageTimes(int rounds) {
        this.rounds = rounds;
    }

    /** {@code ROUNDS [SET...]}: sets are those of {@link PageSets} and of {@link TextSets}, and {@code archive}. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        for (String set : args.length > 1 ? Arrays.copyOfRange(args, 1, args.length) : new String[] {"corpus", "large", "dense", "press", "archive"}) {
            StageTimes times = new StageTimes(rounds);
            if (set.equals("archive")) {
                times.archive();
            } else if (TextSets.known(set)) {
                times.texts(set);
            } else {
                times.pages(set);
            }
        }
        if (sink == null) {
            throw new IllegalStateException("nothing was run");
        }
    }

    private void pages(String set) throws Exception {
        Pipeline pipeline = Pipeline.standard();
        List<Page> pages = PageSets.named(set);
        List<Article> articles = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Path file = Files.createTempFile("solieu", ".pages");
        long bytes = 0;
        try (var out = Files.newOutputStream(file)) {
            for (Page page : pages) {
                bytes += page.bytes().length;
                out.write(page.bytes());
                pipeline.article(page).stream().forEach(articles::add);
            }
        }
        articles.forEach(a -> claims.addAll(pipeline.claims(a).claims()));
        long characters = articles.stream().mapToLong(a -> a.text().length()).sum();
        System.out.printf(Locale.ROOT, "%n%s: %d pages of %.0f KB, %d articles of %d characters, %d claims%n", set, pages.size(), bytes / 1e3 / pages.size(),
                articles.size(), characters / Math.max(1, articles.size()), claims.size());
        stages.put("plain read of the bytes", () -> Files.readAllBytes(file));
        stages.put("jsoup's parse alone", () -> each(pages, StageTimes::parse));
        stages.put("boilerpipe's strip", () -> each(pages, StageTimes::boilerpipe));
        stages.put("page to article", () -> each(pages, pipeline::article));
        stages.put(WORDS, () -> each(articles, pipeline::sentences));
        stages.put(CLAIMS, () -> each(articles, pipeline::claims));
        stages.put("claims to JSON", () -> each(claims, Json::write));
        stages.put("page to claims", () -> each(pages, pipeline::claims));
        run();
        tell(pages.size(), bytes, "jsoup's parse alone");
        System.out.printf(Locale.ROOT, "page to claims, of jsoup's parse: %.3f%n", ratio(millis, "jsoup's parse alone", "page to claims"));
        System.out.printf(Locale.ROOT, "page to article, of jsoup's parse: %.3f; of boilerpipe's strip: %.3f%n", ratio(millis, "jsoup's parse alone", "page to article"),
                ratio(millis, "boilerpipe's strip", "page to article"));
        tellTexts(characters);
        millis.clear();
        stages.clear();
        stages.put(ONE, () -> batch(pages, pipeline, 1));
        stages.put(TWO, () -> batch(pages, pipeline, 2));
        run();
        System.out.printf(Locale.ROOT, "page to claims in a batch, two jobs against one, by the clock: %.3f (%.0f and %.0f ms)%n", ratio(wall, ONE, TWO),
                median(wall.get(ONE)), median(wall.get(TWO)));
        Files.delete(file);
    }

    private void texts(String set) throws Exception {
        Pipeline pipeline = Pipeline.standard();
        List<Article> articles = TextSets.named(set, pipeline);
        long characters = articles.stream().mapToLong(a -> a.text().length()).sum();
        int claims = articles.stream().mapToInt(a -> pipeline.claims(a).claims().size()).sum();
        System.out.printf(Locale.ROOT, "%n%s: %d articles of %d characters, %.0f claims in 8,000 characters%n", set, articles.size(), characters / articles.size(),
                8_000.0 * claims / characters);
        stages.put(WORDS, () -> each(articles, pipeline::sentences));
        stages.put(CLAIMS, () -> each(articles, pipeline::claims));
        run();
        tell(articles.size(), characters, WORDS);
        tellTexts(characters);
    }

    private void tellTexts(long characters) {
        System.out.printf(Locale.ROOT, "article to claims, of the tokenizer alone: %.3f; articles of 8,000 characters a second: %.0f%n", ratio(millis, WORDS, CLAIMS),
                characters / 8.0 / median(millis.get(CLAIMS)));
    }

    private void archive() throws Exception {
        byte[] warc = ArchiveBench.warc();
        System.out.printf(Locale.ROOT, "%narchive: %d records of another language, %d bytes of gzip%n", ArchiveBench.RECORDS, warc.length);
        stages.put("inflating the gzip alone", () -> inflate(warc));
        stages.put("passed over by language", () -> read(warc, new Sources.Picks(true, Set.of())));
        stages.put("passed over by domain", () -> read(warc, new Sources.Picks(false, Set.of("baolaocai.vn"))));
        run();
        tell(ArchiveBench.RECORDS, warc.length, "inflating the gzip alone");
    }

    private void run() throws Exception {
        for (Callable<Object> stage : stages.values()) {
            for (long begun = THREADS.getCurrentThreadCpuTime(), clock = System.nanoTime();
                    THREADS.getCurrentThreadCpuTime() - begun < WARM_NANOS && System.nanoTime() - clock < 4 * WARM_NANOS;) {
                sink = stage.call();
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Callable<Object>> stage : stages.entrySet()) {
                long clock = System.nanoTime();
                long cpu = THREADS.getCurrentThreadCpuTime();
                sink = stage.getValue().call();
                millis.computeIfAbsent(stage.getKey(), k -> new double[rounds])[round] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
                wall.computeIfAbsent(stage.getKey(), k -> new double[rounds])[round] = (System.nanoTime() - clock) / 1e6;
            }
        }
    }

    private void tell(int pages, long bytes, String reference) {
        System.out.println("stage | processor ms a pass (least to most) | a second | MB a second | rate of " + reference);
        millis.forEach((stage, times) -> {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "%s | %.1f (%.1f to %.1f) | %.0f | %.1f | %.3f%n", stage, median(times), sorted[0], sorted[sorted.length - 1],
                    1000 * pages / median(times), bytes / 1000.0 / median(times), ratio(millis, reference, stage));
        });
    }

    /** Median over the rounds of {@code above} by {@code below} in the same round. */
    private static double ratio(Map<String, double[]> of, String above, String below) {
        double[] ratios = new double[of.get(above).length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = of.get(above)[i] / of.get(below)[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static <T> Object each(List<T> of, java.util.function.Function<T, Object> work) {
        int n = 0;
        for (T one : of) {
            n += System.identityHashCode(work.apply(one)) & 1;
        }
        return n;
    }

    private static Object parse(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), "UTF-8", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object boilerpipe(Page page) {
        try {
            return ArticleExtractor.INSTANCE.getText(new String(page.bytes(), StandardCharsets.UTF_8));
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object batch(List<Page> pages, Pipeline pipeline, int jobs) {
        List<Outcome<Extraction>> last = new ArrayList<>(1);
        Batch.<Extraction>run(pages.stream().map(Outcome::kept).iterator(), pipeline::claims, Batch.Limits.of(jobs), outcome -> {
            last.clear();
            last.add(outcome);
        });
        return last;
    }

    private static Object inflate(byte[] warc) throws IOException {
        long n = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(warc), 1 << 16)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                n += got;
            }
        }
        return n;
    }

    private static Object read(byte[] warc, Sources.Picks picks) {
        int n = 0;
        try (Pages pages = Sources.open(List.of("-"), Sources.Options.DEFAULT.withStdin(new ByteArrayInputStream(warc)).withPicks(picks))) {
            while (pages.hasNext()) {
                pages.next();
                n++;
            }
        }
        return n;
    }
}
