package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/** The words of {@code ranks.tsv}, which explains the roles. */
final class RankWords {
    enum Role { BEFORE, ORDINAL, TOP, WORD, NTH, GROUP, LEAD, HEDGE, SCOPE }

    private static final Map<Role, Phrases<BigDecimal>> TABLES = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            TABLES.put(role, new Phrases<>());
        }
        for (Tsv.Row row : Tsv.resource(RankWords.class, "ranks.tsv").rows()) {
            Role role = Role.valueOf(row.require("role").toUpperCase(Locale.ROOT));
            TABLES.get(role).put(row.require("phrase"), row.get("value").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("value")));
        }
    }

    private RankWords() { }

    static Phrases.Match<BigDecimal> before(Role role, Lexemes l, int to, int limit) {
        return TABLES.get(role).before(l, to, limit);
    }

    static Phrases.Match<BigDecimal> at(Role role, Lexemes l, int from, int limit) {
        return TABLES.get(role).at(l, from, limit);
    }

    /** Whether a phrase of {@code role} begins anywhere in {@code [from, to)}. */
    static boolean within(Role role, Lexemes l, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(role, l, i, to) != null) {
                return true;
            }
        }
        return false;
    }
}
