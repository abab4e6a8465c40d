package vn.solieu.strip.html;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * An ensemble of binary decision trees whose leaves add up to the log-odds of a block (gradient boosting: Friedman, "Greedy
 * Function Approximation", 2001). Trees are complete: node {@code i} has the children {@code 2i+1} and {@code 2i+2}; a value
 * greater than the node's threshold goes right.
 */
final class Forest {
    /** After so many trees a block whose log-odds are clear is not asked further. */
    private static final int EARLY = 40;
    private static final double CLEAR = 5;

    final double base;
    final int depth;
    /** Feature by tree and node; -1 goes left always. */
    final short[][] feature;
    final float[][] threshold;
    final float[][] leaf;

    Forest(double base, int depth, short[][] feature, float[][] threshold, float[][] leaf) {
        this.base = base;
        this.depth = depth;
        this.feature = feature;
        this.threshold = threshold;
        this.leaf = leaf;
    }

    /** The probability, 0 to 1. */
    double probability(float[] values) {
        return 1 / (1 + Math.exp(-margin(values)));
    }

    double margin(float[] values) {
        double sum = base;
        int inner = (1 << depth) - 1;
        for (int t = 0; t < feature.length; t++) {
            if (t == EARLY && Math.abs(sum) > CLEAR) {
                return sum;
            }
            short[] f = feature[t];
            float[] cut = threshold[t];
            int node = 0;
            while (node < inner) {
                int at = f[node];
                node = 2 * node + (at >= 0 && values[at] > cut[node] ? 2 : 1);
            }
            sum += leaf[t][node - inner];
        }
        return sum;
    }

    void write(DataOutputStream out, List<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        out.writeDouble(base);
        out.writeByte(depth);
        out.writeShort(feature.length);
        for (int t = 0; t < feature.length; t++) {
            for (int i = 0; i < feature[t].length; i++) {
                out.writeShort(feature[t][i]);
                out.writeFloat(threshold[t][i]);
            }
            for (float x : leaf[t]) {
                out.writeFloat(x);
            }
        }
    }

    /** @throws IOException where the data ends early or was learned on other features than {@code names} */
    static Forest read(DataInputStream in, List<String> names) throws IOException {
        int n = in.readUnsignedShort();
        for (int i = 0; i < n; i++) {
            String name = in.readUTF();
            if (i >= names.size() || !names.get(i).equals(name)) {
                throw new IOException("learned on feature " + name + " where this version has " + (i < names.size() ? names.get(i) : "none"));
            }
        }
        double base = in.readDouble();
        int depth = in.readUnsignedByte();
        int trees = in.readUnsignedShort();
        short[][] feature = new short[trees][(1 << depth) - 1];
        float[][] threshold = new float[trees][(1 << depth) - 1];
        float[][] leaf = new float[trees][1 << depth];
        for (int t = 0; t < trees; t++) {
            for (int i = 0; i < feature[t].length; i++) {
                feature[t][i] = in.readShort();
                threshold[t][i] = in.readFloat();
            }
            for (int i = 0; i < leaf[t].length; i++) {
                leaf[t][i] = in.readFloat();
            }
        }
        return new Forest(base, depth, feature, threshold, leaf);
    }
}
