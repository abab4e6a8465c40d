package vn.solieu.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.solieu.lexicon.Tsv;

/** The newspapers that ship with the program ({@code publishers.tsv}) and those that a person adds. */
public final class Catalogue {
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
     * @throws BadSites with file, line and field, where something is wrong
     */
    public static List<Site> read(Path file, boolean own) throws IOException {
        return SitesFile.read(file, own);
    }

    /** A list of sites that cannot be used; the message says where and why. */
    public static final class BadSites extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSites(String message) {
            super(message);
        }
    }
}
