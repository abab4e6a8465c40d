package vn.solieu.doc;

import java.io.IOException;

/** Where claims come from, a file of lines or a store; hands them over one at a time, so that memory does not grow with their number. */
@FunctionalInterface
public interface ClaimSource {
    /** Hands over every claim once, in the source's order; may be called once. */
    void forEach(Taker taker) throws IOException;

    /** Takes claims. */
    @FunctionalInterface
    interface Taker {
        void take(Claim claim) throws IOException;
    }
}
