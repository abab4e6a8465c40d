package vn.solieu.strip.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Letters;

/**
 * Bylines of Vietnamese articles: {@code Hương Thảo (thực hiện)}, {@code Thành Nam (Báo Đồng Tháp thực hiện)},
 * {@code Bài, ảnh: Minh Tâm}, {@code Bài và ảnh: X}, {@code Thực hiện: X - Y}, {@code Theo TTXVN}, {@code NGUYỄN VĂN A},
 * {@code Tin, ảnh: X}, {@code H.T}, {@code Nhóm PV Thời sự}.
 *
 * <p>Weakness: a line of two to five capitalised words alone is a byline only where the caller knows that the article ends
 * there; a pen name in lower case is not seen.
 */
public final class Bylines {
    private static final String NAME_WORD = "(?:\\p{Lu}[\\p{Ll}\\p{M}]*|\\p{Lu}{1,12}|\\p{Lu}\\.)";
    private static final String NAME = NAME_WORD + "(?:[ .]" + NAME_WORD + "){0,5}";
    private static final String NAMES = NAME + "(?:\\s*(?:,|-|–|&|và|/|;)\\s*" + NAME + "){0,4}";
    private static final Pattern LABELLED = Pattern.compile(
            "^[(\\[]?\\s*(?i:bài(?:\\s*(?:,|và|&|-)\\s*ảnh)?(?:\\s*(?:,|và)\\s*video)?|tin(?:\\s*,?\\s*(?:và\\s*)?(?:bài\\s*)?,?\\s*ảnh)?|ảnh và bài|thực hiện|tác giả|người viết|nhóm pv|nhóm phóng viên|lược ghi|ghi|theo|nguồn|biên tập|by|written by|author|video|clip)\\s*(?<colon>:)?\\s*(?<names>.{2,80}?)\\s*[)\\]]?[.]?$");
    /** By a hash of two letters: whether labels begin so. */
    private static final boolean[] LABELS = new boolean[1 << 12];

    static {
        for (String label : List.of("bà", "ti", "ản", "th", "tá", "ng", "nh", "lư", "gh", "bi", "by", "wr", "au", "vi", "cl")) {
            LABELS[two(label, 0)] = true;
        }
    }

    private static final Pattern DONE = Pattern.compile(
            "^(?<names>" + NAMES + ")\\s*[-–,]?\\s*[(\\[](?:(?i:báo|đài|ttxvn|trung tâm)[^()]{0,40}\\s)?(?i:thực hiện|ghi|lược ghi|tổng hợp|ttxvn|t/h|th|biên tập|biên dịch|lược dịch|theo[^()]{1,40}|vov[^()]{0,12}|[\\p{L} .-]{2,30}\\.(?:vn|com|com\\.vn))[)\\]]\\.?$|^(?<bare>" + NAMES + ")\\s+(?:thực hiện|lược ghi|ghi|tổng hợp)\\.?$");
    private static final Pattern BARE = Pattern.compile("^[-–*]?\\s*" + NAMES + "\\.?$");
    private static final Pattern INITIALS = Pattern.compile("^\\(?(?:\\p{Lu}\\.){1,3}\\p{Lu}?\\.?\\)?$|^(?:PV|BBT|CTV|P\\.V|TTXVN|T\\.H|BT)$");

    private static final Pattern GROUP = Pattern.compile("^Nhóm (?:PV|phóng viên|tác giả)(?:(?: -)?(?: \\p{L}+){1,4})?\\.?$");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern BY = Pattern.compile("(?i)\\b(by|written by|author)\\b\\s*:?");
    private static final Pattern DONE_BEHIND = Pattern.compile("\\s+(?:thực hiện|lược ghi|ghi|tổng hợp)\\.?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\s[-–]\\s|\\s+và\\s+|\\s+and\\s+|/)\\s*");
    private static final Pattern MARKS = Pattern.compile("^[-–*•\\s]+|[.\\s]+$");

    private static final Pattern PERSON = Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|la|van|der|von|bin|al|del|da|di|den)|\\p{Lu}[\\p{L}.'’-]*)){1,4}$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BEHIND = Pattern.compile("\\s*(?:[⋅●•|·»]|\\s(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
            + "|Updated|View|Read|Published|Posted)(?:\\s|$)|\\s(?:In|On)\\s+\\S).*$");
    private static final List<String> NOT_NAMES = Tsv.resource(Bylines.class, "notnames.tsv").unique("word").rows().stream().map(r -> " " + r.require("word") + " ").toList();

    private Bylines() { }

    /** True where the line can only be a byline by its own form: a label or {@code (thực hiện)}. */
    public static boolean isByline(String line) {
        return line.length() <= 120 && Clean.words(line) <= 16 && (mayBeDone(line) && DONE.matcher(line).matches() || labelled(line) != null);
    }

    /** True where the line is a byline if it stands at the end of an article or under its title: a name alone, initials. */
    public static boolean isName(String line) {
        if (line.length() > 70) {
            return false;
        }
        if (line.startsWith("Nhóm ") && GROUP.matcher(line).matches()) {
            return true;
        }
        if (!capitals(line) || Clean.words(line) > 9) {
            return false;
        }
        return INITIALS.matcher(line).matches() || isOfNames(line) && BARE.matcher(line).matches() && Clean.words(line) >= 2;
    }

    /** False where the line does not begin with a capital, or ends in none of the words and brackets with which {@link #DONE} does. */
    private static boolean mayBeDone(String line) {
        String front = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return !line.isEmpty() && Character.getType(line.charAt(0)) == Character.UPPERCASE_LETTER
                && (front.endsWith(")") || front.endsWith("]") || front.endsWith("ghi") || front.endsWith("thực hiện") || front.endsWith("tổng hợp"));
    }

    /** False where a character stands in the line that {@link #BARE} never takes. */
    private static boolean isOfNames(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' || c == '.' || c == ',' || c == '-' || c == '&' || c == '/' || c == ';' || c == '*' || c == '\t' || c > 0x7f)) {
                return false;
            }
        }
        return true;
    }

    /** True for two to five capitalised words, as the names of persons are, none of them of a role or a label ({@code notnames.tsv}). */
    public static boolean isPerson(String line) {
        return PERSON.matcher(line).matches() && !isRole(line);
    }

    /** True where a line holds a word that stands beside names and is in none. */
    public static boolean isRole(String line) {
        String padded = " " + NO_LETTER.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        return NOT_NAMES.stream().anyMatch(padded::contains);
    }

    /** A name as it stands in a line, without what follows it there: marks, months, roles behind marks. */
    public static String trimmed(String name) {
        return BEHIND.matcher(name).replaceFirst("").strip();
    }

    /** Each word begins with a capital, a bracket or a mark, or is one of the short words between names. */
    private static boolean capitals(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ((i == 0 || line.charAt(i - 1) == ' ') && Character.isLowerCase(line.charAt(i)) && !line.startsWith("và ", i)) {
                return false;
            }
        }
        return true;
    }

    private static String labelled(String line) {
        Matcher m = mayBeLabelled(line) ? LABELLED.matcher(line) : null;
        if (m == null || !m.matches()) {
            return null;
        }
        String names = m.group("names");
        boolean looksNamed = BARE.matcher(names).matches() || INITIALS.matcher(names).matches() || DONE.matcher(names).matches();
        return looksNamed ? names : null;
    }

    /** False where the line begins with none of the labels. */
    private static boolean mayBeLabelled(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '(' || line.charAt(i) == '[' || line.charAt(i) <= ' ')) {
            i++;
        }
        return i + 1 < line.length() && LABELS[two(line, i)];
    }

    private static int two(String line, int i) {
        return Letters.toLowerCase(line.charAt(i)) * 31 + Letters.toLowerCase(line.charAt(i + 1)) & LABELS.length - 1;
    }

    /** The names that a byline gives, without labels and agencies in brackets. */
    public static List<String> names(String line) {
        String text = line.strip();
        String inner = labelled(text);
        if (inner != null) {
            text = inner;
        }
        text = BRACKETS.matcher(text).replaceAll(" ");
        text = DONE_BEHIND.matcher(BY.matcher(text).replaceAll(" ")).replaceAll("").strip();
        Set<String> out = new LinkedHashSet<>();
        for (String name : BETWEEN.split(text)) {
            String clean = MARKS.matcher(Clean.line(name)).replaceAll("");
            if (!clean.isEmpty() && clean.length() <= 60 && clean.chars().anyMatch(Character::isLetter)) {
                out.add(clean);
            }
        }
        return new ArrayList<>(out);
    }
}
