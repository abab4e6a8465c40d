package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;

/** Random mixes of press words, numbers and marks, from a fixed seed; a find is kept as a file of the folder {@code hostile}. */
@Timeout(value = 100, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final long SEED = 20261122;
    private static final int SHORT = 20_000;
    private static final int LONG = 10;
    private static final String[] WORDS = ("tỷ lệ|hộ nghèo|đạt|tăng|giảm|còn|xuống còn|lên|so với|cùng kỳ|năm 2023|quý I/2024|6 tháng đầu năm|đến nay|Lào Cai|tỉnh|thành phố|"
            + "Thanh Hóa|Hồ Chí Minh|huyện|xã|phường|thứ|xếp hạng|dẫn đầu|cả nước|top|chỉ số|PCI|DTI|GRDP|điểm|bậc|hạng|lần|gấp|đôi|rưỡi|một nửa|trong đó|trên|dưới|"
            + "hơn|gần|khoảng|từ|đến|ước đạt|phấn đấu|mục tiêu|kế hoạch|vượt|dự toán|đồng|USD|ha|tấn|km2|người|doanh nghiệp|dự án|hồ sơ|sản phẩm|nghìn|triệu|tỷ|vạn|chục|trăm|"
            + "hai|ba mươi|mươi|năm|mốt|tư|lăm|linh|không|phẩy|phần trăm|phần|âm|mỗi|/người/năm|không có|nào|Nghị quyết|số|NQ/TU|lần lượt là|tương ứng|thu ngân sách|của|và|là|có").split("\\|");
    private static final String[] MARKS = {".", ",", ";", ":", "-", "–", "/", "(", ")", "%", "‰", "\"", "“", "”", "\n", "\t", "\u00a0", "\u200b", "+", "$", "*", "\uD83D\uDE00",
            "\uD83D", "\uDE00", "e\u0323\u0302", "°C", "²"};

    private static String text(Random random, int parts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(10);
            out.append(kind < 5 ? WORDS[random.nextInt(WORDS.length)] : kind < 8 ? number(random) : MARKS[random.nextInt(MARKS.length)]);
            out.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return out.toString();
    }

    private static String number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(100) + "%";
            case 1 -> random.nextInt(1000) + "." + (100 + random.nextInt(900));
            case 2 -> random.nextInt(100) + "," + random.nextInt(1000);
            case 3 -> random.nextInt(64) + "/" + random.nextInt(64);
            case 4 -> random.nextInt(32) + "/" + random.nextInt(13) + "/20" + random.nextInt(100);
            case 5 -> random.nextInt(50) + "-" + random.nextInt(99);
            case 6 -> String.valueOf(random.nextLong());
            default -> String.valueOf(random.nextInt(2100));
        };
    }

    @Test
    void noTextBreaksTheInvariants() {
        Random random = new Random(SEED);
        Pipeline pipeline = Pipeline.standard();
        int claims = 0;
        for (int i = 0; i < SHORT + LONG; i++) {
            String text = text(random, i < SHORT ? 3 + random.nextInt(25) : 3_000);
            Article article = Texts.article(text, random.nextInt(4) == 0 ? null : "2024-06-10");
            try {
                List<Claim> said = pipeline.claims(article).claims();
                Invariants.check(article, said);
                if (i % 20 == 0) {
                    Invariants.checkSchema(said);
                }
                claims += said.size();
            } catch (RuntimeException | AssertionError e) {
                fail("text " + i + " of seed " + SEED + ", keep it as a file of hostile/: " + text, e);
            }
        }
        assertTrue(claims > 5_000, claims + " claims only");
    }
}
