package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.text.Decoder;

/** One composed page in each old encoding, and declared wrongly, gives the same article, NFC, figures whole. */
class LegacyEncodingsTest {
    static List<Tsv.Row> pages() {
        return Tsv.resource(LegacyEncodingsTest.class, "legacy/expected.tsv").unique("file").rows();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesTheSameText(Tsv.Row row) throws IOException {
        Outcome<Article> outcome = new Stripper().strip(new Page(row.require("file"), row.require("file").endsWith(".txt") ? Page.Format.TEXT : Page.Format.HTML,
                bytes(row.require("file")), row.get("header").isEmpty() ? null : row.get("header"), null));
        assertTrue(outcome instanceof Outcome.Kept, () -> row.get("file") + ": " + outcome);
        Article article = ((Outcome.Kept<Article>) outcome).value();
        String gold = new String(bytes("gold.txt"), StandardCharsets.UTF_8).strip();
        assertEquals(row.get("case").equals("fold") ? gold.toLowerCase(java.util.Locale.ROOT) : gold,
                row.get("case").equals("fold") ? article.text().toLowerCase(java.util.Locale.ROOT) : article.text(), row.get("file"));
        assertTrue(Normalizer.isNormalized(article.text(), Normalizer.Form.NFC));
        assertEquals("vi", article.language());
    }

    /** Dashes and bullets that stand alone look like letters of an old encoding; they are none. */
    @Test
    void soundTextIsLeftAlone() {
        String text = "The café — our café — opens again • naïve plans — élan — résumé — fiancé — São Paulo — Malmö — Zürich — ".repeat(30);
        assertEquals(text, Decoder.decode(text.getBytes(StandardCharsets.UTF_8), null, false).text());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Decoder.Utf8 utf8 = Decoder.utf8(bytes, null, false);
        assertEquals(text, new String(utf8.bytes(), 0, utf8.length(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = LegacyEncodingsTest.class.getResourceAsStream("legacy/" + file)) {
            return in.readAllBytes();
        }
    }
}
