package vn.solieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.crawl.Archive;
import vn.solieu.crawl.Catalogue;
import vn.solieu.crawl.Crawler;
import vn.solieu.crawl.Cron;
import vn.solieu.crawl.RunLock;
import vn.solieu.crawl.Schedule;
import vn.solieu.crawl.Site;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.store.Store;
import vn.solieu.store.StoreException;

/** Newspapers in, articles and claims into a store. */
@Command(name = "crawl", sortOptions = false, description = "Visit newspapers, politely, and keep their articles and claims in a store. A run goes on where the "
        + "last one ended, however that was.", footerHeading = "%nExample:%n",
        footer = {"  solieu crawl --once --province \"Lào Cai\" --contact you@example.org --store solieu.db --max-pages 100"})
final class CrawlCommand implements Callable<Integer> {
    private static final long STOP_SECONDS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PER_PAGE = Duration.ofSeconds(60);
    private static final String VERSION = Objects.requireNonNullElse(CrawlCommand.class.getPackage().getImplementationVersion(), "0");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ArgGroup(multiplicity = "1")
    private When when;

    /** When to run. */
    static final class When {
        @Option(names = "--once", description = "One run, until nothing is left that is due, or --max-pages.")
        private boolean once;

        @Option(names = "--schedule", paramLabel = "CRON", description = "Stay, and run at these times by Vietnam's clock: minute, hour, day, month, day of the week. "
                + "A missed run is caught up with once; SIGTERM ends it.")
        private String schedule;

        @Option(names = "--print-systemd", description = "Visit nothing; print a service and a timer for systemd that run this command every day at five by Vietnam's clock.")
        private boolean printSystemd;
    }

    @Option(names = "--store", paramLabel = "FILE", required = true, description = "The store (SQLite); made where there is none.")
    private Path storeFile;

    @Option(names = "--contact", paramLabel = "MAIL", required = true, description = "Your e-mail address, which every request names, for the newspapers' administrators.")
    private String contact;

    @Option(names = "--site", paramLabel = "DOMAIN", arity = "1..*", description = "Only these domains.")
    private List<String> domains = List.of();

    @Option(names = "--province", paramLabel = "NAME", arity = "1..*", description = "Only the newspapers of these provinces, by the names before or since 2025-07-01.")
    private List<String> provinces = List.of();

    @Option(names = "--sites", paramLabel = "FILE", description = "Sites of your own, in YAML; without --site and --province only these are visited.")
    private Path sitesFile;

    @Option(names = "--since", paramLabel = "DATE", description = "Leave out articles published before this day.")
    private String since;

    @Option(names = "--max-pages", paramLabel = "N", description = "Fetch at most this many pages (no limit).")
    private int maxPages;

    @Option(names = "--warc", paramLabel = "DIR", description = "Keep all that is fetched as WARC files in this folder.")
    private Path warc;

    @Option(names = "--warc-bytes", paramLabel = "N", defaultValue = "1000000000", description = "Begin the next WARC file after this many bytes (${DEFAULT-VALUE}).")
    private long warcBytes;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "32", description = "Sites that are served at one time (${DEFAULT-VALUE}).")
    private int jobs;

    @Option(names = "--allow-private", description = "Allow addresses of one's own networks, any port, and delays below 2 seconds.")
    private boolean own;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private volatile Crawler crawler;
    private volatile Schedule schedule;
    private volatile boolean stopped;
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong claims = new AtomicLong();

    @Override
    public Integer call() {
        if (!contact.matches("[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+")) {
            throw new Errors.Wrong("--contact: '" + contact + "' is no e-mail address");
        }
        if (maxPages < 0 || jobs < 1 || jobs > 256 || warcBytes < 1) {
            throw new Errors.Wrong("--max-pages, --jobs (1 to 256) and --warc-bytes must be positive");
        }
        Crawler.Options options = new Crawler.Options(Crawler.Options.userAgent(VERSION, contact), day(since), maxPages, jobs, PATIENCE, own);
        List<Site> sites = sites();
        if (when.printSystemd) {
            streams().out().print(systemd());
            streams().out().flush();
            return Main.OK;
        }
        Cron cron = cron();
        try (RunLock lock = RunLock.take(Path.of(storeFile + ".lock"));
                Store store = Store.open(storeFile);
                Archive archive = warc == null ? null : new Archive(warc, warcBytes, "Solieu " + VERSION, Clock.systemUTC(), new StoreBook(store).journal())) {
            Runnable job = () -> run(options, sites, store, archive);
            untilStopped(cron == null ? job : () -> serve(cron, store, job));
            return Main.OK;
        } catch (RunLock.Held e) {
            throw new Errors.Wrong("another crawl is running: " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new Errors.Wrong("cannot write " + storeFile + ": its folder does not exist");
        } catch (IOException e) {
            throw new Errors.Wrong("cannot write " + (e.getMessage() == null ? storeFile : e.getMessage()));
        } catch (StoreException | UncheckedIOException e) {
            throw new Errors.Wrong(e.getMessage());
        }
    }

    /** Two files of systemd (systemd.service(5), systemd.timer(5)); {@code Persistent} catches up with a missed run once. */
    private String systemd() {
        List<String> args = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
        String launcher = System.getProperty("solieu.launcher", "");
        StringBuilder command = new StringBuilder(launcher.isEmpty() ? "/usr/bin/env solieu" : quoted(launcher));
        for (String arg : args) {
            String word = arg.equals("--print-systemd") ? "--once" : arg;
            command.append(' ').append(quoted(word));
        }
        return "# /etc/systemd/system/solieu.service\n[Unit]\nDescription=Solieu: the provincial press, crawled politely\n"
                + "After=network-online.target\nWants=network-online.target\n\n[Service]\nType=oneshot\nWorkingDirectory=" + Path.of("").toAbsolutePath()
                + "\nExecStart=" + command + "\n# Java's way of saying that SIGTERM ended it\nSuccessExitStatus=143\nTimeoutStopSec=10\n\n"
                + "# /etc/systemd/system/solieu.timer\n[Unit]\nDescription=Solieu every morning\n\n[Timer]\nOnCalendar=*-*-* 05:00:00 Asia/Ho_Chi_Minh\n"
                + "Persistent=true\n\n[Install]\nWantedBy=timers.target\n";
    }

    private static String quoted(String word) {
        return word.matches("[\\p{Alnum}_@.,:/=+-]+") ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$") + '"';
    }

    private Cron cron() {
        try {
            return when.schedule == null ? null : new Cron(when.schedule);
        } catch (IllegalArgumentException e) {
            throw new Errors.Wrong("--schedule: " + e.getMessage());
        }
    }

    /** Does {@code work}; a signal stops it after the requests that are under way, and waits for that. */
    private void untilStopped(Runnable work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            stopped = true;
            if (schedule != null) {
                schedule.stop();
            }
            if (crawler != null) {
                crawler.stop();
            }
            try {
                ended.await(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            work.run();
        } finally {
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException e) {
                // the program is being ended already
            }
        }
    }

    private void serve(Cron cron, Store store, Runnable job) {
        schedule = new Schedule(cron, Clock.systemUTC(), new Schedule.Memory() {
            @Override
            public Instant last() {
                String last = store.note("last-run");
                return last == null ? null : Instant.parse(last);
            }

            @Override
            public void last(Instant at) {
                store.note("last-run", at.toString());
            }
        });
        try {
            if (!stopped) {
                schedule.run(job, next -> say(JSON.createObjectNode().put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                        .put("event", "waiting").put("next_run", next.toString())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Main.Streams streams() {
        return ((Main) spec.root().userObject()).streams;
    }

    private void run(Crawler.Options options, List<Site> sites, Store store, Archive archive) {
        Stream.of(articles, claims).forEach(n -> n.set(0));
        crawler = new Crawler(options, new StoreBook(store), extraction(Pipeline.standard()), archive, this::log);
        if (stopped) {
            crawler.stop();
        }
        crawler.run(sites, Clock.systemUTC());
        if (schedule != null) {
            say(JSON.createObjectNode().put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()).put("event", "run-ended").put("sites", sites.size())
                    .put("pages", crawler.pages()).put("articles", articles.get()).put("claims", claims.get()));
        } else {
            streams().err().println("solieu: " + number(crawler.pages(), "page") + " fetched of " + number(sites.size(), "site") + ", "
                    + number(articles.get(), "article") + " and " + number(claims.get(), "claim") + " added to " + storeFile);
        }
    }

    private static String number(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** A page on which the program fails, or that takes too long, costs that page and no more. */
    private static Function<Page, Outcome<Extraction>> extraction(Pipeline pipeline) {
        return page -> {
            List<Outcome<Extraction>> out = new ArrayList<>(1);
            Batch.run(List.of(Outcome.kept(page)).iterator(), pipeline::claims, Batch.Limits.of(1).withPerPage(PER_PAGE), out::add);
            return out.get(0);
        };
    }

    /** One line of JSON an event. */
    private void log(Crawler.Event e) {
        articles.addAndGet(e.added() ? 1 : 0);
        claims.addAndGet(e.claims());
        ObjectNode line = JSON.createObjectNode();
        line.put("at", e.at().truncatedTo(ChronoUnit.MILLIS).toString()).put("site", e.site()).put("url", e.url()).put("status", e.status()).put("fate", e.fate());
        if (e.added()) {
            line.put("claims", e.claims());
        }
        if (e.links() > 0) {
            line.put("links", e.links());
        }
        if (e.sameAs() != null) {
            line.put("same_as", e.sameAs());
        }
        if (e.detail() != null && !e.detail().isEmpty()) {
            line.put("detail", e.detail());
        }
        say(line);
    }

    private void say(ObjectNode line) {
        PrintStream err = streams().err();
        synchronized (err) {
            err.println(line);
        }
    }

    private static LocalDate day(String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (java.time.DateTimeException e) {
            throw new Errors.Wrong("--since: '" + written + "' is no date; write 2024-06-30");
        }
    }

    private List<Site> sites() {
        Map<String, Site> known = new LinkedHashMap<>();
        Catalogue.standard().forEach(s -> known.put(s.domain(), s));
        List<Site> given = sitesFile == null ? List.of() : SitesCommand.read(sitesFile, own);
        given.forEach(s -> known.put(s.domain(), s));
        Set<String> wanted = new LinkedHashSet<>();
        for (String domain : domains) {
            String plain = domain.toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "");
            if (!known.containsKey(plain)) {
                String meant = Errors.nearest(plain, new ArrayList<>(known.keySet()));
                throw new Errors.Wrong("--site: " + domain + " is not in the catalogue ('solieu sites') and not in --sites"
                        + (meant == null ? "" : "; did you mean " + meant + "?"));
            }
            wanted.add(plain);
        }
        for (String province : provinces) {
            Collection<String> found = new LinkedHashSet<>(Catalogue.domainsOf(province));
            given.stream().filter(s -> province.equalsIgnoreCase(s.province())).forEach(s -> found.add(s.domain()));
            if (found.isEmpty()) {
                throw new Errors.Wrong("--province: no newspaper of '" + province + "' is known; 'solieu sites' lists the provinces");
            }
            wanted.addAll(found);
        }
        if (domains.isEmpty() && provinces.isEmpty()) {
            return sitesFile != null ? given : List.copyOf(known.values());
        }
        return wanted.stream().map(known::get).toList();
    }
}
