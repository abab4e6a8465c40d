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
    private int all;

    void remember(When when, int sentence, int atom, Option.Place place) {
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
}
