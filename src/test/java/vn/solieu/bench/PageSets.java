package vn.solieu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.solieu.ComposedArchive;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Page;

/** The pages that benchmarks run on. */
final class PageSets {
    /** Characters of a real article: with the press's density they have the 10.6 claims that one has in the mean (corpus/JUDGED.md). */
    private static final int ARTICLE = 4_300;

    private PageSets() { }

    /**
     * {@code corpus}: its HTML pages, 18 KB each; {@code large}: the same brought to 100 KB; {@code press100}: those around articles as long as real ones, in the text of
     * {@link TextSets}' set {@code press}; {@code vi}: five real pages of {@code ../shared}, if there.
     */
    static List<Page> named(String set) throws IOException {
        List<Page> pages = new ArrayList<>();
        if (set.equals("vi")) {
            try (Stream<Path> files = Files.list(Path.of("../shared/pages/vi/html"))) {
                for (Path file : files.sorted().toList()) {
                    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                        pages.add(page(file.toString(), in.readAllBytes()));
                    }
                }
            }
            return pages;
        }
        ComposedArchive composed = new ComposedArchive(1000);
        if (set.equals("press100")) {
            return press(composed);
        }
        for (int n = 0; n < composed.pages(); n++) {
            pages.add(page(composed.url(n), (set.equals("large") ? composed.largePage(n) : composed.page(n)).getBytes(StandardCharsets.UTF_8)));
        }
        return pages;
    }

    /** From the first to the last paragraph of an article that stands in its page as it is, other paragraphs. */
    private static List<Page> press(ComposedArchive composed) throws IOException {
        Pipeline pipeline = Pipeline.standard();
        List<String> texts = TextSets.pressBlocks(pipeline);
        List<Page> pages = new ArrayList<>();
        int next = 0;
        for (int n = 0; n < composed.pages(); n++) {
            String html = composed.page(n);
            int from = html.length();
            int end = -1;
            for (Article article : pipeline.article(page(composed.url(n), html.getBytes(StandardCharsets.UTF_8))).stream().toList()) {
                for (Block block : article.blocks()) {
                    int at = block.type() == Block.Type.PARAGRAPH ? html.indexOf(">" + block.span().of(article.text()) + "</p>") + 1 : 0;
                    from = at > 0 ? Math.min(from, at) : from;
                    end = at > 0 ? Math.max(end, at + block.span().length()) : end;
                }
            }
            StringBuilder text = new StringBuilder();
            while (end > from && text.length() < ARTICLE) {
                text.append(text.isEmpty() ? "" : "</p>\n<p>").append(texts.get(next++ % texts.size()).replace("&", "&amp;").replace("<", "&lt;"));
            }
            if (!text.isEmpty()) {
                pages.add(page(composed.url(n), composed.large(html.substring(0, from) + text + html.substring(end), n).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return pages;
    }

    private static Page page(String source, byte[] bytes) {
        return new Page(source, Page.Format.HTML, bytes, "UTF-8", null);
    }
}
