package vn.solieu.extract.place;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.place.PlaceMention.Level;

/** Tells where the country or a region is what numbers are told of. */
final class Countrywide {
    /** How many words may stand before the name of a body that speaks. */
    private static final int SPEAKER = 9;
    /** Bodies of a province, and sets of things, that begin like a ministry. */
    private static final KeySet LOCAL = WordLists.of("local_bodies");

    /** What may stand behind the country or a region of which numbers are told: verbs, times, hedges. */
    private static final KeySet VERBS = WordLists.of("countrywide_told");

    /** Words for the view that a sentence takes, and how many of them there may be. */
    private static final KeySet VIEWS = WordLists.of("views");
    private static final int VIEW = 5;

    /** What a sentence may begin with that turns to the country. */
    private static final KeySet OPENING = WordLists.of("turning");

    /** Verbs behind {@code các tỉnh phía Nam} where what they send is told of where it goes. */
    private static final KeySet GIVING = WordLists.of("giving");

    private final Atoms a;

    Countrywide(Atoms a) {
        this.a = a;
    }

    /** Whether numbers are told of the country or region itself, and it is not only the field of a comparison or a share. */
    boolean told(Found one) {
        if (one.level == Level.REGION && liesIn(one)) {
            return false;
        }
        int k = one.last + 1;
        boolean verb = a.number(k) || a.is(k, ":") || a.is(k, "(") && (a.number(k + 1) || VERBS.has(a, k + 1) && !a.is(k + 1, "trong")) || VERBS.has(a, k) || a.is(k, ",") && (fronted(one.first) || cited(one.first, k + 1));
        for (int b = one.first - 1; b >= 0 && b >= one.first - 6 && !a.lineBreak(b) && !a.mark(b); b--) {
            if (verb && time(b) || a.is(b, "đầu") && a.is(b + 1, "người")) {
                continue;
            }
            if (a.is(b, "hơn") || a.is(b, "kém") || a.is(b, "thua") || a.is(b, "so") || a.is(b, "gấp") || a.is(b, "thứ") || a.is(b, "đứng") || a.is(b, "xếp") || a.is(b, "nhất")
                    || a.is(b, "đầu") || a.is(b, "bằng") || a.number(b)) {
                return a.is(k, "(") && (a.is(b, "hơn") || a.is(b, "kém") || a.is(b, "so"));
            }
        }
        int start = a.is(one.first - 1, "vùng") ? one.first - 1 : a.is(one.first - 1, "vực") && a.is(one.first - 2, "khu") ? one.first - 2 : one.first;
        boolean head = start == 0 || !a.word(start - 1) && !a.number(start - 1);
        if (a.is(one.first, "các")) {
            return head && !a.is(start - 1, ",") && a.word(k) && !GIVING.has(a, k);
        }
        return head && a.word(k) || verb;
    }

    /** {@code Trên bình diện cả nước, mỗi phụ nữ sinh 1,96 con}: nothing but words for a view before it, to the beginning of its sentence. */
    private boolean fronted(int first) {
        int k = first - 1;
        while (k >= 0 && first - k <= VIEW && VIEWS.has(a, k)) {
            k--;
        }
        return k < first - 1 && (k < 0 || !a.word(k) && !a.number(k) && !a.is(k, ","));
    }

    /** {@code Còn cả nước, theo Cục Thống kê, ghi nhận …}: at the head of its sentence, with who tells it between commas. */
    private boolean cited(int first, int behind) {
        int k = OPENING.has(a, first - 1) ? first - 1 : first;
        return a.is(behind, "theo") && (k == 0 || !a.word(k - 1) && !a.number(k - 1) && !a.is(k - 1, ","));
    }

    /** {@code Quý I/2023, Việt Nam đón 2,7 triệu lượt}, {@code Đến nay cả nước có}: behind a time or a comma, for the first place of its sentence. */
    boolean opens(Found one) {
        boolean nation = one.level == Level.COUNTRY && !a.is(one.first, "thế") && !a.is(one.first, "toàn") && !mean(one, one.last + 1, Claim.Kind.AMOUNT);
        return nation && (a.is(one.first - 1, ",") || a.number(one.first - 1) || a.is(one.first - 1, "nay") || a.is(one.first - 1, "năm") || a.is(one.first - 1, "qua"));
    }

    /**
     * {@code Theo Bộ Y tế, đến nay …}, {@code Tổng cục Thống kê cho biết}: whether the words before the first comma or verb of telling name a body of
     * the state that speaks of the whole country.
     */
    boolean state(int from, int to) {
        boolean by = a.is(from, "theo") || a.is(from, "thống") || a.is(from, "số") && a.is(from + 1, "liệu") || a.is(from, "thông") && a.is(from + 1, "tin");
        for (int k = from; k < Math.min(to, from + SPEAKER); k++) {
            boolean body = a.is(k, "bộ") && a.capital(k) && a.word(k + 1) && a.capital(k + 1) && !local(k + 1)
                    || a.is(k, "tổng") && (a.is(k + 1, "cục") || a.is(k + 1, "liên"));
            if (body) {
                return by || tells(k, to);
            }
            if (a.number(k) || a.mark(k) && !a.is(k, "(")) {
                return false;
            }
        }
        return false;
    }

    private boolean local(int k) {
        return LOCAL.has(a, k) || a.is(k, "tư") && a.is(k + 1, "lệnh") || a.is(k, "chính") && a.is(k + 1, "trị");
    }

    private boolean tells(int body, int to) {
        for (int k = body + 1; k < Math.min(to, body + 2 * SPEAKER) && !a.mark(k); k++) {
            if (a.is(k, "biết") && a.is(k - 1, "cho") || a.is(k, "bố") && a.is(k - 1, "công") || a.is(k, "tin") && a.is(k - 1, "thông") && k > body + 4 || a.is(k, "kê") && a.is(k - 1, "thống") && k > body + 3) {
                return true;
            }
        }
        return false;
    }

    /** {@code so với mức bình quân cả nước 6,9%, tỉnh cao hơn}: the mean itself right behind the words, not by how much it is passed. */
    boolean mean(Found one, int first, Claim.Kind kind) {
        boolean level = kind != Claim.Kind.RANK && kind != Claim.Kind.CHANGE && (first == one.last + 1 || first == one.last + 2 && (a.is(first - 1, "là") || a.is(first - 1, "(")));
        for (int b = one.first; level && b >= 0 && b > one.first - 5 && !a.mark(b) && !a.lineBreak(b); b--) {
            if (a.is(b, "quân") && a.is(b - 1, "bình") || a.is(b, "bình") && a.is(b - 1, "trung") || a.is(b, "chung") && a.is(b - 1, "mức") || a.is(b, "bằng") && a.is(b - 1, "mặt") || a.is(b, "bình") && a.is(b + 1, "quân")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 9 tháng đầu năm cả nước có}, {@code đến hết tháng 7 cả nước có}: a number or word of a time, which orders and compares nothing. */
    private boolean time(int b) {
        return a.is(b, "đầu") && (a.is(b + 1, "năm") || a.is(b - 1, "tháng")) || a.number(b) && (dated(b - 1) || dated(b + 1) || a.is(b + 1, "/"));
    }

    private boolean dated(int b) {
        return a.is(b, "tháng") || a.is(b, "năm") || a.is(b, "quý") || a.is(b, "ngày") || a.is(b, "tuần") || a.is(b, "/");
    }

    /** {@code Kiên Giang nằm trong vùng đồng bằng sông Cửu Long có …}: a region in which the subject before it lies. */
    private boolean liesIn(Found one) {
        int k = one.first - 1;
        while (k > one.first - 4 && k > 0 && a.word(k) && !a.is(k, "vùng")) {
            k--;
        }
        k = a.is(one.first, "vùng") ? one.first : k;
        boolean inside = k > 2 && a.is(k, "vùng") && (a.is(k - 1, "trong") || a.is(k - 1, "thuộc"));
        return inside && (a.word(k - 2) || a.is(k - 2, ","));
    }
}
