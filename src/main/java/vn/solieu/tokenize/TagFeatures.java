package vn.solieu.tokenize;

import java.util.Locale;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What the tag model is told of a word: its form, its first and last syllable, its shape, its neighbours, the tags before it, and what
 * {@link TagMemory} says of it and its neighbours.
 */
final class TagFeatures implements BeamSearchContextGenerator<String> {
    private final TagMemory memory;

    TagFeatures(TagMemory memory) {
        this.memory = memory;
    }

    @Override
    public String[] getContext(int i, String[] words, String[] tags, Object[] more) {
        String w = form(words, i);
        String p = form(words, i - 1);
        String pp = form(words, i - 2);
        String n = form(words, i + 1);
        String nn = form(words, i + 2);
        String t1 = i > 0 ? tags[i - 1] : "<";
        String t2 = i > 1 ? tags[i - 2] : "<";
        String shape = shape(words, i);
        int syllables = 1;
        for (int k = 0; k < w.length(); k++) {
            syllables += w.charAt(k) == ' ' ? 1 : 0;
        }
        String first = syllables > 1 ? w.substring(0, w.indexOf(' ')) : w;
        String last = syllables > 1 ? w.substring(w.lastIndexOf(' ') + 1) : w;
        String m = memory.of(w);
        String mp = memory.of(p);
        String mn = memory.of(n);
        String mnn = memory.of(nn);
        String mf = memory.of(TagMemory.first(w));
        String ml = memory.of(TagMemory.last(w));
        String count = Integer.toString(Math.min(syllables, 4));
        return new String[] {
            "d", "w=" + w, "f=" + first + count, "l=" + last + count, "s=" + shape + count, "s3=" + shape(words, i - 1) + shape + shape(words, i + 1),
            "p=" + p, "pp=" + pp, "n=" + n, "nn=" + nn, 
            "t=" + t1, "tt=" + t2 + "_" + t1, "tw=" + t1 + "_" + w, "tn=" + t1 + "_" + n,
            "tf=" + t1 + "_" + first, "tl=" + t1 + "_" + last, "ts=" + t1 + "_" + shape + count, "pl=" + last(p) + "_" + first,
            "nf=" + last + "_" + first(n), "nl=" + last(n), "nf1=" + first(n), "pl1=" + last(p),
            "m=" + m, "mn=" + mn, "m,n=" + m + mn, "m,nn=" + m + mn + mnn, "mp,m=" + mp + m, "t,m=" + t1 + m, "t,m,n=" + t1 + m + mn,
            "tt,m=" + t2 + t1 + m, "mf=" + mf, "ml=" + ml, "mf,ml=" + mf + ml, "m,f,l=" + m + mf + ml, "t,f,l=" + t1 + mf + ml, "m,s=" + m + shape,
            "w,n=" + w + mn, "t,n=" + t1 + mn,
        };
    }

    private static String first(String w) {
        int at = w.indexOf(' ');
        return at < 0 ? w : w.substring(0, at);
    }

    private static String last(String w) {
        return w.substring(w.lastIndexOf(' ') + 1);
    }

    /** The forms under which words are remembered. */
    static java.util.List<String> forms(java.util.List<String> words) {
        String[] array = words.toArray(String[]::new);
        return java.util.stream.IntStream.range(0, array.length).mapToObj(i -> form(array, i)).toList();
    }

    private static String form(String[] words, int i) {
        if (i < 0) {
            return "<";
        }
        if (i >= words.length) {
            return ">";
        }
        char c = words[i].charAt(0);
        return c >= '0' && c <= '9' ? "0" : words[i].toLowerCase(Locale.ROOT);
    }

    private static String shape(String[] words, int i) {
        if (i < 0 || i >= words.length) {
            return "-";
        }
        String w = words[i];
        char c = w.charAt(0);
        if (Character.isDigit(c)) {
            return w.chars().allMatch(x -> Character.isDigit(x) || x == '.' || x == ',') ? "0" : "0x";
        }
        if (!Character.isLetter(c)) {
            return ".";
        }
        if (!Character.isUpperCase(c)) {
            return "x";
        }
        boolean all = w.length() > 1 && w.chars().noneMatch(Character::isLowerCase);
        int space = w.indexOf(' ');
        boolean name = space > 0 && space + 1 < w.length() && Character.isUpperCase(w.charAt(space + 1));
        return (all ? "XX" : name ? "X X" : "X") + (i == 0 ? "<" : "");
    }
}
