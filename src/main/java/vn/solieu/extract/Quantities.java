package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Units;

/**
 * A sentence's numbers with their units, counted nouns and clauses: the drafts that the later steps judge and fill; with
 * them ranks in words ({@link RanksInWords}) and quantities without a number ({@link Unwritten}).
 */
final class Quantities {
    /** First syllables of verbs of moving and staying, right behind a number that counts what is not said again. */
    private static final KeySet NO_NOUNS = WordLists.of("no_nouns");
    /** First syllables of verbs that tell what money went into. */
    private static final KeySet SPENT = WordLists.of("spent");
    /** Last syllables of institutions whose names begin with {@code tổng} ({@code tổng cục}). */
    private static final KeySet TOTAL_NAMES = WordLists.of("total_names");
    /** More points than these no text enumerates in an item. */
    private static final BigDecimal MANY = BigDecimal.valueOf(20);
    /** How far before a number people counted in millions may stand. */
    private static final int PEOPLE = 14;
    /** Words before {@code tại} where an index stops at its points. */
    private static final KeySet STOPS = KeySet.of("dừng", "lại", "nguyên", "chốt", "cửa", "giữ");
    private static final KeySet VAGUE = KeySet.of("hàng", "vài", "mấy", "dăm", "nhiều", "bao", "muôn");
    /** Note of parts of an index or a plan of which something is told ({@code ba lĩnh vực lên hạng}). */
    static final String POINTS = "points told of";
    private static final KeySet TOLD = WordLists.of("points_told");
    /** Verbs of moving, and in what: {@code ba lĩnh vực lên hạng}. */
    private static final KeySet MOVED = WordLists.of("points_moved");
    private static final KeySet MOVED_IN = WordLists.of("moved_in");
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Words of prices, pay and cost. */
    private static final KeySet PRICED = WordLists.of("priced");
    /** Those of two syllables. */
    private static final Phrases<Boolean> PAID = new Phrases<>();
    /** How far before money a word of prices may stand. */
    private static final int HEADED = 14;
    private static final int REACH = 8;
    /** How many words may name the thing measured between a measure and the time it is counted per. */
    private static final int THING = 4;
    /** Last syllables of verbs before a number of places ({@code hư hỏng 18 điểm}, {@code triệt xóa 12 điểm}). */
    private static final KeySet SPOILT = WordLists.of("spoilt");
    private static final KeySet LENGTHS = KeySet.of("tháng", "năm", "quý", "ngày", "tuần", "giờ", "phút", "kỳ");
    private static final KeySet EACH = KeySet.of("cứ");
    private static final KeySet TIMES = KeySet.of("ngày", "năm", "tháng", "vụ", "giờ", "tuần", "quý", "ca");

    /** Note of money whose unit is left out. */
    static final String LEFT_OUT = "đồng left out";
    /** Note of a number in words that tells a loss. */
    static final String TOLL = "tells a loss";

    static {
        for (String word : List.of("hỗ trợ", "doanh thu", "tiền công", "ngày công", "thù lao", "trợ cấp")) {
            PAID.put(word, true);
        }
    }

    private Quantities() { }

    /** @param timed whether a lexeme belongs to a time: what follows a number of times counts something only where a list says so */
    static List<Draft> of(Lexemes l, IntPredicate timed, Sentence sentence, int index, int first, int last) {
        List<Draft> out = new ArrayList<>();
        for (NumberMention m : NumberGrammar.find(l, first, last)) {
            boolean places = l.is(m.end(), "điểm") && !l.is(m.from() - 1, "đạt") && out.stream().anyMatch(d -> d.hasNoun() && l.is(d.nounFrom, "điểm") && d.value.compareTo(m.value()) >= 0);
            out.add(draft(l, m, timed.test(m.from()) && timed.test(m.end() - 1), places, sentence, index, first, last));
        }
        merge(l, out, first, last);
        outOf(l, out, first, last);
        Rates.shared(l, out);
        int numbers = out.size();
        RanksInWords.add(l, out, index, first, last);
        Unwritten.none(l, out, sentence, index, first, last);
        Unwritten.multiples(l, out, index, first, last);
        if (out.size() > numbers) {
            out.sort(Comparator.comparingInt(d -> d.from));
            for (int i = out.size() - 1; i > 0; i--) {
                if (out.get(i).from < out.get(i - 1).end) {
                    out.remove(out.get(i - 1).number == null ? i : i - 1);
                }
            }
        }
        return out;
    }

    /** @param places whether the sentence counted places before that are called {@code điểm} ({@code 61 điểm trường, 9 điểm chưa có điện}) */
    private static Draft draft(Lexemes l, NumberMention m, boolean timed, boolean places, Sentence sentence, int index, int first, int last) {
        Units.Unit sign = Units.at(l, m.end(), last);
        Units.Leading leading = sign == null ? Units.before(l, m.from(), m.end(), first) : null;
        Draft d = new Draft(index, leading == null ? m.from() : leading.from(), m.end(), m);
        d.unit = leading == null ? sign : leading.unit();
        Nouns.Head head = null;
        if (d.unit != null && d.unit.type() == Units.Type.SCORE && (places && m.value().stripTrailingZeros().scale() <= 0 || spots(l, m, d.unit.end(), last))) {
            d.unit = null;
        }
        if (d.unit != null) {
            boolean any = d.unit.end() == m.end() + 1 && l.syllable(m.end()) && d.unit.type() != Units.Type.MONEY;
            head = any || Nouns.known(l, m.end(), last) || l.is(m.end(), "\"") ? Nouns.at(l, m.end(), last, sentence) : null;
            boolean nounWins = head != null && head.end() > d.unit.end() && (head.known() || any);
            if (nounWins) {
                d.unit = null;
            } else {
                head = null;
            }
        }
        if (d.unit != null) {
            d.end = d.unit.end();
            d.unitName = d.unit.unit();
            if (m.form() == Form.WORDS && m.end() == m.from() + 1 && d.unit.type() == Units.Type.MEASURE && !stressed(l, m, first)) {
                d.reject("number-word", "an article");
            }
            scale(d, d.unit.factor());
            if (d.unit.type() == Units.Type.TIMES && (l.is(d.end, "rưỡi") || l.is(d.end, "rưởi")) && d.to == null) {
                d.value = d.value.add(HALF);
                d.end++;
            }
            d.nounFrom = d.nounEnd = d.end;
            if (d.unit.type() == Units.Type.MEASURE && !d.unitName.contains("/")) {
                d.unitName += time(l, d.end, last);
            }
        } else {
            int behind = m.total() != null ? whole(l, m.end(), last) : m.end();
            head = head == null && !idle(l, m, timed, behind, first, last) ? Nouns.at(l, behind, last, sentence) : head;
            if (head != null && m.form() == Form.WORDS && m.total() != null && head.structural() == Nouns.Structural.MAYBE && behind == m.end()) {
                head = null;
            }
            d.nounFrom = m.end();
            d.nounEnd = head == null ? m.end() : head.end();
            d.nounFrom = head == null ? d.nounFrom : head.from();
            d.unitName = head == null ? "" : l.text(head.from(), head.end());
            d.nounKnown = head != null && head.known();
            d.behind = head == null || !l.syllable(head.end()) || head.end() >= last ? ""
                    : l.key(head.end()) + (l.syllable(head.end() + 1) && head.end() + 1 < last && l.is(head.end(), "bị") ? " " + l.key(head.end() + 1) : "");
            if (head != null && head.structural() != Nouns.Structural.NO && m.form() != Form.FRACTION && m.total() == null && told(l, head.end(), last) && !LENGTHS.has(l, head.from()) && !national(l, head.from())) {
                if (MOVED_IN.has(l, head.end() + 1)) {
                    d.notes.add(POINTS);
                }
                words(l, d, head, first, last);
            } else if (head != null && head.structural() == Nouns.Structural.YES && m.form() != Form.FRACTION && m.total() == null && !labelled(l, m, head.end(), last)) {
                d.reject("structural", "'" + d.unitName + "' counts the text's own points");
            } else if (head != null && head.structural() == Nouns.Structural.MAYBE && m.form() != Form.FRACTION && m.total() == null
                    && d.value.compareTo(BigDecimal.valueOf(5)) <= 0 && !((l.is(m.from() - 1, "của") || l.is(m.from() - 1, "thuộc")) && l.number(m.from() - 3))) {
                d.reject("structural", "few '" + d.unitName + "'");
            } else {
                words(l, d, head, first, last);
            }
            if (head == null && m.scaled() && m.total() == null && l.is(m.end(), "/") && l.glued(m.end()) && l.syllable(m.end() + 1) && priced(l, m, first)) {
                d.unit = Units.money(l, m.end(), last);
                d.end = d.unit.end();
                d.unitName = d.unit.unit();
                d.nounFrom = d.nounEnd = d.end;
                d.rejected = null;
                d.notes.add(LEFT_OUT);
            } else {
                Rates.per(l, d, last);
            }
            if (d.unit == null && head == null && m.scaled() && (m.value().abs().compareTo(BILLION) >= 0 || spent(l, m) && !people(l, m, first))) {
                d.unit = new Units.Unit(d.end, "VND", Units.Type.MONEY, BigDecimal.ONE);
                d.unitName = "VND";
                d.notes.add(LEFT_OUT);
            }
        }
        if (VAGUE.has(l, m.from() - 1) && m.from() > first && m.form() == Form.WORDS) {
            d.reject("vague", "after '" + l.key(m.from() - 1) + "'");
        }
        d.clause = Clause.around(l, d.from, d.end, first, last);
        d.leadIn = LeadIn.before(l, d.from, d.clause.from());
        return d;
    }

    /**
     * Whether a small number in words or one of a time stands before no noun of the list: it counts nothing, and what word follows need not be found out, but for
     * {@code cứ ba lá phiếu thì có một}.
     */
    private static boolean idle(Lexemes l, NumberMention m, boolean timed, int behind, int first, int last) {
        boolean small = m.form() == Form.WORDS && m.total() == null && !m.scaled() && (m.end() == m.from() + 1 || m.value().compareTo(BigDecimal.TEN) < 0);
        if ((NO_NOUNS.has(l, behind) || spent(l, m)) && !Nouns.known(l, behind, last)) {
            return true;
        }
        return (timed || small) && !Nouns.known(l, l.is(behind, "\"") ? behind + 1 : behind, last) && (timed || EACH.next(l, first, last) == last);
    }

    /** {@code dành 2 triệu mua sách}, {@code 350 triệu sửa nhà}: money, by the verb that tells what it went into. */
    private static boolean spent(Lexemes l, NumberMention m) {
        return m.scaled() && m.total() == null && m.value().compareTo(MILLION) >= 0 && SPENT.has(l, m.end());
    }

    /** {@code 17 triệu người tham gia, trong đó 1,5 triệu đóng tự nguyện}: whether people were counted in millions before. */
    private static boolean people(Lexemes l, NumberMention m, int first) {
        for (int i = m.from() - 1; i > first + 1 && m.from() - i < PEOPLE; i--) {
            if (l.is(i, "người") && (l.is(i - 1, "triệu") || l.is(i - 1, "lượt") && l.is(i - 2, "triệu"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code giá 45 nghìn/kg}, {@code mức chi 1,8 triệu/người/tháng}, {@code 2,5 tỷ/km}: whether money is told whose {@code đồng} is left out. */
    private static boolean priced(Lexemes l, NumberMention m, int first) {
        if (m.value().abs().compareTo(BILLION) >= 0 || m.value().abs().compareTo(MILLION) >= 0 && l.is(m.end() + 1, "người")) {
            return true;
        }
        for (int i = m.from() - 1; i >= first && m.from() - i < HEADED && !l.is(i, ";"); i--) {
            if (PRICED.has(l, i) || PAID.at(l, i, m.from()) != null) {
                return true;
            }
            if (l.is(i, "công") && l.is(i + 1, "suất") || l.is(i, "sản") && l.is(i + 1, "lượng") || l.is(i, "thu") && l.is(i + 1, "hoạch")) {
                return false;
            }
        }
        return false;
    }

    /** Whether what follows a noun tells how many did something ({@code 8 nhóm tăng giá}, {@code 9 khoản hoàn thành dự toán}). */
    private static boolean told(Lexemes l, int at, int last) {
        return at < last && (TOLD.has(l, at) || MOVED.has(l, at) && MOVED_IN.has(l, at + 1) || l.is(at, "đứng") && (l.is(at + 1, "giá") || l.is(at + 1, "yên"))) && !(l.is(at, "đạt") && l.is(at + 1, "được"));
    }

    /** {@code Báo, tạp chí: 187 loại}: what an item of a list has in all, which no text enumerates. */
    private static boolean labelled(Lexemes l, NumberMention m, int end, int last) {
        return m.form() == Form.DIGITS && m.value().compareTo(MANY) > 0 && l.is(m.from() - 1, ":") && l.syllable(m.from() - 2)
                && (end >= last || l.is(end, ";") || l.is(end, ",") || l.is(end, ".") || l.is(end, "("));
    }

    /** {@code 3 chương trình mục tiêu quốc gia}: the same three everywhere. */
    private static boolean national(Lexemes l, int noun) {
        return l.is(noun, "chương") && l.is(noun + 2, "mục") && l.is(noun + 4, "quốc");
    }

    /** {@code 178 điểm hỗ trợ người dân}: places, not points, where a word that describes them follows a whole number. */
    private static boolean spots(Lexemes l, NumberMention m, int after, int last) {
        boolean whole = m.value().stripTrailingZeros().scale() <= 0;
        if (whole && (l.is(m.from() - 1, "có") || l.is(m.from() - 1, "tại") && !STOPS.has(l, m.from() - 2) || l.is(after, ",") && l.is(after + 1, "tụ") || l.is(after, "cấp") && !l.is(after + 1, "tỉnh") && !l.is(after + 1, "huyện"))) {
            return true;
        }
        if (m.value().compareTo(BigDecimal.valueOf(100)) > 0 || m.value().stripTrailingZeros().scale() <= 0 && SPOILT.has(l, m.from() - 1)) {
            return true;
        }
        return m.value().stripTrailingZeros().scale() <= 0 && after < last && l.syllable(after) && !Nouns.closed(l, after)
                && Cues.at(l, after, last) == null && !l.is(after, "so") && !l.is(after, "số") && !l.capital(after);
    }

    /** {@code 1,2 triệu tấn hàng hóa/năm}, {@code 2.400 tấn củ mỗi ngày}: the time that a measure is counted per, behind the thing measured; empty if none. */
    private static String time(Lexemes l, int from, int last) {
        for (int i = from; i < Math.min(last - 1, from + THING) && l.syllable(from); i++) {
            boolean slash = l.is(i, "/") && i > from;
            if (slash || l.is(i, "mỗi")) {
                String time = l.key(i + 1);
                return !TIMES.has(l, i + 1) ? "" : "/" + time + (l.is(i + 2, "đêm") ? " đêm" : "");
            }
            if (!l.syllable(i) || Nouns.closed(l, i)) {
                return "";
            }
        }
        return "";
    }

    /** Where that begins which a share is of: behind {@code số}, {@code tổng số} and {@code tổng} ({@code 1/4 tổng diện tích}, not {@code 1/4 tổng công ty}). */
    private static int whole(Lexemes l, int at, int last) {
        boolean name = TOTAL_NAMES.has(l, at + 1) || l.is(at + 1, "công") && TOTAL_NAMES.has(l, at + 2);
        int from = name ? at : l.is(at, "tổng") && at + 1 < last && l.syllable(at + 1) && !Nouns.known(l, at, last) ? at + 1 : at;
        return l.is(from, "số") ? from + 1 : from;
    }

    private static void scale(Draft d, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            d.value = d.value.multiply(factor);
            d.to = d.to == null ? null : d.to.multiply(factor);
            d.total = d.total == null ? null : d.total.multiply(factor);
        }
    }

    /** Numbers in words count only where they state a quantity of a known countable thing. */
    private static void words(Lexemes l, Draft d, Nouns.Head head, int first, int last) {
        NumberMention m = d.number;
        if (m.form() != Form.WORDS || m.total() != null) {
            return;
        }
        boolean single = m.end() == m.from() + 1;
        if (head == null || !head.known() && (single || m.value().compareTo(BigDecimal.TEN) < 0)) {
            d.reject("number-word", "counts nothing");
        } else if (single && m.value().compareTo(BigDecimal.ONE) == 0 && l.is(head.from(), "đơn") && l.is(head.end(), "diện")) {
            d.reject("number-word", "a unit of area");
        } else if (head.known() && l.is(head.end() - 2, "tử") && l.is(head.end() - 1, "vong") || head.known() && Toll.told(l, m.from(), head.end(), first, last)) {
            d.notes.add(TOLL);
        } else if (single && m.value().compareTo(BigDecimal.ONE) == 0 && !stressed(l, m, first)) {
            d.reject("number-word", "an article");
        }
    }

    /** {@code một đơn vị cấp huyện trở lên}: one at least. */
    private static boolean bounded(Lexemes l, NumberMention m) {
        for (int i = m.end() + 1; i < m.end() + REACH && l.syllable(i); i++) {
            if (l.is(i, "trở") && l.is(i + 1, "lên")) {
                return true;
            }
        }
        return false;
    }

    private static boolean stressed(Lexemes l, NumberMention m, int first) {
        LeadIn in = LeadIn.before(l, m.from(), first);
        boolean where = l.is(m.from() - 1, "trên") && m.end() == m.from() + 1 && m.value().compareTo(BigDecimal.ONE) == 0;
        return in.has(Cues.Role.AT_LEAST) || in.has(Cues.Role.AT_MOST) || in.has(Cues.Role.MORE_THAN) && !where || in.has(Cues.Role.UP)
                || in.has(Cues.Role.DOWN) || l.is(m.from() - 1, "chỉ")
                || bounded(l, m)
                || l.is(m.from() - 2, "chỉ") && (l.is(m.from() - 1, "có") || l.is(m.from() - 1, "còn"));
    }

    /** {@code 50.514 ha/53.511 ha}: one amount with a total. And numbers that stand inside another's denominator are none. */
    private static void merge(Lexemes l, List<Draft> drafts, int first, int last) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft a = drafts.get(i);
            Draft b = drafts.get(i + 1);
            boolean counted = a.hasNoun() && b.hasNoun() && l.is(a.nounEnd, "/") && b.from == a.nounEnd + 1 && a.unitName.equals(b.unitName)
                    && a.total == null;
            if (counted) {
                a.total = b.value;
                a.end = b.nounEnd;
                a.nounFrom = b.nounFrom;
                a.nounEnd = b.nounEnd;
                a.clause = Clause.around(l, a.from, a.end, first, last);
                drafts.remove(i + 1);
                continue;
            }
            boolean upTo = b.from == a.end + 1 && (l.is(a.end, "đến") || l.is(a.end, "-") || l.is(a.end, "tới")) && a.is(Units.Type.MONEY)
                    && b.is(Units.Type.MONEY) && a.to == null && b.to == null && a.value.compareTo(b.value) < 0
                    && (l.is(a.from - 1, "từ") || l.is(a.end, "-") || l.is(a.from - 1, "giá") || l.is(a.from - 1, "mức") || l.is(a.from - 1, "khoảng"));
            if (upTo) {
                a.to = b.value;
                a.end = b.end;
                a.unitName = b.unitName;
                a.nounFrom = a.nounEnd = a.end;
                a.clause = Clause.around(l, a.from, a.end, first, last);
                drafts.remove(i + 1);
                continue;
            }
            boolean joined = l.is(a.end, "/") && b.from == Units.planned(l, a.end + 1, last) && a.unit != null && b.unit != null && a.total == null
                    && (a.unit.type() == Units.Type.MEASURE || a.unit.type() == Units.Type.MONEY) && a.unit.unit().equals(b.unit.unit());
            if (joined) {
                a.total = b.value;
                a.end = b.end;
                a.clause = Clause.around(l, a.from, a.end, first, last);
                drafts.remove(i + 1);
            } else if (b.from < a.end) {
                drafts.remove(i + 1);
                i--;
            }
        }
    }

    /** {@code cứ 10 hồ sơ thì có 3 hồ sơ}: one ratio, 3 of 10. */
    private static void outOf(Lexemes l, List<Draft> drafts, int first, int last) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft a = drafts.get(i);
            Draft b = drafts.get(i + 1);
            boolean then = false;
            for (int k = a.nounEnd; k < b.from && b.from - a.nounEnd < REACH; k++) {
                then |= l.is(k, "thì") || l.is(k, "có") && l.is(a.nounFrom, l.key(b.nounFrom)) && b.value.compareTo(a.value) < 0 || l.is(k, "có") && (l.is(k - 1, "mới") || l.is(k - 1, "chỉ") || l.is(k - 1, "lại"));
            }
            if (then && a.hasNoun() && (b.hasNoun() || rest(l, a, b)) && a.from > first && l.is(a.from - 1, "cứ")) {
                Draft d = new Draft(a.sentence, a.from, b.end, b.number);
                d.total = a.value;
                boolean own = !rest(l, a, b);
                d.nounFrom = own ? b.nounFrom : b.end;
                d.nounEnd = own ? b.nounEnd : b.end;
                d.unitName = own ? b.unitName : a.unitName;
                d.nounKnown = own ? b.nounKnown : a.nounKnown;
                d.clause = Clause.around(l, d.from, d.end, first, last);
                d.leadIn = new LeadIn(d.from, List.of());
                drafts.set(i, d);
                drafts.remove(i + 1);
            }
        }
    }

    /** {@code cứ 10 doanh nghiệp được hỏi thì 4 còn ngại}: so many of the same, whose noun is not said again. */
    private static boolean rest(Lexemes l, Draft a, Draft b) {
        return a.hasNoun() && !b.nounKnown && !l.is(b.nounFrom, l.key(a.nounFrom)) && b.unit == null && b.number.total() == null && !b.number.scaled() && b.value.compareTo(a.value) < 0 && (l.is(b.from - 1, "thì") || l.is(b.from - 1, "có"));
    }
}
