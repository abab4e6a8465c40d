package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.store.Store;

/** A store that cannot be read is named with the reason, and stays as it was. */
class StoreFaultsTest {
    @TempDir
    Path folder;

    private void says(Path store, String... words) {
        Ran ran = Ran.solieu("export", "--store", store.toString(), "-o", folder.resolve("o.csv").toString());
        assertEquals(2, ran.status(), ran.err());
        for (String word : words) {
            assertTrue(ran.err().contains(word), ran.err());
        }
        assertFalse(ran.err().contains("\tat "), ran.err());
        assertFalse(Files.exists(folder.resolve("o.csv")));
    }

    private Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Test
    void whatIsNoStoreIsToldAndNotMadeOne() throws IOException, SQLException {
        says(folder.resolve("none.db"), "there is no");
        says(Files.createDirectory(folder.resolve("folder.db")), "is a folder");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        says(empty, "it is empty");
        assertEquals(0, Files.size(empty));
        says(Files.writeString(folder.resolve("text.db"), "nothing but some words that are no database"), "it is no SQLite file");
        says(Files.writeString(folder.resolve("claims.db"), "{\"schema\":\"claim/1\",\"id\":\"1\"}"), "give claims without --store");
        Path foreign = folder.resolve("foreign.db");
        try (Connection c = connection(foreign); Statement s = c.createStatement()) {
            s.execute("CREATE TABLE mine(x)");
        }
        byte[] before = Files.readAllBytes(foreign);
        says(foreign, "is a SQLite file, but no store");
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(foreign));
    }

    @Test
    void aNewerAndADamagedStoreAreTold() throws IOException, SQLException {
        Path newer = folder.resolve("newer.db");
        Store.open(newer).close();
        assertEquals(0, Ran.solieu("export", "--store", newer.toString(), "-o", folder.resolve("empty.jsonl").toString()).status(), "an empty store gives an empty file");
        try (Connection c = connection(newer); Statement s = c.createStatement()) {
            s.execute("PRAGMA user_version = 999");
        }
        says(newer, "newer.db", "written by a later version", "999");
        Path damaged = folder.resolve("damaged.db");
        Store.open(damaged).close();
        byte[] bytes = Files.readAllBytes(damaged);
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(damaged, bytes);
        says(damaged, "is damaged");
    }

    /** Waits as long as the store waits for others, ten seconds. */
    @Test
    void aStoreIsReadWhileItIsWrittenAndTellsThatItIsLocked() throws SQLException {
        Path store = folder.resolve("locked.db");
        Store.open(store).close();
        String[] export = {"export", "--store", store.toString(), "-o", folder.resolve("o.csv").toString(), "--force"};
        try (Connection c = connection(store); Statement s = c.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            assertEquals(0, Ran.solieu(export).status(), "a crawl that writes does not hold up who reads");
            s.execute("ROLLBACK");
        }
        folder.resolve("o.csv").toFile().delete();
        try (Connection c = connection(store); Statement s = c.createStatement()) {
            s.execute("PRAGMA locking_mode = EXCLUSIVE");
            s.execute("BEGIN EXCLUSIVE");
            s.execute("INSERT INTO notes(name, value) VALUES('a', 'b')");
            s.execute("COMMIT");
            says(store, "is locked by another program", "try again");
        }
        assertEquals(0, Ran.solieu(export).status());
    }
}
