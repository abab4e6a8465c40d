package vn.solieu.strip.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/** Dumps composed for these tests, with one trap each. */
class DumpStripperTest {
    private static final String LONG = "Theo Sở Nông nghiệp và Môi trường, toàn tỉnh đã gieo trồng 84.300 ha cây vụ đông, đạt 97,2% kế hoạch, tăng 3,1% so với cùng kỳ năm trước.";
    private static final String MORE = "Ông Đinh Quang Hà, Phó Giám đốc Sở, cho rằng muốn giữ được giá thì các hợp tác xã phải ký hợp đồng bao tiêu ngay từ đầu vụ với doanh nghiệp.";

    private static List<String> kept(String dump) {
        return DumpStripper.strip(dump, null, new Metadata()).stream().filter(Line::isKept).map(l -> l.type().code() + " " + l.text()).toList();
    }

    private static String rule(String dump, String start) {
        return DumpStripper.strip(dump, null, new Metadata()).stream().filter(l -> l.text().startsWith(start)).map(l -> String.valueOf(l.rule())).collect(Collectors.joining());
    }

    @Test
    void headerGivesTheDate() {
        Metadata meta = new Metadata();
        List<Line> lines = DumpStripper.strip(" date 2023-09 PV: Vụ đông năm nay có gì mới, thưa ông?\n" + LONG + "\n" + MORE + "\n", null, meta);
        assertEquals("2023-09", meta.best("published"));
        assertEquals("PV: Vụ đông năm nay có gì mới, thưa ông?", lines.get(0).text());
        assertEquals("question", lines.get(0).type().code());
    }

    @Test
    void linesWithTabsAreATableWhoseFirstRowHasNoFigures() {
        assertEquals(List.of("paragraph " + LONG, "table_header Chỉ tiêu\t9 tháng 2025\tCùng kỳ 2024", "table_row Thu ngân sách\t6.118\t5.022", "table_row Khách\t52\t47"),
                kept(LONG + "\nChỉ tiêu\t9 tháng 2025\tCùng kỳ 2024\nThu ngân sách\t6.118\t5.022\nKhách\t52\t47\n"));
        assertEquals(List.of("paragraph " + LONG, "table_header Xã\t2023\t2024", "table_row Tân An\t1.118\t522"), kept(LONG + "\nXã\t2023\t2024\nTân An\t1.118\t522\n"));
        assertEquals(List.of("paragraph " + LONG, "table_row Tân An\t1.118\t522"), kept(LONG + "\nTân An\t1.118\t522\n"));
    }

    @Test
    void theNewspapersShortNameAndItsDateAreNoText() {
        Metadata meta = new Metadata();
        assertEquals(LONG, DumpStripper.strip("BHY 14-02-2024 08:15 " + LONG + "\n" + MORE, null, meta).get(0).text());
        assertEquals("2024-02-14", meta.best("published").substring(0, 10));
        assertEquals(List.of("paragraph " + LONG, "paragraph " + MORE), kept("> " + LONG + "\n" + MORE));
    }

    @Test
    void theHeadOfAListWithFiguresIsNoHeadlineOfAnotherArticle() {
        String head = "Diện tích ngô theo xã, cuối năm 2023 (đơn vị: ha)";
        assertEquals(List.of("paragraph " + LONG, "heading " + head, "list_item - Bản Liền: 486", "list_item - Tả Củ Tỷ: 152,5", "paragraph " + MORE),
                kept(LONG + "\n" + head + "\n- Bản Liền: 486\n- Tả Củ Tỷ: 152,5\n" + MORE));
        assertEquals("related-headline", rule(LONG + "\n" + head + "\n" + MORE, head));
    }

    @Test
    void shortSentencesThatSumUpAreNoCaptions() {
        String area = "Tổng diện tích thu hồi năm 2018 hơn 346 ha.";
        String sown = "Vụ mùa năm nay, người dân gieo cấy trên 24.700 ha lúa.";
        String photo = "Nông dân xã Tân Hưng phơi cà rốt trên bãi ven sông.";
        assertEquals(List.of("paragraph " + LONG, "paragraph " + area, "paragraph " + MORE), kept(LONG + "\n" + area + "\n" + MORE));
        assertEquals(List.of("paragraph " + LONG, "paragraph " + sown, "paragraph " + MORE), kept(LONG + "\n" + sown + "\n" + MORE));
        assertEquals(Line.CAPTION, rule(LONG + "\n" + photo + "\n" + MORE, photo));
    }

    @Test
    void titleIsTheShortFirstLine() {
        assertEquals(List.of("title Vụ đông được mùa, được giá ở Hưng Yên", "lead " + LONG, "paragraph " + MORE),
                kept("Vụ đông được mùa, được giá ở Hưng Yên\n" + LONG + "\n" + MORE));
        assertTrue(kept(LONG + "\n" + MORE).stream().allMatch(l -> l.startsWith("paragraph ")));
    }

    @Test
    void captionGluedBeforeTheInterviewer() {
        String dump = LONG + "\nNông dân xã Tân Hưng thu hoạch cà rốt.PV: Đầu ra của nông sản thì sao?\n" + MORE;
        assertEquals(List.of("paragraph " + LONG, "question PV: Đầu ra của nông sản thì sao?", "paragraph " + MORE), kept(dump));
        assertEquals("caption", rule(dump, "Nông dân xã"));
    }

    @Test
    void tailsAndLists() {
        String tail = "\nGửi phản hồi\nIn bài viết\nXem nhiều\nHưng Yên: 12 dự án khởi công trong quý\nThêm 3.000 chỗ ở cho công nhân\n";
        assertEquals(List.of("paragraph " + LONG, "paragraph " + MORE), kept(LONG + "\n" + MORE + tail));
        assertEquals(List.of("paragraph " + LONG, "paragraph " + MORE),
                kept(LONG + "\nTin liên quan\nThu hoạch 4.000 tấn nhãn muộn\nBưởi Diễn rớt giá 30%\n" + MORE));
        assertEquals("related-headline", rule(LONG + "\nGiá lợn hơi tăng 5% sau một tuần 07/06/2023\n" + MORE, "Giá lợn"));
    }

    @Test
    void headingsThatTheParagraphsTellAgainStay() {
        String more = "Năm 2024, tỉnh Bắc Giang xuất khẩu 28,4 tỷ USD, trong đó hàng điện tử chiếm phần lớn, các doanh nghiệp trong khu công nghiệp góp nhiều nhất.";
        assertTrue(kept(LONG + "\nBắc Giang xuất khẩu vượt 28,4 tỷ USD\n" + more + "\n" + MORE).contains("heading Bắc Giang xuất khẩu vượt 28,4 tỷ USD"));
        assertEquals("related-headline", rule(LONG + "\nNăm 2024, tỉnh Lào Cai xuất khẩu 10 tỷ USD\n" + more + "\n" + MORE, "Năm 2024, tỉnh Lào Cai"));
    }

    @Test
    void sentencesStayWhole() {
        String typo = LONG + "Đồng thời, tỉnh hỗ trợ 12 tỷ đồng tiền giống cho 4.150 hộ và cấp bù lãi suất cho các hợp tác xã vay vốn mua máy.";
        assertEquals(List.of("paragraph " + typo, "paragraph " + MORE), kept(typo + "\n" + MORE));
        String dated = "Đến ngày 05/6/2024, các chủ đầu tư phải báo cáo kết quả thực hiện về Sở Tài chính chậm nhất trước 17h ngày 10/6/2024";
        assertTrue(kept(LONG + "\n" + dated + ".\n" + MORE).contains("paragraph " + dated + "."));
    }

    @Test
    void bylineAndRows() {
        Metadata meta = new Metadata();
        List<Line> lines = DumpStripper.strip(LONG + "\nHuyện\tDiện tích\tNăng suất\nÂn Thi\t4.210 ha\t182 tạ/ha\nKim Động\t3.105 ha\t176 tạ/ha\n" + MORE + "\nThu Hiền", null, meta);
        assertEquals(List.of("Thu Hiền"), meta.all("authors"));
        assertEquals(List.of("paragraph", "table_header", "table_row", "table_row", "paragraph"),
                lines.stream().filter(Line::isKept).map(l -> l.type().code()).toList());
    }
}
