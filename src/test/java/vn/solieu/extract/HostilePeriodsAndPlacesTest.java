package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.PlaceMention;
import vn.solieu.extract.place.Places;

/** Text that no paper prints: one sentence of 400,000 characters, digits and marks without end, random characters. The guard is for hangs only. */
class HostilePeriodsAndPlacesTest {
    private static final Duration HANG = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"9", "1/", "15/10/2024 ", "(", "()", "năm 2024 ", "năm 2024, ", "từ năm 2021 đến ", "tháng 5 ", "so với cùng kỳ ",
        "Hà Nội, ", "tỉnh ", "Bắc ", "huyện Châu Thành, ", "lần lượt ", "5 ", "2021-2025-", "\t", "cả nước có 5 ", "đến ", "tầm nhìn đến "})
    void muchOfOneThing(String unit) {
        String text = unit.repeat(400_000 / unit.length());
        assertTimeoutPreemptively(HANG, () -> read(text));
    }

    @Test
    void randomCharacters() {
        Random random = new Random(20261122);
        String[] words = {"năm", "tháng", "quý", "ngày", "đến", "từ", "2024", "15", "/", "-", ".", ",", "(", ")", "\n", "I", "Hà", "Nội", "tỉnh",
            "so", "với", "cùng", "kỳ", "đầu", "cuối", "\ud83d", "\ude00", "e\u0301", "\u0000", "trong", "nửa", "vụ", "học", "hết", "99999999999999999999"};
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(random.nextInt(6) == 0 ? Character.toString((char) random.nextInt(0x3000)) : words[random.nextInt(words.length)]);
                text.append(random.nextBoolean() ? " " : "");
            }
            read(text.toString());
        }
    }

    private static void read(String text) {
        Span span = new Span(0, text.length());
        Article article = new Article("id", "hostile", null, null, "2024-10-31", null, List.of(), null, null, List.of(), "vi", text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, span)), List.of(), null, null);
        List<Sentence> sentences = List.of(new Sentence(span, 0, List.of()));
        Periods periods = Periods.of(article, sentences);
        Places places = Places.of(article, sentences);
        int last = 0;
        for (PeriodMention m : periods.mentions()) {
            assertTrue(m.span().start() >= last && m.span().end() <= text.length() && m.span().length() > 0, m.toString());
            last = m.span().end();
        }
        last = 0;
        for (PlaceMention m : places.mentions()) {
            assertTrue(m.span().start() >= last && m.span().end() <= text.length(), m.toString());
            last = m.span().end();
        }
        List<Integer> spots = new ArrayList<>();
        for (int i = 0; i < 2000 && text.length() > 1; i++) {
            spots.add((int) ((long) i * (text.length() - 1) / 2000));
        }
        for (int at : spots) {
            Claim.Period period = periods.periodOf(0, new Span(at, at + 1), Claim.Kind.COUNT, Claim.Status.values()[at % 3]);
            assertNotNull(period);
            assertNotNull(places.whereOf(0, new Span(at, at + 1), Claim.Kind.RATIO, period));
        }
    }
}
