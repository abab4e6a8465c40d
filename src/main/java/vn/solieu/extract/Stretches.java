package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;

/** Stretches left and right of a number that begin and end at plausible places: at the edges of clauses, times, places, cues and function words. */
final class Stretches {
    private static final int LONGEST = 24;
    private static final int MOST_STARTS = 10;
    private static final int MOST_ENDS = 6;

    /** Words between a number and what it is for. */
    private static final KeySet SKIPPED = KeySet.of("số", "tổng", "các", "của", "về", "để", "cho", "vào", "nhằm");
    /** Function words that a subject may hold. */
    private static final KeySet LINKS = KeySet.of("và", "của", "ở", "tại", "trong", "với", "trên");
    private static final int SUBJECT = 14;
    /** Words that begin a predicate. */
    private static final KeySet PREDICATES = KeySet.of("không", "là", "đã", "chưa", "có", "được", "bị", "đạt", "do", "vẫn", "đang", "sẽ", "từ", "thuộc");
    private static final int PREDICATE = 12;
    /** So far back a wording of the lexicon may begin that ends behind another place. */
    private static final int WORDING = 8;
    /** Words that begin another clause: no counted thing goes on past them. */
    private static final KeySet ENDS = KeySet.of("thì", "vì", "nhưng", "song", "nên", "bởi", "nhờ", "so", "tức");

    private final Scene s;
    private final Lexemes l;
    private final Mask mask;
    private final Draft d;
    private final int first;
    private final int last;

    Stretches(Scene s) {
        this.s = s;
        this.l = s.l;
        this.mask = s.mask;
        this.d = s.d;
        this.first = s.first;
        this.last = s.last;
    }

    /**
     * Stretches left of the number, the likeliest ends first, and for each end the nearest starts first; none with half a bracket, none that begins
     * with what the number before counts and goes on past a comma.
     */
    List<int[]> lefts() {
        List<int[]> out = new ArrayList<>();
        int from = Math.max(Math.max(first, s.floor), d.from - Candidates.REACH);
        int top = Math.min(d.leadIn.from(), d.from);
        while (top < d.from && s.inWord(top)) {
            top++;
        }
        top = known(from, top);
        List<Integer> ends = new ArrayList<>();
        for (int b = top; b > from && ends.size() < MOST_ENDS; b--) {
            boolean stop = b == top || breaks(b) || s.marks.cue(b, top) || l.is(b, "so") || l.is(b, "của") || l.is(b, "trên");
            if (stop) {
                int end = strip(from, b);
                if (end > from && !ends.contains(end)) {
                    ends.add(end);
                }
            }
        }
        for (int b = top + 1; b <= d.from && ends.size() < MOST_ENDS + 2; b++) {
            Phrases.Match<Cues.Role> cue = Cues.before(l, b, top);
            if (cue != null && (cue.value() == Cues.Role.HAVE || cue.value() == Cues.Role.LEVEL) && b > from) {
                ends.add(b);
                if (!s.marks.closed(cue.from())) {
                    out.add(new int[] {cue.from(), b});
                }
            }
        }
        byte[] begins = new byte[Math.max(0, d.from - from)];
        for (int b : ends) {
            int starts = 0;
            int depth = 0;
            boolean comma = false;
            for (int a = b - 1; a >= from && b - a <= LONGEST && starts < MOST_STARTS && !l.is(a, ";") && !l.is(a, ":"); a--) {
                if (begins[a - from] == 0) {
                    begins[a - from] = (byte) (l.syllable(a) && starts(a, from) && !s.inWord(a) ? 1 : -1);
                }
                depth += depth < 0 ? 0 : l.is(a, ")") ? 1 : l.is(a, "(") ? -1 : 0;
                comma |= s.marks.boundary(a);
                boolean leftover = comma && a == s.floor && a != first;
                if (begins[a - from] > 0 && depth == 0 && !leftover && opens(a, b) && says(a, b)) {
                    out.add(new int[] {a, b});
                    starts++;
                }
            }
        }
        return out;
    }

    /**
     * What the sentence or its part behind a semicolon or colon began with, where another number stands between: nearest first, at most two.
     */
    List<int[]> subjects() {
        List<int[]> out = new ArrayList<>();
        int least = Math.max(first, d.from - 2 * Candidates.REACH);
        for (int i = s.floor - 1; i >= least && out.size() < 2; i--) {
            if (i == first || i > first && l.is(i - 1, ";")) {
                int[] subject = subject(i);
                if (subject != null) {
                    out.add(subject);
                }
            }
        }
        return out;
    }

    /** The words before the nearest number before it in the sentence that counts things, where this one has a measure: longest last, at most three. */
    List<int[]> verbs() {
        List<int[]> out = new ArrayList<>();
        Draft b = s.before;
        if (d.unit == null || b == null || b.sentence != d.sentence || !b.hasNoun() || b.clause == null || d.from - b.from > Candidates.REACH) {
            return out;
        }
        int end = b.from;
        while (end > b.clause.from() && (s.marks.tail(end - 1) || qualifier(b, end))) {
            end--;
        }
        for (int a = end - 1; a >= b.clause.from() && end - a <= 4 && out.size() < 3 && !l.number(a) && mask.at(a) == 0; a--) {
            if (!s.inWord(a) && !s.marks.closed(a) && says(a, end)) {
                out.add(new int[] {a, end});
            }
        }
        return out;
    }

    private boolean qualifier(Draft b, int end) {
        Phrases.Match<Cues.Role> cue = Cues.before(l, end, b.clause.from());
        return cue != null && (cue.value().qualifier() || cue.value() == Cues.Role.FILLER);
    }

    private int[] subject(int from) {
        int a = from;
        while (a < s.floor && (mask.at(a) != 0 && !mask.place(a) || s.marks.closed(a) || s.marks.boundary(a) || l.is(a, "riêng"))) {
            a++;
        }
        int b = a;
        while (b < s.floor && b - a < SUBJECT && !l.number(b) && !s.marks.boundary(b) && (!s.marks.cue(b, last) || s.inWord(b))
                && (!s.marks.closed(b) || LINKS.has(l, b)) && !mask.period(b)) {
            b++;
        }
        b = strip(a, b);
        return b > a && says(a, b) && balanced(a, b) ? new int[] {a, b} : null;
    }

    /** Where a wording of the lexicon ends that goes on into the words before the number ({@code nông thôn mới là 93 xã}); else {@code top}. */
    private int known(int from, int top) {
        for (int i = Math.max(from, top - WORDING); i < top; i++) {
            Phrases.Match<MetricLexicon.Entry> m = s.marks.metric(i, d.from);
            if (m != null && m.to() > top) {
                return m.to();
            }
        }
        return top;
    }

    private boolean balanced(int a, int b) {
        int depth = 0;
        for (int i = a; i < b; i++) {
            depth += l.is(i, "(") ? 1 : l.is(i, ")") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Whether a phrase may begin here: not with a function word, nor with a verb that only links ({@code đạt, ghi nhận, ước}), but with {@code chỉ số}. */
    private boolean opens(int a, int b) {
        Phrases.Match<Cues.Role> cue = s.marks.cue(a, b) ? Cues.at(l, a, b) : null;
        boolean link = cue != null && cue.to() < b && switch (cue.value()) {
            case LEVEL, ESTIMATE, EXPECT, TARGET, FILLER, TO -> true;
            default -> false;
        };
        boolean index = l.is(a, "chỉ") && l.is(a + 1, "số") && a + 2 < b && !l.is(a + 2, "hóa");
        return index || (!link || l.is(a, "nhu")) && !s.marks.tail(a);
    }

    /** Whether a stretch names more than a time or a place. */
    private boolean says(int a, int b) {
        return s.marks.says(a, b);
    }

    private boolean starts(int a, int from) {
        if (a > from && s.marks.cue(a - 1, last) && Cues.at(l, a - 1, last).to() > a) {
            return false;
        }
        if (a == from || s.marks.boundary(a - 1) || s.marks.closed(a - 1) || l.number(a - 1)) {
            return true;
        }
        if (mask.at(a - 1) != 0 && mask.at(a) != mask.at(a - 1)) {
            return true;
        }
        Phrases.Match<MetricLexicon.Entry> known = s.marks.metric(a, last);
        return known != null && (!l.syllable(a - 1) || known.length() > 1) || Cues.whole(l, a, from, last) != null || l.is(a, "tỷ") || l.is(a, "tỉ") || l.is(a, "tổng") || l.is(a, "số") && !l.number(a + 1);
    }

    private boolean breaks(int b) {
        return s.marks.boundary(b) || mask.at(b) != 0 && mask.at(b - 1) == 0;
    }

    private int strip(int from, int b) {
        int end = b;
        while (end > from && (s.marks.boundary(end - 1) && !l.is(end - 1, ")") || s.marks.tail(end - 1) && !s.inWord(end - 1) || l.is(end - 1, "nay") || l.is(end - 1, "riêng") && s.marks.boundary(end - 2))) {
            end--;
        }
        return end;
    }

    /** What a rank is of, named behind it: {@code top 10 địa phương dẫn đầu về hạ tầng số}, {@code tăng 10 hạng trên bảng Chỉ số CĐS}. */
    List<int[]> ranked() {
        List<int[]> out = new ArrayList<>();
        int limit = Math.min(Math.min(last, Math.max(s.ceiling, d.clause.end())), d.end + Candidates.REACH);
        for (int i = d.end; i < limit && out.size() < 6; i++) {
            Phrases.Match<MetricLexicon.Entry> known = s.marks.metric(i, limit);
            boolean marker = l.is(i - 1, "về") || l.is(i, "mức") && l.is(i + 1, "độ") || l.is(i, "chỉ") && l.is(i + 1, "số");
            if (known != null && known.length() > 1) {
                out.add(new int[] {i, known.to()});
            }
            if (marker) {
                for (int e = i + 1; e <= limit && e - i < 12; e++) {
                    if (e == limit || Clause.boundary(l, e) || Nouns.closed(l, e) || mask.at(e) != 0 || l.is(e, "khối")) {
                        out.add(new int[] {i, e});
                        break;
                    }
                }
            }
            if (Clause.boundary(l, i) && !l.is(i, "(") && !l.is(i, ")")) {
                break;
            }
        }
        return out;
    }

    /** Whether a bracket stands open at the end of {@code [from, end)}. */
    private boolean opened(int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            depth += l.is(i, "(") ? 1 : l.is(i, ")") ? -1 : 0;
        }
        return depth > 0;
    }

    /** Whether a stretch that ends in a closing bracket opens it too; false where it holds no bracket at all. */
    private boolean brackets(int from, int end) {
        int depth = 0;
        boolean any = false;
        for (int i = from; i < end; i++) {
            depth += l.is(i, "(") ? 1 : l.is(i, ")") ? -1 : 0;
            any |= l.is(i, ")");
        }
        return any && depth == 0 && l.is(end - 1, ")");
    }

    /**
     * The predicate that a counted thing has behind a bracket, or shares with the next counted thing: {@code 58 xã (44%) đạt chuẩn},
     * {@code 2 huyện và 55 xã về đích}. Each begins behind the bracket or the other thing.
     */
    List<int[]> beyond() {
        List<int[]> out = new ArrayList<>();
        int at = d.nounEnd;
        int limit = Math.min(last, d.nounEnd + Candidates.REACH);
        while (at < limit && !s.marks.boundary(at) && !l.number(at) && !LINKS.has(l, at)) {
            at++;
        }
        if (l.is(at, "(")) {
            while (at < limit && !l.is(at, ")")) {
                at++;
            }
            at++;
        } else if ((LINKS.has(l, at) || l.is(at, ",")) && l.number(at + 1)) {
            at++;
            while (at < limit && (l.number(at) || l.is(at, "/"))) {
                at++;
            }
            int noun = Nouns.knownEnd(l, at, limit);
            at = noun > at ? noun : limit;
        } else if (l.is(at, ",") && s.marks.named(at - 1) && s.marks.named(at + 1) || LINKS.has(l, at) && s.marks.named(at + 1)) {
            while (at < limit && (s.marks.named(at) || l.is(at, ",") || LINKS.has(l, at) || l.is(at, "-") || l.is(at, "huyện") || l.is(at, "xã"))) {
                at++;
            }
            if (at >= limit || s.marks.boundary(at) || l.number(at) || l.is(at - 1, ",")) {
                return out;
            }
        } else {
            return out;
        }
        for (int e = at + 1; e <= limit && out.size() < 4 && !l.number(e - 1) && !s.marks.boundary(e - 1); e++) {
            boolean stop = e == limit || s.marks.boundary(e) || s.marks.closed(e) || l.number(e) || mask.at(e) != 0 && mask.at(e - 1) == 0;
            if (stop && !s.marks.tail(e - 1) && says(at, e)) {
                out.add(new int[] {at, e});
            }
            if (ENDS.has(l, e) && !s.inWord(e)) {
                break;
            }
        }
        return out;
    }

    /** The counted thing with its predicate past the next number, where no mark stands between; shortest first, at most two. */
    List<int[]> through() {
        List<int[]> out = new ArrayList<>();
        int number = d.nounEnd;
        int limit = Math.min(last, d.nounEnd + Candidates.REACH);
        while (number < limit && !l.number(number) && !s.marks.boundary(number) && !(ENDS.has(l, number) && !s.inWord(number))) {
            number++;
        }
        if (number >= limit || !l.number(number) || number == d.nounEnd && !l.syllable(number + 1)) {
            return out;
        }
        while (number + 1 < limit && (l.number(number + 1) || l.is(number + 1, "/") || l.is(number + 1, "%"))) {
            number++;
        }
        for (int e = number + 1; e <= limit && out.size() < 2; e++) {
            boolean stop = e == limit || s.marks.boundary(e) || s.marks.closed(e) && e > number + 2 || l.number(e);
            if (stop && !s.marks.tail(e - 1)) {
                out.add(new int[] {d.nounFrom, e});
            }
            if (e < limit && (s.marks.boundary(e) || l.number(e))) {
                break;
            }
        }
        return out;
    }

    /** The predicate right behind a share, which names nobody itself ({@code 64% không quay lại}, {@code 9/10 là nhỏ và siêu nhỏ}); shortest first. */
    List<int[]> predicates() {
        List<int[]> out = new ArrayList<>();
        int from = d.end;
        if (d.hasNoun() || !PREDICATES.has(l, from)) {
            return out;
        }
        int limit = Math.min(Math.min(last, s.ceiling), from + PREDICATE);
        for (int e = from + 2; e <= limit && out.size() < 3 && !l.number(e - 1) && !s.marks.boundary(e - 1); e++) {
            boolean stop = e == limit || s.marks.boundary(e) || s.marks.closed(e) || l.number(e);
            if (stop && !s.marks.tail(e - 1) && !s.inWord(e) && says(from, e)) {
                out.add(new int[] {from, e});
            }
        }
        return out;
    }

    /** Whether what stands behind a comma goes on with something else: a number, a predicate, a function word, words that open a sentence. */
    private boolean apart(int i, int limit) {
        return i < limit && (l.number(i) || s.marks.cue(i, last) && !s.inWord(i + 1) || s.marks.closed(i) || mask.at(i) != 0 || l.capital(i));
    }

    /** Whether the mark at a lexeme is one of two that stand around at most three syllables of a stretch that begins before it ({@code 4 bản "trắng" điện}). */
    private boolean quoted(int from, int mark) {
        for (int i = Math.max(from, mark - 4); i < mark; i++) {
            if (l.is(i, "\"")) {
                return true;
            }
        }
        for (int i = mark + 2; i <= mark + 4; i++) {
            if (l.is(i, "\"")) {
                return true;
            }
        }
        return false;
    }

    /** Stretches right of the number, shortest first. */
    List<int[]> rights() {
        List<int[]> out = new ArrayList<>();
        int c = d.hasNoun() ? d.nounFrom : Ordinals.behindPeers(l, d);
        int limit = Math.min(Math.min(last, s.ceiling), c + Candidates.REACH);
        limit -= limit - 1 > c && l.is(limit - 1, "/") ? 1 : 0;
        if (!d.hasNoun()) {
            while (c < limit && SKIPPED.has(l, c)) {
                c++;
            }
            Phrases.Match<Cues.Role> cue = c >= limit ? null : Cues.at(l, c, limit);
            if (c >= limit || !l.syllable(c) || Nouns.closed(l, c) && (s.marks.tail(c) || l.capital(c) || !s.inWord(c + 1)) || cue != null && cue.value() != Cues.Role.HAVE) {
                return out;
            }
        }
        int commas = 0;
        int least = Math.max(d.hasNoun() ? d.nounEnd : Math.min(limit, Nouns.wordEnd(l, c, s.sentence)), c + 1);
        for (int e = least; e <= limit && out.size() < 9; e++) {
            boolean stop = e == limit || e == least || s.marks.boundary(e) || s.marks.closed(e) || s.marks.closed(e - 1) || mask.at(e) != 0 && mask.at(e - 1) == 0
                    || s.marks.cue(e, limit);
            boolean open = l.is(e - 1, ")") == brackets(c, e) && !l.is(e - 1, "trở");
            if (stop && e - c <= LONGEST && open && !opened(c, e) && (!s.marks.boundary(e - 1) || l.is(e - 1, ")")) && !s.marks.tail(e - 1)) {
                out.add(new int[] {c, e});
            }
            boolean closes = e < limit && l.is(e, ")") && !opened(c, e);
            if (closes || e < limit && e >= least && (ENDS.has(l, e) && !s.inWord(e) || l.is(e, ",") && apart(e + 1, limit)) || e < limit && (l.is(e, ";") || l.is(e, ".") || l.is(e, ":") || l.is(e, "\"") && !quoted(c, e) || l.is(e, ",") && ++commas > 2)) {
                break;
            }
        }
        return out;
    }
}
