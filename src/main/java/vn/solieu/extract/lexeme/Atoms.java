package vn.solieu.extract.lexeme;

import vn.solieu.doc.Span;

/**
 * A text cut into atoms: runs of letters, runs of digits, single marks, line breaks. Finer than the tokenizer's words, so that
 * a grammar sees {@code 15/10/2024} as five atoms and {@code 7h30} as three. A word's key is as {@link Lexemes} has it, any dash is {@code -}, any
 * quotation mark is {@code "}, and digit runs of more than four digits are all {@code 0}. Immutable after construction; linear in the text's length.
 */
public final class Atoms extends Pieces {
    private static final int LONGEST_VALUE = 4;
    private static final char[] LONG = {'0'};

    /** The text's code units. */
    final char[] chars;

    public Atoms(String text) {
        super(text, text.length() / 3 + 16);
        chars = text.toCharArray();
        cut();
        for (int i = 0; i < size; i++) {
            boolean longer = type[i] == NUMBER && end[i] - start[i] > LONGEST_VALUE;
            set(i, type[i] != WORD && type[i] != NUMBER ? Word.mark(chars[start[i]])
                    : longer ? Word.of(LONG, 0, 1, form(i)) : Word.of(chars, start[i], end[i], form(i)));
        }
    }

    /** Finds where atoms begin and end and how they are spelt; their words are looked up afterwards, many at a time. */
    private void cut() {
        int at = 0;
        while (at < chars.length) {
            byte kind = Letters.kind(chars[at]);
            int to = at + 1;
            if (kind == Letters.LETTER) {
                long form = Word.spelt(0, chars[at]);
                for (int code; to < chars.length && (code = Word.code(chars[to])) >= 0; to++) {
                    form = form << Byte.SIZE | code;
                }
                add(at, to, WORD, to - at > Word.LONGEST ? 0 : form);
            } else if (kind == Letters.DIGIT) {
                long form = Word.spelt(0, chars[at]);
                while (to < chars.length && Letters.kind(chars[to]) == Letters.DIGIT) {
                    form = Word.spelt(form, chars[to++]);
                }
                add(at, to, NUMBER, to - at <= LONGEST_VALUE ? form : Word.spelt(0, LONG[0]));
            } else if (kind != Letters.BLANK) {
                add(at, to, kind == Letters.BREAK ? BREAK : MARK, 0);
            }
            at = to;
        }
    }

    public boolean word(int i) {
        return is(i, WORD);
    }

    public boolean lineBreak(int i) {
        return i < 0 || i >= size || type[i] == BREAK;
    }

    /** Whether the word has two letters or more, all upper case. */
    public boolean acronym(int i) {
        return word(i) && casing[i] == Word.ACRONYM;
    }

    /** Number of digits or letters of the atom. */
    public int length(int i) {
        return i < 0 || i >= size ? 0 : end[i] - start[i];
    }

    /** The digit run's value; -1 where it is no digit run or has over four digits. */
    public int value(int i) {
        if (!number(i) || end[i] - start[i] > LONGEST_VALUE) {
            return -1;
        }
        int value = 0;
        for (int at = start[i]; at < end[i]; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** The text from the first atom to the last, both included. */
    public Span span(int first, int last) {
        return between(first, last);
    }

    /** The atom that {@code offset} lies in, else the first after it, else the last; -1 in a text without atoms. */
    public int at(int offset) {
        int next = from(offset);
        return next > 0 && (next == size || end[next - 1] > offset) ? next - 1 : next < size ? next : -1;
    }

    /** The hash code of a word's matching key. */
    public static int hash(String word) {
        return Fold.key(word).hashCode();
    }

    /** A word's matching key. */
    public static String fold(String word) {
        return Fold.key(word).intern();
    }
}
