package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.number.NumberMention.Form;
import vn.solieu.extract.number.Scales;
import vn.solieu.extract.number.Units;

/**
 * Bare numbers of a list take the unit that its head says in a bracket: {@code Diện tích chè theo xã (đơn vị: ha)} over items
 * {@code - Bản Liền: 486}, or {@code Sản lượng theo xã (tấn): Bản Liền 120; Tả Củ Tỷ 88,5}; or the thing that it counts
 * ({@code Số hộ trồng mận theo xã:}). Items that only name a place measure what the head names.
 *
 * <p>Known weakness: a head whose bracket says more than a unit gives none.
 */
final class ListUnits {
    /** What an item may begin with. */
    private static final String MARKS = "-+–—•*►▪●■◆➢✓→·○";
    /** A bracket of a unit has no more lexemes than this. */
    private static final int SHORT = 9;
    private static final int YEAR = 1900;
    private static final int LATEST = 2100;
    /** Words before the unit in its bracket. */
    private static final KeySet OPENERS = WordLists.of("unit_openers");

    /** Words of a head that is a title for what it lists and measures nothing. */
    private static final KeySet TITLES = WordLists.of("list_titles");
    /** Counted words that are no unit in a bracket: what stands there is a time, or who is meant. */
    private static final KeySet NO_UNITS = WordLists.of("no_units");
    /** What the words of a head that say what is measured end before. */
    private static final KeySet ENDS = KeySet.of(",", "theo", "(", ":");

    /** A unit, or the noun that is counted where the type is null, and what the head's words name, or null. */
    private record Head(String name, BigDecimal factor, Units.Type type, Wording words) { }

    private final Article article;
    private final Lexemes l;
    private final Mask mask;
    /** The head whose items follow, and the block that was read last. */
    private Head open;
    private int block = -1;

    ListUnits(Article article, Lexemes l, Mask mask) {
        this.article = article;
        this.l = l;
        this.mask = mask;
    }

    /** Whether a sentence is an item of a list, by its block or by the mark that it begins with. */
    static boolean item(Article article, Lexemes l, Sentence sentence, int first) {
        return article.blocks().get(sentence.block()).type() == Block.Type.LIST_ITEM || l.mark(first) && MARKS.indexOf(l.text().charAt(l.start(first))) >= 0;
    }

    /** Gives a sentence's drafts their list's unit. To be asked of every sentence, in order. */
    void fill(Sentence sentence, int first, int last, List<Draft> drafts) {
        boolean item = item(article, l, sentence, first);
        if (!item || sentence.block() > block + 1) {
            open = null;
        }
        block = sentence.block();
        Head unit = open;
        int at = first;
        for (Draft d : drafts) {
            for (; at < d.from; at++) {
                Head head = head(at, first, last);
                unit = head != null && l.is(at + 1, ":") ? head : unit;
            }
            if (unit != null && bare(d)) {
                give(d, unit);
                d.listed = unit == open && label(first, d.from) ? unit.words() : null;
            }
        }
        if (open == null && !item) {
            int end = l.is(last - 1, ":") ? last - 2 : last - 1;
            open = end <= first ? null : l.is(end, ")") ? head(end, first, last) : end == last - 2 ? counting(first, last) : null;
        }
    }

    /** {@code Số hộ trồng mận theo xã:}: what a head without a bracket counts; or null. */
    private Head counting(int first, int last) {
        int noun = l.is(first, "số") ? first + 1 : l.is(first, "tổng") && l.is(first + 1, "số") ? first + 2 : last;
        int end = noun < last ? Nouns.knownEnd(l, noun, last) : noun;
        return end > noun && noun < last ? new Head(l.text(noun, end), BigDecimal.ONE, null, words(first, last)) : null;
    }

    /** What a head's words measure; null where they only head the list. */
    private Wording words(int first, int last) {
        int from = first;
        while (from < last && !l.syllable(from)) {
            from++;
        }
        int end = from;
        while (end < last && !ENDS.has(l, end) && !mask.period(end)) {
            end++;
        }
        while (end > from && Nouns.tail(l, end - 1)) {
            end--;
        }
        return end - from < 2 || TITLES.has(l, from) && end - from < 3 ? null : Wording.of(l, from, end);
    }

    /** Whether an item's words before its number only name a place ({@code Bản Liền:}, {@code các xã khác}). */
    private boolean label(int first, int number) {
        int from = first;
        while (from < number && !l.syllable(from)) {
            from++;
        }
        int end = l.is(number - 1, ":") ? number - 1 : number;
        return end > from && (l.is(from, "các") || Tables.place(l.text(from, end)));
    }

    /** The unit in the bracket that closes at a lexeme, with a colon or nothing behind it; or null. */
    private Head head(int close, int first, int last) {
        if (!l.is(close, ")") || close + 1 < last && !l.is(close + 1, ":")) {
            return null;
        }
        int from = close - 1;
        while (from > first && close - from <= SHORT && !l.is(from, "(")) {
            from--;
        }
        if (!l.is(from, "(") || from == first) {
            return null;
        }
        from++;
        while (from < close && (OPENERS.has(l, from) || l.is(from, ":"))) {
            from++;
        }
        int name = Scales.end(l, from, close);
        Units.Unit known = Units.at(l, name, close);
        if (known != null && known.end() == close && known.type() != Units.Type.DURATION && known.type() != Units.Type.TIMES) {
            return new Head(known.unit(), Scales.productAt(l, from, close).multiply(known.factor()), known.type(), words(first, last));
        }
        Wording words = words(first, last);
        return Nouns.exactly(l, name, close) && !NO_UNITS.has(l, name) ? new Head(l.text(name, close), Scales.productAt(l, from, close), null, words == null ? Wording.of(l, name, close) : words) : null;
    }

    /** A whole or decimal number alone behind its name, with nothing counted and no year's four digits. */
    private boolean bare(Draft d) {
        boolean plain = d.number != null && d.number.form() == Form.DIGITS && d.to == null && d.total == null && !d.number.scaled() && d.unit == null && !d.hasNoun();
        int end = d.from < l.size() && plain ? d.number.end() : 0;
        boolean year = plain && d.value.intValue() >= YEAR && d.value.intValue() <= LATEST && l.key(d.number.from()).length() == 4;
        return plain && !year && d.unitName.isEmpty() && (d.rejected == null || d.rejected.equals("number-word"))
                && (end >= l.size() || Clause.boundary(l, end) && !l.is(end, ":") || l.is(end, "và") || l.text(end - 1, end + 1).indexOf('\n') >= 0)
                && (l.syllable(d.from - 1) || l.is(d.from - 1, ":") || l.is(d.from - 1, "("));
    }

    private static void give(Draft d, Head head) {
        d.rejected = null;
        d.value = d.value.multiply(head.factor());
        if (head.type() != null) {
            d.unit = new Units.Unit(d.end, head.name(), head.type(), BigDecimal.ONE);
        }
        d.unitName = head.name();
        d.notes.add("unit carried");
        d.notes.add(Ellipses.NOTE);
    }
}
