package vn.solieu.extract.lexeme;

import java.util.Arrays;
import vn.solieu.doc.Span;

/**
 * A text cut into pieces that never overlap, keep the text's own offsets (UTF-16 code units) and carry a derived key for matching. The
 * text itself is never rewritten. Indices outside the text are allowed where a grammar looks ahead and back: there the key is empty.
 *
 * <p>What is asked most often asks for an index inside its array, which costs one comparison, and not for one below the size: behind the last
 * piece the arrays hold nothing that any question is answered with.
 */
public abstract class Pieces {
    static final byte WORD = 1;
    static final byte NUMBER = 2;
    static final byte MARK = 3;
    static final byte BREAK = 4;
    private static final int STRIDE = 16;

    final String text;
    int size;
    int[] start;
    int[] end;
    byte[] type;
    byte[] casing;
    private String[] key;
    private int[] hash;
    private int[] number;
    private int counted;
    /** For every {@value #STRIDE}th offset of the text the index of the first piece that begins there or later; made when it is first asked for. */
    private int[] next;

    Pieces(String text, int capacity) {
        this.text = text;
        start = new int[capacity];
        end = new int[capacity];
        type = new byte[capacity];
        casing = new byte[capacity];
        key = new String[capacity];
        hash = new int[capacity];
        number = new int[capacity];
        counted = Keys.count();
    }

    final void add(int from, int to, byte kind, Word word) {
        add(from, to, kind, 0);
        set(size - 1, word);
    }

    /** Adds a piece whose word is still to be set; its form is kept where its hash and number will stand. */
    final void add(int from, int to, byte kind, long form) {
        if (size == start.length) {
            int more = size * 2;
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            type = Arrays.copyOf(type, more);
            casing = Arrays.copyOf(casing, more);
            key = Arrays.copyOf(key, more);
            hash = Arrays.copyOf(hash, more);
            number = Arrays.copyOf(number, more);
        }
        start[size] = from;
        end[size] = to;
        type[size] = kind;
        hash[size] = (int) (form >>> Integer.SIZE);
        number[size++] = (int) form;
    }

    /** The form that a piece was added with, until its word is set. */
    final long form(int i) {
        return (long) hash[i] << Integer.SIZE | number[i] & 0xffffffffL;
    }

    final void set(int i, Word word) {
        casing[i] = word.casing;
        key[i] = word.key;
        hash[i] = word.hash;
        number[i] = word.number;
    }

    /** Takes over pieces {@code [first, behind)} of another cut of the same text, for which there is room. */
    final void add(Pieces other, int first, int behind) {
        int n = behind - first;
        System.arraycopy(other.start, first, start, size, n);
        System.arraycopy(other.end, first, end, size, n);
        System.arraycopy(other.type, first, type, size, n);
        System.arraycopy(other.casing, first, casing, size, n);
        System.arraycopy(other.key, first, key, size, n);
        System.arraycopy(other.hash, first, hash, size, n);
        System.arraycopy(other.number, first, number, size, n);
        size += n;
    }

    public final String text() {
        return text;
    }

    public final int size() {
        return size;
    }

    public final int start(int i) {
        return start[i];
    }

    public final int end(int i) {
        return end[i];
    }

    /** The matching key; the empty string outside the text. */
    public final String key(int i) {
        return i >= 0 && i < size ? key[i] : "";
    }

    /** The hash code of the matching key. */
    public final int hash(int i) {
        return i >= 0 && i < hash.length ? hash[i] : 0;
    }

    /**
     * Whether the piece has this key. Asked more often than anything else, so it compares references: keys are interned.
     *
     * @param wanted a literal, or the key of a piece
     */
    public final boolean is(int i, String wanted) {
        return i >= 0 && i < key.length && key[i] == wanted;
    }

    /** The key's number among {@link Keys} as they are now; 0 where no list holds it, and outside the text. */
    final int number(int i, int known) {
        if (known > counted) {
            count();
        }
        return i >= 0 && i < number.length ? number[i] : 0;
    }

    /** The first piece of {@code [from, limit)} whose key is one of these; {@code limit} where there is none. */
    final int next(KeyBits keys, int from, int limit) {
        if (keys.newest() > counted) {
            count();
        }
        int[] numbers = number;
        int stop = Math.min(limit, size);
        for (int i = from; i < stop; i++) {
            if (keys.has(numbers[i])) {
                return i;
            }
        }
        return limit;
    }

    /**
     * The first piece from {@code from} on that is no word in small letters, or whose key is one of these; {@link #size()} where there is none.
     *
     * @param capitals whether other words are passed over too
     * @param numbers whether runs of digits are passed over too
     */
    final int other(KeyBits keys, int from, boolean capitals, boolean numbers) {
        if (keys.newest() > counted) {
            count();
        }
        int[] all = number;
        byte[] kinds = type;
        for (int i = from; i < size; i++) {
            boolean plain = kinds[i] == WORD ? capitals || casing[i] == Word.LOWER : numbers && kinds[i] == NUMBER;
            if (!plain || keys.has(all[i])) {
                return i;
            }
        }
        return size;
    }

    /** The keys' numbers, given where they have none: what a list holds of a phrase. */
    final int[] keys() {
        int[] out = new int[size];
        for (int i = 0; i < size; i++) {
            out[i] = Keys.add(key[i]);
        }
        return out;
    }

    private void count() {
        int now = Keys.count();
        for (int i = 0; i < size; i++) {
            number[i] = Keys.of(key[i]);
        }
        counted = now;
    }

    public final boolean number(int i) {
        return i >= 0 && i < type.length && type[i] == NUMBER;
    }

    public final boolean mark(int i) {
        return i >= 0 && i < type.length && type[i] == MARK;
    }

    final boolean is(int i, byte kind) {
        return i >= 0 && i < type.length && type[i] == kind;
    }

    /** Whether the piece begins with an upper-case letter. */
    public final boolean capital(int i) {
        return i >= 0 && i < type.length && type[i] == WORD && casing[i] != Word.LOWER;
    }

    /** Whether no blank stands between the piece and the one before it. */
    public final boolean glued(int i) {
        return i > 0 && i < size && start[i] == end[i - 1];
    }

    /** The index of the first piece that begins at or after {@code offset}; {@link #size()} where there is none. */
    public final int from(int offset) {
        if (next == null) {
            int[] made = new int[size == 0 ? 1 : start[size - 1] / STRIDE + 1];
            for (int i = 0, at = 0; i < size; i++) {
                while (at * STRIDE <= start[i]) {
                    made[at++] = i;
                }
            }
            next = made;
        }
        if (offset <= 0) {
            return 0;
        }
        int i = offset / STRIDE < next.length ? next[offset / STRIDE] : size;
        while (i < size && start[i] < offset) {
            i++;
        }
        return i;
    }

    final Span between(int first, int last) {
        return new Span(start[first], end[last]);
    }
}
