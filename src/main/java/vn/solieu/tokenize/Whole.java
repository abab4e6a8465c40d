package vn.solieu.tokenize;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.lexicon.Tsv;

/**
 * Names that are one word each, whatever the word model says: {@code whole.tsv}. Names of places match only where every syllable has a
 * capital, names of metrics in any case; the longest match from the left wins.
 */
final class Whole {
    static final Whole SHIPPED = new Whole(Tsv.resource(Whole.class, "whole.tsv").unique("name"));

    private final Vocabulary places;
    private final Vocabulary metrics;
    /** By the low bits of a key whether a name may begin with it: few atoms of a text need be looked for. */
    private final boolean[] begins = new boolean[1 << 12];

    Whole(Tsv list) {
        List<int[]> placeKeys = new ArrayList<>();
        List<int[]> metricKeys = new ArrayList<>();
        for (Tsv.Row row : list.rows()) {
            char[] name = row.require("name").toCharArray();
            Atoms atoms = new Atoms(16);
            Scanner.scan(name, 0, name.length, atoms, Abbreviations.SHIPPED, key -> true);
            switch (row.require("kind")) {
                case "place" -> placeKeys.add(java.util.Arrays.copyOf(atoms.key, atoms.size));
                case "metric" -> metricKeys.add(java.util.Arrays.copyOf(atoms.key, atoms.size));
                default -> throw new IllegalStateException("whole.tsv:" + row.line() + ": unknown kind " + row.get("kind"));
            }
        }
        placeKeys.forEach(keys -> begins[keys[0] & begins.length - 1] = true);
        metricKeys.forEach(keys -> begins[keys[0] & begins.length - 1] = true);
        places = Vocabulary.of(placeKeys);
        metrics = Vocabulary.of(metricKeys);
    }

    /** Joins the atoms of each name in the sentence that {@code context} holds, and cuts off a lower-case syllable joined before it. */
    void apply(WordContext context) {
        int end = WordContext.PAD + context.size;
        int i = WordContext.PAD;
        while (i < end) {
            if (!begins[context.key[i] & begins.length - 1]) {
                i++;
                continue;
            }
            int next = Math.max(context.capital(i) ? match(places, context, i, end, true) : i, match(metrics, context, i, end, false));
            if (next > i + 1) {
                for (int j = i + 1; j < next; j++) {
                    context.whole[j] = WordContext.JOINED;
                }
                if (i > WordContext.PAD && !context.capital(i - 1)) {
                    context.whole[i] = WordContext.CUT;
                }
                if (next < end && !context.capital(next)) {
                    context.whole[next] = WordContext.CUT;
                }
                i = next;
            } else {
                i++;
            }
        }
    }

    private static int match(Vocabulary names, WordContext context, int from, int end, boolean capitals) {
        int node = Vocabulary.ROOT;
        int found = from;
        for (int i = from; i < end; i++) {
            if (capitals && !context.capital(i) && context.shape[i] != Atoms.MARK + 1) {
                break;
            }
            node = names.next(node, context.key[i]);
            if (node == Vocabulary.NONE) {
                break;
            }
            if (names.ends(node)) {
                found = i + 1;
            }
        }
        return found;
    }
}
