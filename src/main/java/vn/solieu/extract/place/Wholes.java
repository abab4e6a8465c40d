package vn.solieu.extract.place;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.place.PlaceMention.Level;

/** Numbers that no single province has: of provinces themselves, behind provinces that were counted, and sums whose parts a bracket tells. */
final class Wholes {
    /** How many words may stand between a number and the bracket behind it. */
    private static final int AFTER = 9;
    /** How far a bracket with the parts of a sum is read. */
    private static final int SUMMED = 80;

    private final PlaceReader reader;
    private final Atoms a;

    Wholes(PlaceReader reader) {
        this.reader = reader;
        a = reader.a;
    }

    /** {@code 36/63 tỉnh, thành}: what is counted are provinces, so the claim is about the country. */
    boolean countsProvinces(int first, int last, Claim.Kind kind) {
        if (kind != Claim.Kind.COUNT && kind != Claim.Kind.RATIO) {
            return false;
        }
        for (int k = first; k <= last + 1; k++) {
            if (a.is(k, "tỉnh") && !a.is(k + 1, "lộ") && !a.is(k + 1, "ủy") && !(a.word(k + 1) && a.capital(k + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code đã có 29 tỉnh, thành phố phát sinh 571 ổ dịch}: provinces were counted in the sentence, and none was named since. */
    boolean provincesCounted(int from, int first) {
        for (int k = first - 1; k > from; k--) {
            if (reader.owner[k] > 0 && !reader.found.get(reader.owner[k] - 1).meant) {
                return false;
            }
            boolean plural = a.is(k, "tỉnh") && (a.is(k + 1, ",") || a.is(k + 1, "và") || a.is(k + 1, "/") || a.is(k + 1, "thành")) && a.number(k - 1)
                    || a.is(k, "địa") && a.is(k + 1, "phương") && a.number(k - 1) && (a.is(k - 2, "nước"));
            if (plural) {
                return a.is(k - 2, "có") || a.is(k - 2, "tại") || a.is(k - 2, "ở") || a.is(k - 2, ",") || a.is(k - 2, "nước") || a.is(k - 2, "còn");
            }
        }
        return false;
    }

    /** {@code 12 người bị thương (Lai Châu: 11 người; Sơn La: 1 người)}: a bracket behind the number tells of what provinces it is the sum. */
    boolean summed(int at, int to) {
        int open = at;
        while (open < to && open - at < AFTER && !a.is(open, "(")) {
            if (a.number(open) || a.mark(open) && !a.is(open, "-") && !a.is(open, ",")) {
                return false;
            }
            open++;
        }
        if (open >= to || !a.is(open, "(")) {
            return false;
        }
        int names = 0;
        boolean numbers = false;
        for (int k = open + 1; k < to && k - open < SUMMED && !a.is(k, ")"); k++) {
            numbers |= a.number(k);
            if (reader.owner[k] > 0 && reader.found.get(reader.owner[k] - 1).first == k && reader.found.get(reader.owner[k] - 1).level == Level.PROVINCE) {
                names++;
            }
        }
        return names > 1 && numbers;
    }
}
