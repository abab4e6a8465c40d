package vn.solieu.strip.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.strip.text.Phrases;

/**
 * Takes lines apart where a dump glued two of them: before an interviewer's label, before a furniture phrase, after a photo
 * credit, and where a sentence's end has no blank before the next capital. Joined again in order, the pieces are the line.
 */
final class Pieces {
    private static final Pattern LABEL = Pattern.compile("(?<=[.!?…”\")\\]])\\s{0,3}(?=(?:PV|P\\.V|Phóng viên)\\s?:)|(?<=\\p{Ll})(?=(?:PV|Phóng viên)\\s?:)");
    private static final Pattern CREDIT_END = Pattern.compile("(?:Ảnh|ẢNH|ảnh)\\s?:\\s?[\\p{Lu}.][\\p{L}. /-]{0,40}?(?:(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[.)](?=\\s?\\p{Lu}\\p{Ll}))|\\((?:Ảnh|ảnh)[^)]{0,40}\\)\\.?(?=\\s?\\p{Lu})");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\d%‰”\")])[.!?…](?:[”\")])?(?=\\p{Lu}|“\\p{Lu}|>>|»)");
    private static final Set<String> SHORT = Set.of("tp", "tx", "tt", "ths", "ts", "gs", "pgs", "bs", "ks", "cn", "q", "h", "p", "x", "st", "gđ", "đ", "mr", "ms", "dr", "ncs", "lm", "ck", "www", "vn");

    private Pieces() { }

    static List<String> of(String line) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        add(cuts, LABEL.matcher(line), false);
        add(cuts, CREDIT_END.matcher(line), true);
        Matcher m = SENTENCE.matcher(line);
        while (m.find()) {
            if (!abbreviation(line, m.start())) {
                cuts.add(m.end());
            }
        }
        for (Phrases.Phrase phrase : Phrases.standard().glued()) {
            for (int at = line.indexOf(phrase.text()); at >= 0; at = line.indexOf(phrase.text(), at + 1)) {
                int end = at + phrase.text().length();
                if (at > 0 && stuck(line, at, end)) {
                    cuts.add(at);
                    cuts.add(end);
                } else if (at == 0 && end < line.length() && Character.isUpperCase(line.charAt(end))) {
                    cuts.add(end);
                }
            }
        }
        cuts.add(line.length());
        return cuts.stream().distinct().sorted().collect(ArrayList::new, (out, cut) -> {
            int from = out.isEmpty() ? 0 : cutOf(out);
            if (cut > from) {
                out.add(line.substring(from, cut));
            }
        }, ArrayList::addAll);
    }

    private static int cutOf(List<String> pieces) {
        int n = 0;
        for (String piece : pieces) {
            n += piece.length();
        }
        return n;
    }

    private static void add(List<Integer> cuts, Matcher m, boolean end) {
        while (m.find()) {
            cuts.add(end ? m.end() : m.start());
        }
    }

    /** A phrase stands apart from what surrounds it: no blank before or after it, or a mark that ends what is before. */
    private static boolean stuck(String line, int at, int end) {
        char before = line.charAt(at - 1);
        if (end < line.length() && Character.isLowerCase(line.charAt(end))) {
            return false;
        }
        boolean gluedAfter = end < line.length() && Character.isUpperCase(line.charAt(end));
        boolean gluedBefore = !Character.isWhitespace(before) && "([“\"'".indexOf(before) < 0;
        String head = line.substring(0, at).stripTrailing();
        boolean afterEnd = !head.isEmpty() && ".!?…)”|".indexOf(head.charAt(head.length() - 1)) >= 0;
        boolean last = end == line.length() || line.substring(end).isBlank();
        return gluedAfter || gluedBefore || afterEnd && (last || end < line.length() && !Character.isLetter(line.charAt(end)))
                && nextIsNoSentence(line, end);
    }

    private static boolean nextIsNoSentence(String line, int end) {
        String rest = line.substring(end).stripLeading();
        return rest.isEmpty() || !Character.isLowerCase(rest.charAt(0));
    }

    private static boolean abbreviation(String line, int dot) {
        if (line.charAt(dot) != '.') {
            return false;
        }
        int start = dot;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        String word = line.substring(start, dot);
        return !word.isEmpty() && (word.length() == 1 || SHORT.contains(word.toLowerCase(java.util.Locale.ROOT)) || word.equals(word.toUpperCase(java.util.Locale.ROOT))
                || Character.isUpperCase(word.charAt(0)) && word.length() <= 3);
    }
}
