package vn.solieu.extract.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.metric.Ranker;

/**
 * Gives the numbers of one article their periods, one after the other in the order of the text: of all {@link Options} the one that
 * the model finds likeliest. Options that say the same days are one answer. Cells of tables go by their headers. Not thread-safe.
 */
public final class Chooser {
    /** Sees each choice before it is made: what a trainer looks at. */
    public interface Observer {
        /**
         * Returns the index of the option to take, or -1 to leave the choice to the model.
         *
         * @param slots of each option its features
         */
        int see(Asked asked, List<When> options, int[][] slots);
    }

    private final Periods periods;
    private final Ranker ranker;
    private final Observer observer;
    private final int[] buffer = new int[Signals.MOST];
    private final Memory memory = new Memory();
    private double share = 1;

    public Chooser(Periods periods, Ranker ranker, Observer observer) {
        this.periods = periods;
        this.ranker = ranker;
        this.observer = observer;
    }

    /** How likely the last answer is, by the model; 1 where it was not asked. */
    public double share() {
        return share;
    }

    /** The period of the next number. */
    public Claim.Period of(Asked asked) {
        int first = periods.atoms.at(asked.value().start());
        if (first < 0 || periods.choice.cell(asked.sentence(), first)) {
            share = 1;
            return periods.periodOf(asked.sentence(), asked.value(), asked.kind(), asked.status());
        }
        int last = Math.max(first, periods.atoms.from(asked.value().end()) - 1);
        List<Option> options = periods.options.of(asked, first, last, memory);
        Signals.Of signals = periods.signals.new Of(asked, memory, first, last);
        int[][] slots = new int[options.size()][];
        double[] scores = new double[options.size()];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            int n = signals.slots(options.get(i), buffer);
            scores[i] = ranker.score(buffer, n);
            top = Math.max(top, scores[i]);
            slots[i] = observer == null ? null : Arrays.copyOf(buffer, n);
        }
        share = 1;
        int best = -1;
        if (observer != null) {
            List<When> whens = new ArrayList<>();
            options.forEach(o -> whens.add(o.when));
            best = observer.see(asked, whens, slots);
        }
        if (best < 0) {
            best = best(options, scores, top);
        }
        Option chosen = options.get(best);
        memory.remember(chosen.when, asked.sentence(), last, chosen.place);
        return periods.period(chosen);
    }

    /** The best option of the answer that all its options together make likeliest. */
    private int best(List<Option> options, double[] scores, double top) {
        double[] mass = new double[scores.length];
        int[] answer = new int[scores.length];
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            while (!options.get(answer[i]).when.equals(options.get(i).when)) {
                answer[i]++;
            }
            mass[answer[i]] += StrictMath.exp(scores[i] - top);
        }
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            all += mass[i];
            double here = mass[answer[i]];
            double there = mass[answer[best]];
            if (here > there || here == there && scores[i] > scores[best]) {
                best = i;
            }
        }
        share = mass[answer[best]] / all;
        return best;
    }
}
