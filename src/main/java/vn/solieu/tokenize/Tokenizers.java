package vn.solieu.tokenize;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.doc.Token;

/** The engines, by name. */
public final class Tokenizers {
    private static final Pattern TOKEN = Pattern.compile("\\d[\\d.,]*\\d|\\d|[\\p{L}\\p{M}]+|[^\\s]");

    private Tokenizers() { }

    /** The engine that ships with Solieu. */
    public static Tokenizer standard() {
        return Tokenizers::simple;
    }

    private static List<Sentence> simple(Article article) {
        List<Sentence> out = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            String text = block.span().of(article.text());
            BreakIterator it = BreakIterator.getSentenceInstance(Locale.ROOT);
            it.setText(text);
            int from = it.first();
            for (int to = it.next(); to != BreakIterator.DONE; from = to, to = it.next()) {
                String raw = text.substring(from, to);
                int start = block.span().start() + from + (raw.length() - raw.stripLeading().length());
                int end = start + raw.strip().length();
                if (end > start) {
                    List<Token> tokens = new ArrayList<>();
                    Matcher m = TOKEN.matcher(article.text()).region(start, end);
                    while (m.find()) {
                        Token.Kind kind = Character.isDigit(article.text().charAt(m.start())) ? Token.Kind.NUMBER
                                : Character.isLetter(article.text().charAt(m.start())) ? Token.Kind.WORD : Token.Kind.PUNCTUATION;
                        tokens.add(new Token(m.start(), m.end(), kind));
                    }
                    out.add(new Sentence(new Span(start, end), b, tokens));
                }
            }
        }
        return out;
    }
}
