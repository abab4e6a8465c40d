package vn.solieu.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.solieu.lexicon.Tsv;

/** The newspapers that ship with the program ({@code publishers.tsv}) and those that a person adds. */
public final class Catalogue {
    private static final Set<String> FIELDS = Set.of("domain", "name", "province", "start", "delay_seconds", "article_url");
    private static final double MOST_DELAY_SECONDS = 86_400;

    private Catalogue() { }

    /** One line of the table: a paper, the province it served before 2025-07-01, and what serves that province since. */
    public record Paper(String provinceBefore, String name, String domain, String provinceSince, List<String> domainsSince) { }

    /** The lines of the table, in its order. */
    public static List<Paper> papers() {
        List<Paper> out = new ArrayList<>();
        for (Tsv.Row row : Tsv.resource(Catalogue.class, "publishers.tsv").rows()) {
            List<String> since = new ArrayList<>();
            for (String part : row.require("domain_after").split(";")) {
                since.add(part.strip().replaceFirst("\\s.*", ""));
            }
            out.add(new Paper(row.require("province_before"), row.require("newspaper").replaceFirst("\\s*\\(.*$", ""), row.require("domain"),
                    row.require("province_after"), List.copyOf(since)));
        }
        return List.copyOf(out);
    }

    /** Every domain of the table once: those from before with their old pages, and those of today. */
    public static List<Site> standard() {
        Map<String, Site> sites = new LinkedHashMap<>();
        for (Paper p : papers()) {
            sites.put(p.domain(), new Site(p.domain(), p.name(), p.provinceBefore(), List.of(), null, null));
        }
        for (Paper p : papers()) {
            for (String domain : p.domainsSince()) {
                sites.putIfAbsent(domain, new Site(domain, null, p.provinceSince(), List.of(), null, null));
            }
        }
        return List.copyOf(sites.values());
    }

    /** The domains that serve a province, by its name before or since 2025-07-01; empty where the name is unknown. */
    public static Set<String> domainsOf(String province) {
        Set<String> out = new TreeSet<>();
        for (Paper p : papers()) {
            if (p.provinceBefore().equalsIgnoreCase(province)) {
                out.add(p.domain());
                out.addAll(p.domainsSince());
            } else if (p.provinceSince().equalsIgnoreCase(province)) {
                out.add(p.domain());
                out.addAll(p.domainsSince());
            }
        }
        return out;
    }

    /**
     * Reads a list of sites in YAML.
     *
     * @param own whether the hosts may be one's own, so that a delay under two seconds is allowed
     * @throws BadSites with file and entry, where something is wrong
     */
    public static List<Site> read(Path file, boolean own) throws IOException {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadSites(file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        }
        if (root == null || !root.isArray() || root.isEmpty()) {
            throw new BadSites(file + ": no list of sites; each begins with '- domain: baolaocai.vn'");
        }
        Map<String, Site> sites = new LinkedHashMap<>();
        int n = 0;
        for (JsonNode node : root) {
            String where = file + ": site " + ++n;
            Site site = site(node, where, own);
            if (sites.put(site.domain(), site) != null) {
                throw new BadSites(where + ": " + site.domain() + " stands in the list already");
            }
        }
        return List.copyOf(sites.values());
    }

    private static Site site(JsonNode node, String where, boolean own) {
        node.fieldNames().forEachRemaining(f -> {
            if (!FIELDS.contains(f)) {
                throw new BadSites(where + ": there is no field " + f + "; there are " + new TreeSet<>(FIELDS));
            }
        });
        if (node.path("domain").asText("").isBlank()) {
            throw new BadSites(where + ": domain is missing");
        }
        List<String> start = new ArrayList<>();
        for (JsonNode s : node.path("start")) {
            String url = Urls.canonical(s.asText());
            if (url == null) {
                throw new BadSites(where + ": '" + s.asText() + "' is no http or https URL");
            }
            start.add(url);
        }
        Duration delay = null;
        if (node.hasNonNull("delay_seconds")) {
            double seconds = node.get("delay_seconds").isNumber() ? node.get("delay_seconds").doubleValue() : Double.NaN;
            if (!(seconds >= 0 && seconds <= MOST_DELAY_SECONDS)) {
                throw new BadSites(where + ": delay_seconds " + node.get("delay_seconds").asText() + " is no number between 0 and 86400");
            }
            delay = Duration.ofMillis(Math.round(seconds * 1000));
            if (delay.compareTo(Site.DELAY) < 0 && !own) {
                throw new BadSites(where + ": delay_seconds below 2 is only for hosts of one's own, with --allow-private");
            }
        }
        try {
            Pattern article = node.hasNonNull("article_url") ? Pattern.compile(node.get("article_url").asText()) : null;
            return new Site(node.get("domain").asText().strip(), node.path("name").asText(null), node.path("province").asText(null), start, delay, article);
        } catch (PatternSyntaxException e) {
            throw new BadSites(where + ": article_url: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw new BadSites(where + ": " + e.getMessage());
        }
    }

    /** A list of sites that cannot be used; the message says where and why. */
    public static final class BadSites extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSites(String message) {
            super(message);
        }
    }
}
