package vn.solieu.extract;

import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Firsts;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/**
 * Whether a number is a result, an estimate or a target, by the words of {@code statuses.tsv} that stand before it in its sentence.
 *
 * <p>The nearest such word wins. An estimate holds for the numbers after it until a semicolon or a verb of a result; a target holds
 * to the end of the sentence unless a verb of a result comes between.
 */
final class Statuses {
    private enum Role { ESTIMATE, EXPECT, TARGET, ACTUAL, TARGET_AFTER, VERB, KEEP, BUILT }

    private static final Phrases<Role> WORDS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Statuses.class, "statuses.tsv").unique("phrase").rows()) {
            WORDS.put(row.require("phrase"), Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)));
        }
    }

    /** What a sentence may be passed over up to: words of the table, and the marks and words that the numbers behind them read it by. */
    private static final Firsts TELLING = new Firsts().with(WORDS).with(KeySet.of("(", ")", ";", ":", "trong"));
    private static final int BEHIND = 7;
    /** How many words a bracket may have that only tells how it is now. */
    private static final int BRIEF = 8;
    /** First syllables of words that end in {@code hiện} and tell no time. */
    private static final KeySet NOW_IN = WordLists.of("shown");
    /** How far behind a number the words may end that say who asks for it. */
    private static final int ASKED = 9;
    /** How far behind a size it may be said that the thing is still to be built. */
    private static final int BUILT = 30;
    /** Note of a result that a word of the sentence ({@code mới}, {@code đến nay}) says to be one. */
    static final String TOLD = "told as a result";

    private Statuses() { }

    /**
     * Fills the status of a sentence's drafts, which are in text order; from the lexeme {@code planned} on they are targets unless words say otherwise.
     *
     * @param before the last claim of the sentence before; null if there is none
     */
    static void fill(Lexemes l, List<Draft> drafts, int first, int last, int planned, Draft before) {
        Claim.Status base = Claim.Status.ACTUAL;
        Claim.Status running = before != null && parts(l, first) ? before.status : base;
        boolean passed = running != base;
        boolean expected = false;
        boolean told = false;
        boolean segment = false;
        boolean headed = false;
        boolean fronted = false;
        boolean weak = false;
        boolean asked = false;
        Claim.Status outside = base;
        int cue = -1;
        int cueRole = -1;
        int next = 0;
        int i = first;
        while (next < drafts.size()) {
            Draft d = drafts.get(next);
            if (base == Claim.Status.ACTUAL && i >= planned && planned < last) {
                base = Claim.Status.TARGET;
                running = base;
            }
            if (i >= d.from && running == Claim.Status.ESTIMATE && d.kind == Claim.Kind.PERCENTAGE && l.is(d.from - 1, ";") && !Clause.boundary(l, d.end)) {
                running = base;
            }
            if (i >= d.from && d.rejected == null) {
                if (segment && running == Claim.Status.ESTIMATE && !headed && !fronted && ownPart(l, d, next == 0 ? null : drafts.get(next - 1))) {
                    running = base;
                }
                segment = false;
            }
            if (i >= d.from) {
                d.planned = i >= planned && planned < last;
                d.cue = cue;
                d.cueRole = cueRole;
                d.firm = after(l, d, last);
                d.status = d.firm ? Claim.Status.TARGET : adjacent(l, d, running);
                if (next > 0 && d.notes.contains("unit carried") && drafts.get(next - 1).rejected == null) {
                    d.status = drafts.get(next - 1).status;
                }
                if (d.notes.contains(Ellipses.WHOLE) && l.is(d.clause.from() - 1, ";") && cue < d.clause.from()) {
                    d.status = base;
                }
                if (next > 0 && PlanFigures.divided(l, d, drafts.get(next - 1))) {
                    d.status = Claim.Status.TARGET;
                    d.firm = true;
                }
                if (d.status == Claim.Status.TARGET && leavesFrom(l, d)) {
                    d.status = Claim.Status.ACTUAL;
                    d.firm = true;
                }
                if (d.status == Claim.Status.ACTUAL && Retold.estimatedBehind(l, d, last)) {
                    d.status = Claim.Status.ESTIMATE;
                    d.firm = true;
                }
                if (d.status == Claim.Status.ACTUAL && (!told && bounded(l, d) || askedBehind(l, d, last) || projected(l, d, last) && !(told && d.leadIn.has(Cues.Role.HAVE)))) {
                    d.status = Claim.Status.TARGET;
                    asked |= bounded(l, d);
                    running = asked ? d.status : running;
                }
                if (asked && d.clause != null && d.clause.bracketed() && !PlanFigures.planned(l, d)) {
                    d.status = Claim.Status.ACTUAL;
                }
                if (d.status == Claim.Status.ESTIMATE && (l.is(d.from - 1, "mức") && l.is(d.end, "của") || PlanFigures.planned(l, d))) {
                    d.status = Claim.Status.ACTUAL;
                }
                if (d.status == Claim.Status.ACTUAL && (PlanFigures.planned(l, d) || PlanFigures.plain(l, d) || PlanFigures.norm(l, d) || Retold.plan(l, d))) {
                    d.status = Claim.Status.TARGET;
                }
                d.firm |= d.status == Claim.Status.ACTUAL && (Retold.rose(l, d) || Predicates.overBound(l, d)) || d.status == Claim.Status.ESTIMATE && ShareVerbs.reckoned(l, d);
                if (d.status == Claim.Status.TARGET && d.rejected == null) {
                    d.firm |= PlanFigures.planned(l, d) || PlanFigures.plain(l, d) || askedBehind(l, d, last) || named(l, d) || Retold.plan(l, d);
                }
                if (d.rejected == null && d.status != Claim.Status.ACTUAL && (now(l, d) || d.status == Claim.Status.TARGET && PlanFigures.reached(l, d))) {
                    d.status = Claim.Status.ACTUAL;
                    d.firm = true;
                }
                if (d.status == Claim.Status.ESTIMATE && d.kind == Claim.Kind.RANK && !d.leadIn.has(Cues.Role.ESTIMATE)) {
                    d.status = Claim.Status.ACTUAL;
                }
                if (d.status == Claim.Status.ACTUAL && next > 0 && drafts.get(next - 1).status == Claim.Status.ESTIMATE && Retold.explains(l, d, drafts.get(next - 1))) {
                    d.status = Claim.Status.ESTIMATE;
                }
                if (d.status != Claim.Status.ACTUAL && d.clause != null && otherTime(l, d)) {
                    d.notes.add(TOLD);
                    d.status = Claim.Status.ACTUAL;
                }
                if (d.rejected == null && next > 0 && d.kind == Claim.Kind.CHANGE && Retold.repeats(l, d) && drafts.get(next - 1).rejected == null) {
                    d.status = drafts.get(next - 1).status;
                    d.firm = true;
                }
                PlanFigures.settleThen(l, d);
                if (d.status == Claim.Status.ACTUAL && told) {
                    d.notes.add(TOLD);
                }
                next++;
                i = Math.max(i, d.rejected == null || d.rejected.equals("universe") ? Math.max(d.end, d.nounEnd) : d.end);
                if (expected && d.status == Claim.Status.TARGET) {
                    d.notes.add("expected");
                }
                passed |= d.rejected == null;
                if (d.rejected == null) {
                    i = base(l, i, last);
                }
                continue;
            }
            int telling = TELLING.next(l, i, i < planned ? Math.min(d.from, planned) : d.from);
            if (telling > i) {
                i = telling;
                continue;
            }
            Phrases.Match<Role> word = WORDS.at(l, i, last);
            if (word == null) {
                if (l.is(i, "(")) {
                    outside = running;
                } else if (l.is(i, ")") && (running == Claim.Status.ESTIMATE || outside == Claim.Status.TARGET && running == Claim.Status.ACTUAL && opened(l, i, first))) {
                    running = outside;
                }
                segment |= l.is(i, ";") || l.is(i, "trong") && l.is(i + 1, "đó");
                told &= !l.is(i, ";");
                running = weak && l.is(i, ";") ? base : running;
                weak &= !l.is(i, ";") && !l.is(i, ":");
                i++;
                continue;
            }
            cue = word.value() == Role.KEEP ? cue : i;
            cueRole = word.value() == Role.KEEP ? cueRole : word.value().ordinal();
            weak = word.value() == Role.TARGET_AFTER && running != Claim.Status.TARGET || weak && word.value() != Role.TARGET && word.value() != Role.EXPECT;
            segment &= word.value() != Role.ESTIMATE || next > 0;
            headed |= word.value() == Role.ESTIMATE && (i == first || l.is(i - 1, "tính") && i - 1 == first) && l.syllable(word.to());
            fronted |= word.value() == Role.ESTIMATE && i <= first + 1 && ShareVerbs.timed(l, word.to(), last);
            told = word.value() == Role.ACTUAL || told && word.value() != Role.TARGET && word.value() != Role.EXPECT;
            running = switch (word.value()) {
                case ESTIMATE -> running == Claim.Status.TARGET && reckoned(l, i, first) ? running : Claim.Status.ESTIMATE;
                case EXPECT -> Claim.Status.TARGET;
                case TARGET -> PlanFigures.compared(l, i, word.to(), first) || l.is(i, "quy") && word.length() == 2 && (!l.number(word.to()) || l.is(i - 1, "vượt") || l.is(i - 1, "hơn") || l.is(i - 1, "với") || l.is(i - 1, "trong")) || l.is(word.to() - 1, "ra") && word.length() == 2 && !sets(l, i, last) || l.is(word.to() - 1, "án") && l.number(word.to()) ? running : Claim.Status.TARGET;
                case ACTUAL -> Claim.Status.ACTUAL;
                case VERB -> running == Claim.Status.ESTIMATE && passed && !fronted && !ShareVerbs.retell(l, i, word.to(), last) ? base : running;
                case TARGET_AFTER -> (i == first || l.is(i - 1, ",") || l.is(i - 1, ";") || l.is(i - 1, "khi")) && word.to() < last && !l.is(word.to(), ",") ? Claim.Status.TARGET : running;
                case BUILT -> Claim.Status.TARGET;
                case KEEP -> running;
            };
            expected = word.value() == Role.EXPECT || expected && word.value() != Role.TARGET;
            passed = passed && word.value() != Role.ESTIMATE;
            i = Math.max(i + 1, word.to());
        }
    }

    /** {@code (hiện đạt 52%)}: whether the bracket that closes at a lexeme is short; what was planned before goes on behind it. */
    private static boolean opened(Lexemes l, int close, int first) {
        for (int i = close - 1; i >= Math.max(first, close - BRIEF); i--) {
            if (l.is(i, "(") || l.is(i, ")")) {
                return l.is(i, "(");
            }
        }
        return false;
    }

    /** {@code Trong đó, …}, {@code Cụ thể, …}: a sentence that goes on with the parts of what was told before. */
    private static boolean parts(Lexemes l, int first) {
        int i = l.mark(first) ? first + 1 : first;
        return l.is(i, "trong") && (l.is(i + 1, "đó") || l.is(i + 1, "số") && (l.is(i + 2, "này") || l.is(i + 2, "đó"))) || l.is(i, "cụ") && l.is(i + 1, "thể");
    }

    /** {@code lạm phát mục tiêu cả nước là 4,5%}, {@code thấp hơn mục tiêu 18,5 đề ra}: the aim is the subject of the number's own short clause. */
    private static boolean named(Lexemes l, Draft d) {
        int at = d.leadIn.from() - 1;
        int from = Math.max(d.clause.from(), at - 5);
        for (int i = at; i > from; i--) {
            if (l.is(i, "tiêu") && l.is(i - 1, "mục")) {
                return (i == at || d.leadIn.has(Cues.Role.LEVEL)) && !l.is(i + 1, "quốc") && d.kind != Claim.Kind.CHANGE && d.kind != Claim.Kind.COUNT;
            }
            if (l.is(i, "với") || l.is(i, "vượt") || l.is(i, "hiện")) {
                return false;
            }
        }
        return false;
    }

    /** {@code mục tiêu 54,5% vào năm 2020 (hiện là 53,1%)}: what is now. */
    private static boolean now(Lexemes l, Draft d) {
        int at = d.leadIn.from();
        boolean inside = l.is(at, "hiện") || l.is(at - 1, "hiện") && (at == d.from || d.leadIn.has(Cues.Role.LEVEL) || d.leadIn.has(Cues.Role.HAVE) || d.leadIn.has(Cues.Role.TO));
        return inside && !NOW_IN.has(l, l.is(at, "hiện") ? at - 1 : at - 2) || (l.is(at - 1, "nay") || l.is(at - 1, "tại")) && l.is(at - 2, "hiện") && d.clause.from() >= at - 3;
    }

    /** {@code ước tăng 6,1% (quý I/2018 tăng 5,8%)}: a bracket that begins with another time tells how it was then. */
    static boolean otherTime(Lexemes l, Draft d) {
        int from = d.clause.from();
        if (d.status == Claim.Status.TARGET && !(l.is(from, "năm") && l.is(from + 2, "là") && l.is(d.from - 1, "là"))) {
            return false;
        }
        boolean time = l.is(from, "quý") || l.is(from, "năm") || l.is(from, "cùng") || l.is(from, "tháng") || l.is(from, "vụ") || l.is(from, "kỳ") || l.is(from, "cuối") || l.is(from, "đầu");
        return time && l.is(from - 1, "(") && !d.leadIn.has(Cues.Role.ESTIMATE) && !d.leadIn.has(Cues.Role.ESTIMATE_UP) && !d.leadIn.has(Cues.Role.ESTIMATE_DOWN);
    }

    /** {@code huyện đề ra trồng mới 200 ha}: sets aims, where {@code mục tiêu đề ra} names those that were set. */
    private static boolean sets(Lexemes l, int at, int last) {
        boolean named = l.is(at - 1, "tiêu") || l.is(at - 1, "hoạch") || l.is(at - 1, "toán") || l.is(at - 1, "mức") || l.is(at - 1, "bản") || l.is(at - 1, "đã") || l.is(at - 1, "vụ");
        return !named && !l.number(at - 1) && !l.is(at - 1, "%") && at + 2 < last && (l.syllable(at + 2) || l.number(at + 2)) && !Clause.boundary(l, at + 2) && !l.is(at + 2, "tại") && !l.is(at + 2, "trong") && !l.is(at + 2, "từ") && !l.is(at + 2, "cho")
                && !l.is(at + 2, "và") && !l.is(at + 2, "đầu") && !l.is(at + 2, "ở") && !l.is(at + 2, "của");
    }

    /** {@code sẽ duy trì 900 ha cà phê, sản lượng ước tính 2.000 tấn}: what is reckoned of a thing to come is no estimate of one that is. */
    private static boolean reckoned(Lexemes l, int at, int first) {
        return l.is(at, "ước") && l.is(at + 1, "tính") && at > first && l.syllable(at - 1);
    }

    /** Whether the first number behind a semicolon or {@code trong đó} has a verb of change of its own, or is a share where no share was estimated. */
    private static boolean ownPart(Lexemes l, Draft d, Draft before) {
        if (d.kind == Claim.Kind.CHANGE) {
            return d.leadIn.predicate() != null && d.leadIn.predicate().difference() && d.leadIn.from() > d.clause.from() && !d.clause.bracketed()
                    && !d.leadIn.has(Cues.Role.ESTIMATE_UP) && !d.leadIn.has(Cues.Role.ESTIMATE_DOWN);
        }
        if (d.kind == Claim.Kind.AMOUNT && l.is(d.from - 1, "được")) {
            return true;
        }
        return d.kind == Claim.Kind.PERCENTAGE && d.leadIn.has(Cues.Role.LEVEL) || d.leadIn.has(Cues.Role.TO) && before != null && !before.unitName.equals(d.unitName);
    }

    /** {@code tối thiểu 60 phiên}, {@code không quá 35 học sinh/lớp}: a bound that is asked for; what was reached is told without one. */
    private static boolean bounded(Lexemes l, Draft d) {
        if (l.is(d.leadIn.from() - 1, "giá") || l.is(d.leadIn.from() - 1, "mức") || l.is(d.leadIn.from() - 1, "lương") || l.is(d.leadIn.from() - 1, "phí")) {
            return false;
        }
        for (int i = d.clause == null ? d.from : d.clause.from(); i < d.from; i++) {
            if (l.is(i, "lãi") && l.is(i + 1, "suất")) {
                return false;
            }
        }
        for (Cues.Role role : l.is(d.from - 1, "dưới") ? List.<Cues.Role>of() : d.leadIn.roles()) {
            if (role == Cues.Role.AT_LEAST || role == Cues.Role.AT_MOST) {
                return true;
            }
            if (!role.qualifier() && role != Cues.Role.FILLER) {
                return false;
            }
        }
        return false;
    }

    /** {@code mức 8% mà Tổng cục Thuế yêu cầu}, {@code 45% đã đề ra}: who asks for it is said behind; {@code 26/28 chỉ tiêu đề ra} were set, not asked for. */
    static boolean askedBehind(Lexemes l, Draft d, int last) {
        int i = Math.max(d.end, d.nounEnd);
        if (d.kind == Claim.Kind.RATIO || d.kind == Claim.Kind.COUNT && l.is(i - 1, "tiêu")) {
            for (int k = d.clause.from(); k < d.from; k++) {
                if (l.is(k, "phải") || l.is(k, "đấu") && l.is(k - 1, "phấn") || l.is(k, "sẽ") || l.is(k, "cần")) {
                    return (l.is(i, "đề") || l.is(i, "đặt")) && l.is(i + 1, "ra");
                }
            }
            return false;
        }
        if (l.is(i, "đã")) {
            i++;
        }
        if ((l.is(i, "đề") || l.is(i, "đặt")) && l.is(i + 1, "ra")) {
            return true;
        }
        for (int k = i; l.is(i, "mà") && k < Math.min(last, i + ASKED) && !Clause.boundary(l, k); k++) {
            if (l.is(k, "yêu") && l.is(k + 1, "cầu") || l.is(k, "đề") && l.is(k + 1, "ra") || l.is(k, "đặt") && l.is(k + 1, "ra") || l.is(k, "giao")) {
                return true;
            }
        }
        return false;
    }

    /** {@code tổng mức đầu tư 1.990 tỷ đồng, dự kiến khởi công năm 2022}: the size of a thing that is still to be built. */
    private static boolean projected(Lexemes l, Draft d, int last) {
        if (d.kind != Claim.Kind.AMOUNT) {
            return false;
        }
        for (int i = d.end; i + 1 < Math.min(last, d.end + BUILT) && !l.is(i, ";"); i++) {
            Phrases.Match<Role> word = WORDS.at(l, i, last);
            if (word != null && word.value() == Role.BUILT) {
                return true;
            }
            if (word != null && word.value() == Role.ACTUAL) {
                return false;
            }
        }
        return false;
    }

    /** The cues right before the number win over what was said farther left. */
    private static Claim.Status adjacent(Lexemes l, Draft d, Claim.Status running) {
        List<Cues.Role> roles = d.leadIn.roles();
        for (int k = 0; k < roles.size(); k++) {
            Cues.Role role = roles.get(k);
            if (role == Cues.Role.TARGET && k + 1 < roles.size() && roles.get(k + 1).difference()) {
                return running;
            }
            if (role == Cues.Role.EXPECT) {
                d.notes.add("expected");
            }
            switch (role) {
                case TARGET, TARGET_UP, TARGET_DOWN, EXPECT -> {
                    return Claim.Status.TARGET;
                }
                case ESTIMATE, ESTIMATE_UP, ESTIMATE_DOWN -> {
                    return running == Claim.Status.TARGET && reckoned(l, d.leadIn.from(), d.clause.from()) ? running : Claim.Status.ESTIMATE;
                }
                default -> { }
            }
        }
        return running;
    }

    /** The level that a target starts from: {@code từ 68% nâng lên 75%}. */
    private static boolean leavesFrom(Lexemes l, Draft d) {
        if (!l.is(d.from - 1, "từ") || d.to != null) {
            return false;
        }
        for (int i = d.end; i < d.end + BEHIND; i++) {
            if ((l.is(i, "lên") || l.is(i, "xuống") || l.is(i, "còn")) && !l.is(i - 1, "trở")) {
                return true;
            }
            if (l.number(i) && !l.is(i - 1, "năm")) {
                return false;
            }
        }
        return false;
    }

    /** Passes over the base that a share names right behind its sign ({@code 6% mục tiêu}, {@code so với chỉ tiêu}). */
    private static int base(Lexemes l, int i, int last) {
        int at = l.is(i, "so") && l.is(i + 1, "với") ? i + 2 : i;
        if (l.is(at, "hiện") && (l.is(at + 1, "nay") || l.is(at + 1, "tại"))) {
            return at + 2;
        }
        Phrases.Match<Role> word = WORDS.at(l, at, last);
        boolean plan = word != null && (word.value() == Role.TARGET || word.value() == Role.TARGET_AFTER);
        return plan ? word.to() : i;
    }

    /** A base that only a plan has right behind the number: {@code 60% chỉ tiêu} after a slash. */
    private static boolean after(Lexemes l, Draft d, int last) {
        Phrases.Match<Role> word = WORDS.at(l, d.end, last);
        boolean plan = word != null && (word.value() == Role.TARGET_AFTER || word.value() == Role.TARGET);
        return d.number != null && l.is(d.from - 1, "/") && plan;
    }
}
