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
    private static final KeySet NONE = KeySet.of("không", "chẳng", "chưa");
    /** What {@code không … nào} counts nothing of. */
    private static final KeySet NOTHING = KeySet.of("cái", "đồng", "ngày", "lúc", "năm", "tháng", "cách", "điều");
    private static final KeySet NONE_VERBS = KeySet.of("còn", "có", "xảy", "phát");
    private static final int REACH = 8;

    private Unwritten() { }

    /** {@code tăng gấp đôi}, {@code gấp rưỡi}: a multiple without a number. */
    static void multiples(Lexemes l, List<Draft> out, int index, int first, int last) {
        for (int i = first; i + 1 < last; i++) {
            if (!l.is(i, "gấp")) {
                continue;
            }
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

    /** Whether a number stands in a stretch: then it counts what has none ({@code bảy xã chưa có đường}). */
    private static boolean counted(List<Draft> drafts, int from, int to) {
        return drafts.stream().anyMatch(d -> d.number != null && d.from >= from && d.from < to);
    }

    static void none(Lexemes l, List<Draft> out, Sentence sentence, int index, int first, int last) {
        for (int i = first; i + 2 < last; i++) {
            if (!NONE.has(l, i)) {
                continue;
            }
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
            boolean loss = l.is(i, "không") && l.is(i + 1, "có") && things && (Toll.told(l, at, head.end(), first, last) || l.is(head.end(), "nặng") || l.is(head.end(), "tử") || l.is(head.end() - 2, "tử"));
            if (!any && !loss && !(verb && l.is(i + 1, "còn")) && !(l.is(i, "chưa") && l.is(i + 1, "có") && things) || i > first && l.is(i - 1, "như")) {
                continue;
            }
            if (!loss && counted(out, Clause.around(l, i, i + 1, first, last).from(), i)) {
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
