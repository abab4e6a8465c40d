package vn.solieu.tokenize;

import java.text.Normalizer;

/**
 * Derived keys of syllables: the same for upper and lower case, for both places of a tone mark ({@code hòa}, {@code hoà}), for
 * composed and decomposed letters, and for a syllable with invisible format characters in it. The text itself is never touched.
 */
final class Keys {
    private static final int LIMIT = 0x1F00;
    /** Letter without its tone, lower case; 0 for what a key leaves out; {@link #MARK} for combining marks. */
    private static final char[] BASE = new char[LIMIT];
    private static final byte[] TONE = new byte[LIMIT];
    private static final char MARK = '\uFFFF';
    private static final String[] VOWELS = {"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ",
        "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"};
    /** Longer runs are no syllables; their keys are taken as they stand. */
    private static final int LONGEST = 48;

    static {
        for (char c = 0; c < LIMIT; c++) {
            BASE[c] = c >= 0x300 && c < 0x370 ? MARK : c == 0xAD || c < 0x20 ? 0 : Character.toLowerCase(c);
        }
        BASE[0x2BC] = '\'';
        for (String row : VOWELS) {
            for (int tone = 0; tone < row.length(); tone++) {
                char c = row.charAt(tone);
                for (char each : new char[] {c, Character.toUpperCase(c)}) {
                    BASE[each] = row.charAt(0);
                    TONE[each] = (byte) tone;
                }
            }
        }
    }

    private Keys() { }

    /** The letter without case and tone; other characters as their keys take them. */
    static char base(char c) {
        return c < LIMIT ? BASE[c] : other(c);
    }

    static int of(CharSequence s) {
        char[] chars = s.toString().toCharArray();
        return of(chars, 0, chars.length);
    }

    static int of(char[] text, int from, int to) {
        int h = 0x811C9DC5;
        int tone = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            char base = c < LIMIT ? BASE[c] : other(c);
            if (base == MARK) {
                return to - from > LONGEST ? h : decomposed(text, from, to);
            }
            if (base != 0) {
                tone |= c < LIMIT ? TONE[c] : 0;
                h = (h ^ base) * 0x01000193;
            }
        }
        return mix(h * 31 + tone);
    }

    private static int decomposed(char[] text, int from, int to) {
        String composed = Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= LIMIT || BASE[c] != MARK) {
                clean.append(c);
            }
        }
        char[] chars = clean.toString().toCharArray();
        return of(chars, 0, chars.length);
    }

    private static char other(char c) {
        if (c == '\u2019' || c == '\u2018') {
            return '\'';
        }
        if (c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013' || c == '\u2014') {
            return '-';
        }
        return Character.getType(c) == Character.FORMAT ? 0 : Character.toLowerCase(c);
    }

    /** Spreads a hash over all bits (the finaliser of MurmurHash3, Appleby 2011, public domain). */
    static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
