package vn.solieu.extract.period;

import java.util.Arrays;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.lexeme.Trie;

/** What a sentence tells of a gathering, and what a time is the name's part of; see {@code events.tsv}. */
final class Events {
    private enum Word { EVENT, TITLE, BOTH, NONE }

    private static final Trie<Word> WORDS = Lists.phrases("events.tsv", "word", Word.class);
    /** How far before a time the name is looked for that it belongs to, in atoms. */
    private static final int NAME = 5;
    private static final int UNKNOWN = -2;

    private final Reader reader;
    /** Of each sentence the atom at which it first tells of a gathering, -1 where it does not. */
    private final int[] at;

    Events(Reader reader) {
        this.reader = reader;
        at = new int[reader.begin.length];
        Arrays.fill(at, UNKNOWN);
    }

    /** 0 where neither the sentence tells of a gathering nor the one before it; 1 where it does before atom {@code first}, 2 behind it, 3 where the one before does. */
    int of(int s, int first) {
        int here = at(s);
        return here < 0 ? s > 0 && at(s - 1) >= 0 ? 3 : 0 : here < first ? 1 : 2;
    }

    private int at(int s) {
        if (at[s] == UNKNOWN) {
            at[s] = -1;
            for (int k = reader.begin[s]; k < reader.end[s] && at[s] < 0; k++) {
                Trie.Hit<Word> hit = WORDS.longest(reader.a, k);
                at[s] = hit != null && hit.value() != Word.TITLE && hit.value() != Word.NONE ? k : -1;
                k += hit == null ? 0 : hit.length() - 1;
            }
        }
        return at[s];
    }

    /** {@code Đại hội đại biểu lần thứ XXXII, nhiệm kỳ 2020 - 2025}: 0 where the words before a time name nothing that it belongs to, 1 right before, 2 farther. */
    static int title(Reader reader, Raw raw) {
        Atoms a = reader.a;
        int from = raw.sentence < 0 ? raw.first : Math.max(reader.begin[raw.sentence], raw.first - NAME);
        for (int k = raw.first - 1; k >= from; k--) {
            Trie.Hit<Word> hit = WORDS.longest(a, k);
            if (hit != null && hit.value() != Word.EVENT && hit.value() != Word.NONE && k + hit.length() <= raw.first) {
                return k + hit.length() == raw.first ? 1 : 2;
            }
        }
        return 0;
    }
}
