package vn.solieu.extract;

import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.extract.metric.Ranker;

/**
 * The features of a wording offered for a number's metric, as slots of {@link Ranker}: where it comes from and what stands around the
 * number, the words at its edges, what it leaves out, and what it says whatever its origin.
 */
final class Features {
    /** No wording has more. */
    static final int MOST = 128;

    private Features() { }

    /** Writes the slots of a candidate; returns how many. */
    static int of(Scene s, Candidate c, int[] slots) {
        Lexemes l = s.l;
        Draft d = s.d;
        int n = 0;
        int type = c.type().ordinal();
        int kind = d.kind.ordinal();
        int unit = d.unit == null ? d.hasNoun() ? 20 : 21 : d.unit.type().ordinal();
        Cues.Role predicate = d.leadIn.predicate();
        int role = predicate == null ? 30 : predicate.ordinal();
        int own = Math.min(s.own, 4);
        boolean opens = d.leadIn.from() == d.clause.from();
        slots[n++] = Ranker.slot(1, type, kind);
        slots[n++] = Ranker.slot(2, type, unit);
        slots[n++] = Ranker.slot(3, type * 32 + kind, role);
        slots[n++] = Ranker.slot(4, type, (d.clause.bracketed() ? 1 : 0) + (d.of != null ? 2 : 0) + (s.before == null ? 4 : s.before.sentence == d.sentence ? 8 : 0)
                + (d.notes.contains("carried") ? 16 : 0) + (opens ? 32 : 0));
        slots[n++] = Ranker.slot(5, type * 32 + kind, opens ? 1 : 0);
        slots[n++] = Ranker.slot(70, type, own * 4 + s.distance);
        slots[n++] = Ranker.slot(71, type, own * 64 + role);
        slots[n++] = Ranker.slot(72, type, l.key(d.from - 1).hashCode());
        slots[n++] = Ranker.slot(73, type, s.distance == 0 ? l.key(s.floor).hashCode() : 0);
        slots[n++] = Ranker.slot(74, type * 8 + s.distance, (s.sameUnit ? 1 : 0) + (s.before == null ? 0 : 2 + 4 * s.before.kind.ordinal()) + 64 * kind);
        slots[n++] = Ranker.slot(75, type, Math.min(c.turn(), 7));
        slots[n++] = Ranker.slot(7, type * 32 + kind, nounBefore(l, d, c));
        n = words(s, c, slots, n, type);
        if (c.b() > c.a()) {
            n = left(s, c, slots, n, type);
        }
        if (c.b() > c.a() && c.e() > c.c()) {
            boolean repeats = false;
            for (int i = c.a(); i < c.b(); i++) {
                repeats |= l.key(i).equals(l.key(c.c()));
            }
            slots[n++] = Ranker.slot(6, type, repeats ? 1 : 0);
        }
        if (c.e() > c.c()) {
            n = right(s, c, slots, n, type);
        }
        return n;
    }

    /** What the wording itself tells, wherever it comes from: its first words against the unit, its length, its entry in the lexicon. */
    private static int words(Scene s, Candidate c, int[] slots, int start, int type) {
        int n = start;
        Wording w = c.words();
        int kind = s.d.kind.ordinal();
        int one = w.key(0).hashCode();
        int two = one * 31 + w.key(1).hashCode();
        int last = w.key(w.keys().length - 1).hashCode();
        int closing = w.key(w.keys().length - 2).hashCode() * 31 + last;
        Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(w.keys(), 0);
        int fits = 0;
        if (known != null) {
            boolean whole = known.length() == w.keys().length;
            boolean unit = known.value().unit().equals(s.d.unitName);
            boolean may = known.value().kinds().contains(s.d.kind);
            fits = 1 + (whole ? 1 : 0) + (unit ? 2 : 0) + (may ? 4 : 0);
        }
        slots[n++] = Ranker.slot(60, one, s.unit);
        slots[n++] = Ranker.slot(61, two, s.unit);
        slots[n++] = Ranker.slot(62, one, kind);
        slots[n++] = Ranker.slot(63, two, kind);
        slots[n++] = Ranker.slot(64, last, kind);
        slots[n++] = Ranker.slot(76, closing, 0);
        slots[n++] = Ranker.slot(65, fits, type);
        slots[n++] = Ranker.slot(66, fits, kind);
        slots[n++] = Ranker.slot(67, bucket(w.keys().length), kind);
        return n;
    }

    private static int left(Scene s, Candidate c, int[] slots, int start, int type) {
        Lexemes l = s.l;
        Draft d = s.d;
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
            inside |= s.mask.period(i) ? 2 : 0;
            inside |= s.mask.place(i) ? 4 : 0;
            inside |= i > a && Cues.at(l, i, b) != null ? 8 : 0;
        }
        slots[n++] = Ranker.slot(8, type, Metrics.onlyCues(l, a, b) ? 1 : 0);
        Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(l, a, b);
        int lexicon = known == null ? 0 : known.to() == b ? 3 : known.length() > 1 ? 2 : 1;
        int kindOk = known != null && known.value().kinds().contains(d.kind) ? 1 : 0;
        boolean clauseStart = a == d.clause.from();
        boolean touches = b == d.leadIn.from();
        slots[n++] = Ranker.slot(10, type, length);
        slots[n++] = Ranker.slot(13, l.key(a - 1).hashCode(), type);
        slots[n++] = Ranker.slot(14, l.key(b - 1).hashCode(), type);
        slots[n++] = Ranker.slot(15, l.key(b).hashCode(), touches ? 1 : 0);
        slots[n++] = Ranker.slot(16, type * 8 + Math.min(commas, 3), inside);
        slots[n++] = Ranker.slot(17, inside, d.kind.ordinal());
        slots[n++] = Ranker.slot(18, lexicon * 2 + kindOk, type);
        slots[n++] = Ranker.slot(19, s.mask.at(a - 1) * 8 + s.mask.at(a), Clause.boundary(l, a - 1) ? 1 : 0);
        slots[n++] = Ranker.slot(20, type, (clauseStart ? 1 : 0) + (a > d.clause.from() ? 2 : 0) + (b > d.clause.from() ? 4 : 0));
        slots[n++] = Ranker.slot(21, touches ? 0 : bucket(d.leadIn.from() - b), type);
        slots[n++] = Ranker.slot(22, l.key(a).hashCode(), l.key(a + 1).hashCode());
        slots[n++] = Ranker.slot(23, s.mask.at(b - 1), s.mask.at(b));
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
        slots[n++] = Ranker.slot(30, clauseStart && touches ? 1 : 0, type * 16 + d.kind.ordinal());
        slots[n++] = Ranker.slot(31, b > d.leadIn.from() ? 1 : 0, l.key(b - 1).hashCode());
        slots[n++] = Ranker.slot(27, l.is(b - 1, ")") || l.is(a, "(") ? 1 : 0, commas);
        int skipped = Math.min(4, s.content(Math.max(d.clause.from(), a - Candidates.REACH), a));
        int behind = b < d.leadIn.from() ? Math.min(4, s.content(b, d.leadIn.from())) : 0;
        slots[n++] = Ranker.slot(80, type, skipped * 8 + behind);
        slots[n++] = Ranker.slot(81, l.key(a - 1).hashCode(), l.key(a).hashCode());
        slots[n++] = Ranker.slot(82, l.key(b - 1).hashCode(), l.key(b).hashCode());
        slots[n++] = Ranker.slot(84, (s.inWord(a) ? 1 : 0) + (s.inWord(b) ? 2 : 0), 0);
        slots[n++] = Ranker.slot(83, s.content(a, b) >= 4 ? 4 : s.content(a, b), type);
        return n;
    }

    private static int right(Scene s, Candidate c, int[] slots, int start, int type) {
        Lexemes l = s.l;
        Draft d = s.d;
        int n = start;
        int from = c.c();
        int e = c.e();
        int inside = 0;
        int commas = 0;
        for (int i = from; i < e; i++) {
            commas += Clause.boundary(l, i) ? 1 : 0;
            inside |= s.mask.period(i) ? 2 : 0;
            inside |= s.mask.place(i) ? 4 : 0;
            inside |= i > from && Cues.at(l, i, e) != null ? 8 : 0;
            inside |= i >= d.nounEnd && Nouns.closed(l.key(i)) ? 16 : 0;
        }
        Phrases.Match<MetricLexicon.Entry> known = MetricLexicon.at(l, from, e);
        slots[n++] = Ranker.slot(40, type, bucket(e - from));
        slots[n++] = Ranker.slot(41, l.key(e).hashCode(), type);
        slots[n++] = Ranker.slot(42, l.key(e - 1).hashCode(), type);
        slots[n++] = Ranker.slot(43, type * 8 + Math.min(3, commas), inside);
        slots[n++] = Ranker.slot(44, known == null ? 0 : known.to() == e ? 2 : 1, type);
        slots[n++] = Ranker.slot(45, s.mask.at(e - 1), s.mask.at(e));
        slots[n++] = Ranker.slot(46, e == d.nounEnd ? 1 : 0, type * 16 + d.kind.ordinal());
        slots[n++] = Ranker.slot(47, l.key(from).hashCode(), type);
        slots[n++] = Ranker.slot(48, bucket(e - d.nounEnd), Clause.boundary(l, e) ? 1 : 0);
        slots[n++] = Ranker.slot(49, d.kind.ordinal() * 16 + bucket(e - from), Clause.boundary(l, e) ? 1 : 0);
        slots[n++] = Ranker.slot(50, l.key(e - 1).hashCode(), l.key(e).hashCode());
        slots[n++] = Ranker.slot(52, s.inWord(e) ? 1 : 0, behind(s, e) * 16 + type);
        slots[n++] = Ranker.slot(51, type, e == s.ceiling ? 1 : l.is(e, ",") ? 2 : Clause.boundary(l, e) ? 3 : 4);
        return n;
    }

    /** What follows a stretch: behind a comma a number, a known noun, a name, a cue; or no comma. */
    private static int behind(Scene s, int e) {
        if (!s.l.is(e, ",") && !s.l.is(e, "và")) {
            return e == s.last || s.l.is(e, ".") || s.l.is(e, ";") ? 0 : s.l.is(e, "(") ? 1 : 2;
        }
        int i = e + 1;
        int more = s.l.is(e, ",") ? 0 : 6;
        return more + (s.l.number(i) ? 3 : Cues.at(s.l, i, s.last) != null ? 4 : Nouns.known(s.l, i, s.last) ? 5 : s.l.capital(i) ? 6 : Nouns.closed(s.l.key(i)) ? 7 : 8);
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

    private static int bucket(int length) {
        return length <= 0 ? 0 : length < 8 ? length : length < 12 ? 8 : length < 16 ? 9 : 10;
    }
}
