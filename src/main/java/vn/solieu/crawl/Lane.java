package vn.solieu.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    /** So many hubs, feeds and sitemaps come before the first article; from then on they take turns. */
    private static final int FIRST_LISTS = 10;
    private static final Predicate<String> PAGES = Set.of("text/html", "application/xhtml+xml", "")::contains;
    private static final Predicate<String> LISTS = t -> t.isEmpty() || t.endsWith("xml") || t.startsWith("text/") || t.contains("gzip")
            || t.equals("application/octet-stream");
    final Site site;
    final Crawler crawler;
    final Clock clock;
    final Shapes shapes;
    private final Reader reader;
    private final Map<String, Robots> rules = new HashMap<>();
    /** Of the site's own host: what puts it off puts the whole site off. */
    private final Patience own;
    /** Of other hosts of the site: what puts one off concerns its URLs alone. */
    private final Map<String, Patience> others = new HashMap<>();
    private Duration delay;
    private int lists;
    private boolean wasList;
    /** Whether the run has a turn for this lane or serves it just now, and whether something was found for it meanwhile; the run's own. */
    boolean queued;
    boolean woken;
    /** Why a robots.txt must be waited for. */
    private String robotsFault = "must be waited for";

    Lane(Crawler crawler, Site site, Clock clock) {
        this.crawler = crawler;
        this.site = site;
        this.clock = clock;
        this.delay = site.delay();
        Book.State state = crawler.book.open(site);
        this.own = new Patience(state.notBefore(), state.failures());
        this.shapes = new Shapes(site.article(), crawler.book.shapes(site));
        this.reader = new Reader(this);
        for (String seed : site.seeds()) {
            crawler.book.add(new Book.Found(site, seed, shapesOf(seed), clock.instant(), false, 0), clock.instant());
        }
    }

    /** A seed that looks like an article is one; a list of URLs works so. */
    private UrlKind shapesOf(String seed) {
        return shapes.kind(seed) == UrlKind.ARTICLE ? UrlKind.ARTICLE : UrlKind.HUB;
    }

    private Patience patience(String url) {
        String host = Urls.authority(url);
        return host.equals(site.domain()) || host.equals(Urls.authority(site.seeds().get(0))) ? own
                : others.computeIfAbsent(host, h -> new Patience(Instant.EPOCH, 0));
    }

    /** Does what is to be done now, at most one page; returns when to come again, or null where nothing is left. */
    Instant step() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(own.notBefore())) {
            return own.notBefore();
        }
        Book.Item item = crawler.book.next(site, now, wasList && lists >= FIRST_LISTS);
        if (item == null) {
            return null;
        }
        Patience host = patience(item.url());
        if (now.isBefore(host.notBefore())) {
            crawler.book.putOff(item, host.notBefore());
            return now;
        }
        Robots robots = robots(item, host);
        if (robots == null) {
            return max(own.notBefore(), now);
        }
        delay = max(site.delay(), robots.delay());
        if (!robots.allows(item.url())) {
            settle(item, reader.forbidden(item), null);
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
            answered(item, host, pass(item.url(), () -> crawler.fetcher.get(new Fetcher.Request(item.url(), item.etag(), item.lastModified(),
                    page ? "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1" : "application/xml,text/xml,*/*;q=0.1", page ? PAGES : LISTS, 0))));
        } catch (FetchFailure e) {
            failed(item, host, e);
        } finally {
            crawler.fetcher.done();
        }
        return max(own.notBefore(), clock.instant().plus(crawler.gate.left(Urls.authority(item.url()), delay)));
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

    private void answered(Book.Item item, Patience host, Answer answer) throws InterruptedException, FetchFailure {
        int status = answer.status();
        boolean shutOut = status == 429 || status >= 500 || status == 401 || status == 403;
        if (shutOut) {
            host.failed(clock.instant(), delay, answer.header("retry-after"));
            settle(item, reader.again(item, status, "status " + status, host.notBefore()), answer);
            return;
        }
        host.served();
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

    private void failed(Book.Item item, Patience host, FetchFailure e) {
        if (e.kind == FetchFailure.Kind.REFUSED) {
            settle(item, reader.ended(item, UrlFate.REFUSED, 0, e.getMessage()), null);
        } else if (e.kind.passing) {
            host.failed(clock.instant(), delay, null);
            settle(item, reader.again(item, 0, e.getMessage(), host.notBefore()), null);
        } else {
            settle(item, reader.ended(item, UrlFate.FAILED, 0, e.getMessage()), null);
        }
    }

    Book.State state() {
        return own.state();
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
        visit.links().stream().map(Book.Found::site).filter(other -> !other.domain().equals(site.domain())).distinct()
                .forEach(other -> crawler.wake(other, clock));
        if (visit.shape() != null) {
            shapes.saw(visit.shape(), visit.fate() == UrlFate.ARTICLE);
        }
        boolean added = stored[0].article() && stored[0].added() && visit.found() != null;
        crawler.tell(new Crawler.Event(visit.at(), site.domain(), item.url(), visit.status(), visit.fate().code(), added,
                added ? visit.found().claims().size() : 0, visit.links().size(), stored[0].sameAs(), visit.detail()));
    }

    /** The rules for a URL, fetched where they are not held; null where the host must wait, which is then noted. */
    private Robots robots(Book.Item item, Patience host) throws InterruptedException {
        String origin = Urls.origin(item.url());
        Book.RobotsCopy copy = crawler.book.robots(origin);
        Instant now = clock.instant();
        boolean held = copy != null && now.isBefore(copy.until());
        if (!held) {
            rules.remove(origin);
            copy = fetchRobots(origin, host);
        }
        Robots.Verdict verdict = Robots.Verdict.valueOf(copy.verdict());
        if (verdict == Robots.Verdict.WAIT) {
            host.until(copy.until());
            if (host == own) {
                crawler.book.putOff(site, now, state(), origin + "/robots.txt: " + robotsFault);
                crawler.tell(new Crawler.Event(now, site.domain(), origin + "/robots.txt", 0, "put-off", false, 0, 0, null,
                        robotsFault + "; until " + copy.until()));
            } else {
                settle(item, reader.again(item, 0, origin + "/robots.txt: " + robotsFault, copy.until()), null);
            }
            return null;
        }
        Robots robots = rules.get(origin);
        if (robots == null) {
            robots = verdict == Robots.Verdict.ALL ? Robots.allowAll() : Robots.parse(origin + "/robots.txt", copy.body());
            rules.put(origin, robots);
            for (String sitemap : robots.sitemaps().isEmpty() ? List.of(origin + "/sitemap.xml") : robots.sitemaps()) {
                String canonical = Urls.canonical(sitemap);
                if (canonical != null && site.has(canonical)) {
                    crawler.book.add(new Book.Found(site, canonical, UrlKind.SITEMAP, now, false, 0), now);
                }
            }
        }
        return robots;
    }

    private Book.RobotsCopy fetchRobots(String origin, Patience host) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        if (crawler.archive != null) {
            crawler.archive.ready();
        }
        Book.RobotsCopy copy = askForRobots(origin + "/robots.txt", host, answers);
        crawler.book.together(() -> {
            if (crawler.archive != null) {
                answers.forEach(a -> crawler.archive.add(a, null));
            }
            crawler.book.robots(origin, copy);
        });
        return copy;
    }

    /** Follows redirects, five of them (RFC 9309, 2.3.1.2), and says what the last answer means. */
    private Book.RobotsCopy askForRobots(String url, Patience host, List<Answer> answers) throws InterruptedException {
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
                        return new Book.RobotsCopy(clock.instant().plus(Patience.UNTIL_TOMORROW), verdict.name(),
                                verdict == Robots.Verdict.RULES ? answer.body() : null);
                    }
                    retryAfter = answer.header("retry-after");
                    robotsFault = "status " + answer.status();
                    shutOut = answer.status() == 401 || answer.status() == 403;
                }
            }
        } catch (FetchFailure e) {
            robotsFault = e.getMessage().startsWith(url + ": ") ? e.getMessage().substring(url.length() + 2) : e.getMessage();
            shutOut = e.kind == FetchFailure.Kind.REFUSED;
        } finally {
            crawler.fetcher.done();
        }
        host.failed(clock.instant(), delay, retryAfter);
        Instant until = shutOut && retryAfter == null ? clock.instant().plus(Patience.UNTIL_TOMORROW) : host.notBefore();
        return new Book.RobotsCopy(until, Robots.Verdict.WAIT.name(), null);
    }

    private static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
