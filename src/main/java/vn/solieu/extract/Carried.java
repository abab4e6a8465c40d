package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.Units;
import vn.solieu.lexicon.Tsv;

/** What a number takes over from the one before it: whether it goes on with its verb, or comes on top of its level. */
final class Carried {
    /** How far behind the counted noun {@code so với} may begin. */
    static final int ADDED_REACH = 8;
    /** How far before a share {@code tăng trưởng} may begin. */
    private static final int GROWTH = 6;
    /** How far before a bracket its list may begin. */
    private static final int LISTED = 24;
    /** Note of a share whose rise or fall an ordering tells. */
    static final String ORDERED = "of an ordering";

    /** Last syllables of verbs of doing that end the names of sectors and heads of a budget too. */
    private static final KeySet NOUNS = KeySet.of("dựng", "cấp", "xuất", "tạo", "trồng", "hiện", "lý", "quyết", "mới", "ngân", "trợ", "làm");

    /** Syllables of how something rises or falls. */
    private static final KeySet MANNERS = WordLists.of("manners");

    /** Syllables of how much something rises or falls. */
    private static final KeySet DEGREES = WordLists.of("rises");
    /** How many words may stand between {@code với} and the number, and between the verb and {@code với}. */
    private static final int WITH = 4;
    private static final int TOPPED = 12;
    /** How far behind one bracket of an ordering the next may begin. */
    private static final int NEXT = 10;
    /** By more than this no share moves in a year or two. */
    private static final BigDecimal MOST_STEP = BigDecimal.valueOf(20);

    private static final Phrases<String> CONTINUERS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Carried.class, "continuers.tsv").unique("phrase").rows()) {
            CONTINUERS.put(row.require("phrase"), row.get("phrase"));
        }
    }

    private Carried() { }

    /** {@code đạt 69,03 điểm, thêm 3,55 điểm}, {@code thêm 202 xã so với cuối năm 2020}: what came on top of a level. */
    static boolean added(Lexemes l, Draft d, Draft before, int first, int last) {
        if (!l.is(d.from - 1, "thêm")) {
            return false;
        }
        if (d.is(Units.Type.SCORE) || d.is(Units.Type.PLACE) || d.is(Units.Type.POINT)) {
            return true;
        }
        if (d.is(Units.Type.MONEY) && topsUp(l, d, before)) {
            return true;
        }
        int from = Math.max(d.end, d.nounEnd);
        for (int i = from; (d.unit != null || d.hasNoun()) && i + 1 < Math.min(last, from + ADDED_REACH) && !Clause.boundary(l, i); i++) {
            if (l.is(i, "so") && l.is(i + 1, "với")) {
                return true;
            }
        }
        boolean led = l.is(d.clause.from(), "so") && l.is(d.clause.from() + 1, "với") && (d.unit != null || d.hasNoun());
        return led || l.is(first, "so") && l.is(first + 1, "với") && d.hasNoun() && before == null;
    }

    /** {@code GRDP đầu người 53,9 triệu đồng, thêm 4,2 triệu}: right behind a mean, a price or what each has, by how much it grew. */
    private static boolean topsUp(Lexemes l, Draft d, Draft before) {
        boolean level = before != null && before.rejected == null && before.sentence == d.sentence && before.kind == Claim.Kind.AMOUNT && before.is(Units.Type.MONEY)
                && d.from - before.end <= 2 && l.is(before.end, ",") && (d.end >= l.size() || Clause.boundary(l, d.end) || l.is(d.end, "so")) && d.value.compareTo(before.value) < 0;
        if (!level) {
            return false;
        }
        boolean each = before.unitName.contains("/");
        for (int i = before.clause.from(); i < before.from; i++) {
            each |= l.is(i, "quân") || l.is(i, "đầu") && l.is(i + 1, "người") || l.is(i, "giá") || l.is(i, "lương") || l.is(i, "thu") && l.is(i + 1, "nhập");
        }
        return each;
    }

    /**
     * The direction of a bare share that an ordering of rises or falls tells: {@code giảm mạnh nhất là huyện A (6,4%), kế đó là B (5,8%)}, or
     * in a sentence that goes on with the one before ({@code Sau Bắc Giang là Thanh Hóa (12,46%)}, {@code Quảng Ninh dẫn đầu với 11,66%}).
     * Null where it is none.
     */
    static Claim.Direction ordered(Lexemes l, Draft d, Draft before, Cues.Role predicate, int first) {
        boolean second = d.is(Units.Type.PERCENT) && l.is(d.from - 1, "và") && before != null && before.sentence == d.sentence && before.notes.contains(ORDERED) && d.from - before.end == 1;
        Claim.Direction topped = second ? before.direction : topped(l, d);
        if (topped != null) {
            return topped;
        }
        boolean leads = predicate == Cues.Role.HAVE && l.is(d.from - 1, "với") && RankWords.before(RankWords.Role.WORD, l, d.from - 1, first) != null;
        boolean opens = predicate == Cues.Role.HAVE && l.is(d.from - 1, "với") && (CONTINUERS.at(l, first, d.from) != null || l.is(first, "ở") && CONTINUERS.at(l, first + 1, d.from) != null);
        leads |= opens;
        if (!d.is(Units.Type.PERCENT) || d.value.signum() < 0 || predicate != null && !leads) {
            return null;
        }
        boolean bracket = l.is(d.from - 1, "(");
        Claim.Direction told = bracket ? moved(l, d, first) : null;
        if (told != null) {
            return told;
        }
        told = bracket ? listed(l, d, first) : null;
        if (told != null) {
            return told;
        }
        Draft earlier = d.earlier;
        boolean rise = earlier != null && earlier.kind == Claim.Kind.CHANGE && earlier.rejected == null;
        if (bracket && rise && earlier.sentence == d.sentence && (earlier.notes.contains(ORDERED) || peer(l, d.from - 2, earlier.end))) {
            return earlier.direction;
        }
        if (earlier != null && earlier.sentence == d.sentence || before != null && before.sentence == d.sentence && before.number != null) {
            return null;
        }
        for (int i = first; bracket && i < d.from; i++) {
            Phrases.Match<Cues.Role> cue = Cues.at(l, i, d.from);
            if (cue != null && cue.value().difference() && (l.is(cue.to(), "nhất") || l.is(cue.to() + 1, "nhất"))) {
                return cue.value().fall() ? Claim.Direction.DOWN : Claim.Direction.UP;
            }
        }
        boolean goesOn = leads || CONTINUERS.at(l, first, d.from) != null || l.is(first, "ở") && CONTINUERS.at(l, first + 1, d.from) != null;
        return goesOn && earlier != null && earlier.kind == Claim.Kind.CHANGE && earlier.is(Units.Type.PERCENT) ? earlier.direction : null;
    }

    /**
     * {@code tăng cao nhất với 41,5%}, {@code giảm sâu nhất là dệt may với 8%}, {@code tăng mạnh với mức tăng 26,4% so với}: the verb whose degree stands
     * before {@code với}; null where there is none, or where it is part of a noun.
     */
    private static Claim.Direction topped(Lexemes l, Draft d) {
        int with = d.from - 1;
        if (l.is(with, "là") && d.is(Units.Type.PERCENT) && d.value.signum() > 0) {
            return most(l, d, with);
        }
        while (with > d.clause.from() && d.from - with <= WITH && !l.is(with, "với")) {
            with--;
        }
        if (level(l, d, with)) {
            return null;
        }
        boolean bare = with == d.from - 1 || with >= d.leadIn.from() || (l.is(with + 1, "mức") || l.is(with + 1, "tỷ") || l.is(with + 1, "con"));
        if (!d.is(Units.Type.PERCENT) || d.value.signum() <= 0 || !l.is(with, "với") || !bare || l.is(with - 1, "so")) {
            return null;
        }
        for (int i = with - 1; i > d.clause.from() - 1 && with - i < TOPPED; i--) {
            boolean verb = (l.is(i, "tăng") || l.is(i, "giảm")) && DEGREES.has(l, i + 1);
            if (verb) {
                boolean noun = l.is(i - 1, "độ") || l.is(i - 1, "mức") || l.is(i - 1, "đà") || l.is(i - 1, "lệ");
                return noun ? null : l.is(i, "giảm") ? Claim.Direction.DOWN : Claim.Direction.UP;
            }
            if (l.number(i) || l.is(i, "đạt") || l.is(i, "tỷ") && l.is(i + 1, "lệ") || l.is(i, "chiếm")) {
                return null;
            }
        }
        return null;
    }

    /**
     * Whether the share behind {@code với} or {@code là} is a level all the same: one that is left or aimed at, of a base or of a noun behind it, or of a subject that is
     * a share itself, unless {@code so với} follows.
     */
    private static boolean level(Lexemes l, Draft d, int with) {
        for (int i = with + 1; i < d.from; i++) {
            if (l.is(i, "còn") || l.is(i, "mục") || l.is(i, "kế") || l.is(i, "chỉ") || l.is(i, "mức") && !l.is(i + 1, "tăng") && !l.is(i + 1, "giảm") && !l.is(with - 1, "nhất")) {
                return true;
            }
        }
        boolean base = l.is(d.end, "dự") || l.is(d.end, "kế") || l.is(d.end, "dân") || l.is(d.end, "tổng") || l.is(d.end, "số");
        return base || shared(l, d, with) && !l.is(d.end, "so");
    }

    /** Whether a share is named before a lexeme in the clause of a number. */
    private static boolean shared(Lexemes l, Draft d, int to) {
        for (int i = d.clause.from() + 1; i < to; i++) {
            if ((l.is(i, "lệ") || l.is(i, "trọng")) && (l.is(i - 1, "tỷ") || l.is(i - 1, "tỉ")) || l.is(i, "phần") && l.is(i - 1, "thị")) {
                return true;
            }
        }
        return false;
    }

    /** {@code giảm ít nhất toàn huyện là 0,52%}: the verb of rise or fall whose extreme stands before {@code là}; null where a noun of its own stands between. */
    private static Claim.Direction most(Lexemes l, Draft d, int is) {
        for (int i = is - 1; i >= d.clause.from() && is - i < TOPPED; i--) {
            if ((l.is(i, "tăng") || l.is(i, "giảm")) && DEGREES.has(l, i + 1) && l.is(i + 2, "nhất")) {
                boolean noun = l.is(i - 1, "độ") || l.is(i - 1, "mức") || l.is(i - 1, "đà") || shared(l, d, is) && (i + 3 < is || d.value.compareTo(MOST_STEP) > 0);
                return noun ? null : l.is(i, "giảm") ? Claim.Direction.DOWN : Claim.Direction.UP;
            }
            if (l.number(i) || l.is(i, "đạt") || l.is(i, "chiếm") || l.is(i, "là") || l.is(i, ",") || l.is(i, "có") && i > is - 4 || l.is(i, "hiện") || l.is(i, "còn")) {
                return null;
            }
        }
        return null;
    }

    /** {@code huyện giảm nhiều nhất là Lạc Sơn (5 xã), kế đến Tân Lạc 4}: so many in the bracket behind whom a verb of rise or fall puts first, and of those named after; null where none does. */
    static Claim.Direction counted(Lexemes l, Draft d, Draft before) {
        if (d.notes.contains(Ellipses.NOTE) && before != null && before.sentence == d.sentence && before.kind == Claim.Kind.CHANGE && before.notes.contains(ORDERED) && before.unitName.equals(d.unitName)) {
            return before.direction;
        }
        boolean bracket = d.unit == null && d.nounKnown && d.total == null && l.is(d.from - 1, "(") && l.is(d.nounEnd, ")") && l.capital(d.from - 2);
        if (bracket && before != null && before.sentence == d.sentence && before.notes.contains(ORDERED) && before.unitName.equals(d.unitName) && d.from - before.nounEnd < NEXT) {
            return before.direction;
        }
        for (int i = d.from - 2; bracket && i > 0 && d.from - i < TOPPED && !l.mark(i) && !l.number(i); i--) {
            if (l.is(i, "nhất") && (l.is(i - 2, "tăng") || l.is(i - 2, "giảm"))) {
                return l.is(i - 2, "giảm") ? Claim.Direction.DOWN : Claim.Direction.UP;
            }
        }
        return null;
    }

    /** {@code khách nội địa tăng trưởng ổn định (12%)}: a rise or fall whose manner stands between it and the bracket. */
    private static Claim.Direction moved(Lexemes l, Draft d, int first) {
        int i = d.from - 2;
        int manner = 0;
        while (i > first && manner < 2 && MANNERS.has(l, i)) {
            i--;
            manner++;
        }
        Phrases.Match<Cues.Role> cue = Cues.before(l, i + 1, first);
        boolean moved = cue != null && (cue.value() == Cues.Role.UP || cue.value() == Cues.Role.DOWN) && (manner > 0 || cue.length() > 1) && !l.is(cue.from() - 1, "độ") && !l.is(cue.from() - 1, "mức");
        return moved && l.is(d.end, ")") ? cue.value().fall() ? Claim.Direction.DOWN : Claim.Direction.UP : null;
    }

    /** {@code tăng đột biến như giày da (160%), điện gió (103%)}, {@code giảm có xe máy (17,8%)}: what a verb of rise or fall without a number goes on to list in brackets. */
    private static Claim.Direction listed(Lexemes l, Draft d, int first) {
        for (int i = d.from - 2; i > first && d.from - i < LISTED && !l.is(i, ";") && !l.is(i, "."); i--) {
            boolean opens = l.is(i, "như") || l.is(i, "gồm") || l.is(i, ":") || l.is(i, "có") || l.is(i, "là") && !l.is(i - 1, "nhất");
            Phrases.Match<Cues.Role> cue = opens ? Cues.before(l, i, first) : null;
            if (cue != null && cue.value().difference() && cue.value() != Cues.Role.HIGHER && cue.value() != Cues.Role.LOWER) {
                return cue.value().fall() ? Claim.Direction.DOWN : Claim.Direction.UP;
            }
        }
        return null;
    }

    /** {@code sau Bắc Giang (13,82%)}: whether a name right before a bracket is one that the subject is ranked against. */
    private static boolean peer(Lexemes l, int name, int floor) {
        int i = name;
        while (i > floor && l.syllable(i) && l.capital(i)) {
            i--;
        }
        return i < name && (l.is(i, "sau") || l.is(i, "trên") || l.is(i, "dưới") || l.is(i, "hơn") || l.is(i, "kém") || l.is(i, "thua"));
    }

    /** {@code công nghiệp 9,1%, xây dựng 11,44%}, {@code công nghiệp - xây dựng 10,6%}, {@code trợ cấp 4,1%}: a verb of doing that names a part of a list of changes. */
    static boolean sector(Lexemes l, Draft d, Draft before, Cues.Role predicate) {
        if (predicate != Cues.Role.HAVE || !d.is(Units.Type.PERCENT) || before == null || before.kind != Claim.Kind.CHANGE || before.sentence != d.sentence
                || !(Clause.boundary(l, d.end) || l.is(d.end, "và") || l.is(d.end, "so") || l.is(d.end, "thì"))) {
            return false;
        }
        int verb = d.leadIn.from();
        boolean noun = NOUNS.has(l, d.from - 1) && verb >= d.from - 2;
        return noun && (verb > d.clause.from() || l.is(verb - 1, ",") || l.is(verb - 1, ";") || l.is(verb - 1, "-"));
    }

    /** Whether a number without a predicate of its own goes on with the one before it, over a comma or {@code và}. */
    static boolean carries(Lexemes l, Draft d, Draft before) {
        if (before == null || before.rejected != null || before.kind == null || before.sentence != d.sentence) {
            return false;
        }
        boolean share = d.is(Units.Type.PERCENT);
        int commas = 0;
        for (int i = before.end; i < d.from; i++) {
            String key = l.key(i);
            if (key.equals("mà") && before.kind == Claim.Kind.CHANGE) {
                return false;
            }
            int close = key.equals("(") ? closing(l, i, d.from) : i;
            if (close > i) {
                i = close;
            } else if (key.equals(";")) {
                commas++;
                if (before.kind == Claim.Kind.CHANGE && !share || before.kind == Claim.Kind.CHANGE && changedBehind(l, d)) {
                    return false;
                }
            } else if (key.equals(",")) {
                commas++;
            } else if (key.equals("(") && share && (l.is(i + 1, "riêng") || l.is(i + 1, "trong"))) {
                commas++;
            } else if (key.equals("(") || key.equals(")")) {
                return false;
            }
        }
        return commas <= (share ? 5 : 2) && d.from - before.end < 25;
    }

    /** {@code xuất khẩu đạt 1,6 tỷ USD, tăng trưởng 23%}: by how much the level right before it grew, where none of both is planned. */
    static boolean grown(Lexemes l, Draft d, Draft before, int first) {
        int at = d.from - 2;
        while (at > first && d.from - at < GROWTH && !(l.is(at, "tăng") && l.is(at + 1, "trưởng"))) {
            at--;
        }
        boolean level = before != null && before.sentence == d.sentence && before.rejected == null && (before.kind == Claim.Kind.AMOUNT || before.kind == Claim.Kind.COUNT)
                && Math.max(before.end, before.nounEnd) >= at - 3;
        if (!level || !d.is(Units.Type.PERCENT) || !l.is(at, "tăng") || !l.is(at + 1, "trưởng") || !l.is(at - 1, ",")) {
            return false;
        }
        for (int i = first; i < at; i++) {
            if (l.is(i, "đấu") && l.is(i - 1, "phấn") || l.is(i, "tiêu") && (l.is(i - 1, "chỉ") || l.is(i - 1, "mục")) || l.is(i, "phải") || l.is(i, "quyết") && l.is(i - 1, "nghị")) {
                return false;
            }
        }
        return true;
    }

    /** {@code giảm 9,7 ha và cơ quan chức năng đã tịch thu 810,7 m3}: whether a verb of its own, told as done, stands between. */
    static boolean done(Lexemes l, Draft d, Draft before) {
        for (int i = Math.max(before.end, before.nounEnd); i < d.from && !d.is(Units.Type.PERCENT); i++) {
            if (l.is(i, "đã") && l.syllable(i + 1) && !l.is(i + 1, "tăng") && !l.is(i + 1, "giảm")) {
                return true;
            }
        }
        return false;
    }

    /** {@code cắt giảm 30% thời gian, hồ sơ trễ hẹn dưới 1%}: a share of its own noun under a bound, which a verb before the share of another does not reach. */
    static boolean bounded(Lexemes l, Draft d) {
        boolean bound = d.leadIn.has(Cues.Role.LESS_THAN) || d.leadIn.has(Cues.Role.AT_MOST) || d.leadIn.has(Cues.Role.AT_LEAST);
        return bound && d.leadIn.from() > d.clause.from() && !l.capital(d.leadIn.from() - 1);
    }

    /** {@code giảm 400 ha, trong đó cà phê kinh doanh 19.200 ha}: a part of what is there, being more than what it fell by. */
    static boolean larger(Lexemes l, Draft d, Draft before) {
        boolean parts = false;
        for (int i = before.end; i < d.from; i++) {
            parts |= l.is(i, "trong") && l.is(i + 1, "đó") || l.is(i, "gồm");
        }
        return parts && !d.is(Units.Type.PERCENT) && d.value.compareTo(before.value) > 0;
    }

    /** {@code GRDP tăng 9,2%; tỷ lệ hộ nghèo 2,1%}: whether the clause of a share names a quantity that is itself a share. */
    static boolean levelled(Lexemes l, Draft d) {
        if (!d.is(Units.Type.PERCENT)) {
            return false;
        }
        for (int i = d.clause.from(); i < d.from; i++) {
            if ((l.is(i, "tỷ") || l.is(i, "tỉ")) && (l.is(i + 1, "lệ") || l.is(i + 1, "trọng") || l.is(i + 1, "suất"))
                    || l.is(i, "độ") && (l.is(i + 1, "che") || l.is(i + 1, "bao") || l.is(i + 1, "phủ")) || l.is(i, "lãi") && l.is(i + 1, "suất")
                    || l.is(i, "cơ") && l.is(i + 1, "cấu") || l.is(i, "công") && l.is(i + 1, "suất") || l.is(i, "hộ") && (l.is(i + 1, "nghèo") || l.is(i + 1, "cận")) || l.is(i, "nợ") && (l.is(i + 1, "xấu") || l.is(i + 1, "quá")) || l.is(i, "thất") && l.is(i + 1, "nghiệp")) {
                return true;
            }
        }
        return false;
    }

    /** The bracket that closes the one at a lexeme, before {@code limit}; else that lexeme itself. */
    private static int closing(Lexemes l, int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            if (l.is(i, ")")) {
                return i;
            }
        }
        return open;
    }

    /** Whether a change of its own follows ({@code tổn thất 5,92%, giảm 0,31%}): then the number is a level. */
    private static boolean changedBehind(Lexemes l, Draft d) {
        Phrases.Match<Cues.Role> cue = l.is(d.end, ",") || l.is(d.end, "(") ? Cues.at(l, d.end + 1, l.size()) : null;
        return cue != null && cue.value().difference();
    }
}
