package vn.solieu.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fingerprints of texts that differ in few bits where the texts differ in few words (Charikar, "Similarity estimation techniques from
 * rounding algorithms", 2002; the threshold of 3 of 64 bits from Manku, Jain and Das Sarma, "Detecting near-duplicates for web crawling",
 * 2007), over runs of three words.
 *
 * <p>Weakness: the daily price report differs from yesterday's in its numbers only and has almost its fingerprint, so a reprint must
 * also share the {@link #numbers}. Texts of fewer than {@value #FEWEST_WORDS} words are too short to be told apart.
 */
final class SimHash {
    static final int BANDS = 4;
    static final int MOST_BITS = 3;
    static final int FEWEST_WORDS = 30;
    private static final int BAND_BITS = 16;
    private static final double SHARED_NUMBERS = 0.8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private SimHash() { }

    static long of(String text) {
        int[] votes = new int[Long.SIZE];
        long before = 0;
        long last = 0;
        int words = 0;
        Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (m.find()) {
            long word = hash(m.group());
            if (++words >= 3) {
                long h = mix(before * 31 + last * 1_000_003 + word);
                for (int i = 0; i < Long.SIZE; i++) {
                    votes[i] += (h >>> i & 1) == 1 ? 1 : -1;
                }
            }
            before = last;
            last = word;
        }
        long print = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            print |= votes[i] > 0 ? 1L << i : 0;
        }
        return print;
    }

    static boolean longEnough(String text) {
        Matcher m = WORD.matcher(text);
        int words = 0;
        while (words < FEWEST_WORDS && m.find()) {
            words++;
        }
        return words == FEWEST_WORDS;
    }

    /** Two prints with at most {@link #MOST_BITS} different bits agree in at least one of the bands. */
    static int band(long print, int band) {
        return (int) (print >>> band * BAND_BITS) & 0xffff;
    }

    /** Whether one text is a reprint of the other: near prints and the same numbers but for one in five. */
    static boolean same(long printA, String a, long printB, String b) {
        if (Long.bitCount(printA ^ printB) > MOST_BITS || !longEnough(a) || !longEnough(b)) {
            return false;
        }
        Set<String> ours = numbers(a);
        Set<String> theirs = numbers(b);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        Set<String> all = new HashSet<>(ours);
        all.addAll(theirs);
        return both.size() >= SHARED_NUMBERS * all.size();
    }

    static Set<String> numbers(String text) {
        Set<String> found = new HashSet<>();
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }

    private static long hash(String s) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < s.length(); i++) {
            h = (h ^ s.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }

    /** The finalizer of SplitMix64, so that all bits depend on all words. */
    private static long mix(long z) {
        long x = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }
}
