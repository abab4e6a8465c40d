package vn.solieu.extract.lexeme;

import java.util.Arrays;

/**
 * Sequences of key numbers with a value each, as a trie of integers: the first step is a look into an array, each further one a look
 * into a hash table. Built once while its list is loaded, read by many threads afterwards.
 */
final class KeyTrie<V> {
    private static final int NONE = 0;
    /** The first keys: few words begin a sequence. */
    private final KeyBits firsts = new KeyBits();
    /** The node that each first key leads to, by the key's number. */
    private int[] roots = new int[64];
    /** Steps from node and key to node: {@code node << 32 | key}; 0 is an empty slot, as no node but the root is 0. */
    private long[] steps = new long[16];
    private int[] targets = new int[16];
    private int filled;
    /** Of each node the low bits of the keys that lead on: most words behind a first one lead nowhere. */
    private long[] onward = new long[16];
    private Object[] byNode = new Object[16];
    private int nodes = 1;
    /** The greatest number of a key that it holds. */
    private int newest;

    /** Sets the value of a sequence and returns what stood there before, or null. */
    V put(int[] keys, V value) {
        int node = NONE;
        for (int key : keys) {
            newest = Math.max(newest, key);
            int next = node == NONE ? root(key) : step(node, key);
            if (next == NONE) {
                next = nodes++;
                link(node, key, next);
            }
            node = next;
        }
        if (node >= byNode.length) {
            byNode = Arrays.copyOf(byNode, Math.max(nodes, byNode.length * 2));
        }
        V before = value(node);
        byNode[node] = value;
        return before;
    }

    private void link(int node, int key, int next) {
        if (node == NONE) {
            if (key >= roots.length) {
                roots = Arrays.copyOf(roots, Math.max(key + 1, roots.length * 2));
            }
            roots[key] = next;
            firsts.add(key);
            return;
        }
        if (++filled * 2 > steps.length) {
            grow();
        }
        insert((long) node << 32 | key, next);
        if (node >= onward.length) {
            onward = Arrays.copyOf(onward, Math.max(node + 1, onward.length * 2));
        }
        onward[node] |= 1L << key;
    }

    private void grow() {
        long[] old = steps;
        int[] led = targets;
        steps = new long[old.length * 2];
        targets = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                insert(old[i], led[i]);
            }
        }
    }

    private void insert(long step, int next) {
        int slot = slot(step);
        while (steps[slot] != 0) {
            slot = slot + 1 & steps.length - 1;
        }
        steps[slot] = step;
        targets[slot] = next;
    }

    private int slot(long step) {
        long h = step * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & steps.length - 1;
    }

    /** How many keys must be numbered in a text that this is looked for in. */
    int newest() {
        return newest;
    }

    /** The first piece of {@code [from, limit)} that a sequence begins with; {@code limit} where none does. */
    int next(Pieces l, int from, int limit) {
        return l.next(firsts, from, limit);
    }

    void firsts(KeyBits out) {
        out.addAll(firsts);
    }

    /** The node behind a first key; 0 where no sequence begins with it. */
    int root(int key) {
        return firsts.has(key) ? roots[key] : NONE;
    }

    /** The node that a key leads to; 0 where none. */
    int step(int node, int key) {
        if (key == 0 || node >= onward.length || (onward[node] >>> key & 1) == 0) {
            return NONE;
        }
        long step = (long) node << 32 | key;
        for (int slot = slot(step); ; slot = slot + 1 & steps.length - 1) {
            if (steps[slot] == step) {
                return targets[slot];
            }
            if (steps[slot] == 0) {
                return NONE;
            }
        }
    }

    /** The value of the sequence that ends at a node, or null. */
    @SuppressWarnings("unchecked")
    V value(int node) {
        return node < byNode.length ? (V) byNode[node] : null;
    }
}
