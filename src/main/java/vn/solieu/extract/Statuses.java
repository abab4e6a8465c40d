package vn.solieu.extract;

import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Claim;
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
    private enum Role { ESTIMATE, EXPECT, TARGET, ACTUAL, TARGET_AFTER, VERB, KEEP }

    private static final Phrases<Role> WORDS = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Statuses.class, "statuses.tsv").unique("phrase").rows()) {
            WORDS.put(row.require("phrase"), Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)));
        }
    }

    private static final int BEHIND = 7;

    private Statuses() { }

    /** Fills the status of a sentence's drafts, which are in text order; from the lexeme {@code planned} on they are targets unless words say otherwise. */
    static void fill(Lexemes l, List<Draft> drafts, int first, int last, int planned) {
        Claim.Status base = Claim.Status.ACTUAL;
        Claim.Status running = base;
        boolean passed = false;
        boolean expected = false;
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
            if (i >= d.from) {
                d.status = after(l, d, last) ? Claim.Status.TARGET : adjacent(d, running);
                if (next > 0 && d.notes.contains("unit carried") && drafts.get(next - 1).rejected == null) {
                    d.status = drafts.get(next - 1).status;
                }
                if (d.status == Claim.Status.TARGET && leavesFrom(l, d)) {
                    d.status = Claim.Status.ACTUAL;
                }
                if (d.status == Claim.Status.ACTUAL && estimatedBehind(l, d, last)) {
                    d.status = Claim.Status.ESTIMATE;
                }
                next++;
                i = Math.max(i, d.rejected == null ? Math.max(d.end, d.nounEnd) : d.end);
                if (expected && d.status == Claim.Status.TARGET) {
                    d.notes.add("expected");
                }
                passed = true;
                if (d.rejected == null) {
                    i = base(l, i, last);
                }
                continue;
            }
            Phrases.Match<Role> word = WORDS.at(l, i, last);
            if (word == null) {
                i++;
                continue;
            }
            running = switch (word.value()) {
                case ESTIMATE -> Claim.Status.ESTIMATE;
                case EXPECT, TARGET -> Claim.Status.TARGET;
                case ACTUAL -> Claim.Status.ACTUAL;
                case VERB -> running == Claim.Status.ESTIMATE && passed ? base : running;
                case TARGET_AFTER -> (i == first || l.is(i - 1, ",") || l.is(i - 1, ";")) && word.to() < last && !l.is(word.to(), ",") ? Claim.Status.TARGET : running;
                case KEEP -> running;
            };
            expected = word.value() == Role.EXPECT || expected && word.value() != Role.TARGET;
            passed = passed && word.value() != Role.ESTIMATE;
            i = Math.max(i + 1, word.to());
        }
    }

    /** The cues right before the number win over what was said farther left. */
    private static Claim.Status adjacent(Draft d, Claim.Status running) {
        for (Cues.Role role : d.leadIn.roles()) {
            if (role == Cues.Role.EXPECT) {
                d.notes.add("expected");
            }
            switch (role) {
                case TARGET, TARGET_UP, TARGET_DOWN, EXPECT -> {
                    return Claim.Status.TARGET;
                }
                case ESTIMATE, ESTIMATE_UP, ESTIMATE_DOWN -> {
                    return Claim.Status.ESTIMATE;
                }
                default -> { }
            }
        }
        return running;
    }

    /** {@code 8,56% cuối năm 2020 (ước thực hiện)}. */
    private static boolean estimatedBehind(Lexemes l, Draft d, int last) {
        for (int i = d.end; i + 1 < Math.min(last, d.end + BEHIND); i++) {
            if (l.is(i, "(")) {
                return l.is(i + 1, "ước") && !l.number(i + 2);
            }
            if (Clause.boundary(l, i)) {
                return false;
            }
        }
        return false;
    }

    /** The level that a target starts from: {@code từ 68% nâng lên 75%}. */
    private static boolean leavesFrom(Lexemes l, Draft d) {
        if (!l.is(d.from - 1, "từ") || d.to != null) {
            return false;
        }
        for (int i = d.end; i < d.end + BEHIND; i++) {
            if (l.is(i, "lên") || l.is(i, "xuống")) {
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
