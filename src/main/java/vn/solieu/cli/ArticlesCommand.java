package vn.solieu.cli;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solieu.Pipeline;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.strip.ExplainPage;
import vn.solieu.strip.StripOptions;
import vn.solieu.strip.Stripper;

/** Pages in, clean articles out. */
@Command(name = "articles", sortOptions = false, description = "Read pages and write the articles on them without their boilerplate, one JSON record a line.",
        footerHeading = "%nExamples:%n", footer = {"  solieu articles pages/ -o articles.jsonl", "  solieu articles --explain page.html -o explained.html", "", Main.EXIT_CODES})
final class ArticlesCommand extends PageJob {
    @Option(names = "--explain", description = "Write, instead of records, a page to look at: the candidates with their scores, and why each dropped line was dropped.")
    private boolean explain;

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
