package vn.solieu.tokenize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains {@link SentenceModel} with OpenNLP's maximum-entropy trainer (GIS). The same data gives the same model bit for bit. */
final class SentenceTrainer {
    private static final int ITERATIONS = 150;
    private static final int CUTOFF = 1;

    private SentenceTrainer() { }

    static SentenceModel train(List<SentenceText> blocks, Vocabulary vocabulary) throws IOException {
        List<Event> events = new ArrayList<>();
        for (SentenceText block : blocks) {
            events(block, vocabulary, events);
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        return new SentenceModel((AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events)));
    }

    /** The events of the places that the splitter would ask about, given that it was right so far. */
    private static void events(SentenceText block, Vocabulary vocabulary, List<Event> events) {
        char[] text = block.text().toCharArray();
        Atoms atoms = new Atoms(text.length / 3);
        Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, vocabulary::syllable);
        Boundaries places = new Boundaries(text, atoms, 0, atoms.size, Abbreviations.SHIPPED, vocabulary);
        int first = 0;
        for (int end : block.ends()) {
            int i = first;
            while (i < atoms.size && atoms.start[i] < end) {
                int next = places.next(first, i);
                if (places.ends(i) && next > i && places.possible(first, i, next)) {
                    events.add(new Event(atoms.end[next - 1] == end ? SentenceModel.SPLIT : SentenceModel.STAY,
                            names(places, first, i, next)));
                }
                i = next;
            }
            while (first < atoms.size && atoms.start[first] < end) {
                first++;
            }
        }
    }

    /** The names of the features of a place. */
    static String[] names(Boundaries places, int first, int i, int next) {
        List<String> out = new ArrayList<>();
        places.features(first, i, next, new Boundaries.Taker() {
            @Override
            public void put(Print name, Print a) {
                out.add(name + "" + a);
            }

            @Override
            public void put(Print name, Print a, Print b) {
                out.add(name + "" + a + b);
            }

            @Override
            public void put(Print name, Print a, Print b, Print c) {
                out.add(name + "" + a + b + c);
            }
        });
        return out.toArray(String[]::new);
    }
}
