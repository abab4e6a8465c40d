package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;

/**
 * Proposes wordings for a number's metric: stretches left of the number that begin and end at plausible places, the noun phrase
 * right of it, both together, and what the numbers before measure. {@link Metrics} chooses.
 */
final class Candidates {
    private static final int REACH = 28;
    private static final int LONGEST = 24;
    private static final int MOST_STARTS = 10;
    private static final int MOST_ENDS = 6;

    /** First words of a quantity that names what it counts itself: nothing is put before them. */
    private static final Set<String> COUNTED = Set.of("số", "tổng", "lượng", "tỷ", "tỉ", "sản", "diện", "kim", "doanh", "chỉ", "mức");

    private final Lexemes l;
    private final Mask mask;
    private final int first;
    private final int last;
    private final Sentence sentence;

    Candidates(Lexemes l, Mask mask, Sentence sentence, int first, int last) {
        this.sentence = sentence;
        this.l = l;
        this.mask = mask;
        this.first = first;
        this.last = last;
    }

    /**
     * @param before the draft before it in the article that is a claim, or null
     * @param floor the lexeme where the left part may begin at the earliest: behind the number before
     * @param ceiling the lexeme where the right part ends at the latest: the next number
     */
    List<Candidate> of(Draft d, Draft before, int floor, int ceiling) {
        List<Candidate> out = new ArrayList<>();
        List<int[]> lefts = lefts(d, floor);
        List<int[]> rights = rights(d, ceiling);
        for (int[] s : lefts) {
            add(out, Candidate.Type.LEFT, s, null, l.text(s[0], s[1]));
        }
        if (d.kind == Claim.Kind.RANK || d.unitName.equals("hạng")) {
            rights.addAll(ranked(d, ceiling));
        }
        for (int[] r : rights) {
            add(out, Candidate.Type.RIGHT, null, r, l.text(r[0], r[1]));
        }
        int[] noun = d.hasNoun() ? new int[] {d.nounFrom, d.nounEnd} : null;
        for (int i = 0; i < Math.min(lefts.size(), 12) && !rights.isEmpty(); i++) {
            int[] s = lefts.get(i);
            for (int k = 0; k < Math.min(2, rights.size()); k++) {
                int[] r = rights.get(k);
                if (holds(s, r[0])) {
                    continue;
                }
                add(out, Candidate.Type.LEFT_RIGHT, s, r, l.text(s[0], s[1]) + " " + l.text(r[0], r[1]));
                if ((noun != null || d.unit != null) && !COUNTED.contains(l.key(s[0]))) {
                    add(out, Candidate.Type.RIGHT_LEFT, s, r, l.text(r[0], r[1]) + " " + l.text(s[0], s[1]));
                }
            }
        }
        known(out, d, floor);
        if (d.of != null && d.of.metric != null) {
            add(out, Candidate.Type.LEVEL, null, null, d.of.metric);
        }
        Draft same = d.same;
        if (same != null && same != before && same.metric != null) {
            add(out, Candidate.Type.SAME, null, null, same.metric);
            for (int i = 0; i < Math.min(lefts.size(), 6) && same.metric.length() < 60; i++) {
                if (same.metric.contains(l.text(lefts.get(i)[0], lefts.get(i)[1]))) {
                    continue;
                }
                add(out, Candidate.Type.SAME_LEFT, lefts.get(i), null, same.metric + " " + l.text(lefts.get(i)[0], lefts.get(i)[1]));
            }
        }
        if (before != null && before.metric != null) {
            carried(out, d, before, lefts, rights);
        }
        return out;
    }

    private void carried(List<Candidate> out, Draft d, Draft before, List<int[]> lefts, List<int[]> rights) {
        add(out, Candidate.Type.BEFORE, null, null, before.metric);
        String noun = before.unit == null ? before.unitName : "";
        for (int i = 0; i < Math.min(lefts.size(), 12); i++) {
            int[] s = lefts.get(i);
            String left = l.text(s[0], s[1]);
            if (Metrics.bareShare(left)) {
                continue;
            }
            if (before.metricHeads.length > 0) {
                add(out, Candidate.Type.HEAD1_LEFT, s, null, before.metricHeads[0] + " " + left);
            }
            if (before.metricHeads.length > 1) {
                add(out, Candidate.Type.HEAD2_LEFT, s, null, before.metricHeads[1] + " " + left);
            }
            if (!noun.isEmpty() && !noun.equals("hạng") && d.unit == null && !left.contains(noun) && !COUNTED.contains(l.key(s[0]))) {
                add(out, Candidate.Type.NOUN_LEFT, s, null, noun + " " + left);
            }
            if (i < 6 && before.metric.length() < 60 && !before.metric.contains(left)) {
                add(out, Candidate.Type.BEFORE_LEFT, s, null, before.metric + " " + left);
            }
        }
        if (d.notes.contains("unit carried")) {
            for (int[] r : rights) {
                add(out, Candidate.Type.NOUN_RIGHT, null, r, noun + " " + l.text(r[0], r[1]));
            }
        }
        for (int i = 0; i < Math.min(2, rights.size()); i++) {
            String right = l.text(rights.get(i)[0], rights.get(i)[1]);
            if (before.metric.length() < 60 && !before.metric.contains(l.text(rights.get(i)[0], rights.get(i)[0] + 1))) {
                add(out, Candidate.Type.BEFORE_RIGHT, null, rights.get(i), before.metric + " " + right);
            }
        }
    }

    /** The nearest two wordings of the lexicon before the number that the left part does not reach. */
    private void known(List<Candidate> out, Draft d, int floor) {
        int found = 0;
        for (int i = Math.min(d.leadIn.from(), d.from) - 1; i >= 0 && d.from - i < 2 * REACH && found < 2; i--) {
            Phrases.Match<MetricLexicon.Entry> m = MetricLexicon.at(l, i, d.from);
            if (m != null && (m.length() > 1 || l.key(i).length() > 2 && l.text(i, i + 1).equals(l.text(i, i + 1).toUpperCase()))
                    && m.value().kinds().contains(d.kind)) {
                out.add(new Candidate(Candidate.Type.KNOWN, m.from(), m.to(), 0, 0, l.text(m.from(), m.to())));
                found++;
            }
        }
    }

    private static void add(List<Candidate> out, Candidate.Type type, int[] left, int[] right, String text) {
        out.add(new Candidate(type, left == null ? 0 : left[0], left == null ? 0 : left[1], right == null ? 0 : right[0], right == null ? 0 : right[1],
                text));
    }

    /** Stretches left of the number, the likeliest ends first, and for each end the nearest starts first. */
    private List<int[]> lefts(Draft d, int floor) {
        List<int[]> out = new ArrayList<>();
        int from = Math.max(Math.max(first, floor), d.from - REACH);
        int top = Math.min(d.leadIn.from(), d.from);
        List<Integer> ends = new ArrayList<>();
        for (int b = top; b > from && ends.size() < MOST_ENDS; b--) {
            boolean stop = b == top || breaks(b) || Cues.at(l, b, top) != null || l.is(b, "so") || l.is(b, "của") || l.is(b, "trên");
            if (stop) {
                int end = strip(from, b);
                if (end > from && !ends.contains(end)) {
                    ends.add(end);
                }
            }
        }
        for (int b = top + 1; b < d.from && ends.size() < MOST_ENDS + 2; b++) {
            Phrases.Match<Cues.Role> cue = Cues.before(l, b, top);
            if (cue != null && cue.value() == Cues.Role.HAVE && b > from) {
                ends.add(b);
                if (!Nouns.closed(l.key(cue.from()))) {
                    out.add(new int[] {cue.from(), b});
                }
            }
        }
        for (int b : ends) {
            int starts = 0;
            for (int a = b - 1; a >= from && b - a <= LONGEST && starts < MOST_STARTS; a--) {
                if (starts(a, from) && l.syllable(a) && opens(a, b) && says(a, b) && balanced(a, b)) {
                    out.add(new int[] {a, b});
                    starts++;
                }
            }
        }
        return out;
    }

    /** Whether a left part has the first word of the right part already ({@code số hộ nghèo … 300 hộ}). */
    private boolean holds(int[] left, int right) {
        for (int i = left[0]; i < left[1]; i++) {
            if (l.key(i).equals(l.key(right))) {
                return true;
            }
        }
        return false;
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

    /** Whether a phrase may begin here: not with a function word, nor with a verb that only links ({@code đạt, ghi nhận, ước}). */
    private boolean opens(int a, int b) {
        Phrases.Match<Cues.Role> cue = Cues.at(l, a, b);
        boolean link = cue != null && cue.to() < b && switch (cue.value()) {
            case LEVEL, ESTIMATE, EXPECT, TARGET, FILLER, TO -> true;
            default -> false;
        };
        return !link && !Nouns.tail(l.key(a));
    }

    /** Whether a stretch names more than a time or a place. */
    private boolean says(int a, int b) {
        for (int i = a; i < b; i++) {
            if (l.syllable(i) && mask.at(i) == 0 && !Nouns.closed(l.key(i)) && Cues.at(l, i, b) == null) {
                return true;
            }
        }
        return false;
    }

    private boolean starts(int a, int from) {
        if (a == from || Clause.boundary(l, a - 1) || Nouns.closed(l.key(a - 1)) || l.number(a - 1)) {
            return true;
        }
        if (mask.at(a - 1) != 0 && mask.at(a) != mask.at(a - 1)) {
            return true;
        }
        return Cues.before(l, a, from) != null || MetricLexicon.at(l, a, last) != null && !l.syllable(a - 1)
                || MetricLexicon.at(l, a, last) != null && MetricLexicon.at(l, a, last).length() > 1 || l.is(a, "tỷ") || l.is(a, "tỉ") || l.is(a, "tổng") || l.is(a, "số");
    }

    private boolean breaks(int b) {
        return Clause.boundary(l, b) || mask.at(b) != 0 && mask.at(b - 1) == 0;
    }

    private int strip(int from, int b) {
        int end = b;
        while (end > from && (Clause.boundary(l, end - 1) && !l.is(end - 1, ")") || Nouns.tail(l.key(end - 1)) || l.is(end - 1, "nay"))) {
            end--;
        }
        return end;
    }

    /** What a rank is of, named behind it: {@code top 10 địa phương dẫn đầu về hạ tầng số}, {@code tăng 10 hạng trên bảng Chỉ số CĐS}. */
    private List<int[]> ranked(Draft d, int ceiling) {
        List<int[]> out = new ArrayList<>();
        int limit = Math.min(Math.min(last, Math.max(ceiling, d.clause.end())), d.end + REACH);
        for (int i = d.end; i < limit && out.size() < 6; i++) {
            Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(l, i, limit);
            boolean marker = l.is(i - 1, "về") || l.is(i, "mức") && l.is(i + 1, "độ") || l.is(i, "chỉ") && l.is(i + 1, "số");
            if (known != null && known.length() > 1) {
                out.add(new int[] {i, known.to()});
            }
            if (marker) {
                for (int e = i + 1; e <= limit && e - i < 12; e++) {
                    if (e == limit || Clause.boundary(l, e) || Nouns.closed(l.key(e)) || mask.at(e) != 0 || l.is(e, "khối")) {
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

    /** Stretches right of the number, shortest first. */
    private List<int[]> rights(Draft d, int ceiling) {
        List<int[]> out = new ArrayList<>();
        int c = d.hasNoun() ? d.nounFrom : d.end;
        int limit = Math.min(Math.min(last, ceiling), c + REACH);
        if (!d.hasNoun()) {
            while (c < limit && (l.is(c, "số") || l.is(c, "tổng") || l.is(c, "các") || l.is(c, "của") || l.is(c, "về"))) {
                c++;
            }
            if (c >= limit || !l.syllable(c) || Nouns.closed(l.key(c)) || Cues.at(l, c, limit) != null) {
                return out;
            }
        }
        int commas = 0;
        int least = Math.max(d.hasNoun() ? d.nounEnd : Math.min(limit, Nouns.wordEnd(l, c, sentence)), c + 1);
        for (int e = least; e <= limit && out.size() < 9; e++) {
            boolean stop = e == limit || e == least || Clause.boundary(l, e) || Nouns.closed(l.key(e)) || Nouns.closed(l.key(e - 1)) || mask.at(e) != 0 && mask.at(e - 1) == 0
                    || Cues.at(l, e, limit) != null;
            boolean open = l.is(e - 1, ")") == brackets(c, e);
            if (stop && e - c <= LONGEST && open && (!Clause.boundary(l, e - 1) || l.is(e - 1, ")")) && !Nouns.tail(l.key(e - 1))) {
                out.add(new int[] {c, e});
            }
            boolean closes = e < limit && l.is(e, ")") && !opened(c, e);
            if (closes || e < limit && (l.is(e, ";") || l.is(e, ".") || l.is(e, ":") || l.is(e, "\"") || l.is(e, ",") && ++commas > 2)) {
                break;
            }
        }
        return out;
    }
}
