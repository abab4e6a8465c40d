package vn.solieu.extract.period;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.period.Option.Place;
import vn.solieu.extract.period.Option.Turn;
import vn.solieu.extract.period.PeriodMention.Role;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;

/** What speaks for or against an {@link Option}: hashed features for the {@link Ranker}. */
final class Signals {
    static final int MOST = 194;
    private static final KeySet HEDGES = WordLists.of("hedges");
    private static final int WORDS = 6;
    private static final int SIGHT = 600;
    private static final int BESIDE = 12;
    private static final int CLAUSE = 14;

    private final Article article;
    private final List<Sentence> sentences;
    private final Reader reader;
    private final Atoms a;
    private final Published published;
    private final Sight sight;
    private final Context context;
    private final Choice choice;
    private final Options options;
    private final int[] firstRaw;
    private final Scenery scene;
    private final Map<When, Integer> seen = new HashMap<>();

    Signals(Article article, List<Sentence> sentences, Reader reader, Published published, Context context, Choice choice, Options options, int[] firstRaw, Scenery scene) {
        this.article = article;
        this.sentences = sentences;
        this.reader = reader;
        this.a = reader.a;
        this.published = published;
        this.sight = new Sight(reader, published);
        this.context = context;
        this.choice = choice;
        this.options = options;
        this.firstRaw = firstRaw;
        this.scene = scene;
        for (Raw raw : reader.raws) {
            if (raw.usable()) {
                When when = options.plain(raw, Claim.Status.ACTUAL);
                if (when != null) {
                    seen.merge(when, 1, Integer::sum);
                }
            }
        }
    }

    /** What is the same for all options of one number. */
    final class Of {
        private final Asked asked;
        private final Memory memory;
        private final int first;
        private final int last;
        private final int from;
        private final int to;
        private final int block;
        private final Block.Type type;
        private final int nature;
        private final int verb;
        private final int verb2;
        private final int behind;
        private final int metric;
        private final int metric2;
        private final int[] words = new int[WORDS];
        private int nwords;
        private final int opener;
        private final int opener2;
        private final int own;
        private final int set;
        private final int lastFar;
        private final Raw ruleOwn;
        private final int initial;
        private final int clause;
        private final boolean origin;
        private final int past;
        private final int metricTerm;
        private final int clauseTerm;
        private final int behindTerm;
        private final int compared;
        private final int headTerm;
        private final int introTerm;
        private final int hint;
        private final int hintBehind;
        private final int marked;
        private final int event;
        private final Company.Around company;
        private final int ahead;
        private final int over;

        Of(Asked asked, Memory memory, Raw ruleOwn, Atoms measured, int first, int last, Company.Around around) {
            this.asked = asked;
            this.memory = memory;
            this.first = first;
            this.last = last;
            int s = asked.sentence();
            from = Math.max(first - SIGHT, reader.begin[s]);
            to = Math.min(last + SIGHT, reader.end[s]);
            block = sentences.get(s).block();
            type = article.blocks().get(block).type();
            nature = choice.nature(s).ordinal();
            int v = first - 1;
            while (v > from && hedge(v)) {
                v--;
            }
            verb = v >= from ? a.hash(v) : 0;
            verb2 = v - 1 >= from ? verb * 31 + a.hash(v - 1) : verb;
            behind = last + 1 < to ? a.hash(last + 1) : 0;
            int one = asked.metric().indexOf(' ');
            metric = Atoms.hash(one < 0 ? asked.metric() : asked.metric().substring(0, one));
            int two = asked.metric().indexOf(' ', one + 1);
            metric2 = one < 0 ? metric : metric * 31 + Atoms.hash(asked.metric().substring(one + 1, two < 0 ? asked.metric().length() : two));
            int k = first - 1;
            for (; k >= from && nwords < WORDS && !a.number(k) && !sight.stop(k); k--) {
                if (a.word(k) && reader.owner[k] == 0) {
                    words[nwords++] = a.hash(k);
                }
            }
            clause = k < from ? 0 : a.number(k) ? 1 : a.is(k, ",") ? 2 : a.is(k, ";") ? 3 : a.is(k, "(") ? 4 : a.is(k, ":") ? 5 : 6;
            opener = a.hash(from);
            opener2 = from + 1 < to ? opener * 31 + a.hash(from + 1) : opener;
            int split = options.split(s, first);
            int before = 0;
            for (int r = split - 1; r >= Math.max(firstRaw[s], split - BESIDE) && before < 2; r--) {
                before += reader.raws.get(r).usable() ? 1 : 0;
            }
            int after = 0;
            for (int r = split; r < Math.min(firstRaw[s + 1], split + BESIDE) && after < 2; r++) {
                after += reader.raws.get(r).usable() ? 1 : 0;
            }
            own = Math.min(before, 2) * 3 + Math.min(after, 2);
            Raw told = context.period[s];
            set = told == null ? 0 : context.periodBlock[s] == block ? 1 : 2;
            lastFar = memory.when() == null ? 0 : memory.sentence() == s ? sight.clauses(memory.atom(), first)
                    : sentences.get(memory.sentence()).block() == block ? s - memory.sentence() == 1 ? 4 : 5 : 6;
            this.ruleOwn = ruleOwn;
            boolean opens = s == 0 || sentences.get(s - 1).block() != block;
            initial = (opens ? 1 : 0) + (a.number(from) || from == first ? 2 : 0);
            origin = choice.origin(first, last);
            int p = 0;
            for (int i = from; i < first; i++) {
                if (a.number(i) && reader.owner[i] == 0) {
                    p++;
                }
            }
            past = Math.min(p, 3);
            metricTerm = Terms.of(measured, 0, measured.size());
            clauseTerm = Terms.of(a, Math.max(k + 1, first - CLAUSE), first);
            int e = last + 1;
            while (e < to && e < last + 6 && !sight.stop(e) && !a.number(e)) {
                e++;
            }
            behindTerm = Terms.of(a, last + 1, e);
            compared = scene.comparisons(s, last);
            headTerm = scene.headTerms(s) + 1;
            introTerm = scene.introTerms(s) + 1;
            hint = Hints.of(a, Math.max(k + 1, first - CLAUSE), first);
            hintBehind = Hints.of(a, last + 1, e) / Hints.RADIX;
            marked = (Hints.raised(a, from, first) ? 1 : 0) + (Hints.planned(reader, first) ? 2 : 0);
            event = scene.events.of(s, first);
            company = around;
            ahead = scene.timeAhead(s);
            over = scene.headTime(s) * 4 + scene.introTime(s);
        }

        int slots(Option o, int[] slots) {
            int n = 0;
            int s = asked.sentence();
            int p = o.place.ordinal() * Turn.COUNT + o.turn.ordinal();
            int coarse = sight.where(o);
            int kind = asked.kind().ordinal();
            int status = asked.status().ordinal();
            int rel = sight.relation(o);
            int length = sight.length(o);
            boolean same = memory.when() != null && memory.when().equals(o.when);
            int link = (same ? 1 : 0) + 2 * lastFar;
            int c = coarse * Turn.COUNT + o.turn.ordinal();
            slots[n++] = Ranker.slot(1, p, 0);
            slots[n++] = Ranker.slot(2, p, kind);
            slots[n++] = Ranker.slot(3, p, status);
            slots[n++] = Ranker.slot(4, p, nature);
            slots[n++] = Ranker.slot(5, p, nature * 16 + own);
            slots[n++] = Ranker.slot(6, p, own * 4 + set);
            slots[n++] = Ranker.slot(7, p, type.ordinal() * 4 + initial);
            slots[n++] = Ranker.slot(8, p, rel);
            slots[n++] = Ranker.slot(9, p, length * 8 + nature);
            slots[n++] = Ranker.slot(10, p, status * 16 + rel);
            slots[n++] = Ranker.slot(11, length, kind);
            slots[n++] = Ranker.slot(12, coarse, link);
            slots[n++] = Ranker.slot(13, link, same ? clause : 9);
            slots[n++] = Ranker.slot(14, link, memory.place() == null ? 20 : memory.place().ordinal());
            slots[n++] = Ranker.slot(15, link * 16 + coarse, own);
            slots[n++] = Ranker.slot(16, link, nature * 4 + set);
            slots[n++] = Ranker.slot(17, p, past * 8 + clause);
            slots[n++] = Ranker.slot(18, p, origin ? 1 : 0);
            slots[n++] = Ranker.slot(19, link, kind * 4 + status);
            int freq = Math.min(3, seen.getOrDefault(o.when, 0));
            slots[n++] = Ranker.slot(20, coarse, freq);
            slots[n++] = Ranker.slot(21, c, Math.min(7, o.nearer));
            slots[n++] = Ranker.slot(22, c, length * 16 + rel);
            int q = (o.place.sentence() ? 0 : o.raw != null ? 1 : o.place == Place.PUBLICATION ? 2 : 3) * Turn.COUNT + o.turn.ordinal();
            slots[n++] = Ranker.slot(23, q, rel * 4 + status);
            slots[n++] = Ranker.slot(24, q, (rel * 4 + status) * 16 + length);
            slots[n++] = Ranker.slot(25, rel * 4 + status, length);
            slots[n++] = Ranker.slot(26, q, nature * 16 + length);
            slots[n++] = Ranker.slot(27, q, (status * 16 + metricTerm / 8) * 8 + clauseTerm % 8);
            slots[n++] = Ranker.slot(28, rel, length * 4 + (o.raw == null ? 0 : o.raw.sentence == s ? 1 : 2));
            slots[n++] = Ranker.slot(30, c, verb);
            slots[n++] = Ranker.slot(31, c, verb2);
            slots[n++] = Ranker.slot(32, c, metric);
            slots[n++] = Ranker.slot(33, c, metric2);
            for (int w = 0; w < nwords; w++) {
                slots[n++] = Ranker.slot(34, c, words[w]);
            }
            slots[n++] = Ranker.slot(35, c, opener);
            slots[n++] = Ranker.slot(36, c, opener2);
            slots[n++] = Ranker.slot(37, c, asked.unit().hashCode());
            slots[n++] = Ranker.slot(38, c, behind);
            slots[n++] = Ranker.slot(39, length, verb);
            slots[n++] = Ranker.slot(40, length, metric);
            slots[n++] = Ranker.slot(41, link, verb);
            slots[n++] = Ranker.slot(100, c, metricTerm);
            slots[n++] = Ranker.slot(101, c, clauseTerm);
            slots[n++] = Ranker.slot(102, c, behindTerm);
            slots[n++] = Ranker.slot(103, c, metricTerm / 8 * 64 + clauseTerm % 8 * 8 + behindTerm / 8);
            slots[n++] = Ranker.slot(104, c, (metricTerm / 8 * 8 + clauseTerm % 8) * 16 + kind);
            slots[n++] = Ranker.slot(105, length * 16 + coarse, metricTerm / 8 * 8 + clauseTerm % 8);
            slots[n++] = Ranker.slot(106, link, metricTerm / 8 * 8 + clauseTerm % 8);
            slots[n++] = Ranker.slot(107, p, (metricTerm / 8 * 8 + clauseTerm % 8) * 16 + own);
            slots[n++] = Ranker.slot(120, c, compared);
            slots[n++] = Ranker.slot(121, length * 16 + coarse, compared);
            slots[n++] = Ranker.slot(122, q, headTerm * 4 + status);
            slots[n++] = Ranker.slot(123, q, introTerm * 4 + status);
            int near = hint % Hints.RADIX;
            slots[n++] = Ranker.slot(130, c, near);
            slots[n++] = Ranker.slot(131, c, hint);
            slots[n++] = Ranker.slot(132, c, near * 32 + hintBehind);
            slots[n++] = Ranker.slot(133, length * 16 + coarse, near);
            slots[n++] = Ranker.slot(134, link, near);
            slots[n++] = Ranker.slot(135, q, near * 4 + status);
            slots[n++] = Ranker.slot(136, c, marked * 4 + status);
            slots[n++] = Ranker.slot(137, c, hintBehind);
            int on = o.raw == null ? 0 : o.raw.held ? 3 : o.raw.type == Type.DAY ? 2 : 1;
            slots[n++] = Ranker.slot(141, c * 4 + on, event * 4 + status);
            slots[n++] = Ranker.slot(142, length * 16 + coarse, event);
            slots[n++] = Ranker.slot(143, q, over * 4 + status);
            int leaning = company.leaning() * 4 + company.next();
            slots[n++] = Ranker.slot(145, c, leaning * 8 + company.nextTerm());
            slots[n++] = Ranker.slot(146, length * 16 + coarse, leaning * 8 + metricTerm / 8);
            slots[n++] = Ranker.slot(147, link, leaning);
            int doing = company.doing() * 4 + ahead;
            slots[n++] = Ranker.slot(148, c, doing * 32 + company.nextHint());
            slots[n++] = Ranker.slot(149, length * 16 + coarse, doing * 32 + near);
            slots[n++] = Ranker.slot(150, link, doing);
            int[] h = memory.given(o.when);
            slots[n++] = Ranker.slot(110, c, h[0] * 8 + h[1]);
            slots[n++] = Ranker.slot(111, c * 16 + h[0], nature * 8 + metricTerm / 8);
            slots[n++] = Ranker.slot(112, h[0] * 8 + h[1], own * 4 + set);
            if (o.raw != null) {
                Raw r = o.raw;
                int role = r.role.ordinal();
                slots[n++] = Ranker.slot(50, p, r.type.ordinal() * 8 + role);
                slots[n++] = Ranker.slot(51, p, r.part.ordinal() * 8 + role);
                slots[n++] = Ranker.slot(52, p, a.hash(r.first - 1));
                slots[n++] = Ranker.slot(53, role, a.hash(r.first - 1));
                slots[n++] = Ranker.slot(54, c, a.hash(r.last + 1));
                slots[n++] = Ranker.slot(55, c, sight.special(r));
                slots[n++] = Ranker.slot(56, c, Math.min(3, s - r.sentence) * 4 + Math.min(3, distance(r)));
                slots[n++] = Ranker.slot(57, p, sight.adverbial(r) * 4 + (r.list > 0 ? 1 : 0));
                int bits = (r == ruleOwn ? 1 : 0) + (r == context.period[s] ? 2 : 0) + (r == context.whole[s] ? 4 : 0) + (r == context.due[s] ? 8 : 0);
                slots[n++] = Ranker.slot(58, p, bits);
                slots[n++] = Ranker.slot(59, bits, nature * 4 + status);
                slots[n++] = Ranker.slot(60, bits * 16 + rel, kind);
                slots[n++] = Ranker.slot(138, p, sight.hintBefore(r) * 32 + sight.hintBehind(r));
                slots[n++] = Ranker.slot(139, c, sight.hintBefore(r) * 32 + near);
                slots[n++] = Ranker.slot(140, c, sight.hintBehind(r) * 32 + near);
                int above = (scene.announced(s, r) ? 1 : 0) + (scene.headed(s, r) ? 2 : 0) + (scene.opens(r) ? 4 : 0);
                slots[n++] = Ranker.slot(61, p, above * 4 + status);
                slots[n++] = Ranker.slot(62, above * 16 + rel, nature * 4 + status);
                slots[n++] = Ranker.slot(144, c, sight.title(r) * 16 + length);
                if (o.place.sentence()) {
                    Sight.Gap gap = sight.gap(r, first, last);
                    int numbers = gap.numbers();
                    int commas = gap.commas();
                    int others = gap.others();
                    boolean semicolon = gap.semicolon();
                    int tokens = bucket(gap.tokens());
                    slots[n++] = Ranker.slot(70, p, tokens);
                    slots[n++] = Ranker.slot(71, p, Math.min(3, numbers) * 16 + Math.min(3, commas) * 4 + (semicolon ? 2 : 0) + (gap.and() ? 1 : 0));
                    slots[n++] = Ranker.slot(72, p, Math.min(3, others) * 8 + Math.min(3, numbers));
                    slots[n++] = Ranker.slot(73, p * 8 + role, Math.min(3, others) * 4 + (semicolon ? 1 : 0));
                    slots[n++] = Ranker.slot(74, p, tokens * 16 + role);
                    int bracket = sight.bracket(r, first);
                    slots[n++] = Ranker.slot(68, p * 8 + role, bracket);
                    slots[n++] = Ranker.slot(69, p, bracket * 8 + Math.min(3, numbers));
                    slots[n++] = Ranker.slot(75, p, (gap.verbs() ? 1 : 0) + 2 * Math.min(2, numbers) + 8 * role);
                    slots[n++] = Ranker.slot(76, p * 8 + role, Math.min(7, o.nearer) * 16 + own);
                } else {
                    slots[n++] = Ranker.slot(81, q, sight.adverbial(r) * 16 + r.type.ordinal());
                    slots[n++] = Ranker.slot(82, q, sight.adverbial(r) * 64 + rel * 4 + status);
                    slots[n++] = Ranker.slot(83, q * 16 + r.type.ordinal(), Math.min(7, o.nearer) * 4 + Math.min(3, distance(r)));
                    slots[n++] = Ranker.slot(77, p * 4 + role, Math.min(7, o.nearer) * 4 + Math.min(3, sight.numbersBefore(r)));
                    slots[n++] = Ranker.slot(78, p, sight.adverbial(r) * 8 + Math.min(3, sight.numbersBefore(r)));
                    slots[n++] = Ranker.slot(79, p * 16 + r.type.ordinal(), nature * 4 + Math.min(2, sight.numbersBefore(r)));
                    slots[n++] = Ranker.slot(80, c, a.hash(reader.begin[r.sentence]));
                }
            }
            return n;
        }

        private int distance(Raw r) {
            return block - sentences.get(r.sentence).block();
        }
    }

    private boolean hedge(int k) {
        return HEDGES.has(a, k);
    }

    private static int bucket(int n) {
        return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 25 ? 8 : 9;
    }
}
