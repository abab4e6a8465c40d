package vn.solieu.extract.place;

import java.util.HashSet;
import java.util.Set;
import vn.solieu.extract.place.PlaceMention.Level;

/** Sentences that tell of more than one province: of the country, of a region, or of several by name. */
final class Breadth {
    /** So many provinces are several. */
    static final int SEVERAL = 3;

    private final PlaceReader reader;
    private final Countrywide country;
    private final int[] firstFound;

    /** @param firstFound for each sentence its first place, and the one behind the last */
    Breadth(PlaceReader reader, Countrywide country, int[] firstFound) {
        this.reader = reader;
        this.country = country;
        this.firstFound = firstFound;
    }

    /** Whether a sentence tells of the country or a region and names no other place: in an article about no one province, the next one goes on with that. */
    boolean national(int s) {
        boolean told = false;
        for (int i = firstFound[s]; i < firstFound[s + 1]; i++) {
            Found one = reader.found.get(i);
            boolean wide = one.level == Level.COUNTRY || one.level == Level.REGION && !one.name.isEmpty();
            if (!wide) {
                return false;
            }
            told |= country.told(one);
        }
        return told;
    }

    /** Whether a sentence names three provinces or more: the next one goes on with none of them unless it says so. */
    boolean listed(int s) {
        Set<Unit> named = new HashSet<>();
        for (int i = firstFound[s]; i < firstFound[s + 1]; i++) {
            Found one = reader.found.get(i);
            if (one.level == Level.PROVINCE && !one.meant && one.unit != null) {
                named.add(one.unit);
            }
        }
        return named.size() >= SEVERAL;
    }
}
