package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.Pipeline;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Span;

/** Passages of crime, sport, culture and portraits that no model learns from: marked numbers are claims, all others tell a story. */
class StoriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/vn/solieu/extract/stories");
    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]*)\\|[^\\]]*\\]");
    private static final Pipeline PIPELINE = Pipeline.standard();

    @ParameterizedTest
    @ValueSource(strings = {"crime.txt", "culture.txt"})
    void claimsAreToldFromStories(String file) throws IOException {
        int found = 0;
        int missed = 0;
        int others = 0;
        for (String passage : Files.readString(FOLDER.resolve(file)).split("\n\\s*\n")) {
            List<Span> marked = new ArrayList<>();
            String text = unmarked(passage, marked);
            if (text.isEmpty()) {
                continue;
            }
            List<Span> claims = claims(file, text);
            int hit = (int) marked.stream().filter(m -> claims.stream().anyMatch(m::overlaps)).count();
            found += hit;
            missed += marked.size() - hit;
            others += (int) claims.stream().filter(c -> marked.stream().noneMatch(c::overlaps)).count();
        }
        double f1 = 2.0 * found / (2 * found + missed + others);
        System.out.printf(Locale.ROOT, "stories %s: %d claims found, %d missed, %d numbers of stories taken for claims, F1 %.3f%n", file, found, missed, others, f1);
        assertTrue(f1 >= 0.87 && missed <= 2, file + ": F1 " + f1);
    }

    /** A passage's text without its marks, the title first; empty where it holds only remarks. */
    private static String unmarked(String passage, List<Span> marked) {
        StringBuilder text = new StringBuilder();
        for (String line : passage.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n");
            String bare = line.startsWith("= ") ? line.substring(2) : line;
            Matcher m = MARK.matcher(bare);
            int at = 0;
            while (m.find()) {
                text.append(bare, at, m.start());
                marked.add(new Span(text.length(), text.length() + m.group(1).length()));
                text.append(m.group(1));
                at = m.end();
            }
            text.append(bare, at, bare.length());
        }
        return text.toString();
    }

    /** Where the numbers of claims stand in a text that was read as a dump. */
    private static List<Span> claims(String file, String text) {
        Page page = new Page(file, Page.Format.TEXT, text.getBytes(StandardCharsets.UTF_8), "UTF-8",
                new Page.Known("https://example.org/" + file, text.substring(0, text.indexOf('\n')), "2023-06-15", null, false));
        List<Span> out = new ArrayList<>();
        if (PIPELINE.claims(page) instanceof Outcome.Kept<Extraction> kept) {
            for (Claim c : kept.value().claims()) {
                int from = text.indexOf(c.evidence().sentence());
                out.add(new Span(from + c.evidence().valueStart() - c.evidence().start(), from + c.evidence().valueEnd() - c.evidence().start()));
            }
        }
        return out;
    }
}
