package vn.solieu.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.PatternMeasure;
import vn.solieu.lexicon.Tsv;
import vn.solieu.tokenize.Tokenizers;

class PlacesTest {
    static Stream<Map<String, String>> rows() throws IOException {
        return PatternMeasure.read(Path.of("src/test/resources/vn/solieu/extract/place/places.csv")).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhoseTheNumberIs(Map<String, String> row) {
        Article article = PatternMeasure.article(row.get("text"), row.get("published"));
        List<Sentence> sentences = Tokenizers.standard().tokenize(article);
        int at = row.get("text").indexOf(row.get("value"));
        int s = 0;
        while (s < sentences.size() - 1 && sentences.get(s).span().end() <= at) {
            s++;
        }
        Places.Where where = Places.of(article, sentences).whereOf(s, new Span(at, at + row.get("value").length()),
                Claim.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        Claim.Province p = where.province();
        assertEquals(row.get("province") + "|" + row.get("place") + "|" + row.get("code") + "|" + row.get("edition"),
                (p == null ? "" : p.name()) + "|" + (where.place() == null ? "" : where.place()) + "|" + (p == null ? "" : p.code()) + "|"
                        + (p == null ? "" : p.edition()));
    }

    /** Every name and alias of the table finds its province, and lineage leads to a unit of the list of 34. */
    @Test
    void everyNameOfTheTableIsKnown() {
        for (Tsv.Row row : Tsv.resource(Gazetteer.class, "provinces.tsv").rows()) {
            Unit unit = Gazetteer.byName(row.require("old_name"));
            assertEquals(row.require("old_code"), unit.code());
            assertEquals(row.require("new_code"), unit.currentCode());
            for (String alias : row.list("aliases")) {
                assertEquals(unit, Gazetteer.byName(alias), alias);
            }
        }
        assertEquals(63, Gazetteer.UNITS.size());
        assertEquals(34, Gazetteer.UNITS.stream().map(Unit::currentCode).distinct().count());
    }

    /** The newspaper is the last resort, by domain before its name, before and after the merger. */
    @ParameterizedTest
    @CsvSource({"https://baodongkhoi.vn/a-1.html,,2023-05-05,Bến Tre", "https://dongkhoi.baovinhlong.vn/a-1.html,,2025-09-05,Vĩnh Long",
        ",Báo Đồng Tháp,2023-05-05,Đồng Tháp", ",Báo Gia Lai,2023-05-05,Gia Lai", "https://example.org/x,,2023-05-05,", "https://sonnptnt.backan.gov.vn/tin/1,,2022-05-05,Bắc Kạn",
        "https://backan.gov.vn/tin/1,,2025-09-05,Thái Nguyên", "https://mof.gov.vn/tin/1,,2022-05-05,"})
    void theNewspaperIsTheLastResort(String url, String publisher, String published, String expected) {
        String text = "Toàn tỉnh có 900 doanh nghiệp.";
        Span span = new Span(0, text.length());
        Article article = new Article("id", "row", url, null, published, null, List.of(), publisher, null, List.of(), "vi", text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, span)), List.of(), null, null);
        Places.Where where = Places.of(article, List.of(new Sentence(span, 0, List.of()))).whereOf(0, new Span(13, 16), Claim.Kind.COUNT);
        if (expected == null) {
            assertEquals(Places.Where.NOWHERE, where);
        } else {
            assertNotNull(where.province());
            assertEquals(expected, where.province().name());
        }
    }
}
