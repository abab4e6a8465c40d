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

    private Baselines() { }

    static void fill(Lexemes l, Draft d, int first, int last) {
        if (d.baseline != null || d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.PERCENTAGE) {
            return;
        }
        int at = after(l, d, last);
        if (at < 0 && d.kind == Claim.Kind.CHANGE) {
            at = before(l, d);
        }
        if (at >= 0) {
            int end = at;
            while (end < last && end < at + LONGEST && !stop(l, end)) {
                end++;
            }
            if (end > at) {
                d.baseline = l.text(at, end);
            }
        }
    }

    private static boolean stop(Lexemes l, int i) {
        return Clause.boundary(l, i) && !l.is(i, "-") || l.is(i, "và") || l.is(i, "tăng") || l.is(i, "giảm") || l.is(i, "đạt") || l.is(i, "%") || l.is(i, "nhưng")
                || l.is(i, "hơn") || l.is(i, "gần") || l.is(i, "khoảng") || l.is(i, "với") || l.number(i) && Units.at(l, i + 1, l.size()) != null
                || l.is(i, "thì") || l.is(i, "là");
    }

    private static int after(Lexemes l, Draft d, int last) {
        int i = d.end;
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
