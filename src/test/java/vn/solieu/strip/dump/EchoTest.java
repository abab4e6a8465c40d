package vn.solieu.strip.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings that the paragraphs behind them tell again, and headlines of other articles. */
class EchoTest {
    private static final String TEXT = "Năm 2024, tỉnh Bắc Giang xuất khẩu 28,4 tỷ USD, tăng 14,6% so với năm trước. Cả tỉnh có 1.215 doanh nghiệp bán hàng ra nước ngoài, phần lớn ở các khu công nghiệp.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // its figures come again, and half of its words
        "Bắc Giang xuất khẩu vượt mốc 28,4 tỷ USD | true", "Bán hàng 28,4 tỷ USD, tăng 14,6% | true", "Năm 2024 Bắc Giang bán hàng trị giá 28,4 tỷ USD | true",
        // a shared year is no figure
        "Năm 2024, tỉnh Lào Cai xuất khẩu 10 tỷ USD | false", "Năm 2024, tỉnh Lào Cai trồng thêm rừng | false",
        // one figure of two is not enough, nor all words with another figure
        "Xuất khẩu 28,4 tỷ USD, tăng 9,1% | false", "Tỉnh Bắc Giang xuất khẩu 31 tỷ USD | false",
        // no figure: nearly all words
        "Doanh nghiệp bán hàng ra nước ngoài | true", "Năm 2024, doanh nghiệp bán hàng ra nước ngoài | true", "Doanh nghiệp mở cửa hàng ở phố cổ | false",
        // too short
        "Xuất khẩu tăng | false"})
    void tellsAHeadingFromAHeadline(String line, boolean heard) {
        assertEquals(heard, Echo.heard(line, TEXT));
        assertEquals(false, Echo.heard(line, ""));
    }
}
