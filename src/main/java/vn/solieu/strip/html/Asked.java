package vn.solieu.strip.html;

/**
 * Which blocks the model is asked of: those in any candidate's box and those near one that are not mostly links; never readers' comments,
 * none of which any page learned from counts to its article. The others are no part of it.
 */
final class Asked {
    /** So many blocks before and behind all candidates are near. */
    private static final int REACH = 12;
    private static final double LINKED = 0.6;
    private static final int COMMENT = Hints.Kind.COMMENT.bit();

    private final Box[] candidates;
    private final Box root;
    private final int from;
    private final int to;

    /** @param candidates some may be null @param root the chosen one, or null where there is none: then all blocks are asked of */
    Asked(Box[] candidates, Box root) {
        this.candidates = candidates;
        this.root = root;
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Box b : candidates) {
            first = b == null ? first : Math.min(first, b.first);
            last = b == null ? last : Math.max(last, b.last);
        }
        from = first - REACH;
        to = last + REACH;
    }

    boolean is(TextBlock t) {
        if (root == null) {
            return true;
        }
        if (inComments(t)) {
            return false;
        }
        for (Box b : candidates) {
            if (b != null && b.contains(t)) {
                return true;
            }
        }
        return t.index >= from && t.index < to && t.linkShare() <= LINKED;
    }

    /** True below the chosen box; a box around it may be called by the comments that it also holds. */
    private boolean inComments(TextBlock t) {
        for (Box b = t.box; b != null && b != root && b.depth >= root.depth; b = b.parent) {
            if ((b.hints & COMMENT) != 0) {
                return true;
            }
        }
        return false;
    }
}
