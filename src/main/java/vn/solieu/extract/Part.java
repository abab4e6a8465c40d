package vn.solieu.extract;

import vn.solieu.extract.metric.Ranker;

/** Features that several candidates share. Those that depend on a candidate's type too are kept without it; the sum of the others is made once. */
final class Part {
    private static final byte FREE = 0;
    private static final byte FIRST = 1;
    private static final byte LAST = 2;

    /** The stretch of lexemes that they are about. */
    final int from;
    final int end;
    private final byte[] form;
    /** The slot of a feature that knows no type; else its template. */
    private final int[] template;
    private final int[] other;
    private final int[] times;
    private final int[] plus;
    private int size;
    private double free = Double.NaN;

    Part(int from, int end, int most) {
        this.from = from;
        this.end = end;
        form = new byte[most];
        template = new int[most];
        other = new int[most];
        times = new int[most];
        plus = new int[most];
    }

    /** A feature whatever the type is. */
    void add(int number, int a, int b) {
        template[size] = Ranker.slot(number, a, b);
        size++;
    }

    /** A feature whose first value is {@code type * by + more}. */
    void typed(int number, int by, int more, int b) {
        put(FIRST, number, by, more, b);
    }

    /** A feature whose second value is {@code type * by + more}. */
    void typedLast(int number, int a, int by, int more) {
        put(LAST, number, by, more, a);
    }

    private void put(byte shape, int number, int by, int more, int value) {
        form[size] = shape;
        template[size] = number;
        times[size] = by;
        plus[size] = more;
        other[size] = value;
        size++;
    }

    private int slot(int i, int type) {
        int typed = type * times[i] + plus[i];
        return form[i] == FREE ? template[i] : form[i] == FIRST ? Ranker.slot(template[i], typed, other[i]) : Ranker.slot(template[i], other[i], typed);
    }

    /** Writes the slots for a type from {@code slots[n]} on; returns where they end. */
    int write(int type, int[] slots, int n) {
        for (int i = 0; i < size; i++) {
            slots[n + i] = slot(i, type);
        }
        return n + size;
    }

    /** The sum of the weights for a type. */
    double score(int type, Ranker ranker) {
        if (Double.isNaN(free)) {
            free = 0;
            for (int i = 0; i < size; i++) {
                free += form[i] == FREE ? ranker.weight(template[i]) : 0;
            }
        }
        double sum = free;
        for (int i = 0; i < size; i++) {
            if (form[i] != FREE) {
                sum += ranker.weight(slot(i, type));
            }
        }
        return sum;
    }
}
