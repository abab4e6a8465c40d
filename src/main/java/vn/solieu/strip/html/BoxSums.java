package vn.solieu.strip.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills in what each box sums up to: words, linked words, paragraphs, images, and siblings of its look. */
final class BoxSums {
    private BoxSums() { }

    static void fill(List<Box> boxes, List<TextBlock> blocks) {
        int n = blocks.size();
        int[] words = new int[n + 1];
        int[] linkWords = new int[n + 1];
        int[] paragraphs = new int[n + 1];
        for (int i = 0; i < n; i++) {
            TextBlock t = blocks.get(i);
            words[i + 1] = words[i] + t.words;
            linkWords[i + 1] = linkWords[i] + t.linkWords;
            paragraphs[i + 1] = paragraphs[i] + (t.words >= 15 && t.linkShare() < 0.5 ? 1 : 0);
        }
        Map<Long, int[]> looks = new HashMap<>();
        int[][] same = new int[boxes.size()][];
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box b = boxes.get(i);
            b.words = words[b.last] - words[b.first];
            b.linkWords = linkWords[b.last] - linkWords[b.first];
            b.paragraphs = paragraphs[b.last] - paragraphs[b.first];
            if (b.parent != null) {
                b.parent.images += b.images;
                if (!b.tag.equals("p")) {
                    same[i] = looks.computeIfAbsent((long) b.parent.number << 32 ^ b.look & 0xffffffffL, k -> new int[1]);
                    same[i][0]++;
                }
            }
        }
        for (int i = 0; i < same.length; i++) {
            boxes.get(i).sameLook = same[i] == null ? 0 : same[i][0];
        }
    }
}
