package vn.solieu.tokenize;

import java.util.Arrays;

/**
 * One sentence as the word model sees it, with {@link #PAD} blanks on both sides: the keys and shapes of its atoms, whether an atom
 * may join the one before, and how the vocabulary covers each joint. Reused from sentence to sentence.
 */
final class WordContext {
    static final int PAD = 3;
    /** Templates that a joint fires at most. */
    static final int FEATURES = 72;
    /** Bits of {@link #cover}: a word of two syllables is this joint; a longer one begins with it, has it inside, ends with it. */
    private static final int TWO = 1;
    private static final int FIRST = 2;
    private static final int INNER = 4;
    private static final int LAST = 8;
    /** The joint is inside a word of the longest match from the left. */
    private static final int LONGEST = 16;
    private static final int LONGEST_WORD = 7;

    int size;
    int[] key;
    byte[] shape;
    byte[] cover;
    /** Bit n of {@code words[i]}: the vocabulary has the word from atom {@code i} to atom {@code i + n}. */
    byte[] words;
    /** What {@link WordMemory} says of the atom, 0 for padding; and of the joint before it, plus 1, 0 where none is possible. */
    short[] said;
    byte[] pair;
    boolean[] joins;
    boolean[] decision;
    /** What {@link Whole} says of the joint: 0 nothing, {@link #JOINED}, {@link #CUT}. */
    byte[] whole;
    static final byte JOINED = 1;
    static final byte CUT = 2;

    WordContext() {
        this(128 - 2 * PAD);
    }

    /** @param size the atoms that there is room for at first */
    WordContext(int size) {
        room(size + 2 * PAD);
    }

    private void room(int n) {
        key = new int[n];
        shape = new byte[n];
        cover = new byte[n];
        words = new byte[n];
        said = new short[n];
        pair = new byte[n];
        joins = new boolean[n];
        decision = new boolean[n];
        whole = new byte[n];
    }

    /** Takes the atoms {@code [from, to)}; {@code text} is what they were scanned from; {@code memory} may be null while it is made. */
    void load(Atoms atoms, int from, int to, char[] text, Vocabulary vocabulary, WordMemory memory) {
        load(atoms, from, to, text);
        recall(PAD, PAD + size, PAD, vocabulary, memory);
    }

    /** Takes the atoms alone: {@link #recall} tells the rest of those that are asked for. */
    void load(Atoms atoms, int from, int to, char[] text) {
        boolean used = size > 0;
        size = to - from;
        int n = size + 2 * PAD;
        if (key.length < n) {
            room(n * 2);
        } else if (used) {
            clear(n);
        }
        System.arraycopy(atoms.key, from, key, PAD, size);
        boolean syllable = false;
        for (int a = from; a < to; a++) {
            int i = a - from + PAD;
            shape[i] = (byte) (atoms.shape[a] + 1);
            boolean after = syllable;
            syllable = atoms.syllable(a);
            joins[i] = after && syllable && gap(text, atoms.end[a - 1], atoms.start[a]);
        }
    }

    /** Empties the first {@code n} positions. */
    private void clear(int n) {
        Arrays.fill(key, 0, n, 0);
        Arrays.fill(shape, 0, n, (byte) 0);
        Arrays.fill(cover, 0, n, (byte) 0);
        Arrays.fill(words, 0, n, (byte) 0);
        Arrays.fill(said, 0, n, (short) 0);
        Arrays.fill(pair, 0, n, (byte) 0);
        Arrays.fill(joins, 0, n, false);
        Arrays.fill(decision, 0, n, false);
        Arrays.fill(whole, 0, n, (byte) 0);
    }

    /**
     * What vocabulary and memory say of positions {@code [first, end)} of a run of syllables, where those before {@code first} are told already. To
     * decide a joint takes what is said up to the position behind it.
     *
     * @param matched what the call before returned; {@code first} where a run begins
     * @return the position behind the longest matches from the left
     */
    int recall(int first, int end, int matched, Vocabulary vocabulary, WordMemory memory) {
        int stop = Math.min(PAD + size, end);
        if (memory != null) {
            for (int i = Math.max(PAD, first - 2); i < stop; i++) {
                said[i] = (short) memory.syllable(key[i]);
            }
            for (int i = first; i < stop; i++) {
                pair[i] = joins[i] ? (byte) (1 + memory.pair(key[i - 1], key[i])) : 0;
            }
        }
        return cover(first, stop, matched, vocabulary);
    }

    /** Whether atom {@code i} is joined to the one before it in the end. */
    boolean joined(int i) {
        return whole[i] == 0 ? decision[i] : whole[i] == JOINED;
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

    private int cover(int first, int stop, int before, Vocabulary vocabulary) {
        int matched = before;
        for (int i = first; i < stop; i++) {
            if (!joins[i + 1]) {
                continue;
            }
            int node = vocabulary.next(Vocabulary.ROOT, key[i]);
            int longest = i;
            for (int j = i + 1; node != Vocabulary.NONE && joins[j] && j - i < LONGEST_WORD; j++) {
                node = vocabulary.next(node, key[j]);
                if (node != Vocabulary.NONE && vocabulary.ends(node)) {
                    mark(i, j);
                    words[i] |= 1 << j - i;
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
        return matched;
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

    /** The decisions on the two joints before {@code i}, as two bits. */
    int before(int i) {
        return (decision[i - 1] ? 1 : 0) | (decision[i - 2] ? 2 : 0);
    }

    /**
     * Fills {@code out} with the hashes of the features of the joint before position {@code i} (counted with the padding), after the
     * decisions {@code before}; returns how many there are.
     */
    int features(int i, int before, int[] out) {
        int n = neighbours(i, before | (joins[i - 1] ? 4 : 0) | (joins[i + 1] ? 8 : 0), out);
        n = memories(i, before, n, out);
        return words(i, before, n, out);
    }

    /** Syllables, letter case and vocabulary cover around the joint. */
    private int neighbours(int i, int d, int[] out) {
        int s2 = key[i - 2];
        int s1 = key[i - 1];
        int s0 = key[i];
        int n1 = key[i + 1];
        int c1 = cover[i - 1];
        int c0 = cover[i];
        int e1 = cover[i + 1];
        int t = shape[i - 1] * 8 + shape[i];
        int o = shape[i - 2] * 8 + shape[i + 1];
        int right = c0 * 32 + e1;
        int left = c1 * 32 + c0;
        int around = (left * 32 + e1) * 16 + d;
        int ends = (shape[i - 2] == 0 ? 2 : 0) + (shape[i + 1] == 0 ? 1 : 0);
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
        out[n++] = hash(12, around, cover[i + 2], cover[i - 2]);
        out[n++] = hash(13, right, d, 0);
        out[n++] = hash(14, left, d, 0);
        out[n++] = hash(15, c0, t, d);
        out[n++] = hash(16, c0, t, o);
        out[n++] = hash(17, t, o, d);
        out[n++] = hash(18, s1, t, c0);
        out[n++] = hash(19, s0, t, c0);
        out[n++] = hash(20, s1, right, d);
        out[n++] = hash(21, s0, right, d);
        out[n++] = hash(22, s0, left, d);
        out[n++] = hash(23, s1, left, d);
        out[n++] = hash(24, n1, right, cover[i + 2]);
        out[n++] = hash(25, s2, left, d);
        out[n++] = hash(26, s1, s0, d);
        out[n++] = hash(27, c0, 0, 0);
        out[n++] = hash(28, s0, n1, e1 * 4 + (d & 3));
        out[n++] = hash(29, s1, shape[i], d & 3);
        out[n++] = hash(30, s1, 0, 0);
        out[n++] = hash(31, s0, 0, 0);
        out[n++] = hash(32, s2, 0, 0);
        out[n++] = hash(33, n1, 0, 0);
        out[n++] = hash(34, ends, c0, t);
        out[n++] = hash(35, ends, s1, s0);
        return n;
    }

    /** What is remembered of the syllables and of the joint, and the names among them. */
    private int memories(int i, int before, int from, int[] out) {
        int s1 = key[i - 1];
        int s0 = key[i];
        int c0 = cover[i];
        int t = shape[i - 1] * 8 + shape[i];
        int o = shape[i - 2] * 8 + shape[i + 1];
        int r1 = said[i - 1] & 63;
        int r0 = said[i] & 63;
        int v1 = said[i - 1] >> 6 & 63;
        int v0 = said[i] >> 6 & 63;
        int names = (said[i - 1] >> 12) * 4 + (said[i] >> 12);
        int more = (said[i - 2] >> 12) * 64 + names * 4 + (said[i + 1] >> 12);
        int p = pair[i];
        int n = from;
        out[n++] = hash(40, r1, r0, c0);
        out[n++] = hash(41, r1, c0, t);
        out[n++] = hash(42, r0, c0, t);
        out[n++] = hash(43, r1, said[i - 2] & 63, c0);
        out[n++] = hash(44, r0, said[i + 1] & 63, c0);
        out[n++] = hash(45, (v1 & 7) * 8 + (v0 >> 3), c0, 0);
        out[n++] = hash(46, v1, v0, c0);
        out[n++] = hash(47, v1, t, c0);
        out[n++] = hash(48, v0, t, c0);
        out[n++] = hash(49, s1, v0, c0);
        out[n++] = hash(50, s0, v1, c0);
        out[n++] = hash(51, p, c0, before);
        out[n++] = hash(52, p, t, c0);
        out[n++] = hash(53, p, pair[i + 1], c0 * 32 + cover[i + 1]);
        out[n++] = hash(54, p, pair[i - 1], c0 * 4 + before);
        out[n++] = hash(55, p * 32 + pair[i + 1], pair[i - 1], before);
        if (p == 1) {
            out[n++] = hash(56, s1, c0, before);
            out[n++] = hash(57, s0, c0, before);
            out[n++] = hash(58, cover[i - 1] * 32 + c0, cover[i + 1], before);
            out[n++] = hash(59, c0, t, before);
        }
        out[n++] = hash(60, names, t, before);
        out[n++] = hash(61, more, before, c0);
        out[n++] = hash(62, more, before, t * 64 + o);
        out[n++] = hash(63, (said[i - 2] >> 12) * 4 + (said[i - 1] >> 12), before, t);
        return n;
    }

    /** The word that a join would make. */
    private int words(int i, int before, int from, int[] out) {
        int first = (before & 1) == 0 ? i - 1 : (before & 2) == 0 ? i - 2 : i - 3;
        int length = i - first;
        int word = 0;
        for (int k = first; k <= i; k++) {
            word = word * 31 + key[k];
        }
        int is = words[first] >> length & 1;
        int n = from;
        out[n++] = hash(70, word, length, 0);
        out[n++] = hash(71, word, length, key[i + 1]);
        out[n++] = hash(72, word, length, key[first - 1]);
        out[n++] = hash(73, is, length, cover[i + 1]);
        out[n++] = hash(74, is, length, shape[i - 1] * 8 + shape[i]);
        out[n++] = hash(75, key[first], key[i], is);
        out[n++] = hash(76, is * 2 + (words[first] >> length - 1 & 1), words[first] >> length + 1 & 1, length);
        return n;
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
