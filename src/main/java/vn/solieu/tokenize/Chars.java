package vn.solieu.tokenize;

/** What a UTF-16 code unit is to the scanner; a table for the common ones. */
final class Chars {
    static final int SPACE = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int PUNCTUATION = 3;
    static final int SYMBOL = 4;
    /** Combining marks. */
    static final int MARK = 5;
    /** Invisible format characters: zero-width, directional, soft hyphen. */
    static final int FORMAT = 6;
    static final int SURROGATE = 7;

    private static final int LIMIT = 0x2100;
    private static final byte[] CLASS = new byte[LIMIT];
    private static final boolean[] UPPER = new boolean[LIMIT];

    static {
        for (char c = 0; c < LIMIT; c++) {
            CLASS[c] = (byte) classify(c);
            UPPER[c] = Character.isUpperCase(c);
        }
    }

    private Chars() { }

    static int of(char c) {
        return c < LIMIT ? CLASS[c] : classify(c);
    }

    static boolean upper(char c) {
        return c < LIMIT ? UPPER[c] : Character.isUpperCase(c);
    }

    /** ASCII letters, digits and what else stands in host names and mail addresses. */
    static boolean host(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '.' || c == '-' || c == '_';
    }

    static int classify(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                Character.OTHER_LETTER, Character.LETTER_NUMBER -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            case Character.FORMAT -> FORMAT;
            case Character.SURROGATE -> SURROGATE;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL -> SPACE;
            case Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                Character.CONNECTOR_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                Character.FINAL_QUOTE_PUNCTUATION -> codePoint == '%' || codePoint == '&' || codePoint == '@' || codePoint == '#'
                    || codePoint == '*' || codePoint == '\u2030' || codePoint == '\u2031' ? SYMBOL : PUNCTUATION;
            default -> SYMBOL;
        };
    }
}
