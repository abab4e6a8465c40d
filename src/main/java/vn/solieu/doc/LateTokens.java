package vn.solieu.doc;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A sentence's tokens, found when they are first asked for: a sentence whose words nobody looks at costs no words. Safe to read from several
 * threads; two that ask at once find the same.
 */
public final class LateTokens extends AbstractList<Token> implements RandomAccess {
    private final Supplier<List<Token>> finder;
    private volatile List<Token> found;

    /** @param finder gives the same tokens each time it is asked, in order and not overlapping */
    public LateTokens(Supplier<List<Token>> finder) {
        this.finder = finder;
    }

    List<Token> list() {
        List<Token> now = found;
        if (now == null) {
            now = List.copyOf(finder.get());
            found = now;
        }
        return now;
    }

    @Override
    public Token get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }
}
