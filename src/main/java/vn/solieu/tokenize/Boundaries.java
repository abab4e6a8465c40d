package vn.solieu.tokenize;

import java.util.Arrays;
import vn.solieu.doc.Token.Kind;

/**
 * Where a sentence of one block may end, and what the sentence model is told of each such place.
 *
 * <p>A place is a full stop, an ellipsis, a question or exclamation mark, or an abbreviation that may end a sentence, with the
 * closing quotes and brackets glued to it. Never a place: dots of numbers, dates, codes, hosts and titles (they are inside atoms);
 * before a lower-case letter, unless a full stop ended a quotation or a word in front of a glued capital; before a comma, colon,
 * semicolon or closing mark; after an enumerator that opens the sentence ({@code 1.}, {@code a.}, {@code IV.}); inside a bracket
 * that was opened within the sentence and is closed within the block. A lower-case letter that counts points ({@code a. Xã}) may open
 * a sentence.
 */
final class Boundaries {
    private static final String CLOSERS = "\"'\u201D\u2019)]}\u00BB";
    private static final String AFTER = ",;:)]}\u201D\u00BB%";

    private final char[] text;
    private final Atoms atoms;
    private final int from;
    private final int to;
    private final Abbreviations abbreviations;
    private final Vocabulary vocabulary;
    /** For each atom, the atom after the bracket that it opens, or 0; null without brackets. */
    private final int[] closed;
    /** For each atom: 0 outside quotations; by how they end, 1 to 3, and 3 more after a colon; null where the block has none. */
    private final byte[] quoted;

    Boundaries(char[] text, Atoms atoms, int from, int to, Abbreviations abbreviations, Vocabulary vocabulary) {
        this.text = text;
        this.atoms = atoms;
        this.from = from;
        this.to = to;
        this.abbreviations = abbreviations;
        this.vocabulary = vocabulary;
        this.closed = brackets();
        this.quoted = quotes();
    }

    private byte[] quotes() {
        byte[] state = null;
        int open = -1;
        for (int i = from; i < to; i++) {
            if (atoms.shape[i] != Atoms.MARK) {
                continue;
            }
            char c = text[atoms.start[i]];
            if (open < 0 && (c == '\u201C' || c == '"')) {
                open = i;
            } else if (open >= 0 && (c == '\u201D' || c == '"')) {
                state = state == null ? new byte[to - from] : state;
                int end = ends(i - 1) ? 1 : i + 1 < to && ends(i + 1) ? 2 : 3;
                boolean speech = open > from && text[atoms.start[open - 1]] == ':';
                Arrays.fill(state, open - from, i - from, (byte) (speech ? end + 3 : end));
                open = -1;
            }
        }
        return state;
    }

    private int[] brackets() {
        int[] close = null;
        int[] stack = new int[16];
        int depth = 0;
        for (int i = from; i < to; i++) {
            if (atoms.shape[i] != Atoms.MARK) {
                continue;
            }
            char c = text[atoms.start[i]];
            if (c == '(' || c == '[') {
                if (depth == stack.length) {
                    stack = Arrays.copyOf(stack, depth * 2);
                }
                stack[depth++] = i;
            } else if ((c == ')' || c == ']') && depth > 0) {
                close = close == null ? new int[to - from] : close;
                close[stack[--depth] - from] = i + 1;
            }
        }
        return close;
    }

    /** The atom after the bracket that atom {@code i} opens, or {@code i} if it opens none that is closed. */
    private int afterBracket(int i) {
        return closed == null || closed[i - from] == 0 ? i : closed[i - from];
    }

    /** Where to look after atom {@code i} of a sentence that begins at {@code first}: past the bracket or the closers, or the next atom. */
    int next(int first, int i) {
        int after = i > first ? afterBracket(i) : i;
        return after > i ? after : ends(i) ? afterClosers(i) : i + 1;
    }

    /** Whether atom {@code i} is a mark or an abbreviation that may end a sentence. */
    boolean ends(int i) {
        if (atoms.shape[i] != Atoms.MARK) {
            return atoms.is(i, Kind.ABBREVIATION) && abbreviations.mayEnd(atoms.key[i]);
        }
        char c = text[atoms.start[i]];
        return c == '.' || c == '?' || c == '!' || c == '\u2026';
    }

    /** The atom after mark {@code i} and the closing quotes and brackets glued to it. */
    private int afterClosers(int i) {
        int next = i + 1;
        while (next < to && atoms.start[next] == atoms.end[next - 1] && atoms.shape[next] == Atoms.MARK
                && CLOSERS.indexOf(text[atoms.start[next]]) >= 0
                && (text[atoms.start[next]] != '"' || next + 1 == to || atoms.start[next + 1] > atoms.end[next]
                || atoms.shape[next + 1] == Atoms.MARK)) {
            next++;
        }
        return next;
    }

    /** Whether the sentence {@code [first, next)} that ends with mark {@code i} and its closers may end there. */
    boolean possible(int first, int i, int next) {
        if (next == to) {
            return false;
        }
        boolean glued = atoms.start[next] == atoms.end[next - 1];
        byte shape = atoms.shape[next];
        if (glued && (next > i + 1 || shape != Atoms.CAPITAL || i == first || !vocabulary.syllable(atoms.key[i - 1])
                || !vocabulary.syllable(atoms.key[next]) || text[atoms.start[i]] != '.')) {
            return false;
        }
        if (shape == Atoms.LOWER && !letter(next) || shape == Atoms.MARK && AFTER.indexOf(text[atoms.start[next]]) >= 0) {
            return false;
        }
        return !(i - first == 1 && enumerator(first)) && i > first;
    }

    /** Whether a letter that counts points stands at {@code i}: {@code a. Xã}, {@code b) Xã}. */
    private boolean letter(int i) {
        return i + 2 < to && atoms.end[i] - atoms.start[i] == 1 && atoms.shape[i + 2] == Atoms.CAPITAL && atoms.start[i + 1] == atoms.end[i]
                && (text[atoms.start[i + 1]] == '.' || text[atoms.start[i + 1]] == ')');
    }

    private boolean enumerator(int first) {
        int length = atoms.end[first] - atoms.start[first];
        if (atoms.is(first, Kind.NUMBER)) {
            return length <= 5;
        }
        if (length == 1) {
            return true;
        }
        for (int i = atoms.start[first]; i < atoms.end[first]; i++) {
            if ("IVX".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return length <= 4;
    }

    /** Takes features by the pieces of their names. */
    interface Taker {
        void put(Print name, Print a);

        void put(Print name, Print a, Print b);

        void put(Print name, Print a, Print b, Print c);
    }

    private static final Print NONE = Print.of("none");
    private static final Print END = Print.of("end");
    private static final Print ABBREVIATION = Print.of("abbr");
    private static final Print EMPTY = Print.of("");
    private static final Print LONG = Print.of("long");
    private static final Print ZERO = Print.of("0");
    private static final Print ZEROS = Print.of("00");
    private static final Print[] SIZES = prints("1", "3", "7", "many");
    private static final Print[] TRUTHS = prints("false", "true");
    private static final Print[] INSIDE = prints("0", "1", "2", "3", "4", "5", "6");
    /** By shape of letter case, and there three lengths, and behind these three for capitals that are no syllables. */
    private static final Print[] LOWERS = prints("x1", "x3", "xn");
    private static final Print[] CAPITALS = prints("X1", "X3", "Xn", "X1?", "X3?", "Xn?");
    private static final Print[] UPPERS = prints("XX1", "XX3", "XXn");
    private static final Print[] NAMES = prints("m=", "b=", "sb=", "a=", "sa=", "m,sb=", "m,sa=", "sb,sa=", "m,c,sa=", "c=", "sbb,sb=", "sbb,sb,sa=", "sa,saa=", "n=",
            "n,m=", "sp=", "n,sb=", "q=", "q,sa=", "w=", "bb,sb=", "sb,a=", "g=");

    private static Print[] prints(String... names) {
        return Arrays.stream(names).map(Print::of).toArray(Print[]::new);
    }

    /** What the model is told of mark {@code i}, before atom {@code next}, in the sentence that begins at {@code first}. */
    void features(int first, int i, int next, Taker out) {
        Print mark = atoms.shape[i] != Atoms.MARK ? ABBREVIATION : mark(i);
        Print spaced = TRUTHS[i > first && atoms.start[i] > atoms.end[i - 1] ? 1 : 0];
        Print before = i > first ? form(i - 1) : NONE;
        Print shapeBefore = i > first ? shape(i - 1) : NONE;
        Print shapeBefore2 = i > first + 1 ? shape(i - 2) : NONE;
        Print before2 = i > first + 1 ? form(i - 2) : NONE;
        Print inside = INSIDE[quoted == null ? 0 : quoted[next - 1 - from]];
        int close = closed == null ? 0 : closed[next - from];
        Print whole = TRUTHS[close > 0 && ends(close - 2) ? 1 : 0];
        Print closers = next == i + 1 ? EMPTY : Print.of(text, atoms.start[i + 1], atoms.end[next - 1]);
        Print after = form(next);
        Print shapeAfter = shape(next);
        Print shapeAfter2 = next + 1 < to ? shape(next + 1) : END;
        int length = i - first;
        Print size = SIZES[length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : 3];
        int n = 0;
        out.put(NAMES[n++], mark);
        out.put(NAMES[n++], before);
        out.put(NAMES[n++], shapeBefore);
        out.put(NAMES[n++], after);
        out.put(NAMES[n++], shapeAfter);
        out.put(NAMES[n++], mark, shapeBefore);
        out.put(NAMES[n++], mark, shapeAfter);
        out.put(NAMES[n++], shapeBefore, shapeAfter);
        out.put(NAMES[n++], mark, closers, shapeAfter);
        out.put(NAMES[n++], closers);
        out.put(NAMES[n++], shapeBefore2, shapeBefore);
        out.put(NAMES[n++], shapeBefore2, shapeBefore, shapeAfter);
        out.put(NAMES[n++], shapeAfter, shapeAfter2);
        out.put(NAMES[n++], size);
        out.put(NAMES[n++], size, mark);
        out.put(NAMES[n++], spaced, mark);
        out.put(NAMES[n++], size, shapeBefore);
        out.put(NAMES[n++], inside, mark, closers);
        out.put(NAMES[n++], inside, mark, shapeAfter);
        out.put(NAMES[n++], whole, mark);
        out.put(NAMES[n++], before2, shapeBefore);
        out.put(NAMES[n++], shapeBefore, after);
        out.put(NAMES[n], TRUTHS[atoms.start[next] == atoms.end[next - 1] ? 1 : 0], shapeBefore);
    }

    /** The sign that a mark is, and whether it is a run of them. */
    private Print mark(int i) {
        String sign = Character.toString(text[atoms.start[i]]);
        return Print.of(atoms.end[i] - atoms.start[i] > 1 ? sign + "+" : sign);
    }

    private Print form(int i) {
        if (atoms.shape[i] == Atoms.DIGITS) {
            return ZERO;
        }
        return atoms.end[i] - atoms.start[i] > 12 ? LONG : Print.lower(text, atoms.start[i], atoms.end[i]);
    }

    private Print shape(int i) {
        int length = atoms.end[i] - atoms.start[i];
        int size = length == 1 ? 0 : length < 4 ? 1 : 2;
        return switch (atoms.shape[i]) {
            case Atoms.LOWER -> LOWERS[size];
            case Atoms.CAPITAL -> CAPITALS[vocabulary.syllable(atoms.key[i]) ? size : size + 3];
            case Atoms.UPPER -> UPPERS[size];
            case Atoms.DIGITS -> atoms.is(i, Kind.NUMBER) ? ZERO : ZEROS;
            default -> Print.of("." + text[atoms.start[i]]);
        };
    }
}
