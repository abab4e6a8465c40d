package vn.solieu.tokenize;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;

/**
 * Words of several syllables as a trie over syllable keys, in one open-addressed table: a slot holds the 31-bit fingerprint of
 * (parent slot, syllable key) and whether a word ends there; the slot's number is the node. Two different syllables are taken for
 * one with a probability below 1 in 10,000 over a million look-ups that should fail.
 */
final class Vocabulary {
    /** The node before the first syllable. */
    static final int ROOT = -1;
    /** No such node. */
    static final int NONE = -2;
    private static final int SYLLABLES = -3;

    private final int[] slots;
    private final int mask;

    private Vocabulary(int[] slots) {
        this.slots = slots;
        this.mask = slots.length - 1;
    }

    /** @param words each a list of at least two syllable keys */
    static Vocabulary of(Collection<int[]> words) {
        int syllables = words.stream().mapToInt(w -> w.length).sum();
        int size = Integer.highestOneBit(Math.max(1024, syllables)) * 4;
        Vocabulary v = new Vocabulary(new int[size]);
        for (int[] word : words) {
            int node = ROOT;
            for (int key : word) {
                v.insert(SYLLABLES, key);
                node = v.insert(node, key);
            }
            v.slots[node] |= 1;
        }
        return v;
    }

    /** The keys of a word's syllables; it is split at white space. */
    static int[] keys(String word) {
        List<String> parts = List.of(word.strip().split("\\s+"));
        return parts.stream().mapToInt(Keys::of).toArray();
    }

    /** The node after {@code node} and a syllable, or {@link #NONE}. */
    int next(int node, int key) {
        int print = print(node, key);
        for (int slot = print >>> 7 & mask;; slot = slot + 1 & mask) {
            int held = slots[slot] & ~1;
            if (held == print) {
                return slot;
            }
            if (held == 0) {
                return NONE;
            }
        }
    }

    boolean ends(int node) {
        return (slots[node] & 1) != 0;
    }

    /** Whether the key is that of a syllable of some word. */
    boolean syllable(int key) {
        return next(SYLLABLES, key) != NONE;
    }

    private int insert(int node, int key) {
        int print = print(node, key);
        int slot = print >>> 7 & mask;
        while (slots[slot] != 0 && (slots[slot] & ~1) != print) {
            slot = slot + 1 & mask;
        }
        slots[slot] |= print;
        return slot;
    }

    private static int print(int node, int key) {
        int print = Keys.mix(key + node * 0x9E3779B1) & ~1;
        return print == 0 ? 2 : print;
    }

    int bytes() {
        return 4 + slots.length * 4;
    }

    void write(ByteBuffer out) {
        out.putInt(slots.length);
        out.asIntBuffer().put(slots);
        out.position(out.position() + slots.length * 4);
    }

    static Vocabulary read(ByteBuffer in) {
        int[] slots = new int[in.getInt()];
        in.asIntBuffer().get(slots);
        in.position(in.position() + slots.length * 4);
        return new Vocabulary(slots);
    }
}
