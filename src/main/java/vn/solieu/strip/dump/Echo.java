package vn.solieu.strip.dump;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a heading of the article from the headline of another one: what it says is told again by the paragraphs that follow. */
final class Echo {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    /** Many headlines of a day name the year. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** The share of a heading's words that must come again where it has no figure. */
    private static final double SHARE = 0.8;
    /** Where its figures come again, so many words are enough. */
    private static final double SHARE_WITH_FIGURE = 0.5;
    /** A shorter line says too little to be told again. */
    private static final int FEWEST = 4;

    private Echo() { }

    /** Whether the line's words and all its figures, or with no figure nearly all words, stand in the text behind it; a year is no figure. */
    static boolean heard(String line, String text) {
        if (text.isEmpty()) {
            return false;
        }
        Set<String> told = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            told.add(word.group());
        }
        int all = 0;
        int again = 0;
        word = WORD.matcher(line.toLowerCase(Locale.ROOT));
        while (word.find()) {
            all++;
            again += told.contains(word.group()) ? 1 : 0;
        }
        Set<String> figures = new HashSet<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            figures.add(figure.group());
        }
        boolean same = false;
        figure = FIGURE.matcher(line);
        while (figure.find()) {
            if (YEAR.matcher(figure.group()).matches()) {
                continue;
            }
            if (!figures.contains(figure.group())) {
                return false;
            }
            same = true;
        }
        return all >= FEWEST && again >= (same ? SHARE_WITH_FIGURE : SHARE) * all;
    }
}
