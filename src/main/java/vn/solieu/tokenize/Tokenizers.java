package vn.solieu.tokenize;

/** The engines, by name. */
public final class Tokenizers {
    private Tokenizers() { }

    /** Loaded once, when first asked for. */
    private static final class Standard {
        static final Tokenizer ENGINE = StandardTokenizer.shipped();
    }

    /** The engine that ships with Solieu. */
    public static Tokenizer standard() {
        return Standard.ENGINE;
    }
}
