package vn.solieu.extract.lexeme;

import java.util.HashMap;
import java.util.Map;

/** Brings the two ways of placing the tone mark on oa, oe and uy ({@code hoà}, {@code hòa}) to one: on the first vowel. */
final class ToneMarks {
    private static final Map<String, String> OLD = new HashMap<>();

    static {
        String[] rows = {"òóỏõọ o àáảãạ a", "òóỏõọ o èéẻẽẹ e", "ùúủũụ u ỳýỷỹỵ y"};
        for (String row : rows) {
            String[] part = row.split(" ");
            for (int i = 0; i < part[0].length(); i++) {
                OLD.put(part[1] + part[2].charAt(i), part[0].charAt(i) + part[3]);
            }
        }
    }

    private ToneMarks() { }

    /** The key of a lower-case syllable; only a syllable that ends in the two vowels is touched ({@code hoàn} has one spelling), and {@code quý} never. */
    static String old(String syllable) {
        int n = syllable.length();
        if (n < 2 || n > 2 && syllable.charAt(n - 3) == 'q') {
            return syllable;
        }
        String moved = OLD.get(syllable.substring(n - 2));
        return moved == null ? syllable : syllable.substring(0, n - 2) + moved;
    }
}
