package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.NumberMention.Form;

/** Quantities that are said without a number: multiples ({@code tăng gấp đôi}) and counts of none ({@code không còn xã nào}). */
final class Unwritten {
    private static final KeySet MULTIPLE = KeySet.of("gấp");
    private static final KeySet NONE = KeySet.of("không", "chẳng", "chưa");
    /** What {@code không … nào} counts nothing of. */
    private static final KeySet NOTHING = KeySet.of("cái", "đồng", "ngày", "lúc", "năm", "tháng", "cách", "điều");
    private static final KeySet NONE_VERBS = KeySet.of("còn", "có", "xảy", "phát");
    /** What is done away with as such: {@code khi không còn cấp huyện}. */
    private static final KeySet LEVELS = KeySet.of("cấp");
    /** Units of administration that a comma joins. */
    private static final KeySet PAIRED = WordLists.of("joined");
    /** What is graded, so that none of the worst grade is a count. */
    private static final KeySet BLAMED = KeySet.of("chi", "đảng", "tổ", "đơn", "cơ", "hồ", "học", "cán", "xã", "huyện", "phường", "thôn", "trường", "tiêu", "doanh", "dự");
    /** Words of the worst grade. */
    private static final KeySet FAULTS = KeySet.of("yếu", "kém", "quá", "trễ", "chậm", "tồn");
    private static final int REACH = 8;

    private Unwritten() { }

    /** {@code tăng gấp đôi}, {@code gấp rưỡi}: a multiple without a number. */
    static void multiples(Lexemes l, List<Draft> out, int index, int first, int last) {
        for (int i = MULTIPLE.next(l, first, last - 1); i < last - 1; i = MULTIPLE.next(l, i + 1, last - 1)) {
            BigDecimal times = l.is(i + 1, "đôi") ? BigDecimal.valueOf(2) : l.is(i + 1, "rưỡi") ? new BigDecimal("1.5") : null;
            int end = i + 2;
            if (times == null && !l.number(i + 1)) {
                NumberMention word = NumberGrammar.at(l, i + 1, last);
                if (word != null && word.form() == Form.WORDS && word.total() == null && !l.is(word.end(), "lần") && !l.is(i + 1, "năm")) {
                    times = word.value();
                    end = word.end();
                }
            }
            if (times == null) {
                continue;
            }
            Draft d = new Draft(index, i, end, null);
            d.value = times;
            d.unitName = "lần";
            d.nounFrom = d.nounEnd = d.end;
            d.clause = Clause.around(l, d.from, d.end, first, last);
            d.leadIn = LeadIn.before(l, d.from, d.clause.from());
            d.notes.add("multiple");
            out.add(d);
        }
    }

    /** Where the clause begins whose subject is a row of units of administration ({@code 86/151 xã, phường, thị trấn không có máy nào}). */
    private static int row(Lexemes l, int from, int first) {
        int at = from;
        while (at - 2 > first && l.is(at - 1, ",") && PAIRED.has(l, at) && PAIRED.has(l, at - 2)) {
            at--;
            while (at - 1 > first && !Clause.boundary(l, at - 1)) {
                at--;
            }
        }
        return at;
    }

    /** {@code 18 sản phẩm 4 sao, chưa có sản phẩm 5 sao}: whether others of the kind are counted beside it. */
    private static boolean alike(List<Draft> drafts, String noun) {
        return drafts.stream().anyMatch(d -> d.nounKnown && d.unitName.equalsIgnoreCase(noun));
    }

    /** Whether a number stands in a stretch: then it counts what has none ({@code bảy xã chưa có đường}). */
    private static boolean counted(List<Draft> drafts, int from, int to) {
        return drafts.stream().anyMatch(d -> d.number != null && d.from >= from && d.from < to && d.nounKnown);
    }

    static void none(Lexemes l, List<Draft> out, Sentence sentence, int index, int first, int last) {
        for (int i = NONE.next(l, first, last - 2); i < last - 2; i = NONE.next(l, i + 1, last - 2)) {
            boolean verb = NONE_VERBS.has(l, i + 1);
            int at = verb ? i + 2 : i + 1;
            if (l.is(i + 1, "xảy") && l.is(at, "ra") || l.is(i + 1, "phát") && l.is(at, "sinh")) {
                at++;
            }
            Nouns.Head head = Nouns.known(l, at, last) ? Nouns.at(l, at, last, sentence) : null;
            if (head == null || NOTHING.has(l, at) || l.is(at, "giải") && (l.is(at + 1, "ngân") || l.is(at + 1, "quyết") || l.is(at + 1, "phóng") || l.is(at + 1, "thể"))) {
                continue;
            }
            boolean any = false;
            for (int k = head.end(); k < Math.min(last, head.end() + REACH) && !Clause.boundary(l, k); k++) {
                any |= l.is(k, "nào");
            }
            boolean things = head.type().equals("person") || head.type().equals("event");
            boolean kind = l.is(i, "chưa") && l.is(i + 1, "có") && alike(out, l.text(at, head.end()));
            boolean poor = l.is(i, "không") && l.is(i + 1, "có") && (BLAMED.has(l, at) || things) && (FAULTS.has(l, head.end()) || FAULTS.has(l, head.end() - 1));
            boolean loss = poor || l.is(i, "không") && l.is(i + 1, "có") && things && (Toll.told(l, at, head.end(), first, last) || l.is(head.end(), "nặng") || l.is(head.end(), "tử") || l.is(head.end() - 2, "tử"));
            if (!any && !loss && !kind && !(verb && l.is(i + 1, "còn")) && !(l.is(i, "chưa") && l.is(i + 1, "có") && things) || i > first && l.is(i - 1, "như")) {
                continue;
            }
            if (!loss && !kind && counted(out, row(l, Clause.around(l, i, i + 1, first, last).from(), first), i) || LEVELS.has(l, at) && l.is(i + 1, "còn")) {
                continue;
            }
            Draft d = new Draft(index, i, i + 1, null);
            d.value = BigDecimal.ZERO;
            d.nounFrom = at;
            d.nounEnd = head.end();
            d.unitName = l.text(at, head.end());
            d.clause = Clause.around(l, d.from, d.end, first, last);
            d.leadIn = new LeadIn(i, List.of());
            d.notes.add("none");
            out.add(d);
        }
    }
}
