package vn.solieu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A document's code points with runs of white space as one blank, and what else both scorers share. */
final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** The squeezed text, one int a code point. */
    final int[] points;
    /** For each of them its index in the original, in code points. */
    final int[] index;

    Text(String text) {
        int[] in = text.codePoints().toArray();
        int[] out = new int[in.length];
        int[] at = new int[in.length];
        int n = 0;
        boolean gap = true;
        for (int i = 0; i < in.length; i++) {
            boolean space = space(in[i]) || in[i] == 0x200b || in[i] == 0xfeff || in[i] == 0xad;
            if (!space || !gap) {
                out[n] = space ? ' ' : in[i];
                at[n++] = i;
            }
            gap = space;
        }
        points = Arrays.copyOf(out, n);
        index = Arrays.copyOf(at, n);
    }

    /** The first occurrence of {@code needle[from, to)} at or after {@code start}, or -1. */
    int find(int[] needle, int from, int to, int start) {
        for (int i = start; i + to - from <= points.length; i++) {
            if (Arrays.equals(points, i, i + to - from, needle, from, to)) {
                return i;
            }
        }
        return -1;
    }

    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        for (String word : SPACE.split(text)) {
            if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    /** Four decimals, ties to even, of the exact binary value. */
    static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
    }

    /** As {@link #rounded}, without zeros at the end but for the first decimal. */
    static String brief(double value) {
        BigDecimal short4 = rounded(value).stripTrailingZeros();
        return (short4.scale() < 1 ? short4.setScale(1) : short4).toPlainString();
    }
}
