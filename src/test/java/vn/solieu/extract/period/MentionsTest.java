package vn.solieu.extract.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.PatternMeasure;

/** Every time expression of a text: words, days, type and role together. */
class MentionsTest {
    static Stream<Map.Entry<List<String>, List<String>>> texts() throws IOException {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : PatternMeasure.read(Path.of("src/test/resources/vn/solieu/extract/period/mentions.csv"))) {
            List<String> mentions = rows.computeIfAbsent(List.of(row.get("text"), row.get("published")), k -> new ArrayList<>());
            if (!row.get("mention").isEmpty()) {
                mentions.add(row.get("mention") + " " + row.get("start") + "/" + row.get("end") + " " + row.get("type") + " " + row.get("role"));
            }
        }
        return rows.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reads(Map.Entry<List<String>, List<String>> row) {
        String text = row.getKey().get(0);
        Span span = new Span(0, text.length());
        Article article = new Article("id", "row", null, null, row.getKey().get(1), null, List.of(), null, null, List.of(), "vi", text, 0,
                List.of(new Block(Block.Type.PARAGRAPH, span)), List.of(), null, null);
        List<String> said = new ArrayList<>();
        for (PeriodMention m : Periods.of(article, List.of(new Sentence(span, 0, List.of()))).mentions()) {
            said.add(m.span().of(text) + " " + Objects.toString(m.start(), "") + "/" + Objects.toString(m.end(), "") + " " + m.type() + " " + m.role());
        }
        assertEquals(row.getValue(), said);
    }
}
