package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;

/** What words beside a number or a time expression tell of the time that the number takes; see {@code hints.tsv}. */
final class Hints {
    private enum Hint { RAISED, NOW, LEFT, NEED, NORM, SUM, EACH, ADDED, DONE, MEMBERS, PRICE, DUE, BORN, MUST, THEN, LEVEL }

    private static final Trie<Hint> WORDS = Lists.phrases("hints.tsv", "hint", Hint.class);
    private static final int LEVEL = Hint.LEVEL.ordinal() + 1;
    /** One more than there are hints. */
    static final int RADIX = Hint.values().length + 1;
    /** How far a word of raising stands before the total. */
    private static final int RAISED = 16;
    private static final int BESIDE = 4;

    private Hints() { }

    /** The first hint of atoms {@code [from, to)} times {@link #RADIX}, plus the last; each from 1 on, 0 where there is none but {@code LEVEL}. */
    static int of(Atoms a, int from, int to) {
        int first = 0;
        int last = 0;
        for (int i = WORDS.next(a, from, to); i < to; i = WORDS.next(a, i + 1, to)) {
            Trie.Hit<Hint> hit = WORDS.longest(a, i);
            if (hit != null && i + hit.length() <= to) {
                int hint = hit.value().ordinal() + 1;
                if (hint != LEVEL) {
                    last = hint;
                    first = first == 0 ? hint : first;
                }
                i += hit.length() - 1;
            }
        }
        return first * RADIX + last;
    }

    /** Whether a hint, as {@link #of} gives it, tells what was done over a stretch. */
    static boolean done(int hint) {
        return hint == Hint.DONE.ordinal() + 1 || hint == Hint.ADDED.ordinal() + 1 || hint == Hint.SUM.ordinal() + 1;
    }

    /** Whether it tells how things stand. */
    static boolean held(int hint) {
        return hint == Hint.NOW.ordinal() + 1 || hint == Hint.LEFT.ordinal() + 1 || hint == Hint.MEMBERS.ordinal() + 1 || hint == Hint.PRICE.ordinal() + 1
                || hint == Hint.RAISED.ordinal() + 1;
    }

    /** {@code nâng tổng số hội viên lên}: whether such words end right before the number at atom {@code first}. */
    static boolean raised(Atoms a, int from, int first) {
        int up = first - 1;
        while (up > from && up > first - BESIDE && !a.is(up, "lên")) {
            up--;
        }
        if (!a.is(up, "lên")) {
            return false;
        }
        for (int k = up - 1; k >= Math.max(from, up - RAISED) && !a.is(k, ";"); k--) {
            Trie.Hit<Hint> hit = WORDS.longest(a, k);
            if (hit != null && hit.value() == Hint.RAISED) {
                return true;
            }
        }
        return false;
    }

    /** The hint nearest before an expression of time. */
    static int before(Reader reader, Raw raw) {
        int from = raw.sentence < 0 ? raw.first : Math.max(reader.begin[raw.sentence], raw.first - BESIDE);
        return of(reader.a, from, raw.first) % RADIX;
    }

    /** The hint nearest behind an expression of time. */
    static int behind(Reader reader, Raw raw) {
        int to = raw.sentence < 0 ? raw.last : Math.min(reader.end[raw.sentence], raw.last + 1 + BESIDE);
        return of(reader.a, raw.last + 1, to) / RADIX;
    }

    /** {@code (kế hoạch năm 15.500 ha)}, {@code đạt 66% dự toán (1.576 tỷ đồng)}: whether the number stands in a bracket that says what was planned. */
    static boolean planned(Reader reader, int first) {
        int open = reader.bracket[first] - 1;
        if (open < 0) {
            return false;
        }
        Atoms a = reader.a;
        for (int k = Math.max(0, open - 3); k < first && k <= open + BESIDE; k++) {
            if (Spans.plan(a, k)) {
                return true;
            }
        }
        return false;
    }
}
