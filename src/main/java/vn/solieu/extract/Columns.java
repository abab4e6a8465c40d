package vn.solieu.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

    /** Of a column, the places of its key's halves: what is hashed of the feature without the type, and how the type enters. Behind them the weights. */
    private static final int HASHED = 0;
    private static final int ENTERS = 1;
    private static final int WEIGHTS = 2;
    private static final VarHandle COLUMNS = MethodHandles.arrayElementVarHandle(int[][].class);

    private final Ranker ranker;
    /** Key and weights in one array, which lie together in memory; the weights as their bits. */
    private final int[][] seen = new int[1 << BITS][];

    Columns(Ranker ranker) {
        this.ranker = ranker;
    }

    /** The column of a feature whose first value is {@code type * by + more}; both are less than 2^15. */
    int[] first(int number, int by, int more, int b) {
        int hashed = Ranker.template(number) ^ Ranker.second(b);
        return column((long) hashed << Integer.SIZE | (long) by << PLUS | more);
    }

    /** The column of a feature whose second value is {@code type * by + more}. */
    int[] second(int number, int a, int by, int more) {
        int hashed = Ranker.template(number) ^ Ranker.first(a);
        return column((long) hashed << Integer.SIZE | SECOND | (long) by << PLUS | more);
    }

    /** What a column holds for a type. */
    static float weight(int[] column, int type) {
        return Float.intBitsToFloat(column[WEIGHTS + type]);
    }

    private int[] column(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        int hashed = (int) (key >>> Integer.SIZE);
        int enters = (int) key;
        int[] known = (int[]) COLUMNS.getAcquire(seen, slot);
        if (known == null || known[HASHED] != hashed || known[ENTERS] != enters) {
            known = made(hashed, enters);
            COLUMNS.setRelease(seen, slot, known);
        }
        return known;
    }

    private int[] made(int hashed, int enters) {
        int[] out = new int[WEIGHTS + Features.TYPES];
        out[HASHED] = hashed;
        out[ENTERS] = enters;
        boolean second = (enters & SECOND) != 0;
        int by = enters >>> PLUS & Short.MAX_VALUE;
        int more = enters & 0xffff;
        for (int type = 0; type < Features.TYPES; type++) {
            int value = type * by + more;
            out[WEIGHTS + type] = Float.floatToRawIntBits(ranker.weight(Ranker.slot(hashed ^ (second ? Ranker.second(value) : Ranker.first(value)))));
        }
        return out;
    }
}
