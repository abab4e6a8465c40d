package vn.solieu.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/** Kinds of numbers that have no unit: counts of a noun, ratios, scores of an index, and parts of what was counted before. */
final class Counted {
    /** How far behind what was counted at one level of administration those of the next may stand. */
    private static final int TIER = 5;
    private static final KeySet TIERS = WordLists.of("tiers");
    /** How far before a number {@code tuổi thọ} may stand. */
    private static final int LIFE = 14;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Words that grade what was counted: {@code 31 xã loại tốt, 44 loại khá, 17 trung bình}. */
    private static final KeySet GRADES = WordLists.of("grades");

    /** What follows a number that goes on with the things counted before it: {@code 171 doanh nghiệp giải thể và 402 tạm ngừng}. */
    private static final KeySet GOES_ON = WordLists.of("goes_on");

    /** Words behind {@code điểm} that make it the points of something. */
    private static final KeySet SCORED = WordLists.of("scored");

    private Counted() { }

    /** Decides the kind, given whether a verb of rise or fall speaks of it. */
    static void decide(Lexemes l, Draft d, Draft before, boolean difference, Claim.Direction direction) {
        if (d.number.form() == Form.FRACTION || d.total != null) {
            if (difference && !d.hasNoun() && d.number.form() != Form.DIGITS && d.total != null) {
                boolean half = direction == Claim.Direction.DOWN && d.value.compareTo(BigDecimal.ONE) == 0 && d.total.compareTo(TWO) == 0;
                d.value = half ? TWO : d.value.multiply(HUNDRED).divide(d.total, 2, RoundingMode.HALF_UP);
                d.total = null;
                d.unitName = half ? "lần" : "%";
                Kinds.change(d, direction);
                return;
            }
            if (d.number.form() == Form.WORDS && !d.nounKnown && before != null && before.kind == Claim.Kind.COUNT) {
                d.unitName = before.unitName;
                d.nounEnd = d.nounFrom;
            }
            if (d.hasNoun() && !d.nounKnown && d.number.form() == Form.WORDS && d.leadIn.has(Cues.Role.LEVEL) && l.is(d.leadIn.from(), "bằng")) {
                d.notes.add(UnitOfMetric.FRACTION);
                d.kind = Claim.Kind.RATIO;
            } else if (d.hasNoun() || !d.unitName.isEmpty()) {
                d.kind = Claim.Kind.RATIO;
            } else if (before != null && before.sentence == d.sentence && before.kind == Claim.Kind.COUNT && !d.leadIn.roles().isEmpty()) {
                d.unitName = before.unitName;
                d.kind = Claim.Kind.RATIO;
            } else if (d.leadIn.has(Cues.Role.LEVEL) || !d.leadIn.roles().isEmpty() && d.total != null && d.total.compareTo(BigDecimal.TEN) <= 0 && d.value.compareTo(d.total) < 0) {
                d.notes.add(UnitOfMetric.FRACTION);
                d.kind = Claim.Kind.RATIO;
            } else {
                d.reject("no-unit", "a fraction of nothing");
            }
        } else if (d.notes.contains("unit carried") && d.unitName.equals("điểm")) {
            d.kind = Claim.Kind.SCORE;
        } else if (d.hasNoun() || !d.unitName.isEmpty()) {
            if (difference) {
                Kinds.change(d, direction);
            } else {
                boolean births = d.unitName.startsWith("con/") && (d.unitName.endsWith("phụ nữ") || d.unitName.endsWith("bà mẹ"));
                boolean broken = !d.number.scaled() && d.value.stripTrailingZeros().scale() > 0 && !d.nounKnown && !d.unitName.equals("con");
                d.kind = (d.notes.contains("per") || broken) && !births ? Claim.Kind.AMOUNT : Claim.Kind.COUNT;
            }
        } else if (d.number.form() == Form.DIGITS && points(l, d)) {
            d.unitName = "điểm";
            d.kind = Claim.Kind.SCORE;
            if (difference) {
                Kinds.change(d, direction);
            }
        } else if (d.number.form() == Form.DIGITS && d.value.stripTrailingZeros().scale() > 0 && d.value.intValue() > 40 && d.value.intValue() < 100 && lived(l, d)) {
            d.unitName = "tuổi";
            d.kind = Claim.Kind.AMOUNT;
        } else if (d.number.form() == Form.DIGITS && (!l.is(d.from - 1, "số") || l.is(d.from - 2, "thiểu"))) {
            d.kind = difference ? Claim.Kind.CHANGE : Claim.Kind.SCORE;
            d.direction = difference ? direction : null;
            d.notes.add(Kinds.UNIT_OPEN);
        } else {
            d.reject("no-unit", "neither unit nor counted noun");
        }
    }

    /** {@code tuổi thọ trung bình 74,5}: years of life, whose unit is left out; only a year may stand between. */
    private static boolean lived(Lexemes l, Draft d) {
        for (int i = d.from - 1; i > 0 && d.from - i < LIFE && !l.is(i, ".") && !l.is(i, ";") && (!l.number(i) || l.is(i - 1, "năm")); i--) {
            if (l.is(i, "thọ") && l.is(i - 1, "tuổi")) {
                return true;
            }
        }
        return false;
    }

    /** A bare decimal of an index: {@code 0,6917}, or after {@code điểm} or {@code chỉ số} in its clause. */
    private static boolean points(Lexemes l, Draft d) {
        int scale = d.value.stripTrailingZeros().scale();
        if (scale >= 3 && d.value.abs().compareTo(BigDecimal.ONE) < 0) {
            return true;
        }
        if (scale <= 0 && l.is(d.clause.from(), "điểm") && d.from - d.clause.from() > 1 && d.value.compareTo(HUNDRED) <= 0 && SCORED.has(l, d.clause.from() + 1)) {
            return true;
        }
        for (int i = d.clause.from(); scale > 0 && i < d.from; i++) {
            if (l.is(i, "điểm") && !l.is(i + 1, "phần") || l.is(i, "chỉ") && l.is(i + 1, "số")) {
                return true;
            }
        }
        return false;
    }

    /** {@code cấp huyện}; not {@code cấp giấy phép}, {@code cấp ủy}. */
    private static boolean tier(Lexemes l, int i) {
        return l.is(i, "cấp") && TIERS.has(l, i + 1);
    }

    /** {@code 14 lớp, trong đó 3 cấp tỉnh, 11 cấp huyện}, {@code 1.984 dịch vụ (1.106 toàn trình và 878 một phần)}: parts of what was counted. */
    static boolean part(Lexemes l, Draft d, Draft before) {
        boolean graded = d.hasNoun() && GRADES.has(l, d.nounFrom) && l.is(d.from - 1, ",");
        boolean goesOn = d.hasNoun() && (!d.nounKnown || !Nouns.exactly(l, d.nounFrom, d.nounEnd)) && GOES_ON.has(l, d.nounFrom) && (l.is(d.from - 1, "và") || l.is(d.from - 1, ",") || l.is(d.from - 1, "có"));
        boolean unnamed = graded || goesOn || d.hasNoun() && (!d.nounKnown || l.is(d.nounFrom, "cấp") || l.is(d.nounFrom, "một"));
        boolean counted = before != null && before.sentence == d.sentence && (before.kind == Claim.Kind.COUNT || graded && before.kind == Claim.Kind.RATIO && before.nounKnown) && before.rejected == null
                && !before.unitName.isEmpty();
        boolean tiers = counted && d.hasNoun() && tier(l, d.nounFrom) && tier(l, before.nounEnd) && before.nounKnown && d.from - before.nounEnd <= TIER && (l.is(d.from - 1, ",") || l.is(d.from - 1, "và"));
        if (tiers) {
            return true;
        }
        if (!unnamed || !counted || d.value.compareTo(before.value) > 0 && !before.notes.contains("unit carried") && !goesOn) {
            return false;
        }
        boolean list = before.notes.contains("unit carried") || graded || goesOn && before.nounKnown;
        for (int i = before.nounEnd; i < d.from; i++) {
            list |= l.is(i, "đó") || l.is(i, "gồm") || l.is(i, "(");
            if (l.is(i, ";") || l.is(i, ")") || Cues.at(l, i, d.from) != null && Cues.at(l, i, d.from).value() != Cues.Role.HAVE
                    && Cues.at(l, i, d.from).value() != Cues.Role.FILLER) {
                return false;
            }
        }
        return list && d.from - before.end < 8;
    }
}
