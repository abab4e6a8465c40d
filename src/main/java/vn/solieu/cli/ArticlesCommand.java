package vn.solieu.cli;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Command;
import vn.solieu.Pipeline;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** Pages in, clean articles out. */
@Command(name = "articles", sortOptions = false, description = "Read pages and write the articles on them without their boilerplate, one JSON record a line.",
        footerHeading = "%nExample:%n", footer = {"  solieu articles pages/ -o articles.jsonl", "", Main.EXIT_CODES})
final class ArticlesCommand extends PageJob {
    @Override
    Function<Page, Outcome<Lines>> work(Pipeline pipeline) {
        return page -> pipeline.article(page).then(article ->
                Outcome.kept(new Lines((Json.write(article) + "\n").getBytes(StandardCharsets.UTF_8), 0)));
    }

    @Override
    boolean countsClaims() {
        return false;
    }
}
