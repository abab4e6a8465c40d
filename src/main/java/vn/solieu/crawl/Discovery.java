package vn.solieu.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.solieu.doc.UrlKind;

/** Finds URLs in sitemaps, feeds and pages. */
final class Discovery {
    private static final int MOST_LINKS = 50_000;

    private Discovery() { }

    /**
     * A URL that was found, in canonical form.
     *
     * @param published what the finding place says of its publication or change, or null
     */
    record Link(String url, UrlKind kind, Instant published) { }

    /**
     * The children of an index or the pages of a sitemap, also of a news sitemap; packed or not, unpacked up to a limit.
     *
     * @throws IOException where it is no sitemap
     */
    static List<Link> sitemap(String url, byte[] body, long maxBytes) throws IOException {
        byte[] xml = isPacked(body)
                ? HttpReader.bounded(new GZIPInputStream(new ByteArrayInputStream(body)), maxBytes, url, () -> { }) : body;
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap map;
        try {
            map = parser.parseSiteMap(isText(xml) ? "text/plain" : "text/xml", xml, URI.create(url).toURL());
        } catch (UnknownFormatException e) {
            throw new IOException(url + ": no sitemap: " + e.getMessage(), e);
        }
        List<Link> out = new ArrayList<>();
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap child : index.getSitemaps()) {
                add(out, Urls.canonical(child.getUrl().toString()), UrlKind.SITEMAP, instant(child.getLastModified()));
            }
        } else if (map instanceof SiteMap pages) {
            for (SiteMapURL page : pages.getSiteMapUrls()) {
                Instant at = news(page);
                add(out, Urls.canonical(page.getUrl().toString()), UrlKind.ARTICLE, at != null ? at : instant(page.getLastModified()));
            }
        }
        return out;
    }

    static boolean isPacked(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static boolean isText(byte[] body) {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading().startsWith("http");
    }

    private static Instant news(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes a && a.getPublicationDate() != null) {
            return a.getPublicationDate().toInstant();
        }
        return null;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /**
     * The articles of an RSS 0.9-2.0 or Atom (RFC 4287) feed. A date that cannot be read, or lies in the future, is no date.
     *
     * @throws IOException where it is no feed
     */
    static List<Link> feed(String url, byte[] body, Instant now) throws IOException {
        Document feed = Jsoup.parse(new ByteArrayInputStream(body), null, url, Parser.xmlParser());
        if (feed.selectFirst("rss, feed, rdf|RDF") == null) {
            throw new IOException(url + ": neither RSS nor Atom");
        }
        List<Link> out = new ArrayList<>();
        for (Element item : feed.select("item, entry")) {
            Element atom = item.selectFirst("> link[href]:not([rel]), > link[rel=alternate][href]");
            String link = atom != null ? atom.attr("href") : text(item, "> link");
            if (link.isBlank()) {
                link = text(item, "> guid:not([isPermaLink=false])");
            }
            String date = text(item, "> pubDate, > published, > updated, > dc|date");
            Instant at = date.isEmpty() ? null : date(date);
            add(out, Urls.resolve(url, link), UrlKind.ARTICLE, at != null && at.isAfter(now) ? null : at);
        }
        return out;
    }

    private static String text(Element in, String query) {
        Element found = in.selectFirst(query);
        return found == null ? "" : found.wholeText().strip();
    }

    private static Instant date(String written) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
            try {
                return OffsetDateTime.parse(written, form).toInstant();
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        return null;
    }

    /** The links of a page: feeds by autodiscovery, articles and sections by the shape of their URLs. */
    static List<Link> page(String url, Document page, Site site, Shapes shapes) {
        List<Link> out = new ArrayList<>();
        Element base = page.selectFirst("base[href]");
        String from = base == null ? url : base.absUrl("href").isEmpty() ? url : base.absUrl("href");
        for (Element feed : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = feed.attr("type").toLowerCase(Locale.ROOT);
            if (type.equals("application/rss+xml") || type.equals("application/atom+xml")) {
                add(out, Urls.resolve(from, feed.attr("href")), UrlKind.FEED, null);
            }
        }
        for (Element a : page.select("a[href]")) {
            if (a.attr("rel").contains("nofollow")) {
                continue;
            }
            String link = Urls.resolve(from, a.attr("href"));
            UrlKind kind = link == null || link.equals(url) || !site.has(link) ? null : shapes.kind(link);
            if (kind != null) {
                add(out, link, kind, null);
            }
        }
        return out;
    }

    private static void add(List<Link> out, String url, UrlKind kind, Instant at) {
        if (url != null && out.size() < MOST_LINKS) {
            out.add(new Link(url, kind, at));
        }
    }
}
