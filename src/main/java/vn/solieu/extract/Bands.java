package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.Units;

/**
 * Numbers that only say which band, depth, size or group the things belong to that another number counts, for {@link Thresholds}.
 *
 * <p>Known weakness: a band is seen only behind what it sorts, or before what a rule asks of it.
 */
final class Bands {
    /** One of more than so many tells how many there are. */
    private static final int MOST_PEERS = 100;
    /** How far before its upper end a band may begin. */
    private static final int REACH = 10;
    /** First syllables of places and bodies that one of them is told of; of other things so many are there. */
    private static final KeySet PEERS = KeySet.of("tỉnh", "huyện", "xã", "thị", "thành", "phường", "quận", "địa", "đơn", "doanh", "sở", "thôn");
    private static final KeySet SIZES = WordLists.of("band_sizes");
    private static final KeySet SHARES = KeySet.of("lệ", "trọng", "suất");

    /** Words of what is small, before {@code hơn}, and verbs that tell something of those that are. */
    private static final KeySet LEAN = WordLists.of("lean");
    private static final KeySet TOLD_OF = WordLists.of("told_of_roads");
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

    /** {@code có tỷ lệ giải ngân đạt từ 40%}: a share with its lower bound alone, no span and no level that is left. */
    static boolean least(Lexemes l, Draft d) {
        boolean from = d.is(Units.Type.PERCENT) && d.kind == Claim.Kind.PERCENTAGE && d.to == null && l.is(d.from - 1, "từ") && (l.is(d.from - 2, "đạt") || l.is(d.from - 2, "ngân"));
        return from && (d.end >= l.size() || Clause.boundary(l, d.end) || l.is(d.end, "trở") || l.is(d.end, "kế"));
    }

    /** {@code đạt từ 70% đến dưới 100%}, {@code từ 1 đến dưới 3 ha}: the two ends of a band by which things are sorted. */
    static boolean band(Lexemes l, Draft d, Draft before) {
        int end = Math.max(d.end, d.nounEnd);
        end = l.is(d.end, "đến") || l.is(d.end, "tới") ? d.end : end;
        boolean low = (l.is(end, "đến") || l.is(end, "tới")) && (l.is(end + 1, "dưới") || l.is(end + 1, "cận")) && l.number(end + 2);
        boolean high = l.is(d.from - 1, "dưới") && (l.is(d.from - 2, "đến") || l.is(d.from - 2, "tới"));
        return d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.RANK && (low && l.is(d.from - 1, "từ") || high && fromBefore(l, d))
                && (asked(l, d) || sorts(l, d, before) || sized(l, d));
    }

    /** Whether what is counted or measured stands before a band in its clause, and is no part of the name of a share. */
    private static boolean sorts(Lexemes l, Draft d, Draft before) {
        boolean counted = before != null && before.number != null && before.sentence == d.sentence && before.clause != null && before.from >= d.clause.from()
                && (before.hasNoun() || before.is(Units.Type.MEASURE));
        for (int i = d.clause.from(); counted && i < before.from; i++) {
            if (SHARES.has(l, i) && l.is(i - 1, "tỷ")) {
                return false;
            }
        }
        return counted;
    }

    /** {@code tàu dài từ 15 đến dưới 24 mét}: a word of size right before the band. */
    private static boolean sized(Lexemes l, Draft d) {
        for (int i = d.from - 1; i > 0 && d.from - i < REACH && (l.syllable(i) || l.number(i)); i--) {
            if (l.is(i, "từ")) {
                return SIZES.has(l, i - 1);
            }
        }
        return false;
    }

    /** {@code vay từ 50 triệu đồng đến dưới 100 triệu đồng phải có bảo lãnh}: what a rule asks is said behind. */
    private static boolean asked(Lexemes l, Draft d) {
        for (int i = d.end; i < d.clause.end() || i - d.end < REACH && i < l.size() && !Clause.boundary(l, i); i++) {
            if (l.is(i, "phải") || l.is(i, "được")) {
                return true;
            }
        }
        return false;
    }

    /** {@code đạt trên 95%: 120 xã …}, {@code có trên 2 km: 8 tuyến}: a bound that a verb tells as a fact of its own. */
    static boolean told(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < d.from; i++) {
            Phrases.Match<Cues.Role> cue = Cues.at(l, i, d.from);
            if (cue != null && !cue.value().qualifier() && cue.value() != Cues.Role.FILLER && cue.value() != Cues.Role.TO) {
                return true;
            }
        }
        return false;
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
        boolean hit = false;
        for (int i = before.end; i < d.from; i++) {
            if (before.kind == Claim.Kind.COUNT && (l.is(i, "với") || l.is(i, "và") || l.is(i, "chiếm"))) {
                return false;
            }
            hit |= l.is(i, "thiệt") && l.is(i + 1, "hại") || l.is(i, "giảm") && l.is(i + 1, "năng") || l.is(i, "nhiễm") || l.is(i, "mất") && (l.is(d.end, "năng") || l.is(d.end, "sản") || l.is(d.end, "trở"));
        }
        return hit && !(l.is(d.end, "so") && l.is(d.end + 1, "với"));
    }

    /** {@code 86 đơn vị 250 ml}: how much each holds, right behind what was counted. */
    static boolean size(Lexemes l, Draft d, Draft before) {
        boolean small = d.is(Units.Type.MEASURE) && (d.unitName.equals("ml") || d.unitName.equals("cc") || d.unitName.equals("lít") || d.unitName.equals("kg") || d.unitName.equals("g"));
        return small && before != null && before.sentence == d.sentence && before.kind == Claim.Kind.COUNT && before.hasNoun() && before.nounEnd == d.from;
    }

    /** {@code là một trong 12 xã làm điểm}, {@code là 1 trong 5 tỉnh}: the size of the group that something belongs to. */
    static boolean oneOf(Lexemes l, Draft d) {
        if (d.kind == Claim.Kind.RATIO && d.total != null && d.value.compareTo(BigDecimal.ONE) == 0 && l.is(d.from - 1, "là")) {
            return l.is(d.from + 1, "trong") && !l.is(d.from - 2, "chỉ") && !rate(l, d);
        }
        int at = l.is(d.from - 1, "số") ? d.from - 2 : d.from - 1;
        if (d.kind == Claim.Kind.COUNT && d.total == null && d.hasNoun() && l.is(at, "trong") && l.number(at - 1) && l.is(at - 2, "thứ")) {
            return true;
        }
        return d.kind == Claim.Kind.COUNT && d.total == null && PEERS.has(l, d.nounFrom) && d.hasNoun() && d.value.intValue() <= MOST_PEERS && l.is(at, "trong") && l.is(at - 1, "một");
    }

    /** {@code chỉ một trong 6 huyện hoàn thành}, {@code mới có một trong 12 xã đạt}: how many of all, not which group something belongs to. */
    static boolean onlyOne(Lexemes l, Draft d) {
        int at = l.is(d.from - 1, "số") ? d.from - 3 : d.from - 2;
        int only = l.is(at - 1, "có") ? at - 2 : at - 1;
        return d.kind == Claim.Kind.COUNT && d.total == null && d.hasNoun() && l.is(at, "một") && l.is(at + 1, "trong") && (l.is(only, "chỉ") || l.is(only, "mới"));
    }

    /** {@code tỷ lệ mắc là 1 trong 4 người}: the clause is about a share. */
    private static boolean rate(Lexemes l, Draft d) {
        for (int i = d.clause.from() + 1; i < d.from; i++) {
            if (SHARES.has(l, i) && (l.is(i - 1, "tỷ") || l.is(i - 1, "tỉ"))) {
                return true;
            }
        }
        return false;
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

    /** {@code ngõ hẹp hơn 2 m có 45 hộ}, {@code xe nhẹ hơn 3,5 tấn được qua}: a bound below which things are; with a base or the clause's end behind it, a difference. */
    static boolean lean(Lexemes l, Draft d) {
        return d.kind == Claim.Kind.CHANGE && l.is(d.from - 1, "hơn") && LEAN.has(l, d.from - 2) && TOLD_OF.has(l, Math.max(d.end, d.nounEnd));
    }
}
