package vn.solieu.tokenize;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Token;

/**
 * Finds words that another engine cut, without offsets and with some letters rewritten, in the text they came from.
 *
 * <p>Blanks and {@code _} are passed over on both sides; letters match by their base, so a moved tone mark does no harm. Where the engine
 * dropped, added or changed characters, the next stretch that matches again is looked for within {@value #WINDOW} characters; a word that
 * is not found gives no token.
 */
final class Aligner {
    private static final int WINDOW = 64;

    private final String text;
    private final int to;
    private int at;

    Aligner(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** @param split whether the engine's sentences are kept apart; else all words are one sentence */
    List<List<Token>> align(List<List<String>> sentences, boolean split) {
        List<List<Token>> out = new ArrayList<>();
        List<Token> all = new ArrayList<>();
        for (List<String> forms : sentences) {
            List<Token> tokens = split ? new ArrayList<>() : all;
            for (String form : forms) {
                Token token = find(form);
                if (token != null) {
                    tokens.add(token);
                }
            }
            if (split && !tokens.isEmpty()) {
                out.add(tokens);
            }
        }
        if (!split && !all.isEmpty()) {
            out.add(all);
        }
        return out;
    }

    private Token find(String form) {
        int stop = Math.min(to, at + WINDOW);
        for (int from = skip(at); from < to && from <= stop; from = skip(from + 1)) {
            int end = match(form, from);
            if (end > from) {
                at = end;
                return new Token(from, end, kind(from, end));
            }
        }
        return null;
    }

    /** The end of {@code form} in the text at {@code from}, or -1. */
    private int match(String form, int from) {
        int p = from;
        boolean any = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '_' && (p >= to || text.charAt(p) != '_') || Chars.of(c) == Chars.SPACE) {
                continue;
            }
            p = any ? skip(p) : p;
            if (p >= to || Keys.base(text.charAt(p)) != Keys.base(c)) {
                return -1;
            }
            p++;
            any = true;
        }
        return any ? p : -1;
    }

    private int skip(int p) {
        int q = p;
        while (q < to && Chars.of(text.charAt(q)) == Chars.SPACE) {
            q++;
        }
        return q;
    }

    private Token.Kind kind(int from, int end) {
        char[] chars = text.substring(from, end).toCharArray();
        Atoms atoms = new Atoms(4);
        Scanner.scan(chars, 0, chars.length, atoms, Abbreviations.SHIPPED, key -> true);
        return atoms.size == 1 ? Atoms.KINDS[atoms.kind[0]] : Token.Kind.WORD;
    }
}
