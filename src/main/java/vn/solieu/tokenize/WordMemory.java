package vn.solieu.tokenize;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What the training text told of syllables and of neighbours, in few bits each, as two open-addressed tables of fingerprints and
 * values. Immutable. Unknown syllables have the value {@link #UNKNOWN}, unknown pairs 0.
 *
 * <p>A syllable's value: bits 0 to 5, how often it was joined to its left and right neighbour (see {@link WordCounts}); bits 6 to 8
 * and 9 to 11, how many words of the vocabulary begin and end with it; bits 12 and 13, whether it is a surname, a middle name. A
 * pair's value: how often it was one word and how often two.
 */
final class WordMemory {
    static final int UNKNOWN = 1;
    private static final int SYLLABLE_BITS = 14;
    private static final int PAIR_BITS = 4;

    private final int[] syllables;
    private final int[] pairs;

    private WordMemory(int[] syllables, int[] pairs) {
        this.syllables = syllables;
        this.pairs = pairs;
    }

    static WordMemory of(Map<Integer, Integer> syllables, Map<Long, Integer> pairs) {
        int[] one = new int[Integer.highestOneBit(Math.max(512, syllables.size())) * 4];
        int[] two = new int[Integer.highestOneBit(Math.max(512, pairs.size())) * 4];
        syllables.forEach((key, value) -> put(one, Keys.mix(key), value, SYLLABLE_BITS));
        pairs.forEach((key, value) -> put(two, print((int) (key >>> 32), (int) (long) key), value, PAIR_BITS));
        return new WordMemory(one, two);
    }

    int syllable(int key) {
        int value = get(syllables, Keys.mix(key), SYLLABLE_BITS);
        return value == 0 ? UNKNOWN : value;
    }

    int pair(int left, int right) {
        return get(pairs, print(left, right), PAIR_BITS);
    }

    private static int print(int left, int right) {
        return Keys.mix(right + left * 0x9E3779B1);
    }

    /** The high bits of {@code print} are kept, its low bits say where: a value of 0 is none, so no slot in use is 0. */
    private static void put(int[] table, int print, int value, int bits) {
        int slot = print & table.length - 1;
        int high = print >>> bits << bits;
        while (table[slot] != 0 && table[slot] >>> bits << bits != high) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = high | value;
    }

    private static int get(int[] table, int print, int bits) {
        int mask = table.length - 1;
        int high = print >>> bits << bits;
        for (int slot = print & mask;; slot = slot + 1 & mask) {
            int held = table[slot];
            if (held == 0) {
                return 0;
            }
            if (held >>> bits << bits == high) {
                return held - high;
            }
        }
    }

    int bytes() {
        return 8 + syllables.length * 4 + pairs.length * 4;
    }

    void write(ByteBuffer out) {
        for (int[] table : new int[][] {syllables, pairs}) {
            out.putInt(table.length);
            for (int slot : table) {
                out.putInt(slot);
            }
        }
    }

    static WordMemory read(ByteBuffer in) {
        int[][] tables = new int[2][];
        for (int t = 0; t < 2; t++) {
            tables[t] = new int[in.getInt()];
            in.asIntBuffer().get(tables[t]);
            in.position(in.position() + tables[t].length * 4);
        }
        return new WordMemory(tables[0], tables[1]);
    }
}
