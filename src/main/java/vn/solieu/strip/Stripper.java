package vn.solieu.strip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Span;
import vn.solieu.doc.Stage;

/** The door of the stage. Thread-safe. */
public final class Stripper {
    /** Strips one page; a page without an article is dropped with the reason. */
    public Outcome<Article> strip(Page page) {
        String title = page.known().title();
        List<String> lines = new ArrayList<>();
        if (page.format() == Page.Format.HTML) {
            Document document = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
            title = title == null ? document.title() : title;
            for (Element p : document.select("p, h2, li")) {
                lines.add(p.text());
            }
        } else {
            lines.addAll(new String(page.bytes(), StandardCharsets.UTF_8).lines().toList());
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            String clean = Normalizer.normalize(line, Normalizer.Form.NFC).strip();
            if (!clean.isEmpty()) {
                int start = text.length();
                text.append(clean);
                blocks.add(new Block(Block.Type.PARAGRAPH, new Span(start, text.length())));
                text.append('\n');
            }
        }
        if (blocks.isEmpty()) {
            return Outcome.dropped(Stage.STRIP, Reason.NO_ARTICLE, page.source(), "no text");
        }
        String body = text.toString().stripTrailing();
        return Outcome.kept(new Article(Ids.article(page.known().url(), body), page.source(), page.known().url(), title,
                page.known().published(), null, List.of(), page.known().publisher(), null, List.of(), "vi", body, 0, blocks,
                List.of(), null, null));
    }
}
