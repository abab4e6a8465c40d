package vn.solieu.strip;

import java.time.Duration;

/**
 * The limits of one page and what is accepted.
 *
 * @param maxBytes largest page in bytes, after decompression; default 16 MiB; a larger one is dropped as {@code TOO_LARGE}
 * @param maxDepth deepest nesting of elements; default 2,000; a deeper page is dropped as {@code TOO_DEEP}
 * @param maxTime longest work on one page, looked at while reading, parsing and judging; default 20 s; dropped as {@code TOO_SLOW}
 * @param vietnameseOnly whether a text clearly in another language is dropped as {@code NOT_VIETNAMESE}; default true
 */
public record StripOptions(long maxBytes, int maxDepth, Duration maxTime, boolean vietnameseOnly) {
    public StripOptions {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16 || maxDepth < 1 || maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException("limits must be positive: maxBytes " + maxBytes + ", maxDepth " + maxDepth + ", maxTime " + maxTime);
        }
    }

    /** The defaults, Vietnamese text only. */
    public static StripOptions standard() {
        return new StripOptions(16L << 20, 2_000, Duration.ofSeconds(20), true);
    }

    /** The same, with text of any language accepted. */
    public StripOptions anyLanguage() {
        return new StripOptions(maxBytes, maxDepth, maxTime, false);
    }
}
