package vn.solieu.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;

/**
 * One run over many sites: each site is a lane that does one request at a time, and a few threads serve the lanes whose time has come. A run
 * ends when no site has anything left that is due soon, when {@code maxPages} are fetched, or when it is told to stop.
 */
public final class Crawler {
    private static final long TICK_MILLIS = 500;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    final Options options;
    final Book book;
    final Fetcher fetcher;
    final Gate gate = new Gate();
    final Function<Page, Outcome<Extraction>> extract;
    final Archive archive;
    /** Pages are read by as many threads as there are cores, however many wait for the network: that bounds the memory. */
    final Semaphore working = new Semaphore(CORES, true);
    private final Consumer<Event> events;
    private final AtomicInteger pages = new AtomicInteger();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    private int busy;
    private volatile boolean stopped;
    private volatile RuntimeException fault;

    /**
     * @param userAgent what every request says of itself; holds a contact
     * @param since articles published before it are not wanted, or null
     * @param maxPages 0 for no limit
     * @param threads that serve the lanes
     * @param patience a site that must wait longer than this is left for the next run
     */
    public record Options(String userAgent, LocalDate since, int maxPages, int threads, Duration patience, boolean privateToo) {
        /** An honest name with the address of who runs it. */
        public static String userAgent(String version, String contact) {
            return "Mozilla/5.0 (compatible; " + Robots.PRODUCT + "/" + version + "; +mailto:" + contact + ")";
        }
    }

    /**
     * Something to log: a request and what it came to.
     *
     * @param added whether a new article, or a new version of one, was stored
     * @param claims of what was added
     * @param links that the page gave
     * @param sameAs the article of which this is a reprint, or null
     */
    public record Event(Instant at, String site, String url, int status, String fate, boolean added, int claims, int links, String sameAs, String detail) { }

    private record Turn(Instant at, Lane lane) { }

    /** @param archive where everything fetched goes, or null */
    public Crawler(Options options, Book book, Function<Page, Outcome<Extraction>> extract, Archive archive, Consumer<Event> events) {
        this(options, book, extract, archive, events, new Fetcher(Fetcher.Limits.standard(options.privateToo()), options.userAgent(), Addresses.Resolver.SYSTEM,
                archive != null));
    }

    Crawler(Options options, Book book, Function<Page, Outcome<Extraction>> extract, Archive archive, Consumer<Event> events, Fetcher fetcher) {
        this.options = options;
        this.book = book;
        this.extract = extract;
        this.archive = archive;
        this.events = events;
        this.fetcher = fetcher;
    }

    /** Crawls {@code sites}, and those that they have moved to, until the run's end. */
    public void run(List<Site> sites, Clock clock) {
        sites.forEach(site -> enter(site, clock));
        Thread[] workers = new Thread[Math.max(1, Math.min(options.threads(), sites.size()))];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(null, () -> work(clock), "solieu-crawl-" + i, 16L << 20);
            workers[i].setDaemon(true);
            workers[i].start();
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** Ends the run after the requests that are under way. */
    public void stop() {
        stopped = true;
        synchronized (turns) {
            turns.notifyAll();
        }
    }

    /** Lets a site take part, once. */
    void enter(Site site, Clock clock) {
        synchronized (turns) {
            if (!lanes.containsKey(site.domain())) {
                Lane lane = new Lane(this, site, clock);
                lanes.put(site.domain(), lane);
                queue(clock.instant(), lane);
                String moved = book.movedTo(site);
                if (moved != null) {
                    enter(site.movedTo(moved), clock);
                }
            }
        }
    }

    /** Lets a site go on that had nothing left to do, because another one found something for it. */
    void wake(Site site, Clock clock) {
        synchronized (turns) {
            Lane lane = lanes.get(site.domain());
            if (lane != null && !lane.queued) {
                queue(clock.instant(), lane);
            } else if (lane != null) {
                lane.woken = true;
            }
        }
    }

    private void queue(Instant at, Lane lane) {
        lane.queued = true;
        lane.woken = false;
        turns.add(new Turn(at, lane));
        turns.notifyAll();
    }

    /** The site of the run that a URL belongs to, or null. */
    Site owner(String url) {
        synchronized (turns) {
            for (Lane lane : lanes.values()) {
                if (lane.site.has(url)) {
                    return lane.site;
                }
            }
        }
        return null;
    }

    /** How many pages were asked for, robots.txt not counted. */
    public int pages() {
        return options.maxPages() == 0 ? pages.get() : Math.min(pages.get(), options.maxPages());
    }

    /** Whether one more page may be fetched; counts it. */
    boolean takePage() {
        return !stopped && (pages.incrementAndGet() <= options.maxPages() || options.maxPages() == 0);
    }

    void tell(Event event) {
        events.accept(event);
    }

    private void work(Clock clock) {
        while (true) {
            Turn turn = null;
            synchronized (turns) {
                while (turn == null) {
                    if (stopped || turns.isEmpty() && busy == 0) {
                        turns.notifyAll();
                        return;
                    }
                    Turn first = turns.peek();
                    long millis = first == null ? TICK_MILLIS : Duration.between(clock.instant(), first.at()).toMillis();
                    if (first != null && millis <= 0) {
                        turn = turns.poll();
                        busy++;
                    } else {
                        try {
                            turns.wait(Math.min(Math.max(millis, 1), TICK_MILLIS));
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
            }
            Instant next = null;
            try {
                next = turn.lane().step();
            } catch (InterruptedException e) {
                stop();
            } catch (RuntimeException e) {
                fault = e;
                stop();
            } finally {
                synchronized (turns) {
                    busy--;
                    Instant again = next == null && turn.lane().woken ? clock.instant() : next;
                    turn.lane().queued = false;
                    if (again != null && Duration.between(clock.instant(), again).compareTo(options.patience()) <= 0) {
                        queue(again, turn.lane());
                    }
                    turns.notifyAll();
                }
            }
        }
    }
}
