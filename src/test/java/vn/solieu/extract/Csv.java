package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Test tables: CSV with a header row and comment lines that begin with {@code #}; rows that share their text are one case. */
public final class Csv {
    private static final CsvMapper MAPPER = new CsvMapper();

    private Csv() { }

    /** The rows of a file, cells by column name, empty cells as empty strings. */
    public static List<Map<String, String>> rows(Path file) {
        try {
            StringBuilder kept = new StringBuilder();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) {
                    kept.append(line).append('\n');
                }
            }
            List<Map<String, String>> rows = new ArrayList<>();
            try (MappingIterator<Map<String, String>> it = MAPPER.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                    .readValues(kept.toString())) {
                while (it.hasNext()) {
                    rows.add(it.next());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** A test a row, named by its text and number; a table without rows is an error. */
    static Stream<DynamicTest> tests(Path file, Consumer<Map<String, String>> check) {
        List<Map<String, String>> rows = rows(file);
        assertFalse(rows.isEmpty());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("text") + " " + row.get("number"), () -> check.accept(row)));
    }

    /** The rows in runs that have the same cell in {@code column}. */
    public static List<List<Map<String, String>>> runs(Path file, String column) {
        List<List<Map<String, String>>> runs = new ArrayList<>();
        String last = null;
        for (Map<String, String> row : rows(file)) {
            if (!row.get(column).equals(last)) {
                runs.add(new ArrayList<>());
                last = row.get(column);
            }
            runs.get(runs.size() - 1).add(row);
        }
        return runs;
    }
}
