package vn.solieu.strip.html;

import java.util.List;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Publishers;

/** A page read once: boxes, blocks, headline, candidates with the chosen one, and the values that the model sees. */
final class Analysis {
    final PageReader page;
    final List<Candidates.Candidate> candidates;
    final double[][] choices;
    final int chosen;
    final Box root;
    final int headline;
    final String declaredTitle;
    final float[][] features;
    /** {@link Copies#firsts}. */
    final int[] firsts;

    Analysis(Markup markup, String address, Metadata meta, Hints hints, Choice choice, int maxDepth, Runnable clock) {
        page = PageReader.read(markup, new HtmlMetadata(meta, address), hints, maxDepth, clock);
        declaredTitle = HtmlMetadata.withoutSite(meta.best("title"), meta.best("site"), Publishers.host(meta.best("url")));
        headline = Headline.find(page.blocks, declaredTitle);
        candidates = Candidates.find(page);
        choices = Choice.values(page, candidates, headline);
        chosen = choice.best(choices);
        root = chosen < 0 ? null : candidates.get(chosen).box();
        clock.run();
        firsts = Copies.firsts(page.blocks);
        features = new Features(page, candidates, root, headline, declaredTitle, meta.best("description"), meta.all("authors"), firsts).all();
        clock.run();
    }
}
