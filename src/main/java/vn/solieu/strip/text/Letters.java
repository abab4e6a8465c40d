package vn.solieu.strip.text;

/** What a character is, by table for those below U+2200, where nearly all of a page's are: the answers are Java's own, looked up once. */
public final class Letters {
    private static final int LETTER = 1;
    private static final int LETTER_OR_DIGIT = 2;
    private static final int UPPER = 4;
    private static final int MARK = 8;
    private static final int PLAIN = 16;
    private static final int VIETNAMESE = 5;
    private static final byte[] KINDS = new byte[0x2200];
    private static final char[] LOWER = new char[KINDS.length];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kinds(c);
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private Letters() { }

    private static int kinds(char c) {
        int type = Character.getType(c);
        return (Character.isLetter(c) ? LETTER : 0) | (Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0) | (Character.isUpperCase(c) ? UPPER : 0)
                | (type == Character.NON_SPACING_MARK ? MARK : 0) | (!Clean.isBlank(c) && !Clean.isInvisible(c) && Clean.isStable(c) && !Character.isSurrogate(c) ? PLAIN : 0)
                | (Language.isVietnamese(c) ? 1 << VIETNAMESE : 0);
    }

    private static int of(char c) {
        return c < KINDS.length ? KINDS[c] : kinds(c);
    }

    /** Of some characters in the lower half how many are letters, in the upper half how many are {@link Language#isVietnamese} ones. */
    static long count(String text, int to) {
        long letters = 0;
        for (int i = 0; i < to; i++) {
            int kinds = of(text.charAt(i));
            letters += kinds & LETTER | (long) (kinds >> VIETNAMESE & 1) << Integer.SIZE;
        }
        return letters;
    }

    /** {@link Character#isLetter(char)}. */
    public static boolean isLetter(char c) {
        return (of(c) & LETTER) != 0;
    }

    /** {@link Character#isLetterOrDigit(char)}. */
    public static boolean isLetterOrDigit(char c) {
        return (of(c) & LETTER_OR_DIGIT) != 0;
    }

    /** {@link Character#isUpperCase(char)}. */
    public static boolean isUpperCase(char c) {
        return (of(c) & UPPER) != 0;
    }

    /** {@link Character#toLowerCase(char)}. */
    public static char toLowerCase(char c) {
        return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
    }

    /** What cleaning a text leaves as it is: it shows, is no blank, and {@link Clean#isStable}. */
    public static boolean isPlain(char c) {
        return (of(c) & PLAIN) != 0;
    }

    /** Letters, digits, and marks above or below letters. */
    public static boolean isOfWord(char c) {
        return (of(c) & (LETTER_OR_DIGIT | MARK)) != 0;
    }
}
