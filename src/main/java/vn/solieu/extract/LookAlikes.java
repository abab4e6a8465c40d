package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Units;
import vn.solieu.lexicon.Tsv;

/**
 * Numbers that name or date things and measure nothing, told by {@code lookalikes.tsv} and by the shapes below; each has a rule's
 * name, so that a rejection can be explained.
 *
 * <p>Shapes: {@code 06-NQ/TU} and {@code 47/2020/NĐ-CP} (code), {@code 1. } at a sentence's begin and {@code (1)} (enumerator),
 * {@code COVID-19, 3G/4G, Su-30} (name), {@code 0292.3812.345} and runs of nine digits or more without a unit (identifier),
 * {@code 12:30} (time), {@code a/b/c} of three numbers (date or code).
 */
final class LookAlikes {
    private enum When { ALWAYS, BARE, NAME, RANGE, MEASURE, DEPTH, DAY, SIDE, KEEP }

    private record Entry(String rule, When when) { }

    /** The rule by which a number belongs to a time. */
    static final String DATE = "date";
    private static final Phrases<Entry> BEFORE = new Phrases<>();
    private static final Phrases<Entry> BEFORE_BARE = new Phrases<>();
    private static final Phrases<Entry> BEFORE_NAME = new Phrases<>();
    private static final Phrases<Entry> AFTER = new Phrases<>();
    private static final KeySet ONE_OF = KeySet.of("nuôi", "trồng", "mỗi", "nhập", "trị", "quân", "nhuận", "xuất", "bán", "mua", "làm", "cho", "với");
    /** Rules that hold for a number in a list too, though the list lends it a unit. */
    private static final java.util.Set<String> NAMING = java.util.Set.of("document", "programme", "legal", "number-of", "dose", "series", "zone");
    /** Rules of names that are told in rows. */
    private static final java.util.Set<String> ROWS = java.util.Set.of("road", "level", "ward", "legal", "number-of", "series", "document");
    private static final KeySet MONEY = WordLists.of("moneys");
    /** How far before millimetres the rain may be named, in lexemes. */
    private static final int RAIN = 25;
    /** Words before a day of a month. */
    private static final KeySet DAYS = KeySet.of("nhất", "ngày", "trước", "sáng", "chiều", "tối", "hôm", "dịp", "lễ", "mùng");
    private static final int LONG_ID = 9;
    private static final int LUNAR = 30;
    /** What is flooded along its length. */
    private static final KeySet LONG = WordLists.of("long");
    /** Units in which no thing's size is told behind {@code cỡ}. */
    private static final java.util.Set<String> LARGE = java.util.Set.of("ha", "tấn", "km", "km2", "MW", "kWh", "tấn/năm", "tấn/ngày", "tấn/ha", "tạ/ha", "m3/ngày");
    /** Last syllables of things that {@code cỡ} grades, also with a large unit ({@code tàu cỡ 30.000 tấn}). */
    private static final KeySet OF_A_SIZE = WordLists.of("of_a_size");
    private static final java.util.Set<String> LENGTHS = java.util.Set.of("m", "cm", "mm", "mét", "dm");
    private static final java.math.BigDecimal HUNDRED = java.math.BigDecimal.valueOf(100);
    /** Behind such words an earlier year has no thing right behind it: {@code hỗ trợ đến 2000 hộ}. */
    private static final int DUE_FROM = 2010;
    /** Words before a year whose {@code năm} is left out. */
    private static final KeySet DUE = WordLists.of("due_words");
    /** How many words may stand between a number and what tells that a list follows. */
    private static final int NAME = 5;
    /** So many numbers of wards, roads or levels may stand in a row. */
    private static final int ROW = 20;
    /** No more play on a side. */
    private static final java.math.BigDecimal SIDE = java.math.BigDecimal.valueOf(15);
    /** How many words may name the place that something is so far from. */
    private static final int FAR = 8;

    static {
        for (Tsv.Row row : Tsv.resource(LookAlikes.class, "lookalikes.tsv").rows()) {
            When when = When.valueOf(row.require("when").toUpperCase(Locale.ROOT));
            boolean before = row.require("side").equals("before");
            Phrases<Entry> table = !before ? AFTER : when == When.BARE ? BEFORE_BARE : when == When.NAME ? BEFORE_NAME : BEFORE;
            for (String phrase : row.list("phrases")) {
                table.put(phrase, new Entry(row.require("rule"), when));
            }
        }
    }

    private LookAlikes() { }

    /** Rejects the draft if its number is a look-alike. */
    static void judge(Lexemes l, Mask mask, Draft d, int first, int last) {
        shapes(l, d, first, last);
        if (d.rejected == null && one(l, d)) {
            d.reject("number-word", "one, of which the rest is said");
        }
        if (d.rejected == null && d.number.form() == Form.WORDS && l.is(d.from - 1, "giải") && (l.number(d.from - 2) || l.capital(d.from))) {
            d.reject("name", "the name of a prize");
        }
        if (d.rejected == null && per(l, d)) {
            d.reject("per", "what a rate is for");
        }
        if (d.rejected == null && from(l, d)) {
            d.reject("threshold", "begins a span of a group");
        }
        if (d.rejected == null && d.is(Units.Type.PERCENT) && l.is(d.end, "tấm")) {
            d.reject("grade", "broken grains of rice");
        }
        if (d.rejected == null && d.hasNoun() && d.total == null && told(l, d.nounFrom) && follows(l, d)) {
            d.reject("structural", "so many, which follow");
        }
        if (d.rejected == null && NamedNumbers.address(l, d, first)) {
            d.reject("address", "the number of a house, or of a name");
        }
        if (d.rejected == null && NamedNumbers.endsName(l, d, first, last)) {
            d.reject("name", "ends a name");
        }
        if (d.rejected == null && away(l, d, first)) {
            d.reject("distance", "so far from a place");
        }
        if (d.rejected == null) {
            boolean place = mask.place(d.from - 1) && mask.place(d.from - 2) && !mask.place(d.from) && l.capital(d.from - 1) && l.capital(d.from - 2);
            tables(l, d, first, last, place);
        }
    }

    /** {@code bóng đá nam 7 người}: how many play on a side. */
    private static boolean side(Lexemes l, Draft d) {
        return d.hasNoun() && l.is(d.nounFrom, "người") && d.nounEnd == d.nounFrom + 1 && d.to == null && d.value.compareTo(SIDE) <= 0;
    }

    /** {@code giá trị sản phẩm trên 1 ha đất}, {@code bác sĩ trên một vạn dân: 8,5}. */
    private static boolean per(Lexemes l, Draft d) {
        boolean one = d.is(Units.Type.MEASURE) && d.value.compareTo(java.math.BigDecimal.ONE) == 0 && l.is(d.from - 1, "trên") && !d.unitName.contains("/");
        boolean heads = d.value.signum() > 0 && d.value.stripTrailingZeros().precision() == 1 && d.value.compareTo(HUNDRED) >= 0
                && (l.is(d.number.end(), "dân") || l.is(d.number.end(), "trẻ") || l.is(d.number.end(), "phụ"))
                && (l.is(d.from - 1, "trên") || l.is(d.from - 1, "quân") && l.is(d.from - 2, "bình") || l.is(d.from - 1, "mỗi") || l.is(d.from - 1, "cứ"));
        boolean mouths = heads && d.value.stripTrailingZeros().unscaledValue().intValue() == 1;
        return one || mouths;
    }

    /** {@code từ 70 đến dưới 90 điểm 14 sản phẩm}: the lower end of a span that a word parts from the upper. */
    private static boolean from(Lexemes l, Draft d) {
        int end = d.number.end();
        return d.unit == null && !d.hasNoun() && l.is(d.from - 1, "từ") && l.is(end, "đến") && (l.is(end + 1, "dưới") || l.is(end + 1, "gần")) && l.number(end + 2);
    }

    /** {@code kết quả ở 8 chỉ số nội dung như sau}, {@code 5 nhóm giải pháp sau đây}: so many as the text goes on to name. */
    private static boolean follows(Lexemes l, Draft d) {
        boolean words = d.number.form() == Form.WORDS && d.value.compareTo(java.math.BigDecimal.TEN) < 0 && l.capital(d.from);
        for (int i = d.nounEnd; i < Math.min(l.size() - 1, d.nounEnd + NAME + 1); i++) {
            if (words && (l.is(i, "gồm") || l.is(i, ":"))) {
                return true;
            }
            if (l.mark(i) || l.number(i) && !(words && l.is(i - 1, "năm"))) {
                return false;
            }
            if (l.is(i, "như") && (l.is(i + 1, "sau") || l.is(i + 1, "dưới")) || (l.is(i, "sau") || l.is(i, "dưới")) && l.is(i + 1, "đây")) {
                return true;
            }
        }
        return false;
    }

    /** Parts of plans and texts, which a text names; things that are there are counted though a list follows ({@code kiểm tra 35 cơ sở như sau}). */
    private static boolean told(Lexemes l, int at) {
        return l.is(at, "nhóm") || l.is(at, "chỉ") && (l.is(at + 1, "số") || l.is(at + 1, "tiêu")) || l.is(at, "giải") && l.is(at + 1, "pháp") || l.is(at, "nội") && l.is(at + 1, "dung")
                || l.is(at, "nhiệm") && l.is(at + 1, "vụ") || l.is(at, "công") && l.is(at + 1, "việc");
    }

    /** {@code cách Thủ đô Hà Nội 170 km}, {@code nằm cách trung tâm thành phố Vinh 12 km}. */
    private static boolean away(Lexemes l, Draft d, int first) {
        if (!d.is(Units.Type.MEASURE) || !d.unitName.equals("km") && !d.unitName.equals("m")) {
            return false;
        }
        boolean to = false;
        for (int i = d.leadIn.from() - 1; i >= first && d.from - i <= FAR + 4 && l.syllable(i); i--) {
            if (l.is(i, "cách")) {
                return !l.is(i - 1, "khoảng") && !l.is(i - 1, "bằng") && !l.is(i + 1, "đều") && !l.is(i + 1, "nhau");
            }
            to |= l.capital(i + 1) && (l.is(i, "lên") || l.is(i, "đến") || l.is(i, "ra") || l.is(i, "về") || l.is(i, "xuống") || l.is(i, "vào") || l.is(i, "tới"));
            if (l.is(i, "từ") && to) {
                return l.capital(i + 1) && l.capital(d.leadIn.from() - 1);
            }
        }
        return false;
    }

    /** {@code nuôi 1kg tôm tốn 90.000 đồng}, {@code cứ 1 đồng ngân sách kéo theo 3 đồng}: what a rate is for; {@code vắc xin 5 trong 1}. */
    private static boolean one(Lexemes l, Draft d) {
        boolean unit = d.is(Units.Type.MEASURE) || d.is(Units.Type.MONEY);
        boolean per = l.is(d.from - 1, "cứ") && d.total == null || d.value.compareTo(java.math.BigDecimal.ONE) == 0 && l.is(d.from - 1, "trong") && l.number(d.from - 2) && d.unit == null;
        return per || unit && d.value.compareTo(java.math.BigDecimal.ONE) == 0 && d.leadIn.roles().isEmpty() && !d.unitName.contains("/") && l.syllable(d.end)
                && ONE_OF.has(l, d.from - 1);
    }

    /** The rows of the table; where a place's name of more syllables stands before, the last of them is no word of its own ({@code Sông Mã 18, Thanh Chương 6}). */
    private static void tables(Lexemes l, Draft d, int first, int last, boolean named) {
        boolean carried = d.notes.contains("unit carried");
        boolean bare = !d.nounKnown && !d.number.scaled() && (d.unit == null || carried && d.unit.end() == d.number.end());
        int from = l.is(d.from - 1, "-") && l.number(d.from - 2) && l.glued(d.from) ? d.from - 2 : d.from;
        Phrases.Match<Entry> before = BEFORE.before(l, from, first);
        if (from < d.from && before != null && before.value().when() == When.RANGE) {
            d.reject(before.value().rule(), "after '" + l.text(before.from(), before.to()) + "'");
            return;
        }
        before = BEFORE.before(l, d.from, first);
        Phrases.Match<Entry> titled = d.unit == null || carried && d.unit.end() == d.number.end() ? BEFORE_NAME.before(l, d.from, first) : null;
        bare &= !(d.value.stripTrailingZeros().scale() > 0 && l.key(d.number.from()).indexOf(',') > 0);
        Phrases.Match<Entry> loose = bare || l.is(d.from - 1, "số") && d.unit == null && !d.nounKnown && d.value.stripTrailingZeros().scale() <= 0 ? BEFORE_BARE.before(l, d.from, first) : null;
        loose = carried && loose != null && !NAMING.contains(loose.value().rule()) && !l.is(loose.to() - 1, "lớp") ? null : loose;
        if (titled != null && !l.capital(titled.from())) {
            titled = null;
        }
        Phrases.Match<Entry> best = longest(before, longest(titled, loose));
        best = best != null && named && best.length() == 1 ? null : best;
        if (best != null && l.is(best.to() - 1, "cỡ") && sized(l, d)) {
            best = null;
        }
        if (best != null && best.value().rule().equals("series") && (d.is(Units.Type.MONEY) || d.is(Units.Type.PERCENT))) {
            best = null;
        }
        boolean place = best != null && best.value().rule().equals("ward");
        if (place && (d.is(Units.Type.PERCENT) || d.value.stripTrailingZeros().scale() > 0 || l.capital(best.from()) && l.capital(best.from() - 1)
                || l.is(best.from(), "thôn") && l.is(best.from() - 1, "nông")) || best != null && best.value().rule().equals("road") && l.is(d.nounFrom, "tuyến") && d.nounKnown) {
            best = null;
        }
        if (best != null && best.value().when() != When.KEEP && (best.value().when() != When.MEASURE || d.is(Units.Type.MEASURE))
                && (best.value().when() != When.DEPTH || LENGTHS.contains(d.unitName) && !LONG.has(l, d.end)) && (best.value().when() != When.DAY || dayOf(d)) && (best.value().when() != When.SIDE || side(l, d)) && (best.value().when() != When.RANGE || d.to != null || l.is(d.number.end(), "-") && l.number(d.number.end() + 1))) {
            d.reject(best.value().rule(), "after '" + l.text(best.from(), best.to()) + "'");
            return;
        }
        if (bare && (l.is(d.from - 1, "và") || l.is(d.from - 1, ",")) && row(l, d.from - 2, first)) {
            d.reject("row", "goes on with a row of names");
            return;
        }
        int end = d.number.end();
        Phrases.Match<Entry> after = AFTER.at(l, end, last);
        if (after != null && (after.value().rule().equals("age") && (aged(l, d) || d.kind == Claim.Kind.CHANGE && lifeBefore(l, d, first)) || l.is(end, "mm") && rain(l, d, first))) {
            return;
        }
        if (after != null && after.value().rule().equals("dose") && d.value.compareTo(HUNDRED) >= 0) {
            return;
        }
        if (after != null && after.value().when() != When.KEEP && (d.unit == null || after.to() >= d.unit.end())) {
            d.reject(after.value().rule(), "before '" + l.text(after.from(), after.to()) + "'");
        }
    }

    /** {@code cỡ 16.000 ha}, {@code cỡ 12%}, {@code vào cỡ 3.000 người}: about so many; {@code cỡ 50 con/kg}, {@code cỡ 2 kg} grade a thing. */
    private static boolean sized(Lexemes l, Draft d) {
        int end = Math.max(d.end, d.nounEnd);
        if (OF_A_SIZE.has(l, d.from - 2) || l.is(end, "mỗi") || l.is(end, "trở") || d.unitName.contains("/") && d.unit == null) {
            return false;
        }
        if (d.unit != null) {
            return d.is(Units.Type.PERCENT) || d.is(Units.Type.MONEY) && !d.unitName.contains("/") || d.is(Units.Type.MEASURE) && LARGE.contains(d.unitName);
        }
        return d.number.scaled() || d.nounKnown && !l.is(d.nounFrom, "con") && (d.value.compareTo(HUNDRED) >= 0 || l.is(d.from - 2, "vào"));
    }

    /** {@code quốc lộ 4D và 12}, {@code bến số 3, 4, 5}, {@code mức độ 3, 4}: whether the number that ends at a lexeme names a thing, perhaps with a letter, or goes on so. */
    private static boolean row(Lexemes l, int end, int first) {
        int at = end;
        for (int n = 0; n < ROW; n++) {
            int number = l.number(at) ? at : l.glued(at) && l.number(at - 1) ? at - 1 : -1;
            if (number <= first) {
                return false;
            }
            Phrases.Match<Entry> before = BEFORE.before(l, number, first);
            Phrases.Match<Entry> bare = BEFORE_BARE.before(l, number, first);
            if (before != null && ROWS.contains(before.value().rule()) || bare != null && ROWS.contains(bare.value().rule()) && bare.value().when() != When.KEEP) {
                return true;
            }
            if (!l.is(number - 1, ",") && !l.is(number - 1, "và")) {
                return false;
            }
            at = number - 2;
        }
        return false;
    }

    /** {@code tuổi thọ 73,9 tuổi}, {@code tuổi bình quân 41 tuổi}: the age of many, not of one. */
    private static boolean aged(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < d.from; i++) {
            if (l.is(i, "tuổi") && (l.is(i + 1, "thọ") || l.is(i + 1, "bình") || l.is(i + 1, "trung") || l.is(i + 1, "đời"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code tuổi thọ trung bình 69,8 tuổi, kém cả nước 3,7 tuổi}: by how much a life expectancy differs. */
    private static boolean lifeBefore(Lexemes l, Draft d, int first) {
        for (int i = d.from - 1; i > first && d.from - i < RAIN && !l.is(i, ";"); i--) {
            if (l.is(i, "thọ") && l.is(i - 1, "tuổi")) {
                return true;
            }
        }
        return false;
    }

    private static boolean rain(Lexemes l, Draft d, int first) {
        for (int i = d.from - 1; i >= 0 && (i >= first || d.from - i < RAIN); i--) {
            if (l.is(i, "mưa")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 1.310 hộ chăn nuôi/297 thôn/88 xã, phường/9 huyện}: whether the words before a slash name what another number counts. */
    private static boolean beside(Lexemes l, int word, int first) {
        for (int i = word; i > first && word - i < FAR && (l.syllable(i) || l.is(i, ",") || l.number(i)); i--) {
            if (l.number(i)) {
                return i < word && !l.glued(i + 1) && !l.is(i - 1, "số") && Nouns.known(l, i + 1, word + 1);
            }
        }
        return false;
    }

    /** {@code 66 thuê bao/100 hộ}: ten, a hundred, a thousand of those that something is told per. */
    private static boolean heads(Lexemes l, Draft d) {
        return !l.is(d.nounFrom, "huyện") && !l.is(d.nounFrom, "xã") && !l.is(d.nounFrom, "thôn") && d.value.compareTo(java.math.BigDecimal.TEN) >= 0 && d.value.stripTrailingZeros().precision() == 1 && d.value.stripTrailingZeros().unscaledValue().intValue() == 1;
    }

    /** {@code NQ/12}: capitals only, as kinds of documents are written. */
    static boolean acronym(Lexemes l, int i) {
        String text = l.text(i, i + 1);
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whether a number could be a day of a lunar month, counted from its begin to its end. */
    private static boolean dayOf(Draft d) {
        return !d.nounKnown && !d.number.scaled() && d.value.intValue() <= LUNAR && (d.unit == null || d.is(Units.Type.DURATION));
    }

    /** Whether a fraction could be a day and its month. */
    private static boolean day(Draft d) {
        return d.total != null && d.total.intValue() <= 12 && d.value.intValue() <= 31 && d.value.signum() > 0;
    }

    private static Phrases.Match<Entry> longest(Phrases.Match<Entry> a, Phrases.Match<Entry> b) {
        return a == null ? b : b == null || a.length() >= b.length() ? a : b;
    }

    private static void shapes(Lexemes l, Draft d, int first, int last) {
        int i = d.from;
        int end = d.number.end();
        if (d.number.form() == Form.WORDS) {
            return;
        }
        String run = l.key(i);
        boolean unit = d.unit != null;
        if (i - 2 >= first && l.glued(i) && l.glued(i - 1) && (l.is(i - 1, "-") || l.is(i - 1, "/") || l.is(i - 1, ".")) && l.syllable(i - 2)
                && !unit && !(l.is(i - 1, "/") && d.nounKnown && !heads(l, d) && (MONEY.has(l, i - 2) || !acronym(l, i - 2) && beside(l, i - 2, first)))) {
            d.reject("name", "joined to '" + l.text(i - 2, i - 1) + "'");
        } else if (end + 1 < last && l.glued(end) && l.glued(end + 1) && (l.is(end, "-") || l.is(end, "/")) && l.syllable(end + 1) && !unit
                && (l.capital(end + 1) || l.is(end, "-"))) {
            d.reject("code", "followed by '" + l.text(end, end + 2) + "'");
        } else if (end + 1 < last && l.is(end, "/") && l.glued(end) && l.number(end + 1) && l.glued(end + 1) && !unit
                || i - 2 >= first && l.is(i - 1, "/") && l.glued(i) && l.number(i - 2) && !unit) {
            d.reject("code", "several slashes");
        } else if (end + 1 < last && l.is(end, ":") && l.glued(end) && l.number(end + 1) && l.glued(end + 1)) {
            d.reject("time", "clock");
        } else if (d.to != null && !unit && !d.nounKnown && d.to.scale() <= 0 && d.to.intValue() >= 1990 && d.to.intValue() <= 2100 && d.value.intValue() <= 60
                && l.is(end - 2, "-") && l.glued(end - 1)) {
            d.reject(DATE, "a number of its year");
        } else if (d.number.form() == Form.FRACTION && !unit && !d.nounKnown && day(d) && DAYS.has(l, i - 1)) {
            d.reject(DATE, "a day after '" + l.key(i - 1) + "'");
        } else if (!unit && !d.hasNoun() && l.is(i - 1, "từ") && (l.is(end, "đến") || l.is(end, "-")) && l.number(end + 1) && l.is(end + 2, "/") && l.number(end + 3)) {
            d.reject(DATE, "a span of days");
        } else if (i == first && (l.is(end, ".") || l.is(end, ")") || l.is(end, "-") && l.glued(end)) && !unit && run.length() <= 2 && end < last) {
            d.reject("enumerator", "begins its line");
        } else if (l.is(i - 1, ".") && (l.is(i - 2, "q") || l.is(i - 2, "p")) && l.capital(i - 2) && !d.number.scaled() && run.length() <= 2) {
            d.reject("ward", "a district or ward by its number");
        } else if (l.glued(end) && !unit && (l.is(end, "xxx") || l.is(end, "xx") || l.is(end, "xxxx"))) {
            d.reject("code", "part of it is blotted out");
        } else if (l.is(i - 1, "km") && l.is(end, "+") && l.number(end + 1)) {
            d.reject("road", "a kilometre of a road");
        } else if (l.is(i - 1, "mũi") && !d.number.scaled() && !unit && run.length() == 1 && d.total == null) {
            d.reject("dose", "which dose it is");
        } else if (l.is(end, "mũi") && run.length() <= 2 && (l.is(i - 1, "đủ") || l.is(i - 1, "tiêm"))) {
            d.reject("dose", "how many doses each had");
        } else if (l.is(i - 1, "+") && l.glued(i) && l.glued(i - 1) && l.number(i - 2) && !unit && d.value.intValue() < 1000) {
            d.reject("road", "metres behind a kilometre");
        } else if (l.is(i - 1, "(") && l.is(end, ")") && !unit && d.kind != Claim.Kind.CHANGE && run.length() <= 2 && !d.notes.contains(Ellipses.NOTE)) {
            d.reject("enumerator", "in brackets");
        } else if (!unit && !d.hasNoun() && run.length() >= LONG_ID && run.chars().filter(c -> c != '.' && c != ',').count() >= LONG_ID) {
            d.reject("identifier", "a long run of digits");
        } else if (run.length() >= 4 && run.charAt(0) == '0' && run.charAt(1) != ',' && run.charAt(1) != '.') {
            d.reject("identifier", "leading zero");
        } else if (run.length() == 4 && !unit && !d.nounKnown && (run.startsWith("19") || run.startsWith("20")) && run.chars().allMatch(Character::isDigit)) {
            d.reject(DATE, "a bare year");
        } else if (run.length() == 4 && !unit && (run.startsWith("19") || run.startsWith("20")) && run.chars().allMatch(Character::isDigit) && d.total == null && DUE.has(l, i - 1) && (!d.nounKnown || d.value.intValue() >= DUE_FROM && (i - 1 == first || Clause.boundary(l, i - 2)))) {
            d.reject(DATE, "a year after '" + l.key(i - 1) + "'");
        } else if (l.key(end - 1).equals("k") && d.value.intValue() <= 20_000 && !unit) {
            d.reject("name", "a slogan with K");
        } else if (run.length() == 3 && run.endsWith(".0") && !unit) {
            d.reject("version", "one digit, point, zero");
        } else if (l.glued(end) && l.syllable(end) && end < last && !unit && l.capital(end) && l.key(end).length() <= 3 && !d.number.scaled()) {
            d.reject("name", "glued to '" + l.text(end, end + 1) + "'");
        }
    }
}
