package vn.solieu.strip;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Page;
import vn.solieu.doc.Span;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/** Puts judged lines and the best metadata together to an article. */
final class Assembler {
    private Assembler() { }

    /**
     * @param title the title's line, or null where the text has none
     * @param language as judged
     */
    static Article article(Page page, List<Line> lines, String title, Metadata meta, String language) {
        List<String> texts = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            add(texts, blocks, Block.Type.TITLE, title);
        }
        int bodyStart = -1;
        for (Line line : lines) {
            if (line.isKept() && line.type() != Block.Type.TITLE) {
                add(texts, blocks, line.type(), line.text());
                if (bodyStart < 0) {
                    bodyStart = blocks.get(blocks.size() - 1).span().start();
                }
            }
        }
        List<String> captions = lines.stream().filter(l -> Line.CAPTION.equals(l.rule())).map(Line::text).distinct().toList();
        String url = meta.best("url");
        String whole = String.join("\n", texts);
        return new Article(Ids.article(url, whole), page.source(), url, meta.best("title"), meta.best("published"),
                meta.best("modified"), meta.all("authors"), meta.best("publisher"), meta.best("section"), meta.all("tags"),
                language, whole, Math.max(bodyStart, 0), blocks, captions, meta.best("image"), meta.best("next_page"));
    }

    private static void add(List<String> texts, List<Block> blocks, Block.Type type, String line) {
        int start = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end() + 1;
        texts.add(line);
        blocks.add(new Block(type, new Span(start, start + line.length())));
    }
}
