package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solieu.extract.lexeme.Firsts;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.lexicon.Tsv;

/** The words of {@code ranks.tsv}, which explains the roles. */
final class RankWords {
    enum Role { BEFORE, ORDINAL, TOP, WORD, NTH, GROUP, LEAD, HEDGE, SCOPE }

    private static final List<Phrases<BigDecimal>> TABLES = new ArrayList<>();
    private static final Firsts RANKS;

    static {
        for (int i = 0; i < Role.values().length; i++) {
            TABLES.add(new Phrases<>());
        }
        for (Tsv.Row row : Tsv.resource(RankWords.class, "ranks.tsv").rows()) {
            Role role = Role.valueOf(row.require("role").toUpperCase(Locale.ROOT));
            TABLES.get(role.ordinal()).put(row.require("phrase"), row.get("value").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("value")));
        }
        RANKS = new Firsts().with(TABLES.get(Role.WORD.ordinal())).with(TABLES.get(Role.NTH.ordinal()));
    }

    private RankWords() { }

    static Phrases.Match<BigDecimal> before(Role role, Lexemes l, int to, int limit) {
        return TABLES.get(role.ordinal()).before(l, to, limit);
    }

    static Phrases.Match<BigDecimal> at(Role role, Lexemes l, int from, int limit) {
        return TABLES.get(role.ordinal()).at(l, from, limit);
    }

    /** The first lexeme of {@code [from, limit)} that a rank in words may begin with, a phrase of the role {@code WORD} or {@code NTH}; {@code limit} where there is none. */
    static int next(Lexemes l, int from, int limit) {
        return RANKS.next(l, from, limit);
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
