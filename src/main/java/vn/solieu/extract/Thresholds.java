package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Units;

/**
 * Numbers that delimit, enumerate or suppose, and measure nothing of a place:
 *
 * <ul>
 *   <li>a bound or a number of criteria of the group counted behind it ({@code số xã đạt 15 - 18 tiêu chí là 3 xã}) or right before it;
 *   <li>a bound of the group counted before it in the same clause ({@code 36 tỉnh có mức sinh trên 2,3 con}, {@code không còn xã nào dưới
 *       13 tiêu chí}), or of the subject of the clause ({@code diện tích từ 2 ha trở lên đạt 1.350 ha});
 *   <li>the number of units that are then named or that make up the field ({@code hai huyện Mèo Vạc và Yên Minh}, {@code cả 12 huyện});
 *   <li>the field of a rank ({@code đứng thứ nhất trên tổng số 22 đơn vị});
 *   <li>a supposition ({@code nếu tăng thêm 10%});
 *   <li>what one private person earned, owed or owns ({@link Persons}).
 * </ul>
 *
 * <p>Weaknesses: {@code 8 dự án vốn trên 100 tỷ đồng} is kept, since
 * {@code 46 dự án có vốn trên 688 tỷ đồng} states the sum.
 */
final class Thresholds {
    /** First syllables of units of administration. */
    static final KeySet UNITS = KeySet.of("huyện", "xã", "tỉnh", "thị", "thành", "phường", "quận", "tỉnh, thành");
    /** Last syllables of things that have each a size or a cost of their own ({@code 45 trang trại trên 2 ha}), not of those that live or grow on ground. */
    static final KeySet EACH = WordLists.of("own_size");
    /** How many words may stand between a bound and what tells how many it holds for. */
    private static final int GROUP = 5;
    /** How many lexemes may name the counted in a bracket ({@code 2 xã (Đào Ngạn, Phù Ngọc) đạt 11 tiêu chí}). */
    private static final int NAMED = 30;
    /** Last syllables of verbs of setting aims: how many there are is a plan's shape. */
    private static final KeySet SETTING = KeySet.of("ra", "định", "qua", "chốt", "hành", "nhất", "dựng", "giao", "chọn", "quyết", "đặt");
    /** More aims than this no plan has: they are places to be filled. */
    private static final int MOST_AIMS = 100;
    private static final KeySet UNIVERSE = KeySet.of("huyện", "xã", "tỉnh", "thị", "phường", "quận", "chỉ", "tiêu", "nhóm", "đơn", "sở");

    /** {@code Nếu năm 2015 … thì năm 2016 …} compares and supposes nothing. */
    private static final KeySet TIMES = KeySet.of("năm", "tháng", "quý", "trước", "đầu", "cuối");

    /** After {@code nếu}: nothing is supposed, only left out of the sum or taken in. */
    private static final KeySet COUNTED_OUT = WordLists.of("counted_out");
    /** After {@code nếu}: nothing is supposed, only looked at ({@code nếu tách theo từng trụ cột thì}), and what tells so behind ({@code nếu tách 3 xã} supposes). */
    private static final KeySet LOOKED_AT = WordLists.of("looked_at");
    private static final KeySet LOOKED_BY = WordLists.of("looked_by");

    private Thresholds() { }

    static void judge(Lexemes l, Mask mask, Draft d, Draft before, int first) {
        if (d.number != null && Bands.bracketBound(l, d) && before != null && before.sentence == d.sentence) {
            d.reject("threshold", "a bound in brackets");
        } else if (d.kind == Claim.Kind.COUNT && d.hasNoun() && UNIVERSE.has(l, d.nounFrom) && opens(l, l.is(d.from - 1, "số") ? d.from - 2 : d.from - 1, first)) {
            d.reject("universe", "all there are");
        } else if ((bound(d) || Bands.depth(l, d) || Bands.least(l, d)) && (delimits(l, d, before) || subject(l, d)) || listed(l, d) || group(l, d) || criteria(l, d, before) || among(l, d, before) || Bands.lean(l, d)) {
            d.reject("threshold", "delimits a group");
        } else if (bound(d) && Bands.inGroup(l, d) && !(before != null && part(l, d, before))) {
            d.reject("threshold", "delimits a group that something belongs to");
        } else if (Bands.onlyOne(l, d)) {
            d.total = d.value;
            d.value = BigDecimal.ONE;
            d.kind = Claim.Kind.RATIO;
        } else if (Bands.oneOf(l, d)) {
            d.reject("universe", "one of so many");
        } else if (Bands.band(l, d, before)) {
            d.reject("threshold", "one end of a band");
        } else if (Bands.size(l, d, before)) {
            d.reject("threshold", "the size of each");
        } else if (d.kind == Claim.Kind.COUNT && d.hasNoun() && d.total == null && l.is(d.from - 1, "trong") && d.clause.from() == d.from - 1 && l.is(d.clause.end(), ",") && l.is(d.clause.end() + 1, "có")
                && l.number(d.clause.end() + 2)) {
            d.reject("universe", "all there are");
        } else if (passed(l, d, before)) {
            d.reject("threshold", "what those counted passed");
        } else if (Bands.hit(l, d, before)) {
            d.reject("threshold", "how badly it was hit");
        } else if (Universes.all(l, d)) {
            d.reject("universe", "all provinces");
        } else if (told(l, d)) {
            d.reject("structural", "so many, which are named");
        } else if (none(l, d, before)) {
            d.reject("threshold", "what none of them reached");
        } else if (Universes.back(l, d)) {
            d.reject("universe", "those named before");
        } else if (Universes.where(l, d, before) || Universes.over(l, d, before)) {
            d.reject("universe", "names where");
        } else if (Universes.scope(l, mask, d)) {
            d.reject("universe", "where another figure is from");
        } else if (aims(l, d)) {
            d.reject("structural", "how many aims a plan has");
        } else if (Universes.named(l, mask, d)) {
            d.reject("universe", "counts units that are named, or all there are");
        } else if (Universes.field(l, d, before)) {
            d.reject("universe", "the field of a rank");
        } else if (supposed(l, d)) {
            d.reject("hypothesis", "supposed, not told");
        } else if (Persons.own(l, d, first)) {
            d.reject("private-person", "of one person, not of a place");
        }
    }

    /** {@code Trong 11 chỉ số, …}, {@code Bà Hạnh: Trong 11 chỉ số, …}: whether {@code trong} at a lexeme opens the sentence or what a speaker says. */
    private static boolean opens(Lexemes l, int at, int first) {
        return l.is(at, "trong") && (at == first || at > first && l.is(at - 1, ":"));
    }

    private static boolean bound(Draft d) {
        return switch (d.qualifier) {
            case MORE_THAN, LESS_THAN, AT_LEAST, AT_MOST -> d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.RANK;
            default -> false;
        };
    }

    /** {@code 2 tiêu chí về số vụ và số người chết}: how many the text itself goes on to name. */
    private static boolean listed(Lexemes l, Draft d) {
        return d.kind == Claim.Kind.COUNT && d.hasNoun() && d.total == null && d.qualifier == Claim.Qualifier.EXACT && d.unitName.equals("tiêu chí")
                && (l.is(d.nounEnd, "về") || l.is(d.nounEnd, "là") || l.is(d.nounEnd, ":") || l.is(d.nounEnd, "gồm"));
    }

    private static boolean delimits(Lexemes l, Draft d, Draft counted) {
        if (counted == null || counted.clause == null || counted.sentence != d.sentence || !counted.hasNoun() || !oneClause(l, counted, d)) {
            return false;
        }
        if (counted.number == null) {
            return counted.notes.contains("none");
        }
        if (part(l, d, counted)) {
            return false;
        }
        boolean restricts = tail(l, counted) == d.leadIn.from() && (l.is(d.from - 1, "trên") || l.is(d.from - 1, "dưới"))
                && (d.is(Units.Type.PERCENT) || d.is(Units.Type.SCORE) || UNITS.has(l, counted.nounFrom) || (d.is(Units.Type.MEASURE) || d.is(Units.Type.MONEY)) && EACH.has(l, counted.nounEnd - 1));
        for (int i = counted.nounEnd; i < d.from; i++) {
            restricts |= l.is(i, "chưa") || l.is(i, "chấm") || l.is(i, "có") || l.is(i, "từ") || l.is(i, "đạt") || l.is(i, "mức") || l.is(i, "dài") || l.is(i, "dưới") || l.is(i, "quy") && l.is(i + 1, "mô");
            boolean worth = l.is(i, "vốn") && i + 2 == d.from && !l.is(i - 1, "có");
            restricts |= worth || l.is(i, "giải") && l.is(i + 1, "ngân") || l.is(i, "xuất") && l.is(i + 1, "khẩu") || l.is(i, "thu") && l.is(i + 1, "nhập");
            if (l.is(i, "với") || l.is(i, "và") || l.is(i, "trị") || l.is(i, "vốn") && !worth || l.is(i, "tổng")) {
                return false;
            }
        }
        return restricts;
    }

    /** {@code Trong số 120 hộ có hơn 80 hộ thoát nghèo}: how many of a whole that {@code trong} leads in, named by the same noun. */
    private static boolean part(Lexemes l, Draft d, Draft whole) {
        int at = whole.leadIn == null ? whole.from - 1 : Math.min(whole.leadIn.from(), whole.from) - 1;
        at -= l.is(at, "số") ? 1 : 0;
        at -= l.is(at, "tổng") ? 1 : 0;
        return l.is(at, "trong") && d.hasNoun() && d.kind == Claim.Kind.COUNT && d.value.compareTo(whole.value) < 0
                && l.key(d.nounFrom).equals(l.key(whole.nounFrom));
    }

    /** Whether a number stands in the clause of what was counted, where commas may part units of administration ({@code 5/9 huyện, thành phố đạt dưới 3%}). */
    private static boolean oneClause(Lexemes l, Draft counted, Draft d) {
        if (counted.clause.from() == d.clause.from()) {
            return true;
        }
        int end = tail(l, counted);
        return d.clause.from() > counted.from && d.clause.from() <= end;
    }

    /** Where the counted noun ends with the units of administration that commas join to it. */
    private static int tail(Lexemes l, Draft counted) {
        int end = counted.nounEnd;
        while (UNITS.has(l, counted.nounFrom) && l.is(end, ",") && UNITS.has(l, end + 1)) {
            end = Math.max(end + 2, Nouns.knownEnd(l, end + 1, l.size()));
        }
        return end;
    }

    /** {@code 4 địa phương vượt 500 nghìn tỷ đồng}, {@code chỉ A và B vượt 90 điểm, lần lượt 92,4 và 91,3}: a mark that those counted or named passed. */
    private static boolean passed(Lexemes l, Draft d, Draft before) {
        if (d.number == null || d.total != null || !d.leadIn.has(Cues.Role.BEAT) || d.is(Units.Type.PERCENT)) {
            return false;
        }
        int end = Math.max(d.end, d.nounEnd);
        if (d.is(Units.Type.SCORE) && l.is(end, ",") && l.is(end + 1, "lần") && l.is(end + 2, "lượt")) {
            return true;
        }
        boolean units = before != null && before.sentence == d.sentence && before.clause != null && before.hasNoun() && (before.kind == Claim.Kind.COUNT || before.kind == Claim.Kind.RATIO)
                && (UNITS.has(l, before.nounFrom) || l.is(before.nounFrom, "địa") || l.is(before.nounFrom, "đơn"));
        return units && oneClause(l, before, d) && d.leadIn.from() - tail(l, before) <= 2;
    }

    /** {@code Hai tiêu chí còn lại là môi trường và thu nhập}: so many, which are then named; {@code A, B là hai huyện làm nhanh}: which were. */
    private static boolean told(Lexemes l, Draft d) {
        if (d.kind != Claim.Kind.COUNT || !d.hasNoun() || d.number == null || d.number.form() != Form.WORDS || d.total != null || d.qualifier != Claim.Qualifier.EXACT) {
            return false;
        }
        if (l.is(d.from - 1, "là") && UNITS.has(l, d.nounFrom) && d.from - d.clause.from() > 1) {
            return true;
        }
        boolean aims = d.unitName.equals("tiêu chí") || d.unitName.equals("chỉ tiêu");
        for (int i = d.nounEnd; aims && d.from == d.clause.from() && i < Math.min(d.clause.end(), d.nounEnd + GROUP * 2); i++) {
            if (l.is(i, "là")) {
                return l.syllable(i + 1) && !l.number(i + 1);
            }
        }
        return false;
    }

    /** {@code từ 15m trở lên} with a predicate of its own clause behind it, or right behind a noun. */
    private static boolean subject(Lexemes l, Draft d) {
        if (!l.is(d.from - 1, "từ") || l.is(d.from - 2, "có") && (d.clause.from() == d.from - 2 || l.number(d.from - 3))) {
            return false;
        }
        for (int i = d.end; i + 2 < d.clause.end() && i < d.end + 6; i++) {
            if (l.is(i, "trở") && (l.is(i + 1, "lên") || l.is(i + 1, "xuống"))) {
                return l.is(i + 2, "đạt") || l.is(i + 2, "là") || l.is(i + 2, "chiếm") || l.is(i + 2, "có") || l.is(i + 2, "trước") || l.is(i + 2, "được") || l.is(i + 2, "đã");
            }
        }
        return false;
    }

    /**
     * {@code số xã dưới 7 tiêu chí giảm 12 xã}, {@code tỷ lệ bao phủ dưới 85% gồm 4 xã}, {@code từ 85 đến 90% là 13 xã}, {@code số xã đạt từ 15 - 18 tiêu chí là 3 xã}: a bound or a range that
     * is followed by how many it holds for.
     */
    private static boolean group(Lexemes l, Draft d) {
        boolean span = d.to != null || bound(d) || d.unitName.equals("tiêu chí");
        int i = Math.max(d.end, d.nounEnd);
        if (!span || d.total != null || d.kind == Claim.Kind.CHANGE || d.kind == Claim.Kind.RANK) {
            return false;
        }
        int end = i;
        while (end < d.clause.end() && end - i < GROUP && l.syllable(end) && !l.is(end, "gồm") && !l.is(end, "là") && !l.is(end, "có")) {
            end++;
        }
        boolean moved = l.is(d.clause.from(), "số") && UNITS.has(l, d.clause.from() + 1) && d.from - d.clause.from() <= GROUP
                && (l.is(i, "giảm") || l.is(i, "tăng") || l.is(i, "chỉ") || l.is(i, "còn") || l.is(i, "chiếm") || l.is(i, "đã"));
        if (moved) {
            return true;
        }
        int open = l.is(i, "trở") ? i + 2 : i;
        if (l.is(open, ":") && l.number(open + 1) && Nouns.known(l, open + 2, l.size()) && d.unit != null && !d.is(Units.Type.MONEY) && !l.is(open + 2, "tiêu")) {
            return !Bands.told(l, d);
        }
        boolean tells = l.is(end, "gồm") && !l.is(end - 1, "và") || l.is(end, "là") || l.is(end, "có") && end == i;
        if (d.is(Units.Type.MONEY) && l.is(end, "gồm") && Bands.told(l, d)) {
            return false;
        }
        boolean closed = l.is(i, "(") && d.kind == Claim.Kind.SCORE;
        for (int k = i; closed && k < i + GROUP * 3; k++) {
            if (l.is(k, ")") && l.is(k + 1, "là")) {
                return l.number(k + 2) && Nouns.known(l, k + 3, l.size());
            }
        }
        int number = l.is(end, "gồm") && l.is(end + 1, "có") ? end + 2 : tells ? end + 1 : end;
        return (tells || end == i || l.is(end - 1, "lên") || l.is(end - 1, "xuống")) && l.number(number)
                && (Nouns.known(l, number + 1, l.size()) || end == i && tells && d.is(Units.Type.PERCENT) && areaAt(l, number + 1)) && !l.is(number + 1, "tiêu");
    }

    /** Whether a unit of measure begins here ({@code trên 70% là 940 ha}). */
    private static boolean areaAt(Lexemes l, int i) {
        Units.Unit unit = Units.at(l, i, l.size());
        return unit != null && unit.type() == Units.Type.MEASURE;
    }

    /** {@code 29/34 địa phương có GRDP tăng trên 7%}: the rise by which units are counted before it in its clause. */
    private static boolean among(Lexemes l, Draft d, Draft counted) {
        boolean rise = d.kind == Claim.Kind.CHANGE && d.qualifier == Claim.Qualifier.MORE_THAN && counted != null && counted.clause != null
                && counted.sentence == d.sentence && counted.clause.from() == d.clause.from() && counted.hasNoun();
        boolean units = rise && (UNITS.has(l, counted.nounFrom) || l.is(counted.nounFrom, "địa"));
        for (int i = units ? counted.nounEnd : d.from; units && i < Math.min(d.from, counted.nounEnd + 3); i++) {
            if (l.is(i, "có")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 2 xã đạt 11 - 15 tiêu chí}, {@code 4 xã đạt 19 tiêu chí}: the criteria by which units are counted right before them. */
    private static boolean criteria(Lexemes l, Draft d, Draft counted) {
        if (!d.unitName.equals("tiêu chí") && !d.unitName.startsWith("tiêu chí nông thôn") && !d.unitName.startsWith("tiêu chí NTM") || d.value.stripTrailingZeros().scale() > 0 || d.kind != Claim.Kind.COUNT && d.kind != Claim.Kind.RATIO || d.total != null && d.total.compareTo(d.value) != 0) {
            return false;
        }
        int verb = l.is(d.from - 1, "từ") ? d.from - 2 : d.from - 1;
        boolean reached = l.is(verb, "đạt") || l.is(verb, "thành") && l.is(verb - 1, "hoàn");
        verb -= l.is(verb, "thành") ? 1 : 0;
        if (l.is(verb - 1, ")")) {
            int open = verb - 2;
            while (open > 0 && verb - open < NAMED && !l.is(open, "(")) {
                open--;
            }
            verb = l.is(open, "(") ? open : verb;
        }
        return reached && counted != null && counted.sentence == d.sentence && UNITS.has(l, verb - 1) && (l.number(verb - 2) || l.is(verb - 2, "%"));
    }

    /** {@code chưa tỉnh nào vượt 15%}. */
    private static boolean none(Lexemes l, Draft d, Draft counted) {
        boolean noneOf = bound(d) && d.number != null && (l.is(d.leadIn.from() - 1, "nào") || l.is(d.from - 2, "nào"));
        for (int i = d.from - 1; noneOf && i >= d.clause.from(); i--) {
            if (l.is(i, "không") && (l.is(i + 1, "để") || l.is(i + 1, "còn") || l.is(i + 1, "có"))) {
                return true;
            }
        }
        return counted != null && counted.number == null && counted.notes.contains("none") && counted.clause != null && counted.sentence == d.sentence
                && counted.clause.from() == d.clause.from() && d.unit != null;
    }

    /** {@code đề ra 12 chỉ tiêu}, {@code thông qua 16 chỉ tiêu chủ yếu}: what a plan consists of. */
    private static boolean aims(Lexemes l, Draft d) {
        if (d.kind != Claim.Kind.COUNT || !d.hasNoun() || d.value.intValue() > MOST_AIMS || !l.is(d.nounFrom, "chỉ") || !l.is(d.nounFrom + 1, "tiêu")) {
            return false;
        }
        int at = d.leadIn.from() - 1;
        return SETTING.has(l, d.from - 1) || SETTING.has(l, at) || l.is(at, "với") && SETTING.has(l, at - 1);
    }

    private static boolean supposed(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < Math.min(d.from, d.clause.from() + 3); i++) {
            if (l.is(i, "nếu") && !COUNTED_OUT.has(l, i + 1) && !(LOOKED_AT.has(l, i + 1) && LOOKED_BY.has(l, i + 2)) || l.is(i, "giả") && l.is(i + 1, "sử")) {
                return !(l.is(i, "nếu") && TIMES.has(l, i + 1) && !l.is(i + 2, "tới") && !l.is(i + 2, "sau"));
            }
        }
        return false;
    }
}
