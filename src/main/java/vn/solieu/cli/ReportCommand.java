package vn.solieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Json;
import vn.solieu.export.AtomicOutput;
import vn.solieu.export.Lang;
import vn.solieu.export.Series;
import vn.solieu.report.Report;

/** Claims in, a page to look at out. */
@Command(name = "report", sortOptions = false, description = {"Write one self-contained page with a map, charts and a table of the claims; it needs no network.",
        ClaimInput.SOURCES}, footerHeading = "%nExamples:%n", footer = {"  solieu report claims.jsonl -o report.html",
                "  solieu articles pages/ -o articles.jsonl && solieu report claims.jsonl --articles articles.jsonl -o report.html", "", Main.EXIT_CODES})
final class ReportCommand implements Callable<Integer> {
    private static final int SIDES = 20;

    @Mixin
    private ClaimInput input;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.html", required = true, description = "The page.")
    private Path output;

    @Option(names = "--articles", paramLabel = "FILE", description = "The articles as 'solieu articles' writes them: sentences are then shown in their paragraphs.")
    private Path articles;

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "The language that the page opens in (vi); it has both.")
    private String lang;

    @Option(names = "--force", description = "Replace an output that is there.")
    private boolean force;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        boolean english = ClaimOutput.lang(lang) == Lang.EN;
        if (Files.exists(output) && !force) {
            throw new Errors.Wrong(output + " is there already; --force replaces it");
        }
        List<Claim> claims = new ArrayList<>();
        Map<String, List<String>> conflicts = new HashMap<>();
        var source = input.open(streams);
        ClaimOutput.write(output, () -> {
            Series.of(taker -> source.forEach(c -> {
                claims.add(c);
                taker.take(c);
            }), o -> {
                if (o.conflict()) {
                    List<String> agree = o.sides().get(0);
                    List<String> others = o.sides().get(1);
                    agree.forEach(id -> conflicts.put(id, others.subList(0, Math.min(SIDES, others.size()))));
                    others.forEach(id -> conflicts.put(id, agree.subList(0, Math.min(SIDES, agree.size()))));
                }
            });
            Map<String, String> paragraphs = articles == null ? Map.of() : paragraphs(claims);
            AtomicOutput.write(output, force, out -> Report.write(new Report.Content(claims, conflicts, paragraphs, english), out));
        });
        streams.err().println("solieu: " + claims.size() + (claims.size() == 1 ? " claim" : " claims") + " in " + output + input.read().summary());
        return input.read().rejected() > 0 ? Main.SOME_REJECTED : Main.OK;
    }

    /** By a claim's id, the block of its article that holds its sentence. */
    private Map<String, String> paragraphs(List<Claim> claims) {
        Map<String, List<Claim>> byArticle = new HashMap<>();
        claims.forEach(c -> byArticle.computeIfAbsent(c.article().id(), id -> new ArrayList<>()).add(c));
        Map<String, String> out = new HashMap<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(articles, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Article article = Json.readArticle(line);
                CodePoints points = new CodePoints(article.text());
                for (Claim c : byArticle.getOrDefault(article.id(), List.of())) {
                    int at = points.toUnits(c.evidence().start());
                    for (Block b : article.blocks()) {
                        if (b.span().start() <= at && at < b.span().end()) {
                            String block = article.text().substring(b.span().start(), b.span().end());
                            if (block.contains(c.evidence().sentence())) {
                                out.put(c.id(), block);
                            }
                        }
                    }
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Errors.Wrong("there is no file " + articles);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Errors.Wrong(articles + "#" + number + ": no article record: " + e.getMessage());
        } catch (IOException e) {
            throw new Errors.Wrong("cannot read " + articles + ": " + e.getMessage());
        }
        return out;
    }
}
