package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;

/**
 * The run of cues that stands right before a number ({@code ước đạt khoảng}), nearest first.
 *
 * @param from the lexeme where the run begins: what is left of it may be the metric
 * @param roles the roles of its cues, the one nearest to the number first
 */
record LeadIn(int from, List<Cues.Role> roles) {
    private static final int LONGEST = 6;

    /** Reads backwards from lexeme {@code number}, not beyond {@code limit}. */
    static LeadIn before(Lexemes l, int number, int limit) {
        List<Cues.Role> roles = new ArrayList<>(4);
        int at = number;
        while (at > limit && roles.size() < LONGEST) {
            Phrases.Match<Cues.Role> cue = Cues.before(l, at, limit);
            if (cue == null) {
                break;
            }
            roles.add(cue.value());
            at = cue.from();
        }
        return new LeadIn(at, List.copyOf(roles));
    }

    /** The first role, from the number leftwards, that says whether a level or a difference follows; null if none does. */
    Cues.Role predicate() {
        for (Cues.Role role : roles) {
            if (role.difference() || role.level() || role == Cues.Role.TIMES) {
                return role;
            }
        }
        return null;
    }

    /** Whether all its cues qualify, as where there are none. */
    boolean qualifies() {
        for (Cues.Role role : roles) {
            if (!role.qualifier()) {
                return false;
            }
        }
        return true;
    }

    boolean has(Cues.Role role) {
        return roles.contains(role);
    }
}
