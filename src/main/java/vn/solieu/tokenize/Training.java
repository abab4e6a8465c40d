package vn.solieu.tokenize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.solieu.lexicon.ModelFile;

/** Makes the models that ship from the data that their cards name, and scores them. The same files give the same bytes. */
public final class Training {
    /** Composed text counts this many times, as the treebank has forty times as many places that are plain. */
    private static final int COMPOSED_WEIGHT = 2;

    private Training() { }

    /** @param score what it reaches on the held-out file, in words */
    public record Trained(ModelFile model, String score) { }

    /** Precision and recall in one: {@code found} of {@code gold} and {@code guessed} units agree. */
    public record Score(int found, int gold, int guessed) {
        public double f1() {
            return gold + guessed == 0 ? 100 : 200.0 * found / (gold + guessed);
        }

        Score plus(Score other) {
            return new Score(found + other.found, gold + other.gold, guessed + other.guessed);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "F1 %.2f (%d of %d, %d guessed)", f1(), found, gold, guessed);
        }
    }

    /**
     * @param train CoNLL-U files
     * @param vocabulary words of several syllables, one a line
     * @param dev CoNLL-U file to score on, or null
     */
    public static Trained words(List<Path> train, Path vocabulary, Path dev) throws IOException {
        WordModel model = WordTrainer.train(conllu(train), Files.readAllLines(vocabulary, StandardCharsets.UTF_8));
        return new Trained(model.file(), dev == null ? "not scored" : "words " + words(model, Conllu.read(dev)));
    }

    /** @param composed files as {@link SentenceText#read} reads them */
    public static Trained sentences(List<Path> train, List<Path> composed, Path dev) throws IOException {
        List<SentenceText> blocks = new ArrayList<>(SentenceText.of(conllu(train)));
        for (Path file : composed) {
            List<SentenceText> text = SentenceText.read(file);
            for (int i = 0; i < COMPOSED_WEIGHT; i++) {
                blocks.addAll(text);
            }
        }
        Vocabulary vocabulary = WordModel.shipped().vocabulary;
        SentenceModel model = SentenceTrainer.train(blocks, vocabulary);
        return new Trained(model.file(), dev == null ? "not scored" : "boundaries inside blocks "
                + sentences(model, vocabulary, dev.toString().endsWith(".conllu") ? SentenceText.of(Conllu.read(dev)) : SentenceText.read(dev)));
    }

    public static Trained tags(List<Path> train, Path dev) throws IOException {
        TagModel model = TagTrainer.train(conllu(train));
        return new Trained(model.file(), dev == null ? "not scored" : "tags of gold words " + tags(model, Conllu.read(dev)));
    }

    private static List<Conllu.Annotated> conllu(List<Path> files) throws IOException {
        List<Conllu.Annotated> out = new ArrayList<>();
        for (Path file : files) {
            out.addAll(Conllu.read(file));
        }
        return out;
    }

    /** Spans of words, marks included, from the raw text of given sentences. */
    static Score words(WordModel model, List<Conllu.Annotated> gold) {
        WordContext context = new WordContext();
        int[] features = new int[WordContext.FEATURES];
        Score score = new Score(0, 0, 0);
        for (Conllu.Annotated sentence : gold) {
            char[] text = sentence.text().toCharArray();
            Atoms atoms = new Atoms(text.length / 3);
            Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, model.vocabulary::syllable);
            model.decide(atoms, 0, atoms.size, text, context, features);
            Whole.SHIPPED.apply(context);
            Set<Long> guessed = new HashSet<>();
            StandardTokenizer.tokens(atoms, 0, atoms.size, context).forEach(t -> guessed.add((long) t.start() << 32 | t.end()));
            int found = 0;
            int at = 0;
            for (String word : sentence.words()) {
                found += guessed.contains((long) at << 32 | at + word.length()) ? 1 : 0;
                at += word.length() + 1;
            }
            score = score.plus(new Score(found, sentence.words().size(), guessed.size()));
        }
        return score;
    }

    /** Ends of sentences inside blocks; a block's own end is given and not counted. */
    static Score sentences(SentenceModel model, Vocabulary vocabulary, List<SentenceText> gold) {
        Score score = new Score(0, 0, 0);
        for (SentenceText block : gold) {
            char[] text = block.text().toCharArray();
            Atoms atoms = new Atoms(text.length / 3);
            Scanner.scan(text, 0, text.length, atoms, Abbreviations.SHIPPED, vocabulary::syllable);
            Boundaries places = new Boundaries(text, atoms, 0, atoms.size, Abbreviations.SHIPPED, vocabulary);
            Set<Integer> guessed = new HashSet<>();
            for (int first = model.end(places, 0, atoms.size); first < atoms.size; first = model.end(places, first, atoms.size)) {
                guessed.add(atoms.end[first - 1]);
            }
            score = score.plus(inside(block, guessed));
        }
        return score;
    }

    static Score inside(SentenceText block, Set<Integer> guessed) {
        Set<Integer> gold = new HashSet<>(block.ends());
        gold.remove(block.text().length());
        Set<Integer> both = new HashSet<>(gold);
        both.retainAll(guessed);
        return new Score(both.size(), gold.size(), guessed.size());
    }

    static Score tags(TagModel model, List<Conllu.Annotated> gold) {
        Score score = new Score(0, 0, 0);
        for (Conllu.Annotated sentence : gold) {
            List<String> tags = model.tag(sentence.words());
            int found = 0;
            for (int i = 0; i < tags.size(); i++) {
                found += tags.get(i).equals(sentence.tags().get(i)) ? 1 : 0;
            }
            score = score.plus(new Score(found, tags.size(), tags.size()));
        }
        return score;
    }
}
