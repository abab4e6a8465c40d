package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Publishers;
import vn.solieu.strip.text.Language;
import vn.solieu.strip.text.Line;

/** A parsed page to judged lines. */
public final class HtmlStripper {
    /** What was found on a page: its lines in order, its headline or null, and its candidates as a person reads them. */
    public record Result(List<Line> lines, String title, List<Scored> candidates) { }

    /** One candidate: method, box, score; whether it was chosen. */
    public record Scored(String method, String box, double score, boolean chosen, int words) { }

    private final ThreadLocal<Hints> hints = ThreadLocal.withInitial(Hints::new);

    /** Judges a page; what it declares goes to {@code meta}. {@code clock} throws when time is up. */
    public Result strip(Document document, Metadata meta, Runnable clock) {
        Model model = Model.standard();
        Analysis a = new Analysis(document, meta, hints.get(), model.choice(), clock);
        if (a.headline >= 0) {
            TextBlock t = a.page.blocks.get(a.headline);
            meta.offer("title", t.text, "headline", Headline.h1(t) ? 75 : 66);
        }
        List<Line> lines = Judge.lines(a, model);
        boolean vietnamese = isVietnamese(lines);
        Types.settle(a, lines, vietnamese);
        Visible.read(a, lines, vietnamese, meta);
        String title = HtmlMetadata.withoutSite(meta.best("title"), meta.best("site"), Publishers.host(meta.best("url")));
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < a.candidates.size(); i++) {
            Candidates.Candidate c = a.candidates.get(i);
            if (c.box() != null) {
                scored.add(new Scored(c.method(), c.box().toString(), model.choice().score(a.choices[i]), i == a.chosen, c.box().words));
            }
        }
        return new Result(lines, title, scored);
    }

    private static boolean isVietnamese(List<Line> lines) {
        StringBuilder body = new StringBuilder();
        for (Line line : lines) {
            if (line.isKept() && body.length() < 4_000) {
                body.append(line.text()).append(' ');
            }
        }
        return "vi".equals(Language.of(body));
    }
}
