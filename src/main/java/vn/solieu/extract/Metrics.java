package vn.solieu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;

/** Chooses a number's metric among its {@link Candidates} by features and the weights of the model {@code metric-1.bin}. */
final class Metrics {
    static final int MOST_FEATURES = 72;
    private static final String MODEL = "/vn/solieu/models/metric-1.bin";
    private static final double SURE = 0.95;
    private static final int LONG = 18;
    private static final Set<String> BARE_SHARE = Set.of("tỷ lệ", "tỉ lệ", "với tỷ lệ", "tỷ trọng");
    private static final int LONGEST_BARE = 10;
    private final Ranker ranker;

    Metrics(Ranker ranker) {
        this.ranker = ranker;
    }

    static Metrics standard() {
        try (InputStream in = Metrics.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                return new Metrics(new Ranker(new float[1 << Ranker.BITS]));
            }
            return new Metrics(Ranker.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("model metric-1.bin", e);
        }
    }

    /** Fills the draft's metric and how clearly it won. */
    void choose(Lexemes l, Mask mask, Draft d, Draft before, List<Candidate> candidates, Sentence sentence) {
        if (d.of != null && d.of.metric != null) {
            d.metric = d.of.metric;
            d.metricHeads = d.of.metricHeads;
            d.metricScore = d.of.metricScore;
            d.notes.add("metric of the level");
            return;
        }
        String told = told(l, mask, d, candidates);
        if (told != null) {
            d.metric = told;
            d.quantity = told;
            d.metricScore = SURE;
            d.notes.add("metric told");
            return;
        }
        int[] slots = new int[MOST_FEATURES];
        double best = Double.NEGATIVE_INFINITY;
        double[] scores = new double[candidates.size()];
        Candidate choice = null;
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            scores[i] = ranker.score(slots, features(l, mask, d, before, c, slots));
            if (scores[i] > best) {
                best = scores[i];
                choice = c;
            }
        }
        if (choice != null) {
            d.metric = tidy(choice.text());
            d.metricHeads = heads(l, choice, before, sentence);
            if (bareShare(d.metric) && before != null && before.sentence == d.sentence && before.kind != Claim.Kind.CHANGE) {
                d.metric = "tỷ lệ " + before.metric;
            }
            d.metricScore = share(candidates, scores, choice, best);
            d.quantity = d.metric;
            boolean verb = choice.type() == Candidate.Type.LEFT && onlyCues(l, choice.a(), choice.b());
            if (verb && d.same != null && d.same.quantity != null && d.sentence - d.same.sentence <= 2) {
                d.quantity = d.same.quantity;
                d.metric = d.same.quantity + " " + d.metric;
                d.metricHeads = d.same.metricHeads;
            }
            d.notes.add("metric " + choice.type().name().toLowerCase());
        }
    }

    /** The probability of the choice together with the wordings that say the same or nearly so. */
    private static double share(List<Candidate> candidates, double[] scores, Candidate choice, double best) {
        double all = 0;
        double same = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = StrictMath.exp(scores[i] - best);
            all += p;
            String text = candidates.get(i).text();
            same += text.contains(choice.text()) || choice.text().contains(text) ? p : 0;
        }
        return same / all;
    }

    /** The first word and the first two of what was chosen; of a carried wording those of its origin. */
    static String[] heads(Lexemes l, Candidate c, Draft before, Sentence sentence) {
        int from = c.type() == Candidate.Type.RIGHT || c.type() == Candidate.Type.RIGHT_LEFT ? c.c() : c.a();
        int end = c.type() == Candidate.Type.RIGHT || c.type() == Candidate.Type.RIGHT_LEFT ? c.e() : c.b();
        boolean own = switch (c.type()) {
            case LEFT, RIGHT, LEFT_RIGHT, RIGHT_LEFT -> true;
            default -> false;
        };
        if (!own) {
            return before == null ? new String[0] : before.metricHeads;
        }
        int one = Math.min(end, Nouns.wordEnd(l, from, sentence));
        if (one < end && !l.syllable(one)) {
            return new String[] {l.text(from, one)};
        }
        int two = one < end ? Math.min(end, Nouns.wordEnd(l, one, sentence)) : one;
        return one >= end ? new String[0] : two >= end ? new String[] {l.text(from, one)} : new String[] {l.text(from, one), l.text(from, two)};
    }

    /** Whether a wording only says that a share follows ({@code tỷ lệ 27,9%}): whose share it is stands before. */
    static boolean bareShare(String wording) {
        return wording.length() <= LONGEST_BARE && BARE_SHARE.contains(Lexemes.key(wording));
    }

    /** The text with its blanks as single spaces and none at its ends. */
    static String tidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ') || c > 0x7f && Character.isWhitespace(c)) {
                return text.replaceAll("\\s+", " ").strip();
            }
        }
        return text;
    }

    /** Writes the feature slots of a candidate; returns how many. */
    static int features(Lexemes l, Mask mask, Draft d, Draft before, Candidate c, int[] slots) {
        int n = 0;
        int type = c.type().ordinal();
        int kind = d.kind.ordinal();
        int unit = d.unit == null ? d.hasNoun() ? 20 : 21 : d.unit.type().ordinal();
        Cues.Role predicate = d.leadIn.predicate();
        int role = predicate == null ? 30 : predicate.ordinal();
        slots[n++] = Ranker.slot(1, type, kind);
        slots[n++] = Ranker.slot(2, type, unit);
        slots[n++] = Ranker.slot(3, type * 32 + kind, role);
        slots[n++] = Ranker.slot(4, type, (d.clause.bracketed() ? 1 : 0) + (d.of != null ? 2 : 0) + (before == null ? 4 : before.sentence == d.sentence ? 8 : 0)
                + (d.notes.contains("carried") ? 16 : 0) + (d.leadIn.from() == d.clause.from() ? 32 : 0));
        slots[n++] = Ranker.slot(5, type * 32 + kind, d.leadIn.from() == d.clause.from() ? 1 : 0);
        if (c.b() > c.a()) {
            n = left(l, mask, d, c, slots, n, type);
        }
        slots[n++] = Ranker.slot(7, type * 32 + kind, nounBefore(l, d, c));
        if (c.b() > c.a() && c.e() > c.c()) {
            boolean repeats = false;
            for (int i = c.a(); i < c.b(); i++) {
                repeats |= l.key(i).equals(l.key(c.c()));
            }
            slots[n++] = Ranker.slot(6, type, repeats ? 1 : 0);
        }
        if (c.e() > c.c()) {
            n = right(l, mask, d, c, slots, n, type);
        }
        return n;
    }

    /**
     * Where the words say it outright: {@code số sản phẩm bán trên sàn 734 sản phẩm} (the counted noun stands before its number with what
     * restricts it), {@code dẫn đầu mức độ chuyển đổi số} (what the order is of follows the rank). Null elsewhere.
     */
    private static String told(Lexemes l, Mask mask, Draft d, List<Candidate> candidates) {
        if (d.number == null && d.kind == Claim.Kind.RANK) {
            for (Candidate c : candidates) {
                if (c.type() == Candidate.Type.RIGHT && c.c() <= d.end + 1 && c.e() > c.c() + 1 && mask.at(c.c()) == 0) {
                    return tidy(c.text());
                }
            }
            return null;
        }
        if (!d.hasNoun() || d.of != null) {
            return null;
        }
        int length = d.nounEnd - d.nounFrom;
        int end = d.leadIn.from();
        while (end > d.clause.from() && Nouns.tail(l.key(end - 1))) {
            end--;
        }
        for (int i = end - length - 1; i >= d.clause.from() && end - i < LONG; i--) {
            boolean same = true;
            for (int k = 0; k < length; k++) {
                same &= l.key(i + k).equals(l.key(d.nounFrom + k));
            }
            if (same && !l.number(i - 1) && free(l, i, end)) {
                int from = l.is(i - 1, "số") && i > d.clause.from() ? l.is(i - 2, "tổng") && i - 1 > d.clause.from() ? i - 2 : i - 1 : i;
                return tidy(l.text(from, end));
            }
        }
        return null;
    }

    /** Whether no number and no predicate stands in a stretch. */
    private static boolean free(Lexemes l, int from, int end) {
        for (int i = from; i < end; i++) {
            Phrases.Match<Cues.Role> cue = Cues.at(l, i, end);
            if (l.number(i) || cue != null && (cue.value().difference() || cue.value() == Cues.Role.LEVEL || cue.value() == Cues.Role.TO)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyCues(Lexemes l, int a, int b) {
        int at = a;
        while (at < b && (Cues.at(l, at, b) != null || Nouns.closed(l.key(at)))) {
            at = Cues.at(l, at, b) != null ? Cues.at(l, at, b).to() : at + 1;
        }
        return at == b && b > a;
    }

    /** Where the counted noun stands left of the number: 0 nowhere, 1 inside the candidate's left part, 2 outside it. */
    private static int nounBefore(Lexemes l, Draft d, Candidate c) {
        if (!d.hasNoun()) {
            return 3;
        }
        int found = 0;
        for (int i = d.clause.from(); i < d.leadIn.from(); i++) {
            if (l.key(i).equals(l.key(d.nounFrom)) && (d.nounEnd == d.nounFrom + 1 || l.key(i + 1).equals(l.key(d.nounFrom + 1)))) {
                found = i >= c.a() && i < c.b() ? 1 : Math.max(found, 2);
                if (found == 1) {
                    return 1;
                }
            }
        }
        return found;
    }

    private static int left(Lexemes l, Mask mask, Draft d, Candidate c, int[] slots, int start, int type) {
        int n = start;
        int a = c.a();
        int b = c.b();
        int length = bucket(b - a);
        int inside = 0;
        int commas = 0;
        for (int i = a; i < b; i++) {
            if (Clause.boundary(l, i)) {
                commas++;
            }
            inside |= l.number(i) ? 1 : 0;
            inside |= mask.period(i) ? 2 : 0;
            inside |= mask.place(i) ? 4 : 0;
            inside |= i > a && Cues.at(l, i, b) != null ? 8 : 0;
        }
        slots[n++] = Ranker.slot(8, type, onlyCues(l, a, b) ? 1 : 0);
        Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(l, a, b);
        int lexicon = known == null ? 0 : known.to() == b ? 3 : known.length() > 1 ? 2 : 1;
        int kindOk = known != null && known.value().kinds().contains(d.kind) ? 1 : 0;
        boolean clauseStart = a == d.clause.from();
        slots[n++] = Ranker.slot(10, type, length);
        slots[n++] = Ranker.slot(11, l.key(a).hashCode(), d.kind.ordinal());
        slots[n++] = Ranker.slot(12, l.key(a).hashCode(), 0);
        slots[n++] = Ranker.slot(13, l.key(a - 1).hashCode(), type);
        slots[n++] = Ranker.slot(14, l.key(b - 1).hashCode(), type);
        slots[n++] = Ranker.slot(15, l.key(b).hashCode(), b == d.leadIn.from() ? 1 : 0);
        slots[n++] = Ranker.slot(16, type * 8 + Math.min(commas, 3), inside);
        slots[n++] = Ranker.slot(17, inside, d.kind.ordinal());
        slots[n++] = Ranker.slot(18, lexicon * 2 + kindOk, type);
        slots[n++] = Ranker.slot(19, mask.at(a - 1) * 8 + mask.at(a), Clause.boundary(l, a - 1) ? 1 : 0);
        slots[n++] = Ranker.slot(20, type, (clauseStart ? 1 : 0) + (a > d.clause.from() ? 2 : 0) + (b > d.clause.from() ? 4 : 0));
        slots[n++] = Ranker.slot(21, b == d.leadIn.from() ? 0 : bucket(d.leadIn.from() - b), type);
        slots[n++] = Ranker.slot(22, l.key(a).hashCode(), l.key(a + 1).hashCode());
        slots[n++] = Ranker.slot(23, mask.at(b - 1), mask.at(b));
        slots[n++] = Ranker.slot(24, Cues.at(l, a, b) != null ? Cues.at(l, a, b).value().ordinal() : 40, type);
        slots[n++] = Ranker.slot(25, l.capital(a) ? 1 : 0, clauseStart ? 1 : 0);
        slots[n++] = Ranker.slot(26, Nouns.closed(l.key(a)) ? 1 : 0, Nouns.known(l, a, b) ? 1 : 0);
        int bag = 0;
        for (int i = a; i < b && bag < 12; i++) {
            if (l.syllable(i)) {
                slots[n++] = Ranker.slot(28, l.key(i).hashCode(), 0);
                bag++;
            }
        }
        slots[n++] = Ranker.slot(29, l.capital(a) && !Clause.boundary(l, a - 1) && a > 0 ? 1 : 0, lexicon);
        slots[n++] = Ranker.slot(30, clauseStart && b == d.leadIn.from() ? 1 : 0, type * 16 + d.kind.ordinal());
        slots[n++] = Ranker.slot(31, b > d.leadIn.from() ? 1 : 0, l.key(b - 1).hashCode());
        slots[n++] = Ranker.slot(27, l.is(b - 1, ")") || l.is(a, "(") ? 1 : 0, commas);
        return n;
    }

    private static int right(Lexemes l, Mask mask, Draft d, Candidate c, int[] slots, int start, int type) {
        int n = start;
        int from = c.c();
        int e = c.e();
        int inside = 0;
        int commas = 0;
        for (int i = from; i < e; i++) {
            commas += Clause.boundary(l, i) ? 1 : 0;
            inside |= mask.period(i) ? 2 : 0;
            inside |= mask.place(i) ? 4 : 0;
            inside |= i > from && Cues.at(l, i, e) != null ? 8 : 0;
            inside |= i >= d.nounEnd && Nouns.closed(l.key(i)) ? 16 : 0;
        }
        Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(l, from, e);
        slots[n++] = Ranker.slot(40, type, bucket(e - from));
        slots[n++] = Ranker.slot(41, l.key(e).hashCode(), type);
        slots[n++] = Ranker.slot(42, l.key(e - 1).hashCode(), type);
        slots[n++] = Ranker.slot(43, type * 8 + Math.min(3, commas), inside);
        slots[n++] = Ranker.slot(44, known == null ? 0 : known.to() == e ? 2 : 1, type);
        slots[n++] = Ranker.slot(45, mask.at(e - 1), mask.at(e));
        slots[n++] = Ranker.slot(46, e == d.nounEnd ? 1 : 0, type * 16 + d.kind.ordinal());
        slots[n++] = Ranker.slot(47, l.key(from).hashCode(), type);
        slots[n++] = Ranker.slot(48, bucket(e - d.nounEnd), Clause.boundary(l, e) ? 1 : 0);
        slots[n++] = Ranker.slot(49, d.kind.ordinal() * 16 + bucket(e - from), Clause.boundary(l, e) ? 1 : 0);
        return n;
    }

    private static int bucket(int length) {
        return length <= 0 ? 0 : length < 8 ? length : length < 12 ? 8 : length < 16 ? 9 : 10;
    }
}
