package vn.solieu.extract.period;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.scan.Atoms;

/** Chooses the expression that a number is about. */
final class Choice {
    /** An expression that follows this closely belongs to the number even where another stands before it in the clause. */
    private static final int CLOSE = 3;
    private static final int FAR = 12;

    /** What was chosen, null where nothing names the period, and where it stood. */
    record Found(Raw raw, Claim.Basis basis) {
        static final Found NOTHING = new Found(null, Claim.Basis.NONE);
    }

    private final Article article;
    private final List<Sentence> sentences;
    private final Atoms a;
    private final Reader reader;
    private final Context context;
    private final int[] firstRaw;
    private final Nature[] natures;

    Choice(Article article, List<Sentence> sentences, Reader reader, Context context, int[] firstRaw) {
        this.article = article;
        this.sentences = sentences;
        this.a = reader.a;
        this.reader = reader;
        this.context = context;
        this.firstRaw = firstRaw;
        natures = Nature.of(a, sentences);
    }

    Found of(int s, Span value, Claim.Kind kind, Claim.Status status) {
        int first = a.from(value.start());
        int last = Math.max(first, a.from(value.end()) - 1);
        boolean target = status == Claim.Status.TARGET;
        int from = a.from(sentences.get(s).span().start());
        int to = Math.min(a.size(), a.from(sentences.get(s).span().end()));
        Raw own = target || any(s) ? inSentence(s, first, last, from, to, status) : null;
        if (own != null && own.type == Type.SAME) {
            own = null;
        }
        if (own != null) {
            return new Found(own, Claim.Basis.SENTENCE);
        }
        int block = sentences.get(s).block();
        if (target) {
            Raw due = context.due[s];
            if (due != null && due.sentence < s) {
                return new Found(due, context.dueBlock[s] == block ? Claim.Basis.PARAGRAPH : Claim.Basis.ARTICLE);
            }
            return Found.NOTHING;
        }
        Raw set = context.period[s];
        boolean paragraph = set != null && context.periodBlock[s] == block;
        Nature nature = natures[s];
        boolean moment = set != null && (set.type == Type.NOW || set.role == Role.AS_OF || set.start == null);
        if (set != null && !moment && (nature == Nature.HOLDING || nature == Nature.STOCK && !paragraph)) {
            return Found.NOTHING;
        }
        if (set == null && nature == Nature.FLOW && context.whole[s] != null) {
            set = context.whole[s];
        }
        if (set != null) {
            return new Found(set, paragraph ? Claim.Basis.PARAGRAPH : Claim.Basis.ARTICLE);
        }
        Raw late = later(s, first, last);
        return late != null ? new Found(late, Claim.Basis.SENTENCE) : Found.NOTHING;
    }

    private boolean any(int s) {
        return firstRaw[s + 1] > firstRaw[s];
    }

    private Raw inSentence(int s, int first, int last, int from, int to, Claim.Status status) {
        Raw listed = inTurn(first, from, to);
        if (listed != null) {
            return listed;
        }
        int bracket = reader.bracket[first];
        if (bracket > 0) {
            Raw inside = inBracket(first, last, bracket, to, status);
            if (inside != null) {
                return inside;
            }
        }
        Raw behind = bracketBehind(last, to, status);
        if (behind != null) {
            return behind;
        }
        int[] gap = new int[1];
        Raw after = after(last, to, bracket, status, gap);
        Before before = before(first, from, bracket, status);
        if (after != null && (before.raw == null || gap[0] <= CLOSE || before.clauses > 0 && gap[0] <= FAR)) {
            return after;
        }
        if (before.raw == null && before.plan == null && status == Claim.Status.TARGET) {
            Before told = before(first, from, bracket, Claim.Status.ACTUAL);
            return told.raw != null && told.raw.role == Role.PLAIN && told.raw.type != Type.NOW && told.raw.type != Type.SAME ? told.raw : null;
        }
        return before.raw != null ? before.raw : before.plan;
    }

    private boolean fits(Raw raw, Claim.Status status) {
        if (!raw.usable() || raw.role == Role.ATTRIBUTE) {
            return false;
        }
        if (raw.type == Type.NOW || raw.type == Type.SAME) {
            return status != Claim.Status.TARGET;
        }
        return status == Claim.Status.TARGET ? context.ahead(raw) : status == Claim.Status.ESTIMATE || !context.future(raw);
    }

    /** {@code năm 2021, 2022 và 2023 lần lượt đạt 45%, 52% và 60%}: the k-th number takes the k-th of the list before. */
    private Raw inTurn(int first, int from, int to) {
        int cue = -1;
        for (int k = first - 1; k > from; k--) {
            if (a.is(k, "lượt") && a.is(k - 1, "lần")) {
                cue = k;
                break;
            }
        }
        if (cue < 0) {
            return null;
        }
        int turn = 0;
        for (int k = cue + 1; k < first; k++) {
            if (a.number(k) && reader.owner[k] == 0 && !(a.glued(k) && (a.is(k - 1, ",") || a.is(k - 1, ".")))) {
                turn++;
            }
        }
        List<Raw> list = new ArrayList<>();
        int number = 0;
        for (int k = cue; k >= from; k--) {
            Raw raw = reader.owner[k] > 0 ? reader.raws.get(reader.owner[k] - 1) : null;
            if (raw != null && raw.list > 0 && (number == 0 || raw.list == number)) {
                number = raw.list;
                list.add(0, raw);
                k = raw.first;
            }
        }
        return turn < list.size() && list.get(turn).usable() ? list.get(turn) : null;
    }

    private Raw inBracket(int first, int last, int bracket, int to, Claim.Status status) {
        for (int k = first - 1; k >= bracket; k--) {
            Raw raw = owner(k);
            if (raw != null && fits(raw, status)) {
                return raw;
            }
        }
        for (int k = last + 1; k < to && reader.bracket[k] == bracket && !a.is(k, ")"); k++) {
            if (a.number(k) && reader.owner[k] == 0) {
                return null;
            }
            Raw raw = owner(k);
            if (raw != null && fits(raw, status)) {
                return raw;
            }
        }
        return null;
    }

    /** {@code 220.000 đồng/kg (năm 2015)}: a bracket right behind the number that holds a period and no number of its own. */
    private Raw bracketBehind(int last, int to, Claim.Status status) {
        int open = -1;
        for (int k = last + 1; k < to && k <= last + 6; k++) {
            if (a.is(k, "(")) {
                open = k;
                break;
            }
            if (!a.word(k) && !a.is(k, "/") && !a.is(k, "%")) {
                return null;
            }
        }
        if (open < 0) {
            return null;
        }
        Raw found = null;
        for (int k = open + 1; k < to && !a.is(k, ")"); k++) {
            Raw raw = owner(k);
            if (raw == null) {
                if (a.number(k) || k > open + 8) {
                    return null;
                }
            } else if (found == null && fits(raw, status)) {
                found = raw;
            }
        }
        return found;
    }

    private Raw after(int last, int to, int bracket, Claim.Status status, int[] gap) {
        int words = 0;
        for (int k = last + 1; k < to && words <= FAR; k++) {
            Raw raw = owner(k);
            if (raw != null) {
                gap[0] = words;
                return fits(raw, status) ? raw : null;
            }
            if (reader.bracket[k] > 0 && reader.bracket[k] != bracket) {
                continue;
            }
            if (a.number(k) || a.lineBreak(k)) {
                return null;
            }
            if (a.mark(k) && !a.is(k, "/") && !a.is(k, "%") && !a.is(k, "-") && !a.is(k, "\"") && !a.is(k, "&")) {
                return null;
            }
            if (a.word(k)) {
                switch (a.key(k)) {
                    case "và": case "còn": case "thì": case "song": case "nhưng":
                        return null;
                    case "mà":
                        if (status != Claim.Status.TARGET) {
                            return null;
                        }
                        words++;
                        break;
                    default:
                        words++;
                }
            }
        }
        return null;
    }

    /** The nearest fitting expression before the number, the plan nearest before it, and how many clauses lie between. */
    private static final class Before {
        private Raw raw;
        private Raw plan;
        private int clauses;
    }

    private Before before(int first, int from, int bracket, Claim.Status status) {
        Before found = new Before();
        for (int k = first - 1; k >= from; k--) {
            if (reader.bracket[k] > 0 && reader.bracket[k] != bracket) {
                k = Math.max(from, reader.bracket[k] - 1);
                continue;
            }
            Raw raw = owner(k);
            if (raw != null) {
                if (raw.role == Role.BASELINE && found.clauses == 0 && numberAfterComparison(raw, first)) {
                    found.raw = raw;
                    return found;
                }
                if (fits(raw, status)) {
                    found.raw = raw;
                    return found;
                }
                if (raw.role == Role.ATTRIBUTE && raw.end != null && found.plan == null && (status == Claim.Status.TARGET || found.clauses == 0)) {
                    found.plan = raw;
                }
                k = raw.first;
            } else if (a.is(k, ",") && !(a.glued(k) && a.glued(k + 1) && a.number(k - 1)) || a.is(k, ";")) {
                found.clauses++;
            }
        }
        return found;
    }

    /** {@code cùng kỳ năm trước là 5%}: the base itself is told. */
    private boolean numberAfterComparison(Raw raw, int first) {
        int k = raw.last + 1;
        return raw.end != null && (a.is(k, "là") || a.is(k, "chỉ") || a.is(k, "đạt")) && first - k <= 5;
    }

    /** The first fitting expression later in the sentence: the last resort. */
    private Raw later(int s, int first, int last) {
        for (int r = firstRaw[s]; r < firstRaw[s + 1]; r++) {
            Raw raw = reader.raws.get(r);
            if (raw.first > last && fits(raw, Claim.Status.ACTUAL) && raw.type != Type.SAME && raw.role == Role.PLAIN) {
                return raw;
            }
        }
        return null;
    }

    private Raw owner(int k) {
        return k < 0 || k >= reader.owner.length || reader.owner[k] == 0 ? null : reader.raws.get(reader.owner[k] - 1);
    }

    /** Whether the sentence is a row of a table. */
    boolean row(int s) {
        return article.blocks().get(sentences.get(s).block()).type() == Block.Type.TABLE_ROW;
    }
}
