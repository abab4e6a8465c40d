package vn.solieu.tokenize;

import java.util.Arrays;
import java.util.List;
import vn.solieu.doc.LateTokens;
import vn.solieu.doc.Token;

/**
 * The words of one sentence, found as far as they are asked for. What the model decides of a joint depends on the joints before it in the same run
 * of syllables alone, so a run is decided from its begin to the joint in question, and the others not at all.
 */
final class LateWords extends LateTokens {
    private static final int PAD = WordContext.PAD;
    private final StandardTokenizer engine;
    private final char[] text;
    private final Atoms atoms;
    private final int first;
    private final int end;
    /** The sentence, its joints as far as they are decided; null until a word is asked for. */
    private WordContext context;
    /** Positions whose joint is decided. */
    private boolean[] decided;
    /** Of each run that was looked into, by its first position: up to where it is recalled, and behind which place the longest matches end. */
    private int[] recalled;
    private int[] matched;
    private int[] features;

    /** Atoms {@code [first, end)}, which stay as they are, are the sentence. */
    LateWords(StandardTokenizer engine, char[] text, Atoms atoms, int first, int end) {
        this.engine = engine;
        this.text = text;
        this.atoms = atoms;
        this.first = first;
        this.end = end;
    }

    @Override
    protected List<Token> find() {
        return engine.tokens(atoms, first, end, text, new WordContext(end - first), new int[WordContext.FEATURES]);
    }

    @Override
    protected synchronized int tokenEnd(int offset, int enough) {
        if (offset < atoms.start[first]) {
            return -1;
        }
        if (context == null) {
            context = new WordContext(end - first);
            context.load(atoms, first, end, text);
            engine.whole.apply(context);
            decided = new boolean[context.size + 2 * PAD];
            recalled = new int[decided.length];
            matched = new int[decided.length];
            features = new int[WordContext.FEATURES];
        }
        int found = Arrays.binarySearch(atoms.start, first, end, offset);
        int last = found >= 0 ? found : -found - 2;
        while (last + 1 < end && atoms.end[last] <= enough && joined(last + 1 - first + PAD)) {
            last++;
        }
        return atoms.end[last];
    }

    private boolean joined(int i) {
        if (context.whole[i] == 0 && context.joins[i] && !decided[i]) {
            decide(i);
        }
        return context.joined(i);
    }

    private void decide(int i) {
        int from = i;
        while (from > PAD && atoms.syllable(first + from - 1 - PAD)) {
            from--;
        }
        if (!decided[from]) {
            recalled[from] = from;
            matched[from] = from;
            decided[from] = true;
        }
        matched[from] = engine.words.recall(context, recalled[from], i + 2, matched[from]);
        recalled[from] = i + 2;
        int known = i;
        while (!decided[known]) {
            known--;
        }
        for (int k = known + 1; k <= i; k++) {
            engine.words.decide(context, k, features);
            decided[k] = true;
        }
    }
}
