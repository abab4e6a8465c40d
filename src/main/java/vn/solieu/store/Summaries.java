package vn.solieu.store;

import java.util.Arrays;
import java.util.List;

/** How the crawl of each site goes; every figure comes from an index, so that a store of years answers at once. */
public final class Summaries {
    private static final long DAY = 86_400_000L;
    /** A day ends this long after the last visit, so that a morning's articles all fall into one day though the runs do not take equally long. */
    private static final long SLACK = DAY / 4;
    private static final int DAYS = 14;
    private static final int FEWEST_DAYS = 3;
    private static final double HABIT = 3;
    private static final String WAITING = "SELECT count(*) FROM frontier WHERE site = ? AND fate = 0";
    private static final String ENDED = "SELECT coalesce(sum(fate = 9), 0), coalesce(sum(fate = 4), 0) FROM frontier WHERE site = ? AND fate IN (4, 9)";
    private static final String ARTICLES = "SELECT coalesce(sum(latest), 0), "
            + "coalesce(sum(CASE WHEN latest = 1 AND same_as IS NULL THEN claims ELSE 0 END), 0), "
            + "coalesce(sum(latest = 1 AND same_as IS NOT NULL), 0), min(CASE WHEN version = 1 THEN at END) FROM articles WHERE site = ?";
    private static final String NEW = "SELECT count(*) FROM articles WHERE site = ? AND version = 1 AND at > ? AND at <= ?";
    private static final String BY_DAY = "SELECT (?1 - at) / 86400000, count(*) FROM articles "
            + "WHERE site = ?2 AND version = 1 AND at > ?1 - 14 * 86400000 AND at <= ?1 GROUP BY 1";
    private static final String ERRORS = "SELECT count(*) FROM fetches WHERE site = ? AND at > ? "
            + "AND (status = 0 OR status >= 400 AND status NOT IN (404, 410)) AND fate <> 8";
    private static final String DUE = "SELECT min(due) FROM (SELECT due FROM (SELECT due FROM frontier WHERE site = ?1 AND fate = 0 LIMIT 1) "
            + "UNION ALL SELECT min(due) FROM frontier WHERE site = ?1 AND fate = 1 UNION ALL SELECT min(due) FROM frontier WHERE site = ?1 AND fate = 2)";
    private final Store store;

    Summaries(Store store) {
        this.store = store;
    }

    /**
     * What a person asks of a site.
     *
     * @param lastError what went wrong in the day before the last visit, the last of it, or null
     * @param errors requests of the last day that brought no answer or an error; pages that are gone are none
     * @param failures requests that failed one after the other, up to now
     * @param claims without those of reprints
     * @param recent articles of the last day
     * @param usual articles a day, the median of up to {@value #DAYS} days before the day of the last visit
     * @param silent no article on the day of the last visit, where {@code usual} is at least {@value #HABIT}: a redesign, or a site that shuts us out
     * @param nextVisit milliseconds, or null where nothing is waiting
     * @param movedTo the URL that the newspaper has moved to, or null
     */
    public record Summary(String domain, String name, String province, Long lastVisit, String lastError, long errors, int failures, long articles, long reprints,
            long claims, long recent, double usual, boolean silent, long waiting, long failed, long scriptOnly, Long nextVisit, String movedTo) { }

    private record Site(long id, String domain, String name, String province, Long lastVisit, String lastError, long lastErrorAt, int failures, long notBefore,
            String movedTo) { }

    /** All sites by domain, as of {@code now} in milliseconds. */
    public List<Summary> all(long now) {
        return store.query(r -> new Site(r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getObject(5) == null ? null : r.getLong(5), r.getString(6),
                r.getLong(7), r.getInt(8), r.getLong(9), r.getString(10)), "SELECT id, domain, name, province, last_visit, last_error, last_error_at, failures, "
                + "not_before, moved_to FROM sites ORDER BY domain").stream().map(s -> summary(s, now)).toList();
    }

    private Summary summary(Site s, long now) {
        long[] articles = store.first(r -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3), r.getObject(4) == null ? Long.MAX_VALUE : r.getLong(4)},
                ARTICLES, s.id());
        long[] ended = store.first(r -> new long[] {r.getLong(1), r.getLong(2)}, ENDED, s.id());
        double usual = s.lastVisit() == null ? 0 : usual(s.id(), s.lastVisit() + SLACK - DAY, articles[3]);
        boolean silent = usual >= HABIT && count(NEW, s.id(), s.lastVisit() + SLACK - DAY, s.lastVisit()) == 0;
        String error = s.lastVisit() != null && s.lastErrorAt() > s.lastVisit() - DAY ? s.lastError() : null;
        return new Summary(s.domain(), s.name(), s.province(), s.lastVisit(), error, count(ERRORS, s.id(), now - DAY), s.failures(), articles[0], articles[2],
                articles[1], count(NEW, s.id(), now - DAY, now), usual, silent, count(WAITING, s.id()), ended[0], ended[1], next(s.id(), s.notBefore()), s.movedTo());
    }

    /** The median number of new articles a day before {@code end}, over the days since the first article; 0 for too few days. */
    private double usual(long site, long end, long first) {
        int days = first > end ? 0 : (int) Math.min(DAYS, (end - first + DAY) / DAY);
        if (days < FEWEST_DAYS) {
            return 0;
        }
        long[] counts = new long[days];
        store.each(r -> {
            if (r.getInt(1) < days) {
                counts[r.getInt(1)] = r.getLong(2);
            }
        }, BY_DAY, end, site);
        Arrays.sort(counts);
        return (counts[(days - 1) / 2] + counts[days / 2]) / 2.0;
    }

    private Long next(long site, long notBefore) {
        Long due = store.first(r -> r.getObject(1) == null ? null : Long.valueOf(r.getLong(1)), DUE, site);
        return due == null ? null : Long.valueOf(Math.max(due, notBefore));
    }

    private long count(String sql, Object... values) {
        return store.first(r -> r.getLong(1), sql, values);
    }
}
