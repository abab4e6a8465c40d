package vn.solieu.strip.html;

import java.util.Arrays;
import java.util.List;

/** Which blocks of a page say the same: for each the first with its text. */
final class Copies {
    private Copies() { }

    /** For each block the index of the first block with the same text, its own where there is none before it. */
    static int[] firsts(List<TextBlock> blocks) {
        int[] out = new int[blocks.size()];
        int[] slots = new int[Integer.highestOneBit(out.length + 1) * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < out.length; i++) {
            String text = blocks.get(i).text;
            int slot = hash(text) & slots.length - 1;
            while (slots[slot] >= 0 && !blocks.get(slots[slot]).text.equals(text)) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = slots[slot] < 0 ? i : slots[slot];
            out[i] = slots[slot];
        }
        return out;
    }

    /** Of a few characters, since most texts of a page differ in these. */
    private static int hash(String text) {
        int n = text.length();
        int hash = n;
        for (int k = 0; k < 8 && n > 0; k++) {
            hash = hash * 31 + text.charAt((n - 1) * k / 7);
        }
        return hash * 0x9e3779b1 >>> 8;
    }
}
