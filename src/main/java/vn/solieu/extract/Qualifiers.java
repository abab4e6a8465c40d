package vn.solieu.extract;

import java.util.Map;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/** How exact a number is said to be: by the nearest hedge before it, or by {@code trở lên}, {@code trở xuống} after it. */
final class Qualifiers {
    private static final Map<Cues.Role, Claim.Qualifier> BY_ROLE = Map.of(Cues.Role.ABOUT, Claim.Qualifier.ABOUT, Cues.Role.NEARLY,
            Claim.Qualifier.NEARLY, Cues.Role.MORE_THAN, Claim.Qualifier.MORE_THAN, Cues.Role.AT_LEAST, Claim.Qualifier.AT_LEAST,
            Cues.Role.LESS_THAN, Claim.Qualifier.LESS_THAN, Cues.Role.AT_MOST, Claim.Qualifier.AT_MOST);
    private static final int REACH = 6;
    /** Last syllables of what one is, which {@code trở lên} bounds and not the number ({@code 90 dược sĩ đại học trở lên}). */
    private static final KeySet DEGREES = WordLists.of("degrees");
    /** First syllables of words that end in {@code sát} and tell no nearness. */
    private static final KeySet WATCHED = WordLists.of("watched");

    private static final java.util.Set<String> GROUND = java.util.Set.of("ha", "m2", "km", "km2");
    /** Units of administration. */
    private static final KeySet PLACES = WordLists.of("spread_places");
    /** Last syllables of words for living, lying, growing and going on somewhere. */
    private static final KeySet SPREAD = WordLists.of("spread_ends");
    /** The syllables before them; others end other words ({@code huy động, mở ra, kéo dài}). */
    private static final KeySet SPREADING = WordLists.of("spread_starts");

    private Qualifiers() { }

    /** Fills the qualifier, given the last claim before in the sentence; null if there is none. */
    static void fill(Lexemes l, Draft d, Draft before, int last) {
        if (d.qualifier != Claim.Qualifier.EXACT) {
            return;
        }
        for (int i = d.end; i + 1 < Math.min(last, d.end + REACH); i++) {
            if (l.is(i, "trở") && i > d.nounEnd && d.hasNoun() && DEGREES.has(l, i - 1)) {
                break;
            }
            if (l.is(i, "trở")) {
                d.qualifier = l.is(i + 1, "lên") ? Claim.Qualifier.AT_LEAST : l.is(i + 1, "xuống") ? Claim.Qualifier.AT_MOST : d.qualifier;
                return;
            }
            if (l.number(i) || Clause.boundary(l, i)) {
                break;
            }
        }
        if (d.number != null && d.number.form() == vn.solieu.extract.number.NumberMention.Form.WORDS && d.total != null && l.is(d.from - 1, "non")) {
            d.qualifier = Claim.Qualifier.NEARLY;
            return;
        }
        boolean stopped = false;
        boolean held = false;
        for (Cues.Role role : d.leadIn.roles()) {
            if (role == Cues.Role.NEARLY && l.is(d.from - 1, "sát") && WATCHED.has(l, d.from - 2)) {
                return;
            }
            if (role == Cues.Role.MORE_THAN && (spread(l, d) || ground(l, d, before)) || role == Cues.Role.ABOUT && d.nounKnown && d.unit == null && l.is(d.from - 1, "quanh")) {
                return;
            }
            if (role.qualifier() && (!stopped || !held && (role == Cues.Role.AT_LEAST || role == Cues.Role.AT_MOST))) {
                d.qualifier = BY_ROLE.get(role);
                return;
            }
            held |= role == Cues.Role.HAVE;
            stopped |= role.difference() || role.level() || role == Cues.Role.TARGET;
        }
        Claim.Qualifier bound = PlanFigures.bound(l, d);
        boolean level = d.kind == Claim.Kind.AMOUNT || d.kind == Claim.Kind.COUNT && d.number != null && d.number.scaled() || d.kind == Claim.Kind.PERCENTAGE || d.kind == Claim.Kind.SCORE;
        boolean passed = bound == null && level && d.leadIn.has(Cues.Role.BEAT) && !surplus(l, d, before);
        d.qualifier = bound != null ? bound : passed ? Claim.Qualifier.MORE_THAN : d.qualifier;
    }

    /** {@code sinh sống trên 18 xã}, {@code triển khai trên 9 huyện}: where something is, not more than so many. */
    private static boolean spread(Lexemes l, Draft d) {
        boolean road = l.is(d.from - 3, "triển") && (l.is(d.nounFrom, "tuyến") || l.is(d.nounFrom, "khu"));
        return l.is(d.from - 1, "trên") && d.hasNoun() && PLACES.has(l, d.nounFrom) && !road
                && (l.is(d.from - 2, "nằm") || l.is(d.from - 2, "trải") || SPREAD.has(l, d.from - 2) && SPREADING.has(l, d.from - 3));
    }

    /** {@code liên kết với 412 hộ trên 298 ha}, {@code trồng 5.200 cây trên 12 km đường}: the ground that what was counted right before stands on. */
    private static boolean ground(Lexemes l, Draft d, Draft before) {
        return l.is(d.from - 1, "trên") && GROUND.contains(d.unitName) && before != null && before.sentence == d.sentence && before.kind == Claim.Kind.COUNT && before.nounEnd == d.from - 1 && !Thresholds.EACH.has(l, d.from - 2);
    }

    /** {@code đạt 21.200 tỷ đồng, vượt 1.200 tỷ đồng}, {@code vượt dự toán với 12.000 tỷ đồng}: the number is not what was passed. */
    private static boolean surplus(Lexemes l, Draft d, Draft before) {
        if (before != null && before.sentence == d.sentence && before.kind != Claim.Kind.CHANGE && before.unitName.equals(d.unitName)
                && d.leadIn.from() - Math.max(before.end, before.nounEnd) <= 2) {
            return true;
        }
        for (int i = d.from - 1; i >= d.leadIn.from(); i--) {
            if (PlanFigures.word(l, i)) {
                return true;
            }
        }
        return false;
    }
}
