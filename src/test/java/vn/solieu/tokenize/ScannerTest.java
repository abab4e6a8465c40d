package vn.solieu.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.lexicon.Tsv;

class ScannerTest {
    private static final Vocabulary WORDS = WordModel.shipped().vocabulary;

    static Stream<Tsv.Row> rows() {
        return Tsv.resource(ScannerTest.class, "atoms.tsv").unique("text").rows().stream();
    }

    private static Atoms scan(String text) {
        Atoms atoms = new Atoms(4);
        Scanner.scan(text.toCharArray(), 0, text.length(), atoms, Abbreviations.SHIPPED, WORDS::syllable);
        return atoms;
    }

    private static String cut(String text, Atoms atoms) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < atoms.size; i++) {
            out.add(text.substring(atoms.start[i], atoms.end[i]));
        }
        return String.join("|", out);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void cutsAsTheTableSays(Tsv.Row row) {
        String text = row.get("text");
        Atoms atoms = scan(text);
        assertEquals(row.get("atoms"), cut(text, atoms), "line " + row.line());
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < atoms.size; i++) {
            kinds.add(Atoms.KINDS[atoms.kind[i]].name());
        }
        assertEquals(row.get("kinds"), String.join(" ", kinds), "line " + row.line());
    }

    @Test
    void aNumberCutByALineBreakIsOne() {
        assertEquals("đạt|31.\n250|tỷ", cut("đạt 31.\n250 tỷ", scan("đạt 31.\n250 tỷ")));
    }

    @Test
    void noBreakSpacesGroupDigits() {
        assertEquals("1\u00A0250|xã", cut("1\u00A0250 xã", scan("1\u00A0250 xã")));
        assertEquals("12\u202F500,5|ha", cut("12\u202F500,5 ha", scan("12\u202F500,5 ha")));
    }

    @Test
    void keysLookThroughCaseTonePlaceAndDecomposition() {
        assertEquals(Keys.of("hòa"), Keys.of("HOÀ"));
        assertEquals(Keys.of("Thủy"), Keys.of("thuỷ"));
        for (String word : List.of("đường", "Nguyễn", "tỷ", "ưỡng", "Thừa")) {
            assertEquals(Keys.of(word), Keys.of(java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)), word);
        }
        assertEquals(Keys.of("tỉnh"), Keys.of("tỉ\u200Bnh"));
        assertEquals(false, Keys.of("tinh") == Keys.of("tỉnh"));
        assertEquals(false, Keys.of("ta") == Keys.of("tá"));
    }

    @Test
    void loneSurrogatesAndControlsAreNoLetters() {
        assertEquals("a|\uD800|b", cut("a\uD800b", scan("a\uD800b")));
        assertEquals("a|b", cut("a\u0007b", scan("a\u0007b")));
    }
}
