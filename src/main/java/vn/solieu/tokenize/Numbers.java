package vn.solieu.tokenize;

import vn.solieu.doc.Token.Kind;

/**
 * The scanner's forms that begin with a digit, and codes.
 *
 * <p>Accepted as one atom: {@code 3.905.412}, {@code 28.114,6}, {@code 12/63}, {@code 12.480/11.900}, {@code 1 250 000} (two groups
 * after a plain space, one after a no-break space), {@code 31.\n250} (a group cut by a line break), {@code 30 . 000}; dates {@code 16/3/2023},
 * {@code 1-7-2023}, {@code 2024-05-07}, {@code 10/2024}, and after a word for a day {@code 15-9}, {@code 30/4}; times {@code 7h30},
 * {@code 14:05}; document numbers {@code 06-NQ/TU}, {@code 47/2020/NĐ-CP}; codes {@code 1A}, {@code 43H-016}.
 * A unit glued to a number is an atom of its own ({@code 5.318|km2}), and so are {@code %} and {@code ‰}; a range
 * ({@code 5-7}, {@code 2021-2025}) is three atoms.
 *
 * <p>Weaknesses: {@code 2/9} without a word for a day is a number; a phone number in groups of three reads as one number.
 */
final class Numbers {
    /** Longer chains are no codes; without a limit a chain that is none would be read again from each of its parts. */
    private static final int JOINED_MAX = 40;

    private final Scanner s;
    private final Abbreviations words;
    private final char[] t;
    private final int to;

    Numbers(Scanner scanner, Abbreviations words) {
        this.s = scanner;
        this.words = words;
        this.t = scanner.t;
        this.to = scanner.to;
    }

    int scan(int p) {
        int d = s.digits(p);
        if (d < to) {
            char c = t[d];
            if (d - p <= 4 && (c == '/' || c == '-' || c == '.') && d + 1 < to) {
                int date = date(p, d, c);
                if (date > 0) {
                    return add(p, date, Kind.DATE);
                }
            }
            if ((c == '/' || c == '-') && d - p <= 6) {
                int code = document(p, d);
                if (code > 0) {
                    return code(p, code, Kind.CODE);
                }
            }
            if (d - p <= 2 && (c == 'h' || c == 'H' || c == ':' || c == 'g')) {
                int time = time(p, d, c);
                if (time > 0) {
                    return add(p, time, Kind.DATE);
                }
            }
            if (Chars.upper(c)) {
                int letters = s.letters(d);
                if (letters - d <= 2 && !words.unit(t, d, letters) && (letters == to || Chars.of(t[letters]) != Chars.LETTER)) {
                    return code(p, letters, Kind.CODE);
                }
            }
        }
        int end = number(p, d);
        if (end < to && t[end] == '/' && end + 1 < to && Chars.of(t[end + 1]) == Chars.DIGIT) {
            int second = number(end + 1, s.digits(end + 1));
            boolean third = second + 1 < to && t[second] == '/' && Chars.of(t[second + 1]) == Chars.DIGIT;
            if (!third) {
                return add(p, second, month(p, end, second) ? Kind.DATE : Kind.NUMBER);
            }
        }
        return add(p, end, Kind.NUMBER);
    }

    private int add(int p, int end, Kind kind) {
        s.out.add(p, end, kind, Atoms.DIGITS, Keys.mix(kind.ordinal()));
        return end;
    }

    /** Adds a code that reaches {@code end} at least: goes on over letters, digits and hyphens, slashes or dots before more. */
    int code(int p, int end, Kind kind) {
        int q = end;
        while (q < to) {
            int is = Chars.of(t[q]);
            if ((is == Chars.LETTER && kind == Kind.CODE && Chars.upper(t[q])) || is == Chars.DIGIT) {
                q++;
            } else if (kind == Kind.CODE && (t[q] == '-' || t[q] == '/') && q + 1 < to
                    && (Chars.upper(t[q + 1]) || Chars.of(t[q + 1]) == Chars.DIGIT && t[q] == '-')) {
                q += 2;
            } else if (kind == Kind.WORD && (t[q] == '\u00B2' || t[q] == '\u00B3')) {
                q++;
            } else {
                break;
            }
        }
        s.out.add(p, q, kind, kind == Kind.CODE ? Atoms.DIGITS : Atoms.LOWER, Keys.of(t, p, q));
        return q;
    }

    /** An upper-case run with more after {@code &}, {@code -}, {@code /} or {@code .}; {@code end} where they do not belong together. */
    int joined(int p, int end) {
        int q = end;
        boolean code = false;
        boolean foreign = !s.isSyllable(p, end);
        while (q + 1 < to && q - p < JOINED_MAX && (t[q] == '&' || t[q] == '-' || t[q] == '/')) {
            if (!Chars.upper(t[q + 1])) {
                break;
            }
            int next = s.letters(q + 1);
            if (next - q > 11 || !s.upper(q + 1, next)) {
                break;
            }
            foreign |= !s.isSyllable(q + 1, next);
            foreign |= t[q] == '&';
            code |= t[q] == '/';
            q = next;
        }
        if (q == end && t[end] == '.' && end + 1 < to && Chars.of(t[end + 1]) == Chars.DIGIT && end - p <= 3) {
            int digits = s.digits(end + 1);
            return digits - end <= 4 ? code(p, digits, Kind.CODE) : end;
        }
        if (q == end || !foreign) {
            return end;
        }
        s.out.add(p, q, code ? Kind.CODE : Kind.ABBREVIATION, Atoms.UPPER, Keys.of(t, p, q));
        return q;
    }

    private int date(int p, int d, char sep) {
        int m = s.digits(d + 1);
        int b = m - d - 1;
        if (b == 0) {
            return -1;
        }
        if (d - p == 4 && sep == '-' && b == 2 && m < to && t[m] == sep && s.digits(m + 1) == m + 3 && value(d + 1, m) <= 12) {
            return m + 3;
        }
        if (d - p == 4 && sep == '-' && b == 2 && value(d + 1, m) >= 1 && value(d + 1, m) <= 12
                && (m == to || Chars.of(t[m]) != Chars.LETTER && t[m] != '.' && t[m] != ',')) {
            return m;
        }
        if (d - p > 2 || b > 2 && !(b == 4 && sep != '.')) {
            return -1;
        }
        int first = value(p, d);
        int second = value(d + 1, m);
        if (b <= 2 && first >= 1 && first <= 31 && second >= 1 && second <= 12) {
            if (m < to && t[m] == sep && s.digits(m + 1) == m + 5) {
                int year = value(m + 1, m + 5);
                if (year >= 1000 && year <= 2999) {
                    return m + 5;
                }
            }
            boolean more = m + 1 < to && (t[m] == sep || t[m] == ',' || t[m] == '.' || t[m] == '%') && (t[m] == '%'
                    || Chars.of(t[m + 1]) == Chars.DIGIT);
            if (!more && afterDay()) {
                return m;
            }
        }
        if (b == 4 && sep == '-' && first >= 1 && first <= 12 && second >= 1900 && second <= 2100
                && (m == to || Chars.of(t[m]) != Chars.DIGIT) && afterMonth()) {
            return m;
        }
        return -1;
    }

    private boolean month(int p, int slash, int end) {
        return slash - p <= 2 && end - slash == 5 && value(p, slash) >= 1 && value(p, slash) <= 12
                && value(slash + 1, end) >= 1900 && value(slash + 1, end) <= 2100;
    }

    private boolean afterDay() {
        return s.out.size > 0 && words.day(s.out.key[s.out.size - 1]);
    }

    private boolean afterMonth() {
        return s.out.size > 0 && words.month(s.out.key[s.out.size - 1]);
    }

    private int value(int from, int end) {
        int v = 0;
        for (int i = from; i < end; i++) {
            int digit = Character.digit(t[i], 10);
            v = Math.min(v * 10 + Math.max(digit, 0), 1_000_000);
        }
        return v;
    }

    private int document(int p, int d) {
        int q = d;
        if (t[q] == '/' && s.digits(q + 1) == q + 5 && q + 5 < to && (t[q + 5] == '/' || t[q + 5] == '-')) {
            q += 5;
        }
        if (q + 1 < to && Chars.upper(t[q + 1])) {
            int letters = s.letters(q + 1);
            boolean capitals = s.upper(q + 1, letters);
            boolean more = letters + 1 < to && (t[letters] == '-' || t[letters] == '/') && Chars.upper(t[letters + 1]);
            if (capitals && letters - q - 1 <= 12 && (letters - q > 2 || more) && !words.unit(t, q + 1, letters)
                    && (more || !s.isSyllable(q + 1, letters))) {
                return letters;
            }
        }
        return -1;
    }

    private int time(int p, int d, char c) {
        int hour = value(p, d);
        int m = s.digits(d + 1);
        int b = m - d - 1;
        if (hour > 24) {
            return -1;
        }
        if (b == 2 && value(d + 1, m) < 60) {
            if (c == ':' && m + 2 < to && t[m] == ':' && s.digits(m + 1) == m + 3) {
                return m + 3;
            }
            return m < to && Chars.of(t[m]) == Chars.LETTER ? -1 : m;
        }
        boolean alone = b == 0 && c != ':' && c != 'g' && (d + 1 == to || Chars.of(t[d + 1]) != Chars.LETTER && Chars.of(t[d + 1]) != Chars.MARK);
        return alone ? d + 1 : -1;
    }

    /** The end of a number whose first digits are {@code [p, d)}: groups after dots and commas, after spaces, after a line break. */
    private int number(int p, int d) {
        int q = d;
        int groups = 0;
        while (q + 1 < to && (t[q] == '.' || t[q] == ',') && Chars.of(t[q + 1]) == Chars.DIGIT) {
            q = s.digits(q + 1);
            groups++;
        }
        if (groups == 0 && d - p <= 3 && t[p] != '0' && d < to) {
            int spaced = spaced(p, d);
            if (spaced > d) {
                return spaced;
            }
        }
        int apart = apart(p, q);
        if (apart > q) {
            return apart;
        }
        if (q < to && t[q] == '.' && q - p <= 16 && t[p] != '0') {
            int r = q + 1;
            boolean line = false;
            while (r < to && r - q < 8 && Chars.of(t[r]) == Chars.SPACE) {
                line |= t[r] == '\n';
                r++;
            }
            if (line && (groups > 0 || d - p <= 3) && s.digits(r) == r + 3) {
                return r + 3;
            }
        }
        return q;
    }

    /** The end of a number whose separators stand between spaces ({@code 30 . 000}, {@code 1 , 5}), as in text cut up before. */
    private int apart(int p, int d) {
        int q = d;
        while (q + 3 < to && q - p <= 16 && t[q] == ' ' && t[q + 2] == ' ' && (t[q + 1] == '.' || t[q + 1] == ',')) {
            int next = s.digits(q + 3);
            int n = next - q - 3;
            if (n == 0 || t[q + 1] == '.' && n != 3 || t[q + 1] == ',' && n > 2) {
                break;
            }
            q = next;
        }
        return q;
    }

    private int spaced(int p, int d) {
        char sep = t[d];
        boolean hard = sep == '\u00A0' || sep == '\u202F' || sep == '\u2009';
        if (sep != ' ' && !hard || s.out.size > 0 && s.out.end[s.out.size - 1] == p - 1 && s.out.shape[s.out.size - 1] == Atoms.DIGITS) {
            return d;
        }
        int q = d;
        int groups = 0;
        while (q + 3 < to && t[q] == sep && s.digits(q + 1) == q + 4) {
            q += 4;
            groups++;
        }
        if (groups < (hard ? 1 : 2)) {
            return d;
        }
        return q + 1 < to && t[q] == ',' && Chars.of(t[q + 1]) == Chars.DIGIT ? s.digits(q + 1) : q;
    }
}
