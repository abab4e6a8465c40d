package vn.solieu.strip.text;

import java.text.Normalizer;

/**
 * The one place where text is normalised: Unicode NFC (UAX 15), every kind of blank to one space, invisible characters
 * (zero-width, soft hyphen, byte-order mark, controls) away. Nothing else is changed, so numbers stay whole: an invisible
 * character inside one goes, a blank inside one stays a blank.
 */
public final class Clean {
    private Clean() { }

    /** One line: blanks collapsed and none at the ends; tabs are blanks here. */
    public static String line(CharSequence raw) {
        return nfc(blanks(raw, false));
    }

    /** One row of a table: as {@link #line}, but tabs separate cells and stay, without blanks around them. */
    public static String row(CharSequence raw) {
        return nfc(blanks(raw, true));
    }

    private static String blanks(CharSequence raw, boolean tabs) {
        int n = raw.length();
        StringBuilder out = new StringBuilder(n);
        boolean gap = false;
        for (int i = 0; i < n; i++) {
            char c = raw.charAt(i);
            if (c > ' ' && c < 0x7f) {
                if (gap && !out.isEmpty() && out.charAt(out.length() - 1) != '\t') {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else if (tabs && c == '\t') {
                gap = false;
                out.append('\t');
            } else if (isBlank(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !out.isEmpty() && out.charAt(out.length() - 1) != '\t') {
                    out.append(' ');
                }
                gap = false;
                if (Character.isSurrogate(c) && !paired(raw, i)) {
                    c = '\ufffd';
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean paired(CharSequence raw, int i) {
        char c = raw.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
    }

    private static String nfc(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (!isStable(s.charAt(i))) {
                return composed(s);
            }
        }
        return s;
    }

    /** The text in NFC. */
    public static String composed(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFC);
    }

    /**
     * True for characters that NFC leaves alone whatever stands before and behind them: all below U+0300, the precomposed Vietnamese
     * letters, most punctuation and symbols, Chinese characters, pictographs.
     */
    public static boolean isStable(char c) {
        return c < 0x300 || c >= 0x1ea0 && c <= 0x1ef9 || c >= 0x2010 && c <= 0x2027 || c >= 0x2030 && c <= 0x205e || c >= 0x20a0 && c <= 0x20bf || c >= 0x2190 && c <= 0x2328
                || c >= 0x2400 && c <= 0x2ad0 || c >= 0x4e00 && c <= 0x9fff || c >= 0xd83c && c <= 0xd83e || c >= 0xdc00 && c <= 0xdfff || c == 0x2122 || c == 0xfffd;
    }

    /** White space of any kind, with the no-break blanks that {@link Character#isWhitespace(char)} leaves out. */
    public static boolean isBlank(char c) {
        return c > ' ' && c < '\u0085' ? false : c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r'
                : c == '\u00a0' || c == '\u0085' || c == '\u1680' || c >= '\u2000' && c <= '\u200a' || c == '\u2028'
                        || c == '\u2029' || c == '\u202f' || c == '\u205f' || c == '\u3000';
    }

    /** Characters that show nothing: controls, soft hyphen, zero-width, direction and byte-order marks. */
    public static boolean isInvisible(char c) {
        return c < ' ' || c >= '\u007f' && c <= '\u009f' || c == '\u00ad' || c == '\u180e' || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2064' || c == '\ufeff' || c >= '\ufff0' && c <= '\ufffb';
    }

    /** Number of words: runs of characters between blanks that hold a letter or a digit. */
    public static int words(CharSequence line) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                in = false;
            } else if (!in && Letters.isLetterOrDigit(c)) {
                in = true;
                words++;
            }
        }
        return words;
    }
}
