package vn.solieu.tokenize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.perceptron.BinaryPerceptronModelReader;
import opennlp.tools.ml.perceptron.BinaryPerceptronModelWriter;
import vn.solieu.lexicon.ModelFile;

/**
 * Universal part-of-speech tags (https://universaldependencies.org/u/pos/) by OpenNLP: {@link TwoModels} over {@link TagFeatures},
 * searched with a beam. Immutable.
 */
final class TagModel {
    static final String VERSION = "2";
    private static final int BEAM = 3;

    private final TagMemory memory;
    private final TagFeatures features;
    private final AbstractModel perceptron;
    private final AbstractModel maxent;
    private final TwoModels both;

    TagModel(TagMemory memory, AbstractModel perceptron, AbstractModel maxent) {
        this.memory = memory;
        this.features = new TagFeatures(memory);
        this.perceptron = perceptron;
        this.maxent = maxent;
        this.both = new TwoModels(perceptron, maxent);
    }

    /** Loaded once, when tags are first asked for. */
    static final class Shipped {
        static final TagModel MODEL = read(ModelFile.shipped("tags", VERSION));

        private Shipped() { }
    }

    static TagModel read(ModelFile file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.content()))) {
            TagMemory memory = TagMemory.read(in);
            byte[] first = in.readNBytes(in.readInt());
            return new TagModel(memory, new BinaryPerceptronModelReader(new DataInputStream(new ByteArrayInputStream(first))).getModel(),
                    new BinaryGISModelReader(in).getModel());
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFile.BadModel("model tags-" + file.version() + " is inconsistent: " + e);
        }
    }

    ModelFile file() {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            new BinaryPerceptronModelWriter(perceptron, new DataOutputStream(first)).persist();
            new BinaryGISModelWriter(maxent, new DataOutputStream(second)).persist();
            DataOutputStream out = new DataOutputStream(all);
            memory.write(out);
            out.writeInt(first.size());
            first.writeTo(out);
            second.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelFile("tags", VERSION, all.toByteArray());
    }

    /** The tags of a sentence's words, in step; syllables of a word are separated by one space. */
    List<String> tag(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        String[] array = words.toArray(String[]::new);
        return new BeamSearch(BEAM, both).bestSequence(array, null, features, (i, in, before, tag) -> true).getOutcomes();
    }
}
