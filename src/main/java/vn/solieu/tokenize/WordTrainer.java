package vn.solieu.tokenize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Trains {@link WordModel}: averaged perceptrons over several fixed orders of the sentences, their weights summed. The same data
 * gives the same model bit for bit.
 */
public final class WordTrainer {
    private static final int EPOCHS = 10;
    private static final int ORDERS = 8;
    private static final int TABLE = 1 << 19;

    private WordTrainer() { }

    /** Sentences that are left out of the counts together: about an article. */
    private static final int BLOCK = 25;

    /** One sentence and, for each atom, whether gold joins it to the one before. */
    private record Example(WordContext context, boolean[] joined) { }

    static WordModel train(List<Conllu.Annotated> sentences, Collection<String> words) {
        List<int[]> keys = words.stream().map(Vocabulary::keys).filter(k -> k.length > 1).toList();
        Vocabulary vocabulary = Vocabulary.of(keys);
        List<Example> examples = new ArrayList<>();
        for (Conllu.Annotated sentence : sentences) {
            examples.add(example(sentence, vocabulary));
        }
        WordCounts counts = new WordCounts(keys);
        examples.forEach(e -> counts.add(e.context, e.joined, 1));
        for (int from = 0; from < examples.size(); from += BLOCK) {
            List<Example> block = examples.subList(from, Math.min(examples.size(), from + BLOCK));
            block.forEach(e -> counts.add(e.context, e.joined, -1));
            block.forEach(e -> counts.tell(e.context));
            block.forEach(e -> counts.add(e.context, e.joined, 1));
        }
        double[] sum = new double[TABLE];
        for (int order = 0; order < ORDERS; order++) {
            double[] one = perceptron(examples, order);
            for (int i = 0; i < TABLE; i++) {
                sum[i] += one[i];
            }
        }
        double most = 0;
        for (double w : sum) {
            most = Math.max(most, Math.abs(w));
        }
        short[] weights = new short[TABLE];
        for (int i = 0; i < TABLE; i++) {
            weights[i] = (short) Math.round(sum[i] / most * 8191);
        }
        return new WordModel(vocabulary, counts.memory(), weights);
    }

    private static double[] perceptron(List<Example> examples, int seed) {
        int shift = Integer.numberOfLeadingZeros(TABLE) + 1;
        int[] weights = new int[TABLE];
        long[] late = new long[TABLE];
        int[] features = new int[WordContext.FEATURES];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long time = 1;
        java.util.Random random = new java.util.Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int at : order) {
                Example example = examples.get(at);
                WordContext context = example.context;
                for (int i = 1; i < context.size; i++) {
                    int p = i + WordContext.PAD;
                    if (!context.joins[p]) {
                        continue;
                    }
                    int n = context.features(p, context.before(p), features);
                    int score = 0;
                    for (int f = 0; f < n; f++) {
                        score += weights[features[f] >>> shift];
                    }
                    boolean guess = score > 0;
                    if (guess != example.joined[i]) {
                        int by = guess ? -1 : 1;
                        for (int f = 0; f < n; f++) {
                            weights[features[f] >>> shift] += by;
                            late[features[f] >>> shift] += by * time;
                        }
                    }
                    context.decision[p] = guess;
                    time++;
                }
            }
        }
        double[] average = new double[TABLE];
        for (int i = 0; i < TABLE; i++) {
            average[i] = weights[i] - (double) late[i] / time;
        }
        return average;
    }

    private static Example example(Conllu.Annotated sentence, Vocabulary vocabulary) {
        char[] text = sentence.text().toCharArray();
        Atoms atoms = new Atoms(text.length / 3);
        Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, vocabulary::syllable);
        boolean[] inside = new boolean[text.length + 1];
        int at = 0;
        for (String word : sentence.words()) {
            for (int i = 1; i < word.length(); i++) {
                inside[at + i] = true;
            }
            at += word.length() + 1;
        }
        boolean[] joined = new boolean[atoms.size];
        for (int i = 1; i < atoms.size; i++) {
            joined[i] = inside[atoms.start[i]];
        }
        WordContext context = new WordContext(atoms.size);
        context.load(atoms, 0, atoms.size, text, vocabulary, null);
        return new Example(context, joined);
    }
}
