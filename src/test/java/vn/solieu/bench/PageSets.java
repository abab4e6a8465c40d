package vn.solieu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.solieu.ComposedArchive;
import vn.solieu.doc.Page;

/** The pages that benchmarks run on. */
final class PageSets {
    private PageSets() { }

    /** {@code corpus}: its HTML pages, 18 KB each; {@code large}: the same brought to 100 KB; {@code vi}: five real pages of {@code ../shared}, if there. */
    static List<Page> named(String set) throws IOException {
        List<Page> pages = new ArrayList<>();
        if (set.equals("vi")) {
            try (Stream<Path> files = Files.list(Path.of("../shared/pages/vi/html"))) {
                for (Path file : files.sorted().toList()) {
                    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                        pages.add(page(file.toString(), in.readAllBytes()));
                    }
                }
            }
            return pages;
        }
        ComposedArchive composed = new ComposedArchive(1000);
        for (int n = 0; n < composed.pages(); n++) {
            pages.add(page(composed.url(n), (set.equals("large") ? composed.largePage(n) : composed.page(n)).getBytes(StandardCharsets.UTF_8)));
        }
        return pages;
    }

    private static Page page(String source, byte[] bytes) {
        return new Page(source, Page.Format.HTML, bytes, "UTF-8", null);
    }
}
