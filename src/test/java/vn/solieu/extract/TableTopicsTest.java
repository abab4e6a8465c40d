package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.tokenize.Tokenizers;

/** Tables whose rows are places: a column that names only a plan or a result is of what the table's first telling column measures. */
class TableTopicsTest {
    @Test
    void aPlanIsOfTheQuantityBesideIt() {
        assertEquals(List.of("320 kế hoạch giải ngân VND target", "62 giải ngân % actual"), read("""
                Giải ngân của tỉnh Bắc Kạn.
                Huyện\tKế hoạch (tỷ đồng)\tGiải ngân (%)
                Chợ Đồn\t320\t62
                """));
        assertEquals(List.of("1.200 dự toán thu ngân sách VND target", "610 thu ngân sách VND actual"), read("""
                Thu ngân sách của tỉnh Bắc Kạn.
                Huyện\tDự toán (triệu đồng)\tThu ngân sách (triệu đồng)
                Ba Bể\t1.200\t610
                """));
    }

    @Test
    void withoutSuchAColumnNothingIsSaid() {
        assertEquals(List.of(), read("""
                Tình hình của tỉnh Bắc Kạn.
                Huyện\tKế hoạch (tỷ đồng)\tThực hiện (tỷ đồng)
                Chợ Đồn\t320\t62
                """));
    }

    private static List<String> read(String text) {
        Article article = Texts.article(text, "2024-10-04");
        return new Extractor().extract(article, Tokenizers.standard().tokenize(article), false).claims().stream()
                .map(c -> c.evidence().text() + " " + c.metric().text() + " " + c.unit() + " " + c.status().code()).toList();
    }
}
