package vn.solieu.doc;

import java.util.Locale;

/** What one line of an article's text is. Blocks do not overlap and stand in reading order. */
public record Block(Type type, Span span) {
    /** The types of {@code article.schema.json}. */
    public enum Type {
        TITLE, LEAD, PARAGRAPH, HEADING, LIST_ITEM, TABLE_ROW, TABLE_HEADER, QUESTION, QUOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Block {
        if (type == null || span == null) {
            throw new IllegalArgumentException("a block needs a type and a span");
        }
    }
}
