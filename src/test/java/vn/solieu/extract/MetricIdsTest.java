package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Page;
import vn.solieu.extract.metric.MetricLexicon;
import vn.solieu.lexicon.Tsv;

/**
 * Which id a metric's wording gets, on {@code metric/wordings.tsv}: of the wording that a reader takes all must be right; of what the
 * extractor takes from the sentence most, since it may stop too early (a floor, printed with the figure).
 */
class MetricIdsTest {
    private static final Path TABLE = Path.of("src/test/resources/vn/solieu/extract/metric/wordings.tsv");
    private static final double FLOOR = 0.88;

    private static List<Tsv.Row> rows() throws IOException {
        try (InputStream in = Files.newInputStream(TABLE)) {
            return Tsv.read(TABLE.toString(), in).rows();
        }
    }

    private static boolean right(Tsv.Row row, String said) {
        String wanted = row.require("id");
        String id = said == null ? "-" : said;
        return wanted.startsWith("!") ? !id.equals(wanted.substring(1)) : id.equals(wanted);
    }

    @Test
    void theWordingThatAReaderTakesHasItsId() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Tsv.Row row : rows()) {
            MetricLexicon.Entry entry = MetricLexicon.of(row.require("metric"), Claim.Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT)));
            String id = entry == null ? null : entry.id();
            if (!right(row, id)) {
                wrong.add(row.line() + ": '" + row.require("metric") + "' is " + id + ", not " + row.require("id"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void mostSentencesGiveIt() throws IOException {
        Pipeline pipeline = Pipeline.standard();
        int all = 0;
        int good = 0;
        StringBuilder wrong = new StringBuilder();
        for (Tsv.Row row : rows()) {
            Page page = new Page("composed.txt", Page.Format.TEXT, row.require("text").getBytes(StandardCharsets.UTF_8), null,
                    new Page.Known(null, null, "2024-07-05", null, true));
            Claim found = pipeline.claims(page).stream().flatMap(e -> e.claims().stream())
                    .filter(c -> row.require("number").contains(c.evidence().text()) || c.evidence().text().contains(row.require("number"))).findFirst().orElse(null);
            boolean right = found != null && right(row, found.metric().id());
            all++;
            good += right ? 1 : 0;
            wrong.append(right ? "" : "\n  " + row.line() + ": " + (found == null ? "no claim" : found.metric().id() + " '" + found.metric().text() + "'"));
        }
        System.out.printf(Locale.ROOT, "ids of sentences: %d of %d right (%.1f %%)%s%n", good, all, 100.0 * good / all, wrong);
        assertTrue(good >= FLOOR * all, good + " of " + all);
    }
}
