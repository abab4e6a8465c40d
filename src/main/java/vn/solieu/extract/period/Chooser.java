package vn.solieu.extract.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.rank.Trees;

/**
 * Gives the numbers of one article their periods, one after the other in the order of the text: of all {@link Options} the one that
 * the model finds likeliest; what its trees soon find hopeless its other half is not asked of. Options that say the same days are one
 * answer. Cells of tables go by their headers. Not thread-safe.
 */
public final class Chooser {
    /** Sees each choice before it is made: what a trainer looks at. */
    public interface Observer {
        /**
         * Returns the index of the option to take, or -1 to leave the choice to the model.
         *
         * @param slots of each option its features for the linear model
         * @param rows of each option its values for the trees
         */
        int see(Asked asked, List<When> options, int[][] slots, float[][] rows);
    }

    private final Periods periods;
    private final PeriodModel.Half model;
    private final Observer observer;
    private final int[] buffer = new int[Signals.MOST];
    private float[][] kept = new float[0][];
    private final Trees.Room room = new Trees.Room();
    private final Memory memory = new Memory();
    /** The metric of the number asked of last: lists ask of the same one. */
    private Atoms measured = new Atoms("");
    private double share = 1;
    private Company company = Company.NONE;

    public Chooser(Periods periods, PeriodModel model, Observer observer) {
        this.periods = periods;
        this.model = model.half(periods.published() != null);
        this.observer = observer;
    }

    /** How likely the last answer is, by the model; 1 where it was not asked. */
    public double share() {
        return share;
    }

    /** Tells which numbers will be asked about, in the order of the text. */
    public void expect(List<Asked> numbers) {
        company = new Company(numbers, n -> periods.block(n.sentence()), periods.reader);
    }

    /** The period of the next number. */
    public Claim.Period of(Asked asked) {
        int first = periods.atoms.at(asked.value().start());
        if (first < 0 || periods.choice.cell(asked.sentence(), first)) {
            share = 1;
            return periods.periodOf(asked.sentence(), asked.value(), asked.kind(), asked.status());
        }
        int last = Math.max(first, periods.atoms.from(asked.value().end()) - 1);
        List<Option> options = periods.options.of(asked, first, last, periods.choice.origin(first, last), memory);
        int n = options.size();
        if (n == 1 && observer == null) {
            share = 1;
            return taken(asked, options.get(0), last);
        }
        int[] answers = answers(options);
        Raw own = periods.choice.own(asked, first, last);
        if (!asked.metric().equals(measured.text())) {
            measured = new Atoms(asked.metric());
        }
        Company.Around around = company.of(asked);
        Traits.Of traits = periods.traits.new Of(asked, memory, own, measured, first, last, around);
        float[][] rows = rows(n);
        for (int i = 0; i < n; i++) {
            traits.row(options.get(i), rows[i]);
        }
        double[] byTrees = model.trees().scores(rows, answers, room);
        int[][] slots = new int[n][];
        double[] byWords = new double[n];
        boolean settled = !Trees.several(byTrees, answers);
        Signals.Of signals = settled && observer == null ? null : periods.signals.new Of(asked, memory, own, measured, first, last, around);
        for (int i = 0; i < n; i++) {
            boolean open = byTrees[i] != Double.NEGATIVE_INFINITY;
            int count = open && !settled || observer != null ? signals.slots(options.get(i), buffer) : 0;
            byWords[i] = open ? model.ranker().score(buffer, count) : Double.NEGATIVE_INFINITY;
            slots[i] = observer == null ? null : Arrays.copyOf(buffer, count);
        }
        share = 1;
        int best = -1;
        Option left = observer == null ? left(options, first) : null;
        if (observer != null) {
            List<When> whens = new ArrayList<>();
            options.forEach(o -> whens.add(o.when));
            best = observer.see(asked, whens, slots, rows);
        }
        if (best < 0) {
            double[] likely = mean(softmax(byWords), softmax(byTrees));
            best = best(answers, likely);
            if (left != null && left.sameDays(options.get(best))) {
                best = best(answers, without(options, left, likely));
            }
        }
        Option chosen = options.get(best);
        if (observer == null && periods.choice.origin(first, last)) {
            chosen = yearBefore(asked, chosen, options);
        }
        return taken(asked, observer == null ? ofIndex(asked, chosen, left) : chosen, last);
    }

    /** {@code Năm 2023 … từ hạng 61 lên hạng 52}: of a rank or a score the level that was left is of the year before, where no year stands right behind it. */
    private static Option yearBefore(Asked asked, Option chosen, List<Option> options) {
        boolean placed = asked.kind() == Claim.Kind.RANK || asked.kind() == Claim.Kind.SCORE;
        if (!placed || chosen.turn != Option.Turn.PLAIN || chosen.place == Option.Place.AFTER || chosen.place == Option.Place.BRACKET || chosen.raw == null || !chosen.raw.wholeYear() || !year(chosen.when)) {
            return chosen;
        }
        for (Option o : options) {
            if (o.turn == Option.Turn.YEAR_BEFORE && o.when.end() != null && o.when.end().equals(chosen.when.end().minusYears(1)) && o.when.start() != null) {
                return o;
            }
        }
        return chosen;
    }

    /**
     * A rank or a score that would be a state of publication is of the year that the one before it is of: indices are told by years.
     *
     * @param left the year of the level that was left for the number, which it is not of; or null
     */
    private Option ofIndex(Asked asked, Option chosen, Option left) {
        boolean placed = asked.unit().equals("hạng") || asked.unit().equals("điểm");
        if (!placed || asked.status() != Claim.Status.ACTUAL || chosen.place != Option.Place.PUBLICATION || chosen.turn != Option.Turn.PLAIN) {
            return chosen;
        }
        When year = memory.ofUnit("hạng") == null ? memory.ofUnit("điểm") : memory.ofUnit("hạng");
        if (year == null || !year(year) || chosen.when.end() == null || !year.end().isBefore(chosen.when.end())) {
            return chosen;
        }
        Option out = new Option(Option.Place.LAST, Option.Turn.PLAIN, null, year);
        return left != null && left.sameDays(out) ? chosen : out;
    }

    /** Whether a time is one calendar year. */
    private static boolean year(When when) {
        return when.start() != null && when.end() != null && when.start().getDayOfYear() == 1 && when.end().equals(when.start().plusYears(1).minusDays(1));
    }

    private Claim.Period taken(Asked asked, Option chosen, int last) {
        memory.remember(chosen.when, asked.sentence(), last, chosen.place, asked.unit(), periods.block(asked.sentence()));
        return periods.period(chosen);
    }

    /** Room for so many rows: their own where somebody else looks at them, else those of the number before. */
    private float[][] rows(int n) {
        if (observer != null) {
            return new float[n][Traits.NAMES.size()];
        }
        int made = kept.length;
        if (n > made) {
            kept = Arrays.copyOf(kept, 2 * n);
            for (int i = made; i < kept.length; i++) {
                kept[i] = new float[Traits.NAMES.size()];
            }
        }
        return kept;
    }

    /** Of each option the first that says the same days. */
    private static int[] answers(List<Option> options) {
        int[] out = new int[options.size()];
        for (int i = 0; i < out.length; i++) {
            while (!options.get(out[i]).sameDays(options.get(i))) {
                out[i]++;
            }
        }
        return out;
    }

    private static double[] softmax(double[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            top = Math.max(top, score);
        }
        double all = 0;
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = scores[i] == Double.NEGATIVE_INFINITY ? 0 : scores[i] == top ? 1 : StrictMath.exp(scores[i] - top);
            all += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= all;
        }
        return out;
    }

    private static double[] mean(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (a[i] + b[i]) / 2;
        }
        return out;
    }

    /** The option that is the year of the level that was left for the number, or of a bracket's own number behind it; or null. */
    private Option left(List<Option> options, int first) {
        for (Option o : options) {
            if (o.turn == Option.Turn.PLAIN && (Moves.left(periods.atoms, o.raw, first) || Moves.aside(periods.reader, o.raw, first))) {
                return o;
            }
        }
        return null;
    }

    /** How likely the options are where one answer is out of the question. */
    private static double[] without(List<Option> options, Option not, double[] likely) {
        double[] out = likely.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = options.get(i).sameDays(not) ? 0 : out[i];
        }
        return out;
    }

    /** The best option of the answer that all its options together make likeliest. */
    private int best(int[] answer, double[] likely) {
        double[] mass = new double[likely.length];
        for (int i = 0; i < likely.length; i++) {
            mass[answer[i]] += likely[i];
        }
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            double here = mass[answer[i]];
            double there = mass[answer[best]];
            if (here > there || here == there && likely[i] > likely[best]) {
                best = i;
            }
        }
        share = mass[answer[best]];
        return best;
    }
}
