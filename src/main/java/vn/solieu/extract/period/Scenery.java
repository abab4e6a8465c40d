package vn.solieu.extract.period;

import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;

/** What stands around a number and tells of its time without naming it: what it is compared with, the heading or announcing line above. */
final class Scenery {
    /** How far behind a number its comparison is looked for, in atoms. */
    private static final int AHEAD = 30;
    /** So many sentences ahead a time is looked for. */
    private static final int LATER = 4;
    /** So many atoms may stand before a time at a sentence's head. */
    private static final int HEAD = 3;
    /** Classes of comparisons. */
    private static final int NONE = 0;
    private static final int SAME_TIME = 1;
    private static final int STATE = 2;
    private static final int PART = 3;
    private static final int YEAR = 4;
    private static final int OTHER = 5;
    private static final int PLAN = 6;
    /** One more than the greatest class. */
    static final int RADIX = 8;

    private final Reader reader;
    private final Atoms a;
    private final int[] firstRaw;
    private final List<Sentence> sentences;
    /** Of each sentence the block of the line that announces it, or -1. */
    private final int[] intro;
    /** The line's last sentence. */
    private final int[] introSentence;
    /** Of each sentence its {@link Terms} once they were asked for, -1 before. */
    private final int[] terms;
    /** The sentence whose natures were told last, from which atom to which, and what they were. */
    private int told = -1;
    private int toldFrom;
    private int toldTo;
    private Nature firstTold;
    private Nature lastTold;
    private final int[] length = new int[1];
    /** The atom at which the number ended whose comparisons were asked for last, and these. */
    private int comparedAt = -1;
    private int compared;
    /** Of each sentence the heading's or question's sentence over it, or -1. */
    private final int[] heading;
    final Events events;

    Scenery(Article article, List<Sentence> sentences, Reader reader, int[] firstRaw) {
        this.reader = reader;
        this.a = reader.a;
        this.firstRaw = firstRaw;
        this.sentences = sentences;
        events = new Events(reader);
        int n = sentences.size();
        intro = new int[n];
        introSentence = new int[n];
        terms = new int[n];
        Arrays.fill(terms, -1);
        heading = new int[n];
        int over = -1;
        int line = -1;
        int last = -1;
        for (int s = 0; s < n; s++) {
            int block = sentences.get(s).block();
            Block.Type type = article.blocks().get(block).type();
            if (type == Block.Type.HEADING || type == Block.Type.QUESTION) {
                over = s;
                line = -1;
            }
            heading[s] = over == s ? -1 : over;
            intro[s] = line < 0 || line == block ? -1 : line;
            introSentence[s] = last;
            int end = reader.end[s] - 1;
            if (end >= reader.begin[s] && a.is(end, ":")) {
                line = block;
            }
            last = line == block ? s : last;
        }
    }

    /** The {@link Terms} of the line that announces what sentence {@code s} tells, or -1. */
    int introTerms(int s) {
        return intro[s] < 0 ? -1 : terms(introSentence[s]);
    }

    /** The {@link Terms} of the heading or question over sentence {@code s}, or -1. */
    int headTerms(int s) {
        return heading[s] < 0 ? -1 : terms(heading[s]);
    }

    /** What the heading or question over sentence {@code s} says of time: 0 nothing, 1 a stretch, 2 a moment, 3 the name of a plan with its years. */
    int headTime(int s) {
        return heading[s] < 0 ? 0 : time(heading[s]);
    }

    /** The same of the line that announces what sentence {@code s} tells. */
    int introTime(int s) {
        return intro[s] < 0 ? 0 : time(introSentence[s]);
    }

    /** Whether a later sentence of the block names a time: 0 none of the next few, 1 within, 2 at its head. */
    int timeAhead(int s) {
        int to = Math.min(sentences.size(), s + 1 + LATER);
        for (int k = s + 1; k < to && sentences.get(k).block() == sentences.get(s).block(); k++) {
            for (int r = firstRaw[k]; r < firstRaw[k + 1]; r++) {
                Raw raw = reader.raws.get(r);
                if (raw.usable() && raw.role != Role.ATTRIBUTE) {
                    return raw.first - reader.begin[k] <= HEAD ? 2 : 1;
                }
            }
        }
        return 0;
    }

    private int time(int s) {
        for (int r = firstRaw[s + 1] - 1; r >= firstRaw[s]; r--) {
            Raw raw = reader.raws.get(r);
            if (raw.usable() && raw.end != null) {
                return raw.role == Role.ATTRIBUTE ? 3 : raw.role == Role.AS_OF || raw.start == null ? 2 : 1;
            }
        }
        return 0;
    }

    private int terms(int s) {
        if (terms[s] < 0) {
            terms[s] = Terms.of(a, reader.begin[s], reader.end[s]);
        }
        return terms[s];
    }

    /** The first nature that atoms {@code [from, to)} of sentence {@code s} tell times {@link Nature#COUNT}, plus the last. */
    int natures(int s, int from, int to) {
        if (s != told || from != toldFrom || to < toldTo) {
            told = s;
            toldFrom = from;
            toldTo = from;
            firstTold = Nature.UNTOLD;
            lastTold = Nature.UNTOLD;
        }
        while (toldTo < to) {
            Nature nature = Nature.at(a, toldTo, length);
            if (nature != null) {
                firstTold = firstTold == Nature.UNTOLD ? nature : firstTold;
                lastTold = nature;
            }
            toldTo += length[0];
        }
        return firstTold.ordinal() * Nature.COUNT + lastTold.ordinal();
    }

    /** Whether an expression stands in the line that announces what sentence {@code s} tells. */
    boolean announced(int s, Raw r) {
        return r.sentence >= 0 && intro[s] == sentences.get(r.sentence).block();
    }

    /** Whether an expression stands in the heading or question over sentence {@code s}. */
    boolean headed(int s, Raw r) {
        return r.sentence >= 0 && heading[s] == r.sentence;
    }

    /** Whether an expression's sentence is the first of its block. */
    boolean opens(Raw r) {
        return r.sentence <= 0 || sentences.get(r.sentence - 1).block() != sentences.get(r.sentence).block();
    }

    /** What the number that ends at atom {@code last} of sentence {@code s} is compared with times {@link #RADIX}, plus the number behind it; see the constants. */
    int comparisons(int s, int last) {
        if (last != comparedAt) {
            comparedAt = last;
            compared = comparison(s, last, 0) * RADIX + comparison(s, last, 1);
        }
        return compared;
    }

    private int comparison(int s, int last, int numbers) {
        int to = Math.min(reader.end[s], last + AHEAD);
        int seen = 0;
        for (int i = last + 1; i < to; i++) {
            if (a.is(i, ";") || a.lineBreak(i)) {
                return NONE;
            }
            int owner = reader.owner[i];
            if (owner > 0) {
                Raw r = reader.raws.get(owner - 1);
                if (seen == numbers && (r.role == Role.BASELINE || r.sameLastYear)) {
                    return r.sameLastYear ? SAME_TIME : r.part != Raw.Part.WHOLE || r.type == Type.DAY ? STATE : r.wholeYear() ? YEAR : r.type == Type.MONTH || r.type == Type.QUARTER ? PART : OTHER;
                }
            } else if (a.number(i)) {
                if (++seen > numbers) {
                    return NONE;
                }
            } else if (seen == numbers && (a.is(i, "hoạch") && a.is(i - 1, "kế") || a.is(i, "toán") && a.is(i - 1, "dự") || a.is(i, "tiêu") && a.is(i - 1, "chỉ"))) {
                return PLAN;
            }
        }
        return NONE;
    }

    /** Whether the sentence compares with the same time of a year before: 1 before the atom, 2 behind it, 3 both. */
    int sameTime(int s, int atom) {
        int out = 0;
        for (int r = firstRaw[s]; r < firstRaw[s + 1]; r++) {
            Raw raw = reader.raws.get(r);
            if (raw.sameLastYear) {
                out |= raw.first < atom ? 1 : 2;
            }
        }
        return out;
    }
}
