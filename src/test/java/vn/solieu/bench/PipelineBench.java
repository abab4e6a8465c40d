package vn.solieu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
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
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/** Each stage and the whole over the corpus pages, beside jsoup's parse alone; one operation is one pass over all pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class PipelineBench {
    private final Pipeline pipeline = Pipeline.standard();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        try (Pages read = Sources.open("corpus/pages")) {
            read.stream().flatMap(Outcome::stream).filter(p -> p.format() == Page.Format.HTML).forEach(pages::add);
        }
        if (pages.isEmpty() || !Files.isDirectory(Path.of("corpus/pages"))) {
            throw new IOException("run it in the project's folder: there are no corpus/pages here");
        }
        long bytes = 0;
        for (Page page : pages) {
            bytes += page.bytes().length;
            sources.add(new String(page.bytes(), StandardCharsets.UTF_8));
            pipeline.article(page).stream().forEach(articles::add);
        }
        System.out.println("# " + pages.size() + " pages, " + bytes + " bytes; " + articles.size() + " articles, "
                + articles.stream().mapToLong(a -> a.text().length()).sum() + " characters");
    }

    @Benchmark
    public void aJsoupParseAlone(Blackhole hole) {
        sources.forEach(s -> hole.consume(Jsoup.parse(s)));
    }

    @Benchmark
    public void bPageToArticle(Blackhole hole) {
        pages.forEach(p -> hole.consume(pipeline.article(p)));
    }

    @Benchmark
    public void cPageToClaims(Blackhole hole) {
        pages.forEach(p -> hole.consume(pipeline.claims(p)));
    }

    @Benchmark
    public void dArticleToSentences(Blackhole hole) {
        articles.forEach(a -> hole.consume(pipeline.sentences(a)));
    }

    @Benchmark
    public void eArticleToClaims(Blackhole hole) {
        articles.forEach(a -> hole.consume(pipeline.claims(a)));
    }

    @Benchmark
    public void fPageToClaimsOneJob(Blackhole hole) {
        batch(1, hole);
    }

    @Benchmark
    public void gPageToClaimsTwoJobs(Blackhole hole) {
        batch(2, hole);
    }

    private void batch(int jobs, Blackhole hole) {
        Iterator<Outcome<Page>> in = pages.stream().map(Outcome::kept).iterator();
        Batch.<Extraction>run(in, pipeline::claims, Batch.Limits.of(jobs), hole::consume);
    }
}
