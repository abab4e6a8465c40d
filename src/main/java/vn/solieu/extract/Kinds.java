package vn.solieu.extract;

import java.math.BigDecimal;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Units;

/**
 * Decides what kind of claim a number makes, and the direction of a change.
 *
 * <p>A number is a difference where the nearest predicate before it in its clause is one of rise or fall ({@code tăng 9 bậc,
 * cao hơn tháng trước 0,55%}), unless that verb is a noun ({@code tốc độ tăng trưởng 7,5%}) or a level is named after it
 * ({@code giảm còn 2,4%}). In a list without verbs it is what the number before it was ({@code Hậu Giang tăng 9,2%, Sóc Trăng 6,8%}).
 *
 * <p>Weaknesses: a verb that stands in the clause before the comma ({@code tăng, theo Cục Thống kê, 5%}) is not seen.
 */
final class Kinds {
    /** Note of a draft whose unit only its metric can tell ({@code mức sinh 2,84}). */
    static final String UNIT_OPEN = "unit of the metric";
    /** Note of a difference from what the bracket right before it tells. */
    static final String OVER = "from what a bracket tells";
    /** How far before money the projects that were raised may stand. */
    private static final int RAISED = 25;
    /** A share that is passed without a plan beside it ({@code đều vượt 80%}) is a level from here on. */
    private static final BigDecimal MOST = BigDecimal.valueOf(40);
    /** No share whose sign was forgotten is larger. */
    private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(300);
    /** How far behind the number before a share may stand whose sign was forgotten, with its verb; and how far behind it the base may have a number. */
    private static final int NEXT_VERB = 3;
    private static final int BASE = 6;
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(2);

    private Kinds() { }

    static void decide(Lexemes l, Draft d, Draft before, Draft prior, int first, int last) {
        if (d.number == null) {
            if (d.notes.contains("multiple")) {
                change(d, d.leadIn.predicate() != null && d.leadIn.predicate().fall() ? Claim.Direction.DOWN : Claim.Direction.UP);
            } else {
                d.kind = d.notes.contains("none") ? Claim.Kind.COUNT : Claim.Kind.RANK;
            }
            return;
        }
        if (Ordinals.rank(l, d, before, first, last) || RankMoves.stepped(l, d, before) || multiple(l, d)) {
            return;
        }
        Claim.Direction again = Retold.direction(l, d, prior, before);
        if (again != null) {
            change(d, again);
            return;
        }
        boolean signed = l.is(d.from - 1, "+") && l.glued(d.from) || d.value.signum() < 0;
        if (signed && d.unit == null && !d.hasNoun() && d.clause.bracketed() && before != null && before.kind == Claim.Kind.COUNT
                && d.from - before.nounEnd < 4) {
            d.unitName = before.unitName;
            change(d, d.value.signum() < 0 ? Claim.Direction.DOWN : Claim.Direction.UP);
            return;
        }
        signless(l, d, before);
        Cues.Role predicate = Predicates.nearest(l, d);
        if (predicate == null && d.unit != null) {
            predicate = Predicates.over(l, d, first);
            if (predicate != null) {
                d.notes.add(OVER);
            }
        }
        if ((predicate == Cues.Role.DOWN || predicate == Cues.Role.LOWER) && Predicates.drawn(l, d)) {
            predicate = null;
        }
        predicate = predicate == Cues.Role.UP && Predicates.arrives(l, d) ? Cues.Role.TO : predicate;
        boolean bare = d.unit == null && !d.hasNoun() && d.number.total() == null;
        if (bare && predicate != null && predicate.difference() && l.is(d.number.end(), ")") && d.clause.bracketed() && before != null
                && before.kind == Claim.Kind.COUNT && d.leadIn.from() - Math.max(before.end, before.nounEnd) <= Carried.ADDED_REACH) {
            d.unitName = before.unitName;
            change(d, predicate.fall() ? Claim.Direction.DOWN : Claim.Direction.UP);
            return;
        }
        if (Carried.sector(l, d, before, predicate)) {
            predicate = null;
        }
        if (predicate == Cues.Role.LEVEL && d.unit == null && !d.hasNoun() && d.value.stripTrailingZeros().scale() > 0 && before != null
                && before.kind == Claim.Kind.AMOUNT && Carried.carries(l, d, before)) {
            inherit(l, d, before);
        }
        boolean left = (predicate == Cues.Role.TO || predicate == Cues.Role.HAVE || predicate == Cues.Role.LEVEL) && l.is(d.from - 1, "còn");
        if (left && d.unit == null && !d.hasNoun() && before != null && before.kind == Claim.Kind.COUNT && Carried.carries(l, d, before)) {
            inherit(l, d, before);
        }
        if (predicate == null && !subjectFollows(l, d) && Carried.carries(l, d, before)) {
            d.notes.add("carried");
            if (d.unit == null && !d.hasNoun()) {
                inherit(l, d, before);
            }
            if (before.kind == Claim.Kind.CHANGE && sameMeasure(l, d, before) && !of(l, d) && !Carried.larger(l, d, before) && !Carried.done(l, d, before) && !(of(l, before) && Carried.bounded(l, d)) && !(Carried.levelled(l, d) && !Carried.levelled(l, before))) {
                change(d, d.value.signum() < 0 ? Claim.Direction.DOWN : before.direction);
                d.baseline = before.baseline;
                return;
            }
        }
        Claim.Direction ordered = Carried.ordered(l, d, before, predicate, first);
        ordered = ordered == null ? Carried.counted(l, d, before) : ordered;
        if (ordered != null) {
            d.notes.add(Carried.ORDERED);
            change(d, ordered);
            return;
        }
        if (predicate == null && d.is(Units.Type.PERCENT) && before != null && before.kind == Claim.Kind.CHANGE && before.sentence == d.sentence
                && (l.is(d.from - 1, "(") && d.from - Math.max(before.end, before.nounEnd) <= 2 || Retold.timed(l, d, before)) && d.value.signum() > 0) {
            change(d, before.direction);
            return;
        }
        if (predicate == null && d.is(Units.Type.PERCENT)) {
            predicate = l.is(d.from - 1, "chậm") && l.is(d.end, "so") ? Cues.Role.DOWN : Predicates.announced(l, d, first);
        }
        if (predicate != null && predicate.difference() && (PlanFigures.word(l, d.from - 1) || l.is(d.from - 1, "mức") || l.is(d.from - 2, "mức") || l.is(d.from - 3, "mức")) && Statuses.askedBehind(l, d, last)) {
            predicate = Cues.Role.LEVEL;
        }
        if (predicate != null && predicate.difference() && PlanFigures.scenario(l, d, before, predicate)) {
            d.notes.add(PlanFigures.SCENARIO);
            predicate = Cues.Role.LEVEL;
        }
        if (predicate != null && predicate.difference() && (mean(l, d, last) || Predicates.peak(l, d, before))) {
            predicate = Cues.Role.LEVEL;
        }
        if (predicate == Cues.Role.TO && l.is(d.leadIn.from(), "nhích") && Predicates.baseBehind(l, d, last)) {
            predicate = Cues.Role.UP;
        }
        boolean added = Carried.added(l, d, before, first, last);
        if (added) {
            predicate = Cues.Role.UP;
        }
        if (predicate == Cues.Role.BEAT && d.is(Units.Type.PERCENT) && d.value.compareTo(MOST) >= 0 && !PlanFigures.beside(l, d, last) && !PlanFigures.before(l, d)) {
            predicate = Cues.Role.LEVEL;
            d.qualifier = Claim.Qualifier.MORE_THAN;
        }
        if ((predicate == null || predicate.level() || predicate == Cues.Role.HAVE) && Carried.grown(l, d, before, first)) {
            predicate = Cues.Role.UP;
        }
        boolean difference = predicate != null && predicate.difference();
        Claim.Direction direction = predicate != null && predicate.fall() ? Claim.Direction.DOWN : Claim.Direction.UP;
        if (d.unit == null && d.number.form() != Form.WORDS && Counted.part(l, d, before)) {
            d.unitName = before.unitName;
            d.rejected = null;
            d.notes.add("unit carried");
        }
        if (d.unit == null) {
            Counted.decide(l, d, before, difference && predicate != Cues.Role.MISS && !(predicate == Cues.Role.BEAT && !PlanFigures.beside(l, d, last)), direction);
            return;
        }
        switch (d.unit.type()) {
            case PERCENT -> {
                if (d.value.signum() < 0 && l.is(d.from, "âm") && before != null && before.kind == Claim.Kind.CHANGE && before.sentence == d.sentence
                        && !difference) {
                    change(d, Claim.Direction.DOWN);
                } else if (d.value.signum() < 0 && difference) {
                    d.kind = Claim.Kind.PERCENTAGE;
                } else if (l.is(d.from - 1, "+") && l.glued(d.from)) {
                    change(d, Claim.Direction.UP);
                } else if (difference && d.total == null) {
                    change(d, direction);
                } else if (d.clause.bracketed() && d.value.signum() < 0 && d.leadIn.roles().isEmpty()) {
                    change(d, Claim.Direction.DOWN);
                } else {
                    d.kind = Claim.Kind.PERCENTAGE;
                }
            }
            case POINT -> change(d, direction);
            case PLACE -> {
                if (difference || predicate == Cues.Role.TO || RankMoves.regained(l, d)) {
                    change(d, direction);
                } else {
                    d.reject("no-change", "places without a verb of rise or fall");
                }
            }
            case SCORE -> {
                if (Predicates.apart(l, d)) {
                    change(d, Claim.Direction.DOWN);
                } else if (difference || RankMoves.regained(l, d)) {
                    change(d, direction);
                } else {
                    d.kind = Claim.Kind.SCORE;
                }
            }
            case MONEY, MEASURE -> {
                if (d.is(Units.Type.MONEY) && l.is(d.from - 1, "thu") && l.is(d.from - 2, "tăng")) {
                    change(d, Claim.Direction.UP);
                } else if ((predicate == null || predicate == Cues.Role.LEVEL) && l.is(d.leadIn.from() - 1, "tăng") && l.is(d.leadIn.from() - 2, "mức") || predicate == Cues.Role.LEVEL && l.is(d.leadIn.from(), "mức") && l.is(d.leadIn.from() + 1, "tăng")) {
                    change(d, Claim.Direction.UP);
                } else if (difference && (predicate != Cues.Role.MISS || PlanFigures.beside(l, d, last)) && (added || !onTop(l, d, first)) && !(predicate == Cues.Role.BEAT && !PlanFigures.beside(l, d, last))) {
                    change(d, direction);
                } else {
                    d.kind = d.unitName.startsWith("con/") && d.unitName.endsWith("phụ nữ") ? Claim.Kind.COUNT : Claim.Kind.AMOUNT;
                }
            }
            case TIMES -> d.reject("times", "no multiple of anything");
            case DURATION -> {
                if (mean(l, d) && difference) {
                    change(d, direction);
                } else if (mean(l, d)) {
                    d.kind = Claim.Kind.AMOUNT;
                } else {
                    d.reject("duration", "a length of time");
                }
            }
        }
    }

    /** {@code bỏ xa con số 60,5 điểm của năm trước}, {@code cao hơn mức bình quân chung 2,3% của cả nước}, {@code cao hơn mức chung 111,8 bé trai/100 bé gái của cả nước}: the level of whom it is compared with. */
    private static boolean mean(Lexemes l, Draft d, int last) {
        int end = Math.max(d.end, d.nounEnd);
        boolean whose = l.is(end, "của") && (l.is(end + 1, "cả") || l.is(end + 1, "toàn") || l.is(end + 1, "tỉnh") || l.is(end + 1, "vùng") || l.is(end + 1, "trung") || l.is(end + 1, "khu") || l.is(end + 1, "thành") || l.is(end + 1, "năm") && l.is(d.from - 1, "số"));
        for (int i = d.from - 1; whose && i > d.clause.from() && d.from - i < 7; i--) {
            if (l.is(i, "mức") || l.is(i, "con") && l.is(i + 1, "số") || l.is(i, "quân") && l.is(i - 1, "bình") || l.is(i, "bình") && l.is(i - 1, "trung")) {
                return true;
            }
        }
        return false;
    }

    /** A mean or a fraction of days or years is a measured quantity ({@code ở lại bình quân 3,2 ngày}, {@code tuổi thọ 74,5 tuổi}). */
    static boolean mean(Lexemes l, Draft d) {
        boolean moved = l.is(d.from - 1, "quân") && (l.is(d.from - 3, "tăng") || l.is(d.from - 3, "giảm") || l.is(d.from - 3, "nghỉ") || l.is(d.from - 3, "ngắn"));
        if (!d.is(Units.Type.DURATION) || d.number.form() == Form.WORDS && d.value.compareTo(BigDecimal.ONE) == 0 && !moved) {
            return false;
        }
        boolean decimal = d.value.stripTrailingZeros().scale() > 0;
        if (d.number.form() == Form.WORDS && l.number(d.end) && !l.number(d.from - 1) && !l.is(d.end + 1, "giờ") && !l.is(d.end + 1, "phút")) {
            return false;
        }
        if (d.unitName.equals("năm") && (l.number(d.end) || !decimal && l.is(d.from - 1, "quân"))) {
            return false;
        }
        if (d.unitName.equals("tháng") || d.unitName.equals("quý") || d.unitName.equals("tuần")) {
            return decimal;
        }
        for (int i = d.from - 1; i >= d.clause.from() && d.from - i < 12; i--) {
            if (l.is(i, "bình") && l.is(i + 1, "quân") || l.is(i, "trung") && l.is(i + 1, "bình") || l.is(i, "tuổi") && l.is(i + 1, "thọ")) {
                return true;
            }
        }
        return decimal;
    }

    /** {@code bàn giao 100% mặt bằng}: a share of what stands behind it. */
    private static boolean of(Lexemes l, Draft d) {
        return d.is(Units.Type.PERCENT) && d.end < d.clause.end() && l.syllable(d.end) && !Nouns.closed(l, d.end) && !l.is(d.end, "và") && !l.is(d.end, "về") && !l.is(d.end, "riêng")
                && Cues.at(l, d.end, d.clause.end()) == null && !l.capital(d.end);
    }

    /** {@code 100% học sinh ...}: what is measured stands behind the sign. */
    private static boolean subjectFollows(Lexemes l, Draft d) {
        return d.is(Units.Type.PERCENT) && d.end < d.clause.end() && l.syllable(d.end) && !l.is(d.end, "về") && !Nouns.closed(l, d.end) && d.from == d.clause.from();
    }

    static void change(Draft d, Claim.Direction direction) {
        d.kind = Claim.Kind.CHANGE;
        d.direction = direction;
        d.value = d.value.abs();
        if (d.hasNoun() && d.is(Units.Type.PLACE)) {
            d.unitName = "hạng";
        }
    }

    /** Money given on top ({@code bố trí thêm 200 tỷ đồng}) is an amount. */
    private static boolean onTop(Lexemes l, Draft d, int first) {
        if (!d.is(Units.Type.MONEY) || d.unitName.contains("/")) {
            return false;
        }
        for (int i = d.leadIn.from(); i < d.from; i++) {
            if (l.is(i, "thêm") && !l.is(i - 1, "đắt") && !l.is(i - 1, "mắc")) {
                return true;
            }
        }
        return l.is(d.leadIn.from() - 1, "chỉnh") || l.is(d.leadIn.from() - 1, "sung") || (l.is(d.leadIn.from() - 1, "vốn") || l.is(d.leadIn.from() - 1, "tư") && l.is(d.leadIn.from() - 3, "vốn")) && raised(l, d, first);
    }

    /** {@code 172 dự án tăng vốn với tổng vốn tăng trên 1,4 tỷ USD}: the capital that raised projects brought. */
    private static boolean raised(Lexemes l, Draft d, int first) {
        for (int i = d.leadIn.from() - 2; i >= first && d.from - i < RAISED; i--) {
            if (l.is(i, "tăng") && l.is(i + 1, "vốn") || l.is(i, "điều") && l.is(i + 1, "chỉnh") || l.is(i, "lượt") && l.is(i + 1, "tăng")) {
                return true;
            }
        }
        return false;
    }

    /** {@code gấp 2,3 lần}, {@code tăng 1,8 lần}, {@code tăng gấp đôi} has no number and is not seen here. */
    private static boolean multiple(Lexemes l, Draft d) {
        if (d.is(Units.Type.TIMES)) {
            Cues.Role p = Predicates.times(l, d);
            boolean once = d.number.form() == Form.WORDS && d.value.compareTo(BigDecimal.ONE) == 0 && !l.is(d.from - 1, "tăng") && !l.is(d.from - 1, "giảm");
            if (!once && (p == Cues.Role.TIMES || p != null && p.difference() || d.leadIn.has(Cues.Role.LEVEL) && l.is(d.from - 1, "bằng"))) {
                change(d, p != null && p.fall() ? Claim.Direction.DOWN : Claim.Direction.UP);
            } else {
                d.reject("times", "no multiple of anything");
            }
            return true;
        }
        boolean times = d.unit == null && !d.hasNoun() && d.total == null && (l.is(d.from - 1, "gấp") || l.is(d.from - 2, "gấp") && d.leadIn.roles().size() > 1);
        if (times && d.number.form() == Form.DIGITS && (l.is(d.end, "so") || l.is(d.end, "cùng"))) {
            d.unitName = "lần";
            change(d, Claim.Direction.UP);
            return true;
        }
        if (d.number.form() == Form.WORDS && HALF_TURN.equals(d.total)) {
            Cues.Role p = d.leadIn.predicate();
            if (p != null && p.difference()) {
                d.value = HALF_TURN;
                d.total = null;
                d.unitName = "lần";
                d.nounEnd = d.nounFrom;
                change(d, p.fall() ? Claim.Direction.DOWN : Claim.Direction.UP);
                return true;
            }
        }
        return false;
    }

    /** {@code đạt 4.120 tỷ đồng, tăng 6,71 so với cùng kỳ}, {@code bằng 99,4 cùng kỳ}: a share whose sign was forgotten. */
    private static void signless(Lexemes l, Draft d, Draft before) {
        int scale = d.value.stripTrailingZeros().scale();
        boolean plain = d.unit == null && !d.hasNoun() && d.unitName.isEmpty() && d.number.form() == Form.DIGITS && !d.number.scaled() && d.to == null && d.total == null
                && scale > 0 && scale <= 2 && d.value.compareTo(MOST_SHARE) < 0;
        boolean large = before != null && before.rejected == null && before.sentence == d.sentence && before.unitName.indexOf('/') < 0
                && (before.is(Units.Type.PERCENT) || before.is(Units.Type.MONEY) && before.value.compareTo(THOUSAND) > 0 || before.kind == Claim.Kind.COUNT && before.value.compareTo(MOST_SHARE) > 0
                || before.is(Units.Type.MEASURE) && before.value.compareTo(MOST_SHARE) > 0);
        if (!plain || !large || l.key(d.number.from()).indexOf(',') < 0 || d.from - Math.max(before.end, before.nounEnd) > (l.is(d.from - 2, "và") && l.is(before.end, "so") && before.is(Units.Type.PERCENT) ? NEXT_VERB + BASE : NEXT_VERB)) {
            return;
        }
        int end = d.number.end();
        for (int i = end; i < end + BASE && l.is(end, "so"); i++) {
            if (l.number(i) && !l.is(i - 1, "năm") && !l.is(i - 1, "tháng") && !l.is(i - 1, "quý")) {
                return;
            }
        }
        boolean based = l.is(end, "so") && (l.is(end + 1, "với") || l.is(end + 1, "cùng")) || l.is(end, "cùng") && l.is(end + 1, "kỳ") || l.is(end, "kế") && l.is(end + 1, "hoạch")
                || l.is(end, "dự") && l.is(end + 1, "toán") || l.is(end, ")") && l.is(d.clause.from(), "cùng") && l.is(d.clause.from() + 1, "kỳ");
        boolean verb = l.is(d.from - 1, "tăng") || l.is(d.from - 1, "giảm") || l.is(d.from - 1, "bằng")
                || l.is(d.from - 1, "đạt") && !l.is(end, "so") && d.value.compareTo(HALF) >= 0;
        if (based && verb) {
            d.unit = new Units.Unit(d.end, "%", Units.Type.PERCENT, BigDecimal.ONE);
            d.unitName = "%";
            d.nounFrom = d.nounEnd = d.end;
            d.rejected = null;
            d.notes.add("sign left out");
        }
    }

    /** Whether both are measured alike; of two amounts of money where one is per something only those of one size, and no price. */
    private static boolean sameMeasure(Lexemes l, Draft d, Draft before) {
        if (d.unit == null || before.unit == null || d.unit.type() != before.unit.type()) {
            return d.unit == null && before.unit == null;
        }
        if (d.unit.type() != Units.Type.MONEY || d.unitName.contains("/") == before.unitName.contains("/")) {
            return true;
        }
        for (int i = d.clause.from(); i < d.from; i++) {
            if (l.is(i, "giá") || l.is(i, "tiền") || l.is(i, "mức") || l.is(i, "quân") || l.is(i, "trước")) {
                return false;
            }
        }
        return d.value.multiply(BigDecimal.TEN).compareTo(before.value) >= 0 && before.value.multiply(BigDecimal.TEN).compareTo(d.value) >= 0;
    }

    /** Whether a bare number is of the size of the price before it ({@code heo hơi 66.000 đồng/kg, gà 31.000}). */
    private static boolean alike(Draft d, Draft before) {
        return before.unitName.contains("/") && d.value.multiply(BigDecimal.TEN).compareTo(before.value) > 0 && before.value.multiply(BigDecimal.TEN).compareTo(d.value) > 0;
    }

    /** A bare number in a list takes the unit of the one before it. */
    private static void inherit(Lexemes l, Draft d, Draft before) {
        if (l.is(d.from - 1, "-") && l.glued(d.from)) {
            return;
        }
        boolean list = before.kind == Claim.Kind.COUNT || before.kind == Claim.Kind.RATIO && d.total != null || before.kind == Claim.Kind.SCORE
                || before.kind == Claim.Kind.CHANGE && before.unit == null;
        boolean whole = d.value.stripTrailingZeros().scale() <= 0;
        if (before.kind == Claim.Kind.AMOUNT && before.is(Units.Type.MEASURE) && !d.number.scaled() && d.number.form() == Form.DIGITS) {
            d.unit = new Units.Unit(d.end, before.unitName, Units.Type.MEASURE, BigDecimal.ONE);
            d.unitName = before.unitName;
            d.notes.add("unit carried");
            return;
        }
        if (before.kind == Claim.Kind.AMOUNT && before.is(Units.Type.MONEY) && d.number.form() == Form.DIGITS && d.number.total() == null && (d.number.scaled() || alike(d, before))) {
            d.unit = new Units.Unit(d.end, before.unitName, Units.Type.MONEY, BigDecimal.ONE);
            d.unitName = before.unitName;
            d.notes.add("unit carried");
            return;
        }
        if (list && whole && d.number.form() != Form.WORDS) {
            d.unitName = before.unitName;
            d.notes.add("unit carried");
        }
    }
}
