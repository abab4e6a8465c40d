package vn.solieu.extract;

import java.util.List;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * What numbers of counted nouns are told per, which goes into their unit: behind them ({@code 9,8 bác sĩ/vạn dân}), before them
 * ({@code cứ 1.000 dân có 4,6 doanh nghiệp}), or said once for several.
 */
final class Rates {
    /** Last syllables of what no rate is told of: {@code 4 phường trên 200.000 dân} are those with more. */
    private static final KeySet BOUNDED = WordLists.of("bounded");
    /** Units of administration that a slash pairs ({@code tỉnh/thành phố}) and does not divide. */
    private static final KeySet PAIRED = WordLists.of("paired");
    /** First syllables of those who care for the sick and of beds, which are told per head. */
    private static final KeySet STAFF = WordLists.of("staff");
    /** Last words of a denominator behind a slash. */
    private static final KeySet EACH = KeySet.of("dân", "người", "năm", "xã", "hộ", "tháng", "ngày", "ha", "phòng", "lớp", "kg", "m2", "m3", "km", "km2", "lít", "tấn",
            "tạ", "ca", "giờ", "huyện");
    /** How far before a number the head may name what it is told per. */
    private static final int HEADED = 14;
    private static final int REACH = 8;

    private Rates() { }

    /** {@code 27,3 giường bệnh trên 1 vạn dân}, {@code 9,8 bác sĩ/vạn dân}: the denominator goes into the unit. */
    static void per(Lexemes l, Draft d, int last) {
        if (!d.hasNoun() && !(l.is(d.number.end(), "/") && l.syllable(d.number.end() + 1) && l.glued(d.number.end() + 1)
                && !l.capital(d.number.end() + 1))) {
            return;
        }
        if (!d.hasNoun()) {
            d.unitName = counted(l, d.from);
        }
        int at = d.hasNoun() ? d.nounEnd : d.number.end();
        if (l.is(at, "/") && PAIRED.has(l, at + 1) && PAIRED.has(l, at - 1)) {
            return;
        }
        boolean each = l.is(at, "mỗi") && l.syllable(at + 1);
        boolean slash = l.is(at, "/") && at + 1 < last || each;
        boolean word = l.is(at, "trên") && at + 2 < last && (l.is(at + 1, "1") || l.is(at + 1, "một") || l.is(at + 1, "mỗi"))
                || l.is(at, "trên") && l.is(at + 1, "vạn") || l.is(at, "trên") && l.number(at + 1) && at + 2 < last && l.syllable(at + 2) && (round(l.key(at + 1)) || l.is(at + 2, "dân"));
        if (!slash && !word && d.nounKnown) {
            before(l, d);
        }
        if (!slash && !(word && (d.nounKnown || !d.hasNoun()))) {
            return;
        }
        if (!slash && l.number(at + 1) && (l.is(at + 2, "điểm") || BOUNDED.has(l, at - 1))) {
            return;
        }
        int from = at + 1;
        if (l.is(from, "1") || l.is(from, "một") || l.is(from, "mỗi")) {
            from++;
        }
        int end = from;
        while (end < last && end < from + 4 && l.syllable(end) && !Nouns.closed(l, end)) {
            end++;
            if (slash && EACH.has(l, end - 1)) {
                break;
            }
        }
        while (slash && l.is(end, "/") && l.syllable(end + 1) && end + 1 < last) {
            end += 2;
        }
        if (l.number(from) && word) {
            end = from + 1;
            while (end < last && end < from + 4 && l.syllable(end) && !Nouns.closed(l, end)) {
                end++;
            }
        }
        if (end > from) {
            d.unitName = d.unitName + "/" + l.text(from, end).toLowerCase().replace("10.000 dân", "vạn dân");
            d.end = end;
            d.notes.add("per");
        }
    }

    /** Whether a number's digits are those of ten, a hundred, a thousand …, which rates are told per; {@code 412 hộ trên 298 ha} is no rate. */
    private static boolean round(String digits) {
        return digits.startsWith("1") && digits.chars().skip(1).allMatch(c -> c == '0' || c == '.');
    }

    /** {@code cứ 1.000 dân có 4,6 doanh nghiệp}, {@code bình quân một vạn dân có 19 giường}: the denominator that is said before. */
    private static void before(Lexemes l, Draft d) {
        if (headed(l, d)) {
            return;
        }
        for (int i = d.from - 1; i >= 2 && d.from - i < REACH && !Clause.boundary(l, i); i--) {
            boolean many = l.is(i - 1, "vạn") || l.is(i - 1, "1.000") || l.is(i - 1, "10.000") || l.is(i - 1, "100.000");
            if (l.is(i, "dân") && many && (l.is(i - 2, "cứ") || l.is(i - 2, "mỗi") || l.is(i - 2, "một") || l.is(i - 2, "quân"))) {
                d.unitName = d.unitName + "/" + (l.is(i - 1, "vạn") || l.is(i - 1, "10.000") ? "vạn dân" : l.text(i - 1, i + 1));
                d.notes.add("per");
                return;
            }
        }
    }

    /** {@code số giường bệnh/vạn dân: 29 giường}, {@code bình quân một vạn dân (không tính trạm xá): 19,7 giường}: the denominator in the head before a colon. */
    private static boolean headed(Lexemes l, Draft d) {
        boolean colon = l.is(d.from - 1, ":");
        for (int i = d.from - 1; i >= 2 && d.from - i < HEADED && !l.is(i, ";") && !l.is(i, "."); i--) {
            boolean per = l.is(i, "dân") && l.is(i - 1, "vạn") && (l.is(i - 2, "/") || colon && (l.is(i - 2, "một") || l.is(i - 2, "trên") || l.is(i - 2, "mỗi") || l.is(i - 2, "1")));
            if (per && (colon || l.is(i + 1, "đạt") || l.is(i + 1, "là"))) {
                d.unitName = d.unitName + "/vạn dân";
                d.notes.add("per");
                return true;
            }
            if (l.number(i) && !l.is(i, "1")) {
                return false;
            }
        }
        return false;
    }

    /**
     * {@code 6,5 bác sĩ và 21 giường bệnh trên vạn dân}, {@code 6,2 bác sĩ/vạn dân, bình quân cả nước 8 bác sĩ}: the denominator that is said once
     * for two rates.
     */
    static void shared(Lexemes l, List<Draft> drafts) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            list(l, drafts.get(i), drafts.get(i + 1));
        }
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft a = drafts.get(i);
            Draft b = drafts.get(i + 1);
            int slash = b.unitName.indexOf('/');
            int first = a.unitName.indexOf('/');
            boolean mean = b.nounKnown && slash < 0 && a.unitName.endsWith("dân") && first > 0 && a.unitName.substring(0, first).equals(b.unitName);
            for (int k = a.end; mean && k < b.from; k++) {
                if (l.is(k, "bình") && l.is(k + 1, "quân") || l.is(k, "trung") && l.is(k + 1, "bình")) {
                    b.unitName = a.unitName;
                    b.notes.add("per");
                    break;
                }
            }
        }
    }

    /** {@code 40 giường bệnh, 16 bác sĩ, 4 dược sĩ đại học, 33 điều dưỡng/vạn dân}: all of a list are told per what its last is. */
    private static void list(Lexemes l, Draft a, Draft b) {
        int slash = b.unitName.indexOf('/');
        boolean rate = a.nounKnown && STAFF.has(l, a.nounFrom) && a.total == null && a.unitName.indexOf('/') < 0 && b.unitName.endsWith("dân") && slash > 0;
        int end = a.nounEnd;
        while (rate && end < b.from - 1 && end - a.nounEnd < 2 && l.syllable(end) && !Nouns.closed(l, end)) {
            end++;
        }
        if (rate && b.from - end == 1 && (l.is(end, "và") || l.is(end, ","))) {
            a.unitName += b.unitName.substring(slash);
            a.notes.add("per");
        }
    }

    /** The countable noun that stands nearest before a rate without one ({@code số bác sĩ lên 9,5/vạn dân}); empty if none is near. */
    private static String counted(Lexemes l, int before) {
        for (int i = before - 1; i >= 0 && before - i < REACH; i--) {
            for (int end = Math.min(before, i + 3); end > i; end--) {
                if (Nouns.exactly(l, i, end)) {
                    return l.text(i, end);
                }
            }
        }
        return "";
    }
}
