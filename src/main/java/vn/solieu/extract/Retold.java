package vn.solieu.extract;

import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.Units;

/**
 * A change told over again in another unit right behind it, which is a change as well: {@code tăng 2,6%, bằng 7.300 con so với cùng kỳ},
 * {@code tăng 7.024 thẻ (tương ứng 3,5%)}, {@code tăng 7,7%, tương đương 1,6 triệu đồng}, {@code tăng 6,1 lần, tương đương với 45 tỷ đồng}; and the change that a plan had, in brackets
 * ({@code tăng 5,7% so với cùng kỳ (kế hoạch là 4%)}).
 *
 * <p>Not so: a share behind the words ({@code thêm 3 xã, tương ứng 75% số xã}), {@code bằng 104% kế hoạch}.
 */
final class Retold {
    /** How many hedges may stand between the words and the number. */
    private static final int HEDGES = 2;
    /** How many words may stand between a change and the bracket with its plan, and in the bracket before the number. */
    private static final int NEAR = 7;

    /** A share that is told with {@code bằng} behind a change and is larger is a level. */
    private static final java.math.BigDecimal LARGE = java.math.BigDecimal.valueOf(50);

    /** Words of a time in brackets. */
    private static final KeySet TIMES = WordLists.of("bracket_times");

    private Retold() { }

    /** The direction of the change that a number tells over again; null where it does not. */
    static Claim.Direction direction(Lexemes l, Draft d, Draft prior, Draft before) {
        Claim.Direction sign = signed(l, d, before);
        if (sign != null) {
            return sign;
        }
        if (prior == null || prior.sentence != d.sentence || prior.kind != Claim.Kind.CHANGE || prior.rejected != null || d.number == null || d.total != null) {
            return null;
        }
        return again(l, d, prior) || planned(l, d, prior) ? prior.direction : null;
    }

    private static boolean again(Lexemes l, Draft d, Draft prior) {
        boolean share = d.is(Units.Type.PERCENT);
        boolean shared = prior.is(Units.Type.PERCENT) || times(l, prior);
        if (share == shared || d.is(Units.Type.TIMES) || d.is(Units.Type.DURATION) || d.is(Units.Type.PLACE) || d.unit == null && !d.hasNoun()) {
            return false;
        }
        int i = Math.max(prior.end, prior.nounEnd);
        for (int k = i; l.is(i, "so") && k < d.from && k - i <= NEAR; k++) {
            i = l.is(k, "(") ? k : i;
        }
        i += l.is(i, "(") || l.is(i, ",") || l.is(i, "-") && !l.glued(i) || l.is(i, "–") ? 1 : 0;
        i += l.is(i, "tức") ? 1 : 0;
        boolean like = l.is(i, "tương") && (l.is(i + 1, "đương") || l.is(i + 1, "ứng"));
        boolean equal = l.is(i, "bằng") && (!share || l.is(i - 1, "(") && d.value.compareTo(LARGE) < 0);
        if (!like && !equal && !l.is(i - 1, "tức")) {
            return false;
        }
        i += like ? 2 : equal ? 1 : 0;
        i += l.is(i, "với") || l.is(i, "là") || l.is(i, "mức") ? 1 : 0;
        int behind = Math.max(d.end, d.nounEnd);
        boolean ofSomething = share && l.syllable(behind) && !l.is(behind, "so") && !l.is(behind, "và");
        return !ofSomething && i <= d.from && d.from - i <= HEDGES && d.leadIn.from() <= Math.max(i, d.clause.from());
    }

    /** {@code tăng 6,1 lần}, but not {@code gấp 6,1 lần}: of how much it rose, not what it is now. */
    private static boolean times(Lexemes l, Draft prior) {
        Cues.Role moved = prior.leadIn == null ? null : prior.leadIn.predicate();
        return prior.is(Units.Type.TIMES) && moved != null && moved.difference() && !l.is(prior.from - 1, "gấp");
    }

    /** {@code tăng 2,83% (+ 270 ha)}, {@code giảm 1,44% (-10 ha)}: a sign alone in its bracket before a number with a unit that is no share; null where there is none. */
    private static Claim.Direction signed(Lexemes l, Draft d, Draft before) {
        boolean glued = d.value.signum() < 0;
        int sign = glued && l.is(d.from, "-") ? d.from : d.from - 1;
        boolean down = glued || l.is(sign, "-") || l.is(sign, "–");
        int end = Math.max(d.end, d.nounEnd);
        boolean alone = (down || l.is(sign, "+")) && (l.is(sign - 1, "(") || glued && l.is(d.from - 1, "(")) && l.is(end, ")");
        boolean follows = before != null && before.rejected == null && before.sentence == d.sentence && d.from - Math.max(before.end, before.nounEnd) <= HEDGES + 1;
        boolean measured = d.is(Units.Type.MEASURE) || d.is(Units.Type.MONEY) || d.unit == null && d.nounKnown;
        return alone && follows && measured && d.total == null && d.to == null ? down ? Claim.Direction.DOWN : Claim.Direction.UP : null;
    }

    /** {@code tăng 18,3% (quý I 21,4%, quý II 15,6%)}: a bracket behind a change in which nothing but a time stands before the share; of a rate it may be what the rate was then. */
    static boolean timed(Lexemes l, Draft d, Draft before) {
        int i = d.from - 1;
        boolean time = false;
        for (int k = before.clause == null ? before.from : before.clause.from(); k < before.from; k++) {
            if (l.is(k, "tỷ") && (l.is(k + 1, "lệ") || l.is(k + 1, "trọng")) || l.is(k, "hộ") && l.is(k + 1, "nghèo") || l.is(k, "nợ") && l.is(k + 1, "xấu")) {
                return false;
            }
        }
        while (i > before.end && d.from - i <= NEAR && (TIMES.has(l, i) || l.number(i))) {
            time |= l.syllable(i);
            i--;
        }
        return time && l.is(i, "(") && i - Math.max(before.end, before.nounEnd) <= 1;
    }

    private static boolean planned(Lexemes l, Draft d, Draft prior) {
        return d.is(Units.Type.PERCENT) && prior.is(Units.Type.PERCENT) && plan(l, d) && d.clause.from() - prior.end <= NEAR;
    }

    /** {@code tăng trưởng ổn định (9%)}: a bracket with nothing before its number, right behind words of a rise or fall. */
    static boolean rose(Lexemes l, Draft d) {
        if (!l.is(d.from - 1, "(")) {
            return false;
        }
        for (int i = d.from - 2; i >= 0 && i >= d.from - 1 - NEAR && l.syllable(i); i--) {
            if (l.is(i, "tăng") || l.is(i, "giảm")) {
                return true;
            }
        }
        return false;
    }

    /** {@code (kế hoạch là 4%)}, {@code (chỉ tiêu giao 4%)}: a bracket that begins with a plan, and no verb of reaching between. */
    static boolean plan(Lexemes l, Draft d) {
        int from = d.clause == null ? d.from : d.clause.from();
        boolean word = l.is(from, "kế") && l.is(from + 1, "hoạch") || l.is(from, "chỉ") && l.is(from + 1, "tiêu") || l.is(from, "mục") && l.is(from + 1, "tiêu")
                || l.is(from, "nghị") && l.is(from + 1, "quyết") || l.is(from, "kh");
        if (!word || !l.is(from - 1, "(") || d.from - from > NEAR) {
            return false;
        }
        for (int i = from; i < d.from; i++) {
            if (l.is(i, "đạt") || l.is(i, "bằng") || l.is(i, "vượt") || l.number(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code giao 5,8 tỷ USD, tức tăng 2,8%}: told over again of the number before. */
    static boolean repeats(Lexemes l, Draft d) {
        int from = d.clause.from();
        return l.is(from, "tức") || l.is(from, "tương") && (l.is(from + 1, "đương") || l.is(from + 1, "ứng"));
    }

    /** {@code ước đón 6,7 triệu lượt (đạt 72,5% kế hoạch)}: the bracket tells the estimate over again, against a base. */
    static boolean explains(Lexemes l, Draft d, Draft before) {
        if (before.rejected != null || d.kind != Claim.Kind.PERCENTAGE || d.clause == null || !d.clause.bracketed()) {
            return false;
        }
        int open = d.from - 1;
        while (open > before.end && d.from - open < NEAR && !l.is(open, "(")) {
            open--;
        }
        return l.is(open, "(") && open - Math.max(before.end, before.nounEnd) <= 2;
    }

    /** {@code được giao 18.600 tỷ đồng}: a plan's number, behind which another is estimated. */
    private static boolean given(Lexemes l, Draft d) {
        for (int i = d.clause.from(); i < d.from; i++) {
            if (l.is(i, "giao") || l.is(i, "kế") && l.is(i + 1, "hoạch") || l.is(i, "dự") && l.is(i + 1, "toán") || l.is(i, "chỉ") && l.is(i + 1, "tiêu")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 8,56% cuối năm 2020 (ước thực hiện)}, {@code thu nội địa 18.600 tỷ đồng, ước đạt 85,8% dự toán}. */
    static boolean estimatedBehind(Lexemes l, Draft d, int last) {
        int end = Math.max(d.end, d.nounEnd);
        boolean sized = (d.kind == Claim.Kind.AMOUNT || d.kind == Claim.Kind.COUNT) && l.is(end, ",") && l.is(end + 1, "ước");
        if (sized && (l.is(end + 2, "đạt") || l.is(end + 2, "bằng") || l.is(end + 2, "tăng") || l.is(end + 2, "giảm"))) {
            if (given(l, d) || d.leadIn.has(Cues.Role.HAVE) && !l.is(end + 2, "đạt") && !l.is(end + 2, "bằng")) {
                return false;
            }
            int i = end + 3;
            i += l.is(i, "khoảng") || l.is(i, "gần") || l.is(i, "hơn") || l.is(i, "trên") ? 1 : 0;
            return l.number(i) && l.is(i + 1, "%");
        }
        for (int i = d.end; i + 1 < Math.min(last, d.end + NEAR); i++) {
            if (l.is(i, "(")) {
                return l.is(i + 1, "ước") && !l.number(i + 2);
            }
            if (Clause.boundary(l, i)) {
                return false;
            }
        }
        return false;
    }
}
