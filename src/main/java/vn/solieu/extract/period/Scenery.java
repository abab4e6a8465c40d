package vn.solieu.extract.period;

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
    /** Classes of comparisons. */
    static final int NONE = 0;
    static final int SAME_TIME = 1;
    static final int STATE = 2;
    static final int PART = 3;
    static final int YEAR = 4;
    static final int OTHER = 5;
    static final int PLAN = 6;

    private final Reader reader;
    private final Atoms a;
    private final int[] firstRaw;
    private final List<Sentence> sentences;
    /** Of each sentence the block of the line that announces it, or -1. */
    private final int[] intro;
    /** Of each sentence the heading's or question's sentence over it, or -1. */
    private final int[] heading;

    Scenery(Article article, List<Sentence> sentences, Reader reader, int[] firstRaw) {
        this.reader = reader;
        this.a = reader.a;
        this.firstRaw = firstRaw;
        this.sentences = sentences;
        int n = sentences.size();
        intro = new int[n];
        heading = new int[n];
        int over = -1;
        int line = -1;
        for (int s = 0; s < n; s++) {
            int block = sentences.get(s).block();
            Block.Type type = article.blocks().get(block).type();
            if (type == Block.Type.HEADING || type == Block.Type.QUESTION) {
                over = s;
                line = -1;
            }
            heading[s] = over == s ? -1 : over;
            intro[s] = line < 0 || line == block ? -1 : line;
            int end = reader.end[s] - 1;
            if (end >= reader.begin[s] && a.is(end, ":")) {
                line = block;
            }
        }
    }

    /** The first sentence of the line that announces what sentence {@code s} tells, or -1. */
    int introSentence(int s) {
        int k = intro[s] < 0 ? -1 : s;
        while (k >= 0 && sentences.get(k).block() != intro[s]) {
            k--;
        }
        return k;
    }

    /** The sentence of the heading or question over sentence {@code s}, or -1. */
    int heading(int s) {
        return heading[s];
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

    /** What the number that ends at atom {@code last} is compared with, {@code numbers} numbers on; see the constants. */
    int comparison(int s, int last, int numbers) {
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
