package vn.solieu.extract.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/**
 * The units that can follow a number, from {@code units.tsv}, with what they are counted per ({@code triệu đồng/người/năm}).
 * Units that the table calls {@code money} have the currency as their unit; everything else stays as written.
 */
public final class Units {
    /** What a unit measures. */
    public enum Type { PERCENT, POINT, MONEY, MEASURE, SCORE, PLACE, TIMES, DURATION }

    /**
     * A unit after a number.
     *
     * @param end the lexeme after it
     * @param unit as {@code claims.md} names it, with its denominators
     * @param factor what the number is multiplied with to be in that unit
     */
    public record Unit(int end, String unit, Type type, BigDecimal factor) { }

    /** A unit before its number. */
    public record Leading(int from, Unit unit) { }

    private record Row(String unit, Type type, BigDecimal factor) { }

    private static final Phrases<Row> TABLE = load();
    /** Units that are common words too: taken only where no other word follows. */
    private static final KeySet AMBIGUOUS = WordLists.of("ambiguous");
    /** Second syllables that make {@code đồng} part of another word. */
    private static final KeySet COMPOUND = WordLists.of("money_compounds");
    private static final int MAX_PER = 5;
    /** How far before {@code mẫu} it may be said that samples are meant. */
    private static final int SAMPLED = 12;
    /** Words of taking and testing samples. */
    private static final Phrases<Boolean> SAMPLING = new Phrases<>();

    static {
        for (String word : List.of("xét nghiệm", "kiểm nghiệm", "thử nghiệm", "phân tích", "giám định", "kiểm định", "giám sát", "kiểm tra", "lấy mẫu", "gửi mẫu", "mẫu phẩm", "thực phẩm", "test")) {
            SAMPLING.put(word, true);
        }
    }

    /** Words of plans and wholes. */
    private static final Phrases<Boolean> PLANNED = new Phrases<>();

    static {
        for (String word : List.of("kh", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "tổng", "tổng số", "nghị quyết", "yêu cầu", "nhu cầu", "định mức", "dự kiến")) {
            PLANNED.put(word, true);
        }
    }

    private Units() { }

    private static Phrases<Row> load() {
        Phrases<Row> out = new Phrases<>();
        add(out, "signs.tsv");
        add(out, "units.tsv");
        return out;
    }

    private static void add(Phrases<Row> out, String file) {
        for (Tsv.Row row : Tsv.resource(Units.class, file).rows()) {
            for (String written : row.list("written")) {
                Row before = out.put(written, new Row(row.require("unit"), type(row.require("kind")), new BigDecimal(row.require("scale"))));
                if (before != null && !before.unit().equals(row.require("unit"))) {
                    throw new IllegalStateException(file + ":" + row.line() + ": '" + written + "' is " + before.unit() + " already");
                }
            }
        }
    }

    private static Type type(String kind) {
        return switch (kind) {
            case "percent", "permille" -> Type.PERCENT;
            case "point" -> Type.POINT;
            case "money", "money-rate" -> Type.MONEY;
            case "score" -> Type.SCORE;
            case "rank" -> Type.PLACE;
            case "times" -> Type.TIMES;
            case "time" -> Type.DURATION;
            default -> Type.MEASURE;
        };
    }

    /** The unit that begins at lexeme {@code i}, longest first, or null. */
    public static Unit at(Lexemes l, int i, int limit) {
        Phrases.Match<Row> match = TABLE.at(l, i, limit);
        if (match != null && match.length() == 1 && l.is(match.from(), "đồng") && (l.capital(match.from()) || COMPOUND.has(l, match.to()))) {
            return null;
        }
        if (match == null || !standsAlone(l, match, limit) || AMBIGUOUS.has(l, match.from()) && match.length() == 1 && match.to() < limit
                && l.syllable(match.to()) || l.is(match.from(), "mẫu") && match.length() == 1 && sampled(l, match.from())) {
            return null;
        }
        Row row = match.value();
        return per(l, match.to(), row.unit(), row.type(), row.factor(), limit);
    }

    /** {@code 1,8 triệu/người/tháng}: money whose {@code đồng} is left out, at the lexeme behind the scaled number. */
    public static Unit money(Lexemes l, int i, int limit) {
        return per(l, i, "VND", Type.MONEY, BigDecimal.ONE, limit);
    }

    private static Unit per(Lexemes l, int at, String name, Type type, BigDecimal factor, int limit) {
        int end = at;
        String unit = name;
        while (type != Type.PERCENT && end + 1 < limit && l.is(end, "/") && l.syllable(end + 1) && planned(l, end + 1, limit) == end + 1 && unit.chars().filter(c -> c == '/').count() < MAX_PER) {
            int stop = perEnd(l, end + 1, limit);
            unit += "/" + l.text(end + 1, stop).toLowerCase(Locale.ROOT);
            end = stop;
        }
        return new Unit(end, unit, type, factor);
    }

    /**
     * The currency that stands right before a number ({@code $10}, {@code USD 1,23}, {@code US$ 5 triệu}), as a sign or in capital
     * letters; null if none does.
     *
     * @param number the number's first lexeme
     * @param end the lexeme after the number, which is the unit's end too
     * @param first the lexeme before which nothing is read
     */
    public static Leading before(Lexemes l, int number, int end, int first) {
        Phrases.Match<Row> match = TABLE.before(l, number, first);
        if (match == null || match.value().type() != Type.MONEY || match.value().unit().contains("/") || number - match.from() > 2
                || l.syllable(match.from() - 1) && l.glued(match.from()) || l.number(match.from() - 1) || Scales.at(l, match.from() - 1, number) != null) {
            return null;
        }
        String written = l.text(match.from(), match.to());
        boolean sign = !Character.isLetter(written.charAt(written.length() - 1));
        boolean code = written.length() == 3 && written.equals(written.toUpperCase(Locale.ROOT));
        Row row = match.value();
        return sign || code ? new Leading(match.from(), new Unit(end, row.unit(), row.type(), row.factor())) : null;
    }

    /** {@code xét nghiệm 12.000 mẫu}: samples; an area where {@code diện tích} is named. */
    private static boolean sampled(Lexemes l, int at) {
        boolean sampled = false;
        for (int i = at - 1; i >= 0 && at - i < SAMPLED && !l.is(i, ";") && !l.is(i, "."); i--) {
            if (l.is(i, "diện") && l.is(i + 1, "tích")) {
                return false;
            }
            sampled |= SAMPLING.at(l, i, at) != null || l.is(i, "lấy") && l.number(i + 1);
        }
        return sampled;
    }

    /** A one-letter unit ({@code m, g, đ}) must stand against its number or before something that is no word of its own. */
    private static boolean standsAlone(Lexemes l, Phrases.Match<Row> match, int limit) {
        if (match.length() > 1 || l.key(match.from()).length() > 1 || !l.syllable(match.from())) {
            return true;
        }
        return !l.capital(match.from()) && (l.glued(match.from()) || l.number(match.from() - 1) || Scales.at(l, match.from() - 1, limit) != null);
    }

    /** {@code 71.400 ha/KH 70.000 ha}, {@code 4.200 tỷ đồng/dự toán}: where the words behind the slash end that say what was planned, which nothing is counted per; {@code at} if there are none. */
    public static int planned(Lexemes l, int at, int limit) {
        Phrases.Match<Boolean> plan = PLANNED.at(l, at, limit);
        return plan == null ? at : plan.to();
    }

    /** The denominator after a slash: one word of the table, or one or two syllables such as {@code lao động}. */
    private static int perEnd(Lexemes l, int from, int limit) {
        Phrases.Match<Row> known = TABLE.at(l, from, limit);
        if (known != null) {
            return known.to();
        }
        Phrases.Match<String> word = Denominators.at(l, from, limit);
        return word != null ? word.to() : from + 1;
    }

    /** Whether a unit of money or measure begins here. */
    static boolean measureAt(Lexemes l, int i, int limit) {
        return at(l, i, limit) != null;
    }
}
