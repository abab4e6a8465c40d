package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.extract.place.PlaceMention.Level;

/** Districts that an article names with their class word once and without it elsewhere ({@code huyện Châu Thành}, {@code Châu Thành}). */
final class SameNames {
    private SameNames() { }

    /** A bare district takes the class and province of the same name with a class word elsewhere; one that has none is doubtful. */
    static void settle(List<Found> found) {
        Map<String, Found> known = new HashMap<>();
        for (Found one : found) {
            if (one.level == Level.DISTRICT && one.classed && !one.meant) {
                known.putIfAbsent(bareName(one), one);
            }
        }
        for (int i = 0; i < found.size() && !known.isEmpty(); i++) {
            Found one = found.get(i);
            if (one.level == Level.DISTRICT && !one.classed && !one.meant) {
                Found full = known.get(Gazetteer.key(one.name));
                if (full != null) {
                    Found better = new Found(one.first, one.last, one.level, full.unit, full.name);
                    better.role = one.role;
                    better.sentence = one.sentence;
                    better.bracket = one.bracket;
                    better.ambiguous = full.ambiguous;
                    better.homes = full.homes;
                    better.classed = true;
                    found.set(i, better);
                }
            }
        }
    }

    /** The key of its name without a class word. */
    static String bareName(Found one) {
        String key = Gazetteer.key(one.name);
        for (String word : new String[] {"thành phố ", "thị xã ", "huyện ", "quận ", "tp . ", "tp ", "tx . ", "tx "}) {
            if (key.startsWith(word)) {
                return key.substring(word.length());
            }
        }
        return key;
    }
}
