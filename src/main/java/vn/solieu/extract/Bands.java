package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Units;

/**
 * Numbers that only say which band, depth, size or group the things belong to that another number counts, for {@link Thresholds}.
 *
 * <p>Known weakness: {@code từ 70% đến dưới 100%} is always taken as a band, also where it were a forecast.
 */
final class Bands {
    /** One of more than so many tells how many there are. */
    private static final int MOST_PEERS = 100;
    /** How far before its upper end a band may begin. */
    private static final int REACH = 10;

    private Bands() { }

    /** {@code nhiễm nặng (trên 70%)}, {@code mức tốt (từ 80 điểm)}. */
    static boolean bracketBound(Lexemes l, Draft d) {
        boolean word = l.is(d.from - 1, "trên") || l.is(d.from - 1, "dưới") || l.is(d.from - 1, "từ");
        return d.clause.bracketed() && word && l.is(d.end, ")") && d.from - d.clause.from() < 5;
    }

    /** {@code 1.200 hộ bị ngập sâu từ 1 - 2m}: how deep it is where they are counted. */
    static boolean depth(Lexemes l, Draft d) {
        return d.to != null && d.kind == Claim.Kind.AMOUNT && l.is(d.from - 1, "từ") && (l.is(d.from - 2, "sâu") || l.is(d.from - 2, "cao") || l.is(d.from - 2, "rộng"));
    }

    /** {@code đạt từ 70% đến dưới 100%}, {@code từ 1 đến dưới 3 ha}: the two ends of a band by which things are sorted. */
    static boolean band(Lexemes l, Draft d) {
        int end = Math.max(d.end, d.nounEnd);
        end = l.is(d.end, "đến") || l.is(d.end, "tới") ? d.end : end;
        boolean low = (l.is(end, "đến") || l.is(end, "tới")) && (l.is(end + 1, "dưới") || l.is(end + 1, "cận")) && l.number(end + 2);
        boolean high = l.is(d.from - 1, "dưới") && (l.is(d.from - 2, "đến") || l.is(d.from - 2, "tới"));
        return d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.RANK && (low && l.is(d.from - 1, "từ") || high && fromBefore(l, d));
    }

    /** Whether {@code từ} and a number stand right before {@code đến dưới}. */
    private static boolean fromBefore(Lexemes l, Draft d) {
        for (int i = d.from - 3; i > 0 && d.from - i < REACH && l.syllable(i) | l.number(i) | l.is(i, "%"); i--) {
            if (l.number(i)) {
                return l.is(i - 1, "từ");
            }
        }
        return false;
    }

    /** {@code 2.320 ha bị thiệt hại trên 70%}, {@code 20 ngôi nhà thiệt hại trên 70%}: how badly what is measured or counted was hit. */
    static boolean hit(Lexemes l, Draft d, Draft before) {
        if (before == null || before.sentence != d.sentence || before.clause == null || before.clause.from() != d.clause.from() || !before.is(Units.Type.MEASURE) && before.kind != Claim.Kind.COUNT || !d.is(Units.Type.PERCENT)
                || d.qualifier != Claim.Qualifier.MORE_THAN && d.qualifier != Claim.Qualifier.LESS_THAN && d.to == null) {
            return false;
        }
        for (int i = before.end; i < d.from; i++) {
            if (before.kind == Claim.Kind.COUNT && (l.is(i, "với") || l.is(i, "và") || l.is(i, "chiếm"))) {
                return false;
            }
            if (l.is(i, "thiệt") && l.is(i + 1, "hại") || l.is(i, "giảm") && l.is(i + 1, "năng") || l.is(i, "nhiễm")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 86 đơn vị 250 ml}: how much each holds, right behind what was counted. */
    static boolean size(Lexemes l, Draft d, Draft before) {
        boolean small = d.is(Units.Type.MEASURE) && (d.unitName.equals("ml") || d.unitName.equals("cc") || d.unitName.equals("lít") || d.unitName.equals("kg") || d.unitName.equals("g"));
        return small && before != null && before.sentence == d.sentence && before.kind == Claim.Kind.COUNT && before.hasNoun() && before.nounEnd == d.from;
    }

    /** {@code là một trong 12 xã làm điểm}, {@code là 1 trong 5 tỉnh}: the size of the group that something belongs to. */
    static boolean oneOf(Lexemes l, Draft d) {
        if (d.kind == Claim.Kind.RATIO && d.total != null && d.value.compareTo(BigDecimal.ONE) == 0 && l.is(d.from - 1, "là")) {
            return l.is(d.from + 1, "trong") && !l.is(d.from - 2, "chỉ");
        }
        int at = l.is(d.from - 1, "số") ? d.from - 2 : d.from - 1;
        if (d.kind == Claim.Kind.COUNT && d.total == null && d.hasNoun() && l.is(at, "trong") && l.number(at - 1) && l.is(at - 2, "thứ")) {
            return true;
        }
        return d.kind == Claim.Kind.COUNT && d.total == null && d.hasNoun() && d.value.intValue() <= MOST_PEERS && l.is(at, "trong") && l.is(at - 1, "một");
    }

    /** {@code thuộc nhóm 17 tỉnh có mức tăng trên 8%}: the bound of the group that something is in. */
    static boolean inGroup(Lexemes l, Draft d) {
        boolean having = false;
        for (int i = d.from - 1; i > 2 && d.from - i < REACH && (l.syllable(i) || l.number(i)) && !l.is(i, "chiếm"); i--) {
            having |= l.is(i, "có") || l.is(i, "đạt") || l.is(i, "mức");
            if (l.number(i)) {
                return having && (l.is(i - 1, "nhóm") || l.is(i - 1, "số") && l.is(i - 2, "trong"));
            }
        }
        return false;
    }
}
