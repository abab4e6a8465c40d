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

    private TagTrainer() { }

    static TagModel train(List<Conllu.Annotated> sentences) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Conllu.Annotated sentence : sentences) {
            String[] words = sentence.words().toArray(String[]::new);
            String[] tags = sentence.tags().toArray(String[]::new);
            for (int i = 0; i < words.length; i++) {
                events.add(new Event(tags[i], TagFeatures.ALL.getContext(i, words, tags, null)));
            }
        }
        return new TagModel(train(events, PerceptronTrainer.PERCEPTRON_VALUE, PERCEPTRON_ITERATIONS),
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
