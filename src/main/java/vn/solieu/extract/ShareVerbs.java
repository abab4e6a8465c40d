package vn.solieu.extract;

import vn.solieu.extract.lexeme.Lexemes;

/**
 * Verbs that tell a number over again as a share of a plan, a budget or the year before: {@code ước 6.118 tỷ đồng, đạt 102,4% dự toán}, {@code (đạt 58% dự toán tỉnh giao)},
 * {@code ước 60 nghìn tấn đạt 47% kế hoạch}, {@code so dự toán giao đạt 42%}. Such a share is an estimate where its number is.
 *
 * <p>Known weakness: a base of which nothing stands in the clause ({@code ước 60 tấn đạt 47%}) is not seen without a comma.
 */
final class ShareVerbs {
    /** How many lexemes scale and unit of an amount may have with it. */
    private static final int MEASURED = 4;
    /** How many words may name a base before the verb of its share. */
    private static final int BASE = 9;
    /** How many lexemes may name the time that an estimate is for, and the deed. */
    private static final int TIME = 13;

    private ShareVerbs() { }

    /** {@code ước 6.118 tỷ đồng, đạt 102,4% dự toán}: the verb tells the estimate over again, against a base. */
    static boolean retell(Lexemes l, int at, int to, int last) {
        int number = to;
        while (number < last && number - to < 3 && !l.number(number) && !Clause.boundary(l, number)) {
            number++;
        }
        boolean base = l.is(number + 2, "dự") || l.is(number + 2, "kế") || l.is(number + 2, "so") || l.is(number + 2, "cùng") || l.is(number + 2, "chỉ");
        boolean told = l.is(at - 1, ",") || l.is(at - 1, ")") || base && (l.is(at - 1, "và") || l.is(at - 1, "(") || glued(l, at)) || against(l, at);
        return (l.is(at, "đạt") || l.is(at, "bằng")) && told && l.number(number) && l.is(number + 1, "%");
    }

    /** {@code ước gần 60 nghìn tấn đạt 47% kế hoạch}: whether a verb stands right behind an amount, the comma left out. */
    private static boolean glued(Lexemes l, int verb) {
        int i = verb - 1;
        while (i >= 0 && verb - i <= MEASURED && l.syllable(i)) {
            i--;
        }
        return i < verb - 1 && verb - i <= MEASURED && l.number(i);
    }

    /** {@code 404 tỷ đồng, so dự toán giao đạt 42%}: whether the base stands before the verb of a share, at the begin of its clause. */
    private static boolean against(Lexemes l, int verb) {
        int i = verb - 1;
        while (i >= 0 && verb - i < BASE && l.syllable(i)) {
            i--;
        }
        return l.is(i, ",") && l.is(i + 1, "so") && i + 2 < verb;
    }

    /** {@code Ước tính 3 tháng đầu năm 2022, …}: whether nothing but a time stands between a word of estimating and the comma behind it. */
    static boolean timed(Lexemes l, int from, int last) {
        boolean time = false;
        int i = from;
        while (i < last && i - from < TIME && !Clause.boundary(l, i)) {
            time |= l.is(i, "tháng") || l.is(i, "quý") || l.is(i, "năm");
            i++;
        }
        return time && l.is(i, ",") && (l.number(from) || l.is(from, "cả") || l.is(from, "trong") || l.is(from, "tháng") || l.is(from, "quý") || l.is(from, "năm") || l.is(from, "đến"));
    }

    /** {@code ước đón và phục vụ 10 triệu lượt}, {@code ước thực hiện lũy kế đến tháng 6 gần 327 tỷ đồng}: whether a number is what {@code ước} before it in its clause reckons. */
    static boolean reckoned(Lexemes l, Draft d) {
        for (int i = d.leadIn.from() - 1; d.clause != null && i >= d.clause.from() && d.from - i < TIME; i--) {
            boolean time = l.is(i - 1, "tháng") || l.is(i - 1, "quý") || l.is(i - 1, "năm") || l.is(i - 1, "ngày") || l.is(i - 1, "/") || l.is(i + 1, "tháng") || l.is(i + 1, "/");
            if (l.number(i) && !time) {
                return false;
            }
            if (l.is(i, "ước")) {
                return true;
            }
        }
        return false;
    }
}
