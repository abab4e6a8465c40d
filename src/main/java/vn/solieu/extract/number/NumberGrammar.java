package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/**
 * Finds the numbers of a stretch of text.
 *
 * <p>Accepted: what {@link Digits} and {@link SpokenNumber} accept; thousands apart by blanks ({@code 1 250 000}); scale words
 * ({@code 8,7 nghìn tỷ}), in two parts ({@code 3 tỷ 250 triệu}), with {@code rưỡi}; fractions and x out of y ({@code 39/63}, {@code ¾}, {@code 1½});
 * ranges with a dash or {@code đến} ({@code 60 - 65}, {@code 900 triệu - 1,2 tỷ}, {@code từ 5 đến 7}, {@code 2 đến 3 xóm}, {@code giữa 5 và 7}, {@code từ 8 tỷ đồng đến 10 tỷ đồng});
 * {@code một nửa}; a scale word alone behind a hedge ({@code hơn chục xã}, {@code gần nghìn tỷ đồng}); decimals after a word ({@code 2 phẩy 5}); the sign {@code âm}, and a minus that stands against the digits.
 *
 * <p>Weaknesses: a range in words needs {@code từ} or the like before it, and scales at both ends or at none; {@code năm} (five) alone is
 * read only before persons and houses behind a verb ({@code khiến năm người chết}); numbers in words of one syllable are offered, and the caller decides whether an article or a quantity is meant.
 *
 * <p>Linear: each lexeme is read a bounded number of times.
 */
public final class NumberGrammar {
    /** Greater than any figure of the press, in whatever unit; what is greater is no number. */
    private static final BigDecimal GREATEST = new BigDecimal("1e20");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final KeySet HALF_BEFORE = WordLists.of("half_before");
    /** Words before {@code phân} for manure, and measures of it behind {@code phân nửa}. */
    private static final KeySet MANURED = WordLists.of("manured");
    private static final KeySet BAGS = WordLists.of("bags");
    private static final KeySet HALF_OF_TIME = WordLists.of("half_of_time");
    /** Words before a scale word without a number: {@code hơn chục xã}, {@code gần nghìn tỷ đồng}. */
    private static final KeySet BARE_LEADS = WordLists.of("bare_leads");
    /** Words before a number that stands in a row of named things ({@code quý 2 đến 3}), where no range is meant. */
    private static final KeySet ROWS = WordLists.of("rows");
    /** What {@code 7 trên 9} is told of. */
    private static final KeySet DIVIDED = WordLists.of("divided");
    /** What no part is told of. */
    private static final KeySet NO_THING = WordLists.of("no_thing");
    private static final KeySet HOURS = WordLists.of("hours");
    private static final BigDecimal FEW = BigDecimal.valueOf(1000);
    /** Words before a number of which a blank may part the decimals. */
    private static final KeySet MEASURING = WordLists.of("measuring");
    /** Words before a place in an ordering. */
    private static final KeySet RANKED = WordLists.of("ranked");
    private static final KeySet RANGE_WORDS = WordLists.of("range_words");
    private static final KeySet RANGE_LEADS = WordLists.of("range_leads");

    /** The words that a number can begin with; a scale may also be a letter that is glued to what stands before it. */
    private static final KeySet BEGINNINGS = KeySet.of("âm", "nửa", "phân");

    static {
        Numerals.words().forEach(BEGINNINGS::add);
    }

    private NumberGrammar() { }

    /** The numbers that begin in lexemes {@code from} (inclusive) to {@code limit} (exclusive), in order, not overlapping. */
    public static List<NumberMention> find(Lexemes l, int from, int limit) {
        List<NumberMention> out = new ArrayList<>();
        int i = from;
        while (i < limit) {
            boolean begins = l.number(i) || VulgarFraction.is(l, i) || l.syllable(i) && (BEGINNINGS.has(l, i) || l.glued(i));
            NumberMention m = begins ? at(l, i, limit) : null;
            if (m == null) {
                i++;
            } else {
                out.add(m);
                i = m.end();
            }
        }
        return out;
    }

    /**
     * The number that a text is which holds nothing else, as a table's cell does; null where it is none. Beside what {@link #find}
     * reads, bare words are numbers here that in a sentence are mostly others ({@code không}, {@code năm}, {@code trăm}), as are
     * {@code ,77} and a minus with a blank behind ({@code - 1.200.000}).
     */
    public static NumberMention whole(Lexemes l) {
        int at = l.is(0, "-") || l.is(0, "âm") ? 1 : 0;
        boolean pointFirst = l.is(at, ",") && l.glued(at + 1) && l.number(at + 1);
        NumberMention m = pointFirst ? pointed(l, at) : single(l, at, l.size());
        m = m == null && !pointFirst ? word(l, at) : m;
        if (m == null || m.end() != l.size()) {
            return null;
        }
        boolean minus = at == 1 && m.from() == 1;
        return minus ? new NumberMention(0, m.end(), m.value().negate(), null, m.total(), m.form(), m.scaled(), m.ambiguous()) : m;
    }

    private static NumberMention pointed(Lexemes l, int at) {
        return digitsOnly(l.key(at + 1)) && l.key(at + 1).length() <= Digits.MAX_DIGITS
                ? scaled(l, at, at + 2, new BigDecimal("0." + l.key(at + 1)), false, l.size()) : null;
    }

    private static NumberMention word(Lexemes l, int at) {
        Numerals.Numeral n = Numerals.at(l, at);
        return n == null || n.role() == Numerals.Role.LATER || n.role() == Numerals.Role.LINKING || n.role() == Numerals.Role.HALF ? null
                : new NumberMention(at, at + 1, n.value(), null, null, Form.WORDS, n.role() == Numerals.Role.SCALE, false);
    }

    /** The number that begins at lexeme {@code i}, or null. */
    public static NumberMention at(Lexemes l, int i, int limit) {
        NumberMention first = single(l, i, limit);
        if (first != null && first.value().abs().max(first.total() == null ? BigDecimal.ZERO : first.total()).compareTo(GREATEST) > 0) {
            return null;
        }
        return first == null || first.form() == Form.FRACTION ? first : range(l, first, limit);
    }

    private static NumberMention single(Lexemes l, int i, int limit) {
        if (l.number(i)) {
            return digits(l, i, limit);
        }
        VulgarFraction vulgar = VulgarFraction.at(l, i);
        if (vulgar != null && vulgar.decimal() != null && (Units.measureAt(l, i + 1, limit) || Scales.at(l, i + 1, limit) != null)) {
            return scaled(l, i, i + 1, vulgar.decimal(), false, limit);
        }
        if (vulgar != null) {
            return fraction(l, i, i + 1, vulgar.over(), vulgar.under(), limit);
        }
        if (!l.syllable(i) || !BEGINNINGS.has(l, i) && !l.glued(i)) {
            return null;
        }
        if (l.is(i, "âm") && i + 1 < limit && l.number(i + 1)) {
            NumberMention m = digits(l, i + 1, limit);
            return m == null ? null : new NumberMention(i, m.end(), m.value().negate(), null, null, m.form(), m.scaled(), m.ambiguous());
        }
        boolean manure = l.is(i, "phân") && (MANURED.has(l, i - 1) || BAGS.has(l, i + 2) || Scales.at(l, i + 2, limit) != null);
        if ((l.is(i, "một") || l.is(i, "phân") && !manure) && l.is(i + 1, "nửa") && i + 1 < limit) {
            return new NumberMention(i, i + 2, BigDecimal.ONE, null, TWO, Form.WORDS, false, false);
        }
        if (l.is(i, "nửa") && Scales.at(l, i + 1, limit) != null && !l.glued(i + 1)) {
            int end = Scales.end(l, i + 1, limit);
            return new NumberMention(i, end, Scales.product(l, i + 1, end, limit).divide(TWO), null, null, Form.WORDS, true, false);
        }
        if (l.is(i, "nửa") && i > 0 && HALF_BEFORE.has(l, i - 1) && !HALF_OF_TIME.has(l, i + 1)) {
            return new NumberMention(i, i + 1, BigDecimal.ONE, null, TWO, Form.WORDS, false, false);
        }
        SpokenNumber.Read read = SpokenNumber.at(l, i, limit);
        if (read != null && l.is(read.end(), "trên") && read.end() + 1 < limit && read.value().compareTo(BigDecimal.TEN) < 0) {
            SpokenNumber.Read of = SpokenNumber.at(l, read.end() + 1, limit);
            if (of != null && of.value().compareTo(read.value()) > 0 && of.value().compareTo(BigDecimal.valueOf(100)) <= 0) {
                return new NumberMention(i, of.end(), read.value(), null, of.value(), Form.FRACTION, false, false);
            }
        }
        if (read != null && l.is(read.end(), "trong") && read.end() + 2 < limit && read.value().compareTo(BigDecimal.ONE) > 0) {
            SpokenNumber.Read of = SpokenNumber.at(l, read.end() + 1, limit);
            if (of != null && of.value().compareTo(read.value()) > 0 && of.value().compareTo(BigDecimal.valueOf(100)) <= 0 && outOf(l, i, of.end())
                    && !l.is(of.end(), "số")) {
                return new NumberMention(i, of.end(), read.value(), null, of.value(), Form.FRACTION, false, false);
            }
        }
        if (read != null && l.is(read.end(), "phần") && read.end() + 1 < limit) {
            SpokenNumber.Read parts = SpokenNumber.at(l, read.end() + 1, limit);
            int end = parts != null ? parts.end() : l.is(read.end() + 1, "tư") ? read.end() + 2 : -1;
            BigDecimal of = parts != null ? parts.value() : BigDecimal.valueOf(4);
            if (end > 0 && of.compareTo(read.value()) > 0) {
                return new NumberMention(i, end, read.value(), null, of, Form.FRACTION, false, false);
            }
        }
        if (read == null && BARE_LEADS.has(l, i - 1) && !l.is(i - 2, "nhiều") && Scales.at(l, i, limit) != null) {
            return new NumberMention(i, Scales.end(l, i, limit), Scales.productAt(l, i, limit), null, null, Form.WORDS, true, false);
        }
        if (read == null || read.end() == i + 1 && l.is(i, "năm") && !Fives.at(l, i, limit)) {
            return null;
        }
        return new NumberMention(i, read.end(), read.value(), null, null, Form.WORDS, read.scaled(), false);
    }

    private static NumberMention digits(Lexemes l, int i, int limit) {
        int end = i + 1;
        String run = l.key(i);
        if (run.length() <= 3 && run.charAt(0) != '0' && l.number(end) && digitsOnly(run)) {
            while (end < limit && l.number(end) && threeDigits(l.key(end)) && l.start(end) == l.end(end - 1) + 1
                    && run.length() <= Digits.MAX_DIGITS) {
                run += l.key(end);
                if (l.key(end++).length() > 3) {
                    break;
                }
            }
        }
        if (end == i + 1 && parted(l, i, limit)) {
            Digits.Value whole = Digits.read(run + "," + l.key(i + 2));
            if (whole != null) {
                return scaled(l, i, i + 3, whole.number(), false, limit);
            }
        }
        VulgarFraction more = end < limit && l.glued(end) && digitsOnly(run) ? VulgarFraction.at(l, end) : null;
        if (more != null && more.decimal() != null) {
            return scaled(l, i, end + 1, new BigDecimal(run).add(more.decimal()), false, limit);
        }
        BigDecimal scale = Scales.at(l, end, limit);
        int after = end;
        BooleanSupplier countFollows = () -> scale == null && after < limit && l.syllable(after) && !l.glued(after)
                && Character.isLowerCase(l.text().charAt(l.start(after))) && !Units.measureAt(l, after, limit);
        Digits.Value read = Digits.read(run, countFollows);
        if (read == null) {
            return null;
        }
        if (end == i + 1 && scale == null && l.is(end, "/") && l.glued(end) && l.number(end + 1) && l.glued(end + 1) && end + 1 < limit
                && !(l.is(end + 2, "/") && l.glued(end + 2) && l.number(end + 3))) {
            Digits.Value under = Digits.read(l.key(end + 1), countFollows);
            if (under != null && under.number().signum() > 0) {
                return fraction(l, i, end + 2, read.number(), under.number(), limit);
            }
        }
        // "265.588/ 450.684 hồ sơ"
        if (end == i + 1 && scale == null && l.is(end, "/") && l.glued(end) && l.number(end + 1) && end + 2 < limit && l.syllable(end + 2) && l.key(end + 1).length() > 3) {
            Digits.Value under = Digits.read(l.key(end + 1), countFollows);
            if (under != null && under.number().compareTo(read.number()) >= 0) {
                return fraction(l, i, end + 2, read.number(), under.number(), limit);
            }
        }
        // "18 trong 25 gian hàng"
        if (end == i + 1 && scale == null && end + 2 < limit && l.is(end, "trong") && l.number(end + 1) && outOf(l, i, end + 2)) {
            Digits.Value under = Digits.read(l.key(end + 1));
            if (under != null && read.number().scale() <= 0 && under.number().scale() <= 0 && under.number().compareTo(read.number()) >= 0 && under.number().compareTo(FEW) < 0) {
                return fraction(l, i, end + 2, read.number(), under.number(), limit);
            }
        }
        // "3 trong số 9 huyện", "7 trên 9 huyện"
        int of = l.is(end, "trong") && l.is(end + 1, "số") ? end + 2 : l.is(end, "trên") && (DIVIDED.has(l, end + 2) || hundred(l, i, end) || ten(l, i, end)) ? end + 1 : -1;
        if (end == i + 1 && scale == null && of > 0 && of + 1 < limit && l.number(of) && outOf(l, i, of + 1)) {
            Digits.Value under = Digits.read(l.key(of));
            if (under != null && read.number().scale() <= 0 && under.number().scale() <= 0 && under.number().compareTo(read.number()) > 0 && under.number().compareTo(FEW) < 0) {
                return fraction(l, i, of + 1, read.number(), under.number(), limit);
            }
        }
        // "942.934 trên tổng số 979.536 hồ sơ"
        if (end == i + 1 && scale == null && end + 3 < limit && (l.is(end, "trên") || l.is(end, "trong")) && l.is(end + 1, "tổng") && (l.is(end + 2, "số") || l.is(end + 2, "cộng"))
                && l.number(end + 3)) {
            Digits.Value under = Digits.read(l.key(end + 3), countFollows);
            if (under != null && under.number().compareTo(read.number()) >= 0) {
                return fraction(l, i, end + 4, read.number(), under.number(), limit);
            }
        }
        BigDecimal value = read.number();
        SpokenNumber.Read decimals = value.scale() > 0 ? null : SpokenNumber.decimalsAt(l, end, limit);
        if (decimals != null) {
            value = value.add(decimals.value());
            end = decimals.end();
        }
        boolean negative = i > 0 && l.is(i - 1, "-") && l.glued(i) && (!l.glued(i - 1) || l.is(i - 2, "(")) && !Character.isLetterOrDigit(charBefore(l, i - 1))
                && (i < 2 || !l.number(i - 2) || l.start(i - 1) > l.end(i - 2) + 1);
        if (negative) {
            value = value.negate();
        }
        return scaled(l, negative ? i - 1 : i, end, value, read.ambiguous(), limit);
    }

    /** {@code 36, 5 triệu đồng}: a decimal comma with a blank behind it, between a word of measuring and a scale. */
    private static boolean parted(Lexemes l, int i, int limit) {
        if (!l.is(i + 1, ",") || !l.glued(i + 1) || l.glued(i + 2) || i + 3 >= limit || !l.number(i + 2) || !MEASURING.has(l, i - 1)) {
            return false;
        }
        String whole = l.key(i);
        String part = l.key(i + 2);
        boolean digits = whole.length() <= 3 && digitsOnly(whole) && part.length() <= 2 && digitsOnly(part);
        boolean scale = Scales.at(l, i + 3, limit) != null && !l.glued(i + 3) || l.is(i + 3, "%");
        return digits && scale && Integer.parseInt(part) != Integer.parseInt(whole) + 1;
    }

    /** {@code 74 trên 100 hộ có internet}: so many of a hundred; not {@code 12 ca trên 100 người}, where what is counted is said before. */
    private static boolean hundred(Lexemes l, int from, int end) {
        return end == from + 1 && l.is(end + 1, "100") && (l.is(end + 2, "hộ") || l.is(end + 2, "người") || l.is(end + 2, "doanh") || l.is(end + 2, "học") || l.is(end + 2, "em"));
    }

    /** {@code 9 trên 10 bãi rác}: so many of ten things, which are no points and no measure. */
    private static boolean ten(Lexemes l, int from, int end) {
        return end == from + 1 && l.is(end + 1, "10") && l.syllable(end + 2) && !NO_THING.has(l, end + 2) && l.key(from).length() == 1;
    }

    /** Whether {@code 18 trong 25} with this behind it is a share: a thing follows, no time, and no rank leads. */
    private static boolean outOf(Lexemes l, int from, int after) {
        return l.syllable(after) && !HOURS.has(l, after) && !l.is(after, "nước") && !ROWS.has(l, from - 1) && !RANKED.has(l, from - 1);
    }

    static boolean digitsOnly(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (!Character.isDigit(run.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char charBefore(Lexemes l, int i) {
        return l.start(i) == 0 ? ' ' : l.text().charAt(l.start(i) - 1);
    }

    private static boolean threeDigits(String key) {
        if (key.length() < 3) {
            return false;
        }
        for (int k = 0; k < 3; k++) {
            if (!Character.isDigit(key.charAt(k))) {
                return false;
            }
        }
        return key.length() == 3 || key.charAt(3) == ',';
    }

    private static NumberMention fraction(Lexemes l, int from, int end, BigDecimal value, BigDecimal total, int limit) {
        int at = Scales.end(l, end, limit);
        BigDecimal factor = Scales.product(l, end, at, limit);
        return new NumberMention(from, at, value.multiply(factor), null, total.multiply(factor), Form.FRACTION, at > end, false);
    }

    private static NumberMention scaled(Lexemes l, int from, int end, BigDecimal value, boolean ambiguous, int limit) {
        int at = end;
        BigDecimal last = null;
        BigDecimal total = value;
        for (BigDecimal scale = Scales.at(l, at, limit); scale != null; scale = Scales.at(l, at, limit)) {
            if (last != null && scale.compareTo(last) <= 0) {
                break;
            }
            total = total.multiply(scale);
            last = scale;
            at++;
        }
        // "2 nghìn 180 tỷ đồng"
        if (last != null && last.compareTo(FEW) == 0 && at + 1 < limit && l.number(at) && l.key(at).length() <= 3 && digitsOnly(l.key(at))) {
            BigDecimal greater = Scales.at(l, at + 1, limit);
            if (greater != null && greater.compareTo(last) > 0) {
                return new NumberMention(from, at + 2, total.add(new BigDecimal(l.key(at))).multiply(greater), null, null, Form.DIGITS, true, ambiguous);
            }
        }
        if (last != null && at < limit && Numerals.is(l, at, Numerals.Role.HALF)) {
            total = total.add(last.divide(TWO));
            at++;
        }
        while (last != null && at + 1 < limit && l.number(at)) {
            BigDecimal lower = Scales.at(l, at + 1, limit);
            Digits.Value rest = Digits.read(l.key(at));
            if (lower == null || rest == null || lower.compareTo(last) >= 0 || rest.number().multiply(lower).compareTo(last) >= 0) {
                break;
            }
            total = total.add(rest.number().multiply(lower));
            last = lower;
            at += 2;
        }
        return new NumberMention(from, at, total, null, null, Form.DIGITS, last != null, ambiguous);
    }

    /** Joins {@code first} with the upper end of its range, if one follows; a unit may stand behind both ends. */
    private static NumberMention range(Lexemes l, NumberMention first, int limit) {
        if (first.total() != null) {
            return first;
        }
        Units.Unit unit = Units.at(l, first.end(), limit);
        int mark = unit == null ? first.end() : unit.end();
        boolean led = RANGE_LEADS.has(l, first.from() - 1);
        boolean dash = l.is(mark, "-");
        boolean word = RANGE_WORDS.has(l, mark) || l.is(mark, "và") && l.is(first.from() - 1, "giữa");
        if (mark + 1 >= limit || !dash && !word || first.form() == Form.WORDS && !(led && word)) {
            return first;
        }
        boolean words = !l.number(mark + 1);
        NumberMention upper = words && !(led && word) ? null : words ? single(l, mark + 1, limit) : digits(l, mark + 1, limit);
        if (upper == null || upper.total() != null || words && upper.scaled() != first.scaled()) {
            return first;
        }
        BigDecimal low = first.value();
        if (upper.scaled() && !first.scaled() && low.compareTo(upper.value()) < 0) {
            low = low.multiply(Scales.product(l, mark + 2, upper.end(), limit));
        }
        Units.Unit under = Units.at(l, upper.end(), limit);
        boolean percent = unit != null && unit.type() == Units.Type.PERCENT;
        boolean same = unit == null || under != null && under.unit().equals(unit.unit()) && under.factor().equals(unit.factor());
        boolean few = word && unit == null && !words && first.form() == Form.DIGITS && !first.scaled() && !upper.scaled() && upper.value().compareTo(FEW) < 0
                && !ROWS.has(l, first.from() - 1) && upper.end() < limit && l.syllable(upper.end())
                && !HOURS.has(l, upper.end());
        boolean open = word && unit == null && !words && first.form() == Form.DIGITS && !first.scaled() && !upper.scaled() && under != null && under.type() == Units.Type.PERCENT
                && !ROWS.has(l, first.from() - 1);
        same |= open;
        return low.compareTo(upper.value()) < 0 && same && (dash || led || percent || few || open)
                ? new NumberMention(first.from(), upper.end(), low, upper.value(), null, first.form(), upper.scaled(), first.ambiguous()) : first;
    }
}
