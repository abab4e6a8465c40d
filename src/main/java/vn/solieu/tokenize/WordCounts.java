package vn.solieu.tokenize;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.lexicon.Tsv;

/**
 * Counts of joined and parted syllables over training text, from which {@link WordMemory} is made.
 *
 * <p>A model that learns from the text it was counted on would trust its memory too much. So each block of sentences is looked at with
 * its own counts taken away (leaving one out): what is then unknown is as frequent as it will be in new text.
 */
final class WordCounts {
    private static final int CLASSES = 7;
    private static final Map<Integer, Integer> NAMES = names();

    private final Map<Long, int[]> pairs = new HashMap<>();
    private final Map<Integer, int[]> syllables = new HashMap<>();
    private final Map<Integer, Integer> known = new HashMap<>();

    /** @param words the vocabulary, each word a list of syllable keys */
    WordCounts(Collection<int[]> words) {
        Map<Integer, int[]> ends = new HashMap<>();
        for (int[] word : words) {
            ends.computeIfAbsent(word[0], k -> new int[2])[0]++;
            ends.computeIfAbsent(word[word.length - 1], k -> new int[2])[1]++;
        }
        ends.forEach((key, n) -> known.put(key, size(n[0]) << 6 | size(n[1]) << 9));
        NAMES.forEach((key, kind) -> known.merge(key, kind << 12, Integer::sum));
    }

    private static Map<Integer, Integer> names() {
        Map<Integer, Integer> out = new HashMap<>();
        for (Tsv.Row row : Tsv.resource(WordCounts.class, "names.tsv").rows()) {
            int kind = switch (row.require("kind")) {
                case "surname" -> 1;
                case "middle" -> 2;
                default -> throw new IllegalStateException("names.tsv:" + row.line() + ": unknown kind " + row.get("kind"));
            };
            out.merge(Keys.of(row.require("syllable")), kind, Integer::sum);
        }
        return out;
    }

    /** Counts a sentence {@code by} times; -1 takes it away. */
    void add(WordContext sentence, boolean[] joined, int by) {
        for (int i = 1; i < sentence.size; i++) {
            int p = i + WordContext.PAD;
            if (sentence.joins[p]) {
                int to = joined[i] ? 1 : 0;
                pairs.computeIfAbsent(pair(sentence.key[p - 1], sentence.key[p]), k -> new int[2])[to] += by;
                syllables.computeIfAbsent(sentence.key[p], k -> new int[4])[to] += by;
                syllables.computeIfAbsent(sentence.key[p - 1], k -> new int[4])[to + 2] += by;
            }
        }
    }

    /** Tells a sentence what the counts say now. */
    void tell(WordContext sentence) {
        for (int p = WordContext.PAD; p < WordContext.PAD + sentence.size; p++) {
            sentence.said[p] = (short) said(sentence.key[p]);
            sentence.pair[p] = sentence.joins[p] ? (byte) (1 + seen(pairs.get(pair(sentence.key[p - 1], sentence.key[p])))) : 0;
        }
    }

    WordMemory memory() {
        Map<Integer, Integer> one = new TreeMap<>();
        Map<Long, Integer> two = new TreeMap<>();
        known.keySet().forEach(key -> one.put(key, said(key)));
        syllables.keySet().forEach(key -> one.put(key, said(key)));
        pairs.forEach((key, n) -> {
            if (seen(n) > 0) {
                two.put(key, seen(n));
            }
        });
        return WordMemory.of(one, two);
    }

    private int said(int key) {
        int[] n = syllables.get(key);
        return known.getOrDefault(key, 0) + WordMemory.UNKNOWN + (n == null ? 0 : rate(n[0], n[1]) * CLASSES + rate(n[2], n[3]));
    }

    private static int seen(int[] n) {
        return n == null ? 0 : few(n[0]) * 4 + few(n[1]);
    }

    private static int few(int n) {
        return n < 2 ? n : n < 4 ? 2 : 3;
    }

    /** 0 for none, else 1 to 6 by the share of {@code yes}. */
    private static int rate(int no, int yes) {
        double share = (yes + 0.3) / (no + yes + 0.6);
        return no + yes == 0 ? 0 : share < 0.05 ? 1 : share < 0.2 ? 2 : share < 0.5 ? 3 : share < 0.8 ? 4 : share < 0.95 ? 5 : 6;
    }

    private static int size(int n) {
        return n < 2 ? n : n < 4 ? 2 : n < 10 ? 3 : n < 30 ? 4 : n < 100 ? 5 : 6;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right & 0xFFFFFFFFL;
    }
}
