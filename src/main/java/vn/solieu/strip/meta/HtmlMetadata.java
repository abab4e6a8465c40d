package vn.solieu.strip.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.markup.Markup.Attr;
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

    private static final Pattern DOMAIN = Pattern.compile("[\\w-]+(\\.[\\w-]+){1,3}");
    private static final Pattern GENERIC = Pattern.compile("(?i)admin|administrator|editor|webmaster|staff|unknown|guest|author|quản trị|bbt|ban biên tập|default|none|null|root|super user");
    /** A name by which one logs in. */
    static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{3,30}");
    private static final Pattern LIST = Pattern.compile("[,;]");
    private static final Set<String> PUBLISHED = Set.of("datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "published_time", "date.published", "published-date", "sailthru.date",
            "parsely-pub-date", "article.published", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dcterms.issued", "citation_publication_date", "citation_date",
            "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "date", "article_date_original", "originalpublicationdate", "og:published_time", "og:pubdate", "datecreated",
            "dc.created", "rnews:datepublished", "article:published", "publication_date", "prism.publicationdate", "last_published_date", "shareaholic:article_published_time", "creation_date",
            "displaydate", "dable:published");
    private static final Set<String> ITEMPROPS = Set.of("datepublished", "datemodified", "datecreated", "headline", "author", "articlesection", "keywords", "inlanguage");
    /** What else dates are of. */
    private static final List<String> UNLIKE = List.of("modif", "updat", "expir", "unpublish", "event", "start", "end-", "review", "birth", "valid", "until");
    private static final Set<String> MODIFIED = Set.of("datemodified", "dc.date.modified", "dcterms.modified", "revised", "shareaholic:article_modified_time", "lastmod");
    private static final Set<String> AUTHOR = Set.of("author", "dc.creator", "dcterms.creator", "article:author_name", "sailthru.author", "parsely-author", "byl", "cxenseparse:author", "article.author",
            "dable:author", "citation_author", "byline", "og:article:author");

    private static final int LONGEST_TITLE = 1_000;

    private final Metadata meta;
    private String base;
    private int times;
    private boolean writtenBy;
    private String linked;

    /** @param meta where everything goes @param base the page's address, or null */
    public HtmlMetadata(Metadata meta, String base) {
        this.meta = meta;
        this.base = base;
    }

    /** The page's title element, entities as they are. */
    public void title(String raw) {
        String text = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw.length() > 4 * LONGEST_TITLE ? raw.substring(0, 4 * LONGEST_TITLE) : raw, false) : raw;
        meta.offer("title", Clean.line(text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text), "title element", 30);
    }

    /** A script of JSON-LD. */
    public void json(String script) {
        JsonLd.read(script, meta);
    }

    /** The root's language. */
    public void language(String lang) {
        meta.offer("language", lang, "html lang", 25);
    }

    /** A {@code time} element; {@code around} are the class names and the text that stand before it. */
    public void time(Markup e, String around) {
        String iso = Dates.iso(e.value(Attr.DATETIME));
        iso = iso == null ? Dates.iso(e.content()) : iso;
        String about = (e.value(Attr.CLASS) + " " + around).toLowerCase(Locale.ROOT);
        boolean updated = about.contains("updat") || about.contains("modif") || about.contains("cập nhật");
        meta.offer(updated ? "modified" : "published", iso, "time element", e.has(Attr.PUBDATE) || about.contains("publish") ? 60 : times == 0 ? 50 : 30);
        times++;
    }

    /** An element with {@code rel}. */
    public void relation(Markup e) {
        String rel = e.value(Attr.REL);
        if (rel.contains("author")) {
            author(e.content(), "rel=author", 55, meta);
        } else if (rel.equals("next") && e.has(Attr.HREF)) {
            meta.offer("next_page", absolute(e.value(Attr.HREF)), "rel=next", 50);
        } else if (rel.equals("tag")) {
            meta.offer("tags", e.content(), "rel=tag", 50);
        }
    }

    /** A link to a page of an author; the first that names one is the article's most often. */
    public void authorLink(Markup e) {
        String name = e.content();
        if (!name.isEmpty() && name.length() <= 40 && !name.equals(linked) && Bylines.isPerson(name)) {
            meta.offer("authors", name, linked == null ? "link to an author" : "another link to an author", linked == null ? 47 : 12);
            linked = name;
        }
    }

    private static String valueOf(Markup e) {
        return e.has(Attr.CONTENT) ? Clean.line(e.value(Attr.CONTENT)) : e.has(Attr.DATETIME) ? Clean.line(e.value(Attr.DATETIME)) : e.content();
    }

    /** An element with {@code itemprop}. */
    public void property(Markup e) {
        switch (e.value(Attr.ITEMPROP)) {
            case "datePublished" -> meta.offer("published", Dates.iso(valueOf(e)), "itemprop", 65);
            case "dateModified" -> meta.offer("modified", Dates.iso(valueOf(e)), "itemprop", 65);
            case "dateCreated" -> meta.offer("published", Dates.iso(valueOf(e)), "itemprop dateCreated", 48);
            case "headline" -> meta.offer("title", valueOf(e), "itemprop", 60);
            case "author" -> author(valueOf(e), "itemprop", 70, meta);
            case "articleSection" -> meta.offer("section", valueOf(e), "itemprop", 50);
            case "keywords" -> {
                for (String w : LIST.split(valueOf(e))) {
                    meta.offer("tags", w.strip(), "itemprop", 40);
                }
            }
            case "inLanguage" -> meta.offer("language", valueOf(e), "itemprop", 40);
            default -> { }
        }
    }

    /** A {@code meta} element. */
    public void meta(Markup e) {
        Attr named = e.has(Attr.PROPERTY) ? Attr.PROPERTY : e.has(Attr.NAME) ? Attr.NAME : e.has(Attr.ITEMPROP) ? Attr.ITEMPROP : Attr.HTTP_EQUIV;
        if (!e.has(named) || !e.has(Attr.CONTENT)) {
            return;
        }
        String key = e.value(named).toLowerCase(Locale.ROOT);
        boolean written = writtenBy;
        writtenBy = false;
        if (named == Attr.ITEMPROP && ITEMPROPS.contains(key)) {
            property(e);
            return;
        }
        String value = Clean.line(e.value(Attr.CONTENT));
        if (value.isEmpty()) {
            return;
        }
        switch (key) {
            case "og:title" -> meta.offer("title", value, "og:title", 65);
            case "twitter:title", "dc.title", "title" -> meta.offer("title", value, key, 40);
            case "article:published_time", "og:article:published_time" -> Published.offer("published", Dates.find(value), key, 85, meta);
            case "article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified" -> meta.offer("modified", Dates.iso(value), key, key.startsWith("article") ? 85 : 50);
            case "article:author" -> author(value, key, 57, meta);
            case "article:section", "cxenseparse:category" -> meta.offer("section", value, key, 60);
            case "article:tag" -> meta.offer("tags", value, key, 55);
            case "keywords", "news_keywords" -> {
                for (String w : LIST.split(value)) {
                    meta.offer("tags", w.strip(), key, 30);
                }
            }
            case "og:url" -> meta.offer("url", web(value), key, 40);
            case "og:image" -> meta.offer("image", value, key, 50);
            case "og:site_name" -> meta.offer("site", value, key, 50);
            case "application-name", "copyright", "dc.publisher" -> meta.offer("site", value, key, 20);
            case "og:type" -> meta.offer("kind", value, key, 50);
            case "og:locale" -> meta.offer("language", value.replace('_', '-'), key, 20);
            case "language", "content-language" -> meta.offer("language", value, key, 30);
            case "og:description", "description" -> meta.offer("description", value, key, key.startsWith("og") ? 40 : 50);
            case "twitter:label1", "twitter:label2" -> writtenBy = value.toLowerCase(Locale.ROOT).contains("written by");
            case "twitter:data1", "twitter:data2" -> {
                if (written) {
                    author(value, "meta " + key, 56, meta);
                }
            }
            default -> {
                if (PUBLISHED.contains(key)) {
                    Published.offer("published", Dates.find(value), key, 70, meta);
                } else if (MODIFIED.contains(key)) {
                    meta.offer("modified", Dates.iso(value), key, 60);
                } else if (key.contains("publish") && !key.contains("publisher") && UNLIKE.stream().noneMatch(key::contains)) {
                    Published.offer("published", Dates.find(value), key, 66, meta);
                } else if (key.endsWith("date") && UNLIKE.stream().noneMatch(key::contains)) {
                    Published.offer("published", Dates.find(value), key, 35, meta);
                } else if (AUTHOR.contains(key)) {
                    author(value, "meta " + key, key.equals("author") ? 58 : 56, meta);
                }
            }
        }
    }

    /** A {@code link} or {@code base} element. */
    public void link(Markup e) {
        if (!e.has(Attr.HREF)) {
            return;
        }
        switch (e.value(Attr.REL).toLowerCase(Locale.ROOT)) {
            case "canonical" -> meta.offer("url", web(e.value(Attr.HREF)), "canonical", 60);
            case "next" -> meta.offer("next_page", absolute(e.value(Attr.HREF)), "rel=next", 60);
            case "image_src" -> meta.offer("image", absolute(e.value(Attr.HREF)), "image_src", 30);
            case "" -> base = base == null ? web(e.value(Attr.HREF)) : base;
            default -> { }
        }
    }

    /** An address as it is where it is absolute, else by the page's own; null where that is not known. */
    private String absolute(String url) {
        String web = web(url);
        if (web != null || base == null) {
            return web;
        }
        try {
            return new URI(base.strip()).resolve(url.replace(" ", "%20")).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String web(String url) {
        return url.startsWith("http://") || url.startsWith("https://") ? url : url.startsWith("//") ? "https:" + url : null;
    }

    /** Offers the authors that a text names, unless it is an address or a site. */
    static void author(String value, String source, int rank, Metadata meta) {
        if (value == null || value.contains("://") || value.length() > 120 || value.contains("@") && !value.contains(" ")) {
            return;
        }
        boolean domain = DOMAIN.matcher(value).matches();
        boolean site = value.equalsIgnoreCase(String.valueOf(meta.best("site")));
        boolean generic = GENERIC.matcher(value).matches();
        boolean login = LOGIN.matcher(value).matches();
        for (String name : Bylines.names(value)) {
            meta.offer("authors", name, source, domain || site || generic ? 5 : login ? Math.min(rank, 45) : rank);
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
