package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Units;

/** What plans say beside results: figures that are a plan's own or a norm, and numbers that are measured against one: {@code 84,1%, kế hoạch 86%}, {@code mức hỗ trợ tối đa là 90 triệu đồng/hộ}. */
final class PlanFigures {
    /** Note of a share that is a plan's own. */
    static final String SCENARIO = "a plan's own figure";
    /** Note of a figure of a year behind a target, in its bracket: a result, if that year is over. */
    static final String THEN = "of a year in its bracket";

    private static final int BEHIND = 7;
    /** How many lexemes may say who set an aim, and when. */
    private static final int SET = 32;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Words of aims and guesses in a bracket beside a plan. */
    private static final KeySet AIMS = WordLists.of("aims");

    private PlanFigures() { }

    /** {@code cao hơn chỉ tiêu 0,48 điểm %}, {@code 49,6% kế hoạch Thủ tướng giao}: a plan that a result is only compared with. */
    static boolean compared(Lexemes l, int at, int to, int first) {
        for (int i = at - 1; l.is(to - 1, "giao") && l.is(to, "(") && i > first && at - i < BEHIND && !Clause.boundary(l, i) && !l.number(i); i--) {
            if (l.is(i, "hoạch") || l.is(i, "toán") || l.is(i, "mức") && l.is(i - 1, "hơn")) {
                return true;
            }
        }
        if (l.is(to - 1, "giao") && (l.is(at - 1, "hoạch") || l.is(at - 1, "toán") || l.is(at - 1, "tiêu") || l.is(at - 1, "vốn"))) {
            return true;
        }
        boolean plan = l.is(to - 1, "tiêu") || l.is(to - 1, "hoạch");
        for (int i = at - 1; plan && i >= first && at - i <= 3; i--) {
            if (l.is(i, "hơn") || l.is(i, "kém") || l.is(i, "hụt") || l.is(i, "bằng") || l.is(i, "dưới") || l.is(i, "gần") || l.is(i, "sát")) {
                return true;
            }
            if (Clause.boundary(l, i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code số lượng tối thiểu được cấp là 85 lít}, {@code mức hỗ trợ tối đa là 90 triệu đồng/hộ}: the subject itself is a bound. */
    static Claim.Qualifier bound(Lexemes l, Draft d) {
        if (!d.leadIn.has(Cues.Role.LEVEL) || d.clause == null) {
            return null;
        }
        for (int i = d.clause.from() + 1; i + 2 < d.from; i++) {
            if (l.is(i, "tối") && (l.is(i + 1, "thiểu") || l.is(i + 1, "đa")) && l.syllable(i - 1)) {
                return l.is(i + 1, "đa") ? Claim.Qualifier.AT_MOST : Claim.Qualifier.AT_LEAST;
            }
        }
        return null;
    }

    static boolean norm(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < d.from; i++) {
            if (l.is(i, "mức") || l.is(i, "giá") || l.is(i, "lương") || l.is(i, "phí") || l.is(i, "vay")) {
                return false;
            }
        }
        return d.qualifier != Claim.Qualifier.EXACT && d.kind == Claim.Kind.AMOUNT && bound(l, d) != null;
    }

    /** {@code 84,1%, kế hoạch 86%}, {@code dự toán cả năm 62 tỷ đồng}: a plan's own figure, right behind its name. */
    static boolean plain(Lexemes l, Draft d) {
        int at = d.from - 1;
        if (d.kind != Claim.Kind.CHANGE && bracketed(l, l.is(at, ":") ? at - 1 : at, l.is(at, ":"))) {
            return true;
        }
        at -= l.is(at, "là") ? 1 : 0;
        at -= l.is(at, "năm") ? l.is(at - 1, "cả") ? 2 : 1 : 0;
        boolean plan = l.is(at, "hoạch") && l.is(at - 1, "kế") || l.is(at, "toán") && l.is(at - 1, "dự");
        boolean opens = l.is(at - 2, ",") || l.is(at - 2, "khi") || l.is(at - 2, "(") || l.is(at - 2, ";");
        return plan && opens && d.kind != Claim.Kind.CHANGE && d.from == d.leadIn.from();
    }

    /** {@code (NQ: 45%)}, {@code (mục tiêu: 97%)}, but not {@code (CT 135 xã)}: nothing but the plan's name between the bracket and the number. */
    private static boolean bracketed(Lexemes l, int at, boolean colon) {
        boolean short_ = l.is(at, "kh") || colon && (l.is(at, "nq") || l.is(at, "ct") || l.is(at, "mt") || l.is(at, "dt"));
        boolean named = l.is(at, "quyết") && l.is(at - 1, "nghị") || l.is(at, "tiêu") && (l.is(at - 1, "chỉ") || l.is(at - 1, "mục")) || l.is(at, "hoạch") && l.is(at - 1, "kế") || l.is(at, "toán") && l.is(at - 1, "dự");
        return short_ && l.is(at - 1, "(") || named && l.is(at - 2, "(");
    }

    /** {@code đạt 42%/35%}: the plan's share behind the one reached; not so {@code nam/nữ là 52%/48%}, two parts of a whole. */
    static boolean divided(Lexemes l, Draft d, Draft before) {
        boolean shares = d.kind == Claim.Kind.PERCENTAGE && l.is(d.from - 1, "/") && before.kind == Claim.Kind.PERCENTAGE && before.end == d.from - 1;
        if (!shares || d.value.add(before.value).compareTo(WHOLE) == 0) {
            return false;
        }
        boolean and = false;
        for (int i = before.from - 1; i >= 0 && !l.is(i, ";") && !l.is(i, ".") && (!l.number(i) || l.is(i - 1, "năm")); i--) {
            boolean inside = i >= before.clause.from();
            and |= inside && l.is(i, "và");
            boolean rates = and && inside && (l.is(i, "tỷ") || l.is(i, "tỉ")) && l.is(i + 1, "lệ");
            if (l.is(i, "cơ") && l.is(i + 1, "cấu") || inside && l.is(i, "/") || rates) {
                return false;
            }
        }
        return true;
    }

    /** {@code so với chỉ tiêu Chính phủ giao (90,62%)}: a plan's own figure in brackets behind it. */
    static boolean planned(Lexemes l, Draft d) {
        if (d.notes.contains(SCENARIO)) {
            return true;
        }
        int open = l.is(d.from - 1, "(") ? d.from - 1 : d.leadIn.from() - 1;
        if (!l.is(open, "(") || l.is(open + 1, "đạt") || l.is(open + 1, "bằng") || d.kind != Claim.Kind.PERCENTAGE && d.kind != Claim.Kind.AMOUNT && d.kind != Claim.Kind.COUNT) {
            return false;
        }
        for (int i = open - 1; i > 0 && open - i < BEHIND && (!l.number(i) || l.is(i - 1, "năm")) && !Clause.boundary(l, i); i--) {
            if (l.is(i, "tiêu") && (l.is(i - 1, "chỉ") || l.is(i - 1, "mục")) || l.is(i, "hoạch") && l.is(i - 1, "kế") || i == open - 1 && l.is(i, "giao") || l.is(i, "bản") && l.is(i - 1, "kịch")) {
                return true;
            }
        }
        return set(l, open);
    }

    /** {@code so với chỉ tiêu đề ra tại Nghị quyết số 03-NQ/TU ngày 10/12/2021 (38%)}: whether an aim is compared with before a bracket, and only who set it stands between. */
    private static boolean set(Lexemes l, int open) {
        for (int i = open - 1; i > 2 && open - i < SET && !Clause.boundary(l, i); i--) {
            boolean named = l.is(i - 1, "số") || l.is(i - 1, "ngày") || l.is(i - 1, "năm") || l.is(i - 1, "/") || l.is(i - 1, "-") || l.is(i + 1, "/") || l.is(i + 1, "-");
            if (l.number(i) && !named) {
                return false;
            }
            if (l.is(i, "tiêu") && (l.is(i - 1, "chỉ") || l.is(i - 1, "mục"))) {
                return l.is(i - 2, "với") || l.is(i - 2, "so");
            }
        }
        return false;
    }

    /**
     * {@code kế hoạch 500 ha (đạt 31% kế hoạch sau 2 tháng)}, {@code (mới đạt 52% chỉ tiêu)}: a bracket that tells what part of a plan is done by now, and says
     * so by a word before the share or by the time it took; {@code phấn đấu thu 5.000 tỷ đồng (đạt 102% dự toán)} is the aim itself.
     */
    static boolean reached(Lexemes l, Draft d) {
        int end = d.end;
        boolean share = d.kind == Claim.Kind.PERCENTAGE && d.clause != null && d.clause.bracketed() && d.leadIn.has(Cues.Role.LEVEL) && word(l, end) && word(l, end + 1);
        if (!share) {
            return false;
        }
        boolean now = l.is(end + 2, "sau") && l.number(end + 3) || l.is(end + 2, "trong") && l.number(end + 3);
        for (int i = d.clause.from(); i < d.from; i++) {
            now |= l.is(i, "mới") || l.is(i, "đã") || l.is(i, "nay") || l.is(i, "hiện") && !l.is(i - 1, "thực");
            if (AIMS.has(l, i)) {
                return false;
            }
        }
        return now;
    }

    /**
     * {@code đạt 6,5%, thấp hơn kịch bản 8 - 8,5%}: the plan's own figure, and no distance from it ({@code thấp hơn kịch bản 1,5%}), which would not fit to
     * the share that is compared; where none stands before, a scenario's is its own, and a plan's a distance.
     */
    static boolean scenario(Lexemes l, Draft d, Draft before, Cues.Role predicate) {
        boolean compared = predicate == Cues.Role.HIGHER || predicate == Cues.Role.LOWER;
        boolean scenario = l.is(d.from - 1, "bản") && l.is(d.from - 2, "kịch");
        if (!compared || !d.is(Units.Type.PERCENT) || !scenario && (d.to == null || !word(l, d.from - 1))) {
            return false;
        }
        if (before == null || before.rejected != null || before.sentence != d.sentence || !before.is(Units.Type.PERCENT)) {
            return scenario;
        }
        BigDecimal least = predicate == Cues.Role.LOWER ? before.value : before.value.divide(BigDecimal.valueOf(2));
        return d.value.compareTo(least) > 0;
    }

    /** Whether a plan is named beside {@code vượt}, so that what was passed is not the number itself. */
    static boolean beside(Lexemes l, Draft d, int last) {
        int end = Math.max(d.end, d.nounEnd);
        return word(l, d.from - 1) || word(l, end) || l.is(end, "so") && l.is(end + 1, "với");
    }

    /** Whether a plan is named before the number in its clause. */
    static boolean before(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < d.from; i++) {
            if (word(l, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is part of the name of a plan: {@code kế hoạch}, {@code dự toán}, {@code chỉ tiêu}, {@code mục tiêu}. */
    static boolean word(Lexemes l, int i) {
        return l.is(i, "hoạch") || l.is(i, "toán") || l.is(i, "tiêu") || l.is(i, "kế") || l.is(i, "dự") || l.is(i, "chỉ") || l.is(i, "mục");
    }

    /** {@code 13 bác sĩ (năm 2020: 10,6)}: a bracket that says how a target's figure was in a year. */
    static void settleThen(Lexemes l, Draft d) {
        if (d.rejected == null && then(l, d)) {
            d.status = d.status == Claim.Status.TARGET ? Claim.Status.ACTUAL : d.status;
            d.notes.add(THEN);
        }
    }

    /** Whether a number stands alone in a bracket behind a year and a colon. */
    static boolean then(Lexemes l, Draft d) {
        return l.is(d.from - 1, ":") && l.number(d.from - 2) && l.is(d.from - 3, "năm") && l.is(d.from - 4, "(") && l.is(Math.max(d.end, d.nounEnd), ")");
    }
}
