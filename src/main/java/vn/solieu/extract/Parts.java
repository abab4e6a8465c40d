package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;

/** The parts of one number's features; an article's numbers use the same ones after each other. */
final class Parts {
    private final List<Part> made = new ArrayList<>();
    private int used;

    /** Begins a number: what was handed out before is no more. */
    void clear() {
        used = 0;
    }

    /** An empty part; see {@link Part#of}. */
    Part next(int from, int end, Columns columns) {
        if (used == made.size()) {
            made.add(new Part());
        }
        return made.get(used++).of(from, end, columns);
    }
}
