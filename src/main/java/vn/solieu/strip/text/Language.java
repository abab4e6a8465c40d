package vn.solieu.strip.text;

/** Which language a text is in, as far as this project needs to know: Vietnamese, or something else. */
public final class Language {
    /** Below this many letters nothing is said. */
    private static final int FEWEST = 80;
    /** Share of a Vietnamese text's letters that no other common language has: measured at 0.17 to 0.25 on newspaper text. */
    private static final double VIETNAMESE = 0.05;

    private Language() { }

    /** {@code vi}, {@code en}, {@code und} for another, or null where the text is too short to tell. NFC is assumed. */
    public static String of(CharSequence text) {
        int letters = 0;
        int marked = 0;
        int ascii = 0;
        int limit = Math.min(text.length(), 6_000);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 'A' && (c <= 'Z' || c >= 'a' && c <= 'z')) {
                    letters++;
                    ascii++;
                }
            } else if (Character.isLetter(c)) {
                letters++;
                if (isVietnamese(c)) {
                    marked++;
                }
            }
        }
        if (letters < FEWEST) {
            return null;
        }
        if (marked >= VIETNAMESE * letters) {
            return "vi";
        }
        return ascii > 0.985 * letters && english(text, limit) ? "en" : "und";
    }

    /** True for letters that Vietnamese has and the languages of western Europe have not. */
    public static boolean isVietnamese(char c) {
        return c >= 0x1ea0 && c <= 0x1ef9 || c == 'ă' || c == 'Ă' || c == 'đ' || c == 'Đ' || c == 'ơ' || c == 'Ơ' || c == 'ư'
                || c == 'Ư' || c == 'ĩ' || c == 'ũ';
    }

    /** True where {@link #of} says {@code vi}. */
    public static boolean isVietnamese(CharSequence text) {
        int letters = 0;
        int marked = 0;
        for (int i = 0, limit = Math.min(text.length(), 6_000); i < limit; i++) {
            char c = text.charAt(i);
            letters += c < 0x80 ? c >= 'A' && (c <= 'Z' || c >= 'a' && c <= 'z') ? 1 : 0 : Character.isLetter(c) ? 1 : 0;
            marked += c >= 0x80 && isVietnamese(c) ? 1 : 0;
        }
        return letters >= FEWEST && marked >= VIETNAMESE * letters;
    }

    private static boolean english(CharSequence text, int limit) {
        String s = text.subSequence(0, limit).toString();
        int hits = 0;
        for (String word : new String[] {" the ", " of ", " and ", " to ", " in ", " is "}) {
            for (int at = s.indexOf(word); at >= 0; at = s.indexOf(word, at + 1)) {
                hits++;
            }
        }
        return hits * 25 >= Clean.words(s);
    }
}
