package vn.solieu.store;

import java.util.HashMap;
import java.util.List;
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

    /**
     * What a person asks of a site.
     *
     * @param recent articles of the last day
     * @param usual articles a day over the two weeks before that
     * @param nextVisit milliseconds, or null where nothing is waiting
     */
    public record Summary(String domain, String name, String province, Long lastVisit, String lastError, int failures, long articles, long claims,
            long recent, double usual, long waiting, long failed, long scriptOnly, Long nextVisit) {
        private static final double HABIT = 3;

        /** No article in a day where there were at least three a day: a redesign, or a site that shuts us out. */
        public boolean fellSilent() {
            return recent == 0 && usual >= HABIT && lastVisit != null;
        }
    }

    /** Adds the site, or fills in its name and province. */
    public State put(String domain, String name, String province) {
        store.update("INSERT INTO sites(domain, name, province) VALUES(?, ?, ?) ON CONFLICT(domain) DO UPDATE SET "
                + "name = coalesce(excluded.name, name), province = coalesce(excluded.province, province)", domain, name, province);
        return store.first(r -> new State(r.getLong(1), r.getLong(2), r.getInt(3)), "SELECT id, not_before, failures FROM sites WHERE domain = ?", domain);
    }

    public void visited(long site, long at, long notBefore, int failures, String error) {
        store.update("UPDATE sites SET last_visit = ?, not_before = ?, failures = ?, last_error = ? WHERE id = ?", at, notBefore, failures, error, site);
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

    /** All sites by domain, as of {@code now} in milliseconds. */
    public List<Summary> summaries(long now) {
        long day = 86_400_000L;
        return store.query(r -> new Summary(r.getString(2), r.getString(3), r.getString(4), (Long) longOrNull(r.getObject(5)), r.getString(6), r.getInt(7),
                count("SELECT count(DISTINCT id) FROM articles WHERE site = ?", r.getLong(1)),
                count("SELECT count(*) FROM claims JOIN articles ON n = article WHERE site = ? AND same_as IS NULL", r.getLong(1)),
                count("SELECT count(*) FROM articles WHERE site = ? AND version = 1 AND at > ?", r.getLong(1), now - day),
                count("SELECT count(*) FROM articles WHERE site = ? AND version = 1 AND at BETWEEN ? AND ?", r.getLong(1), now - 15 * day, now - day) / 14.0,
                count("SELECT count(*) FROM frontier WHERE site = ? AND fate = 0", r.getLong(1)),
                count("SELECT count(*) FROM frontier WHERE site = ? AND fate = 9", r.getLong(1)),
                count("SELECT count(*) FROM frontier WHERE site = ? AND fate = 4", r.getLong(1)),
                next(r.getLong(1), r.getLong(8))),
                "SELECT id, domain, name, province, last_visit, last_error, failures, not_before FROM sites ORDER BY domain");
    }

    private Long next(long site, long notBefore) {
        Long due = store.first(r -> (Long) longOrNull(r.getObject(1)), "SELECT min(due) FROM (SELECT min(due) AS due FROM frontier WHERE site = ?1 AND fate = 0 "
                + "UNION ALL SELECT min(due) FROM frontier WHERE site = ?1 AND fate = 1 UNION ALL SELECT min(due) FROM frontier WHERE site = ?1 AND fate = 2)", site);
        return due == null ? null : Long.valueOf(Math.max(due, notBefore));
    }

    private long count(String sql, Object... values) {
        return store.first(r -> r.getLong(1), sql, values);
    }

    private static Object longOrNull(Object o) {
        return o == null ? null : ((Number) o).longValue();
    }
}
