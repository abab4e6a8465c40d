package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberMention.Form;

/**
 * Fractions whose noun is said elsewhere in their sentence: beside another of a list of places ({@code Đak Pơ 7/7, Krông Pa 2/13 xã}), or before them
 * ({@code số xã đạt chuẩn ở Chư Prông là 11/19}, {@code Trong các chỉ số của PCI, 6/10 tăng điểm}).
 *
 * <p>Weakness: a list that names no places is not followed.
 */
final class Fractions {
    /** How far apart the fractions of a list may stand, and how far before one its noun, in lexemes. */
    private static final int NEAR = 12;
    private static final int HEAD = 22;
    private static final KeySet OF_WHAT = WordLists.of("of_what");
    /** Counted words of times and of telephones, whose fractions are days, or numbers of no measure. */
    private static final KeySet TIMES = WordLists.of("no_units");
    private static final KeySet SAID = WordLists.of("fraction_verbs");

    private Fractions() { }

    static void fill(Lexemes l, Mask mask, List<Draft> drafts, int first) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            if (!bare(d)) {
                continue;
            }
            String noun = named(l, mask, d) ? beside(l, mask, drafts, i) : "";
            noun = noun.isEmpty() ? before(l, drafts, i, first) : noun;
            if (!noun.isEmpty()) {
                d.unitName = noun;
                d.rejected = null;
                d.notes.add("unit carried");
            }
        }
    }

    private static boolean bare(Draft d) {
        boolean open = d.number != null && d.number.form() == Form.FRACTION && d.number.total() != null && d.unit == null && !d.hasNoun() && d.unitName.isEmpty();
        return open && (d.rejected == null || d.rejected.equals("no-unit")) && d.value.compareTo(d.number.total()) <= 0 && d.number.total().compareTo(BigDecimal.ONE) > 0;
    }

    /** Whether a place stands right before, or before {@code là}, {@code đạt}. */
    private static boolean named(Lexemes l, Mask mask, Draft d) {
        int at = d.from - 1;
        at -= SAID.has(l, at) ? 1 : 0;
        return mask.place(at) && !l.number(at);
    }

    /** What another fraction of the list counts: the next that says it, else the one before. */
    private static String beside(Lexemes l, Mask mask, List<Draft> drafts, int at) {
        for (int k = at + 1; k < drafts.size() && follows(l, mask, drafts.get(k - 1), drafts.get(k)); k++) {
            if (drafts.get(k).nounKnown) {
                return drafts.get(k).unitName;
            }
        }
        Draft before = at == 0 ? null : drafts.get(at - 1);
        boolean told = before != null && (before.nounKnown || before.notes.contains("unit carried")) && before.number != null && before.number.form() == Form.FRACTION && before.number.total() != null;
        return told && follows(l, mask, before, drafts.get(at)) ? before.unitName : "";
    }

    private static boolean follows(Lexemes l, Mask mask, Draft before, Draft d) {
        int end = Math.max(before.end, before.nounEnd);
        boolean fraction = d.number != null && d.number.form() == Form.FRACTION && d.number.total() != null && d.unit == null;
        return fraction && named(l, mask, d) && (l.is(end, ",") || l.is(end, ";") || l.is(end, "và") || d.nounKnown && l.mark(end)) && d.from - end <= NEAR;
    }

    /** What is named before as what the fraction is of, where no other number stands between. */
    private static String before(Lexemes l, List<Draft> drafts, int at, int first) {
        Draft d = drafts.get(at);
        int floor = at == 0 ? first : Math.max(first, drafts.get(at - 1).end);
        for (int i = d.from - 1; i >= floor && d.from - i <= HEAD && !l.is(i, ";") && !l.is(i, "."); i--) {
            boolean sum = l.is(i, "số") && SAID.has(l, d.from - 1) && !l.is(i - 1, "một") && !l.is(i - 1, "chỉ") && !l.is(i - 1, "dân");
            boolean among = OF_WHAT.has(l, i) && i == first + 1 && l.is(first, "trong") && l.is(d.from - 1, ",");
            int end = (sum || among) && !TIMES.has(l, i + 1) ? Nouns.knownEnd(l, i + 1, d.from) : i + 1;
            if (end > i + 1) {
                return l.text(i + 1, end).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
