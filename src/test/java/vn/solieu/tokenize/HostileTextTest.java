package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Token;

/** Any text at all: no exception, offsets valid and in order, nothing visible lost, and time that does not explode. */
class HostileTextTest {
    private static final Tokenizer TOKENIZER = Tokenizers.standard();

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> units = Arbitraries.strings().all().ofMaxLength(80);
        Arbitrary<String> shapes = Arbitraries.of(" ", "\n", ".", ". ", "...", "“", "”", "\"", "(", ")", "A.", "TP.", "v.v.", "Hà", "Nội", "ơ\u0301", "đ",
                "1", "12/63", "3.905.412", "31.\n250", "06-NQ/TU", "%", "\uD800", "\uDC00", "\uD83D\uDC4D", "\u200B", "\u202E", "\u0301", "x@y.vn",
                "https://", "www.", "-", "_", "'", "\u0000", "م", "中", "ก", "km2", "&").list().ofMaxSize(40).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(units, shapes);
    }

    @Property(tries = 3000)
    void offsetsHoldAndNothingVisibleIsLost(@ForAll("anything") String text, @ForAll Block.Type type) {
        check(text, type);
    }

    private static void check(String text, Block.Type type) {
        Article article = Texts.block(text, type);
        int at = 0;
        for (Sentence sentence : TOKENIZER.tokenize(article)) {
            assertTrue(sentence.span().start() >= at && !sentence.tokens().isEmpty());
            assertEquals(sentence.span().start(), sentence.tokens().get(0).start());
            for (Token token : sentence.tokens()) {
                assertTrue(token.start() >= at, "overlap at " + token.start());
                visible(text, at, token.start());
                at = token.end();
            }
            assertEquals(sentence.span().end(), at);
        }
        visible(text, at, text.length());
    }

    private static void visible(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int is = Chars.of(text.charAt(i));
            assertTrue(is == Chars.SPACE || is == Chars.FORMAT, () -> "lost a character between " + from + " and " + to);
        }
    }

    @Property(tries = 300)
    void decomposedTextIsCutAtTheSamePlaces(@ForAll("sentences") String text) {
        String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
        String expected = Normalizer.normalize(Texts.cut(TOKENIZER, text), Normalizer.Form.NFD);
        assertEquals(expected, Texts.cut(TOKENIZER, nfd));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("Tỉnh", "Đồng Tháp", "xã", "Hòa Bình", "đạt", "82,4%", "tỷ lệ", "hồ sơ", "trực tuyến", "của", "Nguyễn Văn Hưởng", "ước", "ngày 15/9",
                "TP. Huế", "chuyển đổi số", "được", "tăng trưởng", "kinh tế", "nông thôn mới", "(", ")", ",").list().ofMinSize(1).ofMaxSize(12)
                .map(parts -> String.join(" ", parts) + ".");
    }

    @Property(tries = 200)
    void theSameTextGivesTheSameTokensOnAnyThread(@ForAll("anything") String text) {
        Article article = Texts.block(text, Block.Type.PARAGRAPH);
        List<Sentence> here = TOKENIZER.tokenize(article);
        List<List<Sentence>> there = java.util.stream.IntStream.range(0, 4).parallel().mapToObj(i -> TOKENIZER.tokenize(article)).toList();
        there.forEach(each -> assertEquals(here, each));
    }

    /** A guard against hanging, not a measurement: quadratic work on these would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "1", ".", "a.", "1.", "A.", "\"", "(", "()", "“ ”", "-", "a-", "A-", "1-", "1/", "@", "a@", "www.", "https://", "'", "a'", "\u0301",
        "a\u0301", "\u200B", "a\u200B", "\uD800", "\uD83D\uDC4D", "\u200D", "đ", "Đ", "V.V.", "v.v. ", "tỷ lệ ", "Hà Nội ", "1 250 ", "1 . 000 ", "31.\n", "TT&", "_",
        "Một. ", "“Một. ", "(Một. ", "a.b", "x.vn", "xx.", "NQ/", "\u202E", "中", "م"})
    void aLongRunOfAnythingEnds(String unit) {
        int length = unit.equals("a") || unit.equals("1") || unit.equals("Một. ") ? 1_000_000 : 200_000;
        String text = unit.repeat(length / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text, Block.Type.PARAGRAPH));
    }
}
