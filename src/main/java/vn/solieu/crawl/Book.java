package vn.solieu.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** What a crawl needs to remember; kept elsewhere, so that this stage knows no store. Thread-safe. */
public interface Book {
    /** No request before {@code notBefore}; {@code failures} one after the other. */
    record State(Instant notBefore, int failures) { }

    /**
     * A URL whose turn it is.
     *
     * @param every how often it is visited, or null
     */
    record Item(long key, String url, UrlKind kind, UrlFate fate, int tries, int hops, Duration every, String etag, String lastModified) { }

    /**
     * A URL that was found.
     *
     * @param rank orders them, newest first
     * @param dated whether the rank is a date that the finding place gave; a URL that is known and waits takes it over
     */
    record Found(Site site, String url, UrlKind kind, Instant rank, boolean dated, int hops) { }

    /** The copy of a robots.txt. */
    record RobotsCopy(Instant until, String verdict, byte[] body) { }

    /** The last copy of a URL's content: when it was fetched and its SHA-256. */
    record Held(Instant at, String sha256) { }

    /**
     * One fetch and all that follows from it; remembered whole or not at all.
     *
     * @param status of HTTP, 0 where no answer came
     * @param sha256 of the content as it came, or null
     * @param due when it is to be fetched again, or null for never
     * @param shape of the URL, or null where nothing was learned
     * @param found the article, or null
     * @param movedTo the URL on another domain that the newspaper has moved to, or null
     */
    record Visit(Instant at, int status, long bytes, String sha256, UrlFate fate, String detail, Instant due, int tries, Duration every, String etag,
            String lastModified, String shape, Extraction found, List<Found> links, State site, String error, String movedTo) {
        /** The same visit, with something that a person should know of. */
        Visit fault(String what) {
            return new Visit(at, status, bytes, sha256, fate, detail, due, tries, every, etag, lastModified, shape, found, links, site, what, movedTo);
        }

        /** The same visit, which showed that the newspaper has moved. */
        Visit moved(String url) {
            return new Visit(at, status, bytes, sha256, fate, detail, due, tries, every, etag, lastModified, shape, found, links, site, error, url);
        }
    }

    /** What storing an article did. */
    record Stored(boolean article, boolean added, String sameAs) {
        static final Stored NOTHING = new Stored(false, false, null);
    }

    State open(Site site);

    Map<String, int[]> shapes(Site site);

    /** Adds a URL that is to be fetched now, unless it is known. */
    void add(Found found, Instant due);

    boolean knows(String url);

    /** How many pages of a site are visited again and again. */
    int recurring(Site site);

    /** What to fetch next, or null; {@code waitingFirst}: a URL that waits before the lists that are due. */
    Item next(Site site, Instant now, boolean waitingFirst);

    /** The URL on another domain that a newspaper has moved to, or null. */
    String movedTo(Site site);

    /** All that {@code work} remembers is remembered whole or not at all. */
    void together(Runnable work);

    Held held(Item item);

    Stored settle(Site site, Item item, Visit visit);

    /** Puts a URL off; nothing else changes. */
    void putOff(Item item, Instant due);

    /** Puts a site off; nothing else changes. */
    void putOff(Site site, Instant at, State state, String error);

    RobotsCopy robots(String origin);

    void robots(String origin, RobotsCopy copy);
}
