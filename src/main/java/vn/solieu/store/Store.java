package vn.solieu.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One SQLite file in WAL mode: sites, frontier, fetches, articles with versions, claims. Thread-safe by one lock; what happens inside
 * {@link #transaction} is stored whole or not at all, whatever kills the process.
 *
 * <p>The parts: {@link Sites}, {@link Frontier}, {@link Findings}, {@link Summaries}, {@link Archives}.
 */
public final class Store implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 65_536;
    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private int depth;

    private Store(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens a store, makes it where there is none, and brings an older one to this version. */
    public static Store open(Path file) {
        try {
            Connection c = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement s = c.createStatement()) {
                s.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
                s.execute("PRAGMA journal_mode = WAL");
                s.execute("PRAGMA synchronous = NORMAL");
                s.execute("PRAGMA foreign_keys = ON");
                s.execute("PRAGMA cache_size = -" + CACHE_KIB);
                Schema.migrate(c);
            } catch (SQLException e) {
                c.close();
                throw e;
            }
            return new Store(file, c);
        } catch (SQLException e) {
            throw new StoreException("cannot open the store " + file + ": " + e.getMessage(), e);
        }
    }

    public Sites sites() {
        return new Sites(this);
    }

    public Frontier frontier() {
        return new Frontier(this);
    }

    public Findings findings() {
        return new Findings(this);
    }

    public Summaries summaries() {
        return new Summaries(this);
    }

    public Archives archives() {
        return new Archives(this);
    }

    /** A value that was kept under a name, or null. */
    public String note(String name) {
        return first(r -> r.getString(1), "SELECT value FROM notes WHERE name = ?", name);
    }

    /** Keeps a value under a name. */
    public void note(String name, String value) {
        update("INSERT OR REPLACE INTO notes(name, value) VALUES(?, ?)", name, value);
    }

    /** Runs {@code work} as one transaction; a transaction inside another is part of it. */
    public synchronized void transaction(Runnable work) {
        if (depth > 0) {
            work.run();
            return;
        }
        update("BEGIN IMMEDIATE");
        depth++;
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            depth--;
            update(done ? "COMMIT" : "ROLLBACK");
        }
    }

    /** Runs a statement; returns the number of rows it changed. */
    synchronized int update(String sql, Object... values) {
        try {
            PreparedStatement s = statement(sql, values);
            return s.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("store " + file + ": " + e.getMessage(), e);
        }
    }

    /** The rows of a query. */
    synchronized <T> List<T> query(Row<T> row, String sql, Object... values) {
        List<T> out = new ArrayList<>();
        each(r -> out.add(row.of(r)), sql, values);
        return out;
    }

    /** Hands over row by row. */
    synchronized void each(Visitor visitor, String sql, Object... values) {
        try (ResultSet r = statement(sql, values).executeQuery()) {
            while (r.next()) {
                visitor.visit(r);
            }
        } catch (SQLException e) {
            throw new StoreException("store " + file + ": " + e.getMessage(), e);
        }
    }

    /** The first row of a query, or null. */
    <T> T first(Row<T> row, String sql, Object... values) {
        List<T> rows = query(row, sql, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement s = prepared.get(sql);
        if (s == null) {
            s = connection.prepareStatement(sql);
            prepared.put(sql, s);
        }
        for (int i = 0; i < values.length; i++) {
            s.setObject(i + 1, values[i]);
        }
        return s;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet r) throws SQLException;
    }

    /** Takes a row. */
    interface Visitor {
        void visit(ResultSet r) throws SQLException;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("store " + file + ": " + e.getMessage(), e);
        }
    }
}
