package vn.solieu.strip.html;

/** A page's elements are nested deeper than the limit. */
public final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
        super("too deep", null, false, false);
    }
}
