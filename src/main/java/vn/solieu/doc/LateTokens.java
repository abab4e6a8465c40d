package vn.solieu.doc;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A sentence's tokens, found when they are first asked for: a sentence whose words nobody looks at costs no words, and where only some are looked
 * at ({@link #tokenEnd}), only these. Safe to read from several threads.
 */
public abstract class LateTokens extends AbstractList<Token> implements RandomAccess {
    private volatile List<Token> found;

    /** All tokens, in order and not overlapping: the same each time. */
    protected abstract List<Token> find();

    /** As {@link Sentence#tokenEnd}, or any other place beyond {@code enough} that the token holds. */
    protected abstract int tokenEnd(int offset, int enough);

    final List<Token> list() {
        List<Token> now = found;
        if (now == null) {
            now = List.copyOf(find());
            found = now;
        }
        return now;
    }

    @Override
    public final Token get(int index) {
        return list().get(index);
    }

    @Override
    public final int size() {
        return list().size();
    }
}
