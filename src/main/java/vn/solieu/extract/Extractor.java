package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.Units;
import vn.solieu.extract.period.Chooser;
import vn.solieu.extract.period.PeriodModel;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;

/**
 * The door of the stage: each number of each sentence becomes a draft, is judged a look-alike or given a kind, a status, a metric,
 * a period and a place. Thread-safe.
 */
public final class Extractor {
    /** How many numbers back a list is followed. */
    private static final int LIST = 12;
    private final Metrics metrics;
    private final Confidence confidence;
    private final PeriodModel periodModel;
    private final Chooser.Observer periodObserver;
    private final Outlook.Weights outlooks;
    private final Outlook.Observer outlookObserver;

    public Extractor() {
        this(Metrics.standard(), Confidence.standard());
    }

    Extractor(Metrics metrics, Confidence confidence) {
        this(metrics, confidence, PeriodModel.standard(), null);
    }

    Extractor(Metrics metrics, Confidence confidence, PeriodModel periodModel, Chooser.Observer periodObserver) {
        this(metrics, confidence, periodModel, periodObserver, Outlook.standard(), null);
    }

    Extractor(Metrics metrics, Confidence confidence, PeriodModel periodModel, Chooser.Observer periodObserver, Ranker outlooks, Outlook.Observer outlookObserver) {
        this.metrics = metrics;
        this.confidence = confidence;
        this.periodModel = periodModel;
        this.periodObserver = periodObserver;
        this.outlooks = outlooks == null ? null : new Outlook.Weights(outlooks);
        this.outlookObserver = outlookObserver;
    }

    /**
     * The claims of one article.
     *
     * @param explain whether the fate of every number is told as well
     */
    public Extraction extract(Article article, List<Sentence> sentences, boolean explain) {
        Atoms atoms = new Atoms(article.text());
        Lexemes l = Lexemes.of(atoms);
        Periods periods = Periods.of(article, sentences, atoms);
        Places places = Places.of(article, sentences, atoms);
        Mask mask = new Mask(l, periods, places);
        List<Draft> drafts = drafts(article, l, mask, periods, sentences, metrics, null);
        Headlines.settle(article, l, sentences, drafts);
        Outlook outlook = new Outlook(new Prospect(article, sentences, l, periods), outlooks, outlookObserver);
        return new Assembler(article, sentences, l, periods, new Chooser(periods, periodModel, periodObserver), places, outlook, confidence).assemble(drafts, explain);
    }

    /** Sees each draft with its candidates before the choice is made: what a trainer looks at. */
    interface Observer {
        /** Returns true where it has filled the metric itself. */
        boolean see(Scene scene, List<Candidate> candidates);
    }

    static List<Draft> drafts(Article article, Lexemes l, Mask mask, Periods periods, List<Sentence> sentences, Metrics metrics, Observer observer) {
        return drafts(article, l, mask, periods, sentences, metrics, observer, new Tales(article, l, mask, Tales.standard(), null));
    }

    static List<Draft> drafts(Article article, Lexemes l, Mask mask, Periods periods, List<Sentence> sentences, Metrics metrics, Observer observer, Tales tales) {
        List<Draft> all = new ArrayList<>();
        Tables tables = new Tables(article, sentences, l, periods);
        Draft before = null;
        Latest latest = new Latest();
        List<Wording> topics = Candidates.topics(article, l);
        Marks marks = new Marks(l, mask);
        Plans plans = new Plans(article, l, periods.mentions());
        ListUnits units = new ListUnits(article, l, mask);
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            int first = l.at(sentence.span().start());
            int last = l.at(sentence.span().end());
            if (last <= first) {
                continue;
            }
            int planned = plans.from(sentence, first, last);
            if (tables.header(sentence)) {
                continue;
            }
            if (tables.row(s)) {
                for (Draft d : tables.drafts(s)) {
                    settle(d);
                    all.add(d);
                }
                continue;
            }
            List<Draft> drafts = Quantities.of(l, mask::period, sentence, s, first, last);
            units.fill(sentence, first, last, drafts);
            if (drafts.isEmpty()) {
                continue;
            }
            Sums.fill(l, drafts);
            Ellipses.fill(l, mask, drafts);
            Fractions.fill(l, mask, drafts, first);
            Draft claim = null;
            boolean ranks = false;
            for (int at = 0; at < drafts.size(); at++) {
                Draft d = drafts.get(at);
                if (d.number != null && mask.period(d.number.from()) && mask.period(d.number.end() - 1)
                        && !(l.is(d.number.end(), "năm") && RankWords.before(RankWords.Role.BEFORE, l, d.from, first) != null)
                        && !(d.nounKnown && mask.period(d.nounFrom) && !mask.period(d.nounEnd - 1) && !mask.period(d.from - 1))
                        && !Kinds.mean(l, d)) {
                    d.rejected = null;
                    d.reject(LookAlikes.DATE, "belongs to a time");
                } else if (d.number != null && mask.name(d.number.from())) {
                    d.reject("name", "belongs to a place's name");
                }
                d.besideRank = ranks;
                d.earlier = share(drafts, at, all, s);
                if (d.rejected == null || d.number != null && d.rejected.equals("structural")) {
                    Kinds.decide(l, d, likely(drafts, at, claim), claim, first, last);
                    if (d.rejected == null && d.number != null && d.kind != Claim.Kind.RANK) {
                        LookAlikes.judge(l, mask, d, first, last);
                    }
                }
                if (d.rejected == null) {
                    Qualifiers.fill(l, d, claim, last);
                    Thresholds.judge(l, mask, d, claim, first);
                }
                if (d.rejected == null) {
                    Baselines.fill(l, d, first, last);
                    ranks |= d.kind == Claim.Kind.RANK;
                    claim = d;
                }
            }
            tales(drafts);
            Statuses.fill(l, drafts, first, last, planned, told(all, s - 1));
            Deeds.settle(l, drafts);
            boolean over = plans.over();
            boolean due = plans.due();
            drafts.forEach(d -> d.firm |= over || due && d.status == Claim.Status.TARGET);
            tales.judge(drafts, sentence, first, last);
            before = metrics(l, mask, marks, drafts, before, latest, all, sentence, first, last, topics, metrics, observer);
            all.addAll(drafts);
        }
        return all;
    }

    /** Small numbers in words, in a sentence without any figure in digits, tell a story and measure nothing. */
    private static void tales(List<Draft> drafts) {
        boolean words = false;
        for (Draft d : drafts) {
            words |= d.number != null && d.number.form() == NumberMention.Form.WORDS;
        }
        if (!words) {
            return;
        }
        boolean figures = false;
        int told = 0;
        boolean toll = false;
        for (Draft d : drafts) {
            if (d.rejected == null) {
                figures |= d.number == null || d.number.form() != NumberMention.Form.WORDS;
                told += d.number != null ? 1 : 0;
                toll |= d.notes.contains(Quantities.TOLL);
            } else if (d.rejected.equals("threshold")) {
                figures |= d.number != null && d.number.form() != NumberMention.Form.WORDS;
            }
        }
        for (Draft d : drafts) {
            boolean small = d.rejected == null && d.number != null && d.number.form() == NumberMention.Form.WORDS && d.kind == Claim.Kind.COUNT
                    && d.value.compareTo(BigDecimal.TEN) < 0;
            boolean loss = d.notes.contains(Quantities.TOLL) || toll && d.nounKnown && d.unitName.equals("người");
            if (small && d.value.compareTo(BigDecimal.ONE) == 0 && d.notes.contains(Quantities.TOLL) && told < 2) {
                d.reject("number-word", "tells of one");
            }
            if (small && !figures && !loss && !d.notes.contains(Quantities.POINTS) && d.qualifier == Claim.Qualifier.EXACT && d.leadIn.predicate() == null) {
                d.reject("number-word", "a small number in words in a sentence without figures");
            }
        }
    }

    /** The claim before it in the sentence that a list could go on from: the nearest with the same kind of unit outside brackets, else the nearest. */
    private static Draft likely(List<Draft> drafts, int at, Draft nearest) {
        Draft d = drafts.get(at);
        if (d.unit == null || d.clause.bracketed()) {
            return nearest;
        }
        Draft found = null;
        for (int k = at - 1; k >= Math.max(0, at - LIST) && found == null; k--) {
            Draft other = drafts.get(k);
            boolean open = other.rejected == null && other.kind != null && other.clause != null && !other.clause.bracketed();
            found = open && other.unit != null && other.unit.type() == d.unit.type() ? other : null;
        }
        return found != null && found != nearest && d.from - found.end < 30 ? found : nearest;
    }

    /** The last claim of a sentence, among the drafts of all sentences so far; or null. */
    private static Draft told(List<Draft> all, int sentence) {
        for (int k = all.size() - 1; k >= 0 && all.get(k).sentence >= sentence; k--) {
            if (all.get(k).rejected == null && all.get(k).sentence == sentence) {
                return all.get(k);
            }
        }
        return null;
    }

    /** The last share before a draft, of its sentence or of the one before; or null. */
    private static Draft share(List<Draft> drafts, int at, List<Draft> all, int sentence) {
        for (int k = at - 1; k >= Math.max(0, at - LIST); k--) {
            if (drafts.get(k).kind != null && drafts.get(k).is(Units.Type.PERCENT)) {
                return drafts.get(k);
            }
        }
        for (int k = all.size() - 1; k >= 0 && all.get(k).sentence >= sentence - 1; k--) {
            if (all.get(k).kind != null && all.get(k).is(Units.Type.PERCENT)) {
                return all.get(k);
            }
        }
        return null;
    }

    private static void settle(Draft d) {
        if (d.rejected == null && d.notes.contains(Kinds.UNIT_OPEN) && !UnitOfMetric.settle(d)) {
            d.reject("no-unit", "no unit in cell, header or row");
        }
    }

    private static Draft metrics(Lexemes l, Mask mask, Marks marks, List<Draft> drafts, Draft previous, Latest latest, List<Draft> earlier, Sentence sentence, int first, int last,
            List<Wording> topics, Metrics metrics, Observer observer) {
        Draft before = previous;
        Draft outer = null;
        int floor = first;
        int[] ceilings = new int[drafts.size()];
        int next = last;
        for (int i = drafts.size() - 1; i >= 0; i--) {
            ceilings[i] = next;
            next = drafts.get(i).rejected == null ? drafts.get(i).leadIn.from() : next;
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            if (d.rejected != null) {
                continue;
            }
            Levels.tie(l, marks, drafts, i, earlier);
            Claim.Kind kind = d.kind;
            String unit = d.unitName;
            d.outer = outer;
            d.same = latest.of(kind, unit);
            d.opening = latest.opening(sentence.block());
            d.pioneer = latest.first(kind, unit);
            Scene scene = new Scene(l, mask, marks, d, before, sentence, new int[] {first, last, floor, Math.max(ceilings[i], d.end)}, topics);
            List<Candidate> options = observer == null ? Candidates.of(scene) : Candidates.wide(scene);
            if (d.notes.contains(Kinds.UNIT_OPEN) && !BareCounts.labelled(l, d) && !(observer == null && BareCounts.most(l, drafts, i, earlier, first))) {
                List<Candidate> fitting = new ArrayList<>(options);
                int label = BareCounts.named(l, mask, d);
                fitting.removeIf(c -> !UnitOfMetric.fits(c, d) || label > 0 && (c.a() < label || c.words().size() > c.b() - c.a()));
                if (fitting.stream().anyMatch(c -> !c.type().elsewhere()) || !BareCounts.fill(l, drafts, i, earlier, first)) {
                    options = fitting;
                }
            }
            if (observer == null && d.listed != null) {
                options = List.of(new Candidate(d.label > 0 ? Candidate.Type.LEFT : Candidate.Type.SUBJECT, d.label, d.label > 0 ? d.from - 1 : 0, 0, 0, d.listed, 0));
            }
            if (!d.notes.contains(BareCounts.MOST) && (observer == null || !observer.see(scene, options))) {
                metrics.choose(scene, options);
            }
            if (d.metric == null) {
                d.reject("no-metric", "nothing near says what is measured");
                continue;
            }
            if (d.notes.contains(Kinds.UNIT_OPEN) && !UnitOfMetric.settle(d)) {
                d.reject("no-unit", "neither unit nor counted noun, and '" + d.metric + "' has none");
                continue;
            }
            UnitOfMetric.fraction(d);
            if (d.of != null) {
                d.status = d.of.status;
            }
            boolean none = observer == null && before != null && d.clause != null && d.notes.contains("none");
            floor = none ? Math.max(d.end, d.clause.end()) : d.end;
            if (none) {
                continue; // of what there is none tells nothing of the numbers behind it
            }
            before = d;
            outer = d.clause != null && !d.clause.bracketed() ? d : outer;
            latest.add(kind, unit, sentence.block(), d);
        }
        return before;
    }
}
