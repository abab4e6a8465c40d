package vn.solieu.extract.period;

import java.util.List;
import vn.solieu.doc.Sentence;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.KeySet;
import vn.solieu.extract.lexeme.Trie;

/**
 * Whether a sentence counts what happened over a stretch of time or says how things stand. A sentence that does not tell follows
 * the one before it in its paragraph.
 */
enum Nature {
    FLOW, STOCK,
    /** {@code Toàn tỉnh có 6.063 tàu cá}: a subject that has a number of things; stands apart even from its own paragraph's period. */
    HOLDING, BLOCK, UNTOLD;

    private static final Trie<Nature> WORDS = Lists.phrases("nature.tsv", "nature", Nature.class);
    /** Last syllables of verbs of coming up, before {@code mới}. */
    private static final KeySet CAME = WordLists.of("came");
    private static final int HEAD = 9;
    static final int COUNT = values().length;

    /** The nature of sentence {@code s}; {@code known} holds those of the sentences that were asked about, and takes this one's and those it follows. */
    static Nature of(Atoms a, List<Sentence> sentences, int s, Nature[] known) {
        int at = s;
        while (known[at] == null) {
            Sentence sentence = sentences.get(at);
            Nature own = of(a, a.from(sentence.span().start()), Math.min(a.size(), a.from(sentence.span().end())));
            if (own != UNTOLD || at == 0 || sentences.get(at - 1).block() != sentence.block()) {
                known[at] = own;
            } else {
                at--;
            }
        }
        for (; at < s; at++) {
            known[at + 1] = known[at] == HOLDING ? STOCK : known[at];
        }
        return known[s];
    }

    /** The nature of the words {@code [from, to)} by themselves. */
    static Nature of(Atoms a, int from, int to) {
        Nature found = UNTOLD;
        for (int i = WORDS.next(a, from, to); i < to; i = WORDS.next(a, i + 1, to)) {
            Trie.Hit<Nature> hit = WORDS.longest(a, i);
            if (hit == null) {
                continue;
            }
            if (hit.value() == FLOW || hit.value() == STOCK) {
                found = hit.value() == STOCK && fresh(a, i + hit.length(), to) ? FLOW : hit.value();
                break;
            }
            i += hit.length() - 1;
        }
        return found != FLOW && holds(a, from, Math.min(to, from + HEAD)) ? HOLDING : found;
    }

    /** The nature that the words at atom {@code i} tell, how many they are in {@code length}; null where they tell none. */
    static Nature at(Atoms a, int i, int[] length) {
        Trie.Hit<Nature> hit = WORDS.longest(a, i);
        length[0] = hit == null ? 1 : hit.length();
        return hit != null && (hit.value() == FLOW || hit.value() == STOCK) ? hit.value() : null;
    }

    /** {@code Toàn tỉnh có 82 doanh nghiệp đăng ký mới}: what came new is no stock. */
    private static boolean fresh(Atoms a, int from, int to) {
        for (int i = from + 1; i < to && !a.mark(i); i++) {
            if (a.is(i, "mới") && CAME.has(a, i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Atoms a, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (a.is(i, "có") || a.is(i, "còn")) {
                int k = i + 1;
                while (a.is(k, "khoảng") || a.is(k, "hơn") || a.is(k, "gần") || a.is(k, "trên") || a.is(k, "tới") || a.is(k, "tổng")
                        || a.is(k, "cộng") || a.is(k, "tất") || a.is(k, "cả")) {
                    k++;
                }
                return a.number(k) && !a.is(k + 1, "vụ");
            }
            if (a.mark(i) || a.number(i)) {
                return false;
            }
        }
        return false;
    }
}
