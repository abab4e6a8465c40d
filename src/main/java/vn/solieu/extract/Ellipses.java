package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Scales;
import vn.solieu.extract.number.Units;

/**
 * Bare numbers behind names take the unit or the counted noun that is said once for their list: behind its last number
 * ({@code Pác Nặm 17, Ba Bể 9, Na Rì 8 thôn}; {@code Sóc Trăng 6,41, Cà Mau 1,03 tỷ đồng}; {@code lần lượt còn 1, 2, 3 xã}), or before it
 * ({@code 108 ngôi nhà (Bạc Liêu 61, Trà Vinh 22)}, {@code Krông Bông (6 vụ), Ea Kar (4)}, {@code Bù Đăng tăng 5}).
 *
 * <p>Only where a place is named right before the number, but for {@code lần lượt}. Known weakness: a year behind a name is told by its
 * four digits alone.
 */
final class Ellipses {
    /** Words of money that is paid in the country's own ({@code nộp thuế 5 tỷ}, {@code thu ngân sách 3,8 tỷ}). */
    private static final KeySet AT_HOME = WordLists.of("paid_at_home");
    /** First syllables of what holds the places that brackets name. */
    private static final KeySet HOLDING = WordLists.of("holding_places");
    /** Words that a number of a list of money without its unit does not stand behind. */
    private static final KeySet NO_ITEM = WordLists.of("no_items");
    /** Words before two numbers that are told together. */
    private static final KeySet TOGETHER = WordLists.of("pair_leads");
    /** How many numbers ahead the one with the unit may stand. */
    private static final int AHEAD = 8;
    /** How many lexemes may stand between the ends of a move ({@code từ 12 tăng mạnh lên 15%}). */
    private static final int MOVE = 4;
    /** How far behind the number with the unit a list may begin, in lexemes. */
    private static final int NEAR = 14;
    /** How far before the first of a list of bracketed numbers it may be said what there are many of. */
    private static final int MANY = 16;
    /** Abbreviations of units of administration that a full stop ends ({@code TP. Vinh}). */
    private static final KeySet SHORT = KeySet.of("tp", "tx", "tt", "q", "h", "p", "x");
    private static final int YEAR = 1900;
    private static final int LATEST = 2100;
    /** Note of a number that was given its unit so. */
    static final String NOTE = "unit of its list";
    /** Note of a fraction that was given the noun said behind another of the same whole. */
    static final String WHOLE = "noun of its whole";

    private Ellipses() { }

    static void fill(Lexemes l, Mask mask, List<Draft> drafts) {
        many(l, mask, drafts);
        wholes(drafts);
        between(l, drafts);
        dollars(l, drafts);
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft d = drafts.get(i);
            if (!bare(l, d)) {
                continue;
            }
            Draft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
            if (next != null && (fromTo(l, d, next) || moved(l, d, next) || paired(l, mask, d, next))) {
                give(l, d, next);
                d.listed = next.unit == null && next.nounKnown && (l.is(d.number.end(), "và") || opens(l, d)) ? Wording.of(l, next.nounFrom, next.nounEnd) : null;
                continue;
            }
            if (!(named(l, mask, d) || inTurn(l, d)) || !ends(l, d)) {
                continue;
            }
            Draft donor = ahead(l, mask, drafts, i);
            if (donor != null) {
                give(l, d, donor);
            }
        }
        for (int i = 1; i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            Draft donor = drafts.get(i > 1 && PlanFigures.then(l, d) ? i - 2 : i - 1);
            if (bare(l, d) && (named(l, mask, d) || bracketed(l, d) && bracketed(l, donor) || PlanFigures.then(l, d)) && ends(l, d) && (gives(donor) || bracketed(l, d) && shares(l, donor, d)) && d.from - Math.max(donor.end, donor.nounEnd) <= NEAR
                    && level(l, donor, d)) {
                give(l, d, donor);
            }
        }
    }

    /** {@code vốn trung ương 214 tỷ đồng, vốn địa phương 568,5, vốn lồng ghép 403, dân góp 1.200 tỷ đồng}: bare numbers of a list between two amounts of money of one scale. */
    private static void between(Lexemes l, List<Draft> all) {
        List<Draft> drafts = all.stream().filter(d -> d.clause != null && !d.clause.bracketed()).toList();
        for (int i = 1; i + 1 < drafts.size(); i++) {
            Draft donor = drafts.get(i - 1);
            int k = i;
            while (money(donor) && k < drafts.size() && item(l, drafts.get(k - 1), drafts.get(k)) && bare(l, drafts.get(k))) {
                k++;
            }
            boolean run = k > i && k < drafts.size() && money(drafts.get(k)) && item(l, drafts.get(k - 1), drafts.get(k)) && donor.unitName.equals(drafts.get(k).unitName)
                    && Scales.productAt(l, donor.number.from() + 1, l.size()).compareTo(Scales.productAt(l, drafts.get(k).number.from() + 1, l.size())) == 0;
            for (int j = i; run && j < k; j++) {
                give(l, drafts.get(j), donor);
            }
        }
    }

    private static boolean money(Draft d) {
        return d.number != null && d.is(Units.Type.MONEY) && d.rejected == null && d.number.scaled() && d.to == null && d.total == null && d.number.form() == Form.DIGITS && !d.unitName.contains("/");
    }

    /** Whether nothing but a comma, words and a name lie between the numbers of a list, no verb of rise, fall or place. */
    private static boolean item(Lexemes l, Draft before, Draft d) {
        int from = past(l, Math.max(before.end, before.nounEnd), d.from);
        int end = d.number == null ? d.end : past(l, d.number.end(), l.size());
        boolean comma = d.number != null && (l.is(from, ",") || l.is(from, ";"));
        for (int i = from + 1; comma && i < d.from; i++) {
            comma = l.syllable(i) && !l.number(i) && !NO_ITEM.has(l, i) || l.is(i, ",") && d.unit != null;
        }
        return comma && d.from - from > (l.capital(d.from - 1) ? 2 : 1) && d.from - from <= NEAR && (d.unit != null || l.is(end, ",") || l.is(end, ";"));
    }

    /** Past the bracket that begins here, if one does. */
    private static int past(Lexemes l, int at, int limit) {
        int i = at;
        while (l.is(at, "(") && i < limit && i - at < NEAR && !l.is(i, ")")) {
            i++;
        }
        return i == at || !l.is(i, ")") ? at : i + 1;
    }

    /** {@code hoàn thành 9/33; đang thực hiện 24/33 nhiệm vụ}: parts of one whole, of which the noun is said once behind the last. */
    private static void wholes(List<Draft> drafts) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            Draft d = drafts.get(i);
            Draft next = drafts.get(i + 1);
            boolean part = d.number != null && d.number.form() == Form.FRACTION && d.number.total() != null && d.unit == null && !d.hasNoun() && d.unitName.isEmpty();
            boolean whole = next.number != null && next.number.total() != null && next.unit == null && !next.unitName.isEmpty() && next.rejected == null;
            boolean free = d.rejected == null || d.rejected.equals("no-unit");
            if (part && whole && free && d.number.total().compareTo(next.number.total()) == 0 && d.number.total().compareTo(BigDecimal.TEN) > 0
                    && d.value.compareTo(d.number.total()) <= 0 && next.from - d.end <= NEAR) {
                d.rejected = null;
                d.unitName = next.unitName;
                d.notes.add(WHOLE);
            }
        }
    }

    /** {@code vốn đăng ký 4,2 tỷ USD, thực hiện 3,8 tỷ}: money without its unit is in dollars behind an amount of them of the same scale, where no {@code đồng} is named. */
    private static void dollars(Lexemes l, List<Draft> drafts) {
        Draft dollars = null;
        for (Draft d : drafts) {
            boolean money = d.is(Units.Type.MONEY) && d.number != null && d.number.form() == Form.DIGITS;
            boolean open = money && d.notes.contains(Quantities.LEFT_OUT) && !d.unitName.contains("/");
            if (open && dollars != null && d.value.compareTo(dollars.value.multiply(BigDecimal.TEN)) < 0 && l.key(d.number.from() + 1).equals(l.key(dollars.number.from() + 1)) && !named(l, dollars.end, d.from)) {
                d.unit = new Units.Unit(d.end, dollars.unitName, Units.Type.MONEY, BigDecimal.ONE);
                d.unitName = dollars.unitName;
            } else if (money && !open) {
                dollars = d.unitName.equals("USD") ? d : null;
            }
        }
    }

    /** Whether {@code đồng}, or what is paid in them, is named. */
    private static boolean named(Lexemes l, int from, int to) {
        for (int i = from; i < to; i++) {
            if (l.is(i, "đồng") && !l.is(i + 1, "thời") || AT_HOME.has(l, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bare(Lexemes l, Draft d) {
        boolean plain = d.number != null && d.number.form() == Form.DIGITS && d.to == null && d.total == null && !d.number.scaled() && d.unit == null && !d.hasNoun();
        return plain && d.unitName.isEmpty() && (d.rejected == null || d.rejected.equals("number-word"))
                && !(d.value.intValue() >= YEAR && d.value.intValue() <= LATEST && l.key(d.number.from()).length() == 4);
    }

    /** A place right before the number, before its verb of rise or fall, or before the bracket that holds it alone. */
    private static boolean named(Lexemes l, Mask mask, Draft d) {
        int at = d.from - 1;
        at -= l.is(at, "(") || l.is(at, "tăng") || l.is(at, "giảm") || l.is(at, "có") || l.is(at, "còn") || l.is(at, "là") || l.is(at, ":") ? 1 : 0;
        return at >= 0 && mask.place(at) && !l.number(at);
    }

    /** {@code Hàn Quốc (131)}: alone in its bracket, or at its head, behind a name of any kind. */
    private static boolean bracketed(Lexemes l, Draft d) {
        return l.is(d.from - 1, "(") && l.capital(d.from - 2) && l.is(Math.max(d.end, d.nounEnd), ")");
    }

    /** {@code Một số huyện có nhiều sản phẩm như: Hàm Yên (12), Sơn Dương (11)}: what there are many of, where the sentence counts nothing before. */
    private static void many(Lexemes l, Mask mask, List<Draft> drafts) {
        int head = 0;
        while (head < drafts.size() && drafts.get(head).rejected != null && !bare(l, drafts.get(head))) {
            head++;
        }
        if (head == drafts.size() || !bare(l, drafts.get(head)) || !bracketed(l, drafts.get(head)) || !named(l, mask, drafts.get(head))) {
            return;
        }
        int begin = drafts.get(head).from - MANY;
        int noun = -1;
        int end = -1;
        for (int i = drafts.get(head).from - 1; i > Math.max(0, begin) && !l.is(i, "."); i--) {
            if ((l.is(i, "nhiều") || l.is(i, "số") && !l.is(i - 1, "một")) && Nouns.known(l, i + 1, drafts.get(head).from)) {
                noun = i + 1;
                end = Nouns.knownEnd(l, noun, drafts.get(head).from);
                break;
            }
        }
        for (int i = head; noun > 0 && i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            if (!bare(l, d) || !bracketed(l, d)) {
                return;
            }
            d.rejected = null;
            d.unitName = l.text(noun, end);
            d.notes.add("unit carried");
            d.notes.add(NOTE);
        }
    }

    /** {@code giá cá lăng từ 110.000 xuống 85.000 đồng/kg}, {@code tăng từ 12 lên 15%}: both ends of a move have the unit of the second. */
    private static boolean fromTo(Lexemes l, Draft d, Draft next) {
        boolean counted = next.unit == null && next.nounKnown && !next.unitName.isEmpty() && (next.from - d.number.end() == 1 || next.from - d.number.end() == 2 && l.is(next.from - 1, "còn"));
        if (!l.is(d.from - 1, "từ") || next.unit == null && !counted || next.number == null || next.rejected != null || next.to != null || next.total != null || next.number.form() != Form.DIGITS
                || next.from - d.number.end() > MOVE || !counted && (next.unit.type() == Units.Type.DURATION || next.unit.type() == Units.Type.TIMES)) {
            return false;
        }
        return l.is(next.from - 1, "lên") || l.is(next.from - 1, "xuống") || l.is(next.from - 1, "còn");
    }

    /** {@code Từ 8.214 xuống 2.950 hộ nghèo}: a clause that begins with the move, so that nothing before tells what it counts. */
    private static boolean opens(Lexemes l, Draft d) {
        return l.is(d.from - 1, "từ") && !l.syllable(d.from - 2) && !l.number(d.from - 2);
    }

    /** {@code lần lượt tăng 1.230 và giảm 845 người}: two moves of which the noun is said behind the second. */
    private static boolean moved(Lexemes l, Draft d, Draft next) {
        int end = d.number.end();
        boolean verbs = (l.is(d.from - 1, "tăng") || l.is(d.from - 1, "giảm")) && (l.is(next.from - 1, "tăng") || l.is(next.from - 1, "giảm"));
        boolean turn = false;
        for (int i = d.from - 2; i > 0 && d.from - i < MOVE + 1 && !Clause.boundary(l, i); i--) {
            turn |= l.is(i, "lượt") && l.is(i - 1, "lần") || l.is(i, "ứng") && l.is(i - 1, "tương");
        }
        return verbs && turn && l.is(end, "và") && next.from == end + 2 && next.unit == null && next.nounKnown && next.rejected == null;
    }

    /** {@code có 42 và 35 dự án}, {@code đạt 6,2 và 7,5 tỷ đồng}: two numbers of which the noun or unit is said behind the second. */
    private static boolean paired(Lexemes l, Mask mask, Draft d, Draft next) {
        boolean given = next.number != null && next.rejected == null && next.number.form() == Form.DIGITS && next.to == null && next.total == null
                && (next.unit == null ? next.nounKnown : next.unit.type() != Units.Type.DURATION && next.unit.type() != Units.Type.TIMES);
        return given && TOGETHER.has(l, d.from - 1) && l.is(d.number.end(), "và") && next.from == d.number.end() + 1 && !mask.period(d.from) && !mask.period(next.from);
    }

    private static boolean inTurn(Lexemes l, Draft d) {
        if (!l.is(d.number.end(), ",") && !l.is(d.number.end(), "và") && !l.is(d.number.end(), ";")) {
            return false;
        }
        for (int i = d.from - 1; i > 0 && d.from - i < NEAR; i--) {
            if (l.is(i, "lượt") && l.is(i - 1, "lần")) {
                return true;
            }
            if (l.is(i, ";") && !l.number(i - 1) || l.is(i, ".") || l.is(i, "(")) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(Lexemes l, Draft d) {
        int end = d.number.end();
        return end >= l.size() || l.is(end, ",") || l.is(end, ";") || l.is(end, ".") || l.is(end, ")") || l.is(end, "và") || l.is(end, "…");
    }

    private static boolean gives(Draft d) {
        boolean unit = d.unit != null && (d.unit.type() == Units.Type.MONEY || d.unit.type() == Units.Type.MEASURE || d.unit.type() == Units.Type.SCORE || d.unit.type() == Units.Type.POINT);
        return d.number != null && d.rejected == null && d.total == null && (unit || d.unit == null && d.nounKnown || d.notes.contains(NOTE));
    }

    /** {@code 7/10 cặp tảo hôn ở huyện A (4), B (3)}: what a ratio counts, of which brackets tell how many are where; districts are not counted in districts. */
    private static boolean shares(Lexemes l, Draft d, Draft part) {
        return d.number != null && d.rejected == null && d.unit == null && d.nounKnown && d.number.total() != null && part.number.value().compareTo(d.number.value()) <= 0 && !HOLDING.has(l, d.nounFrom);
    }

    /** The next number with a unit, where only bare ones of the same list stand between. */
    private static Draft ahead(Lexemes l, Mask mask, List<Draft> drafts, int i) {
        for (int k = i + 1; k < Math.min(drafts.size(), i + AHEAD); k++) {
            Draft d = drafts.get(k);
            boolean turn = inTurn(l, drafts.get(i)) && d.is(Units.Type.PERCENT) && d.number != null && d.rejected == null && d.total == null && d.to == null;
            if (turn) {
                return d;
            }
            boolean place = d.number != null && mask.name(d.number.from());
            if (place) {
                continue;
            }
            boolean listed = named(l, mask, d) || l.number(d.from - 2) && (l.is(d.from - 1, ",") || l.is(d.from - 1, "và") || l.is(d.from - 1, ";"));
            if (!listed || d.from - drafts.get(k - 1).end > NEAR) {
                return null;
            }
            if (gives(d) && !(d.unit != null && d.notes.contains(NOTE))) {
                return d.to == null ? d : null;
            }
            if (!bare(l, d) && !d.notes.contains(NOTE)) {
                return null;
            }
        }
        return null;
    }

    /** Whether no clause of another thing lies between: a semicolon, a full stop, a verb of reaching. */
    private static boolean level(Lexemes l, Draft donor, Draft d) {
        for (int i = Math.max(donor.end, donor.nounEnd); i < d.from; i++) {
            if (l.is(i, ";") || l.is(i, ".") && !SHORT.has(l, i - 1) || l.is(i, "đạt") || l.is(i, "là") && !bracketed(l, d) || l.is(i, "tỷ") && l.is(i + 1, "lệ")) {
                return false;
            }
        }
        return true;
    }

    private static void give(Lexemes l, Draft d, Draft donor) {
        d.rejected = null;
        if (donor.unit != null) {
            BigDecimal factor = Scales.productAt(l, donor.number.from() + 1, l.size()).multiply(donor.unit.factor());
            if (donor.number.form() != Form.DIGITS || donor.notes.contains(NOTE)) {
                return;
            }
            d.value = d.value.multiply(factor);
            d.unit = new Units.Unit(d.end, donor.unitName, donor.unit.type(), BigDecimal.ONE);
        }
        d.unitName = donor.unitName;
        d.behind = donor.behind;
        d.notes.add("unit carried");
        d.notes.add(NOTE);
    }
}
