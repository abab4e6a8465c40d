package vn.solieu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.Pipeline;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

class StoreTest {
    private static final Pipeline PIPELINE = Pipeline.standard();
    private static final String LONG = "Hội nghị có sự tham dự của lãnh đạo các sở, ban, ngành và đại diện nhiều doanh nghiệp đóng trên địa bàn, cùng thảo luận về "
            + "những việc cần làm trong thời gian tới để giữ vững đà phát triển của địa phương. ".repeat(3);

    @TempDir
    Path dir;

    private static Extraction found(String url, String text) {
        return ((Outcome.Kept<Extraction>) PIPELINE.claims(new Page(url, Page.Format.TEXT, Composed.utf8(text), "UTF-8",
                new Page.Known(url, null, "2024-01-15", "Báo Lào Cai", true)))).value();
    }

    private static List<String> claims(Store store, boolean reprints) {
        List<String> out = new ArrayList<>();
        store.findings().claims(reprints, out::add);
        return out;
    }

    @Test
    void aUrlHasOneFateAndTheNewestWaitingIsNext() {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            long site = store.sites().put("a.vn", "Báo A", "A").id();
            Frontier f = store.frontier();
            assertTrue(f.add(site, "https://a.vn/1", UrlKind.ARTICLE, 100, 0, 0));
            assertTrue(f.add(site, "https://a.vn/2", UrlKind.ARTICLE, 200, 0, 0));
            assertTrue(f.add(site, "https://a.vn/3", UrlKind.ARTICLE, 300, 5_000, 0));
            assertFalse(f.add(site, "https://a.vn/1", UrlKind.HUB, 900, 0, 0), "known already");
            Frontier.Entry next = f.next(site, 1_000, false);
            assertEquals("https://a.vn/2", next.url());
            f.settle(next.key(), UrlFate.ARTICLE, 9_000L, 0, null, "\"e\"", null);
            assertEquals("https://a.vn/1", f.next(site, 1_000, false).url());
            f.settle(f.next(site, 1_000, false).key(), UrlFate.GONE, null, 0, null, null, null);
            assertNull(f.next(site, 1_000, false));
            assertEquals("https://a.vn/3", f.next(site, 5_000, false).url());
            f.settle(f.next(site, 5_000, false).key(), UrlFate.FAILED, null, 3, null, null, null);
            assertEquals("\"e\"", f.next(site, 9_000, false).etag(), "an article comes again when it is due");
            f.add(site, "https://a.vn/", UrlKind.HUB, 0, 0, 0);
            assertEquals("https://a.vn/", f.next(site, 9_000, false).url(), "hubs come first");
            assertEquals(UrlFate.GONE, f.fate("https://a.vn/1"));
        }
    }

    @Test
    void whatATransactionBeganIsUndoneWhenItFails() {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            long site = store.sites().put("a.vn", null, null).id();
            assertThrows(IllegalStateException.class, () -> store.transaction(() -> {
                store.frontier().add(site, "https://a.vn/1", UrlKind.ARTICLE, 0, 0, 0);
                store.findings().put(site, 1, 0, found("https://a.vn/1", Composed.text(1)));
                throw new IllegalStateException("killed");
            }));
            assertNull(store.frontier().fate("https://a.vn/1"));
            assertEquals(0, store.findings().count());
        }
    }

    @Test
    void articlesHaveVersionsAndOnlyTheLatestCounts() {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            long site = store.sites().put("a.vn", null, null).id();
            assertEquals(new Findings.Stored(1, true, null), store.findings().put(site, 1, 0, found("https://a.vn/1", Composed.text(1))));
            List<String> first = claims(store, true);
            assertEquals(new Findings.Stored(1, false, null), store.findings().put(site, 1, 1, found("https://a.vn/1", Composed.text(1))));
            assertEquals(new Findings.Stored(2, true, null), store.findings().put(site, 1, 2, found("https://a.vn/1", Composed.text(500))));
            assertEquals(1, store.findings().count());
            assertFalse(first.isEmpty());
            assertTrue(claims(store, true).stream().noneMatch(first::contains), "claims of the older version are kept, not given");
        }
    }

    @Test
    void reprintsAreLinkedAndTheSameReportWithOtherNumbersIsNot() {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            long site = store.sites().put("a.vn", null, null).id();
            Findings f = store.findings();
            String text = Composed.text(7) + LONG;
            String original = found("https://a.vn/1", text).article().id();
            f.put(site, 1, 0, found("https://a.vn/1", text));
            int claims = claims(store, false).size();
            assertEquals(original, f.put(site, 2, 0, found("https://b.vn/9", text)).sameAs());
            assertEquals(original, f.put(site, 3, 0, found("https://c.vn/9", text.replace("lãnh đạo các sở", "lãnh đạo nhiều sở"))).sameAs());
            assertEquals(claims, claims(store, false).size(), "a reprint is no new evidence");
            assertEquals(3 * claims, claims(store, true).size());
            assertNull(f.put(site, 4, 0, found("https://a.vn/2", Composed.text(29) + LONG)).sameAs());
        }
    }

    @Test
    void nearTextsHaveNearPrintsAndOthersFar() {
        String text = Composed.text(1) + LONG + Composed.text(2);
        assertTrue(Long.bitCount(SimHash.of(text) ^ SimHash.of(text.replace("dự của", "dự cùng"))) <= SimHash.MOST_BITS);
        assertTrue(Long.bitCount(SimHash.of(text) ^ SimHash.of("Mưa lớn kéo dài từ đêm qua đã làm nhiều tuyến đường ngập sâu, giao thông chia cắt")) > 10);
        long a = 0x0123_4567_89ab_cdefL;
        for (int i = 0; i < 64; i++) {
            long b = a ^ 1L << i ^ 1L << (i * 7 + 3) % 64 ^ 1L << (i * 11 + 5) % 64;
            boolean shared = false;
            for (int band = 0; band < SimHash.BANDS; band++) {
                shared |= SimHash.band(a, band) == SimHash.band(b, band);
            }
            assertTrue(shared, "prints that differ in three bits share a band");
        }
    }

    @Test
    void aPageThatSaysItIsAnotherSitesArticleDoesNotTakeItsPlace() {
        try (Store store = Store.open(dir.resolve("s.db"))) {
            long site = store.sites().put("a.vn", null, null).id();
            long other = store.sites().put("b.vn", null, null).id();
            String id = found("https://a.vn/1", Composed.text(1)).article().id();
            store.findings().put(site, 1, 0, found("https://a.vn/1", Composed.text(1)));
            assertEquals(new Findings.Stored(1, false, id), store.findings().put(other, 2, 0, found("https://a.vn/1", Composed.text(400))));
            assertTrue(claims(store, true).stream().anyMatch(c -> c.contains("4001")));
        }
    }

    /** As version 2 wrote it: two versions of an article and a reprint of the latter. */
    @Test
    void aStoreOfVersion2KeepsItsArticlesAndCounts() throws Exception {
        Path file = dir.resolve("two.db");
        String text = Composed.text(7) + LONG;
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Schema.migrate(c, 2);
            c.createStatement().execute("INSERT INTO sites(id, domain, last_visit, last_error) VALUES(1, 'a.vn', 1000, 'status 500')");
            Object[][] rows = {{"x", 1, null, Composed.text(1)}, {"x", 2, null, text}, {"y", 1, "x", text}};
            for (int n = 0; n < rows.length; n++) {
                Extraction e = found("https://a.vn/" + rows[n][0], (String) rows[n][3]);
                var article = c.prepareStatement("INSERT INTO articles(n, id, version, key, site, at, text_sha256, simhash, same_as, json) VALUES(?, ?, ?, 1, 1, 500, ?, ?, ?, ?)");
                long print = SimHash.of(e.article().text());
                Object[] values = {n + 1, rows[n][0], rows[n][1], Sha256.hex(e.article().text()), print, rows[n][2], vn.solieu.doc.Json.write(e.article())};
                for (int i = 0; i < values.length; i++) {
                    article.setObject(i + 1, values[i]);
                }
                article.execute();
                for (int band = 0; band < SimHash.BANDS; band++) {
                    c.createStatement().execute("INSERT INTO bands VALUES(" + band + ", " + SimHash.band(print, band) + ", " + (n + 1) + ")");
                }
                c.createStatement().execute("INSERT INTO claims VALUES(" + (n + 1) + ", 0, 'c" + n + "', '{\"n\":" + n + "}')");
            }
        }
        try (Store store = Store.open(file)) {
            assertEquals(List.of("{\"n\":1}", "{\"n\":2}"), claims(store, true));
            assertEquals(List.of("{\"n\":1}"), claims(store, false));
            Summaries.Summary s = store.summaries().all(2_000).get(0);
            assertEquals(List.of(2L, 1L, 1L), List.of(s.articles(), s.reprints(), s.claims()));
            assertEquals("status 500", s.lastError());
            assertEquals("x", store.findings().put(1, 9, 600, found("https://b.vn/9", text)).sameAs(), "fingerprints are found again");
        }
    }

    @Test
    void anOlderStoreIsMigratedAndALaterOneRefused() throws Exception {
        Path file = dir.resolve("old.db");
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Schema.migrate(c, 1);
            c.createStatement().execute("INSERT INTO sites(domain) VALUES('kept.vn')");
            assertThrows(java.sql.SQLException.class, () -> c.createStatement().execute("SELECT * FROM robots"));
        }
        try (Store store = Store.open(file)) {
            store.sites().robots("https://kept.vn", new Sites.Robots(1, "x", null));
            assertEquals(1, store.sites().put("kept.vn", "Báo", null).id());
            assertEquals("x", store.sites().robots("https://kept.vn").verdict());
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            c.createStatement().execute("PRAGMA user_version = 99");
        }
        assertTrue(assertThrows(StoreException.class, () -> Store.open(file)).getMessage().contains("later version of this program (its version is 99"));
        Files.writeString(dir.resolve("text.db"), "this is no database, it is a text of more than a hundred bytes, which SQLite looks at before it refuses.");
        assertTrue(assertThrows(StoreException.class, () -> Store.open(dir.resolve("text.db"))).getMessage().contains("text.db"));
    }
}
