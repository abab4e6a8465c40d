package vn.solieu.extract.period;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.period.Option.Place;
import vn.solieu.extract.period.PeriodMention.Type;
import vn.solieu.extract.lexeme.Atoms;

/**
 * What speaks for or against an {@link Option}, as a row of values for {@link vn.solieu.extract.rank.Trees}: its place and the days it
 * says, what stands between it and the number, what the claims before were given. {@link Signals} says the like with words.
 */
final class Traits {
    /** The features, in the order of a row. */
    static final List<String> NAMES = List.of(
            "place", "turn", "where", "relation", "length", "days", "age", "nearer", "named", "top",
            "last", "given", "share", "unit-last", "block-first",
            "kind", "status", "per", "dated", "block", "nature", "clause-nature", "behind-nature", "clause",
            "metric-term", "metric-term-2", "clause-term", "clause-term-2", "behind-term", "behind-term-2",
            "opens", "number-first", "origin", "numbers", "before", "after", "now", "same", "set", "last-far", "last-place", "given-kinds",
            "compared", "then-compared", "same-time", "near-nature", "first-nature", "heading-term", "heading-term-2", "intro-term", "intro-term-2", "item",
            "hint", "hint-last", "hint-behind", "hint-far", "raised", "planned", "event", "heading-time", "intro-time", 
            "flows-behind", "stocks-behind", "flows-before", "stocks-before", "done-behind", "held-behind", "done-before", "held-before", "changes-behind", "changes-before",
            "flows", "stocks", "behind-in-block", "before-in-block", "next-term", "next-kind", "next-hint", "next", "time-ahead",
            "type", "role", "part", "special", "sentences", "blocks", "adverbial", "list", "own", "around", "whole", "due", "numbers-before", "intro", "headed", "first-of-block", "hint-of-time", "hint-behind-time", "title-of-time",
            "tokens", "numbers-between", "commas", "others", "semicolon", "and", "verbs", "bracket", "of-origin");
    /** How many of them are the same for all options of a number. */
    private static final int SAME = 65;
    private static final float UNKNOWN = -99999;
    private static final int SIGHT = 600;
    private static final int BESIDE = 12;
    private static final int NEAR = 6;
    private static final int CLAUSE = 14;

    /** Writes the first and the last of what {@link Terms} found, 0 where there is none; returns the next place in {@code x}. */
    private static int terms(int found, float[] x, int at) {
        x[at] = found / Terms.RADIX;
        x[at + 1] = found % Terms.RADIX;
        return at + 2;
    }

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
    /** The first period that title and lead name; or null. */
    private When top;

    Traits(Article article, List<Sentence> sentences, Reader reader, Published published, Context context, Choice choice, Options options, int[] firstRaw, Scenery scene) {
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
                    top = top == null && raw.type != Type.NOW && options.top(raw) ? when : top;
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
        private final int block;
        private final When blockFirst;
        private final Raw ruleOwn;
        private final When unitLast;
        private final float[] same;
        /** The row made last, and of what: the options that one expression gives follow each other and differ in their days alone. */
        private float[] before;
        private Raw beforeRaw;
        private Place beforePlace;

        Of(Asked asked, Memory memory, Raw ruleOwn, Atoms measured, int first, int last, Company.Around around) {
            this.asked = asked;
            this.memory = memory;
            this.first = first;
            this.last = last;
            int s = asked.sentence();
            int from = Math.max(first - SIGHT, reader.begin[s]);
            int to = Math.min(last + SIGHT, reader.end[s]);
            block = sentences.get(s).block();
            blockFirst = memory.ofBlock(block);
            unitLast = memory.ofUnit(asked.unit());
            this.ruleOwn = ruleOwn;
            same = same(measured, from, to, around);
        }

        /** What is the same for all options. */
        private float[] same(Atoms measured, int from, int to, Company.Around company) {
            int s = asked.sentence();
            float[] x = new float[SAME];
            int n = 0;
            x[n++] = asked.kind().ordinal();
            x[n++] = asked.status().ordinal();
            x[n++] = asked.unit().indexOf('/') >= 0 ? 1 : 0;
            x[n++] = published.end() == null ? 0 : 1;
            x[n++] = article.blocks().get(block).type().ordinal();
            x[n++] = choice.nature(s).ordinal();
            int k = first - 1;
            while (k >= from && !a.number(k) && !sight.stop(k)) {
                k--;
            }
            int e = last + 1;
            while (e < to && e < last + NEAR && !sight.stop(e) && !a.number(e)) {
                e++;
            }
            x[n++] = Nature.of(a, k + 1, first).ordinal();
            x[n++] = Nature.of(a, last + 1, e).ordinal();
            x[n++] = k < from ? 0 : a.number(k) ? 1 : a.is(k, ",") ? 2 : a.is(k, ";") ? 3 : a.is(k, "(") ? 4 : a.is(k, ":") ? 5 : 6;
            n = terms(Terms.of(measured, 0, measured.size()), x, n);
            n = terms(Terms.of(a, Math.max(k + 1, first - CLAUSE), first), x, n);
            n = terms(Terms.of(a, last + 1, e), x, n);
            boolean opens = s == 0 || sentences.get(s - 1).block() != block;
            x[n++] = opens ? 1 : 0;
            x[n++] = a.number(from) || from == first ? 1 : 0;
            x[n++] = choice.origin(first, last) ? 1 : 0;
            int numbers = 0;
            for (int i = from; i < first; i++) {
                numbers += a.number(i) && reader.owner[i] == 0 ? 1 : 0;
            }
            x[n++] = numbers;
            int split = options.split(s, first);
            x[n++] = usable(Math.max(firstRaw[s], split - BESIDE), split);
            x[n++] = usable(split, Math.min(firstRaw[s + 1], split + BESIDE));
            x[n++] = says(Type.NOW, firstRaw[s], split);
            x[n++] = says(Type.SAME, firstRaw[s], split);
            Raw around = context.period[s];
            x[n++] = around == null ? 0 : context.periodBlock[s] == block ? 1 : 2;
            x[n++] = memory.when() == null ? 0 : memory.sentence() == s ? sight.clauses(memory.atom(), first)
                    : sentences.get(memory.sentence()).block() == block ? s - memory.sentence() == 1 ? 4 : 5 : 6;
            x[n++] = memory.place() == null ? -1 : memory.place().ordinal();
            x[n++] = memory.kinds();
            int compared = scene.comparisons(s, last);
            x[n++] = compared / Scenery.RADIX;
            x[n++] = compared % Scenery.RADIX;
            x[n++] = scene.sameTime(s, first);
            int natures = scene.natures(s, from, first);
            x[n++] = natures % Nature.COUNT;
            x[n++] = natures / Nature.COUNT;
            n = terms(Math.max(0, scene.headTerms(s)), x, n);
            n = terms(Math.max(0, scene.introTerms(s)), x, n);
            x[n++] = scene.introTerms(s) < 0 ? 0 : 1;
            int hints = Hints.of(a, Math.max(k + 1, first - CLAUSE), first);
            x[n++] = hints / Hints.RADIX;
            x[n++] = hints % Hints.RADIX;
            x[n++] = Hints.of(a, last + 1, e) / Hints.RADIX;
            x[n++] = Hints.of(a, Math.max(from, Math.max(k + 1, first - CLAUSE) - CLAUSE), Math.max(k + 1, first - CLAUSE)) % Hints.RADIX;
            x[n++] = Hints.raised(a, from, first) ? 1 : 0;
            x[n++] = Hints.planned(reader, first) ? 1 : 0;
            x[n++] = scene.events.of(s, first);
            x[n++] = scene.headTime(s);
            x[n++] = scene.introTime(s);
            x[n++] = company.flowsBehind();
            x[n++] = company.stocksBehind();
            x[n++] = company.flowsBefore();
            x[n++] = company.stocksBefore();
            x[n++] = company.doneBehind();
            x[n++] = company.heldBehind();
            x[n++] = company.doneBefore();
            x[n++] = company.heldBefore();
            x[n++] = company.changesBehind();
            x[n++] = company.changesBefore();
            x[n++] = company.flows();
            x[n++] = company.stocks();
            x[n++] = company.behind();
            x[n++] = company.before();
            x[n++] = company.nextTerm();
            x[n++] = company.nextKind();
            x[n++] = company.nextHint();
            x[n++] = company.next();
            x[n] = scene.timeAhead(s);
            return x;
        }

        private int usable(int from, int to) {
            int n = 0;
            for (int r = from; r < to; r++) {
                n += reader.raws.get(r).usable() ? 1 : 0;
            }
            return n;
        }

        private int says(Type type, int from, int to) {
            for (int r = from; r < to; r++) {
                if (reader.raws.get(r).type == type) {
                    return 1;
                }
            }
            return 0;
        }

        /** Writes the values of an option into {@code x}, by {@link #NAMES}. */
        void row(Option o, float[] x) {
            int s = asked.sentence();
            int n = 0;
            x[n++] = o.place.ordinal();
            x[n++] = o.turn.ordinal();
            x[n++] = sight.where(o);
            x[n++] = sight.relation(o);
            x[n++] = sight.length(o);
            x[n++] = o.when.start() == null || o.when.end() == null ? -1 : o.to - o.from + 1;
            x[n++] = o.when.end() == null || published.end() == null ? UNKNOWN : sight.day - o.to;
            x[n++] = o.nearer;
            x[n++] = seen.getOrDefault(o.when, 0);
            x[n++] = o.when.equals(top) ? 1 : top == null ? -1 : 0;
            // what the claims before were given
            x[n++] = memory.when() == null ? -1 : memory.when().equals(o.when) ? 1 : 0;
            int times = memory.times(o.when);
            x[n++] = times;
            x[n++] = memory.share(times);
            x[n++] = unitLast == null ? -1 : unitLast.equals(o.when) ? 1 : 0;
            x[n++] = blockFirst == null ? -1 : blockFirst.equals(o.when) ? 1 : 0;
            if (before != null && o.raw == beforeRaw && o.place == beforePlace) {
                System.arraycopy(before, n, x, n, x.length - n);
                return;
            }
            before = x;
            beforeRaw = o.raw;
            beforePlace = o.place;
            System.arraycopy(same, 0, x, n, same.length);
            n += same.length;
            Raw r = o.raw;
            x[n++] = r == null ? -1 : r.type.ordinal();
            x[n++] = r == null ? -1 : r.role.ordinal();
            x[n++] = r == null ? -1 : r.part.ordinal();
            if (r == null) {
                Arrays.fill(x, n, x.length, 0);
                return;
            }
            x[n++] = sight.special(r);
            x[n++] = s - r.sentence;
            x[n++] = block - sentences.get(r.sentence).block();
            x[n++] = sight.adverbial(r);
            x[n++] = r.list > 0 ? 1 : 0;
            x[n++] = r == ruleOwn ? 1 : 0;
            x[n++] = r == context.period[s] ? 1 : 0;
            x[n++] = r == context.whole[s] ? 1 : 0;
            x[n++] = r == context.due[s] ? 1 : 0;
            x[n++] = sight.numbersBefore(r);
            x[n++] = scene.announced(s, r) ? 1 : 0;
            x[n++] = scene.headed(s, r) ? 1 : 0;
            x[n++] = scene.opens(r) ? 1 : 0;
            x[n++] = sight.hintBefore(r);
            x[n++] = sight.hintBehind(r);
            x[n++] = sight.title(r);
            if (o.place.sentence()) {
                between(r, x, n);
            } else {
                Arrays.fill(x, n, x.length, 0);
            }
        }

        /** What stands between the number and an expression of its sentence. */
        private void between(Raw r, float[] x, int at) {
            int n = at;
            Sight.Gap gap = sight.gap(r, first, last);
            x[n++] = gap.tokens();
            x[n++] = gap.numbers();
            x[n++] = gap.commas();
            x[n++] = gap.others();
            x[n++] = gap.semicolon() ? 1 : 0;
            x[n++] = gap.and() ? 1 : 0;
            x[n++] = gap.verbs() ? 1 : 0;
            x[n++] = 1 + sight.bracket(r, first);
            x[n] = r.first < first && choice.ofOrigin(r, first) ? 1 : 0;
        }
    }
}
