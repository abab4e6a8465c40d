package vn.solieu.tokenize;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import vn.solieu.lexicon.ModelFile;

/**
 * Which syllables join to words: a linear model over the hashed features of {@link WordContext}, applied from left to right with
 * its own last two decisions, and the vocabulary that it was trained with. Immutable.
 *
 * <p>Averaged perceptron: Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002.
 */
final class WordModel {
    static final String VERSION = "1";

    final Vocabulary vocabulary;
    private final short[] weights;
    private final int shift;

    /** @param weights a power of two of them, indexed by the high bits of a feature's hash */
    WordModel(Vocabulary vocabulary, short[] weights) {
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.shift = Integer.numberOfLeadingZeros(weights.length) + 1;
    }

    static WordModel shipped() {
        return read(ModelFile.shipped("words", VERSION));
    }

    static WordModel read(ModelFile file) {
        ByteBuffer in = ByteBuffer.wrap(file.content());
        try {
            Vocabulary vocabulary = Vocabulary.read(in);
            short[] weights = new short[in.getInt()];
            in.asShortBuffer().get(weights);
            return new WordModel(vocabulary, weights);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new ModelFile.BadModel("model words-" + file.version() + " is inconsistent: " + e);
        }
    }

    ModelFile file() {
        ByteBuffer out = ByteBuffer.allocate(vocabulary.bytes() + 4 + weights.length * 2);
        vocabulary.write(out);
        out.putInt(weights.length);
        out.asShortBuffer().put(weights);
        return new ModelFile("words", VERSION, out.array());
    }

    /** Decides every joint of the sentence in {@code context}; {@code features} is scratch of {@link WordContext#FEATURES}. */
    void decide(WordContext context, int[] features) {
        int end = WordContext.PAD + context.size;
        for (int i = WordContext.PAD + 1; i < end; i++) {
            if (context.joins[i]) {
                context.features(i, features);
                int sum = 0;
                for (int f : features) {
                    sum += weights[f >>> shift];
                }
                context.decision[i] = sum > 0;
            }
        }
    }
}
