package vn.solieu.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.UrlFate;
import vn.solieu.doc.UrlKind;

/** What an answer means for its URL: its fate, what it leads to, and when it is to be fetched again. */
final class Reader {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration SOONEST = Duration.ofMinutes(15);
    private static final Duration LATEST = Duration.ofDays(7);
    private static final Duration FIRST = Duration.ofHours(1);
    /** Three days, less what lets the third morning's run find it due. */
    private static final Duration RECHECK = Duration.ofHours(66);
    private static final Duration RARE = Duration.ofDays(60);
    private static final int MOST_TRIES = 3;
    private static final int MOST_HUBS = 60;
    private static final int SCRIPT_ONLY_TEXT = 300;
    private static final String NEEDS_SCRIPT = "only a browser's JavaScript would show its content";
    private static final long MOST_SITEMAP_BYTES = 50L << 20;
    private final Lane lane;

    Reader(Lane lane) {
        this.lane = lane;
    }

    /** The end of a URL that brought nothing; an article that is held stays one, and a hub is given up only after some tries. */
    Book.Visit ended(Book.Item item, UrlFate fate, int status, String detail) {
        if (item.fate() == UrlFate.ARTICLE) {
            return visit(item, null, status, UrlFate.ARTICLE, detail, null, 0, null, null, List.of());
        }
        if (item.fate() == UrlFate.RECURRING && item.tries() + 1 < MOST_TRIES) {
            return visit(item, null, status, UrlFate.RECURRING, detail, now().plus(slower(item)), item.tries() + 1, slower(item), null, List.of());
        }
        return visit(item, null, status, fate, detail, null, item.tries() + 1, null, null, List.of());
    }

    /** What robots.txt forbids is not asked for; where that is the beginning of a site, the rules are looked at again the next day, and a person is told. */
    Book.Visit forbidden(Book.Item item) {
        String why = "robots.txt forbids it";
        if (item.fate() == UrlFate.RECURRING && lane.site.seeds().contains(item.url())) {
            return visit(item, null, 0, UrlFate.RECURRING, why, now().plus(Patience.UNTIL_TOMORROW), 0, item.every(), null, List.of());
        }
        return visit(item, null, 0, item.fate() == UrlFate.ARTICLE ? UrlFate.ARTICLE : UrlFate.REFUSED, why, null, 0, null, null, List.of());
    }

    /** To be tried again when the site may be asked again; given up after some tries, but a hub only until tomorrow. */
    Book.Visit again(Book.Item item, int status, String detail, Instant when) {
        boolean givenUp = item.tries() + 1 >= MOST_TRIES;
        UrlFate fate = givenUp && item.fate() == UrlFate.WAITING ? UrlFate.FAILED : item.fate();
        Instant next = fate == UrlFate.FAILED ? null : givenUp ? now().plus(Patience.UNTIL_TOMORROW) : when;
        return visit(item, null, status, fate, detail, next, givenUp ? 0 : item.tries() + 1, item.every(), null, List.of());
    }

    Book.Visit redirected(Book.Item item, Answer answer) {
        String target = Urls.resolve(item.url(), answer.location());
        if (target == null || item.hops() >= Lane.MOST_REDIRECTS) {
            return ended(item, UrlFate.FAILED, answer.status(), target == null ? "a redirect to no http or https URL" : "more than five redirects");
        }
        boolean lasting = answer.status() == 301 || answer.status() == 308;
        Site owner = lane.site.has(target) ? lane.site : lane.crawler.owner(target);
        boolean moves = owner == null && lasting && lane.site.seeds().contains(item.url());
        if (moves) {
            owner = lane.site.movedTo(target);
        }
        boolean stays = item.fate() == UrlFate.RECURRING && !lasting;
        Duration every = slower(item);
        List<Book.Found> links = owner == null ? List.of() : List.of(new Book.Found(owner, target, item.kind(), now(), false, item.hops() + 1));
        String detail = (owner == null ? "to a host outside of the crawl: " : "to ") + target;
        if (item.fate() == UrlFate.ARTICLE) {
            return visit(item, answer, answer.status(), UrlFate.ARTICLE, detail, null, 0, null, null, links);
        }
        Book.Visit visit = visit(item, answer, answer.status(), stays ? UrlFate.RECURRING : UrlFate.REDIRECTED, detail, stays ? now().plus(every) : null, 0,
                stays ? every : null, null, links);
        return moves ? visit.moved(target) : visit;
    }

    Book.Visit read(Book.Item item, Answer answer) {
        int status = answer.status();
        if (status == 304) {
            Duration every = item.fate() == UrlFate.RECURRING ? slower(item) : RARE;
            return visit(item, answer, status, item.fate(), "unchanged", now().plus(every), 0, every, null, List.of());
        }
        if (status != 200) {
            return ended(item, status == 404 || status == 410 ? UrlFate.GONE : UrlFate.FAILED, status, "status " + status);
        }
        try {
            return switch (item.kind()) {
                case SITEMAP -> list(item, answer, Discovery.sitemap(item.url(), answer.body(), MOST_SITEMAP_BYTES), null);
                case FEED -> list(item, answer, Discovery.feed(item.url(), answer.body(), now()), null);
                case HUB -> hub(item, answer);
                case ARTICLE -> item.fate() == UrlFate.RECURRING ? hub(item, answer) : article(item, answer, null, extracted(item, answer));
            };
        } catch (IOException e) {
            return ended(item, UrlFate.FAILED, status, e.getMessage());
        }
    }

    /** A page that is visited for its links; where it says that it is an article, and one is found on it, it is that from now on. */
    private Book.Visit hub(Book.Item item, Answer answer) throws IOException {
        Document page = document(answer);
        boolean seed = lane.site.seeds().contains(item.url());
        String says = seed ? "meta[property=article:published_time]" : "meta[property=og:type][content=article], meta[property=article:published_time]";
        if (page.selectFirst(says) != null && !Urls.isFront(item.url()) && extracted(item, answer) instanceof Outcome.Kept<Extraction> kept) {
            return article(item, answer, page, kept);
        }
        List<Discovery.Link> found = Discovery.page(item.url(), page, lane.site, lane.shapes);
        return list(item, answer, found, found.isEmpty() && scriptOnly(page) ? NEEDS_SCRIPT : null);
    }

    private static Document document(Answer answer) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(answer.body()), answer.charset(), answer.url());
    }

    /** A page, feed or sitemap that leads to others: visited the more often, the more it brings. */
    private Book.Visit list(Book.Item item, Answer answer, List<Discovery.Link> found, String fault) {
        List<Book.Found> links = wanted(item.kind(), found);
        long fresh = links.stream().filter(l -> !lane.crawler.book.knows(l.url())).count();
        Duration before = item.every() == null ? FIRST : item.every();
        Duration every = item.every() == null ? FIRST : fresh > 0 ? max(before.dividedBy(2), SOONEST) : slower(item);
        Book.Visit visit = visit(item, answer, 200, UrlFate.RECURRING, fault != null ? fault : fresh + " of " + links.size() + " links are new", now().plus(every), 0,
                every, null, links);
        return fault == null ? visit : visit.fault(named(item, fault));
    }

    private List<Book.Found> wanted(UrlKind from, List<Discovery.Link> found) {
        List<Book.Found> links = new ArrayList<>();
        LocalDate since = lane.crawler.options.since();
        int hubs = lane.crawler.book.recurring(lane.site);
        Instant now = now();
        int n = 0;
        for (Discovery.Link link : found) {
            boolean old = since != null && link.published() != null && link.published().atZone(VIETNAM).toLocalDate().isBefore(since);
            if (old || !lane.site.has(link.url()) || link.kind() == UrlKind.HUB && hubs >= MOST_HUBS) {
                continue;
            }
            hubs += link.kind() == UrlKind.HUB && !lane.crawler.book.knows(link.url()) ? 1 : 0;
            boolean dated = link.published() != null;
            links.add(new Book.Found(lane.site, link.url(), link.kind(), dated ? link.published() : rank(from, now, n++), dated, 0));
        }
        return links;
    }

    /** Of undated links the first on a page is the newest; an undated line of a sitemap may be of any age, the last one added stands last as a rule. */
    private static Instant rank(UrlKind from, Instant now, int n) {
        return from == UrlKind.SITEMAP ? Instant.ofEpochSecond(n) : now.minusSeconds(n);
    }

    private Outcome<Extraction> extracted(Book.Item item, Answer answer) {
        Page.Known known = new Page.Known(item.url(), null, null, null, false);
        return lane.crawler.extract.apply(new Page(item.url(), Page.Format.HTML, answer.body(), answer.charset(), known));
    }

    /** @param parsed the page, or null where it was not parsed yet; an article is not parsed a second time */
    private Book.Visit article(Book.Item item, Answer answer, Document parsed, Outcome<Extraction> outcome) throws IOException {
        if (outcome instanceof Outcome.Kept<Extraction> kept) {
            String canonical = Urls.canonical(kept.value().article().url());
            Site owner = canonical == null || lane.site.has(canonical) ? null : lane.crawler.owner(canonical);
            if (owner != null) {
                return visit(item, answer, 200, UrlFate.REDIRECTED, "a copy of " + canonical + " by its own word", null, 0, null, null,
                        List.of(new Book.Found(owner, canonical, UrlKind.ARTICLE, now(), false, 0)));
            }
            LocalDate since = lane.crawler.options.since();
            String published = kept.value().article().published();
            if (since != null && published != null && published.compareTo(since.toString()) < 0) {
                return visit(item, answer, 200, UrlFate.OLD, "published " + published, null, 0, null, null, List.of());
            }
            Duration every = item.fate() == UrlFate.ARTICLE ? RARE : RECHECK;
            return visit(item, answer, 200, UrlFate.ARTICLE, "", now().plus(every), 0, every, kept.value(), List.of());
        }
        Document page = parsed != null ? parsed : document(answer);
        Outcome.Dropped<Extraction> dropped = (Outcome.Dropped<Extraction>) outcome;
        List<Discovery.Link> found = Discovery.page(item.url(), page, lane.site, lane.shapes);
        if (dropped.reason() == Reason.LISTING && item.fate() == UrlFate.WAITING && lane.crawler.book.recurring(lane.site) < MOST_HUBS) {
            return list(item, answer, found, null);
        }
        List<Book.Found> links = wanted(UrlKind.HUB, found);
        String why = dropped.reason().code() + (dropped.detail().isEmpty() ? "" : ": " + dropped.detail());
        if (item.fate() == UrlFate.ARTICLE) {
            return visit(item, answer, 200, UrlFate.ARTICLE, "no longer an article: " + why, null, 0, null, null, links);
        }
        if (dropped.reason() == Reason.INTERNAL || dropped.reason() == Reason.TOO_SLOW) {
            return visit(item, answer, 200, UrlFate.FAILED, why, null, 0, null, null, links).fault(named(item, why));
        }
        boolean script = dropped.reason() == Reason.SCRIPT_ONLY || scriptOnly(page);
        return visit(item, answer, 200, script ? UrlFate.SCRIPT_ONLY : UrlFate.NO_ARTICLE, script ? NEEDS_SCRIPT : why, null, 0, null, null, links);
    }

    /** Scripts, and next to no text without them. */
    private static boolean scriptOnly(Document page) {
        Document bare = page.clone();
        bare.select("script, style, noscript, template").remove();
        return page.selectFirst("script") != null && bare.body().text().length() < SCRIPT_ONLY_TEXT && bare.select("a[href]").size() < 5;
    }

    private Book.Visit visit(Book.Item item, Answer answer, int status, UrlFate fate, String detail, Instant due, int tries, Duration every, Extraction found,
            List<Book.Found> links) {
        boolean whole = answer != null && answer.status() == 200;
        boolean listing = fate == UrlFate.RECURRING && item.fate() == UrlFate.WAITING;
        boolean told = item.fate() != UrlFate.ARTICLE && (fate == UrlFate.ARTICLE || fate == UrlFate.NO_ARTICLE || listing);
        String shape = whole && told ? Shapes.of(item.url()) : null;
        boolean fault = fate != UrlFate.REFUSED && (status == 0 || status >= 400 && status != 404 && status != 410);
        return new Book.Visit(now(), status, whole ? answer.body().length : 0, whole ? sha256(answer.entity()) : null, fate, detail, due,
                tries, every, whole ? answer.header("etag") : item.etag(), whole ? answer.header("last-modified") : item.lastModified(), shape, found, links,
                lane.state(), fault ? named(item, detail) : null, null);
    }

    /** What went wrong, with the URL. */
    private static String named(Book.Item item, String detail) {
        return detail.contains(item.url()) ? detail : item.url() + ": " + detail;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Instant now() {
        return lane.clock.instant();
    }

    private static Duration slower(Book.Item item) {
        Duration every = (item.every() == null ? FIRST : item.every()).multipliedBy(3).dividedBy(2);
        return every.compareTo(LATEST) > 0 ? LATEST : every;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
