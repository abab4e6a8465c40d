package vn.solieu.strip.text;

/** Which language a text is in, as far as this project needs to know: Vietnamese, or something else. */
public final class Language {
    /** Below this many letters nothing is said. */
    private static final int FEWEST = 80;
    /** So many characters are looked at. */
    private static final int MOST = 6_000;
    /** Share of a Vietnamese text's letters that no other common language has: measured at 0.17 to 0.25 on newspaper text. */
    private static final double VIETNAMESE = 0.05;

    private Language() { }

    /** {@code vi}, {@code en}, {@code und} for another, or null where the text, in lines, is too short to tell. NFC is assumed. */
    public static String of(Iterable<String> lines) {
        long count = count(lines);
        int letters = (int) count;
        if (letters < FEWEST) {
            return null;
        }
        if (isVietnamese(count)) {
            return "vi";
        }
        String text = String.join("\n", lines);
        char[] chars = text.substring(0, Math.min(text.length(), MOST)).toCharArray();
        int ascii = 0;
        for (char c : chars) {
            ascii += c >= 'A' && (c <= 'Z' || c >= 'a' && c <= 'z') ? 1 : 0;
        }
        return ascii > 0.985 * letters && english(chars) ? "en" : "und";
    }

    /** True for letters that Vietnamese has and the languages of western Europe have not. */
    public static boolean isVietnamese(char c) {
        return c >= 0x1ea0 && c <= 0x1ef9 || c == 'ă' || c == 'Ă' || c == 'đ' || c == 'Đ' || c == 'ơ' || c == 'Ơ' || c == 'ư'
                || c == 'Ư' || c == 'ĩ' || c == 'ũ';
    }

    /** True where {@link #of} says {@code vi}. */
    public static boolean isVietnamese(Iterable<String> lines) {
        return isVietnamese(count(lines));
    }

    private static boolean isVietnamese(long count) {
        return (int) count >= FEWEST && count >>> Integer.SIZE >= VIETNAMESE * (int) count;
    }

    /** {@link Letters#count} of what is looked at, a character behind each line. */
    private static long count(Iterable<String> lines) {
        long count = 0;
        int left = MOST;
        for (String line : lines) {
            int n = Math.min(line.length(), left);
            left = Math.max(0, left - n - 1);
            count += Letters.count(line, n);
        }
        return count;
    }

    private static boolean english(char[] s) {
        int hits = 0;
        int words = 0;
        boolean in = false;
        for (int i = 0; i < s.length; i++) {
            char c = s[i];
            if (c == ' ' || c == '\t') {
                in = false;
                hits += c == ' ' && isCommon(s, i + 1) ? 1 : 0;
            } else if (!in && Letters.isLetterOrDigit(c)) {
                in = true;
                words++;
            }
        }
        return hits * 25 >= words;
    }

    /** True where one of the six commonest English words stands between blanks. */
    private static boolean isCommon(char[] s, int at) {
        int left = s.length - at;
        if (left >= 3 && s[at + 2] == ' ') {
            char a = s[at];
            char b = s[at + 1];
            return a == 'o' && b == 'f' || a == 't' && b == 'o' || a == 'i' && (b == 'n' || b == 's');
        }
        return left >= 4 && s[at + 3] == ' ' && (s[at] == 't' && s[at + 1] == 'h' && s[at + 2] == 'e' || s[at] == 'a' && s[at + 1] == 'n' && s[at + 2] == 'd');
    }
}
