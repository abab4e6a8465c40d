package vn.solieu.extract.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.doc.CodePoints;
import vn.solieu.extract.Csv;
import vn.solieu.extract.lexeme.Lexemes;

/** Each text of {@code numbers.csv} gives exactly its rows: place, value, upper end, total and unit together. */
class NumberTableTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/number/numbers.csv");

    @TestFactory
    Stream<DynamicTest> everyRowIsReadAsItSays() {
        List<List<Map<String, String>>> cases = Csv.runs(TABLE, "text");
        assertTrue(cases.size() > 150, "the table is cut short");
        return cases.stream().map(rows -> DynamicTest.dynamicTest(rows.get(0).get("text"), () -> {
            List<String> expected = new ArrayList<>();
            for (Map<String, String> row : rows) {
                if (!row.get("value").isEmpty()) {
                    expected.add(row.get("start") + "-" + row.get("end") + " " + plain(row.get("value")) + " to " + plain(row.get("value_to")) + " of "
                            + plain(row.get("total")) + " " + row.get("unit"));
                }
            }
            assertEquals(String.join("\n", expected), String.join("\n", read(rows.get(0).get("text"))));
        }));
    }

    private static List<String> read(String text) {
        Lexemes l = Lexemes.of(text);
        CodePoints points = new CodePoints(text);
        List<String> out = new ArrayList<>();
        for (NumberMention m : NumberGrammar.find(l, 0, l.size())) {
            Units.Unit unit = Units.at(l, m.end(), l.size());
            Units.Leading leading = unit == null ? Units.before(l, m.from(), m.end(), 0) : null;
            unit = leading == null ? unit : leading.unit();
            BigDecimal factor = unit == null ? BigDecimal.ONE : unit.factor();
            int start = l.start(leading == null ? m.from() : leading.from());
            int end = l.end((unit == null ? m.end() : unit.end()) - 1);
            out.add(points.toPoints(start) + "-" + points.toPoints(end) + " " + plain(m.value(), factor) + " to " + plain(m.to(), factor) + " of "
                    + plain(m.total(), factor) + " " + (unit == null ? "" : unit.unit()));
        }
        return out;
    }

    private static String plain(String cell) {
        return cell.isEmpty() ? "-" : plain(new BigDecimal(cell), BigDecimal.ONE);
    }

    private static String plain(BigDecimal value, BigDecimal factor) {
        return value == null ? "-" : value.multiply(factor).stripTrailingZeros().toPlainString();
    }
}
