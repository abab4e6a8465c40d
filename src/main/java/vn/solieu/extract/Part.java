package vn.solieu.extract;

import java.util.Arrays;
import vn.solieu.extract.metric.Ranker;

/**
 * Features that several candidates share. Of those that depend on a candidate's type too, what is hashed without it is kept; sums of weights are
 * made once. A part is emptied and used again for the next number.
 */
final class Part {
    private static final byte FREE = 0;
    private static final byte FIRST = 1;
    private static final byte LAST = 2;

    /** The stretch of lexemes that they are about. */
    int from;
    int end;
    private byte[] form = new byte[48];
    /** The slot of a feature that knows no type; else what is hashed of the others. */
    private int[] hashed = new int[48];
    private int[] times = new int[48];
    private int[] plus = new int[48];
    private int size;
    /** The sum of the weights of what knows no type, and for each type of all: NaN until it is asked for. */
    private double free;
    private final double[] sums = new double[Features.TYPES];

    Part of(int first, int behind) {
        from = first;
        end = behind;
        size = 0;
        free = Double.NaN;
        Arrays.fill(sums, Double.NaN);
        return this;
    }

    /** A feature whatever the type is. */
    void add(int number, int a, int b) {
        put(FREE, Ranker.slot(number, a, b), 0, 0);
    }

    /** A feature whose first value is {@code type * by + more}. */
    void typed(int number, int by, int more, int b) {
        put(FIRST, Ranker.template(number) ^ Ranker.second(b), by, more);
    }

    /** A feature whose second value is {@code type * by + more}. */
    void typedLast(int number, int a, int by, int more) {
        put(LAST, Ranker.template(number) ^ Ranker.first(a), by, more);
    }

    private void put(byte shape, int known, int by, int more) {
        if (size == form.length) {
            form = Arrays.copyOf(form, 2 * size);
            hashed = Arrays.copyOf(hashed, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            plus = Arrays.copyOf(plus, 2 * size);
        }
        form[size] = shape;
        hashed[size] = known;
        times[size] = by;
        plus[size++] = more;
    }

    private int slot(int i, int type) {
        int typed = type * times[i] + plus[i];
        return form[i] == FREE ? hashed[i] : Ranker.slot(hashed[i] ^ (form[i] == FIRST ? Ranker.first(typed) : Ranker.second(typed)));
    }

    /** Writes the slots for a type from {@code slots[n]} on; returns where they end. */
    int write(int type, int[] slots, int n) {
        for (int i = 0; i < size; i++) {
            slots[n + i] = slot(i, type);
        }
        return n + size;
    }

    /** The sum of the weights for a type: many wordings of one type share a stretch. */
    double score(int type, Ranker ranker) {
        if (Double.isNaN(free)) {
            free = sum(ranker, 0, true);
        }
        if (Double.isNaN(sums[type])) {
            sums[type] = free + sum(ranker, type, false);
        }
        return sums[type];
    }

    private double sum(Ranker ranker, int type, boolean untyped) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += form[i] == FREE == untyped ? ranker.weight(slot(i, type)) : 0;
        }
        return sum;
    }
}
