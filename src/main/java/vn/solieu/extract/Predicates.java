package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.Units;

/** Finds the predicate that governs a number: a verb of rise or fall, of a level, or of a comparison, before it in its clause. */
final class Predicates {
    /** How far before a verb of rising {@code từ} may stand. */
    private static final int ARRIVAL = 5;
    private static final KeySet NOMINAL = KeySet.of("độ", "mức", "lệ", "đà", "suất", "tiêu", "hướng", "kinh");
    private static final KeySet COMPARED = KeySet.of("cùng", "năm", "tháng", "quý", "so", "kế", "dự", "bình", "mức", "trung", "mục", "chỉ", "kỳ", "bq", "mặt",
            "cả", "toàn", "giai", "đầu", "cuối", "thời", "vụ", "hôm", "đợt", "ngày", "tuần");

    /** Others that a number is compared with. */
    private static final KeySet PEERS = KeySet.of("tỉnh", "huyện", "xã", "thành", "địa", "nơi", "báo", "ngưỡng", "nhu");
    /** What may stand between a verb of rise and {@code là}. */
    private static final KeySet MANNER = KeySet.of("giá", "điểm", "nhất", "mạnh", "thấp", "chậm", "ít", "khá", "đều", "nhẹ", "nhiều", "nhanh", "sâu", "cao", "hạng", "bậc");
    /** How far before {@code là} its comparison may stand, in lexemes. */
    private static final int FAR = 12;
    /** Last syllables of words for the height that something had. */
    private static final KeySet PEAKS = WordLists.of("peaks");
    /** How many words may qualify a number. */
    private static final int WORDS = 4;
    /** No price moves by more than so many times. */
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** Units in which fields are reaped. */
    private static final Set<String> MOWN = Set.of("ha", "công", "sào", "mẫu");
    /** Words right behind an area that is no field to be reaped. */
    private static final KeySet NOT_REAPED = WordLists.of("not_reaped");

    private Predicates() { }

    /** The nearest predicate before the number in its clause, or null. */
    static Cues.Role nearest(Lexemes l, Draft d) {
        if (passed(l, d)) {
            return Cues.Role.HIGHER;
        }
        if (other(l, d)) {
            return Cues.Role.LEVEL;
        }
        int at = d.from;
        for (Cues.Role role : d.leadIn.roles()) {
            Phrases.Match<Cues.Role> cue = Cues.before(l, at, d.clause.from());
            at = cue == null ? at : cue.from();
            if (role == Cues.Role.MORE_THAN && l.is(at, "hơn") && d.leadIn.roles().size() == 1) {
                continue;
            }
            if (role.difference() && nominal(l, at, d.clause.from())) {
                return Cues.Role.LEVEL;
            }
            if (cue != null && l.is(cue.to() - 1, "đạt")) {
                return Cues.Role.LEVEL;
            }
            if (role == Cues.Role.TO && l.is(at, "từ") && (d.to != null && !moves(l, d, d.clause.from()) || l.is(d.end, "trở"))) {
                continue;
            }
            if (role.difference() || role.level() || role == Cues.Role.TIMES) {
                Cues.Role compared = role == Cues.Role.LEVEL && l.is(at, "là") ? compared(l, d, at) : null;
                return compared != null ? compared : role;
            }
        }
        if (d.is(Units.Type.PERCENT) && l.is(d.from - 1, "thêm")) {
            return Cues.Role.UP;
        }
        for (int i = d.leadIn.from(); i > d.clause.from(); i--) {
            if (l.is(i - 1, "mà")) {
                break;
            }
            Cues.Role beside = beside(l, i);
            if (beside != null) {
                return beside;
            }
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, d.clause.from(), d.from);
            if (cue == null || cue.length() == 1 && l.is(cue.from(), "kém")) {
                continue;
            }
            Cues.Role role = cue.value();
            if (role.difference()) {
                if (nominal(l, cue.from(), d.clause.from())) {
                    return Cues.Role.LEVEL;
                }
                boolean percent = d.is(Units.Type.PERCENT) || d.is(Units.Type.POINT) || d.is(Units.Type.PLACE);
                boolean compared = role == Cues.Role.HIGHER || role == Cues.Role.LOWER;
                return compared || COMPARED.has(l, cue.to()) || percent && d.leadIn.predicate() == null ? role : null;
            }
            Cues.Role told = l.is(cue.to() - 1, "là") || l.is(cue.from(), "gồm") ? toldOf(l, d, cue.from()) : null;
            if (told != null) {
                return told;
            }
            if ((role.level() && role != Cues.Role.HAVE || role == Cues.Role.TIMES) && !l.is(cue.from() - 1, "hơn")) {
                return role;
            }
        }
        return null;
    }

    /** {@code cao gấp đôi so với tỷ lệ 31% của năm 2016}, {@code so với mức 52 triệu đồng}: the level that something is compared with. */
    private static boolean other(Lexemes l, Draft d) {
        int at = d.leadIn.from() < d.from && d.leadIn.qualifies() ? d.leadIn.from() : d.from;
        boolean share = l.is(at - 1, "lệ") && (l.is(at - 2, "tỷ") || l.is(at - 2, "tỉ"));
        boolean mark = l.is(at - 1, "mức") || l.is(at - 1, "số") && l.is(at - 2, "con");
        int base = share || l.is(at - 1, "số") ? at - 2 : at - 1;
        return (share || mark) && l.is(base - 1, "với") && l.is(base - 2, "so");
    }

    /** {@code từ 180 - 220 ca/tuần (tháng 8) xuống còn}: whether a move goes on behind a number and a bracket. */
    private static boolean moves(Lexemes l, Draft d, int first) {
        int end = d.end;
        int i = end;
        if (l.is(i, "(")) {
            while (i < l.size() && i - end < FAR && !l.is(i, ")")) {
                i++;
            }
            i++;
        }
        boolean up = l.is(i, "lên");
        if (!up && !l.is(i, "xuống") && !l.is(i, "còn")) {
            return false;
        }
        Phrases.Match<Cues.Role> verb = Cues.before(l, d.from - 1, first);
        if (verb != null && (up ? verb.value().fall() : verb.value().rise())) {
            return false;
        }
        List<NumberMention> next = NumberGrammar.find(l, i + 1, Math.min(l.size(), i + FAR));
        NumberMention other = next.isEmpty() ? null : next.get(0);
        Units.Unit unit = other == null ? null : Units.at(l, other.end(), l.size());
        if (other == null || d.unit == null || unit == null) {
            return other != null && d.unit == null && unit == null;
        }
        boolean near = !d.is(Units.Type.MONEY) || other.value().compareTo(d.to.multiply(THREE)) <= 0 && d.value.compareTo(other.value().multiply(THREE)) <= 0;
        return unit.type() == d.unit.type() && near;
    }

    /** {@code thấp hơn bình quân cả nước (34,47%) 2,5 điểm phần trăm}: the comparison whose other side a bracket right before the number tells; null where there is none. */
    static Cues.Role over(Lexemes l, Draft d, int first) {
        int open = d.leadIn.from() - 1;
        if (!l.is(open, ")")) {
            return null;
        }
        while (open > first && !l.is(open, "(")) {
            open--;
        }
        for (int i = open; i > first && open - i < FAR && !Clause.boundary(l, i - 1) && !l.number(i - 1); i--) {
            Cues.Role beside = beside(l, i);
            if (beside != null) {
                return beside;
            }
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, first, open);
            if (cue != null && (cue.value() == Cues.Role.HIGHER || cue.value() == Cues.Role.LOWER || cue.value().difference() && l.is(cue.to(), "so"))) {
                return cue.value();
            }
            if (cue != null && (cue.value() == Cues.Role.TO || cue.value() == Cues.Role.HAVE)) {
                return null;
            }
        }
        return null;
    }

    /** {@code vượt cả năm 2023 tới 100 triệu USD}: a base is passed by so much, where {@code tới} elsewhere leads to a level. */
    private static boolean passed(Lexemes l, Draft d) {
        int to = d.from - 1;
        while (to > d.leadIn.from() && !l.is(to, "tới") && !l.is(to, "đến")) {
            to--;
        }
        if (!l.is(to, "tới") && !l.is(to, "đến")) {
            return false;
        }
        for (int i = to - 2; i >= d.clause.from() && to - i < FAR; i--) {
            if (l.is(i, "vượt")) {
                return COMPARED.has(l, i + 1) && !l.is(i + 1, "mức") && !l.is(i + 1, "chỉ") && !l.is(i + 1, "kế");
            }
        }
        return false;
    }

    /** {@code hơn cùng kỳ}, {@code kém tỉnh A}: a comparison whose second side begins at lexeme {@code i}; null where there is none. */
    private static Cues.Role beside(Lexemes l, int i) {
        boolean side = COMPARED.has(l, i) || PEERS.has(l, i) || l.capital(i);
        if (!side) {
            return null;
        }
        if (l.is(i - 1, "hơn")) {
            return l.is(i - 2, "thấp") || l.is(i - 2, "ít") || l.is(i - 2, "kém") ? Cues.Role.LOWER : Cues.Role.HIGHER;
        }
        return l.is(i - 1, "kém") && !l.is(i - 2, "yếu") || l.is(i - 1, "thua") ? Cues.Role.LOWER : null;
    }

    /** {@code cao hơn báo động 2 là 0,12m}, {@code cao hơn tỉnh về nhì là Long An 0,31 điểm}: the comparison before {@code là} at a lexeme, or null. */
    private static Cues.Role compared(Lexemes l, Draft d, int at) {
        for (int i = at - 1; i > d.clause.from() && at - i < FAR; i--) {
            Cues.Role beside = beside(l, i);
            if (beside != null) {
                return beside;
            }
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, d.clause.from(), d.from);
            if (cue != null && (cue.value() == Cues.Role.HIGHER || cue.value() == Cues.Role.LOWER)) {
                return cue.value();
            }
            if (cue != null && (cue.value().difference() || cue.value() == Cues.Role.LEVEL)) {
                return null;
            }
        }
        return null;
    }

    /** What {@code là} before a name goes on with: a comparison, or a rise or fall of which the names are told ({@code hai nhóm giảm là giao thông 1,9%}). */
    private static Cues.Role toldOf(Lexemes l, Draft d, int at) {
        Cues.Role compared = compared(l, d, at);
        if (compared != null) {
            return compared;
        }
        int verb = at;
        while (verb > d.clause.from() && MANNER.has(l, verb - 1)) {
            verb--;
        }
        Phrases.Match<Cues.Role> cue = d.is(Units.Type.PERCENT) || d.is(Units.Type.POINT) ? Cues.before(l, verb, d.clause.from()) : null;
        return cue != null && cue.value().difference() && !nominal(l, cue.from(), d.clause.from()) ? cue.value() : null;
    }

    /** What governs a multiple: also a verb of passing or differing farther left in the clause ({@code vượt ngưỡng nguy cơ 1,5 lần}, {@code chênh nhau gần ba lần}). */
    static Cues.Role times(Lexemes l, Draft d) {
        Cues.Role p = nearest(l, d);
        if (p != null && (p.difference() || p == Cues.Role.TIMES)) {
            return p;
        }
        if (p == Cues.Role.TO && (l.is(d.leadIn.from(), "lên") || l.is(d.from - 1, "lên")) && !l.is(d.leadIn.from(), "xuống")) {
            return Cues.Role.TIMES;
        }
        for (int i = d.from - 1; i >= d.clause.from() && d.from - i < FAR; i--) {
            if (l.is(i, "vượt") || l.is(i, "chênh") || l.is(i, "gấp") || l.is(i, "hơn") && i < d.from - 1) {
                return l.is(i - 1, "thấp") || l.is(i - 1, "ít") || l.is(i - 1, "kém") ? Cues.Role.LOWER : Cues.Role.TIMES;
            }
        }
        return p;
    }

    /** {@code sẽ rút 350 tỷ đồng của các dự án chậm}: money taken out, {@code xe đi xuống 12 km}: a way gone, {@code không thể rẻ hơn khi chỉ từ 400 triệu đồng}: a price of its own, by which nothing is said to have fallen. */
    static boolean drawn(Lexemes l, Draft d) {
        int verb = d.from - 1;
        if (l.is(verb, "từ") && l.is(verb - 1, "chỉ") && l.is(verb - 2, "khi") || mown(l, d)) {
            return true;
        }
        if (l.is(verb, "xuống") && l.is(verb - 1, "đi") && (d.is(Units.Type.MEASURE) || d.unit == null)) {
            return true;
        }
        while (verb > d.leadIn.from() && !l.is(verb, "rút")) {
            verb--;
        }
        return d.is(Units.Type.MONEY) && l.is(verb, "rút") && !l.is(verb + 1, "ngắn") && !l.is(verb + 1, "xuống") && !l.is(verb + 1, "bớt");
    }

    /** {@code đã cắt 62.000 ha lúa}, {@code cắt được 40/52 ha}: a field that was reaped, not one that shrank ({@code cắt giảm 300 ha}, {@code cắt 120 ha đất}, {@code cắt 40% số họp}). */
    private static boolean mown(Lexemes l, Draft d) {
        int verb = d.leadIn.from();
        while (verb < d.from && !l.is(verb, "cắt")) {
            verb++;
        }
        boolean field = d.is(Units.Type.MEASURE) && MOWN.contains(d.unitName) || d.is(Units.Type.PERCENT) && l.is(d.end, "diện") && l.is(d.end + 1, "tích");
        return verb < d.from && field && !l.is(verb - 1, "bị") && !NOT_REAPED.has(l, d.end) && !l.is(verb + 1, "giảm") && !l.is(verb + 1, "bớt") && !l.is(verb + 1, "xuống");
    }

    /** {@code cách Long An 6,87 điểm}: how far behind another. */
    static boolean apart(Lexemes l, Draft d) {
        for (int i = d.leadIn.from() - 1; i >= d.clause.from() && d.from - i < 7; i--) {
            if (l.is(i, "cách")) {
                return l.capital(i + 1) && !l.is(i - 1, "khoảng");
            }
        }
        return false;
    }

    /** {@code nhích lên 12% so với}: whether a base follows. */
    static boolean baseBehind(Lexemes l, Draft d, int last) {
        for (int i = d.end; i + 1 < Math.min(last, d.end + 4); i++) {
            if (l.is(i, "so") && l.is(i + 1, "với")) {
                return true;
            }
        }
        return false;
    }

    /** What a colon before a list announces: {@code 8 nhóm tăng giá: giáo dục 4,05%, may mặc 0,15%}. Null where it is no rise or fall. */
    static Cues.Role announced(Lexemes l, Draft d, int first) {
        int colon = d.from;
        while (colon > first && !l.is(colon, ":")) {
            if (l.is(colon, ";")) {
                return null;
            }
            colon--;
        }
        if (l.number(colon - 1)) {
            return null;
        }
        for (int i = colon; i > first && !l.is(i - 1, ";") && l.is(colon, ":"); i--) {
            Phrases.Match<Cues.Role> cue = Cues.whole(l, i, first, d.from);
            if (cue != null && cue.value().difference()) {
                return nominal(l, cue.from(), first) || l.is(cue.from() - 1, "được") ? null : cue.value();
            }
            if (cue != null && cue.value() == Cues.Role.LEVEL || l.number(i - 1) && Cues.before(l, i - 1, first) != null) {
                return null;
            }
        }
        return null;
    }

    /** {@code chỉ tiêu giảm ít nhất 10% số vụ}: whether the number that is aimed at begins right behind the verb, with what qualifies it. */
    private static boolean aimed(Lexemes l, int verb) {
        Phrases.Match<Cues.Role> whole = Cues.at(l, verb, Math.min(l.size(), verb + WORDS));
        return figure(l, verb + 1) || whole != null && figure(l, whole.to());
    }

    private static boolean figure(Lexemes l, int from) {
        int at = l.is(from, "từ") ? from + 1 : from;
        Phrases.Match<Cues.Role> cue = l.number(at) ? null : Cues.at(l, at, Math.min(l.size(), at + WORDS));
        return l.number(at) || cue != null && cue.value().qualifier() && l.number(cue.to());
    }

    /** Whether the verb of rise is part of a noun: {@code tốc độ tăng}, or {@code tăng trưởng} with no subject before it. */
    private static boolean nominal(Lexemes l, int verb, int limit) {
        if (l.is(verb - 1, "tiêu") && (l.is(verb, "tăng") || l.is(verb, "giảm")) && !l.is(verb + 1, "trưởng") && aimed(l, verb)) {
            return false;
        }
        if (verb > limit && NOMINAL.has(l, verb - 1)) {
            return !l.is(verb - 1, "suất") || l.is(verb - 2, "tỷ") || l.is(verb - 2, "tỉ");
        }
        if (l.is(verb, "giảm") && l.is(verb + 1, "nghèo")) {
            return verb > limit && !Nouns.closed(l, verb - 1) && Cues.before(l, verb, limit) == null;
        }
        if (l.is(verb, "tăng") && l.is(verb + 1, "trưởng")) {
            return verb <= limit || Cues.before(l, verb, limit) != null || l.is(verb - 1, "và") || l.is(verb - 1, "vào") || l.is(verb - 1, "năm") && l.is(verb - 2, "hoạch") || l.is(verb - 1, "cho");
        }
        return false;
    }

    /** {@code từ 12 vươn lên 19 trường}: up to the number, from one that stands right before. */
    static boolean arrives(Lexemes l, Draft d) {
        int from = d.leadIn.from();
        int at = from - 1;
        while (at > d.clause.from() && from - at < ARRIVAL && !l.is(at, "từ")) {
            at--;
        }
        return l.is(d.from - 1, "lên") && l.is(at, "từ") && l.number(at + 1);
    }

    /** {@code đạt 74 MW, cao hơn đỉnh năm 2024 là 61 MW}: the earlier height itself, told behind {@code là} in the unit of the number before it. */
    static boolean peak(Lexemes l, Draft d, Draft before) {
        boolean alike = before != null && before.sentence == d.sentence && before.rejected == null && before.unit != null && d.unit != null && before.unitName.equals(d.unitName)
                && d.value.multiply(TWICE).compareTo(before.value) > 0 && d.value.compareTo(before.value.multiply(TWICE)) < 0;
        boolean named = false;
        for (int i = d.from - 2; alike && l.is(d.from - 1, "là") && i > before.end && d.from - i < FAR; i--) {
            named |= PEAKS.has(l, i);
        }
        return named;
    }

    /** {@code cao hơn yêu cầu tối thiểu 3%}: by how much a bound was passed, which asks for nothing. */
    static boolean overBound(Lexemes l, Draft d) {
        return d.kind == vn.solieu.doc.Claim.Kind.CHANGE && l.is(d.from - 2, "tối") && (l.is(d.from - 1, "thiểu") || l.is(d.from - 1, "đa"));
    }
}
