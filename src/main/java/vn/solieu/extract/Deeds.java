package vn.solieu.extract;

import java.util.List;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;

/**
 * Deeds in a row behind one word of what is to come, which are all still to be done: {@code sẽ xem xét, thông qua 21 nghị quyết},
 * {@code dự kiến chuyển 96 trụ sở, bán đấu giá 54}.
 *
 * <p>Known weakness: a deed with more than a few words before its number is left to its surroundings.
 */
final class Deeds {
    /** How many lexemes may stand between the word and its first number, and between two numbers; and behind the comma before the next. */
    private static final int FIRST = 12;
    private static final int NEXT = 5;
    /** Words that tell a result or a part, and no further deed. */
    private static final KeySet TELLING = WordLists.of("no_deeds");

    private Deeds() { }

    /** Makes firm what a sentence's drafts, which have their status, tell of deeds to come. */
    static void settle(Lexemes l, List<Draft> drafts) {
        Draft before = null;
        for (Draft d : drafts) {
            if (d.rejected != null || d.kind == null) {
                continue;
            }
            boolean counts = d.kind == Claim.Kind.COUNT || d.kind == Claim.Kind.AMOUNT;
            boolean open = d.status == Claim.Status.TARGET && d.cue >= 0 && (l.is(d.cue, "sẽ") || l.is(d.cue, "dự") && l.is(d.cue + 1, "kiến"));
            boolean first = before == null || before.from < d.cue;
            boolean follows = !first && before.cue == d.cue && before.firm && before.kind == d.kind;
            int from = first ? d.cue + 1 : Math.max(before.end, before.nounEnd);
            d.firm |= counts && open && (first || follows && comma(l, from, d.from)) && d.from - from <= FIRST && d.from - from > 0 && deeds(l, from, d.from);
            before = d;
        }
    }

    /** Whether the one comma that stands here has a deed of a few words behind it. */
    private static boolean comma(Lexemes l, int from, int to) {
        int at = to - 1;
        while (at > from && to - at <= NEXT && !l.is(at, ",")) {
            at--;
        }
        boolean one = l.is(at, ",") && at < to - 1;
        for (int i = from; i < at; i++) {
            one &= !l.is(i, ",");
        }
        return one;
    }

    /** Whether only words of deeds, and commas between them, stand here. */
    private static boolean deeds(Lexemes l, int from, int to) {
        for (int i = from; i < to; i++) {
            if (TELLING.has(l, i) || !l.syllable(i) && !l.is(i, ",")) {
                return false;
            }
        }
        return true;
    }
}
