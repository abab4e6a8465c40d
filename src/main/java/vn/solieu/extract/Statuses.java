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

    private Statuses() { }

    /** Fills the status of a sentence's drafts, which are in text order. */
    static void fill(Lexemes l, List<Draft> drafts, int first, int last, boolean targets) {
        Claim.Status base = targets ? Claim.Status.TARGET : Claim.Status.ACTUAL;
        Claim.Status running = base;
        int next = 0;
        int i = first;
        while (next < drafts.size()) {
            Draft d = drafts.get(next);
            if (i >= d.from) {
                d.status = after(l, d, last) ? Claim.Status.TARGET : adjacent(d, running);
                next++;
                i = Math.max(i, Math.max(d.end, d.nounEnd));
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
                case VERB -> running == Claim.Status.ESTIMATE ? base : running;
                case TARGET_AFTER, KEEP -> running;
            };
            i = Math.max(i + 1, word.to());
        }
    }

    /** The cues right before the number win over what was said farther left. */
    private static Claim.Status adjacent(Draft d, Claim.Status running) {
        for (Cues.Role role : d.leadIn.roles()) {
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

    /** Passes over the base that a share names right behind its sign ({@code 6% mục tiêu}, {@code so với chỉ tiêu}). */
    private static int base(Lexemes l, int i, int last) {
        int at = l.is(i, "so") && l.is(i + 1, "với") ? i + 2 : i;
        Phrases.Match<Role> word = WORDS.at(l, at, last);
        boolean plan = word != null && (word.value() == Role.TARGET || word.value() == Role.TARGET_AFTER);
        return plan ? word.to() : i;
    }

    /** A base that only a plan has right behind the number: {@code 60% chỉ tiêu} after a slash. */
    private static boolean after(Lexemes l, Draft d, int last) {
        return d.number != null && l.is(d.from - 1, "/") && WORDS.at(l, d.end, last) != null
                && WORDS.at(l, d.end, last).value() == Role.TARGET_AFTER;
    }
}
