package vn.solieu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.metric.Ranker;
import vn.solieu.extract.metric.RankerFit;
import vn.solieu.extract.period.Chooser;
import vn.solieu.extract.period.PeriodModel;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.period.When;
import vn.solieu.extract.rank.Trees;
import vn.solieu.extract.rank.TreesFit;

/**
 * Learns the weights by which periods are chosen, from articles with gold claims: a linear model and trees whose soft maxima over a number's
 * options are to fall on those that say the gold's days, as {@link MetricTrainer} does. An option's features tell what the claims before
 * were given, so each article is seen three times: with what gold gave them, with what a model gave that had not seen the article,
 * and with what another gave that had learnt from the first two of other articles (after Ross, Gordon, Bagnell, A reduction of imitation
 * learning to no-regret online learning, AISTATS 2011).
 * The half for undated articles learns from those and from what the dated ones would be without their day. Same data, same weights, bit for bit.
 */
public final class PeriodTrainer {
    /** How much is spent on a model's two halves. */
    private record Effort(RankerFit words, TreesFit shapes) { }

    private static final Effort FULL = new Effort(new RankerFit(Ranker.SMALL, 20261127, 8, 5, 0.03, 0.002), new TreesFit(20261127, 400, 4, 0.04, 0.5, 0.3, 10));
    /** Models that are only looked at, by a trainer or for their scores: half the orders and trees. */
    private static final Effort LIGHT = new Effort(new RankerFit(Ranker.SMALL, 20261127, 2, 5, 0.03, 0.002), new TreesFit(20261127, 200, 4, 0.08, 0.5, 0.3, 10));
    private static final int PARTS = 4;
    private static final int ROUNDS = 2;
    /** Models of a fold learn in fewer parts and rounds, have one half for all articles and learn from every other passage. */
    private static final int FEWER_PARTS = 2;
    private static final int FEWER_PASSAGES = 2;

    /** A thread for each fit that goes on beside another. */
    private static final Executor BESIDE = fit -> new Thread(fit, "fit").start();

    /** Of numbers that lost their only answer with the day of publication, only every so manieth is learnt from: undated articles tell more times. */
    private static final int LEARNT = 3;

    /** A gold claim's place in the article's text (UTF-16) and its days. */
    public record Gold(Span span, When when) { }

    /** One choice, for either model; {@code at} is where the number begins. */
    private record Lesson(int at, RankerFit.Example words, TreesFit.Example shapes) {
        /** Takes over what an earlier look at the same number has alike, which most of the time is nearly all. */
        void share(Lesson earlier) {
            for (int k = 0; k < Math.min(words.slots().length, earlier.words.slots().length); k++) {
                if (Arrays.equals(words.slots()[k], earlier.words.slots()[k])) {
                    words.slots()[k] = earlier.words.slots()[k];
                }
                if (Arrays.equals(shapes.rows()[k], earlier.shapes.rows()[k])) {
                    shapes.rows()[k] = earlier.shapes.rows()[k];
                }
            }
        }
    }

    private record Fold(int folds, int without) { }

    /**
     * An article or passage with its gold claims.
     *
     * @param ordinal among the articles that folds are cut from; -1 for a passage, which is in no fold
     * @param moment the state as of a publication that has been taken from the article, which gold still says; else null
     */
    private record Sample(Article article, List<Sentence> sentences, List<Gold> golds, int ordinal, When moment) {
        boolean in(int folds, int fold) {
            return ordinal >= 0 && ordinal % folds == fold;
        }

        /** Whether the answer is gold's, as far as it can be without publication: {@code đến nay} then has no end. */
        boolean says(Gold gold, When answer) {
            return answer.equals(gold.when()) || moment != null && moment.end().equals(gold.when().end()) && answer.equals(new When(gold.when().start(), null));
        }

        /** Whether gold has the day of a publication that has been taken away. */
        boolean bare(Gold gold) {
            return gold.when().equals(moment);
        }

        /** The same without what says when it came out, or null where nothing does. */
        Sample undated() {
            LocalDate day = Periods.of(article, sentences).published();
            return day == null ? null : new Sample(article.undated(), sentences, golds, ordinal, new When(null, day));
        }
    }

    /** What an article teaches either half of the model. */
    private record Lessons(List<Lesson> dated, List<Lesson> undated) {
        Lessons sharing(Lessons earlier) {
            share(dated, earlier.dated);
            share(undated, earlier.undated);
            return this;
        }

        private static void share(List<Lesson> lessons, List<Lesson> earlier) {
            Map<Integer, Lesson> known = new HashMap<>();
            earlier.forEach(l -> known.put(l.at, l));
            lessons.stream().filter(l -> known.containsKey(l.at)).forEach(l -> l.share(known.get(l.at)));
        }
    }

    private final Metrics metrics;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Lessons> taught = new ArrayList<>();
    private final Map<Fold, PeriodModel> found = new HashMap<>();
    private int articles;
    private int numbers;
    private int unreachable;

    /** @param metrics the model by which metrics are chosen meanwhile */
    public PeriodTrainer(Ranker metrics) {
        this.metrics = new Metrics(metrics);
    }

    /** Adds an article with its gold claims. */
    public void add(Article article, List<Sentence> sentences, List<Gold> golds) {
        add(new Sample(article, sentences, golds, articles++, null));
    }

    /** Adds a passage, which is only learnt from and in no fold. */
    public void addPassage(Article article, List<Sentence> sentences, List<Gold> golds) {
        add(new Sample(article, sentences, golds, -1, null));
    }

    private void add(Sample sample) {
        found.clear();
        samples.add(sample);
        taught.add(lessons(sample, null, true));
    }

    /** How many numbers were asked about, and for how many of them no option was right. */
    public int[] counts() {
        return new int[] {numbers, unreachable};
    }

    /** Trains on all that was added. */
    public PeriodModel train() {
        return train(1, -1);
    }

    /** Trains on all that was added but every {@code folds}th article, from {@code without} on; what it found once it keeps. */
    public PeriodModel train(int folds, int without) {
        return found.computeIfAbsent(new Fold(folds, without), f -> without < 0 ? train(folds, without, PARTS, ROUNDS, FULL) : train(folds, without, FEWER_PARTS, 1, LIGHT));
    }

    private PeriodModel train(int folds, int without, int parts, int rounds, Effort effort) {
        // in each round each part gives lessons with a model that has not seen it: the parts are learnt side by side, each sets its own places
        List<List<Lessons>> views = new ArrayList<>();
        taught.forEach(first -> views.add(List.of(first)));
        for (int round = 0; round < rounds; round++) {
            List<List<Lessons>> seen = List.copyOf(views);
            IntStream.range(0, parts).parallel().forEach(part -> {
                PeriodModel.Half stranger = fit(members(folds, without, i -> i / folds % parts != part).flatMap(i -> seen.get(i).stream()).flatMap(l -> l.dated().stream()), LIGHT);
                PeriodModel model = new PeriodModel(stranger, stranger);
                members(folds, without, i -> i / folds % parts == part)
                        .forEach(i -> views.set(i, Stream.concat(seen.get(i).stream(), Stream.of(lessons(samples.get(i), model, without < 0).sharing(taught.get(i)))).toList()));
            });
        }
        List<Lessons> all = members(folds, without, i -> true).flatMap(i -> views.get(i).stream()).toList();
        CompletableFuture<PeriodModel.Half> undated = without >= 0 ? null
                : CompletableFuture.supplyAsync(() -> fit(all.stream().flatMap(l -> l.undated().stream()), effort), BESIDE);
        PeriodModel.Half dated = fit(all.stream().flatMap(l -> l.dated().stream()), effort);
        return new PeriodModel(dated, undated == null ? dated : undated.join());
    }

    private Stream<Integer> members(int folds, int without, IntPredicate among) {
        return IntStream.range(0, samples.size()).filter(i -> !samples.get(i).in(folds, without) && among.test(i)
                && (without < 0 || samples.get(i).ordinal() >= 0 || i % FEWER_PASSAGES == 0)).boxed();
    }

    private static PeriodModel.Half fit(Stream<Lesson> lessons, Effort effort) {
        List<Lesson> seen = lessons.toList();
        CompletableFuture<Trees> shapes = CompletableFuture.supplyAsync(() -> effort.shapes().fit(seen.stream().map(Lesson::shapes).toList()), BESIDE);
        return new PeriodModel.Half(effort.words().fit(seen.stream().map(Lesson::words).toList()), shapes.join());
    }

    /** The share of gold claims found whose period comes out right when their article's fold was left out of the training. */
    public double crossValidated(int folds) {
        int right = 0;
        int all = 0;
        for (int fold = 0; fold < folds; fold++) {
            Extractor extractor = new Extractor(metrics, Confidence.standard(), train(folds, fold), null);
            for (Sample x : samples) {
                if (!x.in(folds, fold)) {
                    continue;
                }
                CodePoints points = new CodePoints(x.article().text());
                for (Claim c : extractor.extract(x.article(), x.sentences(), false).claims()) {
                    Gold gold = gold(x, new Span(points.toUnits(c.evidence().valueStart()), points.toUnits(c.evidence().valueEnd())));
                    if (gold != null) {
                        all++;
                        right += gold.when().same(c.period()) ? 1 : 0;
                    }
                }
            }
        }
        return (double) right / all;
    }

    private static Gold gold(Sample sample, Span span) {
        for (Gold g : sample.golds()) {
            if (g.span().overlaps(span)) {
                return g;
            }
        }
        return null;
    }

    /** What an article teaches as it is and, where that is {@code wanted}, as it would be if nothing said when it came out. */
    private Lessons lessons(Sample sample, PeriodModel model, boolean wanted) {
        List<Lesson> own = examples(sample, model);
        Sample undated = wanted ? sample.undated() : null;
        List<Lesson> other = undated == null ? own : examples(undated, model);
        if (undated != null) {
            Lessons.share(other, own);
        }
        return new Lessons(own, other);
    }

    /** An article's examples, where the claims before each have gold's periods, or those of a model. */
    private List<Lesson> examples(Sample sample, PeriodModel model) {
        List<Lesson> out = new ArrayList<>();
        Chooser.Observer observer = (asked, options, slots, rows) -> {
            Gold gold = gold(sample, asked.value());
            if (gold == null) {
                return -1;
            }
            boolean[] right = new boolean[options.size()];
            int first = -1;
            for (int k = right.length - 1; k >= 0; k--) {
                right[k] = sample.says(gold, options.get(k));
                first = right[k] ? k : first;
            }
            if (first >= 0 && !(sample.bare(gold) && gold.span().start() % LEARNT != 0)) {
                out.add(new Lesson(gold.span().start(), new RankerFit.Example(slots, right), new TreesFit.Example(rows, right)));
            }
            if (model == null && sample.moment() == null) {
                numbers++;
                unreachable += first < 0 ? 1 : 0;
            }
            return model == null ? first : -1;
        };
        new Extractor(metrics, Confidence.standard(), model == null ? PeriodModel.untaught() : model, observer)
                .extract(sample.article(), sample.sentences(), false);
        return out;
    }
}
