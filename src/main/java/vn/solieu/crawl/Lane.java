package vn.solieu.crawl;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** One site's requests, one after the other: its robots.txt, its delay, its back-off. */
final class Lane {
    static final int MOST_REDIRECTS = 5;
    private static final int MOST_FAILURES = 8;
    /** So many hubs, feeds and sitemaps come before the first article; from then on they take turns. */
    private static final int FIRST_LISTS = 10;
    private static final Duration MOST_BACK_OFF = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Predicate<String> PAGES = Set.of("text/html", "application/xhtml+xml", "")::contains;
    private static final Predicate<String> LISTS = t -> t.isEmpty() || t.endsWith("xml") || t.startsWith("text/") || t.contains("gzip") || t.equals("application/octet-stream");
    final Site site;
    final Crawler crawler;
    final Clock clock;
    final Shapes shapes;
    private final Reader reader;
    private final Map<String, Robots> rules = new HashMap<>();
    private Instant notBefore;
    private int failures;
    private Duration delay;
    private int lists;
    private boolean wasList;
    /** Why a robots.txt must be waited for. */
    private String robotsFault = "must be waited for";

    Lane(Crawler crawler, Site site, Clock clock) {
        this.crawler = crawler;
        this.site = site;
        this.clock = clock;
        this.delay = site.delay();
        Book.State state = crawler.book.open(site);
        this.notBefore = state.notBefore();
        this.failures = state.failures();
        this.shapes = new Shapes(site.article(), crawler.book.shapes(site));
        this.reader = new Reader(this);
        for (String seed : site.seeds()) {
            crawler.book.add(new Book.Found(site, seed, shapesOf(seed), clock.instant(), 0), clock.instant());
        }
    }

    /** A seed that looks like an article is one; a list of URLs works so. */
    private UrlKind shapesOf(String seed) {
        return shapes.kind(seed) == UrlKind.ARTICLE ? UrlKind.ARTICLE : UrlKind.HUB;
    }

    /** Does what is to be done now, at most one page; returns when to come again, or null where nothing is left. */
    Instant step() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return notBefore;
        }
        Book.Item item = crawler.book.next(site, now, wasList && lists >= FIRST_LISTS);
        if (item == null) {
            return null;
        }
        Robots robots = robots(item.url());
        if (robots == null) {
            return notBefore;
        }
        delay = max(site.delay(), robots.delay());
        if (!robots.allows(item.url())) {
            settle(item, reader.ended(item, UrlFate.REFUSED, 0, "robots.txt forbids it"), null);
            return clock.instant();
        }
        Duration left = crawler.gate.left(Urls.authority(item.url()), delay);
        if (!left.isZero()) {
            // robots.txt was fetched just now: the thread serves others until the delay has passed
            return clock.instant().plus(left);
        }
        if (!crawler.takePage()) {
            return null;
        }
        wasList = item.fate() == UrlFate.RECURRING;
        lists += wasList ? 1 : 0;
        try {
            if (crawler.archive != null) {
                crawler.archive.ready();
            }
            boolean page = item.kind() == UrlKind.ARTICLE || item.kind() == UrlKind.HUB;
            answered(item, pass(item.url(), () -> crawler.fetcher.get(new Fetcher.Request(item.url(), item.etag(), item.lastModified(),
                    page ? "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1" : "application/xml,text/xml,*/*;q=0.1", page ? PAGES : LISTS, 0))));
        } catch (FetchFailure e) {
            failed(item, e);
        } finally {
            crawler.fetcher.done();
        }
        return max(notBefore, clock.instant().plus(crawler.gate.left(Urls.authority(item.url()), delay)));
    }

    private <T> T pass(String url, Callable<T> request) throws FetchFailure, InterruptedException {
        try {
            return crawler.gate.pass(Urls.authority(url), delay, request);
        } catch (FetchFailure | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(url, e);
        }
    }

    private void answered(Book.Item item, Answer answer) throws InterruptedException, FetchFailure {
        int status = answer.status();
        boolean shutOut = status == 429 || status >= 500 || status == 401 || status == 403;
        if (shutOut) {
            backOff(answer.header("retry-after"));
            settle(item, reader.again(item, status, "status " + status), answer);
            return;
        }
        failures = 0;
        notBefore = Instant.EPOCH;
        if (item.kind() == UrlKind.SITEMAP && Discovery.isPacked(answer.body())) {
            // before a working place is taken, so that nobody who has one waits for somebody who needs one
            crawler.fetcher.large();
        }
        Book.Visit visit;
        crawler.working.acquire();
        try {
            visit = answer.isRedirect() ? reader.redirected(item, answer) : reader.read(item, answer);
        } finally {
            crawler.working.release();
        }
        settle(item, visit, answer);
        if (visit.movedTo() != null) {
            crawler.enter(site.movedTo(visit.movedTo()), clock);
        }
    }

    private void failed(Book.Item item, FetchFailure e) {
        if (e.kind == FetchFailure.Kind.REFUSED) {
            settle(item, reader.ended(item, UrlFate.REFUSED, 0, e.getMessage()), null);
        } else if (e.kind.passing) {
            backOff(null);
            settle(item, reader.again(item, 0, e.getMessage()), null);
        } else {
            settle(item, reader.ended(item, UrlFate.FAILED, 0, e.getMessage()), null);
        }
    }

    /** The site is put off: as long as it asks, or twice as long as the last time; after many failures until tomorrow. */
    private void backOff(String retryAfter) {
        failures++;
        Instant now = clock.instant();
        Duration wait = delay.multipliedBy(1L << Math.min(failures, 20));
        wait = failures >= MOST_FAILURES ? DAY : wait.compareTo(MOST_BACK_OFF) > 0 ? MOST_BACK_OFF : wait;
        Duration asked = retryAfter(retryAfter, now);
        notBefore = now.plus(asked == null ? wait : max(asked, delay));
    }

    /** Seconds or a date (RFC 9110, 10.2.3), at most a day; null where it is neither. */
    static Duration retryAfter(String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration asked = null;
        if (header.matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(header));
        } else {
            try {
                asked = Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeException e) {
                return null;
            }
        }
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(DAY) > 0 ? DAY : asked;
    }

    Book.State state() {
        return new Book.State(notBefore, failures);
    }

    /** The answer, or null, goes into the archive in the transaction that stores the visit. */
    private void settle(Book.Item item, Book.Visit visit, Answer answer) {
        Book.Stored[] stored = new Book.Stored[1];
        crawler.book.together(() -> {
            if (crawler.archive != null && answer != null) {
                crawler.archive.add(answer, answer.status() == 304 || answer.status() == 200 ? crawler.book.held(item) : null);
            }
            stored[0] = crawler.book.settle(site, item, visit);
        });
        if (visit.shape() != null) {
            shapes.saw(visit.shape(), visit.fate() == UrlFate.ARTICLE);
        }
        boolean added = stored[0].article() && stored[0].added() && visit.found() != null;
        crawler.tell(new Crawler.Event(visit.at(), site.domain(), item.url(), visit.status(), visit.fate().code(), added,
                added ? visit.found().claims().size() : 0, visit.links().size(), stored[0].sameAs(), visit.detail()));
    }

    /** The rules for a URL, fetched where they are not held; null where the host must wait, until {@link #notBefore}. */
    private Robots robots(String url) throws InterruptedException {
        String origin = Urls.origin(url);
        Book.RobotsCopy copy = crawler.book.robots(origin);
        Instant now = clock.instant();
        boolean held = copy != null && now.isBefore(copy.until());
        if (!held) {
            rules.remove(origin);
            copy = fetchRobots(origin);
        }
        Robots.Verdict verdict = Robots.Verdict.valueOf(copy.verdict());
        if (verdict == Robots.Verdict.WAIT) {
            notBefore = copy.until();
            crawler.book.putOff(site, now, state(), origin + "/robots.txt: " + robotsFault);
            crawler.tell(new Crawler.Event(now, site.domain(), origin + "/robots.txt", 0, "put-off", false, 0, 0, null, robotsFault + "; until " + notBefore));
            return null;
        }
        Robots robots = rules.get(origin);
        if (robots == null) {
            robots = verdict == Robots.Verdict.ALL ? Robots.allowAll() : Robots.parse(origin + "/robots.txt", copy.body());
            rules.put(origin, robots);
            for (String sitemap : robots.sitemaps().isEmpty() ? List.of(origin + "/sitemap.xml") : robots.sitemaps()) {
                String canonical = Urls.canonical(sitemap);
                if (canonical != null && site.has(canonical)) {
                    crawler.book.add(new Book.Found(site, canonical, UrlKind.SITEMAP, now, 0), now);
                }
            }
        }
        return robots;
    }

    private Book.RobotsCopy fetchRobots(String origin) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        if (crawler.archive != null) {
            crawler.archive.ready();
        }
        Book.RobotsCopy copy = askForRobots(origin + "/robots.txt", answers);
        crawler.book.together(() -> {
            if (crawler.archive != null) {
                answers.forEach(a -> crawler.archive.add(a, null));
            }
            crawler.book.robots(origin, copy);
        });
        return copy;
    }

    /** Follows redirects, five of them (RFC 9309, 2.3.1.2), and says what the last answer means. */
    private Book.RobotsCopy askForRobots(String url, List<Answer> answers) throws InterruptedException {
        String retryAfter = null;
        boolean shutOut = false;
        String next = url;
        try {
            for (int hop = 0; next != null; hop++) {
                String at = next;
                Answer answer = pass(at, () -> crawler.fetcher.get(new Fetcher.Request(at, null, null, "text/plain,*/*;q=0.1", t -> true, Robots.MOST_BYTES + 3)));
                answers.add(answer);
                next = answer.isRedirect() && hop < MOST_REDIRECTS ? Urls.resolve(at, answer.location()) : null;
                if (next == null) {
                    Robots.Verdict verdict = Robots.Verdict.of(answer.isRedirect() ? 404 : answer.status());
                    if (verdict != Robots.Verdict.WAIT) {
                        return new Book.RobotsCopy(clock.instant().plus(DAY), verdict.name(), verdict == Robots.Verdict.RULES ? answer.body() : null);
                    }
                    retryAfter = answer.header("retry-after");
                    robotsFault = "status " + answer.status();
                    shutOut = answer.status() == 401 || answer.status() == 403;
                }
            }
        } catch (FetchFailure e) {
            robotsFault = e.getMessage();
            shutOut = e.kind == FetchFailure.Kind.REFUSED;
        } finally {
            crawler.fetcher.done();
        }
        backOff(retryAfter);
        Instant until = shutOut && retryAfter == null ? clock.instant().plus(DAY) : notBefore;
        return new Book.RobotsCopy(until, Robots.Verdict.WAIT.name(), null);
    }

    private static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
