package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Reason;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Publishers;
import vn.solieu.strip.text.Language;
import vn.solieu.strip.text.Line;

/** A page's markup to judged lines. */
public final class HtmlStripper {
    /**
     * What was found on a page: its lines in order, its headline or null, its candidates as a person reads them, and where the
     * page is no article the reason, else null.
     */
    public record Result(List<Line> lines, String title, List<Scored> candidates, Reason reason, String detail) { }

    /** One candidate: method, box, score; whether it was chosen. */
    public record Scored(String method, String box, double score, boolean chosen, int words) { }

    private final ThreadLocal<Hints> hints = ThreadLocal.withInitial(Hints::new);

    /**
     * Judges a page; what it declares goes to {@code meta}. {@code clock} throws when time is up.
     *
     * @param address the page's own, or null
     * @throws TooDeep over {@code maxDepth}
     */
    public Result strip(Markup markup, String address, Metadata meta, int maxDepth, Runnable clock) {
        Model model = Model.standard();
        Analysis a = new Analysis(markup, address, meta, hints.get(), model.choice(), maxDepth, clock);
        if (a.headline >= 0) {
            TextBlock t = a.page.blocks.get(a.headline);
            boolean site = Headline.fold(t.text).equals(Headline.fold(String.valueOf(meta.best("site"))));
            meta.offer("title", t.text, "headline", site ? 20 : Headline.h1(t) || t.isHeading() ? 75 : 66);
        }
        List<Line> lines = Judge.lines(a, model);
        boolean vietnamese = isVietnamese(lines);
        Types.settle(a, lines, vietnamese);
        Visible.read(a, lines, vietnamese, meta);
        Metadata.Candidate best = meta.candidate("title");
        String title = best == null || best.source().equals("headline") || best.source().equals("given") ? meta.best("title")
                : HtmlMetadata.withoutSite(best.value(), meta.best("site"), Publishers.host(meta.best("url")));
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < a.candidates.size(); i++) {
            Candidates.Candidate c = a.candidates.get(i);
            if (c.box() != null) {
                scored.add(new Scored(c.method(), c.box().toString(), model.choice().score(a.choices[i]), i == a.chosen, c.box().words));
            }
        }
        PageKind.Verdict verdict = PageKind.of(a, lines, meta);
        return new Result(lines, title, scored, verdict == null ? null : verdict.reason(), verdict == null ? null : verdict.detail());
    }

    private static boolean isVietnamese(List<Line> lines) {
        List<String> body = new ArrayList<>();
        int length = 0;
        for (Line line : lines) {
            if (line.isKept() && length < 4_000) {
                body.add(line.text());
                length += line.text().length() + 1;
            }
        }
        return Language.isVietnamese(body);
    }
}
