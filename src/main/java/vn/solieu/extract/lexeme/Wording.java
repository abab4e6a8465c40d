package vn.solieu.extract.lexeme;

import java.util.Arrays;

/** A phrase: a stretch of a text's lexemes, or several one after another. Its text is put together when it is first asked for. */
public final class Wording {
    public static final Wording NONE = of("");

    private final Lexemes l;
    private final int from;
    private final int size;
    private final int whole;
    /** What stands after the stretch, or null. */
    private final Wording more;
    private String text;

    private Wording(Lexemes l, int from, int size, Wording more) {
        this.l = l;
        this.from = from;
        this.size = size;
        this.more = more;
        this.whole = size + (more == null ? 0 : more.whole);
    }

    /** The words that lexemes {@code [from, end)} are. */
    public static Wording of(Lexemes l, int from, int end) {
        return new Wording(l, from, Math.max(0, end - from), null);
    }

    public static Wording of(String text) {
        Lexemes l = Lexemes.of(text);
        return of(l, 0, l.size());
    }

    /** These words and then others. */
    public Wording plus(Wording other) {
        return new Wording(l, from, size, more == null ? other : more.plus(other));
    }

    /** How many lexemes it has. */
    public int size() {
        return whole;
    }

    /** Whether one stretch holds all of another phrase, which is one stretch of the same text: then its characters are among these. */
    public boolean covers(Wording other) {
        for (Wording w = this; w != null && other.more == null; w = w.more) {
            if (w.l == other.l && w.from <= other.from && w.from + w.size >= other.from + other.size) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text of another is part of this one's. */
    public boolean holds(Wording other) {
        return !(other.whole > 2 && !hashed(other.hash(1))) && text().contains(other.text());
    }

    private boolean hashed(int hash) {
        for (Wording w = this; w != null; w = w.more) {
            for (int i = w.from; i < w.from + w.size; i++) {
                if (w.l.hash(i) == hash) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean empty() {
        return size() == 0;
    }

    /** The matching key of a lexeme; the empty string outside the phrase. */
    public String key(int i) {
        int at = i;
        for (Wording w = this; w != null && at >= 0; w = w.more) {
            if (at < w.size) {
                return w.l.key(w.from + at);
            }
            at -= w.size;
        }
        return "";
    }

    /** The hash code of a lexeme's key; 0 outside the phrase. */
    public int hash(int i) {
        int at = i;
        for (Wording w = this; w != null && at >= 0; w = w.more) {
            if (at < w.size) {
                return w.l.hash(w.from + at);
            }
            at -= w.size;
        }
        return 0;
    }

    /** Where its first stretch begins in the text that it is of; -1 where it is of another than {@code text}. */
    public int from(Lexemes text) {
        return l == text ? from : -1;
    }

    /** How many lexemes its first stretch has. */
    public int length() {
        return size;
    }

    /** What stands after its first stretch; null where nothing does. */
    public Wording more() {
        return more;
    }

    /** The number of a lexeme's key among {@link Keys}; 0 outside the phrase. */
    int number(int i, int known) {
        int at = i;
        for (Wording w = this; w != null; w = w.more) {
            if (at < w.size) {
                return w.l.number(w.from + at, known);
            }
            at -= w.size;
        }
        return 0;
    }

    /** The hash codes of its lexemes but for marks and the words of a set; of all its lexemes where there are no others. */
    public int[] hashes(KeySet without) {
        int[] out = new int[whole];
        int n = 0;
        for (Wording w = this; w != null; w = w.more) {
            for (int i = w.from; i < w.from + w.size; i++) {
                if (!without.has(w.l, i) && Character.isLetterOrDigit(w.l.key(i).charAt(0))) {
                    out[n++] = w.l.hash(i);
                }
            }
        }
        if (n == 0) {
            for (int i = 0; i < whole; i++) {
                out[i] = hash(i);
            }
        }
        return n == 0 || n == whole ? out : Arrays.copyOf(out, n);
    }

    /** Whether a lexeme has this key. */
    public boolean has(String key) {
        for (Wording w = this; w != null; w = w.more) {
            for (int i = 0; i < w.size; i++) {
                if (w.l.is(w.from + i, key)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words from one lexeme to before another. */
    public String text(int first, int end) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Wording w = this; w != null; at += w.size, w = w.more) {
            int a = Math.max(first - at, 0);
            int b = Math.min(end - at, w.size);
            if (a < b) {
                out.append(out.isEmpty() ? "" : " ").append(w.l.text(w.from + a, w.from + b));
            }
        }
        return out.toString();
    }

    /** The words as the texts have them, the stretches with a blank between. */
    public String text() {
        if (text == null) {
            String own = l.text(from, from + size);
            text = more == null ? own : own.isEmpty() ? more.text() : own + " " + more.text();
        }
        return text;
    }
}
