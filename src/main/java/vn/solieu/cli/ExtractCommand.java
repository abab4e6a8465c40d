package vn.solieu.cli;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Command;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** Articles in, claims out. */
@Command(name = "extract", sortOptions = false, description = "Read articles and write their claims, one JSON record a line.",
        footerHeading = "%nExample:%n", footer = {"  solieu extract articles/ page.html.gz --published 2024-06 -o claims.jsonl --rejects rejects.tsv", "",
                Main.EXIT_CODES})
final class ExtractCommand extends PageJob {
    @Override
    Function<Page, Outcome<Lines>> work(Pipeline pipeline) {
        return page -> pipeline.claims(page).then(found -> {
            StringBuilder lines = new StringBuilder();
            for (Claim claim : found.claims()) {
                lines.append(Json.write(claim)).append('\n');
            }
            return Outcome.kept(new Lines(lines.toString().getBytes(StandardCharsets.UTF_8), found.claims().size()));
        });
    }

    @Override
    boolean countsClaims() {
        return true;
    }
}
