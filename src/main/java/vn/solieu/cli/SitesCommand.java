package vn.solieu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.solieu.crawl.Catalogue;
import vn.solieu.crawl.Site;

/** Lists the newspapers that a crawl visits. */
@Command(name = "sites", sortOptions = false, description = "List the newspapers that a crawl visits: domain, name, province, and the domain that serves the "
        + "province since the mergers of 2025-07-01; tab-separated.", footerHeading = "%nExample:%n", footer = "  solieu sites")
final class SitesCommand implements Callable<Integer> {
    @Option(names = "--sites", paramLabel = "FILE", description = "List the sites of this YAML file instead, and so check it.")
    private Path sites;

    @Option(names = "--allow-private", description = "The file may hold hosts of one's own, with a delay below 2 seconds.")
    private boolean own;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        StringBuilder out = new StringBuilder("domain\tname\tprovince\tdomain_since\tprovince_since\n");
        if (sites == null) {
            for (Catalogue.Paper p : Catalogue.papers()) {
                out.append(String.join("\t", p.domain(), p.name(), p.provinceBefore(), String.join(" ", p.domainsSince()), p.provinceSince())).append('\n');
            }
        } else {
            for (Site s : read(sites, own)) {
                out.append(String.join("\t", s.domain(), s.name() == null ? "" : s.name(), s.province() == null ? "" : s.province(), s.domain(),
                        s.province() == null ? "" : s.province())).append('\n');
            }
        }
        Main.Streams streams = ((Main) spec.root().userObject()).streams;
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        streams.out().write(bytes, 0, bytes.length);
        streams.out().flush();
        return Main.OK;
    }

    static List<Site> read(Path file, boolean own) {
        try {
            return Catalogue.read(file, own);
        } catch (NoSuchFileException e) {
            throw new Errors.Wrong("--sites: there is no " + file);
        } catch (IOException e) {
            throw new Errors.Wrong("--sites: cannot read " + file + ": " + e.getMessage());
        } catch (Catalogue.BadSites e) {
            throw new Errors.Wrong("--sites: " + e.getMessage());
        }
    }
}
