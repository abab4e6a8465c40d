package vn.solieu.extract.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.lexicon.Tsv;

/** Duckling's Vietnamese Time cases (facebook/duckling, BSD), those with a day, month, quarter or year that a paper could print. */
class DucklingTimeTest {
    private static final Path CASES = Path.of("../shared/peers/duckling-vi.jsonl");

    @Test
    void readsTheAbsoluteCases() throws IOException {
        assumeTrue(Files.exists(CASES), "skipped: " + CASES + " is not here");
        List<Tsv.Row> leftOut = Tsv.resource(DucklingTimeTest.class, "duckling-left-out.tsv").rows();
        int asked = 0;
        int out = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            JsonNode row = new ObjectMapper().readTree(line);
            if (!row.get("dim").asText().equals("Time")) {
                continue;
            }
            String text = row.get("text").asText();
            if (leftOut.stream().anyMatch(r -> text.matches(r.get("pattern")))) {
                out++;
                continue;
            }
            asked++;
            LocalDate start = LocalDate.parse(row.get("expected").asText().substring(0, 10));
            LocalDate end = end(start, row.get("grain").asText());
            String said = read(text, row.get("reference_time").asText().substring(0, 10));
            // without a year Duckling means the date to come, a newspaper the one that was: far ahead, ours lies a year back
            boolean coming = !text.matches(".*(\\d{4}|/\\d+/|năm|này|sau|tới|tiếp|trước).*")
                    && start.isAfter(LocalDate.parse("2017-02-02").plusDays(45));
            if (!said.equals(start + "/" + end) && !(coming && said.equals(start.minusYears(1) + "/" + end.minusYears(1)))) {
                wrong.add(text + ": " + start + "/" + end + " expected, said " + said);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked >= 75, "asked " + asked + ", left out " + out);
    }

    private static LocalDate end(LocalDate start, String grain) {
        switch (grain) {
            case "day": return start;
            case "week": return start.plusDays(6);
            case "month": return start.plusMonths(1).minusDays(1);
            case "quarter": return start.plusMonths(3).minusDays(1);
            case "year": return start.plusYears(1).minusDays(1);
            default: throw new IllegalArgumentException(grain);
        }
    }

    /** A case is a whole text; a date word before it is what print would have. */
    private static String read(String text, String published) {
        String whole = Character.isDigit(text.charAt(0)) && text.indexOf('/') > 0 ? "Ngày " + text : text;
        Span span = new Span(0, whole.length());
        Article article = new Article("id", "case", null, null, published, null, List.of(), null, null, List.of(), "vi", whole, 0,
                List.of(new Block(Block.Type.PARAGRAPH, span)), List.of(), null, null);
        List<PeriodMention> mentions = Periods.of(article, List.of(new Sentence(span, 0, List.of()))).mentions();
        return mentions.size() != 1 ? "mentions " + mentions : mentions.get(0).start() + "/" + mentions.get(0).end();
    }
}
