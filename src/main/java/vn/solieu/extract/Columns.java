package vn.solieu.extract;

import vn.solieu.extract.metric.Ranker;

/**
 * Weights of features that also depend on a wording's type: those of all types side by side, found once for a value and kept for the articles to
 * come, where each would cost a hash and a line of the cache for every wording. Most of them have few values; of those with a word in them 19 in 20
 * were met before. Thread-safe: what a race loses is found anew.
 */
final class Columns {
    /** log2 of how many are kept; one that falls on another's place displaces it. */
    private static final int BITS = 13;
    /** Marks a feature with the type in its second value. */
    private static final long SECOND = 1L << 31;
    private static final int PLUS = 16;

    /** @param key what is hashed of the feature without the type, and how the type enters */
    private record Column(long key, float[] weights) { }

    private final Ranker ranker;
    private final Column[] seen = new Column[1 << BITS];

    Columns(Ranker ranker) {
        this.ranker = ranker;
    }

    /** By type, the weights of a feature whose first value is {@code type * by + more}; both are less than 2^15. */
    float[] first(int number, int by, int more, int b) {
        int hashed = Ranker.template(number) ^ Ranker.second(b);
        return column((long) hashed << Integer.SIZE | (long) by << PLUS | more);
    }

    /** By type, the weights of a feature whose second value is {@code type * by + more}. */
    float[] second(int number, int a, int by, int more) {
        int hashed = Ranker.template(number) ^ Ranker.first(a);
        return column((long) hashed << Integer.SIZE | SECOND | (long) by << PLUS | more);
    }

    private float[] column(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        Column known = seen[slot];
        if (known == null || known.key() != key) {
            known = new Column(key, weights((int) (key >>> Integer.SIZE), (int) (key >>> PLUS) & Short.MAX_VALUE, (int) key & 0xffff, (key & SECOND) != 0));
            seen[slot] = known;
        }
        return known.weights();
    }

    private float[] weights(int hashed, int by, int more, boolean second) {
        float[] out = new float[Features.TYPES];
        for (int type = 0; type < out.length; type++) {
            int value = type * by + more;
            out[type] = ranker.weight(Ranker.slot(hashed ^ (second ? Ranker.second(value) : Ranker.first(value))));
        }
        return out;
    }
}
