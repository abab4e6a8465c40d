package vn.solieu.strip.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/**
 * What a class attribute or an id tells of an element, by {@code classes.tsv}: a set of {@link Kind}s as bits.
 * Thread-safe; remembers the attribute values that it has seen, up to a bound.
 */
final class Hints {
    /** What stands in an element. */
    enum Kind {
        BODY, LEAD, TITLE, META, CAPTION, RELATED, COMMENT, SHARE, AD, NAV, FOOTER, SIDEBAR, NEWSLETTER, TAGS, PLAYER, PAYWALL, COOKIE,
        AUTHORBOX, HIDDEN, AUX;

        int bit() {
            return 1 << ordinal();
        }
    }

    private static final int REMEMBERED = 20_000;
    private static final int LONGEST = 400;
    private static final Map<String, Integer> NAMES = new HashMap<>();
    private static final Map<String, Integer> PARTS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.resource(Hints.class, "classes.tsv").rows()) {
            Map<String, Integer> into = row.require("match").equals("name") ? NAMES : PARTS;
            into.merge(row.require("token"), Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT)).bit(), (a, b) -> a | b);
        }
    }

    private final Map<String, Integer> seen = new HashMap<>();

    /** The kinds that a class attribute's or id's value speaks of. One instance belongs to one thread. */
    int of(String value) {
        if (value.isEmpty()) {
            return 0;
        }
        Integer known = seen.get(value);
        if (known != null) {
            return known;
        }
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        int bits = read(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        seen.put(value, bits);
        return bits;
    }

    private static int read(String value) {
        int bits = 0;
        for (String name : value.trim().split("\\s+")) {
            bits |= NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
            int start = 0;
            for (int i = 1; i <= name.length(); i++) {
                boolean end = i == name.length();
                char c = end ? '-' : name.charAt(i);
                boolean seam = end || !Character.isLetter(c) || Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
                if (seam) {
                    int from = start;
                    while (from < i && !Character.isLetter(name.charAt(from))) {
                        from++;
                    }
                    if (i - from >= 2) {
                        bits |= PARTS.getOrDefault(name.substring(from, i).toLowerCase(Locale.ROOT), 0);
                    }
                    start = i;
                }
            }
        }
        return bits;
    }
}
