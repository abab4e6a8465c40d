package vn.solieu.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;

/** Turns what the library throws into a reason and plain words. */
final class Faults {
    private Faults() { }

    static <T> Outcome<T> dropped(Reason reason, String where, String detail) {
        return Outcome.dropped(Stage.SOURCE, reason, where, detail);
    }

    static <T> Outcome<T> dropped(Exception e, String where) {
        if (e instanceof EOFException || e instanceof ZipException && "unexpected EOF".equals(e.getMessage())) {
            return dropped(Reason.TRUNCATED, where, "the compressed data ends too early");
        }
        if (e instanceof ZipException) {
            return dropped(Reason.BROKEN_ARCHIVE, where, message(e));
        }
        if (e instanceof TooLarge) {
            return dropped(Reason.TOO_LARGE, where, e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return dropped(Reason.UNREADABLE, where, "there is no such file");
        }
        if (e instanceof AccessDeniedException) {
            return dropped(Reason.UNREADABLE, where, "no permission to read it");
        }
        if (e instanceof IOException) {
            return dropped(Reason.UNREADABLE, where, message(e));
        }
        return dropped(Reason.INTERNAL, where, e.toString());
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A record over {@code maxBytes}. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
