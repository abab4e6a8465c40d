package vn.solieu.doc;

/**
 * A stretch of an article's text, half-open, in UTF-16 code units: {@code text.substring(start, end)}.
 *
 * <p>Inside the program every offset is of this kind, as Java's strings are indexed so. The JSON records count Unicode code
 * points instead; {@link CodePoints} is the one place that converts.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + "," + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The text that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
