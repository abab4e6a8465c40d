package vn.solieu.doc;

/**
 * One input as it was read: bytes of a page or a text, and what its container knew of it.
 *
 * @param source where it came from, as the records name it: a file, {@code file#member}, {@code file#line} or a URL
 * @param format what the bytes are
 * @param bytes the content as read; not copied, must not be changed afterwards
 * @param charset the character set that the transport declared (HTTP header, or UTF-8 for text out of JSON), or null
 * @param known metadata that the container supplies; wins over what the page says only where the page says nothing, except
 *     where {@link Known#binding()} is set
 */
public record Page(String source, Format format, byte[] bytes, String charset, Known known) {
    /** HTML pages and text dumps. */
    public enum Format { HTML, TEXT }

    public Page {
        if (source == null || format == null || bytes == null) {
            throw new IllegalArgumentException("a page needs source, format and bytes");
        }
        known = known == null ? Known.NOTHING : known;
    }

    /**
     * What is known of a page from outside it: a JSONL line, a sidecar, a command-line flag, an HTTP response.
     * Every part may be null.
     *
     * @param published ISO 8601 date-time, date or year-month
     * @param binding true where a person said it (sidecar, flags), false where it is only a hint
     */
    public record Known(String url, String title, String published, String publisher, boolean binding) {
        public static final Known NOTHING = new Known(null, null, null, null, false);

        /** This, with its gaps filled from {@code other}. */
        public Known or(Known other) {
            return new Known(url != null ? url : other.url, title != null ? title : other.title,
                    published != null ? published : other.published, publisher != null ? publisher : other.publisher,
                    binding || other.binding);
        }
    }
}
