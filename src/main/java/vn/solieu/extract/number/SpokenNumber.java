package vn.solieu.extract.number;

import java.math.BigDecimal;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Numerals.Numeral;
import vn.solieu.extract.number.Numerals.Role;

/**
 * Reads numbers in words: {@code hai nghìn không trăm hai mươi tư}, {@code một trăm linh năm}, {@code ba mươi nhăm},
 * {@code một triệu rưỡi}, {@code trăm rưỡi}, {@code hai chục}, {@code bốn vạn}, {@code hai nghìn tỷ}, {@code hai nghìn ba trăm tỷ},
 * {@code hai phẩy năm triệu}, {@code không phẩy bảy chín}; in speech {@code hai mốt} (21), {@code một triệu hai} (1.2 million),
 * {@code hai trăm tám} (280).
 *
 * <p>Weaknesses: digits told one by one ({@code một chín chín không}) are not put together; {@code năm} alone is left to the caller,
 * who knows whether a year or a five is meant; after tens, hundreds and scales it is a five only before a scale word, so that
 * {@code hai mươi năm} is twenty (years) and {@code hai mươi năm nghìn} 25,000; {@code một} after a scale is no tenth of it
 * ({@code hai triệu một tháng}), and neither is {@code tư} ({@code hai trăm tư thương}).
 */
final class SpokenNumber {
    private static final int MOST_DECIMALS = 9;

    private final Lexemes l;
    private final int limit;
    private int at;
    private boolean scaled;

    private SpokenNumber(Lexemes l, int from, int limit) {
        this.l = l;
        this.at = from;
        this.limit = limit;
    }

    /** A value, where it ends, and whether a scale word was part of it. */
    record Read(BigDecimal value, int end, boolean scaled) { }

    /** The longest number in words that begins at {@code from}, or null. */
    static Read at(Lexemes l, int from, int limit) {
        if (Numerals.at(l, from) == null) {
            return null;
        }
        SpokenNumber reader = new SpokenNumber(l, from, limit);
        boolean nought = reader.now(Role.ZERO) && (l.is(from + 1, "phẩy") || l.is(from + 1, "chấm"));
        reader.at += nought ? 1 : 0;
        BigDecimal value = nought ? BigDecimal.ZERO : reader.whole();
        if (value == null) {
            return null;
        }
        BigDecimal decimals = reader.decimals();
        if (nought && decimals == null) {
            return null;
        }
        if (decimals == null) {
            return new Read(value, reader.at, reader.scaled);
        }
        value = value.add(decimals);
        int scales = Scales.end(l, reader.at, limit);
        return new Read(value.multiply(Scales.productAt(l, reader.at, limit)), scales, reader.scaled || scales > reader.at);
    }

    /** The part after the decimal mark said as a word ({@code phẩy năm}) that begins at {@code from}, or null. */
    static Read decimalsAt(Lexemes l, int from, int limit) {
        if (!l.is(from, "phẩy") && !l.is(from, "chấm")) {
            return null;
        }
        SpokenNumber reader = new SpokenNumber(l, from, limit);
        BigDecimal value = reader.decimals();
        return value == null ? null : new Read(value, reader.at, false);
    }

    private Numeral now() {
        return at < limit ? Numerals.at(l, at) : null;
    }

    private boolean now(Role role) {
        Numeral n = now();
        return n != null && n.role() == role;
    }

    private boolean next(Role role) {
        return at + 1 < limit && Numerals.is(l, at + 1, role);
    }

    private BigDecimal whole() {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal last = null;
        boolean any = false;
        while (at < limit) {
            int before = at;
            Integer group = group(any);
            if (group == null && any) {
                at = before;
                break;
            }
            boolean bareScale = group == null && now(Role.SCALE) && !any && at + 1 < limit && next(Role.HALF);
            if (group == null && !bareScale) {
                return null;
            }
            BigDecimal value = bareScale ? BigDecimal.ONE : BigDecimal.valueOf(group);
            if (!scaleWord()) {
                if (last != null && value.compareTo(last) >= 0) {
                    at = before;
                    break;
                }
                boolean tenth = last != null && at == before + 1 && !Numerals.is(l, before, Role.TEN);
                if (tenth && l.is(before, "một")) {
                    at = before;
                    break;
                }
                total = total.add(tenth ? value.multiply(last).movePointLeft(1) : value);
                any = true;
                break;
            }
            BigDecimal unit = now().value();
            if (last != null && unit.compareTo(last) >= 0) {
                if (total.compareTo(unit) >= 0 || unit.compareTo(last) == 0) {
                    at = before;
                    break;
                }
                value = total.add(value);
                total = BigDecimal.ZERO;
            }
            at++;
            BigDecimal part = value.multiply(unit);
            while (scaleWord() && now().value().compareTo(unit) > 0) {
                unit = now().value();
                total = total.add(part).multiply(unit);
                part = BigDecimal.ZERO;
                at++;
            }
            total = total.add(part);
            last = unit;
            scaled = true;
            any = true;
            if (now(Role.HALF)) {
                at++;
                return total.add(unit.divide(BigDecimal.valueOf(2)));
            }
        }
        return any ? total : null;
    }

    /** Whether a scale word stands here; {@code tỷ lệ, tỷ trọng, tỷ suất, tỷ số} are words of their own. */
    private boolean scaleWord() {
        return now(Role.SCALE) && !Scales.partOfWord(l, at);
    }

    /** A group below one thousand, or null. {@code later} tells that higher groups came before. */
    private Integer group(boolean later) {
        int start = at;
        Integer hundreds = null;
        if ((now(Role.DIGIT) || now(Role.ZERO)) && next(Role.HUNDRED)) {
            hundreds = now().units() * 100;
            at += 2;
        } else if (now(Role.HUNDRED) && (next(Role.HALF) || next(Role.SCALE))) {
            hundreds = 100;
            at++;
        }
        if (hundreds != null && now(Role.HALF)) {
            at++;
            return hundreds + 50;
        }
        if (hundreds != null && hundreds > 0 && tenthOfHundred()) {
            at++;
            return hundreds + Numerals.at(l, at - 1).units() * 10;
        }
        Integer tens = tens(hundreds != null || later);
        if (hundreds == null && tens == null) {
            at = start;
            return null;
        }
        return (hundreds == null ? 0 : hundreds) + (tens == null ? 0 : tens);
    }

    /** {@code hai trăm tám} is 280; {@code hai trăm một ngày} is not 210. */
    private boolean tenthOfHundred() {
        return now(Role.DIGIT) && !l.is(at, "một") && !l.is(at, "năm") && !next(Role.HUNDRED) && !next(Role.TENS) && !next(Role.DOZEN)
                && !next(Role.LATER) && !next(Role.SCALE);
    }

    /** {@code năm} after something greater: a five only where a scale word follows. */
    private boolean year() {
        return l.is(at, "năm") && !next(Role.SCALE);
    }

    private Integer tens(boolean higher) {
        int start = at;
        if (now(Role.LINKING) && higher && (next(Role.DIGIT) || next(Role.LATER))) {
            at += 2;
            return Numerals.at(l, at - 1).units();
        }
        if (now(Role.TEN)) {
            at++;
            return 10 + ones();
        }
        if (now(Role.DIGIT)) {
            if (higher && year() && !next(Role.TENS) && !next(Role.DOZEN) && !next(Role.LATER)) {
                return null;
            }
            int digit = now().units();
            at++;
            if (now(Role.TENS)) {
                at++;
                return digit * 10 + ones();
            }
            if (now(Role.DOZEN)) {
                at++;
                return digit * 10;
            }
            if (digit > 1 && (now(Role.LATER) && !l.is(at, "tư") || now(Role.LATER) && digit > 1 && l.is(at, "tư") && higher)) {
                int one = now().units();
                at++;
                return digit * 10 + one;
            }
            return digit;
        }
        at = start;
        return null;
    }

    private int ones() {
        if (now(Role.LATER) || now(Role.DIGIT) && !next(Role.HUNDRED) && !next(Role.TENS) && !year()) {
            int one = now().units();
            at++;
            return one;
        }
        return 0;
    }

    private BigDecimal decimals() {
        if (!l.is(at, "phẩy") && !l.is(at, "chấm") || at + 1 >= limit) {
            return null;
        }
        int mark = at++;
        StringBuilder digits = new StringBuilder();
        if (l.number(at) && l.key(at).length() <= MOST_DECIMALS && NumberGrammar.digitsOnly(l.key(at))) {
            digits.append(l.key(at++));
        } else {
            while (digits.length() < MOST_DECIMALS && (now(Role.ZERO) || now(Role.DIGIT) || now(Role.TEN) && digits.isEmpty())) {
                boolean ten = now(Role.TEN);
                digits.append(ten ? 1 : now().units());
                at++;
                if (ten) {
                    digits.append(ones());
                    break;
                }
                if (now(Role.TENS)) {
                    at++;
                    int one = ones();
                    digits.append(one);
                }
            }
        }
        if (digits.isEmpty()) {
            at = mark;
            return null;
        }
        return new BigDecimal("0." + digits);
    }
}
