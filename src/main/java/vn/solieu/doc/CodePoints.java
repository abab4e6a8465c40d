package vn.solieu.doc;

import java.util.Arrays;

/**
 * Converts offsets into one text between UTF-16 code units (inside the program) and Unicode code points (in the records).
 * Both directions cost O(log n) at most, and nothing at all for a text without supplementary characters.
 */
public final class CodePoints {
    /** UTF-16 offsets of the low surrogates of well-formed pairs, ascending; empty for most texts. */
    private final int[] lows;

    public CodePoints(CharSequence text) {
        int[] found = new int[0];
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, n * 2));
                }
                found[n++] = i;
            }
        }
        lows = Arrays.copyOf(found, n);
    }

    /** The number of code points before UTF-16 offset {@code unit}. */
    public int toPoints(int unit) {
        int at = Arrays.binarySearch(lows, unit);
        return unit - (at < 0 ? -at - 1 : at);
    }

    /** The UTF-16 offset at which code point number {@code point} begins. */
    public int toUnits(int point) {
        int lo = 0;
        int hi = lows.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (lows[mid] - mid <= point) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return point + lo;
    }
}
