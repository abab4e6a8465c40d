package vn.solieu.extract.place;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.place.PlaceMention.Level;

/** Numbers that no single province has: of provinces themselves, behind provinces that were counted, and sums whose parts a bracket tells. */
final class Wholes {
    /** How many words may stand between a number and the bracket behind it. */
    private static final int AFTER = 9;
    /** How far a bracket with the parts of a sum is read. */
    private static final int SUMMED = 80;

    /** How many words may stand between a number and what leads its parts in. */
    private static final int LED = 8;
    /** How far apart the parts of a sum may stand. */
    private static final int PART = 16;
    /** How many words may stand between a number and whose it is. */
    private static final int OF = 5;
    /** How far before {@code lên 21} the provinces may be named. */
    private static final int SUM = 9;
    /** What may stand behind a number of provinces that does not name them once more, and their own class words. */
    private static final KeySet BEHIND = WordLists.of("behind_provinces");
    /** How many words may stand between {@code so với} and the provinces. */
    private static final int COMPARED = 7;

    /** How many words may stand between several provinces and a number of theirs. */
    private static final int SEVERAL = 30;
    /** Words for so many. */
    private static final KeySet MANY = WordLists.of("so_many");
    /** What may stand before so many provinces whose sum is told. */
    private static final KeySet LEADS = WordLists.of("sum_leads");

    /** First syllables of what lies spread over provinces: their own parts, households, cases of a disease. */
    private static final KeySet SPREAD = WordLists.of("spread_over");
    /** How many words back the two provinces may stand that {@code hai địa phương này} means. */
    private static final int NAMED = 60;

    private final PlaceReader reader;
    private final Atoms a;

    Wholes(PlaceReader reader) {
        this.reader = reader;
        a = reader.a;
    }

    /** {@code 36/63 tỉnh, thành}: what is counted are provinces, so the claim is about the country. */
    boolean countsProvinces(int first, int last, Claim.Kind kind) {
        if (kind != Claim.Kind.COUNT && kind != Claim.Kind.RATIO) {
            return false;
        }
        for (int k = first - 1; k > 1 && first - k < OF && kind == Claim.Kind.COUNT && !a.mark(k); k--) {
            if ((a.is(k, "lên") || a.is(k, "xuống") || a.is(k, "còn")) && sum(k - 1) && bare(first, last)) {
                return true;
            }
        }
        for (int k = first; k <= last + 1; k++) {
            if (a.is(k, "tỉnh") && !a.is(k + 1, "lộ") && !a.is(k + 1, "ủy") && !(a.word(k + 1) && a.capital(k + 1))
                    || a.is(k, "thành") && a.is(k + 1, "phố") && a.is(k + 2, "trực") && a.is(k + 3, "thuộc") && a.is(k + 4, "trung")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 29 xã thuộc 12 tỉnh, thành phố}: places or cases that lie in so many provinces, where none was named before in the sentence: guests and goods are one's own. */
    boolean inProvinces(int first, int last, int from, int to) {
        int what = first;
        while (what <= last + 1 && !a.word(what)) {
            what++;
        }
        if (!SPREAD.has(a, what)) {
            return false;
        }
        for (int k = first - 1; k >= from; k--) {
            Found one = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (one != null && (one.level == Level.PROVINCE || one.local())) {
                return false;
            }
        }
        for (int k = last + 1; k + 2 < to && k - last < LED && a.word(k); k++) {
            boolean leads = a.is(k, "thuộc") || a.is(k, "tại") || a.is(k, "ở") || a.is(k, "trên");
            int n = a.is(k + 1, "địa") && a.is(k + 2, "bàn") ? k + 3 : a.is(k + 1, "cả") ? k + 2 : k + 1;
            if (leads && a.number(n) && !a.is(n, "1") && (a.is(n + 1, "tỉnh") || a.is(n + 1, "địa") && a.is(n + 2, "phương")) && !a.capital(n + 2)) {
                return a.is(n + 1, "tỉnh") && !a.is(n + 2, "lộ");
            }
        }
        return false;
    }

    /**
     * {@code tổng GRDP của ba địa phương này}, {@code hai tỉnh nói trên thu hút}: several provinces that were named, and none since. The parts of one
     * merged province make it up, where the article came out since. {@code hai địa phương này} may as well be two districts.
     */
    boolean several(int from, int first, boolean merged) {
        int words = 0;
        for (int k = first - 1; k > from && !a.is(k, ";") && words < SEVERAL; k--, words++) {
            Found found = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (found != null && found.level != Level.COUNTRY && found.level != Level.REGION && !(found.meant && (a.number(found.first - 1) || MANY.has(a, found.first - 1)))) {
                return false;
            }
            boolean what = a.is(k, "tỉnh") || a.is(k, "phương") && a.is(k - 1, "địa") || a.is(k, "phố") && a.is(k - 1, "thành");
            int n = a.is(k, "tỉnh") ? k - 1 : k - 2;
            boolean these = a.is(k + 1, "này") || a.is(k + 1, "trên") || a.is(k + 2, "trên") && (a.is(k + 1, "nói") || a.is(k + 1, "kể"));
            if (what && these && n >= from && (a.number(n) || MANY.has(a, n)) && !a.is(n, "1") && (n == from || LEADS.has(a, n - 1))) {
                return a.is(k, "tỉnh") ? !(merged && alike(k)) : provinces(k, merged);
            }
        }
        return false;
    }

    /** Whether the last two places named before an atom are provinces, and not of one province of today. */
    private boolean provinces(int at, boolean merged) {
        Found later = null;
        for (int i = reader.found.size() - 1; i >= 0; i--) {
            Found one = reader.found.get(i);
            if (one.last >= at || one.meant || one.level == Level.COUNTRY || one.level == Level.REGION) {
                continue;
            }
            if (one.level != Level.PROVINCE || one.unit == null || at - one.last > NAMED) {
                return false;
            }
            if (later != null) {
                return one.unit != later.unit && !(merged && alike(at));
            }
            later = one;
        }
        return false;
    }

    /** Whether the last provinces named before an atom are parts of one province of today. */
    private boolean alike(int at) {
        String code = null;
        int seen = 0;
        for (int i = reader.found.size() - 1; i >= 0 && seen < 2; i--) {
            Found one = reader.found.get(i);
            if (one.last < at && one.level == Level.PROVINCE && !one.meant && one.unit != null) {
                if (code != null && !code.equals(one.unit.currentCode())) {
                    return false;
                }
                code = one.unit.currentCode();
                seen++;
            }
        }
        return seen > 0;
    }

    /** {@code nâng tổng số tỉnh, thành có dịch lên 21}: whether it is the number of provinces that changed. */
    private boolean sum(int at) {
        for (int k = at; k > 1 && at - k < SUM && !a.number(k) && !a.lineBreak(k) && !(a.is(k, ",") && !a.is(k + 1, "thành")); k--) {
            if (a.is(k, "tỉnh") && a.is(k - 1, "số") && !a.is(k - 2, "một") && !(a.word(k + 1) && a.capital(k + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number counts nothing that is named behind it but provinces. */
    private boolean bare(int first, int last) {
        int k = first;
        while (k <= last && !a.word(k)) {
            k++;
        }
        return !a.word(k) || BEHIND.has(a, k);
    }

    /** {@code đã có 29 tỉnh, thành phố phát sinh 571 ổ dịch}: provinces were counted in the sentence, and none was named since. */
    boolean provincesCounted(int from, int first) {
        for (int k = first - 1; k > from; k--) {
            if (k == from + 1 && a.is(k, "tỉnh") && !a.is(k + 1, "lộ") && !a.is(k + 1, "ủy") && a.number(from)) {
                return true;
            }
            Found found = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (found != null && found.level == Level.COUNTRY && found.role != PlaceMention.Role.NAME) {
                k = found.first;
                continue;
            }
            if (found != null && !found.meant) {
                int n = found.first - 2;
                return found.level == Level.REGION && a.is(n + 1, "tỉnh") && a.number(n) && (n == from || a.is(n - 1, "chung") && a.is(n - 2, "tính"));
            }
            boolean plural = a.is(k, "tỉnh") && (a.is(k + 1, ",") || a.is(k + 1, "và") || a.is(k + 1, "/") || a.is(k + 1, "thành")) && a.number(k - 1)
                    || a.is(k, "địa") && a.is(k + 1, "phương") && a.number(k - 1) && (a.is(k - 2, "nước"));
            if (plural) {
                return a.is(k - 2, "có") || a.is(k - 2, "tại") || a.is(k - 2, "ở") || a.is(k - 2, ",") || a.is(k - 2, "nước") || a.is(k - 2, "còn");
            }
        }
        return false;
    }

    /**
     * {@code chỉ số của các tỉnh, thành phố đạt giá trị trung bình 86,98%}: the mean of all provinces, and none was named or meant since. Not where
     * one's own number is told beside theirs ({@code So với trung bình các tỉnh, chỉ số của tỉnh đạt 88%}).
     */
    boolean meanOfProvinces(int from, int first) {
        boolean mean = false;
        boolean all = false;
        for (int k = first - 1; k >= from && !a.is(k, ";"); k--) {
            Found found = reader.owner[k] > 0 ? reader.found.get(reader.owner[k] - 1) : null;
            if (found != null && found.level == Level.PROVINCE && (!found.meant || !all && own(found))) {
                return false;
            }
            mean |= a.is(k, "trung") && a.is(k + 1, "bình") || a.is(k, "bình") && a.is(k + 1, "quân") && !a.is(k + 2, "đầu");
            boolean here = a.is(k, "các") && (a.is(k + 1, "tỉnh") && !a.is(k + 2, "lộ") && !a.is(k + 2, "ủy") || a.is(k + 1, "địa") && a.is(k + 2, "phương") && a.is(k + 3, "trong") && a.is(k + 4, "cả"));
            if (here && compared(k, from)) {
                return false;
            }
            all |= here;
        }
        return mean && all;
    }

    /** {@code của tỉnh}, {@code toàn tỉnh}: one province as it is meant, not {@code các tỉnh, thành phố}. */
    private boolean own(Found one) {
        return !a.is(one.first - 1, "các") && (one.name.isEmpty() || a.is(one.first - 1, "của"));
    }

    /** {@code so với mức trung bình của các tỉnh}. */
    private boolean compared(int at, int from) {
        for (int k = at - 1; k > from && at - k < COMPARED && a.word(k); k--) {
            if (a.is(k, "với") && a.is(k - 1, "so")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 28.648 ha đổ ngã, trong đó Bạc Liêu 12.636 ha, Sóc Trăng 10.055 ha}: the parts of several provinces follow. Parts of one merged province make it up. */
    private boolean parts(int at, int to, boolean merged) {
        int k = at;
        while (k < to && k - at < LED && !a.is(k, "gồm") && !(a.is(k, "trong") && a.is(k + 1, "đó"))) {
            if (a.number(k) || a.mark(k) && !a.is(k, ",") || a.lineBreak(k) || reader.owner[k] > 0) {
                return false;
            }
            k++;
        }
        int names = 0;
        String code = null;
        boolean one = true;
        int last = k;
        for (int i = k; i < to && i - last < PART && !a.is(i, ";") && !a.lineBreak(i); i++) {
            Found found = reader.owner[i] > 0 ? reader.found.get(reader.owner[i] - 1) : null;
            if (found != null && found.first == i && found.level == Level.PROVINCE && !found.meant && found.unit != null && a.number(found.last + 1)) {
                names++;
                one &= code == null || code.equals(found.unit.currentCode());
                code = found.unit.currentCode();
                last = i;
            }
        }
        return names > 1 && !(merged && one);
    }

    /** {@code cao hơn mức chung 2,3% của cả nước}: whose it is said behind the number. A share of the country's sum is its own. */
    boolean ofCountry(int first, int at, int from, int to) {
        int k = at;
        while (k < to && k - at < OF && !a.is(k, "của")) {
            if (a.number(k) || a.mark(k) || a.is(k, "tổng") || a.lineBreak(k)) {
                return false;
            }
            k++;
        }
        boolean country = k < to && k - at < OF && a.is(k, "của") && (a.is(k + 1, "cả") && a.is(k + 2, "nước") || a.is(k + 1, "toàn") && a.is(k + 2, "quốc"));
        boolean beside = false;
        for (int b = first - 1; country && b >= from && first - b < AFTER && (!a.mark(b) || a.is(b, "%") && !beside); b--) {
            beside |= a.is(b, "mức") || a.is(b, "so") || a.is(b, "khi") || a.is(b, "thấp") || a.is(b, "cao");
            if (a.is(b, "chiếm") || a.is(b, "bằng") || a.is(b, "góp") || a.is(b, "gấp") || a.is(b, "nhất") || a.is(b, "thứ")) {
                return false;
            }
        }
        return country;
    }

    /** {@code 12 người bị thương (Lai Châu: 11 người; Sơn La: 1 người)}: a bracket behind the number tells of what provinces it is the sum. */
    boolean summed(int at, int to, boolean merged) {
        if (parts(at, to, merged)) {
            return true;
        }
        int open = at;
        while (open < to && open - at < AFTER && !a.is(open, "(")) {
            if (a.number(open) || a.mark(open) && !a.is(open, "-") && !a.is(open, ",")) {
                return false;
            }
            open++;
        }
        if (open >= to || !a.is(open, "(")) {
            return false;
        }
        int names = 0;
        boolean numbers = false;
        for (int k = open + 1; k < to && k - open < SUMMED && !a.is(k, ")"); k++) {
            numbers |= a.number(k);
            if (reader.owner[k] > 0 && reader.found.get(reader.owner[k] - 1).first == k && reader.found.get(reader.owner[k] - 1).level == Level.PROVINCE) {
                names++;
            }
        }
        return names > 1 && numbers;
    }
}
