package vn.solieu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;
import vn.solieu.store.Frontier;
import vn.solieu.store.Sha256;
import vn.solieu.store.Store;

/**
 * Measures a large frontier: {@code bench/crawl frontier FILE URLS}. Fills a store with so many URLs of 64 sites, as sitemaps bring them, then does 20,000 times
 * what a fetch does to it: takes the next URL of a random site, and in one transaction settles it, logs the fetch and adds ten links, of which nine are known. Prints
 * the milliseconds of both, of {@code solieu status}, and the bytes of the file.
 */
public final class FrontierSize {
    private static final int SITES = 64;
    private static final int TURNS = 20_000;
    private static final int LINKS = 10;
    private static final int BATCH = 1_000_000;

    private FrontierSize() { }

    private static String url(int n) {
        return "https://baotinh" + n % SITES + ".vn/kinh-te/2024/thu-ngan-sach-dia-phuong-tang-truong-" + n + ".html";
    }

    /** In the order of the keys, which the disk likes; each batch is spread over the whole table, as what is found day by day is. */
    private static void fill(Store store, int from, int to) {
        long[][] keyed = new long[to - from][];
        for (int i = from; i < to; i++) {
            keyed[i - from] = new long[] {Sha256.key(url(i)), i};
        }
        Arrays.sort(keyed, Comparator.comparingLong(k -> k[0]));
        store.transaction(() -> {
            for (long[] k : keyed) {
                int i = (int) k[1];
                store.frontier().add(1 + i % SITES, url(i), UrlKind.ARTICLE, i, 0, 0);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int urls = Integer.parseInt(args[1]);
        try (Store store = Store.open(file)) {
            Frontier frontier = store.frontier();
            for (int i = 0; i < SITES; i++) {
                store.sites().put("baotinh" + i + ".vn", null, null);
            }
            for (int from = 0; from < urls; from += BATCH) {
                fill(store, from, Math.min(urls, from + BATCH));
            }
            long[] next = new long[TURNS];
            long[] settle = new long[TURNS];
            Random random = new Random(1);
            int[] fresh = {urls};
            for (int i = 0; i < TURNS; i++) {
                long site = 1 + random.nextInt(SITES);
                long t0 = System.nanoTime();
                Frontier.Entry e = frontier.next(site, 1_000, false);
                long t1 = System.nanoTime();
                store.transaction(() -> {
                    frontier.settle(e.key(), UrlFate.ARTICLE, 9_000_000_000_000L, 0, 237_600_000L, "\"5f1c-62a1\"", "Mon, 15 Jan 2024 01:00:00 GMT");
                    frontier.fetched(e.key(), site, 1_000, 200, 50_000, "0".repeat(64), UrlFate.ARTICLE, "");
                    for (int k = 1; k < LINKS; k++) {
                        frontier.add(site, url(random.nextInt(urls)), UrlKind.ARTICLE, 0, 0, 0);
                    }
                    frontier.add(site, url(fresh[0]++), UrlKind.ARTICLE, fresh[0], 0, 0);
                });
                next[i] = t1 - t0;
                settle[i] = System.nanoTime() - t1;
            }
            print(urls + " URLs, selection", next);
            print(urls + " URLs, update", settle);
            long t = System.nanoTime();
            store.summaries().all(1_000);
            System.out.printf(Locale.ROOT, "status of %d sites: %.1f s%n", SITES, (System.nanoTime() - t) / 1e9);
        }
        System.out.printf(Locale.ROOT, "database %.2f GB%n", Files.size(file) / 1e9);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%s: mean %.3f ms, median %.3f, 99 of 100 within %.3f, longest %.1f%n", what, Arrays.stream(nanos).average().orElse(0) / 1e6,
                nanos[TURNS / 2] / 1e6, nanos[TURNS * 99 / 100] / 1e6, nanos[TURNS - 1] / 1e6);
    }
}
