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
import vn.solieu.extract.lexeme.Atoms;

/**
 * Chooses the expression that a number is about: bracket, sentence, paragraph, section, publication, in that order. Longer than the
 * house's 400 lines, since each step reads what the steps before it have set.
 */
final class Choice {
    /** An expression that follows this closely belongs to the number even where another stands before it in the clause. */
    private static final int CLOSE = 3;
    private static final int FAR = 12;
    /** How many atoms of its sentence are looked at on each side of a number, so that a sentence without end costs no more than others. */
    private static final int SIGHT = 600;

    /** What was chosen, null where nothing names the period, where it stood, and by how many years the number is apart from it. */
    record Found(Raw raw, Claim.Basis basis, int years, boolean moment) {
        static final Found NOTHING = new Found(null, Claim.Basis.NONE);

        Found(Raw raw, Claim.Basis basis, int years) {
            this(raw, basis, years, false);
        }

        Found(Raw raw, Claim.Basis basis) {
            this(raw, basis, 0);
        }
    }

    private final Article article;
    private final List<Sentence> sentences;
    private final Atoms a;
    private final Reader reader;
    private final Context context;
    private final int[] firstRaw;
    /** Of the sentences that were asked about. */
    private final Nature[] natures;

    Choice(Article article, List<Sentence> sentences, Reader reader, Context context, int[] firstRaw) {
        this.article = article;
        this.sentences = sentences;
        this.a = reader.a;
        this.reader = reader;
        this.context = context;
        this.firstRaw = firstRaw;
        natures = new Nature[sentences.size()];
    }

    Found of(int s, Span value, Claim.Kind kind, Claim.Status status) {
        int first = a.at(value.start());
        if (first < 0) {
            return Found.NOTHING;
        }
        int last = Math.max(first, a.from(value.end()) - 1);
        boolean target = status == Claim.Status.TARGET && !measuredAgainst(first);
        if (status == Claim.Status.TARGET && !target) {
            return of(s, value, kind, Claim.Status.ACTUAL);
        }
        int from = Math.max(first - SIGHT, reader.begin[s]);
        int to = Math.min(last + SIGHT, reader.end[s]);
        int[] column = row(s) ? column(s, first) : null;
        if (column != null) {
            return header(s, column, status);
        }
        boolean origin = !target && kind != Claim.Kind.CHANGE && origin(first, last);
        Raw own = target || any(s) ? inSentence(s, first, last, from, to, status) : null;
        if (own != null && own.type == Type.SAME) {
            own = null;
        }
        if (own != null && !(origin && own.first < first)) {
            return new Found(own, Claim.Basis.SENTENCE);
        }
        if (origin) {
            Raw around = own != null ? own : context.period[s] != null ? context.period[s] : context.whole[s];
            for (int k = last + 1; k < to; k++) {
                if (owner(k) != null && owner(k).usable() && context.ahead(owner(k))) {
                    return Found.NOTHING;
                }
            }
            if (around != null && around.wholeYear() && !context.ahead(around)) {
                return new Found(around, Claim.Basis.SENTENCE, -1);
            }
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
        Nature nature = nature(s);
        boolean moment = set != null && (set.type == Type.NOW || set.role == Role.AS_OF || set.start == null);
        Block.Type type = article.blocks().get(block).type();
        if (type == Block.Type.TITLE && (kind == Claim.Kind.RANK || kind == Claim.Kind.SCORE) && context.firstYear() != null) {
            return new Found(context.firstYear(), Claim.Basis.ARTICLE);
        }
        if (set != null && set.end != null && cumulated(from, first)) {
            return new Found(set, paragraph ? Claim.Basis.PARAGRAPH : Claim.Basis.ARTICLE, 0, true);
        }
        if (set != null && (!moment && nature == Nature.HOLDING || !paragraph && (nature == Nature.HOLDING || nature == Nature.STOCK))) {
            return Found.NOTHING;
        }
        if ((set == null || set.type == Type.NOW && !paragraph) && nature == Nature.FLOW && context.whole[s] != null) {
            set = context.whole[s];
        }
        if (set != null) {
            return new Found(set, paragraph ? Claim.Basis.PARAGRAPH : Claim.Basis.ARTICLE);
        }
        Raw late = later(last, to);
        return late != null ? new Found(late, Claim.Basis.SENTENCE) : Found.NOTHING;
    }

    /** Whether the number stands in a table with a header. */
    boolean cell(int s, int first) {
        return row(s) && column(s, first) != null;
    }

    Nature nature(int s) {
        return Nature.of(a, sentences, s, natures);
    }

    /** The expression of the sentence that the rules give the number, or null. */
    Raw own(Asked asked, int first, int last) {
        int s = asked.sentence();
        return any(s) ? inSentence(s, first, last, Math.max(first - SIGHT, reader.begin[s]), Math.min(last + SIGHT, reader.end[s]), asked.status()) : null;
    }

    /** {@code mới được 41,5%, chưa đạt mục tiêu 50%}: a target that a result is measured against has the result's period. */
    private boolean measuredAgainst(int first) {
        boolean aim = a.is(first - 1, "tiêu") && (a.is(first - 2, "mục") || a.is(first - 2, "chỉ"))
                || a.is(first - 1, "hoạch") && a.is(first - 2, "kế");
        return aim && a.is(first - 3, "đạt") && a.is(first - 4, "chưa") || aim && (a.is(first - 3, "vượt") || a.is(first - 3, "với"));
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

    /** {@code Lũy kế, tỉnh có 1.529 dự án còn hiệu lực}: the state at the end of the period that was set. */
    private boolean cumulated(int from, int first) {
        for (int k = from; k < first && k < from + 3; k++) {
            if (a.is(k, "lũy") && a.is(k + 1, "kế")) {
                return true;
            }
        }
        return false;
    }

    /** {@code từ 69,02% lên 79,8%}: whether the number is the level that a change began at. */
    boolean origin(int first, int last) {
        int k = first - 1;
        while (a.is(k, "vị") || a.is(k, "trí") || a.is(k, "hạng") || a.is(k, "thứ") || a.is(k, "mức") || a.is(k, "hơn") || a.is(k, "gần")) {
            k--;
        }
        if (!a.is(k, "từ")) {
            return false;
        }
        for (int i = last + 1; i <= last + 7 && !a.lineBreak(i) && !a.is(i, ";"); i++) {
            if (a.is(i, "lên") || a.is(i, "xuống") || a.is(i, "còn")) {
                return true;
            }
            if (a.number(i) && reader.owner[i] == 0 || a.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** {@code từ 152 ngàn tấn năm 2016 xuống còn 80 ngàn tấn}: the year belongs to the level that the change began at. */
    boolean ofOrigin(Raw raw, int value) {
        boolean moved = false;
        for (int k = raw.last + 1; k < value && k <= raw.last + 8; k++) {
            moved |= a.is(k, "lên") || a.is(k, "xuống") || a.is(k, "còn");
        }
        if (!moved) {
            return false;
        }
        boolean level = false;
        for (int k = raw.first - 1; k >= raw.first - 9 && k >= 0 && !a.lineBreak(k); k--) {
            if (a.is(k, "từ")) {
                return level;
            }
            level |= a.number(k);
            if (a.is(k, ",") && !(a.glued(k) && a.glued(k + 1)) || a.is(k, ";") || owner(k) != null) {
                return false;
            }
        }
        return false;
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
            if (reader.bracket[k] > 0 && reader.bracket[k] != bracket) {
                continue;
            }
            Raw raw = owner(k);
            if (raw != null) {
                gap[0] = words;
                return fits(raw, status) ? raw : null;
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
                if (fits(raw, status) && !ofOrigin(raw, first)) {
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
    private Raw later(int last, int to) {
        for (int k = last + 1; k < to; k++) {
            Raw raw = owner(k);
            if (raw != null && fits(raw, Claim.Status.ACTUAL) && raw.type != Type.SAME && raw.role == Role.PLAIN) {
                return raw;
            }
        }
        return null;
    }

    private Raw owner(int k) {
        return k < 0 || k >= reader.owner.length || reader.owner[k] == 0 ? null : reader.raws.get(reader.owner[k] - 1);
    }

    boolean row(int s) {
        return article.blocks().get(sentences.get(s).block()).type() == Block.Type.TABLE_ROW;
    }

    /** The cell of a table that atom {@code first} stands in: its number in the row, and the header row's block; null without header. */
    int[] column(int s, int first) {
        int block = sentences.get(s).block();
        int header = block;
        while (header >= 0 && article.blocks().get(header).type() == Block.Type.TABLE_ROW) {
            header--;
        }
        if (header < 0 || article.blocks().get(header).type() != Block.Type.TABLE_HEADER) {
            return null;
        }
        int cell = 0;
        for (int i = article.blocks().get(block).span().start(); i < a.start(first); i++) {
            cell += article.text().charAt(i) == '\t' ? 1 : 0;
        }
        return new int[] {cell, header};
    }

    /**
     * The period of a table's cell: of its column's head; of its row's head; of the table's other columns; of what stands before
     * the table. A column of the same period of the year before lies a year back.
     */
    private Found header(int s, int[] column, Claim.Status status) {
        Span span = article.blocks().get(column[1]).span();
        int cell = 0;
        int start = span.start();
        Raw beside = null;
        Raw base = null;
        for (int i = span.start(); i <= span.end(); i++) {
            if (i < span.end() && article.text().charAt(i) != '\t') {
                continue;
            }
            int to = Math.min(a.size(), a.from(i));
            for (int k = a.from(start); k < to; k++) {
                Raw raw = owner(k);
                if (raw == null || raw.role == Role.NONE || raw.end == null || raw.first != k) {
                    continue;
                }
                if (cell == column[0]) {
                    if (raw.sameLastYear) {
                        base = raw;
                    } else {
                        return new Found(raw, Claim.Basis.PARAGRAPH);
                    }
                } else if ((beside == null || cell < column[0]) && raw.role != Role.BASELINE) {
                    beside = raw;
                }
            }
            cell++;
            start = i + 1;
        }
        boolean level = base != null && !percent(article.text().substring(span.start(), span.end()), column[0]);
        if (level && beside != null && beside.year != 0 && base.year != 0) {
            return new Found(beside, Claim.Basis.PARAGRAPH, base.year - beside.end.getYear());
        }
        for (int r = firstRaw[s]; r < firstRaw[s + 1]; r++) {
            if (fits(reader.raws.get(r), status)) {
                return new Found(reader.raws.get(r), Claim.Basis.SENTENCE);
            }
        }
        if (beside != null) {
            return new Found(beside, Claim.Basis.PARAGRAPH);
        }
        Raw set = context.period[s];
        return set == null ? Found.NOTHING : new Found(set, Claim.Basis.ARTICLE);
    }

    /** Whether a column's head speaks of a comparison, not of the level itself. */
    private static boolean percent(String header, int cell) {
        String[] cells = header.split("\t", -1);
        String head = cell < cells.length ? cells[cell].toLowerCase(java.util.Locale.ROOT) : "";
        return head.contains("%") || head.contains("so ") || head.contains("tăng") || head.contains("giảm");
    }
}
