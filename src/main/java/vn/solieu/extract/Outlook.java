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
    private final Ranker ranker;
    private final Observer observer;
    private final Weights weights;

    Outlook(Prospect prospect, Ranker ranker, Observer observer) {
        this.prospect = prospect;
        this.ranker = ranker;
        this.observer = observer;
        this.weights = ranker == null ? null : new Weights(ranker);
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
        if (ranker == null && observer == null) {
            return;
        }
        Claim.Status[] said = new Claim.Status[drafts.size()];
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
                said[k] = best(parts);
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
        for (Draft d : drafts) {
            if (d.rejected == null && d.of != null && ranker != null) {
                d.status = d.of.status;
            } else if (before != null && ranker != null && prospect.shareOf(d, before)) {
                d.status = before.status;
            }
            before = d;
        }
    }

    /** Whether the words right before a number say what it is, as the rules do: {@code mục tiêu 15%}, {@code cần gần 2.300 tỷ đồng}, {@code ước đạt 31 ha}. */
    private static boolean plain(Draft d) {
        boolean aim = d.leadIn.has(Cues.Role.TARGET) || d.leadIn.has(Cues.Role.TARGET_UP) || d.leadIn.has(Cues.Role.TARGET_DOWN);
        boolean reckoned = d.leadIn.has(Cues.Role.ESTIMATE) || d.leadIn.has(Cues.Role.ESTIMATE_UP) || d.leadIn.has(Cues.Role.ESTIMATE_DOWN);
        return d.status == Claim.Status.TARGET && aim || d.status == Claim.Status.ESTIMATE && reckoned;
    }

    private Claim.Status best(int[] parts) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        double[] scores = weights.sums(parts);
        for (int c = 0; c < ANSWERS.length; c++) {
            if (scores[c] > most) {
                most = scores[c];
                best = c;
            }
        }
        return ANSWERS[best];
    }

    /** The weights of the features met last, for all answers: the numbers of a sentence share most of their words. */
    private static final class Weights {
        private static final int BITS = 10;
        private final Ranker ranker;
        private final int[] seen = new int[1 << BITS];
        private int[] missing = new int[0];
        private final float[] known = new float[ANSWERS.length << BITS];

        Weights(Ranker ranker) {
            this.ranker = ranker;
            find(0, slot(0));
        }

        private static int slot(int part) {
            return part * 0x9E3779B1 >>> Integer.SIZE - BITS;
        }

        private void find(int part, int slot) {
            seen[slot] = part;
            for (int c = 0; c < ANSWERS.length; c++) {
                known[slot * ANSWERS.length + c] = ranker.weight(Ranker.slot(part ^ Prospect.answer(c)));
            }
        }

        /** For each answer the sum over the features. What is not known yet is found first, so that one feature's weights need not wait for another's. */
        double[] sums(int[] parts) {
            if (missing.length <= parts.length) {
                missing = new int[2 * parts.length];
            }
            int n = 0;
            for (int part : parts) {
                missing[n] = part;
                n += seen[slot(part)] == part ? 0 : 1;
            }
            for (int i = 0; i < n; i++) {
                find(missing[i], slot(missing[i]));
            }
            double[] out = new double[ANSWERS.length];
            for (int part : parts) {
                int slot = slot(part);
                if (seen[slot] != part) {
                    find(part, slot);
                }
                for (int c = 0; c < out.length; c++) {
                    out[c] += known[slot * ANSWERS.length + c];
                }
            }
            return out;
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
