package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.PlaceMention;
import vn.solieu.extract.place.Places;

/**
 * Fuzzing led by coverage (Jazzer) of the grammars of numbers, periods and places and of the whole extractor. In an ordinary build each
 * runs over its seeds and finds alone, the files of {@code CoverageFuzzTestInputs}; to search for new ones, one at a time:
 * {@code JAZZER_FUZZ=1 mvn surefire:test -Dtest=CoverageFuzzTest#claims} after {@code mvn test-compile}. A find is written beside the
 * seeds and fails from then on in every build, until it is mended.
 */
class CoverageFuzzTest {
    private static final String WORDS = "/vn/solieu/extract/fuzz.dict";

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "3m")
    @DictionaryFile(resourcePath = WORDS)
    void numbers(byte[] data) {
        Lexemes l = Lexemes.of(text(data));
        int last = 0;
        for (NumberMention m : NumberGrammar.find(l, 0, l.size())) {
            assertTrue(m.from() >= last && m.end() > m.from() && m.end() <= l.size(), () -> m + " out of order");
            assertTrue(m.to() == null || m.to().compareTo(m.value()) >= 0, () -> m + " ends before it begins");
            assertTrue(m.total() == null || m.total().signum() > 0, () -> m + " of nothing");
            last = m.end();
        }
        NumberGrammar.whole(l);
    }

    @FuzzTest(maxDuration = "3m")
    @DictionaryFile(resourcePath = WORDS)
    void periods(byte[] data) {
        String text = text(data);
        Span all = new Span(0, text.length());
        List<Sentence> sentences = List.of(new Sentence(all, 0, List.of()));
        Periods periods = Periods.of(article(text, all), sentences);
        int last = 0;
        for (PeriodMention m : periods.mentions()) {
            assertTrue(m.span().start() >= last && m.span().end() <= text.length() && m.span().length() > 0, () -> m + " out of order");
            assertTrue(m.start() == null || m.end() == null || !m.start().isAfter(m.end()), () -> m + " ends before it begins");
            last = m.span().end();
        }
        for (Claim.Status status : Claim.Status.values()) {
            periods.periodOf(0, new Span(text.length() / 2, text.length()), Claim.Kind.COUNT, status);
        }
    }

    @FuzzTest(maxDuration = "3m")
    @DictionaryFile(resourcePath = WORDS)
    void places(byte[] data) {
        String text = text(data);
        Span all = new Span(0, text.length());
        Places places = Places.of(article(text, all), List.of(new Sentence(all, 0, List.of())));
        int last = 0;
        for (PlaceMention m : places.mentions()) {
            assertTrue(m.span().start() >= last && m.span().end() <= text.length(), () -> m + " out of order");
            last = m.span().end();
        }
        for (int from = 0; from < text.length(); from += Math.max(1, text.length() / 8)) {
            places.whereOf(0, new Span(from, text.length()), Claim.Kind.COUNT);
        }
    }

    @FuzzTest(maxDuration = "3m")
    @DictionaryFile(resourcePath = WORDS)
    void claims(byte[] data) {
        String text = text(data);
        Article article = Texts.article(text, data.length % 3 == 0 ? null : "2024-06-10");
        List<Claim> said = Pipeline.standard().claims(article).claims();
        Invariants.check(article, said);
        Invariants.checkSchema(said);
    }

    private static Article article(String text, Span all) {
        return new Article("id", "fuzz", null, null, "2024-10-31", null, List.of(), null, null, List.of(), "vi", text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, all)), List.of(), null, null);
    }
}
