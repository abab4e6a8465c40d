package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/**
 * Finds the numbers of a stretch of text.
 *
 * <p>Accepted: what {@link Digits} and {@link SpokenNumber} accept; thousands apart by blanks ({@code 1 250 000}); scale words
 * ({@code 8,7 nghìn tỷ}), in two parts ({@code 3 tỷ 250 triệu}), with {@code rưỡi}; fractions and x out of y ({@code 39/63});
 * ranges with a dash or {@code đến} ({@code 60 - 65}, {@code từ 5 đến 7}); {@code một nửa}; the sign {@code âm}, and a minus that
 * stands against the digits.
 *
 * <p>Weaknesses: a range whose ends carry different scales ({@code 900 triệu - 1,2 tỷ}) is two numbers; {@code năm} (five) alone is
 * never read here; numbers in words of one syllable are offered, and the caller decides whether an article or a quantity is meant.
 *
 * <p>Linear: each lexeme is read a bounded number of times.
 */
public final class NumberGrammar {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> HALF_BEFORE = Set.of("quá", "hơn", "gần", "già", "chừng");
    private static final Set<String> HALF_OF_TIME = Set.of("đầu", "cuối", "năm", "tháng", "thế", "nhiệm", "giờ", "ngày", "tấn", "đời");
    private static final Set<String> RANGE_WORDS = Set.of("đến", "tới");

    private NumberGrammar() { }

    /** The numbers that begin in lexemes {@code from} (inclusive) to {@code limit} (exclusive), in order, not overlapping. */
    public static List<NumberMention> find(Lexemes l, int from, int limit) {
        List<NumberMention> out = new ArrayList<>();
        int i = from;
        while (i < limit) {
            NumberMention m = at(l, i, limit);
            if (m == null) {
                i++;
            } else {
                out.add(m);
                i = m.end();
            }
        }
        return out;
    }

    /** The number that begins at lexeme {@code i}, or null. */
    public static NumberMention at(Lexemes l, int i, int limit) {
        NumberMention first = single(l, i, limit);
        return first == null || first.form() == Form.FRACTION ? first : range(l, first, limit);
    }

    private static NumberMention single(Lexemes l, int i, int limit) {
        if (l.number(i)) {
            return digits(l, i, limit);
        }
        if (!l.syllable(i)) {
            return null;
        }
        if (l.is(i, "âm") && i + 1 < limit && l.number(i + 1)) {
            NumberMention m = digits(l, i + 1, limit);
            return m == null ? null : new NumberMention(i, m.end(), m.value().negate(), null, null, m.form(), m.scaled(), m.ambiguous());
        }
        if (l.is(i, "một") && l.is(i + 1, "nửa") && i + 1 < limit) {
            return new NumberMention(i, i + 2, BigDecimal.ONE, null, TWO, Form.WORDS, false, false);
        }
        if (l.is(i, "nửa") && Scales.at(l, i + 1, limit) != null && !l.glued(i + 1)) {
            int end = scaleEnd(l, i + 1, limit);
            return new NumberMention(i, end, scaleOf(l, i + 1, end, limit).divide(TWO), null, null, Form.WORDS, true, false);
        }
        if (l.is(i, "nửa") && i > 0 && HALF_BEFORE.contains(l.key(i - 1)) && !HALF_OF_TIME.contains(l.key(i + 1))) {
            return new NumberMention(i, i + 1, BigDecimal.ONE, null, TWO, Form.WORDS, false, false);
        }
        SpokenNumber.Read read = SpokenNumber.at(l, i, limit);
        if (read != null && l.is(read.end(), "trên") && read.end() + 1 < limit && read.value().compareTo(BigDecimal.TEN) < 0) {
            SpokenNumber.Read of = SpokenNumber.at(l, read.end() + 1, limit);
            if (of != null && of.value().compareTo(read.value()) > 0 && of.value().compareTo(BigDecimal.valueOf(100)) <= 0) {
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
        if (read == null || read.end() == i + 1 && l.is(i, "năm")) {
            return null;
        }
        return new NumberMention(i, read.end(), read.value(), null, null, Form.WORDS, read.scaled(), false);
    }

    private static NumberMention digits(Lexemes l, int i, int limit) {
        int end = i + 1;
        StringBuilder run = new StringBuilder(l.key(i));
        if (run.length() <= 3 && run.chars().allMatch(Character::isDigit)) {
            while (end < limit && l.number(end) && threeDigits(l.key(end)) && l.start(end) == l.end(end - 1) + 1 && run.charAt(0) != '0') {
                run.append(l.key(end), 0, 3);
                boolean last = l.key(end).length() > 3;
                if (last) {
                    run.append(l.key(end).substring(3));
                }
                end++;
                if (last) {
                    break;
                }
            }
        }
        BigDecimal scale = Scales.at(l, end, limit);
        boolean countFollows = scale == null && end < limit && l.syllable(end) && !l.glued(end) && Character.isLowerCase(l.text().charAt(l.start(end)))
                && !Units.measureAt(l, end, limit);
        Digits.Value read = Digits.read(run.toString(), countFollows);
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
        BigDecimal value = read.number();
        boolean negative = i > 0 && l.is(i - 1, "-") && l.glued(i) && (!l.glued(i - 1) || l.is(i - 2, "(")) && !Character.isLetterOrDigit(charBefore(l, i - 1))
                && (i < 2 || !l.number(i - 2) || l.start(i - 1) > l.end(i - 2) + 1);
        if (negative) {
            value = value.negate();
        }
        return scaled(l, negative ? i - 1 : i, end, value, read.ambiguous(), limit);
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
        BigDecimal factor = BigDecimal.ONE;
        int at = end;
        for (BigDecimal scale = Scales.at(l, at, limit); scale != null; scale = Scales.at(l, at, limit)) {
            factor = factor.multiply(scale);
            at++;
        }
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
        if (last != null && at < limit && Numerals.is(l, at, Numerals.Role.HALF)) {
            total = total.add(last.divide(TWO));
            at++;
        } else if (last != null && at + 1 < limit && l.number(at)) {
            BigDecimal lower = Scales.at(l, at + 1, limit);
            Digits.Value rest = Digits.read(l.key(at), false);
            if (lower != null && rest != null && lower.compareTo(last) < 0 && rest.number().multiply(lower).compareTo(last) < 0) {
                total = total.add(rest.number().multiply(lower));
                at += 2;
            }
        }
        return new NumberMention(from, at, total, null, null, Form.DIGITS, last != null, ambiguous);
    }

    /** Joins {@code first} with the upper end of its range, if one follows. */
    private static NumberMention range(Lexemes l, NumberMention first, int limit) {
        int at = first.end();
        int unit = Units.percentEnd(l, at, limit);
        int mark = unit > at ? unit : at;
        boolean dash = l.is(mark, "-");
        boolean word = RANGE_WORDS.contains(l.key(mark));
        if (mark + 1 >= limit || !dash && !word || first.form() != Form.DIGITS || !l.number(mark + 1)) {
            return first;
        }
        NumberMention upper = digits(l, mark + 1, limit);
        if (upper == null || upper.form() != Form.DIGITS) {
            return first;
        }
        BigDecimal low = first.value();
        if (upper.scaled() && !first.scaled() && low.compareTo(upper.value()) < 0) {
            low = low.multiply(scaleOf(l, mark + 2, upper.end(), limit));
        }
        boolean unitFollows = Units.percentEnd(l, upper.end(), limit) > upper.end();
        boolean plausible = low.compareTo(upper.value()) < 0 && (unit == at || unitFollows)
                && (dash || l.is(first.from() - 1, "từ") || unitFollows && unit > at);
        return plausible ? new NumberMention(first.from(), upper.end(), low, upper.value(), null, Form.DIGITS, upper.scaled(), first.ambiguous())
                : first;
    }

    /** The product of the scale words that begin at lexeme {@code i} ({@code tỷ} in {@code (tỷ đồng)}); 1 where there are none. */
    public static BigDecimal scaleAt(Lexemes l, int i, int limit) {
        return scaleOf(l, i, scaleEnd(l, i, limit), limit);
    }

    /** Where the scale words that begin at lexeme {@code i} end. */
    public static int scaleEnd(Lexemes l, int i, int limit) {
        int end = i;
        while (Scales.at(l, end, limit) != null) {
            end++;
        }
        return end;
    }

    private static BigDecimal scaleOf(Lexemes l, int from, int end, int limit) {
        BigDecimal factor = BigDecimal.ONE;
        for (int i = from; i < end; i++) {
            BigDecimal scale = Scales.at(l, i, limit);
            factor = scale == null ? factor : factor.multiply(scale);
        }
        return factor;
    }
}
