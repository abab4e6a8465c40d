package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.tokenize.Tokenizers;

/** Columns of tables: their own period, the same one a year back, and comparisons, which are of the period compared. */
class TablePeriodsTest {
    @Test
    void columnsOfTheSamePeriodAYearBack() {
        assertEquals(List.of("6.118 2025-01-01/2025-09-30", "5.022 2024-01-01/2024-09-30", "21,8 2025-01-01/2025-09-30"), read("""
                Kinh tế của tỉnh tăng trưởng khá.
                Chỉ tiêu\t9 tháng 2025\tCùng kỳ 2024\tSo với cùng kỳ (%)
                Thu ngân sách (tỷ đồng)\t6.118\t5.022\t+21,8
                """));
        assertEquals(List.of("3.145 2025-01-01/2025-07-31", "9,8 2025-01-01/2025-07-31"), read("""
                Kinh tế của tỉnh tăng trưởng khá.
                Chỉ tiêu\t7 tháng năm 2025\tTăng so với cùng kỳ (%)
                Kim ngạch xuất khẩu (triệu USD)\t3.145\t9,8
                """));
    }

    private static List<String> read(String text) {
        Article article = Texts.article(text, "2025-10-04");
        return new Extractor().extract(article, Tokenizers.standard().tokenize(article), false).claims().stream()
                .map(c -> c.evidence().text() + " " + c.period().start() + "/" + c.period().end()).toList();
    }
}
