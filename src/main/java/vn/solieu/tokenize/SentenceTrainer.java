package vn.solieu.tokenize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains {@link SentenceModel} with OpenNLP's maximum-entropy trainer (GIS). The same data gives the same model bit for bit. */
final class SentenceTrainer {
    private static final int ITERATIONS = 150;
    private static final int CUTOFF = 1;
    private static final int SENTENCES_A_BLOCK = 5;

    private SentenceTrainer() { }

    /** @param blocks each the sentences of one block, in order */
    static SentenceModel train(List<List<String>> blocks, Vocabulary vocabulary) throws IOException {
        List<Event> events = new ArrayList<>();
        for (List<String> block : blocks) {
            events(block, vocabulary, events);
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        return new SentenceModel((AbstractModel) TrainerFactory.getEventTrainer(parameters, new java.util.HashMap<>(Map.of()))
                .train(ObjectStreamUtils.createObjectStream(events)));
    }

    private static void events(List<String> block, Vocabulary vocabulary, List<Event> events) {
        char[] text = String.join(" ", block).toCharArray();
        Atoms atoms = new Atoms(text.length / 3);
        Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, vocabulary::syllable);
        Boundaries places = new Boundaries(text, atoms, 0, atoms.size, Abbreviations.SHIPPED, vocabulary);
        int sentence = 0;
        int end = block.get(0).length();
        int first = 0;
        for (int i = 0; i < atoms.size; i++) {
            while (atoms.start[i] >= end && sentence + 1 < block.size()) {
                end += 1 + block.get(++sentence).length();
                first = i;
            }
            if (places.ends(i)) {
                int next = places.afterClosers(i);
                if (places.possible(first, i, next)) {
                    events.add(new Event(atoms.end[next - 1] == end ? SentenceModel.SPLIT : SentenceModel.STAY,
                            places.features(first, i, next)));
                }
            }
        }
    }

    /** The treebank's sentences as a newspaper would set them, five to a block. */
    static List<List<String>> blocks(List<Conllu.Annotated> sentences) {
        List<List<String>> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += SENTENCES_A_BLOCK) {
            out.add(sentences.subList(i, Math.min(i + SENTENCES_A_BLOCK, sentences.size())).stream().map(SentenceTrainer::set).toList());
        }
        return out;
    }

    /** Joins words as print does: marks stand close to the words they belong to. */
    private static String set(Conllu.Annotated sentence) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        boolean glue = true;
        for (String word : sentence.words()) {
            String w = word.equals("LBKT") ? "(" : word.equals("RBKT") ? ")" : word;
            boolean quote = w.equals("\"");
            boolean closes = w.matches("[.,;:!?…)\\]%”]+|\\.\\.\\.") || quote && open;
            if (!glue && !closes) {
                out.append(' ');
            }
            out.append(w);
            open = quote ? !open : open;
            glue = w.matches("[(\\[“]") || quote && open;
        }
        return out.toString();
    }
}
