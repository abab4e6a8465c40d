package vn.solieu.extract.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.extract.lexeme.Atoms;

/** What words beside a number tell of its time: totals that are raised, and compounds that tell nothing though a part of them would. */
class HintsTest {
    private static int number(Atoms a) {
        int i = 0;
        while (!a.number(i)) {
            i++;
        }
        return i;
    }

    @ParameterizedTest
    @CsvSource({
        "'kết nạp thêm, nâng tổng số hội viên của huyện lên 900', true",
        "'đưa tỷ lệ che phủ lên hơn 52', true",
        "'nâng cấp đường, xe chạy nhanh; giá lên 40', false",
        "'số hội viên tăng lên 900', false",
    })
    void raisedTotals(String text, boolean raised) {
        Atoms a = new Atoms(text);
        assertEquals(raised, Hints.raised(a, 0, number(a)));
    }

    @ParameterizedTest
    @CsvSource({"thực hiện, 0", "nông thôn mới, 0", "học sinh, 0", "giao thông, 0", "giảm nghèo, 0", "trị giá, 0", "từng bước mở rộng, 0"})
    void compoundsTellNothing(String text, int hint) {
        Atoms a = new Atoms(text);
        assertEquals(hint, Hints.of(a, 0, a.size()));
    }
}
