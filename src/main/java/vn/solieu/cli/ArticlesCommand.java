package vn.solieu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solieu.Pipeline;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.store.Store;
import vn.solieu.store.StoreException;
import vn.solieu.strip.ExplainPage;
import vn.solieu.strip.StripOptions;
import vn.solieu.strip.Stripper;

/** Pages in, or the store of a crawl; clean articles out. */
@Command(name = "articles", sortOptions = false, description = "Read pages and write the articles on them without their boilerplate, one JSON record a line.",
        footerHeading = "%nExamples:%n", footer = {"  solieu articles pages/ -o articles.jsonl", "  solieu articles --explain page.html -o explained.html",
            "  solieu articles --store solieu.db -o articles.jsonl", "", Main.EXIT_CODES})
final class ArticlesCommand extends PageJob {
    @Option(names = "--explain", description = "Write, instead of records, a page to look at: the candidates with their scores, and why each dropped line was dropped.")
    private boolean explain;

    @Option(names = "--store", paramLabel = "FILE", description = "Write the articles that this store of 'solieu crawl' holds, instead of reading pages.")
    private Path storeFile;

    @Override
    public Integer call() {
        return storeFile == null ? super.call() : stored();
    }

    private int stored() {
        if (hasPaths() || explain) {
            throw new Errors.Wrong("--store and " + (explain ? "--explain" : "pages to read") + " cannot be mixed");
        }
        if (!Files.isRegularFile(storeFile)) {
            throw new Errors.Wrong("--store: there is no " + storeFile);
        }
        long[] written = new long[1];
        try (Store store = Store.open(storeFile); LineOutput out = output()) {
            store.findings().articles(line -> {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                written[0]++;
            });
        } catch (StoreException e) {
            throw new Errors.Wrong(e.getMessage());
        } catch (LineOutput.Gone e) {
            return Main.OK;
        }
        streams().err().println("solieu: " + written[0] + (written[0] == 1 ? " article" : " articles") + " of " + storeFile + " written");
        return Main.OK;
    }

    @Override
    Function<Page, Outcome<Lines>> work(Pipeline pipeline) {
        Stripper stripper = new Stripper(vietnameseOnly() ? StripOptions.standard() : StripOptions.standard().anyLanguage());
        if (explain) {
            return page -> Outcome.kept(new Lines(ExplainPage.of(stripper.explain(page)).getBytes(StandardCharsets.UTF_8), 0));
        }
        return page -> stripper.strip(page).then(article -> Outcome.kept(new Lines((Json.write(article) + "\n").getBytes(StandardCharsets.UTF_8), 0)));
    }

    @Override
    boolean countsClaims() {
        return false;
    }
}
