package vn.solieu.extract.rank;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * An ensemble of regression trees whose leaves add up to an option's score (Friedman, Greedy function approximation, Annals of
 * Statistics 29, 2001). Trees are complete: node {@code i} has the children {@code 2i+1} and {@code 2i+2}; a value greater than the
 * node's cut goes right. A node that asks nothing has an infinite cut.
 *
 * <p>File form: magic {@code SLTR}, version 1, the names of the features, depth, number of trees, then feature and cut of each inner
 * node and the leaves, tree after tree.
 */
public final class Trees {
    private static final int MAGIC = 0x534c5452;
    private static final int VERSION = 1;
    private static final int FIRST = 48;
    private static final double BEHIND = 2;

    final int depth;
    /** Inner nodes, tree after tree: a number in the order of the cuts ({@link #order}), and below it the feature. */
    private final long[] nodes;
    final float[] leaves;

    /** Trees whose nodes ask the first feature for nothing yet. */
    Trees(int depth, int trees) {
        int inner = (1 << depth) - 1;
        this.depth = depth;
        this.nodes = new long[trees * inner];
        this.leaves = new float[trees * (inner + 1)];
    }

    /** A model that finds all options alike. */
    public static Trees none() {
        return new Trees(1, 0);
    }

    /** Sets what an inner node asks; {@code node} counts over all trees. */
    void ask(int node, int feature, float cut) {
        nodes[node] = (long) order(cut) << Integer.SIZE | feature;
    }

    /** A whole number for a value, in the same order; it is its own inverse on the bits. */
    private static int order(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }

    /**
     * The scores of options with these values, by feature. An option that falls far behind the best after the first trees is asked no
     * further and scores negative infinity; where that leaves one, its score is that of the first trees.
     */
    public double[] scores(float[][] rows) {
        double[] sums = new double[rows.length];
        int[][] ordered = new int[rows.length][];
        int first = Math.min(FIRST, count());
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < rows.length; k++) {
            ordered[k] = ordered(rows[k]);
            sums[k] = sum(ordered[k], 0, first);
            top = Math.max(top, sums[k]);
        }
        int open = 0;
        for (int k = 0; k < rows.length; k++) {
            sums[k] = top - sums[k] > BEHIND ? Double.NEGATIVE_INFINITY : sums[k];
            open += sums[k] == Double.NEGATIVE_INFINITY ? 0 : 1;
        }
        for (int k = 0; k < rows.length && open > 1; k++) {
            sums[k] = sums[k] == Double.NEGATIVE_INFINITY ? sums[k] : sums[k] + sum(ordered[k], first, count());
        }
        return sums;
    }

    private int count() {
        return nodes.length / ((1 << depth) - 1);
    }

    private static int[] ordered(float[] row) {
        int[] out = new int[row.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = order(row[i]);
        }
        return out;
    }

    private double sum(int[] row, int from, int to) {
        int inner = (1 << depth) - 1;
        double sum = 0;
        for (int t = from; t < to; t++) {
            int root = t * inner;
            int i = 0;
            for (int level = 0; level < depth; level++) {
                i = child(root, i, row);
            }
            sum += leaves[t * (inner + 1) + i - inner];
        }
        return sum;
    }

    /** The sign of a difference says without a branch which of two numbers is greater. */
    private int child(int root, int i, int[] row) {
        long node = nodes[root + i];
        return 2 * i + 1 + (int) ((node >> Integer.SIZE) - row[(int) node] >>> Long.SIZE - 1);
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
                int cut = (int) (nodes[i] >> Integer.SIZE);
                out.writeShort((int) nodes[i]);
                out.writeFloat(Float.intBitsToFloat(cut ^ cut >> Integer.SIZE - 1 & Integer.MAX_VALUE));
            }
            for (int i = t * (inner + 1); i < (t + 1) * (inner + 1); i++) {
                out.writeFloat(leaves[i]);
            }
        }
        out.flush();
    }
}
