package vn.solieu.doc;

import java.util.Locale;

/** What became of a URL of the crawl; each has exactly one. The order is that of the store and must not change. */
public enum UrlFate {
    /** To be fetched, or to be tried again. */
    WAITING,
    /** A hub, feed or sitemap, which is visited again and again. */
    RECURRING,
    /** An article was found and stored. */
    ARTICLE,
    /** Fetched; no article is on it. */
    NO_ARTICLE,
    /** Fetched; only a browser's JavaScript would show its content. */
    SCRIPT_ONLY,
    /** Fetched; an article from before the day that was asked for. */
    OLD,
    /** It led to another URL, which has its own fate. */
    REDIRECTED,
    /** The server says that there is nothing (404, 410). */
    GONE,
    /** The site's robots.txt or a rule of safety forbids it. */
    REFUSED,
    /** Given up after the tries that are allowed. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
