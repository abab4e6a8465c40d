package vn.solieu.extract.period;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;

/** What kinds of quantity words speak of, as far as time goes; see {@code terms.tsv}. */
final class Terms {
    private enum Term { FLOW, STOCK, GROWTH, INDEX, PRICE, WORK, PLAN }

    private static final Trie<Term> WORDS = Lists.phrases("terms.tsv", "term", Term.class);
    /** One more than there are terms. */
    static final int RADIX = Term.values().length + 1;

    private Terms() { }

    /** The terms of atoms {@code [from, to)}: 0 none, else {@link #RADIX} times the first plus the last of them, each from 1 on. */
    static int of(Atoms a, int from, int to) {
        int first = 0;
        int last = 0;
        for (int i = WORDS.next(a, from, to); i < to; i = WORDS.next(a, i + 1, to)) {
            Trie.Hit<Term> hit = WORDS.longest(a, i);
            if (hit != null && i + hit.length() <= to) {
                last = hit.value().ordinal() + 1;
                first = first == 0 ? last : first;
                i += hit.length() - 1;
            }
        }
        return first * RADIX + last;
    }

    /** Whether the first of what {@link #of} found adds up over a stretch, or is given for one. */
    static boolean flow(int terms) {
        int first = terms / RADIX - 1;
        return first == Term.FLOW.ordinal() || first == Term.GROWTH.ordinal();
    }

    /** Whether the first of what {@link #of} found is there, or holds, at a moment. */
    static boolean stock(int terms) {
        int first = terms / RADIX - 1;
        return first == Term.STOCK.ordinal() || first == Term.PRICE.ordinal();
    }
}
