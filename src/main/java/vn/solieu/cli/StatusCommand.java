package vn.solieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.store.Store;
import vn.solieu.store.StoreException;
import vn.solieu.store.Summaries;

/** Shows how the crawl of each site goes. */
@Command(name = "status", sortOptions = false, description = "Show of each site of a store its last visit, its new articles (of the last day) and all "
        + "articles, their claims, how many URLs wait or were given up, the errors of the last day, the next visit, and what a person should look at; times are "
        + "Vietnam's.", footerHeading = "%nExample:%n", footer = "  solieu status --store solieu.db")
final class StatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String LINE = "%-24s %-16s %6s %8s %8s %8s %7s %7s  %-16s  %s%n";

    @Option(names = "--store", paramLabel = "FILE", required = true, description = "The store.")
    private Path storeFile;

    @Option(names = "--json", description = "One JSON record a site instead of a table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.exists(storeFile)) {
            throw new Errors.Wrong("--store: there is no " + storeFile);
        }
        List<Summaries.Summary> sites;
        try (Store store = Store.open(storeFile)) {
            sites = store.summaries().all(System.currentTimeMillis());
        } catch (StoreException e) {
            throw new Errors.Wrong(e.getMessage());
        }
        StringBuilder out = new StringBuilder();
        if (sites.isEmpty()) {
            throw new Errors.Wrong(storeFile + " knows no site yet; 'solieu crawl' fills it");
        }
        if (!json) {
            out.append(String.format(LINE, "site", "last visit", "new", "articles", "claims", "waiting", "failed", "errors", "next visit", "remarks"));
        }
        for (Summaries.Summary s : sites) {
            out.append(json ? record(s) + "\n" : String.format(LINE, s.domain(), time(s.lastVisit()), s.recent(), s.articles(), s.claims(), s.waiting(),
                    s.failed(), s.errors(), time(s.nextVisit()), remarks(s)).stripTrailing() + "\n");
        }
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        streams.out().write(bytes, 0, bytes.length);
        streams.out().flush();
        return Main.OK;
    }

    private static String time(Long millis) {
        return millis == null ? "-" : TIME.format(Instant.ofEpochMilli(millis));
    }

    private static String remarks(Summaries.Summary s) {
        String silent = s.silent() ? String.format(Locale.ROOT, "SILENT: no new article on the last day, usually %.0f; ", s.usual()) : "";
        String moved = s.movedTo() == null ? "" : "moved to " + s.movedTo() + "; ";
        String script = s.scriptOnly() > 0 ? s.scriptOnly() + " pages need JavaScript; " : "";
        return (silent + moved + script + (s.lastError() == null ? "" : s.lastError())).replaceFirst("; $", "");
    }

    private static String record(Summaries.Summary s) {
        ObjectNode o = new ObjectMapper().createObjectNode();
        o.put("domain", s.domain()).put("name", s.name()).put("province", s.province()).put("last_visit", iso(s.lastVisit())).put("next_visit", iso(s.nextVisit()))
                .put("articles", s.articles()).put("reprints", s.reprints()).put("articles_last_day", s.recent()).put("articles_a_day_before", s.usual()).put("claims", s.claims())
                .put("waiting", s.waiting()).put("failed", s.failed()).put("script_only", s.scriptOnly()).put("failures_in_a_row", s.failures())
                .put("errors_last_day", s.errors()).put("last_error", s.lastError()).put("moved_to", s.movedTo()).put("fell_silent", s.silent());
        return o.toString();
    }

    private static String iso(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }
}
