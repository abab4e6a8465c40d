package vn.solieu.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/**
 * Measures a large frontier: {@code FrontierSize FILE URLS}. Fills a store with that many URLs of 64 sites, then takes the next of a random site and
 * settles it, 20,000 times, and prints milliseconds of each, and bytes of the file.
 */
public final class FrontierSize {
    private static final int SITES = 64;
    private static final int TURNS = 20_000;

    private FrontierSize() { }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int urls = Integer.parseInt(args[1]);
        try (Store store = Store.open(file)) {
            Frontier frontier = store.frontier();
            for (int i = 0; i < SITES; i++) {
                store.sites().put("baotinh" + i + ".vn", null, null);
            }
            for (int from = 0; from < urls; from += 50_000) {
                int begin = from;
                store.transaction(() -> {
                    for (int i = begin; i < Math.min(begin + 50_000, urls); i++) {
                        frontier.add(1 + i % SITES, "https://baotinh" + i % SITES + ".vn/kinh-te/2024/thu-ngan-sach-dia-phuong-tang-truong-" + i + ".html", UrlKind.ARTICLE, i, 0, 0);
                    }
                });
            }
            long next = 0;
            long settle = 0;
            Random random = new Random(1);
            for (int i = 0; i < TURNS; i++) {
                long t0 = System.nanoTime();
                Frontier.Entry e = frontier.next(1 + random.nextInt(SITES), 1_000, false);
                long t1 = System.nanoTime();
                store.transaction(() -> frontier.settle(e.key(), UrlFate.NO_ARTICLE, null, 0, null, null, null));
                next += t1 - t0;
                settle += System.nanoTime() - t1;
            }
            System.out.printf("%d URLs: next %.3f ms, settle %.3f ms%n", urls, next / 1e6 / TURNS, settle / 1e6 / TURNS);
        }
        System.out.printf("%.2f GB%n", Files.size(file) / 1e9);
    }
}
