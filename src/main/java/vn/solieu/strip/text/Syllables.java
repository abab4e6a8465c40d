package vn.solieu.strip.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.text.Normalizer;
import vn.solieu.lexicon.Tsv;

/**
 * Whether a word could be a Vietnamese syllable: an onset, a rime and at most one tone ({@code syllables.tsv}). Tells which of
 * several decodings of a text is Vietnamese.
 */
final class Syllables {
    private static final Set<String> ONSETS = new HashSet<>();
    private static final Set<String> RIMES = new HashSet<>();

    static {
        for (Tsv.Row row : Tsv.resource(Syllables.class, "syllables.tsv").rows()) {
            Set<String> into = row.require("part").equals("onset") ? ONSETS : RIMES;
            into.addAll(Arrays.asList(row.require("forms").split(" ")));
        }
        ONSETS.add("");
    }

    private Syllables() { }

    /**
     * How Vietnamese the words with other than ASCII letters are: the share of them that are syllables, 0 to 1; -1 where there
     * are none. A word with characters that are no letters of any script counts as none.
     */
    static double share(CharSequence text) {
        int good = 0;
        int all = 0;
        int start = -1;
        boolean marked = false;
        int n = Math.min(text.length(), 400_000);
        for (int i = 0; i <= n && all < 4_000; i++) {
            char c = i < n ? text.charAt(i) : ' ';
            boolean in = Character.isLetter(c) || c >= 0x300 && c <= 0x36f || c >= 0x80 && !Clean.isBlank(c) && c != '“' && c != '”'
                    && c != '–' && c != '…' && c != '’' && c != '‘' && c != '•' && c != '—' && c != '»' && c != '«';
            if (in) {
                start = start < 0 ? i : start;
                marked |= c >= 0x80;
            } else {
                if (start >= 0 && marked && i - start == 1) {
                    // one character alone, often a dash or bullet that looks like a letter in another encoding, tells nothing
                } else if (start >= 0 && marked && i - start <= 12) {
                    all++;
                    if (is(text.subSequence(start, i).toString())) {
                        good++;
                    }
                } else if (start >= 0 && marked) {
                    all++;
                }
                start = -1;
                marked = false;
            }
        }
        return all == 0 ? -1 : (double) good / all;
    }

    /** True for one well-formed syllable in any case. */
    static boolean is(String word) {
        String flat = toneless(word.toLowerCase(Locale.ROOT));
        if (flat == null) {
            return false;
        }
        for (int cut = Math.min(3, flat.length()); cut >= 0; cut--) {
            if (ONSETS.contains(flat.substring(0, cut)) && RIMES.contains(flat.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** The word without its tone mark; null where it has two tones or a mark that Vietnamese has not. */
    private static String toneless(String word) {
        String d = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        int tones = 0;
        for (int i = 0; i < d.length(); i++) {
            char c = d.charAt(i);
            if (c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323') {
                tones++;
            } else if (c == '\u0302' || c == '\u0306' || c == '\u031b' || c == 'đ' || c >= 'a' && c <= 'z') {
                out.append(c);
            } else {
                return null;
            }
        }
        return tones > 1 ? null : Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
