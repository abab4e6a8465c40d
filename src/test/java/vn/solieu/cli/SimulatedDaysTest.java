package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.Pipeline;
import vn.solieu.crawl.Crawler;
import vn.solieu.crawl.Cron;
import vn.solieu.crawl.Newspapers;
import vn.solieu.crawl.Schedule;
import vn.solieu.crawl.Site;
import vn.solieu.store.Store;
import vn.solieu.store.Summaries;

/** A month of mornings over a newspaper that publishes five articles a day, on loopback, with a clock that passes when it is waited for. */
@Timeout(120)
class SimulatedDaysTest {
    private static final int A_DAY = 5;

    @TempDir
    Path dir;

    /** Time passes as it does, and in leaps. */
    private static final class Days extends Clock {
        volatile Duration ahead = Duration.ofDays(Duration.between(Instant.now(), Instant.parse("2031-03-01T00:00:00Z")).toDays());

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    private final Days days = new Days();
    private final List<Crawler.Event> events = Collections.synchronizedList(new ArrayList<>());

    private static String path(int n) {
        return "/thu-ngan-sach-trong-ngay-hom-nay-" + (1000 + n) + ".html";
    }

    private static String front(int published) {
        StringBuilder out = new StringBuilder("<html lang=\"vi\"><body>");
        for (int i = published - 1; i >= Math.max(0, published - 3 * A_DAY); i--) {
            out.append("<a href=\"").append(path(i)).append("\">tin</a> ");
        }
        return out + "</body></html>";
    }

    private void run(Store store, Site site) {
        Crawler.Options options = new Crawler.Options("test", null, 0, 2, Duration.ofSeconds(1), true);
        new Crawler(options, new StoreBook(store), Pipeline.standard()::claims, null, events::add).run(List.of(site), days);
    }

    private Schedule.Memory memory(Store store) {
        return new Schedule.Memory() {
            @Override
            public Instant last() {
                return store.note("last-run") == null ? null : Instant.parse(store.note("last-run"));
            }

            @Override
            public void last(Instant at) {
                store.note("last-run", at.toString());
            }
        };
    }

    /** Runs every morning until {@code end}; {@code today} is told of each run before it begins. */
    private int mornings(Store store, Site site, int end, Runnable today) throws InterruptedException {
        int[] runs = new int[1];
        Schedule[] schedule = new Schedule[1];
        schedule[0] = new Schedule(new Cron("0 5 * * *"), days, memory(store)) {
            @Override
            protected void pause(long millis) {
                days.ahead = days.ahead.plusMillis(millis);
            }
        };
        schedule[0].run(() -> {
            today.run();
            run(store, site);
            if (++runs[0] == end) {
                schedule[0].stop();
            }
        }, next -> { });
        return runs[0];
    }

    private Summaries.Summary status(Store store) {
        return store.summaries().all(days.millis()).get(0);
    }

    @Test
    void everyArticleIsFetchedOnTheDayItAppearsAndCheckedAgainRarely() throws IOException, InterruptedException {
        try (Newspapers paper = new Newspapers(); Store store = Store.open(dir.resolve("s.db"))) {
            Site site = new Site(paper.domain(), "Báo Thử", "Lào Cai", List.of(), Duration.ZERO, null);
            int[] published = new int[1];
            paper.on("/", (Newspapers.Asked a) -> Newspapers.of("200 OK", "text/html", front(published[0])));
            paper.otherwise(a -> a.path().matches("/thu-ngan-sach.*") ? "\"v\"".equals(a.headers().get("if-none-match")) ? Newspapers.raw("HTTP/1.1 304 Not Modified\r\n\r\n")
                    : Newspapers.of("200 OK", "text/html; charset=utf-8", Composed.html(Integer.parseInt(a.path().replaceAll("\\D", ""))), "ETag: \"v\"") : Newspapers.of("404 x", "text/html", ""));
            mornings(store, site, 30, () -> published[0] += A_DAY);
            assertEquals(30 * A_DAY, store.findings().count());
            long again = events.stream().filter(e -> e.status() == 304).count();
            assertEquals(27 * A_DAY, again, "each article once more when it is three days old, and not again within sixty");
            assertEquals(30, events.stream().filter(e -> e.url().equals(paper.url("/"))).count(), "the front page once a morning");
            assertTrue(events.stream().filter(e -> e.url().endsWith("/sitemap.xml")).count() <= 3, "a dead sitemap is retired");
            assertEquals(30, paper.count("/robots.txt"), "robots.txt is asked for every day");
            assertEquals(A_DAY, status(store).usual());
            assertFalse(status(store).silent());

            // a redesign: the links are gone
            paper.on("/", Newspapers.html("<html><body><div id=\"app\"></div><script src=\"/app.js\"></script></body></html>"));
            mornings(store, site, 2, () -> { });
            assertTrue(status(store).silent(), "a site whose articles fall to nothing is flagged");
            assertTrue(status(store).lastError().contains("JavaScript"), status(store).lastError());

            // nobody crawls for a week: that is no redesign
            paper.on("/", (Newspapers.Asked a) -> Newspapers.of("200 OK", "text/html", front(published[0])));
            published[0] += A_DAY;
            mornings(store, site, 1, () -> { });
            days.ahead = days.ahead.plusDays(7).plusHours(3);
            assertFalse(status(store).silent(), status(store).toString());
            assertEquals(0, status(store).recent());

            // the runs that were missed are caught up with once, at once
            int before = events.size();
            published[0] += A_DAY;
            Instant late = days.instant();
            mornings(store, site, 1, () -> assertTrue(Duration.between(late, days.instant()).toMinutes() < 1, "without waiting for the next morning"));
            assertTrue(events.size() > before);
            assertEquals(32 * A_DAY, store.findings().count());
        }
    }
}
