package vn.solieu.doc;

/**
 * One word, number or mark of a sentence; a word may hold several syllables and the blanks between them.
 * Offsets are UTF-16 code units into the article's text.
 *
 * @param tag universal part-of-speech tag, or null where it was not asked for
 */
public record Token(int start, int end, Kind kind, String tag) {
    /** What a token is by its characters. */
    public enum Kind { WORD, NUMBER, DATE, CODE, ABBREVIATION, URL, PUNCTUATION, SYMBOL }

    public Token(int start, int end, Kind kind) {
        this(start, end, kind, null);
    }

    public Token {
        if (start < 0 || end <= start || kind == null) {
            throw new IllegalArgumentException("token [" + start + "," + end + ") " + kind);
        }
    }

    public Token withTag(String newTag) {
        return new Token(start, end, kind, newTag);
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
