package vn.solieu.store;

/** The store cannot be opened, read or written; the message names its file. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
