package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import vn.solieu.Composed;
import vn.solieu.crawl.Newspapers;
import vn.solieu.store.Store;

/**
 * A crawl that is killed at random moments and begun again ends with what an uninterrupted one has, fetches nothing twice that was stored, and has each
 * page once in its archive. {@code .ci/run} does it with 50 kills over 20 papers of 100 articles.
 */
@Timeout(900)
class KilledCrawlTest {
    private static final int PAPERS = Integer.getInteger("solieu.kill.papers", 4);
    private static final int ARTICLES = Integer.getInteger("solieu.kill.articles", 20);
    private static final int KILLS = Integer.getInteger("solieu.kill.times", 4);

    @TempDir
    Path dir;
    private final List<Newspapers> papers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Newspapers p : papers) {
            p.close();
        }
    }

    private Path sites() throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (int p = 0; p < PAPERS; p++) {
            Newspapers paper = new Newspapers();
            papers.add(paper);
            StringBuilder front = new StringBuilder("<html lang=\"vi\"><body>");
            for (int i = 0; i < ARTICLES; i++) {
                String path = "/thu-ngan-sach-dia-phuong-nam-" + (1000 + i) + ".html";
                front.append("<a href=\"").append(path).append("\">tin</a>");
                paper.on(path, Newspapers.html(Composed.html(p * ARTICLES + i)));
            }
            paper.on("/", Newspapers.html(front + "</body></html>"));
            yaml.append("- domain: ").append(paper.domain()).append("\n  delay_seconds: 0.02\n");
        }
        return Files.writeString(dir.resolve("sites.yaml"), yaml.toString());
    }

    private Process crawl(Path sites, Path store) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path"), "vn.solieu.cli.Main", "crawl", "--once", "--sites", sites.toString(),
                "--store", store.toString(), "--contact", "tester@example.org", "--allow-private", "--warc", dir.resolve("warc-" + store.getFileName()).toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(dir.resolve("log").toFile()).start();
    }

    private static List<String> found(Path store) {
        TreeSet<String> out = new TreeSet<>();
        try (Store s = Store.open(store)) {
            s.findings().articles(out::add);
            s.findings().claims(true, out::add);
        }
        return List.copyOf(out);
    }

    /** The URLs whose fetch is stored, whatever came of it, and the copies of robots.txt. */
    private static Set<String> stored(Path store) throws Exception {
        Set<String> out = new HashSet<>();
        if (Files.exists(store)) {
            try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + store);
                    ResultSet r = c.createStatement().executeQuery("SELECT url FROM frontier WHERE key IN (SELECT key FROM fetches) UNION SELECT origin || '/robots.txt' FROM robots")) {
                while (r.next()) {
                    out.add(r.getString(1));
                }
            } catch (java.sql.SQLException e) {
                // killed before there was a table
            }
        }
        return out;
    }

    /** How often each URL stands in the archive. */
    private static Map<String, Integer> archived(Path folder) throws IOException {
        Map<String, Integer> out = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (WarcReader reader = new WarcReader(file)) {
                    for (WarcRecord record : reader) {
                        if (record instanceof WarcTargetRecord target) {
                            out.merge(target.target(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return out;
    }

    @Test
    void nothingIsLostAndNothingStoredIsFetchedAgain() throws Exception {
        Path sites = sites();
        Path whole = dir.resolve("whole.db");
        assertEquals(0, crawl(sites, whole).waitFor(), () -> log());
        List<String> right = found(whole);
        assertTrue(right.size() > PAPERS * ARTICLES * 2, right.size() + " records");
        int started = papers.stream().mapToInt(p -> p.asked.size()).sum();
        papers.forEach(p -> p.asked.clear());

        Path cut = dir.resolve("cut.db");
        Random random = new Random(42);
        int kills = 0;
        int inTheMiddle = 0;
        while (kills < KILLS) {
            Set<String> before = stored(cut);
            papers.forEach(p -> p.asked.clear());
            Process process = crawl(sites, cut);
            int after = kills == 0 ? started / 2 : 1 + random.nextInt(Math.max(2, started / KILLS));
            while (process.isAlive() && papers.stream().mapToInt(p -> p.asked.size()).sum() < after) {
                process.waitFor(random.nextInt(5) + 1, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            kills++;
            noneAgain(before);
            int now = stored(cut).size();
            inTheMiddle += now > 0 && now < PAPERS * (ARTICLES + 3) ? 1 : 0;
        }
        Set<String> before = stored(cut);
        papers.forEach(p -> p.asked.clear());
        assertEquals(0, crawl(sites, cut).waitFor(), () -> log());
        noneAgain(before);
        assertEquals(right, found(cut));
        Map<String, Integer> once = archived(dir.resolve("warc-whole.db"));
        assertEquals(PAPERS * (ARTICLES + 3), once.size(), "articles, front page, robots.txt, sitemap.xml");
        for (Map<String, Integer> archive : List.of(once, archived(dir.resolve("warc-cut.db")))) {
            assertEquals(once.keySet(), archive.keySet());
            assertEquals(List.of(), archive.entrySet().stream().filter(e -> e.getValue() != 1).toList(), "no page stands twice in the archive");
        }
        assertTrue(inTheMiddle > 0, "at least one kill came while some articles were stored and some were not");
    }

    private void noneAgain(Set<String> stored) {
        for (Newspapers p : papers) {
            for (Newspapers.Asked a : List.copyOf(p.asked)) {
                assertTrue(!stored.contains(p.url(a.path())), () -> p.url(a.path()) + " was stored and is fetched again");
            }
        }
    }

    private String log() {
        try {
            return Files.readString(dir.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
