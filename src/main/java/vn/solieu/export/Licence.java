package vn.solieu.export;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The licence that whoever publishes a data package gives it: an identifier of the Open Definition's list or of SPDX, or an address.
 *
 * @param name the identifier, or null where only an address is known
 * @param path an address to read it at, or null
 */
public record Licence(String name, String path) {
    /** What is said where nobody said anything: numbers are facts, but the quoted sentences are the newspapers'. */
    static final String UNSTATED = "Not stated by whoever made this package. The quoted sentences belong to the newspapers that sources.csv names.";

    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
            "CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/", "ODC-BY-1.0", "https://opendatacommons.org/licenses/by/1-0/",
            "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"));

    /** Null where the text is neither an identifier nor an address of http or https. */
    public static Licence of(String text) {
        if (text.matches("https?://\\S+")) {
            return new Licence(null, text);
        }
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (known.getKey().equalsIgnoreCase(text)) {
                return new Licence(known.getKey(), known.getValue());
            }
        }
        return text.matches("[A-Za-z0-9][A-Za-z0-9.+_-]*") && text.toLowerCase(Locale.ROOT).matches(".*[a-z].*") ? new Licence(text, null) : null;
    }
}
