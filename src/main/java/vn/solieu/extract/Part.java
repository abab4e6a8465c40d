package vn.solieu.extract;

import java.util.Arrays;
import vn.solieu.extract.metric.Ranker;

/**
 * Features that several candidates share. Of those that depend on a candidate's type too, what is hashed without it is kept; sums of weights are
 * made once. A part is emptied and used again for the next number.
 */
final class Part {
    /** No stretch has more features with a type in them. */
    private static final int MOST_TYPED = 16;
    /** The stretch of lexemes that they are about. */
    int from;
    int end;
    /** Slots of what knows no type. */
    private int[] free = new int[32];
    private int nfree;
    /** What has the type in its first value, and in its second. */
    private final Typed firsts = new Typed();
    private final Typed lasts = new Typed();
    /** The sum of the weights of what knows no type, and for each type of all: NaN until it is asked for. */
    private double sum;
    /** Weights that were known without their slots. */
    private double kept;
    private final double[] sums = new double[Features.TYPES];
    /** Where the weights of features with a type in them are found; null where slots are asked for. */
    private Columns columns;
    private final int[][] typed = new int[MOST_TYPED][];
    private int ntyped;

    /** Features with a type in them: what is hashed of the rest, and by what the type is multiplied and increased. */
    private static final class Typed {
        private int[] hashed = new int[16];
        private int[] times = new int[16];
        private int[] plus = new int[16];
        private int size;

        void put(int known, int by, int more) {
            if (size == hashed.length) {
                hashed = Arrays.copyOf(hashed, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
                plus = Arrays.copyOf(plus, 2 * size);
            }
            hashed[size] = known;
            times[size] = by;
            plus[size++] = more;
        }
    }

    /** @param known of the weights of features with a type in them; null where slots are asked for */
    Part of(int first, int behind, Columns known) {
        columns = known;
        ntyped = 0;
        from = first;
        end = behind;
        nfree = 0;
        firsts.size = 0;
        lasts.size = 0;
        sum = Double.NaN;
        kept = 0;
        Arrays.fill(sums, Double.NaN);
        return this;
    }

    /** A feature whatever the type is. */
    void add(int number, int a, int b) {
        add(Ranker.slot(number, a, b));
    }

    void add(int slot) {
        if (nfree == free.length) {
            free = Arrays.copyOf(free, 2 * nfree);
        }
        free[nfree++] = slot;
    }

    /** The weight of a feature that knows no type: where the stretch is only scored. */
    void weigh(float weight) {
        kept += weight;
    }

    /** A feature whose first value is {@code type * by + more}. */
    void typed(int number, int by, int more, int b) {
        if (columns == null) {
            firsts.put(Ranker.template(number) ^ Ranker.second(b), by, more);
        } else {
            typed[ntyped++] = columns.first(number, by, more, b);
        }
    }

    /** A feature whose second value is {@code type * by + more}. */
    void typedLast(int number, int a, int by, int more) {
        if (columns == null) {
            lasts.put(Ranker.template(number) ^ Ranker.first(a), by, more);
        } else {
            typed[ntyped++] = columns.second(number, a, by, more);
        }
    }

    /** Writes the slots for a type from {@code slots[n]} on; returns where they end. */
    int write(int type, int[] out, int n) {
        System.arraycopy(free, 0, out, n, nfree);
        int from = n + nfree;
        int end = from + firsts.size;
        for (int i = 0; i < firsts.size; i++) {
            out[from + i] = Ranker.slot(firsts.hashed[i] ^ Ranker.first(type * firsts.times[i] + firsts.plus[i]));
        }
        for (int i = 0; i < lasts.size; i++) {
            out[end + i] = Ranker.slot(lasts.hashed[i] ^ Ranker.second(type * lasts.times[i] + lasts.plus[i]));
        }
        return end + lasts.size;
    }

    /** The sum of the weights for a type: many wordings of one type share a stretch. */
    double score(int type, Ranker ranker) {
        if (Double.isNaN(sum)) {
            sum = kept + ranker.score(free, nfree);
        }
        if (Double.isNaN(sums[type])) {
            double all = sum;
            for (int i = 0; i < ntyped; i++) {
                all += Columns.weight(typed[i], type);
            }
            sums[type] = all;
        }
        return sums[type];
    }
}
