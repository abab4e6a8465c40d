package vn.solieu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Claim;

/** The latest and the first claim of each kind and unit, and the first of each block, among those that the article had so far. */
final class Latest {
    private final List<Map<String, Draft>> kinds = new ArrayList<>();
    private final List<Map<String, Draft>> firsts = new ArrayList<>();
    private Draft[] openings = new Draft[16];

    Latest() {
        for (int i = 0; i < Claim.Kind.values().length; i++) {
            kinds.add(new HashMap<>());
            firsts.add(new HashMap<>());
        }
    }

    /** The latest claim of this kind and unit, or null. */
    Draft of(Claim.Kind kind, String unit) {
        return kinds.get(kind.ordinal()).get(unit);
    }

    /** The article's first claim of this kind and unit, or null. */
    Draft first(Claim.Kind kind, String unit) {
        return firsts.get(kind.ordinal()).get(unit);
    }

    /** The first claim of a block, or null. */
    Draft opening(int block) {
        return block < openings.length ? openings[block] : null;
    }

    /** Takes a claim whose kind and unit may have been settled since they were asked for. */
    void add(Claim.Kind kind, String unit, int block, Draft d) {
        kinds.get(kind.ordinal()).put(unit, d);
        firsts.get(kind.ordinal()).putIfAbsent(unit, d);
        if (block >= openings.length) {
            openings = Arrays.copyOf(openings, Math.max(block + 1, 2 * openings.length));
        }
        openings[block] = openings[block] == null ? d : openings[block];
    }
}
