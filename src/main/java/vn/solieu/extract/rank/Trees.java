package vn.solieu.extract.rank;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An ensemble of regression trees whose leaves add up to an option's score (Friedman, Greedy function approximation, Annals of
 * Statistics 29, 2001). Trees are complete: node {@code i} has the children {@code 2i+1} and {@code 2i+2}; a value greater than the
 * node's cut goes right. A node that asks nothing has an infinite cut. Thread-safe once it is read or learned.
 *
 * <p>File form: magic {@code SLTR}, version 1, the names of the features, depth, number of trees, then feature and cut of each inner
 * node and the leaves, tree after tree.
 */
public final class Trees {
    private static final int MAGIC = 0x534c5452;
    private static final int VERSION = 1;
    /**
     * After so many trees an option so far behind the best is hopeless. Set on 60,842 numbers of the corpus, the passages, composed and real articles, by what
     * all trees and the words then chose: 40 of them change their days where 1,059 trees a number were asked before and now 776.
     */
    private static final int[] LOOKS = {16, 48, 72, 150};
    private static final double[] BEHIND = {1.5, 2, 2.6, 3.3};
    /** The depth that shipped models have. */
    private static final int FOUR = 4;

    final int depth;
    /** Of the inner nodes, tree after tree, the feature that each asks and its cut. */
    private final int[] features;
    private final float[] cuts;
    final float[] leaves;
    /** The same for scoring; made when the first scores are asked for, when nothing changes any more. */
    private Asked asked;

    /** What is asked, and of each node the number of its question; a tree's nodes begin with a gap, so that those below node {@code i} are 2i and 2i+1. */
    private record Asked(Questions questions, char[] numbers) { }

    /** Trees whose nodes ask the first feature for nothing yet. */
    Trees(int depth, int trees) {
        int inner = (1 << depth) - 1;
        this.depth = depth;
        this.features = new int[trees * inner];
        this.cuts = new float[trees * inner];
        this.leaves = new float[trees * (inner + 1)];
    }

    /** A model that finds all options alike. */
    public static Trees none() {
        return new Trees(1, 0);
    }

    /** Sets what an inner node asks; {@code node} counts over all trees. No cut is a negative zero. */
    void ask(int node, int feature, float cut) {
        features[node] = feature;
        cuts[node] = cut + 0f;
    }

    /**
     * The scores of options with these values, by feature. An option that falls far behind the best is asked no further and scores negative
     * infinity; where that leaves one answer, no option is asked any further.
     */
    public double[] scores(float[][] rows) {
        return scores(rows, IntStream.range(0, rows.length).toArray(), new Room());
    }

    /** As {@link #scores(float[][])}, of as many rows as there are answers; options with the same answer need not be told apart. */
    public double[] scores(float[][] rows, int[] answers, Room room) {
        int n = answers.length;
        double[] sums = new double[n];
        if (count() == 0 || n == 0) {
            return sums;
        }
        Asked now = asked;
        if (now == null) {
            now = asked(rows[0].length);
            asked = now;
        }
        Questions questions = now.questions();
        for (int k = 0; k < n; k++) {
            byte[] told = room.of(k, questions.count());
            if (k == 0) {
                questions.answer(rows[0], told);
            } else {
                questions.answer(rows[k], rows[k - 1], room.answers[k - 1], told);
            }
        }
        int from = 0;
        for (int look = 0; look <= LOOKS.length && from < count() && several(sums, answers); look++) {
            int to = look < LOOKS.length ? Math.min(LOOKS[look], count()) : count();
            double top = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                if (sums[k] != Double.NEGATIVE_INFINITY) {
                    sums[k] += sum(now.numbers(), room.answers[k], from, to);
                    top = Math.max(top, sums[k]);
                }
            }
            for (int k = 0; k < n && look < LOOKS.length; k++) {
                sums[k] = top - sums[k] > BEHIND[look] ? Double.NEGATIVE_INFINITY : sums[k];
            }
            from = to;
        }
        return sums;
    }

    /** Whether options that are not hopeless give several answers. */
    public static boolean several(double[] scores, int[] answers) {
        int one = -1;
        for (int k = 0; k < scores.length; k++) {
            if (scores[k] != Double.NEGATIVE_INFINITY) {
                if (one >= 0 && answers[k] != one) {
                    return true;
                }
                one = answers[k];
            }
        }
        return false;
    }

    private int count() {
        return features.length / ((1 << depth) - 1);
    }

    private Asked asked(int count) {
        Questions questions = new Questions(features, cuts, count);
        int width = 1 << depth;
        char[] numbers = new char[count() * width];
        for (int node = 0; node < features.length; node++) {
            numbers[node / (width - 1) * width + node % (width - 1) + 1] = (char) questions.number(features[node], cuts[node]);
        }
        return new Asked(questions, numbers);
    }

    /** Where the answers of rows are written down, by one thread after another; what is asked for often uses the same. */
    public static final class Room {
        private byte[][] answers = new byte[0][];

        private byte[] of(int row, int length) {
            if (row >= answers.length) {
                answers = Arrays.copyOf(answers, 2 * row + 8);
            }
            if (answers[row] == null || answers[row].length != length) {
                answers[row] = new byte[length];
            }
            return answers[row];
        }
    }

    /** The sum of the leaves that a row with these answers comes to. */
    private double sum(char[] numbers, byte[] answers, int from, int to) {
        int width = 1 << depth;
        if (depth == FOUR) {
            return four(numbers, answers, from * width, to * width);
        }
        double sum = 0;
        for (int root = from * width; root < to * width; root += width) {
            int i = 1;
            while (i < width) {
                i = 2 * i + answers[numbers[root + i]];
            }
            sum += leaves[root + i - width];
        }
        return sum;
    }

    /** The same where trees have the depth four: written out, since the steps of several trees then go on at a time. */
    private double four(char[] numbers, byte[] answers, int from, int to) {
        double sum = 0;
        for (int root = from; root < to; root += 1 << FOUR) {
            int two = root + 2 + answers[numbers[root + 1]];
            int three = 2 * two - root + answers[numbers[two]];
            int four = 2 * three - root + answers[numbers[three]];
            sum += leaves[2 * four - 2 * root + answers[numbers[four]] + root - (1 << FOUR)];
        }
        return sum;
    }

    /** @throws IOException where the data ends early or was learned on other features than {@code names} */
    public static Trees read(InputStream raw, List<String> names) throws IOException {
        DataInputStream in = new DataInputStream(raw);
        if (in.readInt() != MAGIC) {
            throw new IOException("no model of trees");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("model of trees of version " + version + "; this program reads " + VERSION);
        }
        int n = in.readUnsignedShort();
        for (int i = 0; i < n; i++) {
            String name = in.readUTF();
            if (i >= names.size() || !names.get(i).equals(name)) {
                throw new IOException("learned on feature " + name + " where this version has " + (i < names.size() ? names.get(i) : "none"));
            }
        }
        int depth = in.readUnsignedByte();
        int trees = in.readUnsignedShort();
        int inner = (1 << depth) - 1;
        Trees out = new Trees(depth, trees);
        for (int t = 0; t < trees; t++) {
            for (int i = t * inner; i < (t + 1) * inner; i++) {
                out.ask(i, in.readShort(), in.readFloat());
            }
            for (int i = t * (inner + 1); i < (t + 1) * (inner + 1); i++) {
                out.leaves[i] = in.readFloat();
            }
        }
        return out;
    }

    public void write(OutputStream raw, List<String> names) throws IOException {
        DataOutputStream out = new DataOutputStream(raw);
        int inner = (1 << depth) - 1;
        int trees = count();
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        out.writeByte(depth);
        out.writeShort(trees);
        for (int t = 0; t < trees; t++) {
            for (int i = t * inner; i < (t + 1) * inner; i++) {
                out.writeShort(features[i]);
                out.writeFloat(cuts[i]);
            }
            for (int i = t * (inner + 1); i < (t + 1) * (inner + 1); i++) {
                out.writeFloat(leaves[i]);
            }
        }
        out.flush();
    }
}
