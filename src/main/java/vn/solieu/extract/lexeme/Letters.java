package vn.solieu.extract.lexeme;

/** What a UTF-16 code unit is to {@link Atoms}, and its lower case: tables for the scripts of the press, slow questions for the others. */
final class Letters {
    static final byte BLANK = 0;
    static final byte BREAK = 1;
    static final byte LETTER = 2;
    static final byte DIGIT = 3;
    static final byte MARK = 4;

    private static final int LIMIT = 0x2100;
    private static final byte[] KINDS = new byte[LIMIT];
    private static final char[] LOWER = new char[LIMIT];
    private static final boolean[] UPPER = new boolean[LIMIT];

    static {
        for (char c = 0; c < LIMIT; c++) {
            KINDS[c] = judge(c);
            LOWER[c] = Character.toLowerCase(c);
            UPPER[c] = Character.isUpperCase(c);
        }
    }

    private Letters() { }

    static byte kind(char c) {
        return c < LIMIT ? KINDS[c] : judge(c);
    }

    static char lower(char c) {
        return c < LIMIT ? LOWER[c] : Character.toLowerCase(c);
    }

    static boolean upper(char c) {
        return c < LIMIT ? UPPER[c] : Character.isUpperCase(c);
    }

    /** Blanks are white space in all its forms, among them the no-break and narrow blanks, zero-width marks and control characters. */
    private static byte judge(char c) {
        if (c == '\n') {
            return BREAK;
        }
        if (c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff' || c == '\u00ad' || Character.isWhitespace(c)) {
            return BLANK;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? LETTER : MARK;
    }
}
