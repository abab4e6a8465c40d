package vn.solieu.tokenize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains {@link TagModel} with OpenNLP's averaged perceptron and maximum-entropy trainers. The same data gives the same model bit for bit. */
final class TagTrainer {
    private static final int PERCEPTRON_ITERATIONS = 150;
    private static final int MAXENT_ITERATIONS = 100;
    private static final int CUTOFF = 1;
    /** Sentences that are left out of the memory together: about an article. */
    private static final int BLOCK = 25;

    private TagTrainer() { }

    static TagModel train(List<Conllu.Annotated> sentences) throws IOException {
        TagMemory memory = new TagMemory();
        sentences.forEach(s -> memory.add(TagFeatures.forms(s.words()), s.tags(), 1));
        TagFeatures features = new TagFeatures(memory);
        List<Event> events = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += BLOCK) {
            List<Conllu.Annotated> block = sentences.subList(from, Math.min(sentences.size(), from + BLOCK));
            block.forEach(s -> memory.add(TagFeatures.forms(s.words()), s.tags(), -1));
            for (Conllu.Annotated sentence : block) {
                String[] words = sentence.words().toArray(String[]::new);
                String[] tags = sentence.tags().toArray(String[]::new);
                for (int i = 0; i < words.length; i++) {
                    events.add(new Event(tags[i], features.getContext(i, words, tags, null)));
                }
            }
            block.forEach(s -> memory.add(TagFeatures.forms(s.words()), s.tags(), 1));
        }
        return new TagModel(memory, train(events, PerceptronTrainer.PERCEPTRON_VALUE, PERCEPTRON_ITERATIONS),
                train(events, GISTrainer.MAXENT_VALUE, MAXENT_ITERATIONS));
    }

    private static AbstractModel train(List<Event> events, String algorithm, int iterations) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        if (algorithm.equals(GISTrainer.MAXENT_VALUE)) {
            parameters.put(TrainingParameters.THREADS_PARAM, 1);
        }
        return (AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(ObjectStreamUtils.createObjectStream(events));
    }
}
