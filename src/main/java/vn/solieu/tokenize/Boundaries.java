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
        char c = text[atoms.start[i]];
        return atoms.shape[i] == Atoms.MARK ? c == '.' || c == '?' || c == '!' || c == '\u2026'
                : atoms.is(i, Kind.ABBREVIATION) && abbreviations.mayEnd(atoms.key[i]);
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

    /** What the model is told of mark {@code i}, before atom {@code next}, in the sentence that begins at {@code first}. */
    String[] features(int first, int i, int next) {
        String mark = atoms.shape[i] == Atoms.MARK ? Character.toString(text[atoms.start[i]]) + (atoms.end[i] - atoms.start[i] > 1 ? "+" : "") : "abbr";
        boolean spaced = i > first && atoms.start[i] > atoms.end[i - 1];
        String before = i > first ? form(i - 1) : "none";
        String shapeBefore = i > first ? shape(i - 1) : "none";
        String shapeBefore2 = i > first + 1 ? shape(i - 2) : "none";
        String before2 = i > first + 1 ? form(i - 2) : "none";
        int inside = quoted == null ? 0 : quoted[next - 1 - from];
        int close = closed == null ? 0 : closed[next - from];
        boolean whole = close > 0 && ends(close - 2);
        String closers = next == i + 1 ? "" : new String(text, atoms.start[i + 1], atoms.end[next - 1] - atoms.start[i + 1]);
        String after = form(next);
        String shapeAfter = shape(next);
        String shapeAfter2 = next + 1 < to ? shape(next + 1) : "end";
        int length = i - first;
        String size = length < 2 ? "1" : length < 4 ? "3" : length < 8 ? "7" : "many";
        return new String[] {
            "m=" + mark, "b=" + before, "sb=" + shapeBefore, "a=" + after, "sa=" + shapeAfter,
            "m,sb=" + mark + shapeBefore, "m,sa=" + mark + shapeAfter, "sb,sa=" + shapeBefore + shapeAfter,
            "m,c,sa=" + mark + closers + shapeAfter, "c=" + closers, "sbb,sb=" + shapeBefore2 + shapeBefore,
            "sbb,sb,sa=" + shapeBefore2 + shapeBefore + shapeAfter, "sa,saa=" + shapeAfter + shapeAfter2, "n=" + size,
            "n,m=" + size + mark, "sp=" + spaced + mark, "n,sb=" + size + shapeBefore,
            "q=" + inside + mark + closers, "q,sa=" + inside + mark + shapeAfter, "w=" + whole + mark,
            "bb,sb=" + before2 + shapeBefore, "sb,a=" + shapeBefore + after, "g=" + (atoms.start[next] == atoms.end[next - 1]) + shapeBefore,
        };
    }

    private String form(int i) {
        if (atoms.shape[i] == Atoms.DIGITS) {
            return "0";
        }
        int length = atoms.end[i] - atoms.start[i];
        return length > 12 ? "long" : new String(text, atoms.start[i], length).toLowerCase(java.util.Locale.ROOT);
    }

    private String shape(int i) {
        int length = atoms.end[i] - atoms.start[i];
        String size = length == 1 ? "1" : length < 4 ? "3" : "n";
        return switch (atoms.shape[i]) {
            case Atoms.LOWER -> "x" + size;
            case Atoms.CAPITAL -> "X" + size + (vocabulary.syllable(atoms.key[i]) ? "" : "?");
            case Atoms.UPPER -> "XX" + size;
            case Atoms.DIGITS -> atoms.is(i, Kind.NUMBER) ? "0" : "00";
            default -> "." + text[atoms.start[i]];
        };
    }
}
