package vn.solieu.extract.period;

import java.time.MonthDay;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.lexicon.Tsv;

/** The word lists of this package, read once. */
final class Lists {
    /** What a word beside a time expression says of it; see {@code cues.tsv}. */
    enum Cue { AS_OF, BASE, SINCE, PLAN, DOC, LOCAL, NOW, SAME, MOMENT, BLOCK, SAID, HELD, SINCE_WHEN, FUTURE, COUNTED, VISION }

    /** A school or crop year by its days; see {@code seasons.tsv}. */
    record Season(MonthDay start, int startShift, MonthDay end, int endShift, boolean alone) { }

    static final Trie<Cue> CUES = new Trie<>(false);
    static final Trie<Integer> NUMERALS = new Trie<>(false);
    static final Trie<Season> SEASONS = new Trie<>(false);
    /** What a day is told of without {@code ngày}; see {@code dated.tsv}. */
    private static final Trie<Boolean> DATED = new Trie<>(false);
    /** So many words at the most stand between such words and a bracket that says the day. */
    private static final int NAME = 3;
    private static final Set<MonthDay> HOLIDAYS = new HashSet<>();

    static {
        for (Tsv.Row row : Tsv.resource(Lists.class, "cues.tsv").unique("phrase").rows()) {
            CUES.put(row.require("phrase"), Cue.valueOf(row.require("cue").toUpperCase(Locale.ROOT)));
        }
        for (Tsv.Row row : Tsv.resource(Lists.class, "numerals.tsv").unique("word").rows()) {
            NUMERALS.put(row.require("word"), Integer.valueOf(row.require("value")));
        }
        for (Tsv.Row row : Tsv.resource(Lists.class, "seasons.tsv").unique("phrase").rows()) {
            SEASONS.put(row.require("phrase"), new Season(MonthDay.parse("--" + row.require("start")),
                    Integer.parseInt(row.require("start_shift")), MonthDay.parse("--" + row.require("end")),
                    Integer.parseInt(row.require("end_shift")), row.require("alone").equals("yes")));
        }
        for (Tsv.Row row : Tsv.resource(Lists.class, "dated.tsv").unique("phrase").rows()) {
            DATED.put(row.require("phrase"), Boolean.TRUE);
        }
        for (Tsv.Row row : Tsv.resource(Lists.class, "holidays.tsv").rows()) {
            HOLIDAYS.add(MonthDay.of(Integer.parseInt(row.require("month")), Integer.parseInt(row.require("day"))));
        }
    }

    private Lists() { }

    /** The phrases of a table of this package, each with what its {@code column} says of it in the form of an enum's constant. */
    static <T extends Enum<T>> Trie<T> phrases(String table, String column, Class<T> type) {
        Trie<T> out = new Trie<>(false);
        for (Tsv.Row row : Tsv.resource(Lists.class, table).unique("phrase").rows()) {
            out.put(row.require("phrase"), Enum.valueOf(type, row.require(column)));
        }
        return out;
    }

    static boolean holiday(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= MonthDay.of(month, 1).getMonth().maxLength()
                && HOLIDAYS.contains(MonthDay.of(month, day));
    }

    /** {@code đêm bế mạc 24/4}, {@code Giỗ Tổ Hùng Vương (18/4)}: whether what is told of a day stands before the date that begins at atom {@code i}. */
    static boolean dated(Atoms a, int i) {
        boolean open = a.is(i - 1, "(") && a.is(i + 3, ")");
        int last = open ? i - 1 : i;
        for (int k = last - 1; k >= Math.max(0, last - 2 - NAME - (open ? NAME : 0)) && a.word(k); k--) {
            Trie.Hit<Boolean> hit = DATED.longest(a, k);
            if (hit != null && (k + hit.length() == last || open && k + hit.length() < last && last - k - hit.length() <= NAME)) {
                return true;
            }
        }
        return false;
    }

    /** The cue that begins at atom {@code i}, or null. */
    static Cue cue(Atoms atoms, int i) {
        Trie.Hit<Cue> hit = CUES.longest(atoms, i);
        return hit == null ? null : hit.value();
    }
}
