package vn.solieu.extract.place;

import java.util.Set;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.place.PlaceMention.Level;
import vn.solieu.extract.place.PlaceMention.Role;

/** Places that stand together and mean something else than each alone: a name with its province in brackets, roads between two, lists of one number. */
final class Joins {
    /** Words behind two provinces of which one thing is told: {@code Long An, Tiền Giang hiện 4.200 đồng/kg}. */
    private static final Set<String> WHAT = Set.of("hiện", "đều", "cùng", "mới", "chưa", "vẫn", "đã");
    private final PlaceReader reader;
    private final Home home;
    private final Atoms a;

    Joins(PlaceReader reader, Home home) {
        this.reader = reader;
        this.home = home;
        a = reader.a;
    }

    /** {@code So với Phú Thọ (27 dự án)}: a place that is only compared with, but whose own number follows it in brackets. */
    static boolean aside(Found one) {
        return one.role == Role.SCOPE && !one.meant && one.unit != null;
    }

    /** {@code Côn Đảo (Bà Rịa - Vũng Tàu) đón}: brackets that open at an atom behind a name and hold nothing but its province. Null for others. */
    Subject.Topic lies(int open) {
        int k = open + 1;
        if (open < 1 || k >= a.size() || reader.owner[k] == 0 || !a.word(open - 1) || !a.capital(open - 1)) {
            return null;
        }
        Found one = reader.found.get(reader.owner[k] - 1);
        boolean whole = one.first == k && a.is(one.last + 1, ")") && one.level == Level.PROVINCE && one.unit != null && one.role == Role.PLAIN;
        Found inner = whole && reader.owner[open - 1] > 0 ? reader.found.get(reader.owner[open - 1] - 1) : null;
        return whole ? new Subject.Topic(one.unit, inner != null && inner.local() ? inner.name : null, Claim.Basis.SENTENCE) : null;
    }

    /** {@code Cao tốc Tuyên Quang - Hà Giang}: a road between two provinces belongs to neither. */
    boolean between(int index) {
        Found one = reader.found.get(index);
        Found other = index > 0 ? reader.found.get(index - 1) : null;
        boolean road = other != null && (a.is(other.first - 1, "tốc") || a.is(other.first - 1, "sắt") || a.is(other.first - 1, "lộ") || a.is(other.first - 1, "tuyến"));
        boolean merged = road && home.merged() && one.unit != null && other.unit != null && one.unit.currentCode().equals(other.unit.currentCode());
        return road && !merged && one.role == Role.NAME && other.role == Role.NAME && one.first - other.last == 2 && a.is(one.first - 1, "-")
                && one.unit != null && other.unit != null && one.unit != other.unit && !one.ambiguous && !other.ambiguous;
    }

    /** {@code Bình Phước, Tây Ninh và Bình Dương đón 1,9 triệu}: the last of several provinces of which one number is told. */
    boolean together(int index, int from) {
        boolean and = false;
        int n = 1;
        Found last = reader.found.get(index);
        if (!a.word(last.last + 1)) {
            return false;
        }
        for (int i = index; i > 0; i--) {
            Found one = reader.found.get(i);
            Found other = reader.found.get(i - 1);
            boolean joined = one.first - other.last == 2 && (a.is(one.first - 1, ",") || a.is(one.first - 1, "và"));
            boolean merged = home.merged() && other.unit != null && one.unit != null && other.unit.currentCode().equals(one.unit.currentCode());
            if (!joined || other.first < from || other.level != Level.PROVINCE || other.meant || other.unit == null || other.unit == one.unit || merged) {
                break;
            }
            and |= a.is(one.first - 1, "và");
            n++;
        }
        return and || n > 2 || n == 2 && WHAT.contains(a.key(last.last + 1));
    }
}
