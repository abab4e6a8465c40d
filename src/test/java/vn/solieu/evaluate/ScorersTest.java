package vn.solieu.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorers on small cases whose figures are counted by hand. */
class ScorersTest {
    private static final String DOC = "Nhan đề\nNăm 2023, tỷ lệ hộ nghèo  còn 4,2%; thu hút 15 dự án.\nTỉnh xếp thứ 12/63.\n";

    @TempDir
    Path dir;

    private static String gold(String text, String kind, String value, String unit, String metric, String more) {
        int start = DOC.codePointCount(0, DOC.indexOf(text));
        return "{\"doc\":\"a.txt\",\"id\":\"c\",\"start\":" + start + ",\"end\":" + (start + text.length()) + ",\"text\":\"" + text + "\",\"kind\":\"" + kind
                + "\",\"value\":" + value + ",\"unit\":\"" + unit + "\",\"metric\":\"" + metric + "\",\"province\":\"Lào Cai\",\"period_start\":\"2023-01-01\","
                + "\"period_end\":\"2023-12-31\",\"status\":\"actual\",\"qualifier\":\"exact\"" + more + "}\n";
    }

    private static final String GOLD = gold("4,2%", "percentage", "4.2", "%", "tỷ lệ hộ nghèo", "") + gold("15 dự án", "count", "15", "dự án", "dự án thu hút", "")
            + gold("12/63", "rank", "12", "hạng", "xếp hạng", ",\"total\":63");

    private Figures score(String predictions) throws IOException {
        Files.writeString(dir.resolve("a.txt"), DOC);
        Files.writeString(dir.resolve("a.jsonl"), GOLD);
        Files.writeString(dir.resolve("p.jsonl"), predictions);
        return ClaimScore.score(List.of(dir.resolve("a.jsonl")), dir, List.of(dir.resolve("p.jsonl")));
    }

    /** A claim record whose sentence is the document's second line with its blanks squeezed. */
    private static String claim(String text, String value, String metric, String qualifier, String start) {
        String sentence = "Năm 2023, tỷ lệ hộ nghèo còn 4,2%; thu hút 15 dự án.";
        int at = sentence.indexOf(text);
        return "{\"id\":\"x\",\"kind\":\"percentage\",\"metric\":{\"text\":\"" + metric + "\"},\"value\":" + value + ",\"unit\":\"%\",\"qualifier\":\"" + qualifier
                + "\",\"status\":\"actual\",\"province\":{\"name\":\"Lào Cai\"},\"period\":{\"start\":" + start + ",\"end\":\"2023-12-31\"},\"evidence\":{\"sentence\":\""
                + sentence + "\",\"start\":100,\"end\":150,\"text\":\"" + text + "\",\"value_start\":" + (100 + at) + ",\"value_end\":" + (100 + at + text.length())
                + "},\"article\":{\"id\":\"y\",\"source\":\"in/x.zip/a.txt#3\"}}\n";
    }

    @Test
    void goldAgainstItselfIsAllRight() throws IOException {
        Figures f = score(GOLD);
        f.values().forEach((name, n) -> assertEquals(name.equals("gold") || name.equals("predicted") ? 3.0 : 1.0, n.doubleValue(), name));
        assertEquals(List.of(), f.notes());
    }

    @Test
    void nothingSaidIsNothingFound() throws IOException {
        Figures f = score("");
        assertEquals(0, f.get("recall"));
        assertEquals(0, f.get("detection_f1"));
        assertEquals(3, f.notes().size());
        assertTrue(f.notes().get(0).startsWith("MISSED   a.txt 38 '4,2%' percentage"), f.notes().get(0));
    }

    @Test
    void aClaimIsFoundByItsSentence() throws IOException {
        Figures f = score(claim("4,2%", "4.20", "hộ nghèo", "about", "\"2023-01-01\""));
        assertEquals(1, f.get("precision"));
        assertEquals(1.0 / 3, f.get("recall"), 1e-12);
        assertEquals(0.5, f.get("strict_f1"), 1e-12);
        assertEquals(0, f.get("qualifier_accuracy"));
        assertEquals(1, f.get("metric_accuracy"), "two of three weighty syllables");
    }

    @Test
    void eachWrongFieldIsCountedAndTold() throws IOException {
        Figures f = score(claim("4,2%", "4.3", "số xã", "exact", "null") + claim("2023", "2023", "năm", "exact", "null"));
        assertEquals(0.5, f.get("precision"));
        assertEquals(0, f.get("strict_f1"));
        assertEquals(0, f.get("value_accuracy"));
        assertEquals(1, f.get("unit_accuracy"));
        assertTrue(f.notes().contains("WRONG    a.txt 38 '4,2%' value: 4.2 is gold, 4.3 is said"), f.notes().toString());
        assertTrue(f.notes().contains("WRONG    a.txt 38 '4,2%' period: ('2023-01-01', '2023-12-31') is gold, (None, '2023-12-31') is said"));
        assertTrue(f.notes().contains("INVENTED a.txt (12, 16) '2023' percentage | năm"), f.notes().toString());
    }

    @Test
    void matchingIsOneToOne() throws IOException {
        Figures f = score(claim("4,2%", "4.2", "tỷ lệ hộ nghèo", "exact", "\"2023-01-01\"").repeat(2));
        assertEquals(0.5, f.get("precision"));
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() {
        IOException e = assertThrows(IOException.class, () -> score("{}\nno json\n"));
        assertTrue(e.getMessage().contains("p.jsonl#2"), e.getMessage());
    }

    @Test
    void figuresPrintWithFourDecimals() throws IOException {
        Figures f = score(claim("4,2%", "4.2", "tỷ lệ hộ nghèo", "exact", "\"2023-01-01\""));
        assertTrue(f.text().contains("gold                 3\npredicted            1\nprecision            1.0000\nrecall               0.3333\n"), f.text());
        assertTrue(f.json().startsWith("{\"gold\": 3, \"predicted\": 1, \"precision\": 1.0, \"recall\": 0.3333, \"detection_f1\": 0.5,"), f.json());
    }

    @Test
    void articlesAreScoredByShingles() throws IOException {
        Files.writeString(dir.resolve("g.json"), "{\"p1\":{\"body\":\"một hai ba bốn năm\",\"title\":\"Nhan Đề\",\"published\":\"2024-01-02\",\"author\":\"A B\"},"
                + "\"p2\":{\"body\":\"x\"},\"p3\":{\"body\":\"một hai ba bốn\"}}");
        Files.writeString(dir.resolve("a.jsonl"), "{\"source\":\"in/p1.html#2\",\"text\":\"Nhan đề\\nmột hai ba bốn sáu\",\"body_start\":8,\"title\":\"nhan đề!\","
                + "\"published\":\"2024-01-02T08:00:00+07:00\",\"authors\":[\"A\",\"B\"]}\n{\"source\":\"p2.html.gz\",\"text\":\"x\"}\n");
        Figures f = ArticleScore.score(dir.resolve("g.json"), dir.resolve("a.jsonl"), 2);
        assertEquals(3, f.get("pages"));
        assertEquals(2, f.get("found"));
        assertEquals(0.75, f.get("precision"));
        assertEquals(0.5, f.get("recall"));
        assertEquals(1, f.get("title_accuracy"));
        assertEquals(1, f.get("published_accuracy"));
        assertEquals(1, f.get("author_accuracy"));
        assertEquals(List.of("0.000 p3 extra 0 missing 1", "0.500 p1 extra 1 missing 1"), f.notes());
    }
}
