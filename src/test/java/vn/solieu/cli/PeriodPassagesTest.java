package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.doc.Block;
import vn.solieu.extract.PeriodTrainer;
import vn.solieu.extract.period.When;

class PeriodPassagesTest {
    @TempDir
    Path folder;

    private List<PeriodPassages.Passage> read(String text) throws IOException {
        Files.writeString(folder.resolve("times-1.txt"), text);
        return PeriodPassages.read(folder);
    }

    @Test
    void readsBlocksAndPeriods() throws IOException {
        List<PeriodPassages.Passage> passages = read("""
                # remark
                = Du lịch | hồi phục | 2023-07-05
                + Sáu tháng, tỉnh đón [1,2 triệu lượt|2023m1-6], tăng [12%|^].
                == Lưu trú
                Toàn tỉnh có [412 cơ sở|@], cần [5 tỷ đồng|-]; năm 2022 thêm [9|2022], quý II [3|2023q2], từ 2021 [40|2021-2025], đến 31/3 [1|/2023-03-31].

                = Không rõ ngày | -
                ? Tháng 2/2024 thế nào, [5%|2024m2] chứ?
                """);
        assertEquals(2, passages.size());
        PeriodPassages.Passage first = passages.get(0);
        assertEquals("Du lịch | hồi phục", first.article().title());
        assertEquals(List.of(Block.Type.TITLE, Block.Type.LEAD, Block.Type.HEADING, Block.Type.PARAGRAPH),
                first.article().blocks().stream().map(Block::type).toList());
        assertEquals(List.of("1,2 triệu lượt", "12%", "412 cơ sở", "5 tỷ đồng", "9", "3", "40", "1"),
                first.golds().stream().map(g -> first.article().text().substring(g.span().start(), g.span().end())).toList());
        assertEquals(List.of(when("2023-01-01", "2023-06-30"), when("2023-01-01", "2023-06-30"), when(null, "2023-07-05"), when(null, null),
                when("2022-01-01", "2022-12-31"), when("2023-04-01", "2023-06-30"), when("2021-01-01", "2025-12-31"), when(null, "2023-03-31")),
                first.golds().stream().map(PeriodTrainer.Gold::when).toList());
        assertEquals(List.of(when("2024-02-01", "2024-02-29")), passages.get(1).golds().stream().map(PeriodTrainer.Gold::when).toList());
        assertEquals(Block.Type.QUESTION, passages.get(1).article().blocks().get(1).type());
    }

    @Test
    void namesTheFileOfAFault() {
        for (String bad : List.of("Không đầu đề [1|2023]", "= A | 2023-01-01\n[1|^]", "= A | 2023-01-01\n[1|hôm qua]", "= A | 2023-01-01\n[1|2023m13]", "= A | 2023-13-01\n[1|2023]", "= A | 2023-01-01\n[1|2023]\n= B | 2023-01-02\n[2|2023]")) {
            String message = assertThrows(IllegalArgumentException.class, () -> read(bad), bad).getMessage();
            assertTrue(message.startsWith("times-1.txt#0: "), message);
        }
    }

    private static When when(String start, String end) {
        return new When(start == null ? null : LocalDate.parse(start), end == null ? null : LocalDate.parse(end));
    }
}
