package vn.solieu.tokenize;

import java.nio.file.Path;
import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Token;

/** The engines, by name, and the tags. */
public final class Tokenizers {
    /** The names that {@link #named} knows. */
    public static final List<String> NAMES = List.of("default", "vncorenlp");

    private Tokenizers() { }

    /** An engine that cannot be used here; the message says why and what to do. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message) {
            super(message);
        }
    }

    /** Loaded once, when first asked for. */
    private static final class Standard {
        static final Tokenizer ENGINE = StandardTokenizer.shipped();
    }

    /** The engine that ships with Solieu. */
    public static Tokenizer standard() {
        return Standard.ENGINE;
    }

    /**
     * @param name one of {@link #NAMES}
     * @param vncorenlpHome the folder with VnCoreNLP's jar and models; needed for {@code vncorenlp} only, else may be null
     * @throws Unavailable where there is no such engine or it cannot start
     */
    public static Tokenizer named(String name, Path vncorenlpHome) {
        return switch (name) {
            case "default" -> standard();
            case "vncorenlp" -> {
                if (vncorenlpHome == null) {
                    throw new Unavailable("the engine vncorenlp needs --vncorenlp-home DIR, the folder with VnCoreNLP's jar and models");
                }
                yield VnCoreNlp.open(vncorenlpHome);
            }
            default -> throw new Unavailable("there is no engine '" + name + "'; there are " + String.join(", ", NAMES));
        };
    }

    /** The sentence with the universal part-of-speech tag of every token; the tag model is loaded when first asked for. */
    public static Sentence tagged(CharSequence text, Sentence sentence) {
        List<String> words = sentence.tokens().stream().map(t -> t.of(text).replaceAll("\\s+", " ")).toList();
        List<String> tags = TagModel.Shipped.MODEL.tag(words);
        List<Token> out = new java.util.ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            out.add(sentence.tokens().get(i).withTag(tags.get(i)));
        }
        return new Sentence(sentence.span(), sentence.block(), out);
    }
}
