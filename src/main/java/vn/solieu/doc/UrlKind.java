package vn.solieu.doc;

/** What a URL of the crawl is fetched for. The order is that of the store and must not change. */
public enum UrlKind {
    /** A page that may hold an article. */
    ARTICLE,
    /** A front or section page, visited again and again for its links. */
    HUB,
    /** RSS or Atom. */
    FEED,
    /** A sitemap or an index of sitemaps. */
    SITEMAP
}
