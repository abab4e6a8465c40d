package vn.solieu.extract;

import java.util.List;
import java.util.Set;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;

/**
 * Chooses a number's metric among its {@link Candidates}: the weights of the model {@code metric-1.bin} say how likely each is by its
 * {@link Features}, {@link Consensus} settles on one.
 */
final class Metrics {
    private static final String MODEL = "/vn/solieu/models/metric-1.bin";
    private static final double SURE = 0.95;
    /** Less does not change a share that is told in hundredths. */
    private static final double NOTHING = 1e-9;
    /**
     * So far behind the best by {@link Features#look}, a candidate is not scored further: two in three fall there, among them one in 300 that were chosen
     * for their likeness to others, none that scored best (60,950 numbers of the corpus, the passages, composed and real articles).
     */
    private static final double BEHIND = 5;
    private static final int LONG = 18;
    /** Words that say among whom an order is, not what it is of ({@code dẫn đầu khu vực phía Nam}). */
    private static final KeySet SCOPES = KeySet.of("khu", "vùng", "miền", "cả", "toàn");
    /** First syllables of superlatives, and how many lexemes such a superlative and its scope may have. */
    private static final KeySet AHEAD = WordLists.of("ahead");
    private static final int SCOPE = 5;
    private static final Set<String> BARE_SHARE = Set.of("tỷ lệ", "tỉ lệ", "với tỷ lệ", "tỷ trọng", "tỷ lệ đạt", "tỉ lệ đạt");
    private static final int LONGEST_BARE = 10;
    private final Ranker ranker;
    private final FewWeights few;

    Metrics(Ranker ranker) {
        this.ranker = ranker;
        this.few = new FewWeights(ranker);
    }

    static Metrics standard() {
        Ranker ranker = Ranker.shipped(MODEL);
        return new Metrics(ranker == null ? Ranker.blank() : ranker);
    }

    /** Fills the draft's metric and how clearly it won. */
    void choose(Scene s, List<Candidate> candidates) {
        Lexemes l = s.l;
        Draft d = s.d;
        Draft before = s.before;
        if (d.of != null && d.of.metric != null) {
            d.metric = d.of.metric;
            d.words = d.of.words;
            d.metricHeads = d.of.metricHeads;
            d.metricScore = d.of.metricScore;
            d.notes.add("metric of the level");
            return;
        }
        String outright = told(l, s.mask, d, candidates);
        if (outright != null) {
            d.metric = outright;
            d.words = Wording.of(outright);
            d.quantity = outright;
            d.metricScore = SURE;
            d.notes.add("metric told");
            return;
        }
        Features features = new Features(s, ranker, few);
        double[] scores = scores(features, candidates);
        double[] shares = Consensus.shares(scores);
        int chosen = Consensus.of(candidates, scores, shares);
        if (chosen >= 0) {
            Candidate choice = candidates.get(chosen);
            d.metric = tidy(choice.text());
            d.words = choice.words();
            whole(s, choice);
            d.metricHeads = heads(l, choice, before, s.sentence);
            d.stem = Candidates.stem(choice.type(), s);
            d.choice = choice.type().ordinal();
            boolean told = (choice.type() == Candidate.Type.BEFORE || before != null && d.metric.equals(before.metric)) && l.is(d.leadIn.from() - 2, "tỷ") && l.is(d.leadIn.from() - 1, "lệ");
            if ((told || bareShare(d.metric)) && before != null && before.sentence == d.sentence && before.kind != Claim.Kind.CHANGE) {
                boolean share = before.words.key(0).equals("tỷ") && before.words.key(1).equals("lệ");
                d.metric = share ? before.metric : "tỷ lệ " + before.metric;
                d.words = Wording.of(d.metric);
            }
            d.metricScore = share(candidates, shares, choice);
            d.quantity = d.metric;
            boolean verb = choice.type() == Candidate.Type.LEFT && s.marks.onlyCues(choice.a(), choice.b());
            if (verb && d.same != null && d.same.quantity != null && d.sentence - d.same.sentence <= 2) {
                d.quantity = d.same.quantity;
                d.metric = (" " + d.same.quantity).endsWith(" " + d.metric) ? d.same.quantity : d.same.quantity + " " + d.metric;
                d.words = Wording.of(d.metric);
                d.metricHeads = d.same.metricHeads;
            }
            d.notes.add(choice.type().note);
        }
    }

    /** Makes a wording whole that was chosen on one side of a comma inside it. */
    private static void whole(Scene s, Candidate choice) {
        boolean left = choice.type() == Candidate.Type.LEFT || choice.type() == Candidate.Type.LEFT_RIGHT || choice.type() == Candidate.Type.IMPLIED_LEFT;
        int from = left ? Enumerated.begin(s, choice.a()) : choice.a();
        int end = choice.type() == Candidate.Type.RIGHT ? Enumerated.end(s, choice.c(), choice.e()) : choice.e();
        if (from < choice.a()) {
            s.d.words = Wording.of(s.l, from, choice.b());
            s.d.metric = tidy(s.l.text(from, choice.b()));
        } else if (end > choice.e()) {
            s.d.words = Wording.of(s.l, choice.c(), end);
            s.d.metric = tidy(s.l.text(choice.c(), end));
        }
    }

    /** Of each candidate its score; negative infinity where a look says that it has no chance. */
    private static double[] scores(Features features, List<Candidate> candidates) {
        double[] out = new double[candidates.size()];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < out.length; i++) {
            out[i] = features.look(candidates.get(i));
            best = Math.max(best, out[i]);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = best - out[i] > BEHIND ? Double.NEGATIVE_INFINITY : out[i] + features.said(candidates.get(i));
        }
        return out;
    }

    /** The probability of the choice together with the wordings that say the same or nearly so. */
    private static double share(List<Candidate> candidates, double[] shares, Candidate choice) {
        double all = 0;
        double same = 0;
        for (int i = 0; i < shares.length; i++) {
            double p = shares[i];
            all += p;
            if (p > NOTHING && candidates.get(i) == choice) {
                same += p;
            } else if (p > NOTHING) {
                Wording words = candidates.get(i).words();
                boolean nearly = words.covers(choice.words()) || choice.words().covers(words) || words.holds(choice.words()) || choice.words().holds(words);
                same += nearly ? p : 0;
            }
        }
        return same / all;
    }

    /** The first word and the first two of what was chosen; of a carried wording those of its origin. */
    static Wording[] heads(Lexemes l, Candidate c, Draft before, Sentence sentence) {
        int start = c.type() == Candidate.Type.RIGHT || c.type() == Candidate.Type.RIGHT_LEFT ? c.c() : c.a();
        int end = c.type() == Candidate.Type.RIGHT || c.type() == Candidate.Type.RIGHT_LEFT ? c.e() : c.b();
        boolean own = switch (c.type()) {
            case LEFT, RIGHT, LEFT_RIGHT, RIGHT_LEFT -> true;
            default -> false;
        };
        if (!own) {
            return before == null ? new Wording[0] : before.metricHeads;
        }
        int from = l.is(start, "nhu") && l.is(start + 1, "cầu") && start + 2 < end ? start + 2 : start;
        int one = Math.min(end, Nouns.wordEnd(l, from, sentence));
        if (one < end && !l.syllable(one)) {
            return new Wording[] {Wording.of(l, from, one)};
        }
        int two = one < end ? Math.min(end, Nouns.wordEnd(l, one, sentence)) : one;
        return one >= end ? new Wording[0] : two >= end ? new Wording[] {Wording.of(l, from, one)} : new Wording[] {Wording.of(l, from, one), Wording.of(l, from, two)};
    }

    /** Whether a wording only says that a share follows ({@code tỷ lệ 27,9%}): whose share it is stands before. */
    static boolean bareShare(String wording) {
        return wording.length() <= LONGEST_BARE && BARE_SHARE.contains(Lexemes.key(wording));
    }

    /** The text with its blanks as single spaces and none at its ends. */
    static String tidy(String text) {
        return most(spaced(text));
    }

    /** {@code số người chết nhiều nhất vùng}: without the order that the number only tops. */
    private static String most(String text) {
        int at = text.lastIndexOf(" nhất ");
        int word = at < 0 ? -1 : text.lastIndexOf(' ', at - 1);
        if (word <= 0 || text.lastIndexOf(' ', word - 1) < 0) {
            return text;
        }
        Lexemes l = Lexemes.of(text.substring(word + 1));
        boolean scope = AHEAD.has(l, 0) && SCOPES.has(l, 2) && l.size() <= SCOPE;
        return scope ? text.substring(0, word) : text;
    }

    private static String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ') || c > 0x7f && Character.isWhitespace(c)) {
                return text.replaceAll("\\s+", " ").strip();
            }
        }
        return text;
    }

    /**
     * Where the words say it outright: {@code số sản phẩm bán trên sàn 734 sản phẩm} (the counted noun stands before its number with what
     * restricts it), {@code dẫn đầu mức độ chuyển đổi số} (what the order is of follows the rank). Null elsewhere.
     */
    private static String told(Lexemes l, Mask mask, Draft d, List<Candidate> candidates) {
        if (d.number == null && d.kind == Claim.Kind.RANK) {
            for (Candidate c : candidates) {
                if (c.type() == Candidate.Type.RIGHT && c.c() <= d.end + 1 && c.e() > c.c() + 1 && mask.at(c.c()) == 0 && !SCOPES.has(l, c.c())) {
                    return tidy(c.text());
                }
            }
            return null;
        }
        String subject = Levels.besideBase(l, d);
        if (subject != null) {
            return tidy(subject);
        }
        if (!d.hasNoun() || d.of != null) {
            return null;
        }
        String lost = Toll.persons(l, d);
        if (lost != null) {
            return lost;
        }
        int length = d.nounEnd - d.nounFrom;
        int end = d.leadIn.from();
        while (end > d.clause.from() && Nouns.tail(l, end - 1)) {
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
}
