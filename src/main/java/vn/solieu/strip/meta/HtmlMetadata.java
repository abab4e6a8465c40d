package vn.solieu.strip.meta;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vn.solieu.strip.text.Clean;

/**
 * What a page declares in its head and in marked-up elements of its body. Each value is offered with its source; for dates:
 * JSON-LD of the article 90, {@code article:published_time} 85, other meta 70, microdata 65, {@code time} 50, visible date lines
 * 45, the URL 10.
 */
public final class HtmlMetadata {
    private static final Pattern URL_DATE = Pattern.compile("/(20[012]\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern SITE_TAIL = Pattern.compile("\\s+[|–—·»:•-]{1,2}\\s+([^|–—·»•]{2,60})$");

    private static final Pattern SITE_FRONT = Pattern.compile("^([^|–—·»•:-]{2,40})\\s+[|–—·»:•-]{1,2}\\s+");

    private HtmlMetadata() { }

    /** Reads the head. */
    public static void head(Element head, Metadata meta) {
        for (Element e : head.getAllElements()) {
            switch (e.normalName()) {
                case "meta" -> meta(e, meta);
                case "title" -> meta.offer("title", Clean.line(e.wholeText()), "title element", 30);
                case "link" -> link(e, meta);
                case "script" -> {
                    if (e.attr("type").contains("ld+json")) {
                        JsonLd.read(e.data(), meta);
                    }
                }
                default -> { }
            }
        }
    }

    /** Reads declarations inside the body, in page order. */
    public static void body(List<Element> declarations, Metadata meta) {
        int times = 0;
        for (Element e : declarations) {
            String itemprop = e.attr("itemprop");
            if (e.normalName().equals("script")) {
                JsonLd.read(e.data(), meta);
            } else if (!itemprop.isEmpty()) {
                property(e, itemprop, meta);
            } else if (e.normalName().equals("meta")) {
                meta(e, meta);
            } else if (e.normalName().equals("time")) {
                String iso = Dates.iso(e.attr("datetime"));
                iso = iso == null ? Dates.iso(Clean.line(e.wholeText())) : iso;
                String about = (e.className() + " " + (e.parent() == null ? "" : e.parent().className() + " " + Clean.line(e.parent().ownText()))).toLowerCase(Locale.ROOT);
                boolean updated = about.contains("updat") || about.contains("modif") || about.contains("cập nhật");
                meta.offer(updated ? "modified" : "published", iso, "time element", e.hasAttr("pubdate") || about.contains("publish") ? 60 : times == 0 ? 50 : 30);
                times++;
            } else if (e.attr("rel").contains("author")) {
                author(Clean.line(e.wholeText()), "rel=author", 55, meta);
            } else if (e.attr("rel").equals("next") && e.hasAttr("href")) {
                meta.offer("next_page", e.absUrl("href"), "rel=next", 50);
            } else if (e.attr("rel").equals("tag")) {
                meta.offer("tags", Clean.line(e.wholeText()), "rel=tag", 50);
            }
        }
    }

    private static void property(Element e, String itemprop, Metadata meta) {
        String value = Clean.line(e.hasAttr("content") ? e.attr("content") : e.hasAttr("datetime") ? e.attr("datetime") : e.wholeText());
        switch (itemprop) {
            case "datePublished" -> meta.offer("published", Dates.iso(value), "itemprop", 65);
            case "dateModified" -> meta.offer("modified", Dates.iso(value), "itemprop", 65);
            case "dateCreated" -> meta.offer("published", Dates.iso(value), "itemprop dateCreated", 48);
            case "headline" -> meta.offer("title", value, "itemprop", 60);
            case "author" -> {
                Element name = e.selectFirst("[itemprop=name]");
                author(name == null ? value : Clean.line(name.hasAttr("content") ? name.attr("content") : name.wholeText()), "itemprop", 70, meta);
            }
            case "articleSection" -> meta.offer("section", value, "itemprop", 50);
            case "keywords" -> {
                for (String w : value.split("[,;]")) {
                    meta.offer("tags", w.strip(), "itemprop", 40);
                }
            }
            case "inLanguage" -> meta.offer("language", value, "itemprop", 40);
            default -> { }
        }
    }

    private static void meta(Element e, Metadata meta) {
        String key = e.attr("property");
        key = (key.isEmpty() ? e.attr("name") : key).toLowerCase(Locale.ROOT);
        key = key.isEmpty() ? e.attr("itemprop").toLowerCase(Locale.ROOT) : key;
        key = key.isEmpty() ? e.attr("http-equiv").toLowerCase(Locale.ROOT) : key;
        String value = Clean.line(e.attr("content"));
        if (value.isEmpty()) {
            return;
        }
        switch (key) {
            case "og:title" -> meta.offer("title", value, "og:title", 65);
            case "twitter:title", "dc.title", "title" -> meta.offer("title", value, key, 40);
            case "article:published_time", "og:article:published_time" -> meta.offer("published", Dates.iso(value), key, 85);
            case "article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified" -> meta.offer("modified", Dates.iso(value), key, key.startsWith("article") ? 85 : 50);
            case "datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "published_time", "date.published", "published-date", "sailthru.date", "parsely-pub-date", "article.published", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dcterms.issued", "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "date", "article_date_original", "originalpublicationdate", "og:published_time", "og:pubdate", "datecreated", "dc.created", "rnews:datepublished", "article:published", "publication_date", "prism.publicationdate", "last_published_date", "shareaholic:article_published_time", "creation_date", "displaydate", "dable:published" ->
                meta.offer("published", Dates.iso(value), key, 70);
            case "datemodified", "dc.date.modified", "dcterms.modified", "revised", "shareaholic:article_modified_time", "lastmod" -> meta.offer("modified", Dates.iso(value), key, 60);
            case "author", "dc.creator", "dcterms.creator", "article:author_name", "sailthru.author", "parsely-author", "byl", "cxenseparse:author", "article.author", "dable:author", "twitter:data1", "citation_author", "byline", "og:article:author" -> {
                if (!key.equals("twitter:data1") || twitterAuthor(e)) {
                    author(value, "meta " + key, key.equals("author") ? 58 : 56, meta);
                }
            }
            case "article:author" -> author(value, key, 57, meta);
            case "article:section", "cxenseparse:category" -> meta.offer("section", value, key, 60);
            case "article:tag" -> meta.offer("tags", value, key, 55);
            case "keywords", "news_keywords" -> {
                for (String w : value.split("[,;]")) {
                    meta.offer("tags", w.strip(), key, 30);
                }
            }
            case "og:url" -> meta.offer("url", absolute(value), key, 40);
            case "og:image" -> meta.offer("image", value, key, 50);
            case "og:site_name" -> meta.offer("site", value, key, 50);
            case "application-name", "copyright", "dc.publisher" -> meta.offer("site", value, key, 20);
            case "og:type" -> meta.offer("kind", value, key, 50);
            case "og:locale" -> meta.offer("language", value.replace('_', '-'), key, 20);
            case "language", "content-language" -> meta.offer("language", value, key, 30);
            case "og:description", "description" -> meta.offer("description", value, key, key.startsWith("og") ? 40 : 50);
            default -> { }
        }
    }

    private static boolean twitterAuthor(Element e) {
        Element before = e.previousElementSibling();
        return before != null && before.attr("content").toLowerCase(Locale.ROOT).contains("written by");
    }

    private static void link(Element e, Metadata meta) {
        String rel = e.attr("rel").toLowerCase(Locale.ROOT);
        String href = e.attr("href").strip();
        if (rel.equals("canonical")) {
            meta.offer("url", absolute(href), "canonical", 60);
        } else if (rel.equals("next")) {
            meta.offer("next_page", absolute(href), "rel=next", 60);
        } else if (rel.equals("image_src")) {
            meta.offer("image", absolute(href), "image_src", 30);
        }
    }

    private static String absolute(String url) {
        return url.startsWith("http://") || url.startsWith("https://") ? url : url.startsWith("//") ? "https:" + url : null;
    }

    /** Offers the authors that a text names, unless it is an address or a site. */
    static void author(String value, String source, int rank, Metadata meta) {
        if (value == null || value.contains("://") || value.length() > 120 || value.contains("@") && !value.contains(" ")) {
            return;
        }
        boolean domain = value.matches("(?i)[\\w-]+(\\.[\\w-]+){1,3}");
        boolean site = value.equalsIgnoreCase(String.valueOf(meta.best("site")));
        boolean generic = value.matches("(?i)admin|administrator|editor|webmaster|staff|unknown|guest|author|quản trị|bbt|ban biên tập|default|none|null|root|super user");
        for (String name : Bylines.names(value)) {
            meta.offer("authors", name, source, domain || site || generic ? 5 : rank);
        }
    }

    /** A date in a URL's path. */
    public static void url(String url, Metadata meta) {
        if (url != null) {
            Matcher m = URL_DATE.matcher(url);
            if (m.find()) {
                meta.offer("published", Dates.iso(m.group(1) + "-" + m.group(2) + "-" + m.group(3)), "url", 10);
            }
        }
    }

    /** A declared title without the site's name behind it. */
    public static String withoutSite(String title, String site, String host) {
        if (title == null) {
            return null;
        }
        String t = title;
        Matcher front = SITE_FRONT.matcher(t);
        if (front.find() && site != null && fold(front.group(1)).equals(fold(site)) && t.length() - front.end() >= 12) {
            t = t.substring(front.end());
        }
        Matcher m = SITE_TAIL.matcher(t);
        while (m.find() && m.start() >= 8) {
            String tail = fold(m.group(1));
            String h = host == null ? "" : host.replaceAll("[^a-z0-9]", "");
            boolean named = site != null && (fold(site).contains(tail) || tail.contains(fold(site))) || tail.length() >= 3 && h.contains(tail.replace(" ", ""))
                    || !h.isEmpty() && tail.replace(" ", "").contains(host.replaceAll("\\..*", "").replaceAll("[^a-z0-9]", ""));
            if (!named && (m.group(1).split(" ").length > 4 || m.group(1).chars().anyMatch(Character::isDigit))) {
                break;
            }
            t = t.substring(0, m.start());
            m = SITE_TAIL.matcher(t);
            if (!named) {
                break;
            }
        }
        return t.strip();
    }

    private static String fold(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
