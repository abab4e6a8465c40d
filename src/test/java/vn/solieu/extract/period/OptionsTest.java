package vn.solieu.extract.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;

/** What may be a number's period: what the text tells apart, and what is left where the words before the number say whose it is. */
class OptionsTest {
    /** The answers that are open for {@code number}, written {@code start/end}. */
    private static List<String> open(String text, String published, String number, Claim.Kind kind) {
        Span all = new Span(0, text.length());
        Article article = new Article("id", "row", null, null, published, null, List.of(), null, null, List.of(), "vi", text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, all)), List.of(), null, null);
        Periods periods = Periods.of(article, List.of(new Sentence(all, 0, List.of())));
        int at = text.indexOf(number);
        assertTrue(at >= 0, number);
        Asked asked = new Asked(0, new Span(at, at + number.length()), kind, Claim.Status.ACTUAL, "", "");
        int first = periods.atoms.at(at);
        int last = Math.max(first, periods.atoms.from(at + number.length()) - 1);
        Stream<Option> options = periods.options.of(asked, first, last, false, new Memory()).stream();
        return options.map(o -> (o.when.start() == null ? "" : o.when.start()) + "/" + (o.when.end() == null ? "" : o.when.end())).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'Tháng 5, chi cục thu 94 tỷ đồng; lũy kế 418 tỷ đồng.', 2021-06-04, 418, 2021-01-01/2021-05-31",
        "'Quý II, cảng đón 70 tàu, cộng dồn 131 tàu.', 2021-07-04, 131, 2021-01-01/2021-06-30",
        "'Tính đến ngày 18/5, lũy kế có 1.316 ca.', 2025-05-21, 1.316, 2025-01-01/2025-05-18",
        "'Từ ổ dịch đầu tiên ngày 11/3 ở Chợ Mới, đến ngày 18/6 dịch lan ra 96 xã.', 2019-06-20, 96, 2019-03-11/2019-06-18",
        "'Hội thi mở lần đầu năm 2014, đến nay đã có 3.270 người dự.', 2021-04-12, 3.270, 2014-01-01/2021-04-12",
        "'Mưa từ 7 giờ ngày 3/11 đến 7 giờ ngày 6/11 là 1.086 mm.', 2017-11-07, 1.086, 2017-11-03/2017-11-06",
        "'Đàn lợn thời điểm này năm ngoái là 290.000 con.', 2019-12-30, 290.000, /2018-12-30",
        "'Kết thúc năm học 2021 - 2022, trường có 412 em lên lớp.', 2022-07-01, 412, 2021-09-01/2022-05-31",
        "'Năm 2020, huyện có 12 vụ; bốn tháng qua mới 2 vụ.', 2021-05-20, 2 vụ, 2021-01-01/2021-04-30",
        "'Tính đến 31/8, huyện có 20 trường; cả nước cùng thời điểm có 41 nghìn trường.', 2021-09-20, 41, /2021-08-31",
        "'Ngày 1/4/2019, tỉnh có 310 nghìn hộ. Vào thời điểm đó, 62% số hộ ở nông thôn.', 2019-12-20, 62, /2019-04-01",
        "'Nhiệm kỳ 2016 - 2021, hội mở 9 lớp. Năm năm ấy, hội giúp 340 chị.', 2021-10-20, 340, 2016-01-01/2021-12-31",
        "'Lễ hội từ ngày 9 đến 16/3 có 226 gian hàng. Ngày bế mạc đông tới 14.000 lượt khách.', 2019-03-18, 14.000, 2019-03-16/2019-03-16",
        "'Tuần lễ (từ 12 đến 18/5) có 90 gian. Đêm khai mạc, 8.000 người dự.', 2019-05-20, 8.000, 2019-05-12/2019-05-12",
        "'Từ 0 giờ ngày 1/12, trạm thu phí. Ngày đầu tiên, 24.600 lượt xe qua.', 2025-12-03, 24.600, 2025-12-01/2025-12-01",
        "'Tính đến 31/10/2017, có 6.412 người còn sống; tử vong từ năm 1993 là 3.670 người.', 2017-11-30, 3.670, 1993-01-01/2017-10-31",
        "'Đợt lũ cuối tháng 7, đầu tháng 8 làm hỏng 61 trường.', 2025-09-03, 61, 2025-07-21/2025-08-10",
        "'Giữa tháng 10/2020, lũ ngập 1.216 ha vườn.', 2020-12-20, 1.216, 2020-10-11/2020-10-20",
        "'Hết năm học 2018 - 2019, lưu ban 0,7%.', 2019-06-25, '0,7', 2018-09-01/2019-05-31",
        "'Trong tháng 7 (tính đến 28/7), tiếp 112 lượt dân.', 2020-07-30, 112, 2020-07-01/2020-07-28",
    })
    void offers(String text, String published, String number, String period) {
        assertTrue(open(text, published, number, Claim.Kind.COUNT).contains(period), () -> open(text, published, number, Claim.Kind.COUNT).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'So với 7 tháng năm 2024, số ổ dịch tăng 179 ổ.', 2025-08-05, 179, 2025-01-01/2025-07-31, true",
        "'So với quý I/2022, giá điện tăng 8%.', 2023-04-05, 8%, 2023-01-01/2023-03-31, true",
        "'So với năm 2024, số ổ dịch tăng 179 ổ.', 2025-08-05, 179, 2025-01-01/2025-07-31, false",
        "'So với quý I/2019, giá điện tăng 8%.', 2023-04-05, 8%, 2023-01-01/2023-03-31, false",
    })
    void ofAChangeSinceAPartOfLastYear(String text, String published, String number, String period, boolean offered) {
        assertEquals(offered, open(text, published, number, Claim.Kind.CHANGE).contains(period), () -> open(text, published, number, Claim.Kind.CHANGE).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'Chín tháng đầu năm, tỉnh giải ngân 60,6%; cùng kỳ năm 2023 là 64,9%.', 2024-10-08, '64,9', 2024-01-01/2024-09-30",
        "'Nửa đầu năm, thất thoát 12% (cùng kỳ chỉ 9%).', 2024-07-08, 9%, 2024-01-01/2024-06-30",
        "'Trong 7 tháng, số mắc 284 ca, tăng so với cùng kỳ năm 2022 (207 ca).', 2023-08-15, 207, 2023-01-01/2023-07-31",
        "'Quý I, vùng này tăng 1,3%, trong khi cùng kỳ năm 2022, tỉnh tăng tới 9,4%.', 2023-04-15, '9,4', 2023-01-01/2023-03-31",
    })
    void ofAYearBeforeIsNoneOfThisYear(String text, String published, String number, String period) {
        assertEquals(List.of(), open(text, published, number, Claim.Kind.PERCENTAGE).stream().filter(period::equals).toList());
    }
}
