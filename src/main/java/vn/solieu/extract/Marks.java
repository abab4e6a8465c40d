package vn.solieu.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;

/** What the lists say of each lexeme of an article, looked up once, for the many stretches that are weighed around a number. */
final class Marks {
    private static final int KNOWN = 1;
    private static final int BOUNDARY = 2;
    private static final int CLOSED = 4;
    private static final int TAIL = 8;
    private static final int TELLING = 16;
    private static final int SOUGHT = 32;
    private static final int NAMED = 64;
    /** By how much what {@link #inside} tells, three bits, stands higher. */
    private static final int INSIDE = 8;
    private static final int ASKED = 8 << INSIDE;
    private static final int JOINED = 16 << INSIDE;
    /** So many telling words are as good as more. */
    static final int MUCH = 4;

    private final Lexemes l;
    private final Mask mask;
    private final short[] flags;
    /** The length of the shortest cue that begins at a lexeme; 0 where none does. */
    private final byte[] cues;
    /** The weight of each lexeme with the one behind it; NaN where it was not sought. */
    private final float[] pairs;
    /** Likewise the weight of each lexeme itself. */
    private final float[] words;
    /** Where {@link Features} are made. */
    final Parts parts = new Parts();
    /** The lexicon's longest wording that begins at a lexeme, where it was sought. */
    private final Phrases.Match<MetricLexicon.Entry>[] metrics;

    /** Words that stand nowhere, as names of units do, cut to lexemes: one after the other number has the same. */
    private final Map<String, Wording> cut = new HashMap<>();

    @SuppressWarnings("unchecked")
    Marks(Lexemes l, Mask mask) {
        this.l = l;
        this.mask = mask;
        flags = new short[l.size()];
        cues = new byte[l.size()];
        pairs = new float[l.size()];
        Arrays.fill(pairs, Float.NaN);
        words = pairs.clone();
        metrics = new Phrases.Match[l.size()];
    }

    /** As {@link Wording#of(String)}. */
    Wording cut(String words) {
        return cut.computeIfAbsent(words, Wording::of);
    }

    private int flags(int i) {
        if (i < 0 || i >= flags.length) {
            return 0;
        }
        if (flags[i] == 0) {
            boolean closed = Nouns.closed(l, i);
            boolean named = titled(i) && (titled(i - 1) || titled(i + 1));
            int inside = (l.number(i) ? 1 : 0) | (mask.period(i) ? 2 : 0) | (mask.place(i) ? 4 : 0);
            flags[i] = (short) (inside << INSIDE | (named ? NAMED : 0) | KNOWN | (Clause.boundary(l, i) && !route(i) ? BOUNDARY : 0) | (closed ? CLOSED : 0) | (Nouns.tail(l, i) ? TAIL : 0)
                    | (!closed && !named && l.syllable(i) && mask.at(i) == 0 ? TELLING : 0));
            cues[i] = (byte) Cues.shortest(l, i);
        }
        return flags[i];
    }

    /** Whether a syllable is written with a capital and then small letters, as those of names are. */
    private boolean titled(int i) {
        return l.capital(i) && !Character.isUpperCase(l.text().charAt(l.end(i) - 1));
    }

    /** Whether a lexeme is one of at least two in a row that are written as names are, or of a place. */
    boolean named(int i) {
        return (flags(i) & NAMED) != 0 || mask.name(i);
    }

    /** Whether a dash joins two names ({@code Gia Nghĩa - Chơn Thành}). */
    private boolean route(int i) {
        return l.is(i, "-") && i > 0 && l.capital(i - 1) && l.capital(i + 1);
    }

    /** As {@link Clause#boundary}, but for the dash between two names. */
    boolean boundary(int i) {
        return (flags(i) & BOUNDARY) != 0;
    }

    /** As {@link Nouns#closed}. */
    boolean closed(int i) {
        return (flags(i) & CLOSED) != 0;
    }

    /** As {@link Nouns#tail}. */
    boolean tail(int i) {
        return (flags(i) & TAIL) != 0;
    }

    /** Whether a cue begins at a lexeme and ends before {@code end}: {@link Cues#at} would find one. */
    boolean cue(int i, int end) {
        return flags(i) != 0 && cues[i] != 0 && i + cues[i] <= end;
    }

    /** Whether a lexeme of a stretch that ends at {@code end} says something: no function word, no cue, no time or place. */
    boolean telling(int i, int end) {
        return (flags(i) & TELLING) != 0 && !cue(i, end);
    }

    /** What a lexeme is, as a sum: 1 a number, 2 of a time, 4 of a place. */
    int inside(int i) {
        return flags(i) >> INSIDE & 7;
    }

    /** How many lexemes of a stretch are telling, {@link #MUCH} at most. */
    int content(int from, int end) {
        int n = 0;
        for (int i = Math.max(0, from); i < end && n < MUCH; i++) {
            n += telling(i, end) ? 1 : 0;
        }
        return n;
    }

    /** Whether a lexeme of a stretch is telling. */
    boolean says(int from, int end) {
        for (int i = from; i < end; i++) {
            if (telling(i, end)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link MetricLexicon#at(Lexemes, int, int)}. */
    Phrases.Match<MetricLexicon.Entry> metric(int i, int limit) {
        if (i < 0 || i >= flags.length || !MetricLexicon.begins(l, i)) {
            return null;
        }
        if ((flags(i) & SOUGHT) == 0) {
            flags[i] |= SOUGHT;
            metrics[i] = MetricLexicon.at(l, i, l.size());
        }
        return metrics[i] == null || metrics[i].to() <= limit ? metrics[i] : MetricLexicon.at(l, i, limit);
    }

    /** What a ranker gives lexeme {@code i} and the one behind it as neighbours in a wording; an article is read with one ranker. */
    float pair(int i, Ranker ranker) {
        if (Float.isNaN(pairs[i])) {
            pairs[i] = ranker.weight(Features.pair(l.hash(i), l.hash(i + 1)));
        }
        return pairs[i];
    }

    /** What a ranker gives lexeme {@code i} as a word of a stretch. */
    float word(int i, Ranker ranker) {
        if (Float.isNaN(words[i])) {
            words[i] = ranker.weight(Features.word(l.hash(i)));
        }
        return words[i];
    }

    /** Whether a syllable behind another one is of the same word of the tokenizer. */
    boolean joined(int i, Sentence sentence) {
        if ((flags(i) & ASKED) == 0) {
            flags[i] |= ASKED | (sentence.tokenHolds(l.start(i - 1), l.start(i)) ? JOINED : 0);
        }
        return (flags[i] & JOINED) != 0;
    }

    /** Whether lexemes {@code [a, b)} are nothing but cues and function words; false where there are none. */
    boolean onlyCues(int a, int b) {
        int at = a;
        while (at < b && (cue(at, b) || closed(at))) {
            at = cue(at, b) ? Cues.at(l, at, b).to() : at + 1;
        }
        return at == b && b > a;
    }
}
