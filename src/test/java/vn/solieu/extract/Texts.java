package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Span;

/** Articles built from bare text, as the strip stage would hand them on. */
public final class Texts {
    private Texts() { }

    /** One block a line: a question where the line begins with a reporter's mark, a table's row where it holds tabs, else a paragraph. */
    public static Article article(String text, String published) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (!bare.isEmpty()) {
                int from = at + line.indexOf(bare);
                blocks.add(new Block(type(bare, blocks), new Span(from, from + bare.length())));
            }
            at += line.length() + 1;
        }
        return new Article(Ids.article(null, text), "test.txt", null, null, published == null || published.isEmpty() ? null : published, null, List.of(), null, null,
                List.of(), "vi", text, 0, blocks, List.of(), null, null);
    }

    private static Block.Type type(String line, List<Block> before) {
        if (line.indexOf('\t') >= 0) {
            Block.Type last = before.isEmpty() ? null : before.get(before.size() - 1).type();
            return last == Block.Type.TABLE_HEADER || last == Block.Type.TABLE_ROW ? Block.Type.TABLE_ROW : Block.Type.TABLE_HEADER;
        }
        boolean asks = line.startsWith("PV:") || line.startsWith("Phóng viên:") || line.startsWith("Hỏi:");
        return asks ? Block.Type.QUESTION : Block.Type.PARAGRAPH;
    }
}
