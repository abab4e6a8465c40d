package vn.solieu.doc;

import java.util.List;

/**
 * One sentence of an article: a headline, a list item and a table's row are sentences of their own.
 *
 * @param span UTF-16 code units into the article's text, without surrounding white space
 * @param block index of its block in {@link Article#blocks()}
 * @param tokens in order, not overlapping, all inside {@code span}; may be {@link LateTokens}
 */
public record Sentence(Span span, int block, List<Token> tokens) {
    public Sentence {
        if (span == null || block < 0) {
            throw new IllegalArgumentException("a sentence needs a span and a block");
        }
        tokens = tokens instanceof LateTokens ? tokens : List.copyOf(tokens);
    }

    @Override
    public List<Token> tokens() {
        return tokens instanceof LateTokens late ? late.list() : tokens;
    }

    /** Whether the token that begins last at or before an offset goes on beyond another one. */
    public boolean tokenHolds(int offset, int beyond) {
        return (tokens instanceof LateTokens late ? late.tokenEnd(offset, beyond) : tokenEnd(offset)) > beyond;
    }

    /** Where the token ends that begins last at or before an offset; -1 where none does. */
    public int tokenEnd(int offset) {
        if (tokens instanceof LateTokens late) {
            return late.tokenEnd(offset, Integer.MAX_VALUE);
        }
        int lo = 0;
        int hi = tokens.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (tokens.get(mid).start() <= offset) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo == 0 ? -1 : tokens.get(lo - 1).end();
    }
}
