package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;

/**
 * Ranks said without a digit: {@code dẫn đầu cả nước}, {@code á quân}, {@code xếp thứ ba}. A word of rank is a claim only where it is not
 * hedged ({@code một trong những}) and an ordering is named: a scope, an index, a figure that orders, a streak, or other ranks beside it.
 */
final class RanksInWords {
    private static final int REACH = 8;
    /** How far behind a word of rank the index may be named. */
    private static final int INDEX = 6;
    /** First syllables of offices and forms of address, behind {@code do}. */
    private static final KeySet OFFICES = WordLists.of("offices");
    /** How far behind {@code dẫn đầu với} the figure may stand that orders. */
    private static final int FIGURE = 12;
    /** First syllables of sources of revenue. */
    private static final KeySet SOURCES = WordLists.of("ranked_things");
    /** Words before one whom another is compared with. */
    private static final KeySet AGAINST = KeySet.of("hơn", "kém", "thua");
    private static final KeySet RANKING = KeySet.of("đứng", "xếp", "trí", "ở", "hạng");
    static final KeySet INDICES = KeySet.of("pci", "dti", "papi", "sipas", "pgi", "ddci", "par", "ict");

    private RanksInWords() { }

    /** Adds the ranks of lexemes {@code [first, last)} to the sentence's drafts. */
    static void add(Lexemes l, List<Draft> out, int index, int first, int last) {
        for (int i = RankWords.next(l, first, last); i < last; i = RankWords.next(l, i + 1, last)) {
            Phrases.Match<BigDecimal> word = RankWords.at(RankWords.Role.WORD, l, i, last);
            boolean ranked = false;
            if (word == null) {
                word = nth(l, i, first, last, out);
                ranked = word != null && (word.from() < i || paired(l, i, out) || goesOn(l, i, word.to(), first, out) || scored(l, i, word.to(), last));
            }
            if (word == null) {
                continue;
            }
            Draft d = new Draft(index, word.from(), word.to(), null);
            d.value = word.value();
            d.unitName = "hạng";
            d.clause = Clause.around(l, d.from, d.end, first, last);
            d.leadIn = new LeadIn(d.from, List.of());
            d.nounFrom = d.nounEnd = d.end;
            if (led(l, word.from(), d.clause.from()) || AGAINST.has(l, word.from() - 1)) {
                d.reject("no-ordering", "'" + l.text(word.from(), word.to()) + "' of a person, or whom another is compared with");
            } else if (!ranked && source(l, word.from(), word.to(), first, last)) {
                d.reject("no-ordering", "'" + l.text(word.from(), word.to()) + "' of a source of revenue or a crop");
            } else if (grouped(l, word.from(), first) || hedged(l, word.from(), Math.max(first, d.clause.from()))) {
                d.reject("hedged-superlative", "'" + l.text(word.from(), word.to()) + "' of a group");
            } else if (!ranked && !beside(l, out, first) && !second(d, out) && !measured(l, word.to(), last) && !l.is(word.to() - 1, "quân")
                    && !streak(l, word.from(), word.to(), first, last) && !RankWords.within(RankWords.Role.SCOPE, l, word.to(), Math.min(d.clause.end(), word.to() + REACH))) {
                d.reject("no-ordering", "'" + l.text(word.from(), word.to()) + "' names no ordering");
            }
            out.add(d);
            i = word.to() - 1;
        }
    }

    /** {@code xếp thứ nhất}, {@code đứng thứ ba}: an ordinal in words after a verb of ranking. */
    private static Phrases.Match<BigDecimal> nth(Lexemes l, int i, int first, int last, List<Draft> out) {
        Phrases.Match<BigDecimal> nth = RankWords.at(RankWords.Role.NTH, l, i, last);
        if (nth == null) {
            return null;
        }
        boolean verb = i > first && RANKING.has(l, i - 1);
        if (i > first && l.is(i - 1, "thấp")) {
            return null;
        }
        if (!verb && paired(l, i, out)) {
            return new Phrases.Match<>(i, nth.to(), nth.value());
        }
        boolean scope = RankWords.at(RankWords.Role.SCOPE, l, nth.to(), last) != null && !l.is(nth.to(), "về") && !l.is(nth.to(), "trong");
        if (!verb && !scope && (scored(l, i, nth.to(), last) || listed(l, i, nth.to(), first) || goesOn(l, i, nth.to(), first, out))) {
            return new Phrases.Match<>(i, nth.to(), nth.value());
        }
        return verb ? new Phrases.Match<>(i - 1, nth.to(), nth.value()) : scope ? nth : null;
    }

    /** {@code lần lượt đứng thứ nhất và thứ hai}: behind a rank in words and {@code và}. */
    private static boolean paired(Lexemes l, int at, List<Draft> out) {
        Draft before = null;
        for (Draft d : out) {
            boolean place = d.number != null && d.unit == null && RankWords.before(RankWords.Role.BEFORE, l, d.from, 0) != null;
            before = place || d.number == null && d.rejected == null && d.unitName.equals("hạng") ? d : before;
        }
        return before != null && before.end == at - 1 && l.is(at - 1, "và");
    }

    /** {@code Vị trí số một thuộc về Hà Nội; TP Hồ Chí Minh về nhì}: a second or third place behind a first one in words. */
    private static boolean second(Draft d, List<Draft> out) {
        return d.value.compareTo(BigDecimal.ONE) > 0 && out.stream().anyMatch(o -> o.number == null && o.rejected == null && o.unitName.equals("hạng"));
    }

    /** {@code Long An thứ tư, 70,26 điểm}: behind a name and before points, where {@code thứ tư} is no day of the week. */
    private static boolean scored(Lexemes l, int at, int after, int last) {
        int number = l.is(after, ",") || l.is(after, "(") || l.is(after, "với") ? after + 1 : last;
        number += l.is(number, "đạt") || l.is(number, "được") ? 1 : 0;
        return l.capital(at - 1) && l.syllable(at - 1) && number < last && l.number(number) && l.is(number + 1, "điểm") && (number + 2 >= last || Clause.boundary(l, number + 2));
    }

    /** {@code dẫn đầu với 91,3 điểm}, {@code đứng đầu là Hòa Bình với 58,9%}: the figure behind it is what the ordering is by. */
    private static boolean measured(Lexemes l, int after, int last) {
        if (l.is(after, "(") && l.number(after + 1)) {
            return true;
        }
        if (!l.is(after, "với") && !l.is(after, "là")) {
            return false;
        }
        for (int i = after; i < Math.min(last, after + FIGURE); i++) {
            if (l.number(i)) {
                return true;
            }
            if (l.is(i, ",") && !(l.number(i + 1) && l.capital(after + 1)) || l.is(i, ";") || l.is(i, ".")) {
                return false;
            }
        }
        return false;
    }

    /** {@code dẫn đầu 3 năm liên tiếp}, {@code năm thứ 7 liên tiếp dẫn đầu}, or an index named in the clause: an ordering is meant. */
    private static boolean streak(Lexemes l, int at, int after, int first, int last) {
        for (int i = after; i < Math.min(last, after + 5); i++) {
            if (l.is(i, "liên") && (l.is(i + 1, "tiếp") || l.is(i + 1, "tục")) || l.is(i, "năm") && l.is(i + 1, "liền")) {
                return true;
            }
        }
        for (int i = after; i < Math.min(last, after + INDEX); i++) {
            if (INDICES.has(l, i)) {
                return true;
            }
        }
        for (int i = at - 1; i >= first && at - i < 14; i--) {
            if (l.is(i, "liên") && l.is(i + 1, "tiếp") || INDICES.has(l, i) || l.is(i, "xếp") && l.is(i + 1, "hạng") || l.is(i, "bảng")) {
                return true;
            }
        }
        return false;
    }

    /** {@code thuế thu nhập doanh nghiệp dẫn đầu với 1.250 tỷ đồng}, {@code dẫn đầu là nguồn thu từ đất với …}: the largest of sources or crops, and no place of a unit. */
    private static boolean source(Lexemes l, int at, int after, int first, int last) {
        if (!measured(l, after, last) || l.capital(at - 1) && at > first + 1 || l.capital(after + 1)) {
            return false;
        }
        for (int i = at - 1; i >= first && at - i < REACH && !l.is(i, ","); i--) {
            if (Ordinals.PEERS.has(l, i)) {
                return false;
            }
        }
        for (int i = first; i < Math.min(last, after + REACH / 2); i++) {
            if (SOURCES.has(l, i) && !l.is(i - 1, "chi") || (l.is(i, "nguồn") && l.is(i + 1, "thu")) || l.is(i, "cây") && l.is(i + 1, "trồng") || l.is(i, "loại") && l.is(i + 1, "cây")) {
                return true;
            }
        }
        return false;
    }

    /** {@code đoàn công tác do Cục trưởng dẫn đầu}: at the head of others, not of an ordering. */
    private static boolean led(Lexemes l, int at, int from) {
        for (int i = at - 1; i >= from && at - i < 14; i--) {
            if (l.is(i, "do")) {
                return (l.is(at, "dẫn") || l.is(at, "đứng")) && OFFICES.has(l, i + 1);
            }
        }
        return false;
    }

    /** Whether the sentence ranks others by number, so that an ordering is on the table. */
    private static boolean beside(Lexemes l, List<Draft> drafts, int first) {
        for (Draft d : drafts) {
            if (d.number != null && d.unit == null && (d.total != null && d.total.intValue() == 63
                    || RankWords.before(RankWords.Role.BEFORE, l, d.from, first) != null && l.is(d.from - 1, "thứ"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rank by number stands close before in the sentence ({@code kinh tế số thứ 8, xã hội số thứ sáu}). */
    private static boolean listed(Lexemes l, int at, int after, int first) {
        for (int i = at - 1; i > first && at - i < REACH; i--) {
            if (l.number(i) && l.is(i - 1, "thứ") || l.is(after, "với") && l.is(i, "quân") && (l.is(i - 1, "á") || l.is(i - 1, "quán"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Bình Dương đứng thứ hai, 2,71 tỷ USD; Bắc Ninh thứ ba, 1,66 tỷ USD}: behind a name, where others were ranked before in the sentence. */
    private static boolean goesOn(Lexemes l, int at, int after, int first, List<Draft> out) {
        boolean closed = after >= l.size() || l.is(after, ",") || l.is(after, "(") || l.is(after, ":") || l.is(after, ".") || l.is(after, ";") || l.is(after, "với");
        boolean moved = l.is(at - 1, "xuống") || l.is(at - 1, "lên") || l.is(at - 1, "về");
        if (!closed || !l.syllable(at - 1) || !(l.capital(at - 1) || l.is(at - 1, "số") || l.is(at - 2, "số") || moved || l.is(at - 1, "văn"))) {
            return false;
        }
        return out.stream().anyMatch(d -> d.number == null && d.rejected == null && d.unitName.equals("hạng") && d.from >= first && d.from < at
                || d.number != null && l.is(d.from - 1, "thứ") && d.from < at);
    }

    /** {@code 10 tỉnh, thành phố dẫn đầu PCI}, {@code 5 địa phương đứng đầu}: so many lead together. */
    private static boolean grouped(Lexemes l, int at, int first) {
        int noun = l.is(at - 1, "phố") && l.is(at - 2, "thành") ? at - 2 : at - 1;
        noun -= l.is(noun, "thành") && l.is(noun - 2, "tỉnh") && l.mark(noun - 1) ? 2 : 0;
        noun -= l.is(noun, "phương") || l.is(noun, "vị") ? 1 : 0;
        return Ordinals.PEERS.has(l, noun) && many(l, noun - 1, first);
    }

    /** Whether a number stands here that is no year. */
    private static boolean many(Lexemes l, int i, int first) {
        if (i > first + 1 && l.is(i - 1, "trong") && l.is(i - 2, "một")) {
            return true;
        }
        if (i < first || !l.number(i) || l.is(i - 1, "năm")) {
            return false;
        }
        String key = l.key(i);
        return key.length() != 4 || !key.startsWith("19") && !key.startsWith("20");
    }

    private static boolean hedged(Lexemes l, int at, int from) {
        for (int i = at; i > from && at - i < REACH; i--) {
            if (l.is(i - 1, "và") && (i == at || l.is(i, "tiếp") || l.is(i, "vẫn") || l.is(i, "luôn") || l.is(i, "đang") || l.is(i, "vươn"))) {
                return false;
            }
            Phrases.Match<BigDecimal> hedge = RankWords.before(RankWords.Role.HEDGE, l, i, from);
            if (hedge != null) {
                return true;
            }
        }
        return false;
    }
}
