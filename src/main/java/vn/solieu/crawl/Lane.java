package vn.solieu.crawl;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** One site's requests, one after the other: its robots.txt, its delay, its back-off. */
final class Lane {
    static final int MOST_REDIRECTS = 5;
    private static final int MOST_FAILURES = 8;
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
        Book.Item item = crawler.book.next(site, now);
        if (item == null) {
            return null;
        }
        Robots robots = robots(item.url());
        if (robots == null) {
            return notBefore;
        }
        delay = max(site.delay(), robots.delay());
        if (!robots.allows(item.url())) {
            settle(item, reader.ended(item, UrlFate.REFUSED, 0, "robots.txt forbids it"));
            return clock.instant();
        }
        if (!crawler.takePage()) {
            return null;
        }
        try {
            Answer answer = pass(item.url(), () -> crawler.fetcher.get(new Fetcher.Request(item.url(), item.etag(), item.lastModified(),
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1", item.kind() == UrlKind.ARTICLE || item.kind() == UrlKind.HUB ? PAGES : LISTS)));
            answered(item, answer);
        } catch (FetchFailure e) {
            failed(item, e);
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

    private void answered(Book.Item item, Answer answer) {
        int status = answer.status();
        if (crawler.archive != null) {
            crawler.archive.add(answer, status == 304 || status == 200 ? crawler.book.held(item) : null);
        }
        boolean shutOut = status == 429 || status >= 500 || status == 401 || status == 403;
        if (shutOut) {
            backOff(answer.header("retry-after"));
            settle(item, reader.again(item, status, "status " + status));
            return;
        }
        failures = 0;
        notBefore = Instant.EPOCH;
        settle(item, answer.isRedirect() ? reader.redirected(item, answer) : reader.read(item, answer));
    }

    private void failed(Book.Item item, FetchFailure e) {
        if (e.kind == FetchFailure.Kind.REFUSED) {
            settle(item, reader.ended(item, UrlFate.REFUSED, 0, e.getMessage()));
        } else if (e.kind.passing) {
            backOff(null);
            settle(item, reader.again(item, 0, e.getMessage()));
        } else {
            settle(item, reader.ended(item, UrlFate.FAILED, 0, e.getMessage()));
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

    private void settle(Book.Item item, Book.Visit visit) {
        Book.Stored stored = crawler.book.settle(site, item, visit);
        crawler.tell(new Crawler.Event(visit.at(), site.domain(), item.url(), visit.status(), visit.fate().code(),
                stored.article() && stored.added() && visit.found() != null ? visit.found().claims().size() : 0, visit.links().size(), stored.sameAs(), visit.detail()));
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
            crawler.book.robots(origin, copy);
        }
        Robots.Verdict verdict = Robots.Verdict.valueOf(copy.verdict());
        if (verdict == Robots.Verdict.WAIT) {
            notBefore = copy.until();
            crawler.book.putOff(site, now, state(), origin + "/robots.txt: " + robotsFault);
            crawler.tell(new Crawler.Event(now, site.domain(), origin + "/robots.txt", 0, "put-off", 0, 0, null, robotsFault + "; until " + notBefore));
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
        String url = origin + "/robots.txt";
        String retryAfter = null;
        boolean shutOut = false;
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                String at = url;
                Answer answer = pass(at, () -> crawler.fetcher.get(new Fetcher.Request(at, null, null, "text/plain,*/*;q=0.1", t -> true)));
                if (crawler.archive != null) {
                    crawler.archive.add(answer, null);
                }
                String next = answer.isRedirect() ? Urls.resolve(at, answer.header("location")) : null;
                if (next == null) {
                    Robots.Verdict verdict = Robots.Verdict.of(answer.isRedirect() ? 404 : answer.status());
                    if (verdict != Robots.Verdict.WAIT) {
                        return new Book.RobotsCopy(clock.instant().plus(DAY), verdict.name(), verdict == Robots.Verdict.RULES ? answer.body() : null);
                    }
                    retryAfter = answer.header("retry-after");
                    robotsFault = "status " + answer.status();
                    shutOut = answer.status() == 401 || answer.status() == 403;
                    break;
                }
                url = next;
                if (hop == MOST_REDIRECTS) {
                    return new Book.RobotsCopy(clock.instant().plus(DAY), Robots.Verdict.ALL.name(), null);
                }
            }
        } catch (FetchFailure e) {
            robotsFault = e.getMessage();
            if (e.kind == FetchFailure.Kind.REFUSED) {
                shutOut = true;
            }
        } catch (IllegalArgumentException e) {
            // a location that is no URL: as if the file could not be had
        }
        backOff(retryAfter);
        Instant until = shutOut && retryAfter == null ? clock.instant().plus(DAY) : notBefore;
        return new Book.RobotsCopy(until, Robots.Verdict.WAIT.name(), null);
    }

    private static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
