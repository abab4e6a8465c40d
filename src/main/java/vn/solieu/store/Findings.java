package vn.solieu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Consumer;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;

/** The articles of a store with their versions, and their claims. */
public final class Findings {
    private static final String LATEST = "NOT EXISTS (SELECT 1 FROM articles later WHERE later.id = a.id AND later.version > a.version)";
    private final Store store;

    Findings(Store store) {
        this.store = store;
    }

    /**
     * What storing did.
     *
     * @param version of the article, from 1
     * @param added whether this text is new of this article
     * @param sameAs the id of the earlier article of which it is a reprint, or null
     */
    public record Stored(int version, boolean added, String sameAs) { }

    /** Stores an article and its claims, unless its latest version has the same text. */
    public Stored put(long site, long key, long at, Extraction found) {
        Article article = found.article();
        String hash = Sha256.hex(article.text());
        record Latest(int version, String hash, String sameAs) { }
        Latest latest = store.first(r -> new Latest(r.getInt(1), r.getString(2), r.getString(3)),
                "SELECT version, text_sha256, same_as FROM articles WHERE id = ? ORDER BY version DESC LIMIT 1", article.id());
        if (latest != null && latest.hash().equals(hash)) {
            return new Stored(latest.version(), false, latest.sameAs());
        }
        int version = latest == null ? 1 : latest.version() + 1;
        long print = SimHash.of(article.text());
        String sameAs = reprintOf(article, print);
        store.transaction(() -> {
            store.update("INSERT INTO articles(id, version, key, site, at, text_sha256, simhash, same_as, json) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    article.id(), version, key, site, at, hash, print, sameAs, Json.write(article));
            long n = store.first(r -> r.getLong(1), "SELECT last_insert_rowid()");
            for (int band = 0; band < SimHash.BANDS; band++) {
                store.update("INSERT INTO bands(band, bits, article) VALUES(?, ?, ?)", band, SimHash.band(print, band), n);
            }
            int position = 0;
            for (Claim claim : found.claims()) {
                store.update("INSERT INTO claims(article, position, id, json) VALUES(?, ?, ?, ?)", n, position++, claim.id(), Json.write(claim));
            }
        });
        return new Stored(version, true, sameAs);
    }

    /** The earliest article that has almost this text, or null. */
    private String reprintOf(Article article, long print) {
        record Other(String id, String sameAs, long print, String json) { }
        for (int band = 0; band < SimHash.BANDS; band++) {
            List<Other> others = store.query(r -> new Other(r.getString(1), r.getString(2), r.getLong(3), r.getString(4)),
                    "SELECT id, same_as, simhash, json FROM bands JOIN articles ON n = article WHERE band = ? AND bits = ? AND id <> ? ORDER BY n LIMIT 200",
                    band, SimHash.band(print, band), article.id());
            for (Other other : others) {
                if (Long.bitCount(print ^ other.print()) <= SimHash.MOST_BITS && SimHash.same(print, article.text(), other.print(), text(other.json()))) {
                    return other.sameAs() != null ? other.sameAs() : other.id();
                }
            }
        }
        return null;
    }

    private static String text(String json) {
        try {
            return Json.readArticle(json).text();
        } catch (JsonProcessingException e) {
            throw new StoreException("a stored article is no JSON", e);
        }
    }

    /** The latest version of every article, oldest first, as JSON lines. */
    public void articles(Consumer<String> lines) {
        store.each(r -> lines.accept(r.getString(1)), "SELECT json FROM articles a WHERE " + LATEST + " ORDER BY n");
    }

    /** The claims of the latest version of every article, in order; those of reprints, which are no new evidence, only where asked for. */
    public void claims(boolean reprintsToo, Consumer<String> lines) {
        store.each(r -> lines.accept(r.getString(1)), "SELECT c.json FROM articles a JOIN claims c ON c.article = a.n WHERE " + LATEST
                + (reprintsToo ? "" : " AND same_as IS NULL") + " ORDER BY a.n, c.position");
    }

    /** How many articles there are, reprints among them. */
    public long count() {
        return store.first(r -> r.getLong(1), "SELECT count(DISTINCT id) FROM articles");
    }
}
