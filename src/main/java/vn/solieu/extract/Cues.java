package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/** The words between a quantity and its number, from {@code cues.tsv}, which explains the roles. */
final class Cues {
    enum Role {
        ABOUT, NEARLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, UP, DOWN, BEAT, MISS, HIGHER, LOWER, TIMES, TO, LEVEL, HAVE, ESTIMATE,
        ESTIMATE_UP, ESTIMATE_DOWN, EXPECT, TARGET, TARGET_UP, TARGET_DOWN, FILLER, NONE;

        boolean qualifier() {
            return ordinal() <= AT_MOST.ordinal();
        }

        boolean rise() {
            return this == UP || this == BEAT || this == HIGHER || this == ESTIMATE_UP || this == TARGET_UP;
        }

        boolean fall() {
            return this == DOWN || this == MISS || this == LOWER || this == ESTIMATE_DOWN || this == TARGET_DOWN;
        }

        boolean difference() {
            return rise() || fall();
        }

        /** Whether the number after it is a level that was reached or held. */
        boolean level() {
            return this == TO || this == LEVEL || this == HAVE;
        }
    }

    private static final Phrases<Role> TABLE = new Phrases<>();

    static {
        for (Tsv.Row row : Tsv.resource(Cues.class, "cues.tsv").unique("phrase").rows()) {
            TABLE.put(row.require("phrase"), Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)));
        }
    }

    private Cues() { }

    /** The longest cue that ends before lexeme {@code to} and does not begin before {@code limit}; null if none. */
    static Phrases.Match<Role> before(Lexemes l, int to, int limit) {
        Phrases.Match<Role> match = TABLE.before(l, to, limit);
        return match == null || match.value() == Role.NONE || named(l, match.from(), limit) ? null : match;
    }

    /** {@code Cao Bằng}: whether a word in capitals goes on with a name. */
    private static boolean named(Lexemes l, int i, int limit) {
        return i > limit && l.capital(i) && l.syllable(i - 1) && l.capital(i - 1) && !upper(l, i) && !upper(l, i - 1);
    }

    private static boolean upper(Lexemes l, int i) {
        return Character.isUpperCase(l.text().charAt(l.end(i) - 1));
    }

    /**
     * The longest cue that ends before lexeme {@code to}, unless a longer one begins at the same place and reaches past {@code to}
     * ({@code tăng} in {@code tăng cường} is none).
     */
    static Phrases.Match<Role> whole(Lexemes l, int to, int from, int limit) {
        Phrases.Match<Role> match = before(l, to, from);
        if (match == null) {
            return null;
        }
        Phrases.Match<Role> forward = TABLE.at(l, match.from(), limit);
        return forward != null && forward.to() > to ? null : match;
    }

    /** The length of the shortest cue that begins at a lexeme; 0 where none does. */
    static int shortest(Lexemes l, int from) {
        return TABLE.shortest(l, from);
    }

    static Phrases.Match<Role> at(Lexemes l, int from, int limit) {
        return TABLE.at(l, from, limit);
    }
}
