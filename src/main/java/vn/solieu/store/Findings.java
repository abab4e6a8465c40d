package vn.solieu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;

/** The articles of a store with their versions, and their claims. */
public final class Findings {
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

    /**
     * Stores an article and its claims, unless its latest version has the same text, or came from another site: a page that says it is
     * another site's article is a copy of it and does not take its place.
     */
    public Stored put(long site, long key, long at, Extraction found) {
        Article article = found.article();
        String hash = Sha256.hex(article.text());
        record Latest(int version, String hash, String sameAs, long site) { }
        Latest latest = store.first(r -> new Latest(r.getInt(1), r.getString(2), r.getString(3), r.getLong(4)),
                "SELECT version, text_sha256, same_as, site FROM articles WHERE id = ? ORDER BY version DESC LIMIT 1", article.id());
        if (latest != null && latest.site() != site) {
            return new Stored(latest.version(), false, latest.sameAs() != null ? latest.sameAs() : article.id());
        }
        if (latest != null && latest.hash().equals(hash)) {
            return new Stored(latest.version(), false, latest.sameAs());
        }
        int version = latest == null ? 1 : latest.version() + 1;
        long print = SimHash.of(article.text());
        String sameAs = reprintOf(article, print);
        store.transaction(() -> {
            if (latest != null) {
                store.update("UPDATE articles SET latest = 0 WHERE id = ? AND version = ?", article.id(), latest.version());
            }
            store.update("INSERT INTO articles(id, version, key, site, at, text_sha256, simhash, same_as, json, claims) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    article.id(), version, key, site, at, hash, print, sameAs, Json.write(article), found.claims().size());
            long n = store.first(r -> r.getLong(1), "SELECT last_insert_rowid()");
            for (int band = 0; band < SimHash.BANDS; band++) {
                store.update("INSERT INTO prints(band, bits, article, print) VALUES(?, ?, ?, ?)", band, SimHash.band(print, band), n, print);
            }
            int position = 0;
            for (Claim claim : found.claims()) {
                store.update("INSERT INTO claims(article, position, id, json) VALUES(?, ?, ?, ?)", n, position++, claim.id(), Json.write(claim));
            }
        });
        return new Stored(version, true, sameAs);
    }

    /** The earliest article that has almost this text, or null; an older version of the same article is none. */
    private String reprintOf(Article article, long print) {
        record Other(String id, String sameAs, long print, String json) { }
        TreeSet<Long> near = new TreeSet<>();
        for (int band = 0; band < SimHash.BANDS; band++) {
            store.each(r -> {
                if (Long.bitCount(print ^ r.getLong(2)) <= SimHash.MOST_BITS) {
                    near.add(r.getLong(1));
                }
            }, "SELECT article, print FROM prints WHERE band = ? AND bits = ?", band, SimHash.band(print, band));
        }
        for (long n : near) {
            Other other = store.first(r -> new Other(r.getString(1), r.getString(2), r.getLong(3), r.getString(4)),
                    "SELECT id, same_as, simhash, json FROM articles WHERE n = ?", n);
            if (!other.id().equals(article.id()) && SimHash.same(print, article.text(), other.print(), text(other.json()))) {
                return other.sameAs() != null ? other.sameAs() : other.id();
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
        store.each(r -> lines.accept(r.getString(1)), "SELECT json FROM articles WHERE latest = 1 ORDER BY n");
    }

    /** The claims of the latest version of every article, in order; those of reprints, which are no new evidence, only where asked for. */
    public void claims(boolean reprintsToo, Consumer<String> lines) {
        store.each(r -> lines.accept(r.getString(1)), "SELECT c.json FROM articles a JOIN claims c ON c.article = a.n WHERE latest = 1"
                + (reprintsToo ? "" : " AND same_as IS NULL") + " ORDER BY a.n, c.position");
    }

    /** How many articles there are, reprints among them. */
    public long count() {
        return store.first(r -> r.getLong(1), "SELECT count(*) FROM articles WHERE latest = 1");
    }
}
