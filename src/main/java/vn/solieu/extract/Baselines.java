package vn.solieu.extract;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Units;

/**
 * What a change or a share of a base is measured against: the words after {@code so với} in the clause, or the base that directly
 * follows the sign ({@code 71,3% dự toán}, {@code bằng 118,4% cùng kỳ}).
 */
final class Baselines {
    private static final KeySet BASES = KeySet.of("kế", "dự", "cùng", "mục", "chỉ", "nghị", "kịch", "so", "svck", "tổng");
    private static final int LONGEST = 10;
    /** What may follow {@code cùng kỳ}: words of a time. */
    private static final KeySet SAME = WordLists.of("base_times");
    /** First words of plans. */
    private static final KeySet PLANS = KeySet.of("kế", "dự", "chỉ", "mục", "nghị");
    private static final KeySet HEDGES = WordLists.of("base_hedges");

    private Baselines() { }

    static void fill(Lexemes l, Draft d, int first, int last) {
        if (d.baseline != null || d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.PERCENTAGE) {
            return;
        }
        int at = after(l, d, last);
        if (at < 0 && d.kind == Claim.Kind.CHANGE && plan(l, d)) {
            return;
        }
        if (at < 0 && d.kind == Claim.Kind.CHANGE) {
            at = before(l, d);
            boolean heads = at < 0 && l.is(first, "so") && l.is(first + 1, "với") && d.leadIn != null && d.leadIn.predicate() != null && first(l, d, first);
            at = heads ? first + 2 : at;
        }
        if (at >= 0) {
            int end = at;
            while (end < last && end < at + LONGEST && !stop(l, end) && !(end > at + 1 && same(l, at, end) && !SAME.has(l, end) && !l.number(end) && !epidemic(l, end))) {
                end++;
            }
            if (end > at) {
                d.baseline = l.text(at, end);
            }
        }
    }

    /** {@code So với năm 2022, Hà Nam có dân số ít, GRDP tăng}: whether no other statement stands between the base that opens a sentence and the change. */
    private static boolean first(Lexemes l, Draft d, int from) {
        boolean comma = false;
        for (int i = from; i < d.clause.from(); i++) {
            comma |= l.is(i, ",") && !l.glued(i + 1);
            if (comma && (l.is(i, "có") || l.is(i, "là"))) {
                return false;
            }
        }
        return true;
    }

    /** {@code cùng kỳ năm trước số vụ tăng}: whether the words so far begin with {@code cùng kỳ}, behind which only times may follow. */
    private static boolean same(Lexemes l, int at, int end) {
        int k = l.is(at, "tháng") || l.is(at, "quý") ? at + 1 : at;
        return l.is(k, "cùng") && l.is(k + 1, "kỳ") && end > k + 1 && !(l.is(k + 2, "của") && !l.is(k + 3, "năm"));
    }

    /** {@code cùng kỳ trước dịch}. */
    private static boolean epidemic(Lexemes l, int i) {
        return l.is(i, "dịch") && l.is(i - 1, "trước") && l.is(i - 2, "kỳ");
    }

    /** {@code dự toán do HĐND tỉnh giao}, but not {@code vụ xuân 2017 do thiếu nước}: whether the word tells a reason. */
    private static boolean reason(Lexemes l, int i) {
        if (l.is(i, "vì") || l.is(i, "nhờ")) {
            return true;
        }
        for (int k = i + 1; l.is(i, "do") && k < i + LONGEST && !Clause.boundary(l, k); k++) {
            if (l.is(k, "giao") || l.is(k, "ra") && (l.is(k - 1, "đề") || l.is(k - 1, "đặt"))) {
                return false;
            }
        }
        return l.is(i, "do");
    }

    private static boolean stop(Lexemes l, int i) {
        return reason(l, i) || Clause.boundary(l, i) && !l.is(i, "-") || l.is(i, "và") || l.is(i, "tăng") || l.is(i, "giảm") || l.is(i, "đạt") || l.is(i, "%") || l.is(i, "nhưng") || l.is(i, "song")
                || l.is(i, "hơn") || l.is(i, "gần") || l.is(i, "khoảng") || l.is(i, "với") || l.number(i) && Units.at(l, i + 1, l.size()) != null
                || l.is(i, "thì") || l.is(i, "là") || (l.is(i, "sau") || l.is(i, "trong")) && l.number(i + 1);
    }

    private static int after(Lexemes l, Draft d, int last) {
        int i = d.end;
        if (l.is(i, "(")) {
            int k = i;
            while (k < last && k - i < LONGEST && !l.is(k, ")")) {
                k++;
            }
            i = l.is(k, ")") && l.is(k + 1, "so") ? k + 1 : i;
        }
        if (l.is(i, "so") && l.is(i + 1, "sánh")) {
            return l.is(i + 2, "với") ? i + 3 : -1;
        }
        if (l.is(i, "so")) {
            return l.is(i + 1, "với") ? i + 2 : i + 1;
        }
        if (l.is(i, "svck")) {
            return i;
        }
        boolean base = BASES.has(l, i) && i < last;
        if (base && (l.is(i, "cùng") && l.is(i + 1, "kỳ") || l.is(i, "kế") && l.is(i + 1, "hoạch") || l.is(i, "dự") && l.is(i + 1, "toán")
                || l.is(i, "mục") && l.is(i + 1, "tiêu") || l.is(i, "chỉ") && l.is(i + 1, "tiêu") || l.is(i, "nghị") && l.is(i + 1, "quyết")
                || l.is(i, "kịch") && l.is(i + 1, "bản"))) {
            return i;
        }
        for (int k = i; k + 1 < last && k < i + LONGEST && !l.number(k) && !l.is(k, ",") && !l.is(k, ";"); k++) {
            if (l.is(k, "so") && l.is(k + 1, "với")) {
                return k + 2;
            }
        }
        return -1;
    }

    /** {@code vượt kế hoạch 2.660 ha}: the plan that was passed stands between the verb and the number. */
    private static boolean plan(Lexemes l, Draft d) {
        int end = d.from;
        while (end > d.clause.from() && HEDGES.has(l, end - 1)) {
            end--;
        }
        for (int i = end - 1; i >= d.clause.from() && end - i < LONGEST && !l.number(i) && !stop(l, i); i--) {
            if (l.is(i, "vượt") && end > i + 2 && PLANS.has(l, i + 1)) {
                d.baseline = l.text(i + 1, end);
                return true;
            }
        }
        return false;
    }

    private static int before(Lexemes l, Draft d) {
        for (int i = d.from - 1; i > d.clause.from(); i--) {
            if (l.is(i, "với") && l.is(i - 1, "so")) {
                return i + 1;
            }
            if (l.is(i - 1, "hơn") && l.is(i, "cùng")) {
                return i;
            }
        }
        return -1;
    }
}
