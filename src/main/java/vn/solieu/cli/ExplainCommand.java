package vn.solieu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Fate;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.report.ExplainPage;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;

/** Tells of every number of an article what became of it and by which rule. */
@Command(name = "explain", sortOptions = false, description = "Tell of every number in the articles whether it is a claim, and why.",
        footerHeading = "%nExample:%n", footer = {"  solieu explain article.html", "  solieu explain article.txt --published 2024-06-30 --publisher \"Báo Lào Cai\"", "  solieu explain articles/ -o explained.html", "", Main.EXIT_CODES})
final class ExplainCommand implements Callable<Integer> {
    private static final int CONTEXT = 40;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "As for 'solieu extract'.")
    private List<String> paths;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.html", description = "Write one page with every number coloured by what became of it, in place of text.")
    private Path output;

    @Mixin
    private KnownOptions known = new KnownOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        try (BufferedWriter page = output == null ? null : Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            return run(streams, page);
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + output + ": " + e.getMessage());
        }
    }

    private int run(Main.Streams streams, BufferedWriter page) throws IOException {
        Pipeline pipeline = Pipeline.standard().with(engine.tokenizer());
        int articles = 0;
        Page.Known told = known.known();
        if (page != null) {
            page.write(ExplainPage.HEAD);
        }
        try (Rejects rejects = new Rejects(streams.err(), null);
                Pages pages = Sources.open(paths, Sources.Options.DEFAULT.withStdin(streams.in()).withKnown(told))) {
            while (pages.hasNext()) {
                Outcome<Article> article = pages.next().then(pipeline::article);
                if (article instanceof Outcome.Kept<Article> kept) {
                    articles++;
                    Extraction found = pipeline.explain(kept.value());
                    if (page == null) {
                        print(found, streams.out());
                    } else {
                        page.write(ExplainPage.article(found));
                    }
                } else {
                    rejects.add((Outcome.Dropped<Article>) article);
                }
            }
            if (page != null) {
                page.write(ExplainPage.FOOT);
            }
            streams.out().flush();
            return articles == 0 ? Main.NOTHING : rejects.total() > 0 ? Main.SOME_REJECTED : Main.OK;
        }
    }

    private static void print(Extraction found, PrintStream out) {
        Article article = found.article();
        out.println(article.source() + (article.title() == null ? "" : "  " + article.title()));
        Map<String, Claim> claims = new HashMap<>();
        found.claims().forEach(c -> claims.put(c.id(), c));
        for (Fate fate : found.fates()) {
            String text = article.text();
            int from = Math.max(text.lastIndexOf('\n', fate.span().start() - 1) + 1, fate.span().start() - CONTEXT);
            int lineEnd = text.indexOf('\n', fate.span().end());
            int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, fate.span().end() + CONTEXT);
            from = wholeFrom(text, from, fate.span().start());
            to = wholeTo(text, fate.span().end(), to);
            out.println("  " + text.substring(from, fate.span().start()) + "[" + fate.span().of(text) + "]" + text.substring(fate.span().end(), to));
            Claim claim = fate.claim() == null ? null : claims.get(fate.claim());
            out.println("      " + (claim == null ? "no claim" : describe(claim)));
            out.println("      by " + fate.rule() + (fate.detail() == null || fate.detail().isEmpty() ? "" : ": " + fate.detail()));
        }
        out.println("  " + found.claims().size() + " claims of " + found.fates().size() + " numbers");
    }

    /** The beginning of the first whole word from {@code at} on; {@code at} itself where it cuts none, or no other begins before {@code limit}. */
    private static int wholeFrom(String text, int at, int limit) {
        if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
            return at;
        }
        int blank = text.indexOf(' ', at);
        return blank < 0 || blank >= limit ? at : blank + 1;
    }

    /** The end of the last whole word before {@code at}, as {@link #wholeFrom}. */
    private static int wholeTo(String text, int limit, int at) {
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
            return at;
        }
        int blank = text.lastIndexOf(' ', at);
        return blank < limit ? at : blank;
    }

    private static String period(Claim.Period p) {
        return p.start() == null && p.end() == null ? "time unknown" : (p.start() == null ? "" : p.start()) + "/" + (p.end() == null ? "" : p.end());
    }

    private static String describe(Claim c) {
        StringBuilder s = new StringBuilder(c.kind().code()).append(' ').append(c.value().toPlainString());
        s.append(c.valueTo() == null ? "" : "-" + c.valueTo().toPlainString()).append(c.total() == null ? "" : "/" + c.total().toPlainString());
        s.append(' ').append(c.unit()).append(c.direction() == null ? "" : " " + c.direction().code());
        s.append(" | ").append(c.metric().text()).append(" | ").append(c.province() == null ? "-" : c.province().name());
        s.append(c.place() == null ? "" : ", " + c.place());
        s.append(" | ").append(period(c.period()));
        return s.append(" | ").append(c.status().code()).append(' ').append(c.qualifier().code()).append(" | ").append(c.confidence()).toString();
    }
}
