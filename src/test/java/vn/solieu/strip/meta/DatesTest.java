package vn.solieu.strip.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.lexicon.Tsv;

class DatesTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(Tsv.Row row) {
        String iso = Dates.iso(row.require("line"));
        assertEquals(row.require("iso"), iso == null ? "-" : iso, row.get("line"));
        assertEquals(row.get("whole").equals("yes"), Dates.isDateLine(row.get("line")), row.get("line"));
    }

    static List<Tsv.Row> rows() {
        return Tsv.resource(DatesTest.class, "datelines.tsv").unique("line").rows();
    }

    @Test
    void vietnamsClock() {
        assertEquals("2026-03-07T00:05:00+07:00", Dates.inVietnam("2026-03-06T17:05:00+00:00"));
        assertEquals("2026-03", Dates.inVietnam("2026-03"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hương Thảo (thực hiện)               | Hương Thảo
            Thành Nam (Báo Đồng Tháp thực hiện)  | Thành Nam
            Bài, ảnh: Minh Tâm                   | Minh Tâm
            Bài và ảnh: Lê Hoàng - Thu Chung     | Lê Hoàng;Thu Chung
            CAO OANH thực hiện                   | CAO OANH
            Thực hiện: Nguyễn Thế Anh            | Nguyễn Thế Anh
            """)
    void bylines(String line, String names) {
        assertEquals(true, Bylines.isByline(line), line);
        assertEquals(names, String.join(";", Bylines.names(line)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Theo báo cáo của Sở Y tế, tỷ lệ tiêm chủng đạt 95%.
            Giải pháp thời gian tới
            Nguồn vốn: ngân sách tỉnh 120 tỷ đồng
            """)
    void noBylines(String line) {
        assertEquals(false, Bylines.isByline(line), line);
    }
}
