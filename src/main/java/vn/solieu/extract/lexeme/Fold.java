package vn.solieu.extract.lexeme;

/**
 * From a written form to its matching key: lower case; the two ways of placing the tone mark on oa, oe and uy brought to one, on the
 * first vowel ({@code hoà}, {@code hòa}), but {@code qúy} is {@code quý}; a horn typed on the second vowel only is mended ({@code uớc, đuợc, nuớc}
 * are {@code ước, được, nước}; {@code thuở} has no final consonant).
 */
final class Fold {
    private static final String HORNED = "ơớờởỡợ";
    private static final String A = "àáảãạ";
    private static final String E = "èéẻẽẹ";
    private static final String O = "òóỏõọ";
    private static final String U = "ùúủũụ";
    private static final String Y = "ỳýỷỹỵ";

    private Fold() { }

    static String key(String form) {
        int n = form.length();
        char[] low = new char[n];
        for (int i = 0; i < n; i++) {
            low[i] = Letters.lower(form.charAt(i));
        }
        for (int i = 0; i + 2 < n; i++) {
            if (low[i] == 'u' && HORNED.indexOf(low[i + 1]) >= 0 && (i == 0 || low[i - 1] != 'q')) {
                low[i] = 'ư';
                break;
            }
        }
        if (n > 1) {
            tone(low, n);
        }
        return new String(low);
    }

    /** Only what ends in the two vowels is touched: {@code hoàn} has one spelling. */
    private static void tone(char[] low, int n) {
        char a = low[n - 2];
        char b = low[n - 1];
        boolean q = n > 2 && low[n - 3] == 'q';
        if (q) {
            int tone = b == 'y' ? U.indexOf(a) : -1;
            if (tone >= 0) {
                low[n - 2] = 'u';
                low[n - 1] = Y.charAt(tone);
            }
        } else if (a == 'o' && A.indexOf(b) >= 0) {
            low[n - 2] = O.charAt(A.indexOf(b));
            low[n - 1] = 'a';
        } else if (a == 'o' && E.indexOf(b) >= 0) {
            low[n - 2] = O.charAt(E.indexOf(b));
            low[n - 1] = 'e';
        } else if (a == 'u' && Y.indexOf(b) >= 0) {
            low[n - 2] = U.charAt(Y.indexOf(b));
            low[n - 1] = 'y';
        }
    }
}
