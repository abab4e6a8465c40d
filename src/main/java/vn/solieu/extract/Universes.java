package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.Set;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/** Counts that only tell of what or where another figure is: all provinces, the units that are named, the field of a rank, those told of before. */
final class Universes {
    /** So many units of administration are told of as a place; more are counted. */
    private static final BigDecimal MOST_NAMED = BigDecimal.valueOf(5);
    private static final KeySet AREA = WordLists.of("areas");
    /** Last syllables of verbs of meeting: those whom one meets are not counted. */
    private static final KeySet MEETING = WordLists.of("meeting");
    /** What an index is made of. */
    private static final KeySet PARTS = WordLists.of("index_parts");
    /** How many provinces there were and are. */
    private static final Set<String> ALL = Set.of("61", "63", "64", "34");
    /** Words before all provinces where they are the field of a comparison. */
    private static final KeySet FIELD = WordLists.of("rank_fields");

    private Universes() { }

    /** {@code 108 lô cốt trên 51 tuyến đường}: what is counted right before stands on so many. */
    static boolean where(Lexemes l, Draft d, Draft before) {
        return d.kind == Claim.Kind.COUNT && d.hasNoun() && l.is(d.from - 1, "trên") && before != null && before.sentence == d.sentence && before.kind == Claim.Kind.COUNT
                && before.rejected == null && before.hasNoun() && before.nounEnd == d.from - 1 && before.nounKnown;
    }

    /** {@code tỷ lệ hộ nghèo ở hai huyện vùng cao giảm 3%}: a few units of administration, in words, as the place of a figure of the same clause. */
    static boolean scope(Lexemes l, Mask mask, Draft d) {
        boolean few = d.kind == Claim.Kind.COUNT && d.total == null && d.qualifier == Claim.Qualifier.EXACT && d.number != null && d.number.form() == Form.WORDS
                && d.number.end() == d.number.from() + 1 && d.value.compareTo(MOST_NAMED) <= 0;
        if (!few || !d.hasNoun() || !Thresholds.UNITS.has(l, d.nounFrom) || !AREA.has(l, d.from - 1)) {
            return false;
        }
        for (int i = d.clause.from(); i < d.clause.end(); i++) {
            if (l.number(i) && !mask.period(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 63 tỉnh, thành phố} as the field of a comparison. */
    static boolean all(Lexemes l, Draft d) {
        if (d.kind != Claim.Kind.COUNT || d.total != null || d.qualifier != Claim.Qualifier.EXACT || !d.hasNoun() || !l.is(d.nounFrom, "tỉnh") || !ALL.contains(d.value.stripTrailingZeros().toPlainString())) {
            return false;
        }
        return FIELD.has(l, d.from - 1) || l.is(d.nounEnd, "trong") && l.is(d.nounEnd + 1, "cả");
    }

    /** {@code ba huyện này}, {@code hai doanh nghiệp nói trên}, {@code khối 24 sở, ngành}, {@code tổ công tác gồm 12 thành viên}: sizes of groups that are known. */
    static boolean back(Lexemes l, Draft d) {
        if (d.kind != Claim.Kind.COUNT || !d.hasNoun() || d.total != null || d.qualifier != Claim.Qualifier.EXACT) {
            return false;
        }
        boolean this_ = l.is(d.nounEnd, "này") || l.is(d.nounEnd, "ấy") || (l.is(d.nounEnd, "nói") || l.is(d.nounEnd, "kể")) && l.is(d.nounEnd + 1, "trên");
        boolean block = l.is(d.from - 1, "khối") && (Thresholds.UNITS.has(l, d.nounFrom) || l.is(d.nounFrom, "ngành") || l.is(d.nounFrom, "sở"))
                || l.is(d.from - 1, "trong") && l.is(d.from - 2, "nhất") && Thresholds.UNITS.has(l, d.nounFrom) || l.is(d.from - 1, "nhóm") && (Thresholds.UNITS.has(l, d.nounFrom) || l.is(d.nounFrom, "địa"));
        boolean members = l.is(d.nounFrom, "thành") && l.is(d.nounFrom + 1, "viên") && l.is(d.from - 1, "gồm");
        return this_ || block || members || parts(l, d);
    }

    /** {@code Với 52 chỉ số thành phần, bộ chỉ số …}, {@code gồm 8 chỉ số thành phần}: what an index is made of. */
    private static boolean parts(Lexemes l, Draft d) {
        int end = l.is(d.nounEnd, "thành") ? d.nounEnd + 2 : d.nounEnd;
        boolean made = l.is(end - 1, "phần") && l.is(end - 2, "thành") && PARTS.has(l, d.nounFrom) && !l.is(d.nounFrom, "thành");
        boolean all = l.is(d.from - 1, "gồm") || l.is(d.from - 1, "với") && (d.from < 2 || !l.syllable(d.from - 2) && !l.number(d.from - 2));
        return made && all && (end >= l.size() || Clause.boundary(l, end));
    }

    /** {@code 1.286 tiêu chí/92 xã}: the units that criteria are counted over, behind a slash. */
    static boolean over(Lexemes l, Draft d, Draft before) {
        return before != null && before.sentence == d.sentence && before.rejected == null && before.kind == Claim.Kind.COUNT && before.nounKnown && before.nounEnd == d.from - 1
                && PARTS.has(l, before.nounFrom) && l.is(d.from - 1, "/") && d.kind == Claim.Kind.COUNT && d.hasNoun() && Thresholds.UNITS.has(l, d.nounFrom) && !before.unitName.equals(d.unitName);
    }

    /** {@code cả hai huyện}, {@code ba xã Tân Lập, …}, {@code làm việc với 12 xã}: units of administration that are named, all there are, met, or where something is. */
    static boolean named(Lexemes l, Mask mask, Draft d) {
        if (l.is(d.from - 1, "cả") && d.hasNoun() && d.number != null && d.total == null && !deeds(l, d.nounEnd)) {
            return true;
        }
        if (d.kind == Claim.Kind.COUNT && d.hasNoun() && d.number != null && d.number.form() == Form.WORDS && l.capital(d.nounEnd)) {
            return true;
        }
        if (d.kind == Claim.Kind.CHANGE && d.unit == null && d.hasNoun() && l.is(d.from - 1, "trưởng") && Thresholds.UNITS.has(l, d.nounFrom)) {
            return true;
        }
        if (d.kind != Claim.Kind.COUNT || !d.hasNoun() || !Thresholds.UNITS.has(l, d.nounFrom)) {
            return false;
        }
        boolean met = l.is(d.from - 1, "với") && MEETING.has(l, d.from - 2) || l.is(d.from - 1, "riêng") || l.is(d.from - 1, "đạo")
                || l.is(d.from - 1, "cho") && l.is(d.nounEnd, "trong") && l.is(d.nounEnd + 1, "vùng");
        if (met && d.qualifier == Claim.Qualifier.EXACT) {
            return true;
        }
        if (l.is(d.from - 1, "của") && Thresholds.UNITS.has(l, d.from - 2) && l.number(d.from - 3)) {
            return false;
        }
        boolean merged = l.is(d.from - 1, "từ") && l.is(d.nounEnd, ":") && l.capital(d.nounEnd + 1);
        if (merged) {
            return true;
        }
        boolean area = l.is(d.from - 1, "bàn") || l.is(d.from - 1, "vực") || AREA.has(l, d.from - 1) && (d.from - 1 == d.clause.from() || l.is(d.from - 1, "của"));
        if (area) {
            return true;
        }
        boolean words = d.number != null && d.number.form() == Form.WORDS;
        return l.capital(d.nounEnd) && (words || mask.place(d.nounEnd) || mask.place(d.nounFrom));
    }

    /** Whether those units then do something: {@code cả ba thị xã đã về đích}. */
    private static boolean deeds(Lexemes l, int from) {
        for (int i = from; i < from + 5 && i < l.size(); i++) {
            if (l.is(i, "đều") || l.is(i, "đã") || l.is(i, "được") && l.is(i + 1, "công")) {
                return true;
            }
        }
        return false;
    }

    /** {@code đứng thứ 5 trong 14 tỉnh}: the field of the rank right before. */
    static boolean field(Lexemes l, Draft d, Draft before) {
        return before != null && before.kind == Claim.Kind.RANK && before.sentence == d.sentence && d.kind == Claim.Kind.COUNT
                && (l.is(before.end, "trên") || l.is(before.end, "trong") || l.is(before.end, "/")) && d.from - before.end < 5;
    }
}
