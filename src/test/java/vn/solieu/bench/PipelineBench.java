package vn.solieu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/**
 * Each stage and the whole, beside a plain read of the bytes and jsoup's parse alone; one operation is one pass over all pages of the set,
 * so that times of one set can be divided by each other. The letters keep JMH's order of names that of the pipeline.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class PipelineBench {
    /** See {@link PageSets}. */
    @Param({"corpus", "large"})
    public String set;

    private final Pipeline pipeline = Pipeline.standard();
    private final List<Article> articles = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private List<Page> pages;
    private Path file;

    @Setup
    public void read() throws IOException {
        pages = PageSets.named(set);
        long bytes = 0;
        file = Files.createTempFile("solieu", ".pages");
        try (var out = Files.newOutputStream(file)) {
            for (Page page : pages) {
                bytes += page.bytes().length;
                out.write(page.bytes());
                pipeline.article(page).stream().forEach(articles::add);
            }
        }
        articles.forEach(a -> claims.addAll(pipeline.claims(a).claims()));
        System.out.println("# " + pages.size() + " pages, " + bytes + " bytes; " + articles.size() + " articles, "
                + articles.stream().mapToLong(a -> a.text().length()).sum() + " characters; " + claims.size() + " claims");
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public void aReadBytesAlone(Blackhole hole) throws IOException {
        hole.consume(Files.readAllBytes(file));
    }

    @Benchmark
    public void bJsoupParseAlone(Blackhole hole) throws IOException {
        for (Page page : pages) {
            hole.consume(Jsoup.parse(new ByteArrayInputStream(page.bytes()), "UTF-8", ""));
        }
    }

    @Benchmark
    public void cPageToArticle(Blackhole hole) {
        pages.forEach(p -> hole.consume(pipeline.article(p)));
    }

    @Benchmark
    public void dArticleToWords(Blackhole hole) {
        articles.forEach(a -> hole.consume(pipeline.sentences(a)));
    }

    @Benchmark
    public void eArticleToClaims(Blackhole hole) {
        articles.forEach(a -> hole.consume(pipeline.claims(a)));
    }

    @Benchmark
    public void fClaimsToJson(Blackhole hole) {
        claims.forEach(c -> hole.consume(Json.write(c)));
    }

    @Benchmark
    public void gPageToClaims(Blackhole hole) {
        pages.forEach(p -> hole.consume(pipeline.claims(p)));
    }

    @Benchmark
    public void hPageToClaimsOneJob(Blackhole hole) {
        batch(1, hole);
    }

    @Benchmark
    public void iPageToClaimsTwoJobs(Blackhole hole) {
        batch(2, hole);
    }

    private void batch(int jobs, Blackhole hole) {
        Batch.<Extraction>run(pages.stream().map(Outcome::kept).iterator(), pipeline::claims, Batch.Limits.of(jobs), hole::consume);
    }
}
