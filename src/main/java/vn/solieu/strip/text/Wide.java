package vn.solieu.strip.text;

/** Characters of more than one byte in UTF-8 (RFC 3629), those of two and three bytes without a branch between them: Vietnamese text mixes both at random. */
public final class Wide {
    private Wide() { }

    /** How many bytes the character at {@code i} takes, 2 to 4; 0 where no such character is well-formed there, ended before {@code end}. */
    public static int length(byte[] b, int i, int end) {
        int c = b[i] & 0xff;
        int wide = c >> 5 & 1;
        if (c < 0xc2 || i + 2 + wide > end) {
            return 0;
        }
        if (c >= 0xf0) {
            int point = i + 4 > end ? 0 : point(b, i, 4);
            return c < 0xf5 && isTail(b[i + 1]) && isTail(b[i + 2]) && i + 4 <= end && isTail(b[i + 3]) && point >= 0x10000 && point <= Character.MAX_CODE_POINT ? 4 : 0;
        }
        int point = point(b, i, 2 + wide);
        return isTail(b[i + 1]) && isTail(b[i + 1 + wide]) && (wide == 0 || point >= 0x800 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) ? 2 + wide : 0;
    }

    /** The character at {@code i}, which takes {@code length} bytes. */
    public static int point(byte[] b, int i, int length) {
        if (length == 4) {
            return (b[i] & 7) << 18 | (b[i + 1] & 0x3f) << 12 | (b[i + 2] & 0x3f) << 6 | b[i + 3] & 0x3f;
        }
        int wide = length - 2;
        int two = (b[i] & 0x1f >> wide) << 6 | b[i + 1] & 0x3f;
        return two << 6 * wide | b[i + 1 + wide] & 0x3f & -wide;
    }

    private static boolean isTail(byte b) {
        return b < -0x40;
    }
}
