package vn.solieu.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * URLs in canonical form: scheme and host in lower case, no default port, no dot segments, escapes as RFC 3986 has them, no fragment, no
 * parameters that only track readers.
 */
final class Urls {
    private static final int LONGEST = 2_000;
    private static final Set<String> TRACKERS = Set.of("fbclid", "gclid", "dclid", "yclid", "msclkid", "zarsrc", "mc_cid", "mc_eid", "igshid", "_ga", "spm", "ref_src");
    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

    private Urls() { }

    /** The canonical form of an absolute http(s) URL, or null where it is none or is over 2,000 characters long. */
    static String canonical(String url) {
        if (url == null || url.length() > LONGEST || !url.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        int hash = url.indexOf('#');
        String plain = NORMALIZER.filter((hash < 0 ? url : url.substring(0, hash)).strip());
        if (plain == null) {
            return null;
        }
        int query = plain.indexOf('?');
        if (query >= 0) {
            List<String> kept = Arrays.stream(plain.substring(query + 1).split("&")).filter(p -> !p.isEmpty() && !tracks(p)).toList();
            plain = plain.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        }
        try {
            URI uri = new URI(plain);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawUserInfo() == null ? plain : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The canonical form of what a page links to, or null. */
    static String resolve(String base, String link) {
        try {
            return canonical(URI.create(base).resolve(link.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean tracks(String parameter) {
        String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKERS.contains(name);
    }

    /** Host and port as written, without {@code www.}. */
    static String authority(String url) {
        String authority = URI.create(url).getAuthority();
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** Scheme, host and port: what a robots.txt holds for. */
    static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
