package vn.solieu.crawl;

import java.io.IOException;

/** A fetch that gave no usable answer; the message names the URL. */
final class FetchFailure extends IOException {
    private static final long serialVersionUID = 1;

    /** What went wrong. */
    enum Kind {
        /** An address, scheme or port that is not allowed. */
        REFUSED(false),
        UNKNOWN_HOST(true),
        NO_CONNECTION(true),
        /** No answer, or not all of it, in time. */
        TIMEOUT(true),
        /** The certificate or the handshake is bad. */
        TLS(true),
        /** The connection broke, or the content is shorter than was said. */
        BROKEN(true),
        /** What came is no HTTP. */
        BAD_HTTP(true),
        TOO_LARGE(false),
        /** A type that is not wanted here. */
        WRONG_TYPE(false),
        /** The content encoding is broken or unknown. */
        BAD_ENCODING(false);

        /** Whether another try may do better. */
        final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }
    }

    final Kind kind;

    FetchFailure(Kind kind, String url, String message) {
        super(url + ": " + message);
        this.kind = kind;
    }
}
