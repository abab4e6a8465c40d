package vn.solieu.store;

import java.util.HashMap;
import java.util.Map;

/** The sites of a store, what is known of their robots.txt and of the shapes of their URLs. */
public final class Sites {
    private final Store store;

    Sites(Store store) {
        this.store = store;
    }

    /**
     * @param notBefore no request before this time, milliseconds
     * @param failures requests that failed one after the other, up to now
     */
    public record State(long id, long notBefore, int failures) { }

    /** A copy of a robots.txt, good until a time; {@code verdict} is for whoever wrote it. */
    public record Robots(long until, String verdict, byte[] body) { }

    /** Adds the site, or fills in its name and province. */
    public State put(String domain, String name, String province) {
        store.update("INSERT INTO sites(domain, name, province) VALUES(?, ?, ?) ON CONFLICT(domain) DO UPDATE SET "
                + "name = coalesce(excluded.name, name), province = coalesce(excluded.province, province)", domain, name, province);
        return store.first(r -> new State(r.getLong(1), r.getLong(2), r.getInt(3)), "SELECT id, not_before, failures FROM sites WHERE domain = ?", domain);
    }

    /** @param error what went wrong, or null, which leaves the last error as it is */
    public void visited(long site, long at, long notBefore, int failures, String error) {
        store.update("UPDATE sites SET last_visit = ?1, not_before = ?2, failures = ?3, last_error = coalesce(?4, last_error), "
                + "last_error_at = CASE WHEN ?4 IS NULL THEN last_error_at ELSE ?1 END WHERE id = ?5", at, notBefore, failures, error, site);
    }

    public Robots robots(String origin) {
        return store.first(r -> new Robots(r.getLong(1), r.getString(2), r.getBytes(3)), "SELECT until, verdict, body FROM robots WHERE origin = ?", origin);
    }

    public void robots(String origin, Robots robots) {
        store.update("INSERT OR REPLACE INTO robots(origin, until, verdict, body) VALUES(?, ?, ?, ?)", origin, robots.until(), robots.verdict(), robots.body());
    }

    /** Of each shape how many URLs were articles and how many were not. */
    public Map<String, int[]> shapes(long site) {
        Map<String, int[]> out = new HashMap<>();
        store.each(r -> out.put(r.getString(1), new int[] {r.getInt(2), r.getInt(3)}), "SELECT shape, articles, others FROM shapes WHERE site = ?", site);
        return out;
    }

    public void shape(long site, String shape, boolean article) {
        store.update("INSERT INTO shapes(site, shape, articles, others) VALUES(?, ?, ?, ?) ON CONFLICT(site, shape) DO UPDATE SET "
                + "articles = articles + excluded.articles, others = others + excluded.others", site, shape, article ? 1 : 0, article ? 0 : 1);
    }

    /** The URL that a newspaper has moved to, or null. */
    public String movedTo(long site) {
        return store.first(r -> r.getString(1), "SELECT moved_to FROM sites WHERE id = ?", site);
    }

    /** A newspaper has moved to another domain; {@code url} is where it begins there. */
    public void movedTo(long site, String url) {
        store.update("UPDATE sites SET moved_to = ? WHERE id = ?", url, site);
    }
}
