package vn.solieu.store;

import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** The URLs of a store, each with one fate. */
public final class Frontier {
    private static final String COLUMNS = "SELECT key, url, kind, fate, tries, hops, every, etag, modified FROM frontier WHERE site = ? AND ";
    private static final String LISTS = COLUMNS + "fate = 1 AND due <= ? ORDER BY due, rank DESC LIMIT 1";
    private static final String NEWEST = COLUMNS + "fate = 0 AND due <= ? ORDER BY rank DESC LIMIT 1";
    private static final String AGAIN = COLUMNS + "fate = 2 AND due <= ? ORDER BY due LIMIT 1";
    private final Store store;

    Frontier(Store store) {
        this.store = store;
    }

    /**
     * @param everyMillis how often a recurring URL is visited, or null
     * @param hops redirects that led here
     */
    public record Entry(long key, String url, UrlKind kind, UrlFate fate, int tries, int hops, Long everyMillis, String etag, String lastModified) { }

    /**
     * Adds a URL that is not yet known; one that is known keeps its fate.
     *
     * @param rank seconds since 1970 of publication or discovery: higher is fetched earlier
     * @param due milliseconds; not to be fetched before
     * @return whether it was new
     */
    public boolean add(long site, String url, UrlKind kind, long rank, long due, int hops) {
        UrlFate fate = kind == UrlKind.ARTICLE ? UrlFate.WAITING : UrlFate.RECURRING;
        return store.update("INSERT OR IGNORE INTO frontier(key, site, url, kind, fate, rank, due, hops) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                Sha256.key(url), site, url, kind.ordinal(), fate.ordinal(), rank, due, hops) > 0;
    }

    /** The rank of a URL that waits, now that its date is known; seconds since 1970. */
    public void dated(String url, long rank) {
        store.update("UPDATE frontier SET rank = ?1 WHERE key = ?2 AND fate = 0 AND rank <> ?1", rank, Sha256.key(url));
    }

    /**
     * What to fetch next from a site: a hub that is due, else the newest URL that waits, else an article to be checked again; or null.
     *
     * @param now milliseconds
     * @param waitingFirst a URL that waits comes before the hubs
     */
    public Entry next(long site, long now, boolean waitingFirst) {
        for (String which : new String[] {waitingFirst ? NEWEST : LISTS, waitingFirst ? LISTS : NEWEST, AGAIN}) {
            Entry entry = store.first(r -> new Entry(r.getLong(1), r.getString(2), UrlKind.values()[r.getInt(3)], UrlFate.values()[r.getInt(4)], r.getInt(5),
                    r.getInt(6), r.getObject(7) == null ? null : r.getLong(7), r.getString(8), r.getString(9)), which, site, now);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** The fate of a URL, or null where it is unknown. */
    public UrlFate fate(String url) {
        return store.first(r -> UrlFate.values()[r.getInt(1)], "SELECT fate FROM frontier WHERE key = ?", Sha256.key(url));
    }

    /**
     * Sets what became of a URL.
     *
     * @param due when it is to be fetched again, milliseconds, or null for never
     */
    public void settle(long key, UrlFate fate, Long due, int tries, Long everyMillis, String etag, String lastModified) {
        store.update("UPDATE frontier SET fate = ?, due = ?, tries = ?, every = ?, etag = ?, modified = ? WHERE key = ?", fate.ordinal(), due, tries,
                everyMillis, etag, lastModified, key);
    }

    /** A URL is not to be fetched before {@code due}, milliseconds; its fate stays. */
    public void putOff(long key, long due) {
        store.update("UPDATE frontier SET due = ? WHERE key = ?", due, key);
    }

    /** Logs one fetch. {@code status} is 0 where no answer came. */
    public void fetched(long key, long site, long at, int status, long bytes, String sha256, UrlFate fate, String detail) {
        store.update("INSERT INTO fetches(key, site, at, status, bytes, sha256, fate, detail) VALUES(?, ?, ?, ?, ?, ?, ?, ?)", key, site, at, status, bytes,
                sha256, fate.ordinal(), detail);
    }

    /** The last copy of a URL that was fetched. */
    public record Copy(long at, String sha256) { }

    /** The last fetch of a URL that brought content, or null. */
    public Copy held(long key) {
        return store.first(r -> new Copy(r.getLong(1), r.getString(2)), "SELECT at, sha256 FROM fetches WHERE key = ? AND sha256 IS NOT NULL ORDER BY id DESC LIMIT 1",
                key);
    }

    /** How many URLs of a site are visited again and again. */
    public int recurring(long site) {
        return store.first(r -> r.getInt(1), "SELECT count(*) FROM frontier WHERE site = ? AND fate = 1", site);
    }
}
