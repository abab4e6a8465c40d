package vn.solieu.extract;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.metric.Ranker;

/**
 * Whether a number is a result, an estimate or a target, once the rules of {@link Statuses}, {@link Plans} and the times have spoken: softmax
 * regression over hashed features ({@link Prospect}), among which is what the rules said and why ({@code status-1.bin}, see {@code models/status.md}).
 * Where the words right before a number say it, they are not asked; a change that is tied to a level keeps the level's status.
 */
final class Outlook {
    /** Sees each number before it is judged: what a trainer looks at. */
    interface Observer {
        /**
         * @param slots the features of the three answers
         * @param blind the same had the rules known no word of plans or estimates
         */
        void see(Draft d, int[][] slots, int[][] blind);
    }

    private static final String MODEL = "/vn/solieu/models/status-1.bin";
    private static final Claim.Status[] ANSWERS = Claim.Status.values();

    private final Prospect prospect;
    private final Weights weights;
    private final Observer observer;

    /** @param weights null where only features are asked for */
    Outlook(Prospect prospect, Weights weights, Observer observer) {
        this.prospect = prospect;
        this.weights = weights;
        this.observer = observer;
    }

    /** The shipped weights; null where there are none. */
    static Ranker standard() {
        return Shipped.RANKER;
    }

    private static final class Shipped {
        private static final Ranker RANKER = Ranker.shipped(MODEL);
    }

    /** Settles the status of an article's drafts, which the rules have filled and which are in text order. */
    void judge(List<Draft> drafts) {
        if (weights == null && observer == null) {
            return;
        }
        Claim.Status[] said = new Claim.Status[drafts.size()];
        double[][] sums = new double[said.length][];
        prospect.begin(drafts);
        for (int k = 0; k < said.length; k++) {
            Draft d = drafts.get(k);
            if (d.rejected != null || d.notes.contains("table") || plain(d)) {
                continue;
            }
            d.firm |= prospect.assigned(d);
            if (observer == null && d.firm) {
                continue;
            }
            int[] parts = prospect.of(k, false);
            if (observer != null) {
                observer.see(d, slots(parts), slots(prospect.of(k, true)));
            } else {
                sums[k] = weights.sums(parts);
                said[k] = best(sums[k]);
                prospect.settle(k, said[k]);
            }
        }
        for (int k = 0; k < said.length; k++) {
            Draft d = drafts.get(k);
            if (said[k] != null && said[k] != d.status) {
                d.notes.add("by its surroundings");
                d.status = said[k];
            }
        }
        Draft before = null;
        for (int k = 0; k < said.length; k++) {
            Draft d = drafts.get(k);
            if (d.rejected == null && d.of != null && weights != null) {
                d.status = d.of.status;
            } else if (before != null && weights != null && prospect.shareOf(d, before)) {
                together(d, sums[k], before, before.of == null ? sums[k - 1] : null);
            }
            before = d;
        }
    }

    /**
     * Settles a share and the number that it is told of, which are the same: what words say of the number, else what speaks most for both.
     *
     * @param own what speaks for the share's answers; null where words said what it is
     * @param other the same of the number before it
     */
    private static void together(Draft share, double[] own, Draft before, double[] other) {
        if (other == null || own == null && !share.firm) {
            share.status = before.status;
        } else if (own != null) {
            double[] both = new double[own.length];
            Arrays.setAll(both, c -> own[c] + other[c]);
            before.status = best(both);
            share.status = before.status;
        }
    }

    /** Whether the words right before a number say what it is, as the rules do: {@code mục tiêu 15%}, {@code cần gần 2.300 tỷ đồng}, {@code ước đạt 31 ha}. */
    private static boolean plain(Draft d) {
        boolean aim = d.leadIn.has(Cues.Role.TARGET) || d.leadIn.has(Cues.Role.TARGET_UP) || d.leadIn.has(Cues.Role.TARGET_DOWN);
        boolean reckoned = d.leadIn.has(Cues.Role.ESTIMATE) || d.leadIn.has(Cues.Role.ESTIMATE_UP) || d.leadIn.has(Cues.Role.ESTIMATE_DOWN);
        return d.status == Claim.Status.TARGET && aim || d.status == Claim.Status.ESTIMATE && reckoned;
    }

    private static Claim.Status best(double[] scores) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < ANSWERS.length; c++) {
            if (scores[c] > most) {
                most = scores[c];
                best = c;
            }
        }
        return ANSWERS[best];
    }

    /**
     * The weights of the features met last, for all answers, kept for the articles to come: half of an article's features were met before.
     * Thread-safe: what a race loses is found anew.
     */
    static final class Weights {
        /** log2 of how many are kept; one that falls on another's place displaces it. */
        private static final int BITS = 13;

        /** What a feature speaks for each answer. */
        private record Known(int part, float actual, float estimate, float target) { }

        private final Ranker ranker;
        private final Known[] seen = new Known[1 << BITS];

        Weights(Ranker ranker) {
            this.ranker = ranker;
        }

        private Known find(int part, int slot) {
            Known found = new Known(part, weight(part, Claim.Status.ACTUAL), weight(part, Claim.Status.ESTIMATE), weight(part, Claim.Status.TARGET));
            seen[slot] = found;
            return found;
        }

        private float weight(int part, Claim.Status answer) {
            return ranker.weight(Ranker.slot(part ^ Prospect.answer(answer.ordinal())));
        }

        /** For each answer, by its number, the sum over the features. */
        double[] sums(int[] parts) {
            double actual = 0;
            double estimate = 0;
            double target = 0;
            for (int part : parts) {
                int slot = part * 0x9E3779B1 >>> Integer.SIZE - BITS;
                Known known = seen[slot];
                if (known == null || known.part() != part) {
                    known = find(part, slot);
                }
                actual += known.actual();
                estimate += known.estimate();
                target += known.target();
            }
            return new double[] {actual, estimate, target};
        }
    }

    private static int[][] slots(int[] parts) {
        int[][] slots = new int[ANSWERS.length][];
        for (int c = 0; c < slots.length; c++) {
            int answer = Prospect.answer(c);
            slots[c] = Arrays.stream(parts).map(part -> Ranker.slot(part ^ answer)).toArray();
        }
        return slots;
    }
}
