package vn.solieu.tokenize;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import vn.solieu.lexicon.ModelFile;

/**
 * Which syllables join to words: a linear model over the hashed features of {@link WordContext}, applied from left to right with
 * its own last two decisions, the vocabulary that it was trained with, and what it remembers of the
 * training text. Immutable.
 *
 * <p>Averaged perceptron: Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002.
 */
final class WordModel {
    static final String VERSION = "2";

    final Vocabulary vocabulary;
    private final WordMemory memory;
    private final short[] weights;
    private final int shift;

    /** @param weights a power of two of them, indexed by the high bits of a feature's hash */
    WordModel(Vocabulary vocabulary, WordMemory memory, short[] weights) {
        this.vocabulary = vocabulary;
        this.memory = memory;
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
            WordMemory memory = WordMemory.read(in);
            short[] weights = new short[in.getInt()];
            in.asShortBuffer().get(weights);
            return new WordModel(vocabulary, memory, weights);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new ModelFile.BadModel("model words-" + file.version() + " is inconsistent: " + e);
        }
    }

    ModelFile file() {
        ByteBuffer out = ByteBuffer.allocate(vocabulary.bytes() + memory.bytes() + 4 + weights.length * 2);
        vocabulary.write(out);
        memory.write(out);
        out.putInt(weights.length);
        out.asShortBuffer().put(weights);
        return new ModelFile("words", VERSION, out.array());
    }

    /** Loads the atoms {@code [from, to)} of one sentence into {@code context} and decides every joint; {@code features} is scratch. */
    void decide(Atoms atoms, int from, int to, char[] text, WordContext context, int[] features) {
        context.load(atoms, from, to, text, vocabulary, memory);
        int end = WordContext.PAD + context.size;
        for (int i = WordContext.PAD + 1; i < end; i++) {
            decide(context, i, features);
        }
    }

    /** As {@link WordContext#recall}, by this model's vocabulary and memory. */
    int recall(WordContext context, int first, int end, int matched) {
        return context.recall(first, end, matched, vocabulary, memory);
    }

    /** Decides the joint before position {@code i}, where those before it in its run of syllables are decided. */
    void decide(WordContext context, int i, int[] features) {
        if (context.joins[i]) {
            int n = context.features(i, context.before(i), features);
            int sum = 0;
            for (int f = 0; f < n; f++) {
                sum += weights[features[f] >>> shift];
            }
            context.decision[i] = sum > 0;
        }
    }
}
