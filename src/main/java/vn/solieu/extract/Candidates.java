package vn.solieu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.number.Units;
import vn.solieu.lexicon.Tsv;

/**
 * Proposes wordings for a number's metric: stretches left and right of the number ({@link Stretches}), both together, what the numbers
 * before measure, what the title names, what the unit implies. {@link Metrics} chooses.
 */
final class Candidates {
    static final int REACH = 28;
    private static final int MOST_KNOWN = 3;
    private static final int MOST_TOPICS = 2;
    private static final int LONG = 60;
    /**
     * With how many of the stretches to its left each sort of wording is put together, nearest first. A trainer sees more of them: of 21,997 numbers of the
     * tuning part and the passages those farther off were the best wording offered for 5, and chosen for .2 % of 60,950, but to learn that they are wrong
     * helps with the nearer ones (models/metric.md).
     */
    private record Reach(int joined, int implying, int goingOn, int ofOthers, int same, int subject) { }

    private static final Reach NEAR = new Reach(5, 4, 3, 2, 2, 2);
    private static final Reach WIDE = new Reach(12, 8, 12, 12, 6, 4);
    /** So many, in a wide list, go on with all of what the number before measures. */
    private static final int WHOLE = 6;
    /** So far back an index may be named that a rank or score is of. */
    private static final int FAR = 500;

    /** First words of a quantity that names what it counts itself: nothing is put before them. */
    private static final Set<String> COUNTED = Set.of("số", "tổng", "lượng", "tỷ", "tỉ", "sản", "diện", "kim", "doanh", "chỉ", "mức");
    private static final Map<String, Wording> IMPLIED = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.resource(Candidates.class, "implied.tsv").unique("unit").rows()) {
            IMPLIED.put(row.require("unit"), Wording.of(row.require("quantity")));
        }
    }

    private final Scene s;
    private final Reach reach;
    private final Lexemes l;
    private final Draft d;
    private final List<Candidate> out = new ArrayList<>();
    private final int[] turns = new int[Features.TYPES];

    private Candidates(Scene s, Reach reach) {
        this.s = s;
        this.reach = reach;
        this.l = s.l;
        this.d = s.d;
    }

    static List<Candidate> of(Scene s) {
        return of(s, NEAR);
    }

    /** Also those that extraction leaves out since they are hardly ever right: for a trainer. */
    static List<Candidate> wide(Scene s) {
        return of(s, WIDE);
    }

    private static List<Candidate> of(Scene s, Reach reach) {
        Candidates c = new Candidates(s, reach);
        c.fill();
        return c.out;
    }

    /** The lexicon's wordings in the article's title. */
    static List<Wording> topics(Article article, Lexemes l) {
        List<Wording> out = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.type() == Block.Type.TITLE) {
                int end = l.at(block.span().end());
                for (int i = l.at(block.span().start()); i < end && out.size() < MOST_TOPICS; i++) {
                    Phrases.Match<MetricLexicon.Entry> m = MetricLexicon.at(l, i, end);
                    if (m != null && telling(l, m)) {
                        out.add(Wording.of(l, m.from(), m.to()));
                        i = m.to() - 1;
                    }
                }
                break;
            }
        }
        return out;
    }

    /** Whether a wording of the lexicon is more than a common word: several syllables, or an acronym. */
    private static boolean telling(Lexemes l, Phrases.Match<MetricLexicon.Entry> m) {
        if (m.length() > 1) {
            return true;
        }
        String text = l.text(m.from(), m.to());
        return text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    private void fill() {
        Stretches stretches = new Stretches(s);
        List<int[]> lefts = stretches.lefts();
        List<int[]> rights = stretches.rights();
        for (int[] left : lefts) {
            add(Candidate.Type.LEFT, left, null, words(left));
        }
        if (d.kind == Claim.Kind.RANK || d.unitName.equals("hạng")) {
            rights.addAll(stretches.ranked());
        }
        for (int[] right : rights) {
            add(Candidate.Type.RIGHT, null, right, words(right));
        }
        for (int i = 0; i < Math.min(lefts.size(), reach.joined) && !rights.isEmpty(); i++) {
            int[] left = lefts.get(i);
            for (int k = 0; k < Math.min(2, rights.size()); k++) {
                int[] right = rights.get(k);
                if (holds(left, right[0])) {
                    continue;
                }
                add(Candidate.Type.LEFT_RIGHT, left, right, words(left).plus(words(right)));
                if ((d.hasNoun() || d.unit != null) && !COUNTED.contains(l.key(left[0])) && (left[1] > left[0] + 1 || Nouns.known(l, left[0], left[1]))) {
                    add(Candidate.Type.RIGHT_LEFT, left, right, words(right).plus(words(left)));
                }
            }
        }
        if (d.hasNoun()) {
            int[] noun = {d.nounFrom, d.nounEnd};
            for (int[] through : stretches.through()) {
                add(Candidate.Type.THROUGH, null, through, words(through));
            }
            for (int[] beyond : stretches.beyond()) {
                add(Candidate.Type.BEYOND, null, beyond, words(noun).plus(words(beyond)));
            }
        }
        List<int[]> subjects = stretches.subjects();
        subject(subjects, lefts, rights);
        unit();
        cue();
        for (int[] verb : stretches.verbs()) {
            add(Candidate.Type.VERB, verb, null, words(verb));
        }
        implied(lefts, rights, subjects);
        known(rights);
        if (d.of != null && d.of.metric != null) {
            add(Candidate.Type.LEVEL, null, null, d.of.words);
        }
        Draft same = d.same;
        if (same != null && same != s.before && same.metric != null) {
            add(Candidate.Type.SAME, null, null, same.words);
            for (int i = 0; i < Math.min(lefts.size(), reach.same) && same.metric.length() < LONG; i++) {
                Wording left = words(lefts.get(i));
                if (!same.metric.contains(left.text())) {
                    add(Candidate.Type.SAME_LEFT, lefts.get(i), null, same.words.plus(left));
                }
            }
        }
        if (d.opening != null && d.opening.metric != null && d.opening != s.before && d.opening != same) {
            add(Candidate.Type.PARAGRAPH, null, null, d.opening.words);
        }
        Draft pioneer = d.pioneer;
        if (pioneer != null && pioneer.metric != null && pioneer != s.before && pioneer != same && pioneer != d.opening) {
            add(Candidate.Type.FIRST, null, null, pioneer.words);
        }
        if (d.outer != null && d.outer.metric != null && d.outer != s.before) {
            add(Candidate.Type.OUTER, null, null, d.outer.words);
        }
        if (s.before != null && s.before.metric != null) {
            carried(lefts, rights);
        }
        predicates(stretches);
        if (out.isEmpty() && d.kind == Claim.Kind.RANK) {
            figure();
        }
    }

    /** {@code đứng đầu với tổng vốn đăng ký hơn 1,6 tỷ USD}: the figure that a rank is by, where nothing else tells. */
    private void figure() {
        int end = d.end + 1;
        while (l.is(d.end, "với") && end < s.last && !l.number(end) && !s.marks.boundary(end) && (!s.marks.cue(end, s.last) || s.inWord(end + 1))) {
            end++;
        }
        if (end > d.end + 2 && l.number(end) | s.marks.cue(end, s.last)) {
            int[] right = {d.end + 1, end};
            add(Candidate.Type.RIGHT, null, right, words(right));
        }
    }

    private void subject(List<int[]> subjects, List<int[]> lefts, List<int[]> rights) {
        for (int[] subject : subjects) {
            Wording words = words(subject);
            add(Candidate.Type.SUBJECT, subject, null, words);
            for (int i = 0; i < Math.min(lefts.size(), reach.subject); i++) {
                add(Candidate.Type.LEFT_SUBJECT, lefts.get(i), null, words(lefts.get(i)).plus(words));
            }
            if (d.hasNoun() && !rights.isEmpty() && !words.has(l.key(d.nounFrom))) {
                add(Candidate.Type.RIGHT_SUBJECT, null, rights.get(0), words(rights.get(0)).plus(words));
            }
        }
    }

    /** {@code 8,9 bác sĩ/vạn dân}: the things. */
    private void unit() {
        int slash = d.unitName.indexOf('/');
        if (slash <= 0 || d.is(Units.Type.MONEY) || d.kind != Claim.Kind.AMOUNT) {
            return;
        }
        Wording thing = s.marks.cut(d.unitName.substring(0, slash));
        Lexemes words = Lexemes.of(thing.text());
        if (Nouns.exactly(words, 0, words.size())) {
            add(Candidate.Type.UNIT, null, null, Wording.of("số").plus(thing).plus(Wording.of("trên " + d.unitName.substring(slash + 1))));
            add(Candidate.Type.UNIT, null, null, Wording.of("số").plus(thing).plus(Wording.of("bình quân")));
        }
    }

    private void cue() {
        for (int i = d.leadIn.from(); i + 1 < d.from; i++) {
            if (l.is(i, "tăng") && l.is(i + 1, "trưởng")) {
                int end = l.is(i + 2, "bình") && i + 3 < d.from ? i + 4 : i + 2;
                add(Candidate.Type.CUE, new int[] {i, end}, null, Wording.of(l, i, end));
            }
        }
    }

    private Wording words(int[] stretch) {
        return Wording.of(l, stretch[0], stretch[1]);
    }

    private void carried(List<int[]> lefts, List<int[]> rights) {
        Draft before = s.before;
        add(Candidate.Type.BEFORE, null, null, before.words);
        String noun = before.unit == null ? before.unitName : "";
        Wording counted = noun.isEmpty() ? null : s.marks.cut(noun);
        for (int i = 0; i < Math.min(lefts.size(), reach.goingOn); i++) {
            int[] left = lefts.get(i);
            Wording words = words(left);
            if (Metrics.bareShare(words.text())) {
                continue;
            }
            boolean near = i < reach.ofOthers;
            if (near && before.metricHeads.length > 0) {
                add(Candidate.Type.HEAD1_LEFT, left, null, before.metricHeads[0].plus(words));
            }
            if (near && before.metricHeads.length > 1) {
                add(Candidate.Type.HEAD2_LEFT, left, null, before.metricHeads[1].plus(words));
            }
            if (near && counted != null && !noun.equals("hạng") && d.unit == null && !words.text().contains(noun) && !COUNTED.contains(words.key(0))) {
                add(Candidate.Type.NOUN_LEFT, left, null, counted.plus(words));
            }
            if (i < WHOLE && before.metric.length() < LONG && !before.metric.contains(words.text())) {
                add(Candidate.Type.BEFORE_LEFT, left, null, before.words.plus(words));
            }
        }
        if (d.notes.contains("unit carried") && counted != null) {
            for (int[] right : rights) {
                add(Candidate.Type.NOUN_RIGHT, null, right, counted.plus(words(right)));
            }
        }
        for (int i = 0; i < Math.min(2, rights.size()) && before.metric.length() < LONG; i++) {
            Wording right = words(rights.get(i));
            if (!before.words.has(right.key(0))) {
                add(Candidate.Type.BEFORE_RIGHT, null, rights.get(i), before.words.plus(right));
                if (d.hasNoun() && d.sentence - before.sentence <= 1) {
                    add(Candidate.Type.RIGHT_BEFORE, null, rights.get(i), right.plus(before.words));
                }
            }
        }
    }

    /** The share of what was counted before that the words behind it tell of. */
    private void predicates(Stretches stretches) {
        Draft before = s.before;
        if (before == null || before.metric == null || d.kind != Claim.Kind.PERCENTAGE && d.kind != Claim.Kind.RATIO || before.metric.length() >= LONG) {
            return;
        }
        Wording whole = stem(Candidate.Type.BEFORE_PREDICATE, s);
        Wording noun = stem(Candidate.Type.NOUN_PREDICATE, s);
        for (int[] predicate : stretches.predicates()) {
            add(Candidate.Type.BEFORE_PREDICATE, null, predicate, whole.plus(words(predicate)));
            if (noun != null) {
                add(Candidate.Type.NOUN_PREDICATE, null, predicate, noun.plus(words(predicate)));
            }
        }
    }

    /** What a candidate of this type puts a predicate behind; null where it puts none. */
    static Wording stem(Candidate.Type type, Scene s) {
        Draft before = s.before;
        if (type == Candidate.Type.BEFORE_PREDICATE) {
            return before.stem == null ? before.words : before.stem;
        }
        if (type != Candidate.Type.NOUN_PREDICATE) {
            return null;
        }
        return before.hasNoun() ? Wording.of(s.l, before.nounFrom, before.nounEnd) : before.unit == null && !before.unitName.isEmpty() ? s.marks.cut(before.unitName) : null;
    }

    /** {@code 900 ha lúa}, {@code lúa 900 ha}: the area of it. */
    private void implied(List<int[]> lefts, List<int[]> rights, List<int[]> subjects) {
        Wording quantity = d.unit == null || d.kind != Claim.Kind.AMOUNT ? null : IMPLIED.get(d.unitName);
        if (quantity == null) {
            return;
        }
        for (int i = Math.max(d.clause.from(), s.floor); i < d.from; i++) {
            if (l.is(i, quantity.key(0)) && (quantity.size() == 1 || l.is(i + 1, quantity.key(1)))) {
                return;
            }
        }
        boolean money = quantity.key(0).equals("kinh") || quantity.key(0).equals("vốn");
        for (int[] subject : subjects) {
            if (!money && !words(subject).has(quantity.key(0))) {
                add(Candidate.Type.IMPLIED_SUBJECT, subject, null, quantity.plus(words(subject)));
            }
        }
        for (int i = 0; i < Math.min(lefts.size(), reach.implying) && !money; i++) {
            Wording left = words(lefts.get(i));
            if (!left.has(quantity.key(0))) {
                add(Candidate.Type.IMPLIED_LEFT, lefts.get(i), null, quantity.plus(left));
            }
        }
        for (int i = 0; i < Math.min(rights.size(), 3); i++) {
            add(Candidate.Type.IMPLIED_RIGHT, null, rights.get(i), quantity.plus(words(rights.get(i))));
        }
    }

    /** The nearest wordings of the lexicon before the number, and those of the title. */
    private void known(List<int[]> rights) {
        Wording noun = d.hasNoun() && !rights.isEmpty() ? words(rights.get(0)) : null;
        int found = 0;
        boolean order = d.kind == Claim.Kind.RANK || d.kind == Claim.Kind.SCORE || d.unitName.equals("hạng");
        for (int i = Math.min(d.leadIn.from(), d.from) - 1; i >= 0 && found < MOST_KNOWN && (d.from - i < 2 * REACH || order && found == 0 && d.from - i < FAR); i--) {
            Phrases.Match<MetricLexicon.Entry> m = s.marks.metric(i, d.from);
            if (m != null && telling(l, m) && m.value().kinds().contains(d.kind)) {
                Wording words = Wording.of(l, m.from(), m.to());
                add(Candidate.Type.KNOWN, new int[] {m.from(), m.to()}, null, words);
                if (noun != null && found == 0 && !words.has(noun.key(0))) {
                    add(Candidate.Type.RIGHT_KNOWN, null, rights.get(0), noun.plus(words));
                }
                found++;
            }
        }
        for (Wording topic : s.topics) {
            add(Candidate.Type.TITLE, null, null, topic);
            if (noun != null && !noun.has(topic.key(0))) {
                add(Candidate.Type.RIGHT_TITLE, null, rights.get(0), noun.plus(topic));
            }
            Wording quantity = d.unit == null || d.kind != Claim.Kind.AMOUNT ? null : IMPLIED.get(d.unitName);
            if (quantity != null && !topic.has(quantity.key(0))) {
                add(Candidate.Type.IMPLIED_TITLE, null, null, quantity.plus(topic));
            }
        }
    }

    private void add(Candidate.Type type, int[] left, int[] right, Wording words) {
        out.add(new Candidate(type, left == null ? 0 : left[0], left == null ? 0 : left[1], right == null ? 0 : right[0], right == null ? 0 : right[1],
                words, turns[type.ordinal()]++));
    }

    /** Whether a left part has the first word of the right part already ({@code số hộ nghèo … 300 hộ}). */
    private boolean holds(int[] left, int right) {
        for (int i = left[0]; i < left[1]; i++) {
            if (l.is(i, l.key(right))) {
                return true;
            }
        }
        return false;
    }
}
