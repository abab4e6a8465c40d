package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Phrases;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.lexicon.Tsv;

/**
 * Duckling's Vietnamese cases (facebook/duckling, BSD): numerals as whole texts, ordinals as the words of ranks, amounts of money as drafts
 * with their qualifiers. {@code duckling-left-out.tsv} lists the cases that are not asked, each with its reason.
 */
class DucklingTest {
    private static final Path CASES = Path.of("../shared/peers/duckling-vi.jsonl");
    private static final Path LEFT_OUT = Path.of("src/test/resources/vn/solieu/extract/number/duckling-left-out.tsv");
    private static final Map<String, String> UNITS = Map.of("$", "USD", "£", "GBP");

    @TestFactory
    Stream<DynamicTest> everyCaseThatIsAskedIsRead() throws IOException {
        boolean there = Files.isRegularFile(CASES);
        if (!there) {
            System.out.println("skipped DucklingTest: there is no " + CASES);
        }
        assumeTrue(there);
        Set<String> leftOut = new HashSet<>();
        try (InputStream in = Files.newInputStream(LEFT_OUT)) {
            for (Tsv.Row row : Tsv.read(LEFT_OUT.toString(), in).rows()) {
                assertTrue(leftOut.add(row.require("dim") + " " + row.require("text")), row.get("text") + " twice: " + row.require("reason"));
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(CASES)) {
            JsonNode n = mapper.readTree(line);
            String dim = n.get("dim").asText();
            String text = n.get("text").asText();
            if (dim.equals("Time") || leftOut.remove(dim + " " + text)) {
                continue;
            }
            JsonNode expected = n.get("expected");
            tests.add(DynamicTest.dynamicTest(dim + " " + text, () -> {
                switch (dim) {
                    case "Numeral" -> numeral(text, expected.decimalValue());
                    case "Ordinal" -> ordinal(text, expected.decimalValue());
                    case "AmountOfMoney" -> money(text, expected);
                    default -> throw new AssertionError("a new kind of case: " + dim);
                }
            }));
        }
        assertEquals(Set.of(), leftOut, "left out, but no case of Duckling's");
        assertTrue(tests.size() >= 90, tests.size() + " cases");
        return tests.stream();
    }

    private static void numeral(String text, BigDecimal expected) {
        NumberMention m = NumberGrammar.whole(Lexemes.of(text));
        assertNotNull(m, "no number");
        assertEquals(0, expected.compareTo(m.value()), m.toString());
    }

    private static void ordinal(String text, BigDecimal expected) {
        Lexemes l = Lexemes.of(text);
        Phrases.Match<BigDecimal> nth = RankWords.at(RankWords.Role.NTH, l, 0, l.size());
        if (nth != null) {
            assertEquals(l.size(), nth.to());
            assertEquals(0, expected.compareTo(nth.value()));
            return;
        }
        List<NumberMention> numbers = NumberGrammar.find(l, 0, l.size());
        assertEquals(1, numbers.size());
        assertNotNull(RankWords.before(RankWords.Role.ORDINAL, l, numbers.get(0).from(), 0), "nothing says that it is an ordinal");
        assertEquals(0, expected.compareTo(numbers.get(0).value()));
    }

    private static void money(String text, JsonNode expected) {
        Lexemes l = Lexemes.of(text);
        List<Draft> drafts = Quantities.of(l, i -> false, new Sentence(new Span(0, text.length()), 0, List.of()), 0, 0, l.size());
        assertEquals(1, drafts.size(), () -> drafts.stream().map(d -> d.value + " " + d.unitName).toList().toString());
        Draft d = drafts.get(0);
        Qualifiers.fill(l, d, null, l.size());
        String unit = expected.get("unit").asText();
        assertEquals(UNITS.getOrDefault(unit, unit), d.unitName);
        String bound = expected.path("bound").asText("");
        if (expected.get("type").asText().equals("value")) {
            same(expected.get("value"), d.value);
        } else if (bound.isEmpty()) {
            same(expected.get("from"), d.value);
            assertNotNull(d.to, "no range");
            same(expected.get("to"), d.to);
        } else if (bound.equals("under")) {
            same(expected.get("to"), d.value);
            assertTrue(Set.of(Claim.Qualifier.LESS_THAN, Claim.Qualifier.AT_MOST).contains(d.qualifier), d.qualifier.toString());
        } else {
            same(expected.get("from"), d.value);
            assertTrue(Set.of(Claim.Qualifier.MORE_THAN, Claim.Qualifier.AT_LEAST).contains(d.qualifier), d.qualifier.toString());
        }
    }

    private static void same(JsonNode expected, BigDecimal value) {
        assertEquals(0, expected.decimalValue().compareTo(value), expected + " is right, " + value + " is said");
    }
}
