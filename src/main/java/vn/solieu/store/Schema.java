package vn.solieu.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as a list of migrations: step n brings a store of version n-1 to version n, in one transaction. Steps are never
 * edited once released, only added.
 *
 * <p>Times are milliseconds since 1970 in UTC, {@code rank} seconds. {@code fate} and {@code kind} are the ordinals of
 * {@link vn.solieu.doc.UrlFate} and {@link vn.solieu.doc.UrlKind}. A URL's {@code key} is the first 63 bits of its SHA-256, which saves an
 * index over ten million URLs.
 */
final class Schema {
    private static final List<String> STEPS = List.of("""
            CREATE TABLE sites(id INTEGER PRIMARY KEY, domain TEXT NOT NULL UNIQUE, name TEXT, province TEXT,
                not_before INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, last_visit INTEGER, last_error TEXT);
            CREATE TABLE frontier(key INTEGER PRIMARY KEY, site INTEGER NOT NULL REFERENCES sites(id), url TEXT NOT NULL,
                kind INTEGER NOT NULL, fate INTEGER NOT NULL, rank INTEGER NOT NULL, due INTEGER, tries INTEGER NOT NULL DEFAULT 0,
                hops INTEGER NOT NULL DEFAULT 0, every INTEGER, etag TEXT, modified TEXT);
            CREATE INDEX frontier_waiting ON frontier(site, rank DESC) WHERE fate = 0;
            CREATE INDEX frontier_recurring ON frontier(site, due) WHERE fate = 1;
            CREATE INDEX frontier_articles ON frontier(site, due) WHERE fate = 2;
            CREATE TABLE fetches(id INTEGER PRIMARY KEY, key INTEGER NOT NULL, site INTEGER NOT NULL, at INTEGER NOT NULL, status INTEGER NOT NULL,
                bytes INTEGER NOT NULL, sha256 TEXT, fate INTEGER NOT NULL, detail TEXT);
            CREATE INDEX fetches_key ON fetches(key);
            CREATE TABLE articles(n INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, key INTEGER NOT NULL, site INTEGER NOT NULL,
                at INTEGER NOT NULL, text_sha256 TEXT NOT NULL, simhash INTEGER NOT NULL, same_as TEXT, json TEXT NOT NULL, UNIQUE(id, version));
            CREATE INDEX articles_site ON articles(site, at);
            CREATE TABLE bands(band INTEGER NOT NULL, bits INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles(n),
                PRIMARY KEY(band, bits, article)) WITHOUT ROWID;
            CREATE TABLE claims(article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
                PRIMARY KEY(article, position)) WITHOUT ROWID;
            """, """
            CREATE TABLE robots(origin TEXT PRIMARY KEY, until INTEGER NOT NULL, verdict TEXT NOT NULL, body BLOB);
            CREATE TABLE shapes(site INTEGER NOT NULL, shape TEXT NOT NULL, articles INTEGER NOT NULL, others INTEGER NOT NULL,
                PRIMARY KEY(site, shape)) WITHOUT ROWID;
            CREATE TABLE notes(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            """, """
            ALTER TABLE sites ADD COLUMN moved_to TEXT;
            ALTER TABLE sites ADD COLUMN last_error_at INTEGER NOT NULL DEFAULT 0;
            UPDATE sites SET last_error_at = coalesce(last_visit, 0) WHERE last_error IS NOT NULL;
            ALTER TABLE articles ADD COLUMN latest INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE articles ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
            UPDATE articles SET claims = (SELECT count(*) FROM claims WHERE article = n),
                latest = NOT EXISTS (SELECT 1 FROM articles later WHERE later.id = articles.id AND later.version > articles.version);
            DROP INDEX articles_site;
            CREATE INDEX articles_status ON articles(site, at, version, latest, claims, same_as);
            CREATE TABLE prints(band INTEGER NOT NULL, bits INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles(n), print INTEGER NOT NULL,
                PRIMARY KEY(band, bits, article)) WITHOUT ROWID;
            INSERT INTO prints SELECT band, bits, article, simhash FROM bands JOIN articles ON n = article;
            DROP TABLE bands;
            CREATE INDEX frontier_ended ON frontier(site, fate) WHERE fate IN (4, 9);
            CREATE INDEX fetches_errors ON fetches(site, at) WHERE (status = 0 OR status >= 400 AND status NOT IN (404, 410)) AND fate <> 8;
            CREATE TABLE archives(file TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;
            """);

    private Schema() { }

    /** The version that this program writes. */
    static int version() {
        return STEPS.size();
    }

    /** @throws SQLException also where the store was written by a later version of the program */
    static void migrate(Connection connection) throws SQLException {
        migrate(connection, STEPS.size());
    }

    static void migrate(Connection connection, int to) throws SQLException {
        try (Statement s = connection.createStatement()) {
            if (version(s) == to) {
                return;
            }
            s.execute("BEGIN IMMEDIATE");
            int version = version(s);
            if (version > STEPS.size()) {
                s.execute("ROLLBACK");
                throw new SQLException("it was written by a later version of this program (its version is " + version + ", the latest one known here is "
                        + STEPS.size() + "); use that one");
            }
            try {
                for (int step = version; step < to; step++) {
                    for (String statement : STEPS.get(step).split(";\\s*\\n")) {
                        if (!statement.isBlank()) {
                            s.execute(statement);
                        }
                    }
                    s.execute("PRAGMA user_version = " + (step + 1));
                }
                s.execute("COMMIT");
            } catch (SQLException e) {
                s.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static int version(Statement s) throws SQLException {
        try (ResultSet r = s.executeQuery("PRAGMA user_version")) {
            return r.getInt(1);
        }
    }
}
