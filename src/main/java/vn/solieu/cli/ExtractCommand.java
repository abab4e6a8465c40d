package vn.solieu.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.solieu.Pipeline;
import vn.solieu.doc.Json;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** Articles in, claims out. */
@Command(name = "extract", sortOptions = false, description = "Read articles and write their claims, one JSON record a line.",
        footerHeading = "%nExample:%n", footer = {"  solieu extract articles/ page.html.gz --published 2024-06 -o claims.jsonl --rejects rejects.tsv", "",
                Main.EXIT_CODES})
final class ExtractCommand extends PageJob {
    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Override
    Function<Page, Outcome<Lines>> work(Pipeline standard) {
        Pipeline pipeline = standard.with(engine.tokenizer());
        return page -> pipeline.claims(page).then(found -> Outcome.kept(new Lines(Json.lines(found.claims()), found.claims().size(), undated(found.claims()))));
    }

    @Override
    boolean countsClaims() {
        return true;
    }

    private static boolean undated(List<Claim> claims) {
        return !claims.isEmpty() && claims.get(0).article().published() == null;
    }
}
