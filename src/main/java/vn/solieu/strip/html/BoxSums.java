package vn.solieu.strip.html;

import java.util.List;
import vn.solieu.strip.markup.Names;

/** Fills in what each box sums up to: words, linked words, paragraphs, images, fields, and siblings of its look. */
final class BoxSums {
    private static final int P = Names.of("p");

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
        int slots = Integer.highestOneBit(boxes.size() * 2 + 2) * 2;
        long[] keys = new long[slots];
        int[] counts = new int[slots];
        int[] at = new int[boxes.size()];
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box b = boxes.get(i);
            b.words = words[b.last] - words[b.first];
            b.linkWords = linkWords[b.last] - linkWords[b.first];
            b.paragraphs = paragraphs[b.last] - paragraphs[b.first];
            if (b.parent != null) {
                b.parent.images += b.images;
                b.parent.inputs += b.inputs;
                if (b.name != P) {
                    at[i] = slot(keys, (long) b.parent.number + 1 << 32 ^ b.look & 0xffffffffL);
                    counts[at[i]]++;
                }
            }
        }
        for (int i = 0; i < at.length; i++) {
            boxes.get(i).sameLook = counts[at[i]];
        }
    }

    /** Where a key stands in a table of a power of two of slots, which it is put into; never at 0, which stands for no key. */
    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int i = (int) (key * 0x9e3779b97f4a7c15L >>> 40) & mask;
        while (i == 0 || keys[i] != 0 && keys[i] != key) {
            i = i + 1 & mask;
        }
        keys[i] = key;
        return i;
    }
}
