package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A gold body as 4-grams of words, as {@code score_articles.py} counts. */
final class Gold {
    final Map<Long, Integer> shingles;
    private final Set<String> lines = new HashSet<>();

    Gold(String body) {
        shingles = shingles(words(body));
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
