package vn.solieu.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.lexicon.Tsv;

/** Each hostile page ends in the article or in a named rejection, within its limits, in bounded memory and time. */
class HostilePagesTest {
    private static final String MARK = "công suất phòng bình quân đạt 62%";
    private static final Stripper STRIPPER = new Stripper();

    static List<Tsv.Row> pages() {
        return Tsv.resource(HostilePagesTest.class, "hostile/expected.tsv").unique("file").rows();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void endsWell(Tsv.Row row) throws IOException {
        String file = row.require("file");
        byte[] bytes;
        try (InputStream in = HostilePagesTest.class.getResourceAsStream("hostile/" + file)) {
            bytes = in.readAllBytes();
        }
        Outcome<Article> outcome = assertTimeoutPreemptively(Duration.ofSeconds(90), () -> STRIPPER.strip(new Page(file, Page.Format.HTML, bytes, null, null)), file);
        Set<String> right = Set.copyOf(Arrays.asList(row.require("outcome").split("\\|")));
        if (outcome instanceof Outcome.Kept<Article> kept) {
            assertTrue(right.contains("kept"), file + " was kept: " + kept.value().text().substring(0, Math.min(200, kept.value().text().length())));
            assertTrue(kept.value().text().contains(MARK), file + " lost the article's sentence: " + kept.value().text().substring(0, Math.min(300, kept.value().text().length())));
            assertTrue(kept.value().text().indexOf('\0') < 0, file + " keeps null characters");
        } else {
            Outcome.Dropped<Article> dropped = (Outcome.Dropped<Article>) outcome;
            assertTrue(right.contains(dropped.reason().code()), file + " was dropped as " + dropped.reason() + ": " + dropped.detail());
            assertEquals(file, dropped.where());
            if (dropped.reason() == Reason.TOO_LARGE || dropped.reason() == Reason.TOO_DEEP || dropped.reason() == Reason.TOO_SLOW) {
                assertTrue(dropped.detail().matches(".*max(Bytes|Depth|Time).*"), file + ": the limit is not named in '" + dropped.detail() + "'");
            }
        }
    }

    @Test
    void thereAreSixtyPagesAtLeast() {
        assertTrue(Stream.of(pages()).mapToInt(List::size).sum() >= 60);
    }
}
