package vn.solieu.tokenize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
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

    private final AbstractModel model;
    private final int split;

    SentenceModel(AbstractModel model) {
        this.model = model;
        this.split = model.getIndex(SPLIT);
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

    boolean splits(String[] features) {
        return model.eval(features)[split] > 0.5;
    }

    /** The atom after the sentence that begins at {@code first}. */
    int end(Boundaries places, int first, int to) {
        int i = first;
        while (i < to) {
            int next = places.next(first, i);
            if (places.ends(i) && places.possible(first, i, next) && splits(places.features(first, i, next))) {
                return next;
            }
            i = next;
        }
        return to;
    }
}
