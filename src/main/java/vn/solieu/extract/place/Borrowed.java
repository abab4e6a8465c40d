package vn.solieu.extract.place;

import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;
import vn.solieu.lexicon.Tsv;

/** Names of places, and words beside them, that tell of no place: titles, what a place was made of, the country in a company's name. */
final class Borrowed {
    private static final Trie<String> TITLES = new Trie<>(false);
    /** How far before its last word a company's name may begin. */
    private static final int REACH = 11;

    static {
        for (Tsv.Row row : Tsv.resource(Borrowed.class, "titles.tsv").unique("phrase").rows()) {
            TITLES.put(row.require("phrase"), row.require("phrase"));
        }
    }

    private Borrowed() { }

    /** {@code huyện Nông thôn mới}, {@code xã Anh hùng}: whether a word of a title stands where a name would. */
    static boolean title(Atoms a, int i) {
        return TITLES.longest(a, i) != null;
    }

    /** {@code Tây Ninh (sáp nhập Tây Ninh và Long An) có}: whether a bracket whose first atom is {@code k} tells of what a place was made. */
    static boolean merging(Atoms a, int k) {
        return a.is(k, "sáp") && a.is(k + 1, "nhập") || a.is(k, "hợp") && a.is(k + 1, "nhất") || a.is(k, "dự") && a.is(k + 1, "kiến") && merging(a, k + 2)
                || (a.is(k, "được") || a.is(k, "sau") || a.is(k, "do")) && merging(a, k + 1);
    }

    /** {@code Công ty TNHH Điện tử Sao Mai Việt Nam}: the country as the last word of a company's name; whole groups of companies speak of the country. */
    static boolean company(Atoms a, int first) {
        for (int k = first - 1; k > 0 && first - k < REACH && a.word(k); k--) {
            if (a.is(k, "ty") && a.is(k - 1, "công") || a.is(k, "máy") && a.is(k - 1, "nhà")) {
                return !a.is(k - 2, "tổng") && (a.capital(first - 1) || a.acronym(first - 1));
            }
        }
        return false;
    }
}
