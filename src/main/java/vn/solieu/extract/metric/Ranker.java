package vn.solieu.extract.metric;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A linear model over hashed features that says how good a candidate is; hashing as in Weinberger et al., Feature hashing for large
 * scale multitask learning, ICML 2009.
 *
 * <p>File form: magic {@code SLRK}, version 1, number of bits, number of non-zero weights, then index and weight of each.
 */
public final class Ranker {
    private static final int MAGIC = 0x534c524b;
    private static final int VERSION = 1;
    /** log2 of the number of slots, which is the most that a model has of weights. */
    public static final int BITS = 19;
    /** log2 of the number of weights of a small model. */
    public static final int SMALL = 18;
    private final float[] weights;
    /** By how many bits a slot is longer than a weight's index. */
    private final int shift;

    /** @param weights a power of two of them, at most 2^{@value #BITS}; in a smaller model several slots have one weight */
    public Ranker(float[] weights) {
        if (weights.length > 1 << BITS || Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.weights = weights;
        this.shift = BITS - Integer.numberOfTrailingZeros(weights.length);
    }

    /** A model that knows nothing yet. */
    public static Ranker blank() {
        return new Ranker(new float[1]);
    }

    /** The slot of a feature: template number and two values. */
    public static int slot(int template, int a, int b) {
        return slot(template(template) ^ first(a) ^ second(b));
    }

    /** The slot of a feature whose three parts were hashed apart and joined by exclusive or. */
    public static int slot(int hashed) {
        int h = hashed ^ hashed >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        return (h ^ h >>> 15) >>> 32 - BITS;
    }

    /** The part of {@link #slot(int)} that the template number is. */
    public static int template(int number) {
        return number * 0x9E3779B1;
    }

    /** The part of {@link #slot(int)} that the first value is. */
    public static int first(int value) {
        return value * 0x85EBCA77;
    }

    /** The part of {@link #slot(int)} that the second value is. */
    public static int second(int value) {
        return Integer.rotateLeft(value * 0xC2B2AE3D, 15);
    }

    public float weight(int slot) {
        return weights[slot >>> shift];
    }

    /** The sum of the weights of {@code n} slots. */
    public double score(int[] slots, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[slots[i] >>> shift];
        }
        return sum;
    }

    /**
     * The weights that are shipped under a name of the class path, such as {@code /vn/solieu/models/claim-1.bin}; null where there are none.
     *
     * @throws UncheckedIOException where the file is no ranker or cannot be read
     */
    public static Ranker shipped(String resource) {
        try (InputStream in = Ranker.class.getResourceAsStream(resource)) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model " + resource, e);
        }
    }

    public static Ranker read(InputStream raw) throws IOException {
        DataInputStream in = new DataInputStream(raw);
        if (in.readInt() != MAGIC) {
            throw new IOException("no ranker model");
        }
        int version = in.readInt();
        int bits = in.readInt();
        if (version != VERSION || bits > BITS) {
            throw new IOException("ranker model of version " + version + " with " + bits + " bits; this program reads " + VERSION + ", at most " + BITS);
        }
        float[] weights = new float[1 << bits];
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            weights[in.readInt()] = in.readFloat();
        }
        return new Ranker(weights);
    }

    public void write(OutputStream raw) throws IOException {
        DataOutputStream out = new DataOutputStream(raw);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(BITS - shift);
        int n = 0;
        for (float w : weights) {
            n += w != 0 ? 1 : 0;
        }
        out.writeInt(n);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                out.writeInt(i);
                out.writeFloat(weights[i]);
            }
        }
        out.flush();
    }
}
