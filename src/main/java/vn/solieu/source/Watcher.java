package vn.solieu.source;

import java.nio.file.Path;

/** Follows a run from outside, on the thread that reads: for progress, for counts, and for going on where an earlier run ended. */
public interface Watcher {
    /** Follows nothing. */
    Watcher NONE = new Watcher() { };

    /** So many bytes of an input file have been read. */
    default void consumed(long bytes) { }

    /** A record of a web archive was passed over because of {@link Sources.Picks}. */
    default void passed() { }

    /** Whether a file was done with before and is to be passed over. */
    default boolean isDone(Path file) {
        return false;
    }

    /** All outcomes of a file have been handed out. */
    default void finished(Path file) { }
}
