package vn.solieu.tokenize;

/**
 * One sentence as the word model sees it, with {@link #PAD} blanks on both sides: the keys and shapes of its atoms, whether an atom
 * may join the one before, and how the vocabulary covers each joint. Reused from sentence to sentence.
 */
final class WordContext {
    static final int PAD = 3;
    /** Templates that a joint fires. */
    static final int FEATURES = 30;
    /** Bits of {@link #cover}: a word of two syllables is this joint; a longer one begins with it, has it inside, ends with it. */
    private static final int TWO = 1;
    private static final int FIRST = 2;
    private static final int INNER = 4;
    private static final int LAST = 8;
    /** The joint is inside a word of the longest match from the left. */
    private static final int LONGEST = 16;
    private static final int LONGEST_WORD = 7;

    int size;
    int[] key = new int[128];
    byte[] shape = new byte[128];
    byte[] cover = new byte[128];
    boolean[] joins = new boolean[128];
    boolean[] decision = new boolean[128];

    /** Takes the atoms {@code [from, to)}; {@code text} is what they were scanned from. */
    void load(Atoms atoms, int from, int to, char[] text, Vocabulary vocabulary) {
        size = to - from;
        int n = size + 2 * PAD;
        if (key.length < n) {
            key = new int[n * 2];
            shape = new byte[n * 2];
            cover = new byte[n * 2];
            joins = new boolean[n * 2];
            decision = new boolean[n * 2];
        }
        for (int i = 0; i < n; i++) {
            int a = from + i - PAD;
            boolean inside = a >= from && a < to;
            key[i] = inside ? atoms.key[a] : 0;
            shape[i] = inside ? (byte) (atoms.shape[a] + 1) : 0;
            cover[i] = 0;
            decision[i] = false;
            joins[i] = inside && a > from && atoms.syllable(a) && atoms.syllable(a - 1) && gap(text, atoms.end[a - 1], atoms.start[a]);
        }
        cover(vocabulary);
    }

    private static boolean gap(char[] text, int from, int to) {
        if (from == to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] != ' ' && (text[i] == '\n' || Chars.of(text[i]) != Chars.SPACE)) {
                return false;
            }
        }
        return true;
    }

    private void cover(Vocabulary vocabulary) {
        int end = PAD + size;
        int matched = PAD;
        for (int i = PAD; i < end - 1; i++) {
            if (!joins[i + 1]) {
                continue;
            }
            int node = vocabulary.next(Vocabulary.ROOT, key[i]);
            int longest = i;
            for (int j = i + 1; node != Vocabulary.NONE && j < end && joins[j] && j - i < LONGEST_WORD; j++) {
                node = vocabulary.next(node, key[j]);
                if (node != Vocabulary.NONE && vocabulary.ends(node)) {
                    mark(i, j);
                    longest = j;
                }
            }
            if (i >= matched && longest > i) {
                for (int j = i + 1; j <= longest; j++) {
                    cover[j] |= LONGEST;
                }
                matched = longest + 1;
            }
        }
    }

    private void mark(int first, int last) {
        if (last == first + 1) {
            cover[last] |= TWO;
            return;
        }
        cover[first + 1] |= FIRST;
        for (int j = first + 2; j < last; j++) {
            cover[j] |= INNER;
        }
        cover[last] |= LAST;
    }

    /** Fills {@code out} with the hashes of the features of the joint before position {@code i} (counted with the padding). */
    void features(int i, int[] out) {
        int s2 = key[i - 2];
        int s1 = key[i - 1];
        int s0 = key[i];
        int n1 = key[i + 1];
        int c2 = cover[i - 2];
        int c1 = cover[i - 1];
        int c0 = cover[i];
        int e1 = cover[i + 1];
        int e2 = cover[i + 2];
        int d = (decision[i - 1] ? 1 : 0) | (decision[i - 2] ? 2 : 0) | (joins[i - 1] ? 4 : 0) | (joins[i + 1] ? 8 : 0);
        int t = shape[i - 1] * 8 + shape[i];
        int around = ((c1 * 32 + c0) * 32 + e1) * 16 + d;
        int n = 0;
        out[n++] = hash(1, s1, s0, 0);
        out[n++] = hash(2, s1, s0, c0);
        out[n++] = hash(3, s0, n1, c0);
        out[n++] = hash(4, s2, s1, c0);
        out[n++] = hash(5, s2, s1, s0);
        out[n++] = hash(6, s1, s0, n1);
        out[n++] = hash(7, s2, c0, d);
        out[n++] = hash(8, s1, c0, d);
        out[n++] = hash(9, s0, c0, d);
        out[n++] = hash(10, n1, c0, d);
        out[n++] = hash(11, around, 0, 0);
        out[n++] = hash(12, around, e2, c2);
        out[n++] = hash(13, c0 * 32 + e1, d, 0);
        out[n++] = hash(14, c1 * 32 + c0, d, 0);
        out[n++] = hash(15, c0, t, d);
        out[n++] = hash(16, c0, t, shape[i - 2] * 8 + shape[i + 1]);
        out[n++] = hash(17, t, shape[i - 2] * 8 + shape[i + 1], d);
        out[n++] = hash(18, s1, t, c0);
        out[n++] = hash(19, s0, t, c0);
        out[n++] = hash(20, s1, c0 * 32 + e1, d);
        out[n++] = hash(21, s0, c0 * 32 + e1, d);
        out[n++] = hash(22, s0, c1 * 32 + c0, d);
        out[n++] = hash(23, s1, c1 * 32 + c0, d);
        out[n++] = hash(24, n1, c0 * 32 + e1, e2);
        out[n++] = hash(25, s2, c1 * 32 + c0, d);
        out[n++] = hash(26, s1, s0, d);
        out[n++] = hash(27, c0, 0, 0);
        out[n++] = hash(28, c0, d, t);
        out[n++] = hash(29, s0, n1, e1 * 4 + (d & 3));
        out[n++] = hash(30, key[i - 1], shape[i], d & 3);
    }

    /** Whether the atom at position {@code i} begins with a capital. */
    boolean capital(int i) {
        return shape[i] == Atoms.CAPITAL + 1 || shape[i] == Atoms.UPPER + 1;
    }

    private static int hash(int template, int a, int b, int c) {
        int h = a * 0x9E3779B1 + b * 0x85EBCA77 + c * 0xC2B2AE3D + template * 0x27D4EB2F;
        return (h ^ h >>> 15) * 0x2C1B3C6D;
    }
}
