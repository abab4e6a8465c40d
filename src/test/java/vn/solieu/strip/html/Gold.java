package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A gold body as 4-grams of words, as {@code score_articles.py} counts. */
final class Gold {
    final Map<Long, Integer> shingles;
    private static final int LONG = 8;
    /** Of a gram that the body repeats so many places are tried. */
    private static final int PLACES = 6;
    private final Set<String> lines = new HashSet<>();
    private final List<String> body;

    Gold(String body) {
        this.body = words(body);
        shingles = shingles(this.body);
        for (String line : body.split("\n")) {
            lines.add(String.join(" ", words(line)));
        }
    }

    static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                out.add(text.substring(start, i));
                start = -1;
            }
        }
        return out;
    }

    static Map<Long, Integer> shingles(List<String> words) {
        Map<Long, Integer> out = new HashMap<>();
        int n = Math.min(4, words.size());
        for (int i = 0; n > 0 && i + n <= words.size(); i++) {
            out.merge(hash(words, i, n), 1, Integer::sum);
        }
        return out;
    }

    private static long hash(List<String> words, int from, int n) {
        long h = 1125899906842597L;
        for (int i = from; i < from + n; i++) {
            String w = words.get(i);
            for (int c = 0; c < w.length(); c++) {
                h = 31 * h + w.charAt(c);
            }
            h = 31 * h + ' ';
        }
        return h;
    }

    /** How much of a block is in the body, 0 to 1. */
    float share(String text) {
        List<String> words = words(text);
        if (words.size() < 4) {
            return words.isEmpty() || lines.contains(String.join(" ", words)) ? 1 : 0;
        }
        int hit = 0;
        for (int i = 0; i + 4 <= words.size(); i++) {
            hit += shingles.containsKey(hash(words, i, 4)) ? 1 : 0;
        }
        return (float) hit / (words.size() - 3);
    }

    /**
     * How much of each block of a page is in the body, 0 to 1. The page's words are laid along the body's, in order, by the longest common
     * sequence of 4-grams; a short block counts where it stands between two that fit, not wherever the body has the same words. A block of
     * some length that stands once on the page counts wherever the body has it.
     */
    float[] shares(List<String> texts) {
        List<String> page = new ArrayList<>();
        int[] starts = new int[texts.size() + 1];
        Map<String, Integer> copies = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            page.addAll(words(texts.get(i)));
            starts[i + 1] = page.size();
            copies.merge(texts.get(i), 1, Integer::sum);
        }
        int[] to = align(page);
        fill(page, starts, to);
        float[] out = new float[texts.size()];
        for (int i = 0; i < out.length; i++) {
            int n = starts[i + 1] - starts[i];
            int hit = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                hit += to[k] >= 0 ? 1 : 0;
            }
            out[i] = n == 0 ? i > 0 ? out[i - 1] : 0 : (float) hit / n;
            if (n >= LONG && copies.get(texts.get(i)) == 1) {
                out[i] = Math.max(out[i], share(texts.get(i)));
            }
        }
        return out;
    }

    /** The body's word that each word of a page is laid to, or -1. */
    private int[] align(List<String> page) {
        Map<Long, List<Integer>> at = new HashMap<>();
        for (int g = 0; g + 4 <= body.size(); g++) {
            at.computeIfAbsent(hash(body, g, 4), k -> new ArrayList<>()).add(g);
        }
        int[] ends = new int[body.size() + 1];
        List<int[]> chain = new ArrayList<>();
        int length = 0;
        for (int i = 0; i + 4 <= page.size(); i++) {
            List<Integer> places = at.getOrDefault(hash(page, i, 4), List.of());
            for (int k = Math.min(places.size(), PLACES) - 1; k >= 0; k--) {
                int g = places.get(k);
                int low = 0;
                int high = length;
                while (low < high) {
                    int mid = (low + high) >>> 1;
                    if (chain.get(ends[mid])[1] < g) {
                        low = mid + 1;
                    } else {
                        high = mid;
                    }
                }
                ends[low] = chain.size();
                chain.add(new int[] {i, g, low == 0 ? -1 : ends[low - 1]});
                length = Math.max(length, low + 1);
            }
        }
        int[] to = new int[page.size()];
        Arrays.fill(to, -1);
        for (int c = length == 0 ? -1 : ends[length - 1]; c >= 0; c = chain.get(c)[2]) {
            for (int k = 0; k < 4; k++) {
                to[chain.get(c)[0] + k] = chain.get(c)[1] + k;
            }
        }
        return to;
    }

    /** Lays what is left between two words that fit: their neighbours, then whole blocks. */
    private void fill(List<String> page, int[] starts, int[] to) {
        for (int i = page.size() - 2; i >= 0; i--) {
            if (to[i] < 0 && to[i + 1] > 0 && free(to, i, to[i + 1] - 1) && page.get(i).equals(body.get(to[i + 1] - 1))) {
                to[i] = to[i + 1] - 1;
            }
        }
        int last = -1;
        int[] after = new int[page.size() + 1];
        after[page.size()] = body.size();
        for (int i = page.size() - 1; i >= 0; i--) {
            after[i] = to[i] >= 0 ? to[i] : after[i + 1];
        }
        for (int b = 0; b + 1 < starts.length; b++) {
            int n = starts[b + 1] - starts[b];
            boolean open = n > 0 && n < LONG;
            for (int k = starts[b]; k < starts[b + 1]; k++) {
                open &= to[k] < 0;
            }
            for (int g = last + 1; open && g + n <= after[starts[b]]; g++) {
                if (body.subList(g, g + n).equals(page.subList(starts[b], starts[b + 1]))) {
                    for (int k = 0; k < n; k++) {
                        to[starts[b] + k] = g + k;
                    }
                    open = false;
                }
            }
            for (int k = starts[b]; k < starts[b + 1]; k++) {
                last = to[k] >= 0 ? to[k] : last;
            }
        }
    }

    private static boolean free(int[] to, int before, int word) {
        for (int i = before; i >= 0 && i > before - 200; i--) {
            if (to[i] >= 0) {
                return to[i] < word;
            }
        }
        return true;
    }

    /** Shared, extra and missing shingles of a predicted body. */
    int[] compare(String body) {
        Map<Long, Integer> mine = shingles(words(body));
        int tp = 0;
        int all = 0;
        int gold = 0;
        for (Map.Entry<Long, Integer> e : mine.entrySet()) {
            tp += Math.min(e.getValue(), shingles.getOrDefault(e.getKey(), 0));
            all += e.getValue();
        }
        for (int c : shingles.values()) {
            gold += c;
        }
        return new int[] {tp, all - tp, gold - tp};
    }
}
