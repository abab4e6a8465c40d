package vn.solieu.strip.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.junit.jupiter.api.Test;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.markup.Names;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Decoder;

/** The letters and digits that {@link PageReader} reads without a tree are those of jsoup's tree, on nearly all real pages. */
class SameTextTest {
    private static final Path PAGES = Path.of("../shared/pages/wcxb-dev/html");

    @Test
    void readsTheTextOfATree() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "no " + PAGES + " here: not compared with jsoup");
        List<String> other = new ArrayList<>();
        int pages = 0;
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.sorted().toList()) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                    Decoder.Utf8 page = Decoder.utf8(in.readAllBytes(), null, true);
                    pages++;
                    if (!mine(page).equals(theirs(page))) {
                        other.add(file.getFileName().toString());
                    }
                }
            }
        }
        System.out.println("same text as jsoup's tree: " + (pages - other.size()) + " of " + pages + " pages; others " + other);
        assertTrue(other.size() * 50 <= pages, other + " of " + pages);
    }

    private static Map<String, Integer> mine(Decoder.Utf8 page) {
        Map<String, Integer> out = new HashMap<>();
        Markup markup = new Markup(page.bytes(), page.length());
        PageReader.read(markup, new HtmlMetadata(new Metadata(), null), new Hints(), 5_000, () -> { }).blocks.forEach(t -> count(t.text, out));
        return out;
    }

    private static Map<String, Integer> theirs(Decoder.Utf8 page) throws IOException {
        Map<String, Integer> out = new HashMap<>();
        Jsoup.parse(new ByteArrayInputStream(page.bytes(), 0, page.length()), "UTF-8", "").body().filter((NodeFilter) new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    count(text.getWholeText(), out);
                } else if (node instanceof Element e) {
                    Names.Kind kind = Names.kind(Names.of(e.normalName()));
                    if (kind == Names.Kind.SKIP || kind == Names.Kind.RAW || kind == Names.Kind.SUPER && e.hasClass("reference")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                }
                return FilterResult.CONTINUE;
            }
        });
        return out;
    }

    /** Counts letters and digits: where a line breaks is no difference here. */
    private static void count(String text, Map<String, Integer> into) {
        String nfc = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        nfc.codePoints().filter(Character::isLetterOrDigit).forEach(c -> into.merge(Character.toString(c), 1, Integer::sum));
    }
}
