package vn.solieu.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A newspaper as the crawl sees it.
 *
 * @param domain host in lower case without {@code www.}, a port may follow; hosts under it belong to the site
 * @param name or null
 * @param province or null
 * @param start pages to begin with; the front page where empty
 * @param delay least time between two requests, or null for {@link #DELAY}; a longer one of the site's own wins
 * @param article what the URLs of articles match, or null for a learned shape
 */
public record Site(String domain, String name, String province, List<String> start, Duration delay, Pattern article) {
    /** Two seconds. */
    public static final Duration DELAY = Duration.ofSeconds(2);
    private static final Pattern DOMAIN = Pattern.compile("[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)*(:\\d{1,5})?");

    public Site {
        if (domain == null || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("'" + domain + "' is no domain");
        }
        domain = domain.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        start = List.copyOf(start);
        delay = delay == null ? DELAY : delay;
    }

    /** A site of which only the domain is known. */
    public static Site of(String domain) {
        return new Site(domain, null, null, List.of(), null, null);
    }

    /** Whether a URL, in canonical form, is of this site. */
    public boolean has(String url) {
        String authority = Urls.authority(url);
        String at = domain.indexOf(':') < 0 && authority.indexOf(':') >= 0 ? authority.substring(0, authority.indexOf(':')) : authority;
        return at.equals(domain) || at.endsWith("." + domain);
    }

    /** The same newspaper on another domain, where it begins at {@code url}. */
    Site movedTo(String url) {
        return new Site(Urls.authority(url), name, province, List.of(url), delay, null);
    }

    /** Where the crawl of the site begins. */
    public List<String> seeds() {
        return !start.isEmpty() ? start : List.of((domain.matches(".*:(?!443$)\\d+") ? "http://" : "https://") + domain + "/");
    }
}
