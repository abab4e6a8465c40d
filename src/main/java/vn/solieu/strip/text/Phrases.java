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
    private static final int PAIRS = 1 << 12;
    private static final int FIRSTS = 1 << 14;
    private static final Phrases STANDARD = new Phrases(Tsv.resource(Phrases.class, "phrases.tsv"));

    private final Map<String, Phrase> exact = new HashMap<>();
    private final Map<String, List<Start>> starts = new HashMap<>();
    /** By the hash of a first word: whether any phrase may have it. */
    private final boolean[] firsts = new boolean[FIRSTS];
    private final List<Phrase> glued = new ArrayList<>();
    /** By the first two letters, {@link #pair}: whether any phrase may begin so. */
    private final boolean[] pairs = new boolean[PAIRS];

    private Phrases(Tsv table) {
        for (Tsv.Row row : table.rows()) {
            Phrase phrase = new Phrase(row.require("phrase"), row.require("match"), row.require("kind"),
                    Effect.valueOf(row.require("effect").toUpperCase(Locale.ROOT)));
            String key = fold(phrase.text);
            firsts[firstWord(key).hashCode() & FIRSTS - 1] = true;
            if (key.length() > 1) {
                pairs[pair(key.charAt(0), key.charAt(1))] = true;
            }
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
        if (!mayBegin(line)) {
            return null;
        }
        String key = fold(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        Phrase whole = line.length() > LONGEST ? null : exact.get(key);
        if (whole != null) {
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

    /** The phrases that dumps show glued to other text; in the table's order and spelling, first letter capital. */
    public List<Phrase> glued() {
        return glued;
    }

    /** False where no phrase begins with the first two letters, or with the first word. */
    private boolean mayBegin(String line) {
        int start = 0;
        while (start < line.length() && !Letters.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        if (start + 1 >= line.length()) {
            return true;
        }
        char a = line.charAt(start);
        char b = line.charAt(start + 1);
        if (Letters.isLetter(a) && Letters.isLetter(b) && !pairs[pair(Letters.toLowerCase(a), Letters.toLowerCase(b))]) {
            return false;
        }
        int hash = 0;
        for (int i = start; i < line.length() && line.charAt(i) != ' '; i++) {
            if (!Letters.isLetter(line.charAt(i))) {
                return true;
            }
            hash = 31 * hash + Letters.toLowerCase(line.charAt(i));
        }
        return firsts[hash & FIRSTS - 1];
    }

    private static int pair(char a, char b) {
        return a * 31 + b & PAIRS - 1;
    }

    private static String firstWord(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    /** The form that lines are compared in. */
    public static String fold(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && !Letters.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        while (end > start && !Letters.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return folded(line, start, end);
    }

    private static String folded(String line, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                if (out.isEmpty() || out.charAt(out.length() - 1) != '0') {
                    out.append('0');
                }
            } else if ((c == '.' || c == ',') && !out.isEmpty() && out.charAt(out.length() - 1) == '0' && i + 1 < end
                    && Character.isDigit(line.charAt(i + 1))) {
                continue;
            } else if (c == '(' || c == ')' || c == '[' || c == ']') {
                continue;
            } else {
                out.append(Letters.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
