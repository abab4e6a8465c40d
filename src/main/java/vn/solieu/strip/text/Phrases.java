package vn.solieu.strip.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/**
 * The fixed phrases of page furniture ({@code phrases.tsv}): what share buttons, comment boxes, lists of other articles and
 * counters say. A line is compared in lower case, without bullets and marks around it, each number as one {@code 0}.
 */
public final class Phrases {
    /** What a matching line does: it goes alone, it opens a list of other articles, it begins the page's end, or it closes an interview. */
    public enum Effect { LINE, LIST, TAIL, CLOSING }

    /** One row of the table. */
    public record Phrase(String text, String match, String kind, Effect effect) { }

    /** A phrase that lines begin with, and the form that it is compared in. */
    private record Start(String key, Phrase phrase) { }

    /** Longest line, in characters, that is compared at all. */
    private static final int LONGEST = 160;
    private static final int HASHES = 1 << 14;
    private static final int WHOLE = 1;
    private static final int START = 2;
    private static final Phrases STANDARD = new Phrases(Tsv.resource(Phrases.class, "phrases.tsv"));

    private final Map<String, Phrase> exact = new HashMap<>();
    private final Map<String, List<Start>> starts = new HashMap<>();
    private final List<Phrase> glued = new ArrayList<>();
    /** By the hash of a compared form and of its first word: whether any phrase is {@link #WHOLE} or {@link #START} of a line with such a one. */
    private final byte[] wholes = new byte[HASHES];
    private final byte[] firsts = new byte[HASHES];

    private Phrases(Tsv table) {
        for (Tsv.Row row : table.rows()) {
            Phrase phrase = new Phrase(row.require("phrase"), row.require("match"), row.require("kind"),
                    Effect.valueOf(row.require("effect").toUpperCase(Locale.ROOT)));
            String key = fold(phrase.text);
            boolean start = phrase.match.equals("start");
            firsts[firstWord(key).hashCode() & HASHES - 1] |= (byte) (start ? START : WHOLE);
            wholes[key.hashCode() & HASHES - 1] |= (byte) (start ? 0 : WHOLE);
            switch (phrase.match) {
                case "exact" -> exact.put(key, phrase);
                case "start" -> starts.computeIfAbsent(firstWord(key), k -> new ArrayList<>()).add(new Start(key, phrase));
                case "glued" -> {
                    exact.put(key, phrase);
                    glued.add(phrase);
                }
                default -> throw new IllegalStateException("phrases.tsv:" + row.line() + ": match " + phrase.match);
            }
        }
    }

    public static Phrases standard() {
        return STANDARD;
    }

    /** The phrase that the whole line is or begins with, or null. */
    public Phrase find(String line) {
        if (line.length() > LONGEST * 4) {
            return null;
        }
        int may = may(line, Math.min(line.length(), LONGEST));
        if (may == 0) {
            return null;
        }
        String key = fold(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        Phrase whole = (may & WHOLE) == 0 || line.length() > LONGEST ? null : exact.get(key);
        if (whole != null || (may & START) == 0) {
            return whole;
        }
        for (Start start : starts.getOrDefault(firstWord(key), List.of())) {
            int length = start.key.length();
            if (key.startsWith(start.key) && (key.length() == length || !Character.isLetter(key.charAt(length)))) {
                return start.phrase;
            }
        }
        return null;
    }

    /** What of {@link #WHOLE} and {@link #START} some phrase can be to the line, told by hashes of what {@link #fold} would give, without making it. */
    private int may(String line, int end) {
        int hash = 0;
        int whole = 0;
        int first = 0;
        char last = 0;
        boolean ended = false;
        boolean more = false;
        for (int i = start(line); i < end; i++) {
            char c = line.charAt(i);
            char folded = folded(line, i, end, last);
            if (folded == ' ' && !ended) {
                ended = true;
                first = hash;
                if (hash == whole && firsts[hash & HASHES - 1] == 0) {
                    return 0;
                }
            }
            if (folded != 0) {
                hash = 31 * hash + folded;
                last = folded;
            }
            if (Letters.isLetterOrDigit(c)) {
                whole = hash;
                more = ended;
            }
        }
        int begins = firsts[(more ? first : whole) & HASHES - 1];
        return begins & START | begins & wholes[whole & HASHES - 1];
    }

    /** The phrases that dumps show glued to other text; in the table's order and spelling, first letter capital. */
    public List<Phrase> glued() {
        return glued;
    }

    private static String firstWord(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    /** The form that lines are compared in. */
    public static String fold(String line) {
        int start = start(line);
        int end = line.length();
        while (end > start && !Letters.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        StringBuilder out = new StringBuilder(end - start);
        char last = 0;
        for (int i = start; i < end; i++) {
            char folded = folded(line, i, end, last);
            if (folded != 0) {
                out.append(folded);
                last = folded;
            }
        }
        return out.toString();
    }

    /** The first letter or digit. */
    private static int start(String line) {
        int start = 0;
        while (start < line.length() && !Letters.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        return start;
    }

    /** What the compared form has for a character behind {@code last}, 0 for nothing. */
    private static char folded(String line, int i, int end, char last) {
        char c = line.charAt(i);
        if (c >= '0' && c <= '9') {
            return last == '0' ? 0 : '0';
        }
        boolean inside = (c == '.' || c == ',') && last == '0' && i + 1 < end && Character.isDigit(line.charAt(i + 1));
        return inside || c == '(' || c == ')' || c == '[' || c == ']' ? 0 : Letters.toLowerCase(c);
    }
}
