package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/** What a metric must never look like, whichever wording the ranker prefers. */
class MetricWordingTest {
    private static List<Claim> claims(String text) {
        Page page = new Page("composed.txt", Page.Format.TEXT, text.getBytes(StandardCharsets.UTF_8), null,
                new Page.Known(null, null, "2024-07-05", null, true));
        return Pipeline.standard().claims(page).stream().flatMap(e -> e.claims().stream()).toList();
    }

    @Test
    void aBracketThatOnlyClosesIsNoPartOfIt() {
        List<Claim> found = claims("Sáu tháng đầu năm 2024, Quảng Nam đón đông khách. Một số địa phương đón nhiều khách như: Hội An (2,3 triệu lượt), "
                + "Duy Xuyên (410.000 lượt), Tam Kỳ (150.000 lượt); riêng Phú Ninh có 12 điểm tham quan (tăng 3 điểm).");
        assertFalse(found.isEmpty());
        for (Claim claim : found) {
            String metric = claim.metric().text();
            assertEquals(metric.chars().filter(c -> c == '(').count(), metric.chars().filter(c -> c == ')').count(), metric);
        }
    }

    @Test
    void aBareShareIsOfWhatStandsBeforeIt() {
        List<Claim> found = claims("Đến ngày 30/6/2024, tỉnh Quảng Nam giải ngân vốn đầu tư công đạt 2.215/7.930 tỷ đồng, tỷ lệ 27,9%.");
        Claim share = found.stream().filter(c -> c.kind() == Claim.Kind.PERCENTAGE).findFirst().orElseThrow();
        assertEquals("tỷ lệ giải ngân vốn đầu tư công", share.metric().text().toLowerCase());
    }

    @Test
    void peersWithTheMostOfSomethingAreRankedByIt() {
        assertEquals("kim ngạch xuất khẩu", rank("Năm 2023, Hà Nam là 1 trong 10 địa phương có kim ngạch xuất khẩu cao nhất cả nước."));
        assertEquals("tỷ lệ che phủ rừng", rank("Năm 2023, Bắc Kạn là một trong 5 địa phương có tỷ lệ che phủ rừng cao nhất cả nước."));
    }

    @Test
    void aVerbIsSaidOnce() {
        for (Claim claim : claims("Sáu tháng đầu năm 2024, tỉnh giải ngân 1.245 tỷ đồng. Huyện Chợ Đồn giải ngân cao nhất với 62%, huyện Pác Nặm mới đạt 18,5%.")) {
            assertFalse(claim.metric().text().contains("giải ngân giải ngân"), claim.metric().text());
        }
    }

    @Test
    void whatThereIsNoneOfTellsNothingOfTheNext() {
        List<Claim> found = claims("Năm 2023, Phú Thọ xảy ra 45 vụ cháy. Huyện Tân Sơn không có vụ nào làm chết người, Yên Lập 7 vụ, Cẩm Khê 5.");
        assertEquals(List.of("vụ cháy", "vụ cháy"), found.stream().skip(2).map(c -> c.metric().text()).toList());
    }

    @Test
    void whoHasTheMostHasItOfWhatWasCounted() {
        List<Claim> found = claims("Năm 2023, Gia Lai công nhận 85 sản phẩm OCOP. Pleiku nhiều nhất với 28, Chư Sê 11.");
        assertEquals(List.of("sản phẩm OCOP", "sản phẩm OCOP", "sản phẩm OCOP"), found.stream().map(c -> c.metric().text()).toList());
    }

    @Test
    void aBoundIsKeptWhole() {
        assertEquals(List.of("sản phẩm đạt 3 sao trở lên", "hộ nuôi từ 50 con trở xuống"),
                claims("Toàn tỉnh có 120 sản phẩm đạt 3 sao trở lên, 35 hộ nuôi từ 50 con trở xuống.").stream().map(c -> c.metric().text()).toList());
    }

    @Test
    void commasInsideAQuantityDoNotEndIt() {
        assertEquals("tổng diện tích dồn điền, tích tụ ruộng đất", first("Tại Thái Bình, tổng diện tích dồn điền, tích tụ ruộng đất đạt 6.300 ha."));
        assertEquals("sản lượng thịt, trứng, sữa", first("Năm 2023, sản lượng thịt, trứng, sữa đạt 52.000 tấn."));
        assertEquals("thôn, bản, tổ dân phố, khu dân cư có nhà văn hóa", first("Năm 2023, tỉnh Thái Bình có 91% thôn, bản, tổ dân phố, khu dân cư có nhà văn hóa."));
        assertEquals("tỷ lệ hộ nghèo, cận nghèo", first("Năm 2023, tỷ lệ hộ nghèo, cận nghèo còn 4,2%."));
        assertEquals("diện tích rau màu", first("Diện tích lúa của Thái Bình giảm, rau màu đạt 3.200 ha."));
        assertEquals("sản lượng ngô", first("Năm 2023, năng suất lúa, sản lượng ngô đạt 31.000 tấn."));
        assertEquals("tỷ lệ hộ nghèo", first("Về tỷ lệ hộ nghèo, toàn tỉnh còn 3,1%."));
    }

    @Test
    void personsAreCountedWithTheirLoss() {
        assertEquals(List.of("vụ", "người chết", "người bị thương"),
                claims("Quý I/2024, Thái Bình xảy ra 51 vụ, làm chết 20 người, bị thương gần 30 người.").stream().map(c -> c.metric().text()).toList());
        assertEquals(List.of("vụ", "người chết", "người bị thương"),
                claims("Quý I/2024, Thái Bình xảy ra 51 vụ, 20 người chết, 30 người bị thương.").stream().map(c -> c.metric().text()).toList());
    }

    @Test
    void aShareThatIsReachedIsOfThoseCounted() {
        assertEquals("tỷ lệ thôn đạt chuẩn", claims("Năm 2023, Thái Bình có 84/120 thôn đạt chuẩn, tỷ lệ đạt 70%.").get(1).metric().text());
        assertEquals("số vụ", claims("Quý I/2024, Thái Bình xảy ra 51 vụ, làm chết 20 người; so với cùng kỳ số vụ giảm 4%.").get(2).metric().text());
    }

    private static String first(String text) {
        return claims(text).get(0).metric().text().toLowerCase();
    }

    private static String rank(String text) {
        return claims(text).stream().filter(c -> c.kind() == Claim.Kind.RANK).findFirst().orElseThrow().metric().text();
    }
}
