package vn.solieu.strip;

import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;
import vn.solieu.strip.html.HtmlStripper;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/**
 * How a page became an article, or why it did not.
 *
 * @param charset what it was decoded with
 * @param candidates where the article was looked for, with scores; empty for a text dump
 * @param lines every line of the page, kept or dropped with its rule
 * @param metadata every value that was weighed, with its source
 */
public record Explanation(Page page, String charset, List<HtmlStripper.Scored> candidates, List<Line> lines, Metadata metadata, Outcome<Article> outcome) {
    public Explanation {
        candidates = List.copyOf(candidates);
        lines = List.copyOf(lines);
    }

    Explanation with(Outcome<Article> fate) {
        return new Explanation(page, charset, candidates, lines, metadata, fate);
    }

    static Explanation dropped(Page page, Reason reason, String detail) {
        return new Explanation(page, null, List.of(), List.of(), new Metadata(), Outcome.dropped(Stage.STRIP, reason, page.source(), detail));
    }
}
