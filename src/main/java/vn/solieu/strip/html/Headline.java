package vn.solieu.strip.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.markup.Names;
import vn.solieu.strip.text.Letters;

/** Finds the block that shows the article's headline. */
final class Headline {
    private static final List<String> SITES = Tsv.resource(Headline.class, "sites.tsv").unique("start").rows().stream().map(r -> r.require("start") + " ").toList();

    /** A headline stands this many blocks above the first prose at most. */
    private static final int ABOVE_PROSE = 12;

    private static final int H1 = Names.of("h1");
    /** The letters whose lower case is not one letter, or not always the same. */
    private static final char DOTTED_I = '\u0130';
    private static final char SIGMA = '\u03a3';

    private Headline() { }

    /**
     * The block that says the same as {@code title} (what the page declares, with or without the site's name), h1 before other
     * headings before other text, or one part of it between dashes; without such a block the first h1 of some words; else -1.
     */
    static int find(List<TextBlock> blocks, String title) {
        String wanted = title == null ? "" : fold(title);
        Set<String> parts = parts(title);
        Words words = new Words(wanted);
        int best = -1;
        int rank = 0;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock t = blocks.get(i);
            if (t.words > 45 || t.words < 1) {
                continue;
            }
            boolean h1 = h1(t);
            boolean candidate = h1 || t.isHeading() || t.words >= 4;
            if (!candidate) {
                continue;
            }
            int r = 0;
            if (!wanted.isEmpty() && t.text.length() >= 8 && t.text.length() <= wanted.length() + 40 && words.beginOne(t.text)) {
                String now = fold(t.text);
                if (now.equals(wanted)) {
                    r = h1 ? 10 : t.isHeading() ? 8 : t.linkShare() > 0.5 ? 3 : 6;
                } else if (SITES.stream().anyMatch(now::startsWith)) {
                    continue;
                } else if (parts.contains(now) && t.linkShare() < 0.5) {
                    r = h1 ? 9 : t.isHeading() ? 7 : 5;
                } else if (!h1 && !t.isHeading() && now.length() >= 15 && t.linkShare() < 0.5 && (wanted.endsWith(now) || wanted.startsWith(now)) && now.length() * 10 >= wanted.length() * 6) {
                    r = 5;
                } else if (now.length() >= 12 && (wanted.startsWith(now) || wanted.endsWith(now)) && now.length() * 10 >= wanted.length() * 4) {
                    r = h1 ? 9 : t.isHeading() ? 5 : 0;
                }
            }
            if (r == 0 && h1 && t.words >= 3 && (wanted.isEmpty() || SITES.stream().noneMatch(fold(t.text)::startsWith))) {
                r = 4;
            }
            if (r > rank) {
                rank = r;
                best = i;
            }
        }
        return best >= 0 ? best : byPlace(blocks);
    }

    /**
     * The headline of a page that neither declares it nor has an h1: the line before the first prose that most looks like one, by two
     * signs at least of a class name, a heading, bold type, and a date line beside it.
     */
    private static int byPlace(List<TextBlock> blocks) {
        int prose = 0;
        while (prose < blocks.size() && !(blocks.get(prose).words >= 15 && blocks.get(prose).ended() && blocks.get(prose).linkShare() < 0.3)) {
            prose++;
        }
        int best = -1;
        int most = 3;
        for (int i = Math.max(0, prose - ABOVE_PROSE); i < prose && prose < blocks.size(); i++) {
            TextBlock t = blocks.get(i);
            if (t.words < 4 || t.words > 35 || t.linkShare() > 0.5 || t.phrase != null || t.isRow() || t.text.endsWith(".") || t.isDateLine()
                    || SITES.stream().anyMatch(fold(t.text)::startsWith)) {
                continue;
            }
            boolean dated = false;
            for (int k = Math.max(0, i - 2); k <= Math.min(blocks.size() - 1, i + 2); k++) {
                dated |= k != i && blocks.get(k).words <= 14 && blocks.get(k).date() != null;
            }
            int signs = (named(t) ? 2 : 0) + (t.isHeading() ? 2 : 0) + (t.boldWords == t.words ? 2 : 0) + (dated ? 2 : 0);
            if (signs > most) {
                most = signs;
                best = i;
            }
        }
        return best;
    }

    private static boolean named(TextBlock t) {
        int bits = t.inline;
        Box b = t.box;
        for (int i = 0; i < 3 && b != null && !b.tag.equals("body"); i++, b = b.parent) {
            bits |= b.hints;
        }
        return (bits & (Hints.TITLED | Hints.Kind.TITLE.bit())) != 0;
    }

    /** What stands between the marks by which titles are put together, each of three words at least. */
    private static Set<String> parts(String title) {
        Set<String> out = new HashSet<>();
        if (title != null) {
            for (String part : title.split("\\s+[-–—|·»•:]+\\s+")) {
                String folded = fold(part);
                if (SITES.stream().noneMatch(folded::startsWith) && folded.indexOf(' ') > 0 && folded.indexOf(' ') != folded.lastIndexOf(' ')) {
                    out.add(folded);
                }
            }
        }
        return out;
    }

    static boolean h1(TextBlock t) {
        Box b = t.box;
        for (int i = 0; i < 3 && b != null; i++, b = b.parent) {
            if (b.name == H1) {
                return true;
            }
        }
        return false;
    }

    /** A title's words; every text that is a part of the title begins with one of them. */
    private static final class Words {
        private final Set<String> words;
        private final String initials;

        Words(String folded) {
            words = new HashSet<>(Arrays.asList(folded.split(" ")));
            initials = words.stream().filter(w -> !w.isEmpty()).map(w -> w.substring(0, 1)).distinct().collect(Collectors.joining());
        }

        /** True where the first word of what {@link #fold} would give is one of these. */
        boolean beginOne(String s) {
            int from = 0;
            while (from < s.length() && !isOfWord(s.charAt(from))) {
                from++;
            }
            if (from < s.length() && initials.indexOf(Letters.toLowerCase(s.charAt(from))) < 0) {
                return false;
            }
            int to = from;
            while (to < s.length() && isOfWord(s.charAt(to))) {
                to++;
            }
            return words.contains(s.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isOfWord(char c) {
        return Letters.isOfWord(c);
    }

    /** Letters and digits in lower case, single blanks between. */
    static String fold(String s) {
        StringBuilder out = new StringBuilder(s.length());
        boolean blank = false;
        boolean plain = true;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (isOfWord(c)) {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                plain &= c != DOTTED_I && c != SIGMA;
                out.append(c == DOTTED_I || c == SIGMA ? c : Letters.toLowerCase(c));
            } else {
                blank = true;
            }
        }
        return plain ? out.toString() : out.toString().toLowerCase(Locale.ROOT);
    }
}
