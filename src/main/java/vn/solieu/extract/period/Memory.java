package vn.solieu.extract.period;

import java.util.HashMap;
import java.util.Map;
import vn.solieu.doc.Claim;

/** What the claims before were given. */
final class Memory {
    private When when;
    private int sentence = -1;
    private int atom = -1;
    private Option.Place place;
    private final Map<When, Integer> given = new HashMap<>();
    private final Map<String, When> units = new HashMap<>();
    private int block = -1;
    private When blockFirst;
    private int all;

    /**
     * @param atom where the number ended
     * @param unit of the claim
     * @param block of its sentence
     */
    void remember(When when, int sentence, int atom, Option.Place place, String unit, int block) {
        if (block != this.block) {
            this.block = block;
            blockFirst = when;
        }
        units.put(unit, when);
        this.when = when;
        this.sentence = sentence;
        this.atom = atom;
        this.place = place;
        given.merge(when, 1, Integer::sum);
        all++;
    }

    /** The period of the claim before; null where there is none. */
    When when() {
        return when;
    }

    int sentence() {
        return sentence;
    }

    /** Where the number before ended. */
    int atom() {
        return atom;
    }

    Option.Place place() {
        return place;
    }

    /** How often a period was given so far, and its share, in steps. */
    int[] given(When w) {
        int n = given.getOrDefault(w, 0);
        int share = all == 0 ? 0 : 1 + 5 * n / all;
        return new int[] {n == 0 ? 0 : n < 3 ? 1 : n < 8 ? 2 : 3, share};
    }

    /** How many claims were given a period. */
    int times(When w) {
        return given.getOrDefault(w, 0);
    }

    /** The share of the claims that were given what was given so many times; -1 where there are none yet. */
    float share(int times) {
        return all == 0 ? -1 : (float) times / all;
    }

    /** How many different periods were given. */
    int kinds() {
        return given.size();
    }

    /** What the last claim with this unit was given; or null. */
    When ofUnit(String unit) {
        return units.get(unit);
    }

    /** What the first claim of this block was given; or null. */
    When ofBlock(int index) {
        return index == block ? blockFirst : null;
    }
}
