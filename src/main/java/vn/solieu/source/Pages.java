package vn.solieu.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/**
 * Pages in a fixed order, each read when it is asked for; what cannot be read is a {@link Outcome.Dropped} in its place.
 * One thread at a time; holds open files until it is closed.
 */
public abstract class Pages implements Iterator<Outcome<Page>>, AutoCloseable {
    private Outcome<Page> next;
    private boolean done;

    /** The next page, or null at the end. Bad input is a value, never an exception. */
    protected abstract Outcome<Page> advance();

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            next = advance();
            done = next == null;
        }
        return next != null;
    }

    @Override
    public final Outcome<Page> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Outcome<Page> out = next;
        next = null;
        return out;
    }

    /** The same as a stream that closes this when it is closed. */
    public final Stream<Outcome<Page>> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    @Override
    public void close() { }

    /** One outcome and no more. */
    static Pages of(Outcome<Page> only) {
        return new Pages() {
            private Outcome<Page> left = only;

            @Override
            protected Outcome<Page> advance() {
                Outcome<Page> out = left;
                left = null;
                return out;
            }
        };
    }

    /** Containers one after the other, each opened when the one before it is used up and closed. */
    abstract static class Chain extends Pages {
        private Pages current;

        /** The next container, or null after the last. */
        protected abstract Pages open();

        @Override
        protected final Outcome<Page> advance() {
            while (true) {
                if (current == null) {
                    current = open();
                    if (current == null) {
                        return null;
                    }
                }
                if (current.hasNext()) {
                    return current.next();
                }
                current.close();
                current = null;
                usedUp();
            }
        }

        /** The container that {@link #open} gave last has nothing left. */
        protected void usedUp() { }

        @Override
        public void close() {
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }
}
