package vn.solieu.tokenize;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.doc.Token;

/** The engine that ships: {@link Scanner}, {@link SentenceModel}, {@link WordModel}. Immutable; calls share nothing but the models. */
final class StandardTokenizer implements Tokenizer {
    private final Abbreviations abbreviations;
    private final SentenceModel sentences;
    final WordModel words;
    final Whole whole;

    StandardTokenizer(Abbreviations abbreviations, SentenceModel sentences, WordModel words, Whole whole) {
        this.abbreviations = abbreviations;
        this.sentences = sentences;
        this.words = words;
        this.whole = whole;
    }

    static StandardTokenizer shipped() {
        return new StandardTokenizer(Abbreviations.SHIPPED, SentenceModel.shipped(), WordModel.shipped(), Whole.SHIPPED);
    }

    /** Finds the tokens of atoms {@code [first, end)} of a block. */
    private interface Finder {
        List<Token> tokens(Atoms atoms, int first, int end);
    }

    @Override
    public List<Sentence> tokenize(Article article) {
        char[] text = article.text().toCharArray();
        WordContext context = new WordContext();
        int[] features = new int[WordContext.FEATURES];
        return cut(article, text, (atoms, first, end) -> tokens(atoms, first, end, text, context, features));
    }

    @Override
    public List<Sentence> sentences(Article article) {
        char[] text = article.text().toCharArray();
        return cut(article, text, (atoms, first, end) -> new LateWords(this, text, atoms, first, end));
    }

    private List<Sentence> cut(Article article, char[] text, Finder finder) {
        List<Sentence> out = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            Atoms atoms = new Atoms(block.span().length() / 4);
            Scanner.scan(text, block.span().start(), block.span().end(), atoms, abbreviations, words.vocabulary::syllable);
            boolean running = running(block.type());
            Boundaries places = running ? new Boundaries(text, atoms, 0, atoms.size, abbreviations, words.vocabulary) : null;
            int first = 0;
            while (first < atoms.size) {
                int end = running ? sentences.end(places, first, atoms.size) : atoms.size;
                out.add(new Sentence(new Span(atoms.start[first], atoms.end[end - 1]), b, finder.tokens(atoms, first, end)));
                first = end;
            }
        }
        return out;
    }

    List<Token> tokens(Atoms atoms, int first, int end, char[] text, WordContext context, int[] features) {
        words.decide(atoms, first, end, text, context, features);
        whole.apply(context);
        return tokens(atoms, first, end, context);
    }

    /** Whether blocks of a type hold running text; the others are one sentence each. */
    static boolean running(Block.Type type) {
        return switch (type) {
            case TITLE, HEADING, LIST_ITEM, TABLE_ROW, TABLE_HEADER -> false;
            case LEAD, PARAGRAPH, QUESTION, QUOTE -> true;
        };
    }

    static List<Token> tokens(Atoms atoms, int first, int end, WordContext context) {
        List<Token> out = new ArrayList<>(end - first);
        int start = first;
        for (int i = first; i < end; i++) {
            int next = i + 1;
            if (next == end || !context.joined(next - first + WordContext.PAD)) {
                Token.Kind kind = start == i ? Atoms.KINDS[atoms.kind[i]] : Token.Kind.WORD;
                out.add(new Token(atoms.start[start], atoms.end[i], kind));
                start = next;
            }
        }
        return out;
    }
}
