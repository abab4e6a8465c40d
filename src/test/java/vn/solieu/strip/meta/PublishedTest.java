package vn.solieu.strip.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {
    @ParameterizedTest
    @CsvSource({
        // a page that declares its last change as publication shows the true day
        "2025-06-24T08:00:00+00:00, 2025-06-24T08:00:00+00:00, 2024-08-25, , 2024-08-25",
        "2025-06-24T08:00:00+00:00, , 2024-08-25, , 2024-08-25",
        // a publication before the last change is what it says
        "2025-06-24T08:00:00+00:00, 2025-09-01T08:00:00+00:00, 2024-08-25, , 2025-06-24T08:00:00+00:00",
        // a day apart is the clock, a later day shown is a change
        "2025-06-24T08:00:00+00:00, 2025-06-24T08:00:00+00:00, 2025-06-23, , 2025-06-24T08:00:00+00:00",
        "2025-06-24T08:00:00+00:00, , 2025-08-01, , 2025-06-24T08:00:00+00:00",
        // UTC falls on the day behind that of the address
        "2025-12-19T02:41:41+00:00, , , 2025-12-18, 2025-12-18",
        "2025-12-19T13:41:41+00:00, , , 2025-12-18, 2025-12-19T13:41:41+00:00",
        "2025-12-19T02:41:41+07:00, , , 2025-12-18, 2025-12-19T02:41:41+07:00"})
    void settlesDatesThatDisagree(String declared, String modified, String shown, String url, String expected) {
        Metadata meta = new Metadata();
        meta.offer("published", declared, "json-ld article", 90);
        meta.offer("modified", modified, "json-ld article", 90);
        meta.offer("published", shown, Published.LINE, 62);
        meta.offer("published", url, "url", 10);
        Published.settle(meta, true);
        assertEquals(expected, meta.best("published"));
    }

    /** Each row: field, day and source of what a page says, then the source that is right. */
    @ParameterizedTest
    @CsvSource({
        // JSON-LD alone knows a first publication long before the day shown, which is that of a change
        "published 2019-08-14 json-ld article 90; modified 2025-09-17 json-ld article 90; published 2025-09-17 date line of an update 19, 2025-09-17",
        "published 2019-08-14 json-ld article 90; modified 2025-09-17 json-ld article 90; published 2025-09-17 date line 62, 2025-09-17",
        // within a week it is the same text
        "published 2025-09-14 json-ld article 90; modified 2025-09-17 json-ld article 90; published 2025-09-17 date line of an update 19, 2025-09-14",
        // a day shown that nothing else says is not trusted; above the headline it may be today's
        "published 2019-08-14 json-ld article 90; modified 2025-09-20 json-ld article 90; published 2025-09-17 date line 62, 2019-08-14",
        "published 2019-08-14 json-ld article 90; modified 2025-09-17 json-ld article 90; published 2025-09-17 date line of an update 15, 2019-08-14",
        // what pages say to social networks is the publication
        "published 2019-08-14 json-ld article 90; published 2019-08-14 article:published_time 85; published 2025-09-17 date line of an update 19, 2019-08-14",
        "published 2019-08-14 json-ld article 90; published 2025-09-17 article:published_time 85; published 2025-09-17 date line of an update 19, 2025-09-17",
        // the day shown and marked is neither what is declared nor a change
        "published 2022-10-24 article:published_time 85; modified 2022-12-02 article:modified_time 85; published 2022-10-08 itemprop 65; published 2022-10-08 date line 62, 2022-10-08",
        "published 2022-10-24 article:published_time 85; modified 2022-12-02 article:modified_time 85; published 2022-12-02 itemprop 65; published 2022-12-02 date line 62, 2022-10-24",
        // nothing but a change
        "modified 2022-10-08 article:modified_time 85, 2022-10-08",
        "modified 2022-10-08 last-modified 50,"})
    void tellsPublicationsFromChanges(String said, String expected) {
        Metadata meta = new Metadata();
        for (String one : said.split("; ")) {
            String[] w = one.split(" ");
            meta.offer(w[0], w[1], String.join(" ", java.util.Arrays.copyOfRange(w, 2, w.length - 1)), Integer.parseInt(w[w.length - 1]));
        }
        Published.settle(meta, true);
        assertEquals(expected, meta.best("published"));
    }

    @ParameterizedTest
    @CsvSource({"3/4/2025, true, 2025-03-04", "3/4/2025, false, 2025-04-03", "13/4/2025, true, 2025-04-13", "3/3/2025, true, 2025-03-03"})
    void monthsComeFirstOnEnglishPagesOnly(String text, boolean english, String expected) {
        Metadata meta = new Metadata();
        Published.offer("published", Dates.find(text), Published.LINE, 62, meta);
        Published.settle(meta, english);
        assertEquals(expected, meta.best("published"));
    }

    @ParameterizedTest
    @CsvSource({"Trần Thị Mai, true", "Ludwig van Bergen, true", "Staff Writer, false", "Phóng viên, false", "View more posts, false", "trần mai, false", "Mai, false"})
    void tellsPersonsFromLabels(String line, boolean person) {
        if (person) {
            assertTrue(Bylines.isPerson(line));
        } else {
            assertFalse(Bylines.isPerson(line));
        }
    }

    @ParameterizedTest
    @CsvSource({"Ann Lee ⋅ Review Editor, Ann Lee", "Ann Lee April, Ann Lee", "Ann Lee Updated May 6, Ann Lee", "April Lee, April Lee", "Ann May, Ann May"})
    void cutsWhatStandsBehindAName(String line, String name) {
        assertEquals(name, Bylines.trimmed(line));
    }
}
