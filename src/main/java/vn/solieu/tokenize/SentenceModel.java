package vn.solieu.tokenize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import vn.solieu.lexicon.ModelFile;

/**
 * OpenNLP's maximum-entropy sentence detector over the places and features of {@link Boundaries}. Immutable.
 *
 * <p>OpenNLP's own loop around the model ({@code SentenceDetectorME}) is not used: it looks for white space from every mark, which
 * is quadratic in text without any.
 */
final class SentenceModel {
    static final String VERSION = "1";
    static final String SPLIT = "s";
    static final String STAY = "n";

    final AbstractModel model;
    /** The model's features by the numbers of their names ({@link Print}), open addressing; 0 is an empty slot. */
    private final long[] names;
    /** What each adds to the logarithm of either outcome. */
    private final double[] splits;
    private final double[] stays;

    SentenceModel(AbstractModel model) {
        this.model = model;
        @SuppressWarnings("unchecked")
        Map<String, Context> features = (Map<String, Context>) model.getDataStructures()[1];
        names = new long[Integer.highestOneBit(features.size()) * 4];
        splits = new double[names.length];
        stays = new double[names.length];
        features.forEach((name, context) -> put(Print.of(name).hash, context));
    }

    private void put(long name, Context context) {
        int slot = slot(name);
        if (names[slot] == name || name == 0) {
            throw new IllegalStateException("two features have one number: " + name);
        }
        names[slot] = name;
        for (int i = 0; i < context.getOutcomes().length; i++) {
            (model.getOutcome(context.getOutcomes()[i]).equals(SPLIT) ? splits : stays)[slot] = context.getParameters()[i];
        }
    }

    private int slot(long name) {
        int slot = (int) (name ^ name >>> Integer.SIZE) & names.length - 1;
        while (names[slot] != 0 && names[slot] != name) {
            slot = slot + 1 & names.length - 1;
        }
        return slot;
    }

    /** Adds up what a place's features say, in their order, as the model's own evaluation does. */
    private final class Sum implements Boundaries.Taker {
        private double split;
        private double stay;

        private void add(long name) {
            int slot = slot(name);
            split += splits[slot];
            stay += stays[slot];
        }

        @Override
        public void put(Print name, Print a) {
            add(name.then(a));
        }

        @Override
        public void put(Print name, Print a, Print b) {
            add(name.then(a, b));
        }

        @Override
        public void put(Print name, Print a, Print b, Print c) {
            add(name.then(a, b, c));
        }
    }

    static SentenceModel shipped() {
        return read(ModelFile.shipped("sentences", VERSION));
    }

    static SentenceModel read(ModelFile file) {
        try {
            return new SentenceModel(new BinaryGISModelReader(new DataInputStream(new ByteArrayInputStream(file.content()))).getModel());
        } catch (IOException e) {
            throw new ModelFile.BadModel("model sentences-" + file.version() + " is inconsistent: " + e);
        }
    }

    ModelFile file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new BinaryGISModelWriter(model, new DataOutputStream(out)).persist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelFile("sentences", VERSION, out.toByteArray());
    }

    /** Whether the model finds it likelier that the sentence ends with mark {@code i}: the same answer as {@link AbstractModel#eval}. */
    boolean splits(Boundaries places, int first, int i, int next) {
        Sum sum = new Sum();
        places.features(first, i, next, sum);
        return sum.split > sum.stay;
    }

    /** The atom after the sentence that begins at {@code first}. */
    int end(Boundaries places, int first, int to) {
        int i = first;
        while (i < to) {
            int next = places.next(first, i);
            if (places.ends(i) && places.possible(first, i, next) && splits(places, first, i, next)) {
                return next;
            }
            i = next;
        }
        return to;
    }
}
