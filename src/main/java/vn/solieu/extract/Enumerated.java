package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.lexicon.Tsv;

/**
 * Commas inside the name of one quantity, by {@code enumerated.tsv}: {@code tổng số trường mầm non, phổ thông được công nhận là 324},
 * {@code 99% thôn, bản, tổ dân phố, khu dân cư có nhà văn hóa}. A wording that was chosen on one side of such a comma is made whole.
 *
 * <p>Known weakness: a row of units that are not in the table ends the wording.
 */
final class Enumerated {
    private enum Role { QUANTITY, OWN, SAID, UNIT, NOT }

    private static final Phrases<Role> WORDS = new Phrases<>();
    /** How many lexemes a quantity's name may have before the comma, and its predicate behind the row. */
    private static final int HEAD = 9;
    private static final int PREDICATE = 12;

    static {
        for (Tsv.Row row : Tsv.resource(Enumerated.class, "enumerated.tsv").unique("phrase").rows()) {
            WORDS.put(row.require("phrase"), Role.valueOf(row.require("role").toUpperCase(Locale.ROOT)));
        }
    }

    private Enumerated() { }

    private static boolean is(Lexemes l, int i, Role role) {
        Phrases.Match<Role> word = WORDS.at(l, i, l.size());
        return word != null && word.value() == role;
    }

    /** Where the quantity begins whose name goes on at lexeme {@code from} behind a comma; {@code from} itself where none does. */
    static int begin(Scene s, int from) {
        Lexemes l = s.l;
        if (from - 2 <= s.first || !l.is(from - 1, ",") || is(l, from, Role.QUANTITY) || is(l, from, Role.OWN) || is(l, from - 2, Role.SAID) || MetricLexicon.at(l, from, s.last) != null) {
            return from;
        }
        for (int i = from - 2; i >= s.first && from - i <= HEAD; i--) {
            boolean quantity = is(l, i, Role.QUANTITY);
            if (!l.syllable(i) || s.mask.period(i) || !quantity && s.marks.cue(i, from) && !(i > s.first && is(l, i - 1, Role.QUANTITY))) {
                return from;
            }
            if (quantity) {
                boolean part = i > s.first && (is(l, i - 1, Role.QUANTITY) || l.is(i - 1, "tổng"));
                int head = part ? i - 1 : i;
                return head > s.first && is(l, head - 1, Role.NOT) ? from : head;
            }
        }
        return from;
    }

    /** Where the row of units with its predicate ends whose first stand in {@code [from, end)}; {@code end} itself where none does. */
    static int end(Scene s, int from, int end) {
        Lexemes l = s.l;
        if (!l.is(end, ",") || !is(l, from, Role.UNIT)) {
            return end;
        }
        int at = end;
        while (l.is(at, ",") && is(l, at + 1, Role.UNIT)) {
            at = WORDS.at(l, at + 1, l.size()).to();
        }
        int stop = at;
        while (stop < s.last && stop - at < PREDICATE && l.syllable(stop)) {
            stop++;
        }
        return at == end || stop == at || stop < s.last && !s.marks.boundary(stop) ? end : stop;
    }
}
