package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import vn.solieu.doc.Block;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Publishers;
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
        HtmlMetadata.head(document.head(), meta);
        PageReader reader = PageReader.read(document.body(), hints.get(), clock);
        HtmlMetadata.body(reader.declarations, meta);
        String host = Publishers.host(meta.best("url"));
        String declared = HtmlMetadata.withoutSite(meta.best("title"), meta.best("site"), host);
        int headline = Headline.find(reader.blocks, declared);
        if (headline >= 0) {
            meta.offer("title", reader.blocks.get(headline).text, "headline", Headline.h1(reader.blocks.get(headline)) ? 75 : 66);
        }
        List<Candidates.Candidate> found = Candidates.find(reader);
        Box root = null;
        for (Candidates.Candidate c : found) {
            if (c.box() != null && (root == null || c.box().gain > root.gain * 1.05)) {
                root = c.box();
            }
        }
        List<Line> lines = new ArrayList<>();
        for (TextBlock t : reader.blocks) {
            String rule = root == null || !root.contains(t) ? "outside" : t.index == headline ? "title" : t.phrase != null ? t.phrase.kind()
                    : t.linkShare() > 0.6 && !t.ended() ? "links" : away(t, root) ? "class" : null;
            lines.add(new Line(t.type, t.text, rule, Double.NaN));
        }
        String title = HtmlMetadata.withoutSite(meta.best("title"), meta.best("site"), host);
        List<Scored> scored = new ArrayList<>();
        for (Candidates.Candidate c : found) {
            if (c.box() != null) {
                scored.add(new Scored(c.method(), c.box().toString(), c.box().gain, c.box() == root, c.box().words));
            }
        }
        return new Result(lines, title, scored);
    }

    private static boolean away(TextBlock t, Box root) {
        int bits = 0;
        for (Box b = t.box; b != null && b != root; b = b.parent) {
            bits |= b.hints;
        }
        return (bits & (Hints.Kind.RELATED.bit() | Hints.Kind.COMMENT.bit() | Hints.Kind.CAPTION.bit() | Hints.Kind.SHARE.bit() | Hints.Kind.AD.bit()
                | Hints.Kind.NEWSLETTER.bit() | Hints.Kind.HIDDEN.bit() | Hints.Kind.META.bit())) != 0 && t.type != Block.Type.HEADING;
    }
}
