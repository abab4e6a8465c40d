package vn.solieu.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.solieu.cli.Ran;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Json;

/**
 * How long and in how much memory claims go out, and how fast the report answers: {@code bench/out [CLAIMS] [CLAIMS-OF-THE-REPORT] [o.xlsx]}: no exports
 * where CLAIMS is 0, one export and no report where its name is given. The
 * claims are those of corpus/pages over and over, with other ids, articles and values. Each export runs in a Java of its own with a heap
 * of 320 MB; its peak is what the system counted (VmHWM), program and all.
 * Beside the times of the clock stands the processor time of the page's main thread, which other work on the machine changes little.
 */
final class OutBench {
    private static final int OPENED = 5;
    private static final List<String> FILTERS = List.of("q: 'dong thap'", "q: '', province: '63:10'", "province: '', kind: 'rank'", "kind: '', status: 'target'",
            "status: '', confidence: '0.8'", "confidence: '', view: 'low'", "view: 'all', metric: 'poverty-rate'", "metric: '', since: '2023-01-01', until: '2023-12-31'",
            "since: '', until: '', sort: '-value'", "sort: 'province'", "sort: '', lang: 'en'", "lang: 'vi', edition: '34'");

    private OutBench() { }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("--one")) {
            one(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int shown = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        Path folder = Files.createTempDirectory("solieu-out-bench");
        try {
            Path claims = folder.resolve("claims.jsonl");
            Ran extracted = Ran.solieu("extract", "corpus/pages", "-o", folder.resolve("corpus.jsonl").toString());
            if (extracted.status() != 0) {
                throw new IOException(extracted.err());
            }
            List<Claim> corpus = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
                corpus.add(Json.readClaim(line));
            }
            if (many > 0) {
                compose(corpus, many, claims);
                System.out.printf(Locale.ROOT, "%,d claims, %,d MB of JSON lines%n", many, Files.size(claims) >> 20);
                for (String name : args.length > 2 ? List.of(args[2]) : List.of("o.jsonl", "o.csv", "o.parquet", "o.xlsx", "package")) {
                    child("export", claims.toString(), "-o", folder.resolve(name).toString());
                    remove(folder.resolve(name));
                }
                if (args.length < 3) {
                    child("series", claims.toString(), "-o", folder.resolve("s.csv").toString());
                }
            }
            if (args.length > 2) {
                return;
            }
            compose(corpus, shown, claims);
            child("report", claims.toString(), "-o", folder.resolve("report.html").toString());
            browse(folder.resolve("report.html"), shown);
        } finally {
            remove(folder);
        }
    }

    private static void compose(List<Claim> corpus, int many, Path to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (int i = 0; i < many; i++) {
                Claim c = corpus.get(i % corpus.size());
                int round = i / corpus.size();
                Claim.ArticleRef a = c.article();
                BigDecimal value = round == 0 ? c.value() : c.value().add(BigDecimal.valueOf(round % 40));
                out.write(Json.write(new Claim(null, String.format(Locale.ROOT, "%020x", 0x9E3779B97F4A7C15L * (i + 1L) & Long.MAX_VALUE), c.kind(), c.metric(), value,
                        c.valueTo(), c.total(), c.unit(), c.qualifier(), c.status(), c.direction(), c.baseline(), c.of(), c.province(), c.place(), c.period(), c.attribution(),
                        new Claim.Evidence(c.evidence().sentence() + (round == 0 ? "" : " (" + round + ")"), c.evidence().start(), c.evidence().end(), c.evidence().text(),
                                c.evidence().valueStart(), c.evidence().valueEnd()),
                        new Claim.ArticleRef(a.id() + "-" + round, a.source(), a.url(), a.title() + " " + round, a.published(), a.publisher()), c.confidence())));
                out.write('\n');
            }
        }
    }

    private static void child(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), OutBench.class.getName(), "--one"));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static void one(String[] command) throws IOException {
        long start = System.nanoTime();
        Ran ran = Ran.solieu(command);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (ran.status() != 0) {
            System.err.println(ran.err());
            System.exit(1);
        }
        String peak = "not told by this system";
        if (Files.isReadable(Path.of("/proc/self/status"))) {
            peak = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("0 0").replaceAll("\\D", "");
            peak = Long.parseLong(peak) / 1024 + " MB";
        }
        Path out = Path.of(command[3]);
        String size = Files.isDirectory(out) ? "" : ", " + (Files.size(out) >> 20) + " MB out";
        System.out.printf(Locale.ROOT, "%-7s%-14s %6.1f s, peak %s%s%n", command[0], out.getFileName(), seconds, peak, size);
    }

    private static void browse(Path page, int shown) throws Exception {
        String program = Chromium.installed();
        if (program == null) {
            System.out.println("no chromium on the PATH: the report is not opened");
            return;
        }
        List<Double> open = new ArrayList<>();
        List<Double> filter = new ArrayList<>();
        String slowest = "";
        List<Double> openBusy = new ArrayList<>();
        List<Double> filterBusy = new ArrayList<>();
        for (int i = 0; i < OPENED; i++) {
            try (Chromium b = new Chromium(program, 1280, 900)) {
                double before = b.mainThreadMillis();
                long start = System.nanoTime();
                b.open(page.toUri().toString());
                open.add((System.nanoTime() - start) / 1e6);
                Thread.sleep(500);
                openBusy.add(b.mainThreadMillis() - before);
                for (String f : FILTERS) {
                    before = b.mainThreadMillis();
                    double ms = b.eval("(async () => { const t = performance.now(); solieu.set({ " + f + " }); "
                            + "await new Promise(r => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); })); return performance.now() - t; })()")
                            .asDouble();
                    filterBusy.add(b.mainThreadMillis() - before);
                    slowest = filter.stream().allMatch(x -> x < ms) ? f : slowest;
                    filter.add(ms);
                }
            }
        }
        System.out.printf(Locale.ROOT, "report of %,d claims in Chromium: opened and drawn in %.0f ms (median of %d), %.0f at most; main thread busy %.0f ms, %.0f at most%n",
                shown, median(open), OPENED, max(open), median(openBusy), max(openBusy));
        System.out.printf(Locale.ROOT, "a filter, until it is drawn: %.0f ms (median of %d), %.0f at most (%s); main thread busy %.0f ms, %.0f at most%n", median(filter), filter.size(),
                max(filter), slowest, median(filterBusy), max(filterBusy));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static double max(List<Double> all) {
        return all.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
