package vn.solieu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;

/**
 * The features of the wordings offered for a number's metric, as slots of {@link Ranker}: where each comes from and what stands around the
 * number, the words at its edges, what it leaves out, and what it says whatever its origin. Made for one number; what several wordings
 * share, the frame and the stretches left and right, is made once ({@link Part}), and no longer good when the next number's are made.
 *
 * <p>Longer than the house's 400 lines: what a trainer gets as slots is summed for extraction without making them, and both ways of a feature
 * stand side by side, since they must agree.
 */
final class Features {
    /** No wording has more. */
    static final int MOST = 128;
    static final int TYPES = Candidate.Type.values().length;
    private static final int PAIRS = 16;
    private static final int OWN = 14;
    private static final int BAG = 12;
    /** Turns beyond it are as good as it. */
    static final int LAST_TURN = 7;

    private final Scene s;
    private final Lexemes l;
    private final Marks marks;
    private final Draft d;
    private final int kind;
    private final Part frame;
    private final List<Part> lefts = new ArrayList<>();
    private final List<Part> rights = new ArrayList<>();
    /** Where the counted noun stands left of the number. */
    private final int[] nouns;
    private final int[] own = new int[OWN];
    /** Null where only slots are asked for. */
    private final Ranker ranker;
    private final FewWeights few;
    private final Columns columns;
    /** The weights of wordings' first two words, their last two, and two at a joint between stretches. */
    private final Kept heads = new Kept();
    private final Kept tails = new Kept();
    private final Kept joints = new Kept();

    /** For slots alone. */
    Features(Scene s) {
        this(s, null, null);
    }

    /** For scores by a ranker, with its few weights. */
    Features(Scene s, Ranker ranker, FewWeights few) {
        this.s = s;
        this.ranker = ranker;
        this.few = few;
        this.columns = few == null ? null : few.columns;
        this.l = s.l;
        this.marks = s.marks;
        this.d = s.d;
        this.kind = d.kind.ordinal();
        marks.parts.clear();
        this.frame = frame();
        this.nouns = nouns();
    }

    /** Writes the slots of a candidate; returns how many. */
    int of(Candidate c, int[] slots) {
        int type = c.type().ordinal();
        int n = frame.write(type, slots, 0);
        n = pairs(c.words(), slots, own(c, slots, n));
        if (c.b() > c.a()) {
            n = left(c).write(type, slots, n);
        }
        n = origin(c, slots, repeats(c, slots, n));
        if (c.e() > c.c()) {
            n = right(c).write(type, slots, n);
        }
        return n;
    }

    /** The sum of a candidate's weights but for those of its words, which are most of the work: {@link #score} less {@link #said}. */
    double look(Candidate c) {
        int type = c.type().ordinal();
        double sum = frame.score(type, ranker) + few.sum(type, kind, Math.min(c.turn(), LAST_TURN), nounBefore(c), bucket(c.words().size()));
        if (c.b() > c.a()) {
            sum += left(c).score(type, ranker);
        }
        if (c.e() > c.c()) {
            sum += right(c).score(type, ranker);
        }
        return sum;
    }

    /** The sum of the weights of a candidate's words, wherever they stand. */
    double said(Candidate c) {
        return own(c) + ranker.score(own, origin(c, own, repeats(c, own, 0))) + pairs(c.words());
    }

    /** The sum of a candidate's weights. Exact, so that the order of summing does not matter: weights are floats of similar size. */
    double score(Candidate c) {
        return look(c) + said(c);
    }

    /** What surrounds the number. */
    private Part frame() {
        int unit = d.unit == null ? d.hasNoun() ? 20 : 21 : d.unit.type().ordinal();
        Cues.Role predicate = d.leadIn.predicate();
        int role = predicate == null ? 30 : predicate.ordinal();
        int before = s.own;
        boolean opens = d.leadIn.from() == d.clause.from();
        Part p = marks.parts.next(0, 0, columns);
        p.typed(1, 1, 0, kind);
        p.typed(2, 1, 0, unit);
        p.typed(3, 32, kind, role);
        p.typed(4, 1, 0, (d.clause.bracketed() ? 1 : 0) + (d.of != null ? 2 : 0) + (s.before == null ? 4 : s.before.sentence == d.sentence ? 8 : 0)
                + (d.notes.contains("carried") ? 16 : 0) + (opens ? 32 : 0));
        p.typed(5, 32, kind, opens ? 1 : 0);
        p.typed(70, 1, 0, before * 4 + s.distance);
        p.typed(71, 1, 0, before * 64 + role);
        p.typed(72, 1, 0, l.hash(d.from - 1));
        p.typed(73, 1, 0, s.distance == 0 ? l.hash(s.floor) : 0);
        p.typed(74, 8, s.distance, (s.sameUnit ? 1 : 0) + (s.before == null ? 0 : 2 + 4 * s.before.kind.ordinal()) + 64 * kind);
        p.typed(77, 1, 0, d.hasNoun() ? l.hash(d.nounFrom) : 0);
        p.typed(78, 1, 0, l.hash(d.clause.from()));
        p.typed(90, 32, member() * 3 + (d.hasNoun() ? marks.boundary(d.nounEnd) || d.nounEnd >= s.last ? 1 : 2 : 0), kind);
        return p;
    }

    /** What the wording itself tells, wherever it comes from: its first words against the unit, its length, its entry in the lexicon. */
    private int own(Candidate c, int[] slots, int start) {
        int n = start;
        int type = c.type().ordinal();
        Wording w = c.words();
        int size = w.size();
        int one = w.hash(0);
        int two = one * 31 + w.hash(1);
        int last = w.hash(size - 1);
        int closing = w.hash(size - 2) * 31 + last;
        int fits = fits(w);
        slots[n++] = turn(type, Math.min(c.turn(), LAST_TURN));
        slots[n++] = noun(type, kind, nounBefore(c));
        slots[n++] = Ranker.slot(60, one, s.unit);
        slots[n++] = Ranker.slot(61, two, s.unit);
        slots[n++] = Ranker.slot(62, one, kind);
        slots[n++] = Ranker.slot(63, two, kind);
        slots[n++] = Ranker.slot(64, last, kind);
        slots[n++] = Ranker.slot(76, closing, 0);
        slots[n++] = fits(type, fits);
        slots[n++] = fitsKind(kind, fits);
        slots[n++] = size(kind, bucket(size));
        return n;
    }

    /** The sum of the weights of {@link #own(Candidate, int[], int)} but for those that {@link #look} has. */
    private double own(Candidate c) {
        Wording w = c.words();
        int size = w.size();
        int one = w.hash(0);
        int two = one * 31 + w.hash(1);
        int last = w.hash(size - 1);
        int closing = w.hash(size - 2) * 31 + last;
        double head = heads.of(one, two);
        if (Double.isNaN(head)) {
            head = heads.keep(one, two, (double) ranker.weight(Ranker.slot(60, one, s.unit)) + ranker.weight(Ranker.slot(61, two, s.unit))
                    + ranker.weight(Ranker.slot(62, one, kind)) + ranker.weight(Ranker.slot(63, two, kind)));
        }
        double tail = tails.of(last, closing);
        if (Double.isNaN(tail)) {
            tail = tails.keep(last, closing, (double) ranker.weight(Ranker.slot(64, last, kind)) + ranker.weight(Ranker.slot(76, closing, 0)));
        }
        return few.fits(c.type().ordinal(), kind, fits(w)) + head + tail;
    }

    static int turn(int type, int turn) {
        return Ranker.slot(75, type, turn);
    }

    static int noun(int type, int kind, int noun) {
        return Ranker.slot(7, type * 32 + kind, noun);
    }

    static int fits(int type, int fits) {
        return Ranker.slot(65, fits, type);
    }

    static int fitsKind(int kind, int fits) {
        return Ranker.slot(66, fits, kind);
    }

    static int size(int kind, int size) {
        return Ranker.slot(67, size, kind);
    }

    /** What the lexicon says of the wording: 0 nothing, else 1 and how well its entry fits. */
    private int fits(Wording w) {
        int from = w.from(l);
        int size = w.size();
        Phrases.Match<MetricLexicon.Entry> known = from >= 0 && w.more() == null ? marks.metric(from, from + size) : MetricLexicon.at(w);
        if (known == null) {
            return 0;
        }
        boolean unit = known.value().unit().equals(d.unitName);
        boolean may = known.value().kinds().contains(d.kind);
        return 1 + (known.length() == size ? 1 : 0) + (unit ? 2 : 0) + (may ? 4 : 0);
    }

    /** How the claim whose metric a candidate goes on with stands to the number; nothing of other candidates. */
    private int origin(Candidate c, int[] slots, int n) {
        Draft o = origin(c);
        if (o == null) {
            return n;
        }
        int type = c.type().ordinal();
        int like = (o.kind == d.kind ? 1 : 0) + (o.unitName.equals(d.unitName) ? 2 : 0) + (s.before == o ? 4 : 0);
        slots[n] = Ranker.slot(95, type * 64 + Math.min(3, d.sentence - o.sentence) * 16 + like, kind);
        slots[n + 1] = Ranker.slot(96, type, o.choice);
        return n + 2;
    }

    /** The claim whose metric a candidate goes on with, or null. */
    private Draft origin(Candidate c) {
        return switch (c.type()) {
            case BEFORE, BEFORE_LEFT, BEFORE_RIGHT -> s.before;
            case SAME, SAME_LEFT -> d.same;
            case PARAGRAPH -> d.opening;
            case FIRST -> d.pioneer;
            case OUTER -> d.outer;
            default -> null;
        };
    }

    /**
     * Whether the number goes on with a list that the claim before it is of: 0 no claim of its unit in the sentence before it, 1 nothing but
     * names, marks and cues between, 2 the same and times, 3 also a bracket that closed, 4 other words between.
     */
    private int member() {
        if (s.before == null || s.before.sentence != d.sentence || !s.sameUnit) {
            return 0;
        }
        int at = 1;
        for (int i = Math.max(s.before.end, s.before.nounEnd); i < d.from; i++) {
            if (marks.telling(i, d.from) && !marks.named(i) || l.number(i) && !s.mask.period(i)) {
                return 4;
            }
            at = l.is(i, ")") ? 3 : s.mask.period(i) ? Math.max(at, 2) : at;
        }
        return at;
    }

    /** How far a stretch is names: 0 nothing telling, 1 all, 2 some words at its end, 3 some, 4 none. */
    private int names(int from, int end) {
        int all = 0;
        int names = 0;
        boolean last = false;
        for (int i = from; i < end; i++) {
            if (l.syllable(i) && !marks.closed(i)) {
                last = marks.named(i);
                all++;
                names += last ? 1 : 0;
            }
        }
        return all == 0 ? 0 : names == all ? 1 : names > 0 && last ? 2 : names > 0 ? 3 : 4;
    }

    private boolean acronym(int i) {
        return l.capital(i) && l.end(i) - l.start(i) > 1 && Character.isUpperCase(l.text().charAt(l.end(i) - 1));
    }

    /** The neighbours in a wording. */
    private static int pairs(Wording w, int[] slots, int start) {
        int n = start;
        for (int i = 0; i + 1 < w.size() && i < PAIRS; i++) {
            slots[n++] = pair(w.hash(i), w.hash(i + 1));
        }
        return n;
    }

    static int pair(int left, int right) {
        return Ranker.slot(79, left, right);
    }

    /** The sum of the weights of {@link #pairs(Wording, int[], int)}: those of neighbours in the text are looked up once for all wordings. */
    private double pairs(Wording words) {
        double sum = 0;
        int left = PAIRS;
        for (Wording w = words; w != null && left > 0; w = w.more()) {
            int from = w.from(l);
            int inside = Math.min(left, w.length() - 1);
            for (int i = 0; i < inside; i++) {
                sum += from < 0 ? ranker.weight(pair(w.hash(i), w.hash(i + 1))) : marks.pair(from + i, ranker);
            }
            left -= Math.max(0, inside);
            if (left > 0 && w.length() > 0 && w.size() > w.length()) {
                sum += joint(w.hash(w.length() - 1), w.hash(w.length()));
                left--;
            }
        }
        return sum;
    }

    /** What two words weigh that are neighbours where two stretches meet. */
    private double joint(int one, int other) {
        double known = joints.of(one, other);
        return Double.isNaN(known) ? joints.keep(one, other, ranker.weight(pair(one, other))) : known;
    }

    static int word(int hash) {
        return Ranker.slot(28, hash, 0);
    }

    private int repeats(Candidate c, int[] slots, int n) {
        if (c.b() <= c.a() || c.e() <= c.c()) {
            return n;
        }
        boolean repeats = false;
        for (int i = c.a(); i < c.b(); i++) {
            repeats |= l.is(i, l.key(c.c()));
        }
        slots[n] = Ranker.slot(6, c.type().ordinal(), repeats ? 1 : 0);
        return n + 1;
    }

    private Part left(Candidate c) {
        for (Part p : lefts) {
            if (p.from == c.a() && p.end == c.b()) {
                return p;
            }
        }
        Part p = left(c.a(), c.b());
        lefts.add(p);
        return p;
    }

    private Part right(Candidate c) {
        for (Part p : rights) {
            if (p.from == c.c() && p.end == c.e()) {
                return p;
            }
        }
        Part p = right(c.c(), c.e());
        rights.add(p);
        return p;
    }

    private Part left(int a, int b) {
        int inside = 0;
        int commas = 0;
        for (int i = a; i < b; i++) {
            commas += marks.boundary(i) ? 1 : 0;
            inside |= marks.inside(i) | (i > a && marks.cue(i, b) ? 8 : 0);
        }
        Phrases.Match<MetricLexicon.Entry> known = marks.metric(a, b);
        int lexicon = known == null ? 0 : known.to() == b ? 3 : known.length() > 1 ? 2 : 1;
        int kindOk = known != null && known.value().kinds().contains(d.kind) ? 1 : 0;
        Phrases.Match<Cues.Role> cue = marks.cue(a, b) ? Cues.at(l, a, b) : null;
        boolean clauseStart = a == d.clause.from();
        boolean touches = b == d.leadIn.from();
        boolean opened = marks.boundary(a - 1);
        boolean capital = l.capital(a);
        int before = l.hash(a - 1);
        int first = l.hash(a);
        int last = l.hash(b - 1);
        int behind = l.hash(b);
        Part p = marks.parts.next(a, b, columns);
        p.typed(8, 1, 0, marks.onlyCues(a, b) ? 1 : 0);
        p.typed(10, 1, 0, bucket(b - a));
        p.typedLast(13, before, 1, 0);
        p.typedLast(14, last, 1, 0);
        p.add(15, behind, touches ? 1 : 0);
        p.typed(16, 8, Math.min(commas, 3), inside);
        p.add(17, inside, kind);
        p.typedLast(18, lexicon * 2 + kindOk, 1, 0);
        p.add(19, s.mask.at(a - 1) * 8 + s.mask.at(a), opened ? 1 : 0);
        p.typed(20, 1, 0, (clauseStart ? 1 : 0) + (a > d.clause.from() ? 2 : 0) + (b > d.clause.from() ? 4 : 0));
        p.typedLast(21, touches ? 0 : bucket(d.leadIn.from() - b), 1, 0);
        p.add(22, first, l.hash(a + 1));
        p.add(23, s.mask.at(b - 1), s.mask.at(b));
        p.typedLast(24, cue != null ? cue.value().ordinal() : 40, 1, 0);
        p.add(25, capital ? 1 : 0, clauseStart ? 1 : 0);
        p.add(26, marks.closed(a) ? 1 : 0, Nouns.known(l, a, b) ? 1 : 0);
        int bag = 0;
        for (int i = a; i < b && bag < BAG; i++) {
            if (l.syllable(i)) {
                if (ranker == null) {
                    p.add(word(l.hash(i)));
                } else {
                    p.weigh(marks.word(i, ranker));
                }
                bag++;
            }
        }
        p.add(29, capital && !opened && a > 0 ? 1 : 0, lexicon);
        p.typedLast(30, clauseStart && touches ? 1 : 0, 16, kind);
        p.add(31, b > d.leadIn.from() ? 1 : 0, last);
        p.add(27, l.is(b - 1, ")") || l.is(a, "(") ? 1 : 0, commas);
        int skipped = marks.content(Math.max(d.clause.from(), a - Candidates.REACH), a);
        int left = b < d.leadIn.from() ? marks.content(b, d.leadIn.from()) : 0;
        p.typed(80, 1, 0, skipped * 8 + left);
        p.add(81, before, first);
        p.add(82, last, behind);
        p.add(84, (s.inWord(a) ? 1 : 0) + (s.inWord(b) ? 2 : 0), 0);
        p.typedLast(83, marks.content(a, b), 1, 0);
        p.typed(97, 8, names(a, b), (capital && a == s.first ? 1 : 0) + (acronym(a) && acronym(a - 2) && (l.is(a - 1, ",") || l.is(a - 1, "và")) ? 2 : 0));
        return p;
    }

    private Part right(int from, int e) {
        int inside = 0;
        int commas = 0;
        for (int i = from; i < e; i++) {
            commas += marks.boundary(i) ? 1 : 0;
            inside |= marks.inside(i) & ~1 | (i > from && marks.cue(i, e) ? 8 : 0);
            inside |= i >= d.nounEnd && marks.closed(i) ? 16 : 0;
        }
        Phrases.Match<MetricLexicon.Entry> known = marks.metric(from, e);
        boolean stops = marks.boundary(e);
        int last = l.hash(e - 1);
        int behind = l.hash(e);
        Part p = marks.parts.next(from, e, columns);
        p.typed(40, 1, 0, bucket(e - from));
        p.typedLast(41, behind, 1, 0);
        p.typedLast(42, last, 1, 0);
        p.typed(43, 8, Math.min(3, commas), inside);
        p.typedLast(44, known == null ? 0 : known.to() == e ? 2 : 1, 1, 0);
        p.add(45, s.mask.at(e - 1), s.mask.at(e));
        p.typedLast(46, e == d.nounEnd ? 1 : 0, 16, kind);
        p.typedLast(47, l.hash(from), 1, 0);
        p.add(48, bucket(e - d.nounEnd), stops ? 1 : 0);
        p.add(49, kind * 16 + bucket(e - from), stops ? 1 : 0);
        p.add(50, last, behind);
        p.typedLast(52, s.inWord(e) ? 1 : 0, 1, behind(e) * 16);
        p.typed(51, 1, 0, e == s.ceiling ? 1 : l.is(e, ",") ? 2 : stops ? 3 : 4);
        return p;
    }

    /** What follows a stretch: behind a comma a number, a known noun, a name, a cue; or no comma. */
    private int behind(int e) {
        if (!l.is(e, ",") && !l.is(e, "và")) {
            return e == s.last || l.is(e, ".") || l.is(e, ";") ? 0 : l.is(e, "(") ? 1 : 2;
        }
        int i = e + 1;
        int more = l.is(e, ",") ? 0 : 6;
        return more + (l.number(i) ? 3 : marks.cue(i, s.last) ? 4 : Nouns.known(l, i, s.last) ? 5 : l.capital(i) ? 6 : marks.closed(i) ? 7 : 8);
    }

    private int[] nouns() {
        int[] out = new int[0];
        for (int i = d.clause.from(); d.hasNoun() && i < d.leadIn.from(); i++) {
            if (l.is(i, l.key(d.nounFrom)) && (d.nounEnd == d.nounFrom + 1 || l.key(i + 1).equals(l.key(d.nounFrom + 1)))) {
                out = Arrays.copyOf(out, out.length + 1);
                out[out.length - 1] = i;
            }
        }
        return out;
    }

    /** Where the counted noun stands left of the number: 0 nowhere, 1 inside the candidate's left part, 2 outside it. */
    private int nounBefore(Candidate c) {
        if (!d.hasNoun()) {
            return 3;
        }
        for (int at : nouns) {
            if (at >= c.a() && at < c.b()) {
                return 1;
            }
        }
        return nouns.length > 0 ? 2 : 0;
    }

    private static int bucket(int length) {
        return length <= 0 ? 0 : length < 8 ? length : length < 12 ? 8 : length < 16 ? 9 : 10;
    }
}
