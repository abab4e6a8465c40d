package vn.solieu.tokenize;

import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A perceptron and a maximum-entropy model of OpenNLP as one: the product of their distributions, the first raised to
 * the third power (chosen on the treebank's dev part with models of its train part), as OpenNLP flattens a perceptron's.
 */
final class TwoModels implements MaxentModel {
    private final AbstractModel perceptron;
    private final AbstractModel maxent;
    /** The number in {@link #maxent} of each outcome of {@link #perceptron}. */
    private final int[] same;

    TwoModels(AbstractModel perceptron, AbstractModel maxent) {
        this.perceptron = perceptron;
        this.maxent = maxent;
        this.same = new int[perceptron.getNumOutcomes()];
        for (int i = 0; i < same.length; i++) {
            same[i] = maxent.getIndex(perceptron.getOutcome(i));
        }
    }

    @Override
    public double[] eval(String[] context) {
        double[] a = perceptron.eval(context);
        double[] b = maxent.eval(context);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * a[i] * a[i] * (same[i] < 0 ? 0 : b[same[i]]) + 1e-12;
            sum += a[i];
        }
        for (int i = 0; i < a.length; i++) {
            a[i] /= sum;
        }
        return a;
    }

    @Override
    public double[] eval(String[] context, double[] probs) {
        double[] found = eval(context);
        System.arraycopy(found, 0, probs, 0, found.length);
        return probs;
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        throw new UnsupportedOperationException("features have no values here");
    }

    @Override
    public String getBestOutcome(double[] outcomes) {
        return perceptron.getBestOutcome(outcomes);
    }

    @Override
    public String getAllOutcomes(double[] outcomes) {
        return perceptron.getAllOutcomes(outcomes);
    }

    @Override
    public String getOutcome(int i) {
        return perceptron.getOutcome(i);
    }

    @Override
    public int getIndex(String outcome) {
        return perceptron.getIndex(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return perceptron.getNumOutcomes();
    }
}
