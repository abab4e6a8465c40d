package vn.solieu.doc;

import java.util.List;

/**
 * One article after its page's boilerplate is stripped: the record of {@code article.schema.json}, with offsets in UTF-16 code
 * units (see {@link Span}). Unknown parts are null, never empty.
 *
 * @param id stable across runs and machines: from the canonical URL where there is one, else from the content
 * @param source the file, {@code file#record} or URL that was read
 * @param published ISO 8601: date-time with offset, date, or year-month
 * @param text NFC; the title's line where there is a title, then the body's blocks in reading order, one a line; the cells of a
 *     table's row are separated by a tab
 * @param bodyStart where the body begins in {@code text}; 0 without a title
 */
public record Article(String id, String source, String url, String title, String published, String modified,
        List<String> authors, String publisher, String section, List<String> tags, String language, String text, int bodyStart,
        List<Block> blocks, List<String> captions, String image, String nextPage) {
    public Article {
        if (id == null || source == null || text == null) {
            throw new IllegalArgumentException("an article needs id, source and text");
        }
        if (bodyStart < 0 || bodyStart > text.length()) {
            throw new IllegalArgumentException("body starts at " + bodyStart + " of " + text.length());
        }
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
        captions = List.copyOf(captions);
        int last = 0;
        for (Block block : blocks) {
            if (block.span().start() < last || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block " + block + " of " + source + " is out of order or out of the text");
            }
            last = block.span().end();
        }
    }

    /** The same article without the day that it came out. */
    public Article undated() {
        return new Article(id, source, url, title, null, null, authors, publisher, section, tags, language, text, bodyStart, blocks, captions,
                image, nextPage);
    }
}
