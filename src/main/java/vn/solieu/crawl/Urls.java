package vn.solieu.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * URLs in canonical form: scheme and host in lower case, no default port, no dot segments, escapes as RFC 3986 has them, no fragment, no
 * parameters that only track readers.
 */
final class Urls {
    private static final int LONGEST = 2_000;
    private static final Set<String> TRACKERS = Set.of("fbclid", "gclid", "dclid", "yclid", "msclkid", "zarsrc", "mc_cid", "mc_eid", "igshid", "_ga", "spm", "ref_src");
    private static final Pattern USER = Pattern.compile("^[^/]*//[^/?]*@");
    private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

    private Urls() { }

    /** The canonical form of an absolute http(s) URL, or null where it is none or is over 2,000 characters long. */
    static String canonical(String url) {
        if (url == null || url.length() > LONGEST || !url.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        String plain = url.strip().replaceFirst("#.*", "");
        int mark = plain.indexOf('?');
        // the normalizer sees no query: it takes some letters of one for a session's id and breaks it
        String before = NORMALIZER.filter(mark < 0 ? plain : plain.substring(0, mark));
        if (before == null || USER.matcher(plain).find()) {
            return null;
        }
        String query = mark < 0 ? "" : Arrays.stream(plain.substring(mark + 1).split("&")).filter(p -> !p.isEmpty() && !tracks(p)).map(Urls::escaped)
                .collect(Collectors.joining("&"));
        String whole = before + (query.isEmpty() ? "" : "?" + query);
        try {
            URI uri = new URI(whole);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null ? whole : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** With what RFC 3986 forbids in a query as percent escapes. */
    private static String escaped(String parameter) {
        StringBuilder out = new StringBuilder();
        for (byte b : parameter.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && "\"<>[]\\^`{|}".indexOf(b) < 0) {
                out.append((char) b);
            } else {
                out.append(String.format("%%%02X", b));
            }
        }
        return out.toString();
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

    /** Whether a URL is a site's front page. */
    static boolean isFront(String url) {
        URI uri = URI.create(url);
        return uri.getRawQuery() == null && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
    }

    /** Scheme, host and port: what a robots.txt holds for. */
    static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
