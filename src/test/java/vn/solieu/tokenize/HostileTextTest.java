package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Token;

/** Any text at all: no exception, offsets valid and in order, nothing visible lost, and time that does not explode. */
class HostileTextTest {
    private static final Tokenizer TOKENIZER = Tokenizers.standard();

    private static final String[] SHAPES = {" ", "\n", ".", ". ", "...", "“", "”", "\"", "(", ")", "A.", "TP.", "v.v.", "Hà", "Nội", "ơ\u0301", "đ",
        "1", "12/63", "3.905.412", "31.\n250", "06-NQ/TU", "%", "\uD800", "\uDC00", "\uD83D\uDC4D", "\u200B", "\u202E", "\u0301", "x@y.vn",
        "https://", "www.", "-", "_", "'", "\u0000", "م", "中", "ก", "km2", "&"};
    private static final String[] PHRASES = {"Tỉnh", "Đồng Tháp", "xã", "Hòa Bình", "đạt", "82,4%", "tỷ lệ", "hồ sơ", "trực tuyến", "của", "Nguyễn Văn Hưởng", "ước",
        "ngày 15/9", "TP. Huế", "chuyển đổi số", "được", "tăng trưởng", "kinh tế", "nông thôn mới", "(", ")", ","};

    /** Random text of the seed: any UTF-16 units, any code points, or shapes that the scanner has rules for. */
    private static String anything(long seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        int kind = random.nextInt(3);
        for (int n = random.nextInt(60); n > 0; n--) {
            switch (kind) {
                case 0 -> out.append((char) random.nextInt(0x10000));
                case 1 -> out.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> out.append(SHAPES[random.nextInt(SHAPES.length)]);
            }
        }
        return out.toString();
    }

    @Test
    void offsetsHoldAndNothingVisibleIsLost() {
        for (long seed = 0; seed < 6000; seed++) {
            try {
                check(anything(seed), Block.Type.values()[(int) (seed % Block.Type.values().length)]);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
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

    @Test
    void decomposedTextIsCutAtTheSamePlaces() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                text.append(PHRASES[random.nextInt(PHRASES.length)]).append(n > 1 ? " " : ".");
            }
            String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
            String expected = Normalizer.normalize(Texts.cut(TOKENIZER, text.toString()), Normalizer.Form.NFD);
            assertEquals(expected, Texts.cut(TOKENIZER, nfd), "seed " + seed);
        }
    }

    @Test
    void theSameTextGivesTheSameTokensOnAnyThread() {
        for (long seed = 0; seed < 300; seed++) {
            Article article = Texts.block(anything(seed), Block.Type.PARAGRAPH);
            List<Sentence> here = TOKENIZER.tokenize(article);
            List<List<Sentence>> there = java.util.stream.IntStream.range(0, 4).parallel().mapToObj(i -> TOKENIZER.tokenize(article)).toList();
            there.forEach(each -> assertEquals(here, each));
        }
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
