package vn.solieu.tokenize;

import java.util.function.IntPredicate;
import vn.solieu.doc.Token.Kind;

/**
 * Cuts a text into {@link Atoms} in one pass, in time linear in its length whatever the text is.
 *
 * <p>Forms: syllables with their combining marks, apostrophes ({@code H'Mông}) and invisible characters inside; hyphenated foreign
 * words ({@code Ma-lai-xi-a}) but not two Vietnamese syllables ({@code tế-xã}); upper-case abbreviations, also with {@code &} and
 * {@code -} ({@code TT&TT}, {@code GD-ĐT}); abbreviations with dots from {@code abbreviations.tsv}, chains of single letters
 * ({@code v.v.}), initials glued to a name; numbers, dates and codes as {@link Numbers} reads them; URLs, hosts and mail addresses; runs of dots,
 * of question and exclamation marks, and of one dash. Every other character is an atom of its own; white space, control characters
 * and lone invisible characters are none.
 *
 * <p>Weaknesses: an initial before a space ({@code J. Lee}, {@code Nguyễn Văn A.}) is letter and dot, and the sentence model decides
 * whether a sentence ends; {@code H.}, {@code Q.}, {@code P.} not after a name or a word for a person are districts and wards; two
 * syllables glued by a missing space stay one atom.
 */
final class Scanner {
    private static final int HOST_MAX = 253;

    private final Abbreviations abbreviations;
    private final IntPredicate syllable;
    private final Numbers numbers;
    final char[] t;
    final int to;
    final Atoms out;
    private int noHostBefore;

    private Scanner(char[] text, int from, int to, Atoms out, Abbreviations abbreviations, IntPredicate syllable) {
        this.t = text;
        this.to = to;
        this.out = out;
        this.abbreviations = abbreviations;
        this.syllable = syllable;
        this.numbers = new Numbers(this, abbreviations);
        this.noHostBefore = from;
    }

    /** Adds the atoms of {@code text[from, to)} to {@code out}. {@code syllable} knows the keys of Vietnamese syllables. */
    static void scan(char[] text, int from, int to, Atoms out, Abbreviations abbreviations, IntPredicate syllable) {
        new Scanner(text, from, to, out, abbreviations, syllable).run(from);
    }

    private void run(int from) {
        int p = from;
        while (p < to) {
            switch (Chars.of(t[p])) {
                case Chars.SPACE, Chars.FORMAT -> p++;
                case Chars.LETTER -> p = word(p, letters(p));
                case Chars.DIGIT -> p = numbers.scan(p);
                case Chars.MARK -> p = mark(p);
                case Chars.SURROGATE -> p = surrogate(p);
                case Chars.PUNCTUATION -> p = punctuation(p);
                default -> p = symbol(p);
            }
        }
    }

    /** The end of the run of letters at {@code p}: letters, marks on them, apostrophes and invisible characters between them. */
    int letters(int p) {
        int end = p;
        int q = p;
        while (q < to) {
            char c = t[q];
            int is = Chars.of(c);
            if (is == Chars.LETTER || is == Chars.MARK && q == end) {
                end = ++q;
            } else if (is == Chars.FORMAT) {
                q++;
            } else if (is == Chars.SURROGATE && q + 1 < to && Character.isLetter(Character.codePointAt(t, q, to))) {
                q += 2;
                end = q;
            } else if ((c == '\'' || c == '\u2019') && q == end && q > p && q + 1 < to && Chars.of(t[q + 1]) == Chars.LETTER) {
                q++;
            } else {
                break;
            }
        }
        return Math.max(end, p + 1);
    }

    private int word(int p, int end) {
        if (end >= to || Chars.of(t[end]) == Chars.SPACE) {
            return syllable(p, end);
        }
        char c = t[end];
        if (c == ',' || c == ')' || c == ';') {
            return syllable(p, end);
        }
        if (c == ':' && end + 2 < to && t[end + 1] == '/' && t[end + 2] == '/') {
            return url(p, end);
        }
        if ((c == '.' || c == '@' || c == '-' || c == '_' || Chars.of(c) == Chars.DIGIT) && p >= noHostBefore) {
            int q = host(p);
            if (q > 0) {
                return url(p, q);
            }
        }
        int digits = Chars.of(c) == Chars.DIGIT ? digits(end) : c == '\u00B2' || c == '\u00B3' ? end + 1 : end;
        if (digits > end && (Chars.upper(t[p]) && end - p <= 5 || end - p <= 3)) {
            return numbers.code(p, digits, Chars.upper(t[p]) ? Kind.CODE : Kind.WORD);
        }
        boolean upper = upper(p, end);
        if (upper && end - p <= 10 && end + 1 < to && (c == '&' || c == '-' || c == '/' || c == '.')) {
            int q = numbers.joined(p, end);
            if (q > end) {
                return q;
            }
        }
        if (c == '-' && end + 1 < to && Chars.of(t[end + 1]) == Chars.LETTER) {
            int q = hyphenated(p, end);
            if (q > end) {
                return q;
            }
        }
        if (c == '-' && Chars.upper(t[p]) && end + 1 < to && Chars.of(t[end + 1]) == Chars.DIGIT) {
            int q = digits(end + 1);
            if (q - end <= 4 && (upper || !syllable.test(Keys.of(t, p, end)))) {
                return numbers.code(p, q, Kind.CODE);
            }
        }
        if (c == '.' && !(unit(p) && end - p == 1)) {
            int q = dotted(p, end);
            if (q > end) {
                out.add(p, q, Kind.ABBREVIATION, upper ? Atoms.UPPER : shape(p, end), Keys.of(t, p, q));
                return q;
            }
        }
        return syllable(p, end);
    }

    /** Whether what stands at {@code p} is glued to a number or a degree sign. */
    private boolean unit(int p) {
        int n = out.size - 1;
        return n >= 0 && out.end[n] == p && (out.shape[n] == Atoms.DIGITS || t[p - 1] == '\u00B0');
    }

    private int syllable(int p, int end) {
        byte shape = shape(p, end);
        int key = Keys.of(t, p, end);
        Kind kind = shape == Atoms.UPPER && !syllable.test(key) ? Kind.ABBREVIATION : Kind.WORD;
        out.add(p, end, kind, shape, key);
        return end;
    }

    byte shape(int p, int end) {
        if (!Chars.upper(t[p])) {
            return end - p > 1 && Chars.upper(t[p + 1]) ? Atoms.CAPITAL : Atoms.LOWER;
        }
        return end - p > 1 && upper(p, end) ? Atoms.UPPER : Atoms.CAPITAL;
    }

    boolean upper(int p, int end) {
        for (int i = p; i < end; i++) {
            if (Chars.of(t[i]) == Chars.LETTER && !Chars.upper(t[i])) {
                return false;
            }
        }
        return true;
    }

    int digits(int p) {
        int q = p;
        while (q < to && Chars.of(t[q]) == Chars.DIGIT) {
            q++;
        }
        return q;
    }

    boolean isSyllable(int p, int end) {
        return syllable.test(Keys.of(t, p, end));
    }

    private int hyphenated(int p, int end) {
        int pieces = 1;
        boolean foreign = !isSyllable(p, end);
        boolean lowerAfter = true;
        int q = end;
        while (q + 1 < to && t[q] == '-' && Chars.of(t[q + 1]) == Chars.LETTER && pieces < 12) {
            int next = letters(q + 1);
            foreign |= !isSyllable(q + 1, next);
            lowerAfter &= !Chars.upper(t[q + 1]);
            q = next;
            pieces++;
        }
        boolean name = Chars.upper(t[p]) && lowerAfter && !(out.size > 0 && out.shape[out.size - 1] == Atoms.CAPITAL);
        if (!foreign && pieces < 3 && !name) {
            return end;
        }
        out.add(p, q, Kind.WORD, shape(p, end), Keys.of(t, p, q));
        return q;
    }

    /** The end of an abbreviation with its dots at {@code p}, or {@code end} where there is none. */
    private int dotted(int p, int end) {
        if (end - p == 1) {
            int q = end;
            while (q + 1 < to && t[q] == '.' && Chars.of(t[q + 1]) == Chars.LETTER
                    && (q + 2 == to || Chars.of(t[q + 2]) != Chars.LETTER && Chars.of(t[q + 2]) != Chars.MARK)) {
                q += 2;
            }
            if (q > end) {
                return q < to && t[q] == '.' && !(q + 1 < to && t[q + 1] == '.') ? q + 1 : q;
            }
        }
        if (end + 1 < to && Chars.of(t[end + 1]) == Chars.LETTER) {
            int next = letters(end + 1);
            if (next - p < 12 && abbreviations.contains(Keys.of(t, p, next))) {
                return next;
            }
        }
        if (end + 1 < to && t[end + 1] == '.') {
            return end;
        }
        int n = out.size;
        boolean person = end - p == 1 && n > 0 && (n > 1 && out.shape[n - 1] == Atoms.CAPITAL && out.end[n - 1] + 1 == p && out.shape[n - 2] != Atoms.MARK
                || abbreviations.person(out.key[n - 1]));
        if (end - p < 8 && !person && abbreviations.contains(Keys.of(t, p, end + 1))) {
            return end + 1;
        }
        if (end - p == 1 && Chars.upper(t[p]) && end + 1 < to && Chars.of(t[end + 1]) == Chars.LETTER) {
            return end + 1;
        }
        return end;
    }

    /** The end of a host name or mail address that starts at {@code p}, or -1. */
    private int host(int p) {
        int q = p;
        int stop = Math.min(to, p + HOST_MAX);
        while (q < stop && Chars.host(t[q])) {
            q++;
        }
        if (q < to && t[q] == '@' && q + 1 < to && Chars.host(t[q + 1])) {
            int r = q + 1;
            stop = Math.min(to, r + HOST_MAX);
            while (r < stop && Chars.host(t[r])) {
                r++;
            }
            r = trim(p, r);
            if (r > q + 3) {
                return r;
            }
        }
        int end = trim(p, q);
        int dot = end - 1;
        while (dot > p && t[dot] != '.') {
            dot--;
        }
        if (dot > p && (end >= to || Chars.of(t[end]) != Chars.LETTER) && abbreviations.topLevel(new String(t, dot + 1, end - dot - 1))) {
            return end;
        }
        noHostBefore = q;
        return -1;
    }

    private int trim(int p, int end) {
        int q = end;
        while (q > p && !Character.isLetterOrDigit(t[q - 1])) {
            q--;
        }
        return q;
    }

    /** Adds a URL that begins at {@code p} and is known to reach {@code q}; it goes on to white space, without closing marks. */
    private int url(int p, int q) {
        int end = q;
        if (t[q - 1] != ':' && (q < to && (t[q] == '/' || t[q] == ':' || t[q] == '?'))) {
            while (end < to && Chars.of(t[end]) != Chars.SPACE && t[end] != '"' && t[end] != '<' && t[end] != '>' && t[end] != '\u201D') {
                end++;
            }
            while (end > q && ".,;:!?)]}'\u2019\u2026".indexOf(t[end - 1]) >= 0) {
                end--;
            }
        }
        out.add(p, end, Kind.URL, Atoms.LOWER, Keys.mix(end - p));
        return end;
    }

    private int mark(int p) {
        int q = p;
        while (q < to && Chars.of(t[q]) == Chars.MARK) {
            q++;
        }
        out.add(p, q, Kind.SYMBOL, Atoms.MARK, t[p]);
        return q;
    }

    private int punctuation(int p) {
        char c = t[p];
        int q = p + 1;
        if (c == '.' || c == '\u2026') {
            while (q < to && (t[q] == '.' || t[q] == '\u2026')) {
                q++;
            }
        } else if (c == '!' || c == '?') {
            while (q < to && (t[q] == '!' || t[q] == '?')) {
                q++;
            }
        } else if (c == '-' || c == '_' || c == '=' || c == '\u2014') {
            while (q < to && t[q] == c) {
                q++;
            }
        }
        out.add(p, q, Kind.PUNCTUATION, Atoms.MARK, Keys.mix(q - p > 1 ? c + 0x10000 : c == '\u2013' || c == '\u2014' ? '-' : c));
        return q;
    }

    private int symbol(int p) {
        int q = p + 1;
        if (t[p] == '%' && q < to && t[q] == 'o' && (q + 1 == to || Chars.of(t[q + 1]) != Chars.LETTER)) {
            q++;
        }
        q = joiners(q);
        out.add(p, q, Kind.SYMBOL, Atoms.MARK, Keys.mix(t[p]));
        return q;
    }

    private int surrogate(int p) {
        int cp = Character.codePointAt(t, p, to);
        if (Character.charCount(cp) == 2 && Character.isLetter(cp)) {
            return word(p, letters(p));
        }
        int q = joiners(p + Character.charCount(cp));
        out.add(p, q, Kind.SYMBOL, Atoms.MARK, Keys.mix(cp));
        return q;
    }

    /** Past what belongs to the sign before {@code q}: variation selectors, marks, joined and toned emoji. */
    private int joiners(int from) {
        int q = from;
        while (q < to) {
            char c = t[q];
            if (Chars.of(c) == Chars.MARK) {
                q++;
            } else if (c == '\u200D' && q + 2 < to && Character.isSurrogatePair(t[q + 1], t[q + 2])) {
                q += 3;
            } else if (c == '\uD83C' && q + 1 < to && t[q + 1] >= '\uDFFB' && t[q + 1] <= '\uDFFF') {
                q += 2;
            } else {
                break;
            }
        }
        return q;
    }
}
