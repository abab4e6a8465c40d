package vn.solieu.extract.lexeme;

/**
 * One written form with what is derived from it. Forms seen lately are kept, so that a text's words cost a look and not a fold; a race
 * between threads only loses an entry.
 */
final class Word {
    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    static final byte ACRONYM = 2;

    /** A form of up to eight letters of Vietnamese, digits and marks of ASCII fits into a number, a byte each; other forms are made anew each time. */
    static final int LONGEST = 8;
    private static final byte[] CODES = new byte[0x2000];
    /** The codes of letters, 0 of those without; -1 of what is no letter. */
    private static final short[] LETTERS = new short[0x2000];
    private static final int BITS = 15;
    private static final int BESIDE = 4;
    private static final Word[] SEEN = new Word[1 << BITS];
    private static final Word[] MARKS = new Word[0x2100];

    static {
        int code = 0;
        for (char c = '!'; c <= '~'; c++) {
            CODES[c] = (byte) ++code;
        }
        for (char c : "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ".toCharArray()) {
            CODES[c] = (byte) ++code;
            CODES[Character.toUpperCase(c)] = (byte) ++code;
        }
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = (short) (Letters.kind(c) == Letters.LETTER ? CODES[c] & 0xff : -1);
        }
    }

    /** The matching key. */
    final String key;
    final int hash;
    /** The key's number among {@link Keys} when there were {@link #counted} of them. */
    final int number;
    final int counted;
    /** {@link #CAPITAL} where it begins with an upper-case letter, {@link #ACRONYM} where it has two letters or more, all of them upper case. */
    final byte casing;
    /** The form as one number; 0 where it does not fit. */
    private final long form;

    private Word(String written, String folded, long form) {
        this.form = form;
        counted = Keys.count();
        key = folded.intern();
        hash = key.hashCode();
        number = Keys.of(key);
        boolean all = written.length() > 1;
        for (int i = 0; i < written.length(); i++) {
            all &= Letters.upper(written.charAt(i));
        }
        casing = all ? ACRONYM : Letters.upper(written.charAt(0)) ? CAPITAL : LOWER;
    }

    /** The word that {@code text[from, to)} is; one character at least. */
    static Word of(char[] text, int from, int to) {
        long form = 0;
        for (int i = from; i < to; i++) {
            form = spelt(form, text[i]);
        }
        return of(text, from, to, to - from > LONGEST ? 0 : form);
    }

    /** As the other, where {@code form} is the word spelt to one number, 0 where it is too long for that. */
    static Word of(char[] text, int from, int to, long form) {
        int slot = (int) (form * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        Word seen = SEEN[slot];
        if (seen != null && seen.form == form && form >>> Byte.SIZE * (to - from - 1) != 0 && seen.counted == Keys.count()) {
            return seen;
        }
        return fits(form, to - from) ? beside(text, from, to, form, slot) : made(text, from, to, 0);
    }

    /** The word of a form that another has the slot of: from the slots beside it, else made anew. */
    private static Word beside(char[] text, int from, int to, long known, int slot) {
        int at = slot;
        for (int beside = 1; beside < BESIDE && SEEN[at] != null && SEEN[at].form != known; beside++) {
            at = slot ^ beside;
        }
        Word seen = SEEN[at];
        if (seen != null && seen.form == known && seen.counted == Keys.count()) {
            return seen;
        }
        Word made = made(text, from, to, known);
        SEEN[at] = made;
        return made;
    }

    private static Word made(char[] text, int from, int to, long form) {
        String written = new String(text, from, to - from);
        return new Word(written, Fold.key(written), form);
    }

    /** The byte of a form that a letter is, 0 where it has no code; -1 of what is no letter. */
    static int code(char c) {
        return c < LETTERS.length ? LETTERS[c] : Letters.kind(c) == Letters.LETTER ? 0 : -1;
    }

    /** The number of a form with one letter more, a byte each; a letter that has no code leaves a byte of 0. */
    static long spelt(long form, char c) {
        return form << Byte.SIZE | (c < CODES.length ? CODES[c] & 0xff : 0);
    }

    /** Whether each of a form's bytes has a code. */
    private static boolean fits(long form, int length) {
        long zeros = form - 0x0101010101010101L & ~form & 0x8080808080808080L;
        return form != 0 && Long.numberOfTrailingZeros(zeros) / Byte.SIZE >= length;
    }

    /** A mark: any dash is {@code -}, any quotation mark {@code "} or {@code '}; also {@code \n}. */
    static Word mark(char c) {
        Word seen = c < MARKS.length ? MARKS[c] : null;
        if (seen != null && seen.counted == Keys.count()) {
            return seen;
        }
        Word made = new Word(String.valueOf(c), String.valueOf(plain(c)), 0);
        if (c < MARKS.length) {
            MARKS[c] = made;
        }
        return made;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\uff05' -> '%';
            default -> c;
        };
    }
}
