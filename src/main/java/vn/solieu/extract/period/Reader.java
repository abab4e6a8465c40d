package vn.solieu.extract.period;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;

/**
 * Reads all time expressions of a text from left to right, joins those that name the two ends of one stretch
 * ({@code từ tháng 1 đến tháng 9}), and says from the words around each what it does in its sentence.
 */
final class Reader {
    /** How many words a cue may stand before the expression that it governs. */
    private static final int REACH = 9;
    private static final int AS_OF_REACH = 3;
    private static final int CLAUSE = 16;

    /** {@code cao hơn 6 tháng qua}, where {@code hơn một tháng qua}, {@code hơn 2 năm (2016 - 2018)} elsewhere are a little more. */
    private static final KeySet DEGREES = WordLists.of("degrees");
    /** Syllables of what was reached in a year, behind the share that the next is of it. */
    private static final KeySet BASE_NOUNS = WordLists.of("base_nouns");

    final Atoms a;
    final List<Raw> raws = new ArrayList<>();
    /** For each atom, the atom of the bracket it stands in plus one, or 0. */
    final int[] bracket;
    final Joins joins;
    private final Asides asides;
    private final Lists.Cue[] cueAt;
    private final int[] cueEnd;
    /** For each atom, the index plus one of the expression that it is part of, or 0. */
    final int[] owner;
    /** For each sentence its first atom, and the one behind its last. */
    final int[] begin;
    final int[] end;

    Reader(Atoms atoms, List<Sentence> sentences) {
        a = atoms;
        asides = new Asides(atoms);
        int n = a.size();
        begin = new int[sentences.size()];
        end = new int[sentences.size()];
        for (int s = 0; s < begin.length; s++) {
            begin[s] = a.from(sentences.get(s).span().start());
            end[s] = a.from(sentences.get(s).span().end());
        }
        bracket = new int[n];
        cueAt = new Lists.Cue[n];
        cueEnd = new int[n];
        owner = new int[n];
        scan();
        joins = new Joins(a);
        List<Raw> joined = joins.join(raws);
        raws.clear();
        raws.addAll(joined);
        place(sentences);
        for (int i = 0; i < raws.size(); i++) {
            Raw raw = raws.get(i);
            for (int k = raw.first; k <= raw.last; k++) {
                owner[k] = i + 1;
            }
        }
        for (int i = 0; i < raws.size(); i++) {
            role(i);
        }
        lists();
    }

    private void scan() {
        Grammar grammar = new Grammar(a);
        int open = 0;
        for (int i = 0; i < a.size(); ) {
            for (int other = Grammar.WORDS.other(a, i); i < other; i++) {
                bracket[i] = open;
            }
            if (i == a.size()) {
                break;
            }
            if (a.lineBreak(i)) {
                open = 0;
                i++;
                continue;
            }
            if (a.mark(i)) {
                if (a.is(i, "(")) {
                    open = i + 1;
                }
                bracket[i] = open;
                if (a.is(i, ")")) {
                    open = 0;
                }
                i++;
                continue;
            }
            Raw raw = grammar.at(i);
            int to = i + 1;
            if (raw != null) {
                raws.add(raw);
                to = raw.last + 1;
            } else if (a.word(i)) {
                Trie.Hit<Lists.Cue> hit = Lists.CUES.longest(a, i);
                if (hit != null) {
                    Lists.Cue cue = hit.value();
                    if (cue == Lists.Cue.NOW || cue == Lists.Cue.SAME) {
                        raws.add(new Raw(i, i + hit.length() - 1, cue == Lists.Cue.NOW ? Type.NOW : Type.SAME));
                    } else if (cue == Lists.Cue.MOMENT && a.number(i + hit.length())) {
                        // "thời điểm trên 60% diện tích đã gặt"
                        cueAt[i] = null;
                    } else if (cue == Lists.Cue.MOMENT) {
                        raws.add(PointerGrammar.moment(i, i + hit.length() - 1));
                    } else if (cue != Lists.Cue.BLOCK) {
                        cueAt[i] = cue;
                        cueEnd[i] = i + hit.length();
                    }
                    to = i + hit.length();
                    if (cueAt[i] != null && a.is(to - 1, "ngày") && to - 1 > i) {
                        cueEnd[i] = --to;
                    }
                    if (cueAt[i] != null && a.is(to - 1, "hết") && a.is(to, "năm") && to - 1 > i) {
                        cueEnd[i] = --to;
                    }
                }
            }
            for (int k = i; k < to; k++) {
                bracket[k] = open;
                if (a.is(k, "(")) {
                    open = k + 1;
                } else if (a.is(k, ")")) {
                    open = 0;
                }
            }
            i = to;
        }
    }

    private void place(List<Sentence> sentences) {
        Brackets brackets = new Brackets(a, raws);
        int s = 0;
        for (Raw raw : raws) {
            int at = a.start(raw.first);
            while (s < sentences.size() && sentences.get(s).span().end() <= at) {
                s++;
            }
            raw.sentence = s < sentences.size() && sentences.get(s).span().start() <= at ? s : -1;
            raw.bracket = bracket[raw.first];
            if (raw.bracket > 0 && raw.type == Type.DAY) {
                brackets.cut(raw);
            }
            if (raw.bracket > 0 && brackets.explains(raw)) {
                for (int k = raw.bracket - 1; k <= raw.last + 1 && k < a.size(); k++) {
                    bracket[k] = 0;
                }
                raw.bracket = 0;
                brackets.restate(raw);
            }
        }
    }

    private void role(int index) {
        Raw raw = raws.get(index);
        int next = raw.last + 1;
        if (a.is(next, "hằng") || a.is(next, "hàng") && a.is(next + 1, "năm")) {
            raw.type = Type.NAMED;
        }
        if ((raw.type == Type.DURATION || raw.bare) && (a.is(next, "ấy") || a.is(next, "đó") && !a.is(next + 1, "là")) && (a.is(raw.first - 1, "trong") || a.is(raw.first - 1, "qua")
                || a.is(raw.first - 1, "suốt") || a.mark(raw.first - 1) || a.lineBreak(raw.first - 1))) {
            raw.type = Type.SAME;
            raw.bare = false;
        }
        if (raw.type == Type.DURATION || raw.type == Type.TIME || raw.type == Type.NAMED) {
            if (!(raw.type == Type.DURATION && raw.untilNow)) {
                return;
            }
            raw.type = Type.NOW;
        }
        if (asides.record(raw) || asides.backwards(raw)) {
            raw.untilNow = false;
            return;
        }
        if (a.is(next, "kéo") && a.is(next + 1, "dài") || a.is(next, "chuyển") && (a.is(next + 1, "nguồn") || a.is(next + 1, "sang") || a.is(next + 1, "qua")) || a.is(next, "tồn") && a.is(next + 1, "lại")) {
            raw.role = Role.EVENT;
            return;
        }
        if (a.is(raw.first - 1, "từ") && raw.part == Raw.Part.BEGIN && !raw.untilNow) {
            raw.untilNow = true;
        }
        if (raw.untilNow) {
            raw.day = raw.type != Type.MONTH ? raw.day : raw.part == Raw.Part.MIDDLE ? 15 : raw.part == Raw.Part.END ? 21 : raw.day;
            raw.part = Raw.Part.WHOLE;
        }
        raw.role = raw.sameLastYear ? Role.BASELINE : raw.untilNow ? Role.PLAIN : before(raw);
        if (raw.role == Role.NONE && (index == 0 || raw.sentence < 0 || raws.get(index - 1).sentence != raw.sentence || !later(raws.get(index - 1), raw))) {
            // "Tầm nhìn đến năm 2045": the only horizon of its sentence
            raw.role = Role.AS_OF;
        }
        raw.fromNow = raw.role == Role.AS_OF && asides.fromNow(raw);
        raw.future |= raw.fromNow || raw.role == Role.AS_OF && (aimed(raw) || (raw.type == Type.DAY && !raw.lunar || raw.type == Type.MONTH) && a.is(raw.first - 1, "trước"));
        if (raw.role == Role.PLAIN && raw.type == Type.DAY) {
            said(raw, index);
        }
        if (raw.back && raw.type == Type.YEARS) {
            raw.local = true;
        }
        if (raw.role == Role.PLAIN && (raw.type == Type.NOW || raw.moment && raw.type == Type.DAY)) {
            raw.role = Role.AS_OF;
        }
    }

    /** Whether the year of {@code raw} lies beyond one that was named before it. */
    private static boolean later(Raw before, Raw raw) {
        int year = Math.max(before.year, before.year2);
        return year != 0 && year < Math.max(raw.year, raw.year2);
    }

    /** {@code phấn đấu bàn giao 100% mặt bằng trước ngày 30/9}: a word of aims stands before it in its clause. */
    private boolean aimed(Raw raw) {
        for (int k = raw.first - 1; k >= 0 && k >= raw.first - CLAUSE && !a.lineBreak(k) && owner[k] == 0; k--) {
            if (a.is(k, ";") || a.is(k, ".") && !a.glued(k + 1)) {
                return false;
            }
            if (cueAt[k] == Lists.Cue.FUTURE) {
                return true;
            }
        }
        return false;
    }

    /** The role that the words before an expression give it. */
    private Role before(Raw raw) {
        Role role = Role.PLAIN;
        int first = raw.first;
        boolean length = raw.back && raw.count != 0 || raw.type == Type.YEARS && a.number(first) && a.length(first) <= 2;
        int behind = first;
        while (BASE_NOUNS.has(a, behind - 1)) {
            behind--;
        }
        if (behind < first && a.is(behind - 1, "%") && (gap(behind, "bằng") || gap(behind, "được"))) {
            return Role.BASELINE;
        }
        if (a.is(first - 1, "hơn") && (!length || DEGREES.has(a, first - 2)) || a.is(first - 1, "kém") && !a.is(first - 2, "yếu")
                || a.is(first - 2, "gấp") && a.word(first - 1) || a.is(first - 1, "nửa") || a.is(first - 1, "rưỡi")
                || a.is(first - 1, "lần") && gap(first, "gấp") || a.is(first - 1, "%") && gap(first, "bằng")
                || a.is(first - 1, "của") && a.is(first - 2, "%") && gap(first, "bằng")) {
            return Role.BASELINE;
        }
        if (raw.type == Type.DAY && asides.documented(first) || raw.type == Type.YEAR && asides.founded(raw)) {
            return Role.EVENT;
        }
        for (int k = first - 1; k >= 0 && k >= first - REACH; k--) {
            if (a.lineBreak(k) || a.mark(k) && !a.is(k, "\"") && !a.is(k, "-") && !a.is(k, "/") && !a.is(k, "&")
                    || a.number(k) && !numberedName(k) && owner[k] == 0 || owner[k] > 0 && raws.get(owner[k] - 1).type != Type.TIME && raws.get(owner[k] - 1).type != Type.SAME) {
                if (owner[k] > 0 && raws.get(owner[k] - 1).role == Role.BASELINE && (a.is(first - 1, "và") && first - k <= 2 || first - k == 1 && compared(raws.get(owner[k] - 1)))) {
                    return Role.BASELINE;
                }
                break;
            }
            if (owner[k] > 0) {
                first = raws.get(owner[k] - 1).first;
                k = first;
                continue;
            }
            Lists.Cue cue = cueAt[k];
            if (cue == null || cueEnd[k] > first) {
                continue;
            }
            int gap = first - cueEnd[k];
            switch (cue == Lists.Cue.SAID && a.is(cueEnd[k] - 1, "hoạch") ? Lists.Cue.PLAN : cue) {
                case BASE:
                    return Role.BASELINE;
                case SINCE:
                    if (gap == 0 && role == Role.PLAIN && a.is(k, "kể")) {
                        raw.untilNow = true;
                    }
                    break;
                case SINCE_WHEN:
                    raw.untilNow = true;
                    break;
                case VISION:
                    return Role.NONE;
                case AS_OF:
                    if (hours(raw, k) || a.is(k - 1, "từ") && a.is(k, "thời") && (raw.day2 != 0 || raw.month2 != 0 || raw.year2 != 0)) {
                        break;
                    }
                    if (gap <= AS_OF_REACH && role == Role.PLAIN && asides.fillers(cueEnd[k], first)) {
                        role = Role.AS_OF;
                    }
                    break;
                case PLAN:
                    if (role == Role.PLAIN && !asides.verb(cueEnd[k], first)) {
                        role = Role.ATTRIBUTE;
                    }
                    break;
                case DOC:
                    if (role == Role.PLAIN && gap <= 2 && !a.is(raw.last + 1, ":")) {
                        role = Role.EVENT;
                    }
                    break;
                case LOCAL:
                    raw.local |= gap <= 2;
                    break;
                case FUTURE:
                    raw.future = true;
                    break;
                default:
                    break;
            }
        }
        return role;
    }

    /** {@code so với cùng kỳ} right before the months that it names. */
    private boolean compared(Raw same) {
        return same.sameLastYear && (a.is(same.first - 1, "với") || a.is(same.first - 1, "so"));
    }

    /** {@code từ 8H đến 14:00 ngày 22/11}: the hours have two ends, the day is the day. */
    private boolean hours(Raw raw, int cue) {
        return raw.type == Type.DAY && owner[Math.max(0, cue - 1)] > 0 && raws.get(owner[cue - 1] - 1).type == Type.TIME
                && owner[raw.first - 1] > 0;
    }

    /** {@code Đề án 06}: digits that are part of a plan's name do not divide it from its year. */
    private boolean numberedName(int k) {
        return a.length(k) <= 3 && !a.is(k + 1, "%") && !a.glued(k + 1) && a.word(k - 1) && (a.is(k - 1, "án") || a.is(k - 1, "trình")
                || a.is(k - 1, "số") || a.is(k - 1, "quyết"));
    }

    /** Whether {@code word} stands before the number that the comparison before atom {@code first} begins with. */
    private boolean gap(int first, String word) {
        for (int k = first - 2; k >= 0 && k >= first - 8 && !a.lineBreak(k); k--) {
            if (a.is(k, word)) {
                return true;
            }
            if (a.is(k, ",") && !(a.glued(k) && a.glued(k + 1)) || a.is(k, ";")) {
                return false;
            }
        }
        return false;
    }

    /** Where the sentence goes on with a verb of saying, the day says nothing of the numbers; with one of holding, it does. */
    private void said(Raw raw, int index) {
        int stop = index + 1 < raws.size() ? raws.get(index + 1).first : a.size();
        for (int k = raw.last + 1; k < stop && k < raw.last + 40 && !a.lineBreak(k) && !(a.is(k, ".") && !a.glued(k + 1)); k++) {
            if (cueAt[k] == Lists.Cue.SAID) {
                raw.role = Role.EVENT;
                return;
            }
            if (cueAt[k] == Lists.Cue.HELD) {
                raw.held = true;
                return;
            }
        }
    }

    /** Whether the text tells of the provinces' merger or of offices at two levels. */
    boolean merged() {
        for (int i = 1; i < a.size(); i++) {
            if (a.is(i, "cấp") && (a.is(i - 1, "hai") || a.is(i - 1, "2")) || a.is(i, "nhất") && a.is(i - 1, "hợp") || a.is(i, "nhập") && a.is(i - 1, "sáp")) {
                return true;
            }
        }
        return false;
    }

    private void lists() {
        int list = 0;
        for (int i = 1; i < raws.size(); i++) {
            Raw one = raws.get(i - 1);
            Raw two = raws.get(i);
            int gap = two.first - one.last - 1;
            if (one.type == two.type && gap == 1 && (a.is(one.last + 1, ",") || a.is(one.last + 1, "và"))) {
                if (one.list == 0) {
                    one.list = ++list;
                }
                two.list = one.list;
                if (one.role != Role.PLAIN && (one.role != Role.BASELINE || a.is(one.last + 1, "và"))) {
                    two.role = one.role;
                }
            }
        }
    }

    /** The cue that begins at atom {@code k}, or null. */
    Lists.Cue cue(int k) {
        return k < 0 || k >= cueAt.length ? null : cueAt[k];
    }
}
