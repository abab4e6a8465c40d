package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.doc.UrlKind;

class ShapesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "https://a.vn/, HUB",
        "https://a.vn/kinh-te, HUB",
        "https://a.vn/kinh-te/nong-nghiep/, HUB",
        "https://a.vn/thu-ngan-sach-tinh-tang-manh-post123456.html, ARTICLE",
        "https://a.vn/kinh-te/202401/thu-ngan-sach-dat-4000-ty-dong-8123/, ARTICLE",
        "https://a.vn/tin-123456.htm, ARTICLE",
        "https://a.vn/chuyen-muc/a/b/c/, null",
        "https://a.vn/tim-kiem?q=x, null",
        "https://a.vn/anh/bia.jpg, null",
        "https://a.vn/van-ban/quyet-dinh-so-12.pdf, null",
    })
    void withoutExperienceWordsAndNumbersSpeak(String url, UrlKind kind) {
        assertEquals(kind, new Shapes(null, Map.of()).kind(url));
    }

    @Test
    void whatPagesOfAShapeTurnedOutToBeCountsMoreThanTheirWords() {
        Shapes shapes = new Shapes(null, Map.of());
        String odd = "https://a.vn/p/71234";
        String section = "https://a.vn/chuyen-muc-thoi-su-trong-tinh-12";
        for (int i = 0; i < 8; i++) {
            shapes.saw(Shapes.of("https://a.vn/p/" + i), true);
            shapes.saw(Shapes.of("https://a.vn/chuyen-muc-van-hoa-xa-hoi-" + i), false);
        }
        assertEquals(UrlKind.ARTICLE, shapes.kind(odd));
        assertEquals(UrlKind.HUB, shapes.kind(section));
        shapes.saw(Shapes.of(section), true);
        assertEquals(UrlKind.ARTICLE, shapes.kind(section), "one in ten is enough to look");
    }

    @Test
    void aPersonsPatternDecidesAlone() {
        Shapes shapes = new Shapes(Pattern.compile("/bai/\\d+$"), Map.of("/w/n", new int[] {0, 100}));
        assertEquals(UrlKind.ARTICLE, shapes.kind("https://a.vn/bai/12"));
        assertEquals(UrlKind.HUB, shapes.kind("https://a.vn/thu-ngan-sach-tinh-tang-manh-post123456.html"));
        assertNull(shapes.kind("https://a.vn/x?page=2"));
    }
}
