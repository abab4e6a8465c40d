package vn.solieu.extract.lexeme;

import java.util.HashMap;
import java.util.Map;

/** Brings the two ways of placing the tone mark on oa, oe and uy ({@code hoà}, {@code hòa}) to one: on the first vowel. */
final class ToneMarks {
    private static final String HORNED = "ơớờởỡợ";
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

    /** Mends a horn typed on the second vowel only: {@code uớc, đuợc, nuớc} are {@code ước, được, nước}; {@code thuở} has no final consonant. */
    private static String horn(String syllable) {
        for (int i = 0; i + 2 < syllable.length(); i++) {
            if (syllable.charAt(i) == 'u' && HORNED.indexOf(syllable.charAt(i + 1)) >= 0 && (i == 0 || syllable.charAt(i - 1) != 'q')) {
                return syllable.substring(0, i) + 'ư' + syllable.substring(i + 1);
            }
        }
        return syllable;
    }

    /** The key of a lower-case syllable; only a syllable that ends in the two vowels is touched ({@code hoàn} has one spelling), and {@code quý} never. */
    static String old(String given) {
        String syllable = horn(given);
        int n = syllable.length();
        if (n < 2 || n > 2 && syllable.charAt(n - 3) == 'q') {
            return syllable;
        }
        String moved = OLD.get(syllable.substring(n - 2));
        return moved == null ? syllable : syllable.substring(0, n - 2) + moved;
    }
}
