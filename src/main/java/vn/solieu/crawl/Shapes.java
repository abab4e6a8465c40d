package vn.solieu.crawl;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.solieu.doc.UrlKind;

/**
 * Tells articles from listings by the shape of their URLs: a path's segments by class ({@code n} number, {@code s} many words joined by
 * hyphens, {@code i} words that end in a number, {@code w} others) and its ending. A shape of which {@value #SURE} pages were seen counts as
 * what they turned out to be; until then words and numbers speak.
 *
 * <p>Weakness: a site whose articles and sections have one shape has its sections fetched as articles.
 */
final class Shapes {
    private static final int SURE = 8;
    private static final double FEW = 0.1;
    private static final int HEADLINE_WORDS = 4;
    private static final int HUB_DEPTH = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NUMBERED = Pattern.compile(".*[-_.a-z]\\d{3,}");
    private static final Set<String> NOT_PAGES = Set.of("jpg", "jpeg", "png", "gif", "webp", "svg", "css", "js", "pdf", "doc", "docx", "xls", "xlsx", "zip",
            "rar", "mp3", "mp4", "xml", "rss", "ico", "json");
    private final Pattern article;
    private final Map<String, int[]> seen;

    /**
     * @param article what the URLs of articles match, or null
     * @param seen of each shape the number of articles and of other pages
     */
    Shapes(Pattern article, Map<String, int[]> seen) {
        this.article = article;
        this.seen = new ConcurrentHashMap<>(seen);
    }

    /** One more URL of this shape turned out to be an article, or not. */
    void saw(String shape, boolean wasArticle) {
        seen.merge(shape, wasArticle ? new int[] {1, 0} : new int[] {0, 1}, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
    }

    /** What a URL of the site is to be fetched for, or null for nothing. */
    UrlKind kind(String url) {
        String path = URI.create(url).getPath();
        String ending = ending(path);
        if (NOT_PAGES.contains(ending)) {
            return null;
        }
        boolean query = url.indexOf('?') >= 0;
        if (article != null) {
            return article.matcher(url).find() ? UrlKind.ARTICLE : query ? null : hub(path);
        }
        int[] counts = seen.get(of(url));
        if (counts != null && counts[0] + counts[1] >= SURE) {
            return counts[0] > FEW * (counts[0] + counts[1]) ? UrlKind.ARTICLE : query ? null : hub(path);
        }
        String last = path.replaceFirst("/+$", "").replaceFirst("^.*/", "").replaceFirst("\\.[a-z]{3,5}$", "");
        int words = last.split("[-_]").length;
        boolean numbered = NUMBERED.matcher(last.toLowerCase(Locale.ROOT)).matches() || NUMBER.matcher(last).matches();
        if (words >= HEADLINE_WORDS && (numbered || !ending.isEmpty() || words > HEADLINE_WORDS + 1) || words >= 2 && numbered && !ending.isEmpty()) {
            return UrlKind.ARTICLE;
        }
        return query ? null : hub(path);
    }

    private static UrlKind hub(String path) {
        long depth = path.chars().filter(c -> c == '/').count() - (path.endsWith("/") && path.length() > 1 ? 1 : 0);
        return depth <= HUB_DEPTH ? UrlKind.HUB : null;
    }

    /** The shape of a URL, for example {@code /w/i.html} of {@code /kinh-te/thu-ngan-sach-123.html}. */
    static String of(String url) {
        URI uri = URI.create(url);
        String path = uri.getPath();
        String ending = ending(path);
        StringBuilder out = new StringBuilder();
        String plain = ending.isEmpty() ? path : path.substring(0, path.length() - ending.length() - 1);
        for (String segment : plain.replaceFirst("^/", "").split("/")) {
            out.append('/').append(NUMBER.matcher(segment).matches() ? 'n' : NUMBERED.matcher(segment.toLowerCase(Locale.ROOT)).matches() ? 'i'
                    : segment.split("[-_]").length >= HEADLINE_WORDS ? 's' : 'w');
        }
        return out + (ending.isEmpty() ? "" : "." + ending) + (uri.getRawQuery() == null ? "" : "?");
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        String ending = dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        return ending.matches("[a-z]{2,5}\\d?") ? ending : "";
    }
}
