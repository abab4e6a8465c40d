package vn.solieu.strip.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.lexicon.Tsv;

/** Newspapers by domain, from {@code publishers.tsv}; the name is the one in front of brackets. */
public final class Publishers {
    private static final Map<String, String> BY_DOMAIN = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.resource(Publishers.class, "publishers.tsv").rows()) {
            String name = row.require("newspaper").replaceAll("\\s*\\(.*$", "");
            BY_DOMAIN.putIfAbsent(row.require("domain"), name);
            for (String other : row.get("other_or_older_domains").split("[;\\s]+")) {
                if (other.indexOf('.') > 0) {
                    BY_DOMAIN.putIfAbsent(other, name);
                }
            }
        }
    }

    private Publishers() { }

    /** The newspaper of a URL's host or of a parent domain of it, or null. */
    public static String of(String url) {
        return ofHost(host(url));
    }

    /** The newspaper of a host, as {@link #host} gives it, or of a parent domain; or null. */
    public static String ofHost(String of) {
        String host = of;
        while (host != null && host.indexOf('.') > 0) {
            String name = BY_DOMAIN.get(host);
            if (name != null) {
                return name;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    /** The host in lower case without {@code www.}, or null where the text is no absolute URL. */
    public static String host(String url) {
        if (url == null || url.indexOf("://") < 0) {
            return null;
        }
        try {
            String host = new URI(url.strip().replace(' ', '+')).getHost();
            String lower = host == null ? null : host.toLowerCase(Locale.ROOT);
            return lower != null && lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
