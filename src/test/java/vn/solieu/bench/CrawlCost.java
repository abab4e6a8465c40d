package vn.solieu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import vn.solieu.crawl.Newspapers;

/**
 * Measures the processor time and the memory of a whole crawl from outside: {@code bench/crawl cost SITES PAGES [hostile]}. Serves the pages of the corpus, with other numbers in each
 * site so that none is a reprint, from this process on loopback, runs {@code ./solieu crawl --once --warc} over them as a process of its own, and prints the processor time of that process
 * a page, the start of Java and all its threads included, and its largest resident memory. With {@code hostile}, each site also has a page of 8 MB and a packed sitemap of 50,000 URLs.
 */
public final class CrawlCost {
    private static final int LARGE_PAGE = 8 << 20;
    private static final int LONG_SITEMAP = 50_000;

    private CrawlCost() { }

    public static void main(String[] args) throws Exception {
        int sites = Integer.parseInt(args[0]);
        int pages = Integer.parseInt(args[1]);
        boolean hostile = args.length > 2 && args[2].equals("hostile");
        List<String> corpus = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus/pages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                corpus.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        Path dir = Files.createTempDirectory("crawl-cost");
        StringBuilder yaml = new StringBuilder();
        List<Newspapers> papers = new ArrayList<>();
        for (int s = 0; s < sites; s++) {
            Newspapers paper = new Newspapers();
            papers.add(paper);
            fill(paper, s, pages, corpus, hostile);
            yaml.append("- domain: ").append(paper.domain()).append("\n  delay_seconds: 0.2\n");
        }
        Path yamlFile = Files.writeString(dir.resolve("sites.yaml"), yaml.toString());
        List<String> command = new ArrayList<>(List.of("./solieu", "crawl", "--once", "--sites", yamlFile.toString(), "--store", dir.resolve("s.db").toString(), "--contact", "tester@example.org",
                "--allow-private", "--warc", dir.resolve("warc").toString()));
        if (hostile) {
            command.addAll(List.of("--max-pages", String.valueOf(sites * (pages + 6))));
        }
        long began = System.nanoTime();
        Process crawl = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(dir.resolve("log").toFile()).start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        while (crawl.isAlive()) {
            cpu = crawl.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peakKilobytes(crawl.pid()));
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<String> log = Files.readAllLines(dir.resolve("log"));
        long asked = papers.stream().mapToLong(p -> p.asked.size()).sum();
        System.out.println(log.get(log.size() - 1));
        System.out.printf(Locale.ROOT, "%d requests in %.1f s; processor %.1f s, %.1f ms a request; largest resident memory %d MB; exit status %d%n", asked, seconds, cpu.toMillis() / 1e3,
                (double) cpu.toMillis() / asked, peak / 1024, crawl.exitValue());
        try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
        System.exit(0);
    }

    private static long peakKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void fill(Newspapers paper, int site, int pages, List<String> corpus, boolean hostile) throws IOException {
        StringBuilder front = new StringBuilder("<html lang=\"vi\"><body>");
        for (int i = 0; i < pages; i++) {
            String path = "/thu-ngan-sach-dia-phuong-nam-" + (1000 + i) + ".html";
            front.append("<a href=\"").append(path).append("\">tin</a>");
            byte[] page = other(corpus.get(i % corpus.size()), site * 31 + i / corpus.size()).getBytes(StandardCharsets.ISO_8859_1);
            paper.on(path, Newspapers.of("200 OK", "text/html", page));
        }
        if (hostile) {
            front.append("<a href=\"/mot-trang-that-la-lon-9999.html\">tin</a>");
            byte[] large = new byte[LARGE_PAGE];
            byte[] text = "<p>Tỉnh Lào Cai thu ngân sách đạt 4.321 tỷ đồng trong năm 2023.</p>\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < large.length; i++) {
                large[i] = text[i % text.length];
            }
            paper.on("/mot-trang-that-la-lon-9999.html", Newspapers.of("200 OK", "text/html; charset=utf-8", large));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
                gz.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < LONG_SITEMAP; i++) {
                    gz.write(("<url><loc>" + paper.url("/kinh-te/2024/thu-ngan-sach-dia-phuong-tang-truong-manh-" + i + ".html") + "</loc><lastmod>2024-01-15</lastmod></url>\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
                gz.write("</urlset>".getBytes(StandardCharsets.UTF_8));
            }
            paper.on("/sitemap.xml", Newspapers.of("200 OK", "application/gzip", packed.toByteArray()));
        }
        paper.on("/", Newspapers.html(front + "</body></html>"));
    }

    /** Other digits, so that no two sites print the same report; those of markup stay. */
    private static String other(String page, int by) {
        // without the addresses that would make all sites' copies one article
        char[] out = page.replace("rel=\"canonical\"", "rel=\"x\"").replace("og:url", "og:x").toCharArray();
        boolean tag = false;
        for (int i = 0; i < out.length; i++) {
            tag = out[i] == '<' || tag && out[i] != '>';
            if (!tag && out[i] >= '1' && out[i] <= '9' && i > 0 && out[i - 1] == ',') {
                out[i] = (char) ('1' + (out[i] - '1' + by) % 9);
            }
        }
        return new String(out);
    }
}
