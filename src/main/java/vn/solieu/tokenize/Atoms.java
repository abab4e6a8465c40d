package vn.solieu.tokenize;

import java.util.Arrays;
import vn.solieu.doc.Token.Kind;

/**
 * The smallest pieces of a text, in order: syllables, numbers, codes, marks. Arrays in step, so that the hot path allocates
 * nothing per piece. Offsets are UTF-16 code units into the text that was scanned.
 */
final class Atoms {
    /** Shapes by letter case. */
    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    static final byte UPPER = 2;
    static final byte DIGITS = 3;
    static final byte MARK = 4;

    static final Kind[] KINDS = Kind.values();

    int size;
    int[] start;
    int[] end;
    int[] key;
    byte[] kind;
    byte[] shape;

    Atoms(int capacity) {
        int n = Math.max(16, capacity);
        start = new int[n];
        end = new int[n];
        key = new int[n];
        kind = new byte[n];
        shape = new byte[n];
    }

    void add(int from, int to, Kind what, byte form, int hash) {
        if (size == start.length) {
            int n = size * 2;
            start = Arrays.copyOf(start, n);
            end = Arrays.copyOf(end, n);
            key = Arrays.copyOf(key, n);
            kind = Arrays.copyOf(kind, n);
            shape = Arrays.copyOf(shape, n);
        }
        start[size] = from;
        end[size] = to;
        key[size] = hash;
        kind[size] = (byte) what.ordinal();
        shape[size++] = form;
    }

    boolean is(int i, Kind what) {
        return kind[i] == what.ordinal();
    }

    /** Whether atom {@code i} may be a syllable of a word. */
    boolean syllable(int i) {
        return kind[i] == Kind.WORD.ordinal() || kind[i] == Kind.ABBREVIATION.ordinal();
    }
}
