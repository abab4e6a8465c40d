package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.Composed;
import vn.solieu.Pipeline;
import vn.solieu.crawl.Newspapers;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.store.Store;

/** The service as a process of its own, and the store as {@code solieu status} shows it. */
@Timeout(120)
class CrawlServiceTest {
    private static final long DAY = 86_400_000L;

    @TempDir
    Path dir;

    private Process service(Path sites, Path log) throws IOException {
        return new ProcessBuilder(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), "vn.solieu.cli.Main", "crawl", "--schedule", "* * * * *", "--sites", sites.toString(), "--store",
                dir.resolve("s.db").toString(), "--contact", "tester@example.org", "--allow-private").redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    @Test
    void aMissedRunIsCaughtUpWithASecondServiceRefusesAndATermEndsIt() throws Exception {
        try (Newspapers paper = new Newspapers(); Store store = Store.open(dir.resolve("s.db"))) {
            paper.on("/", Newspapers.html("<a href='/bai-bao-so-mot-1001.html'>x</a>")).on("/bai-bao-so-mot-1001.html", Newspapers.html(Composed.html(1)));
            store.note("last-run", "2026-01-01T00:00:00Z");
            Path sites = Files.writeString(dir.resolve("sites.yaml"), "- domain: " + paper.domain() + "\n  delay_seconds: 0.01\n");
            Process first = service(sites, dir.resolve("first.log"));
            try {
                while (first.isAlive() && paper.count("/bai-bao-so-mot-1001.html") == 0) {
                    Thread.sleep(20);
                }
                assertTrue(first.isAlive(), () -> text("first.log"));
                Process second = service(sites, dir.resolve("second.log"));
                assertEquals(2, second.waitFor());
                assertTrue(text("second.log").contains("process " + first.pid() + " since"), text("second.log"));
                first.destroy();
                assertTrue(first.waitFor(60, TimeUnit.SECONDS), "ended by SIGTERM");
            } finally {
                first.destroyForcibly();
            }
            for (String line : text("first.log").lines().toList()) {
                assertTrue(new ObjectMapper().readTree(line).has("at"), "every line of the log is a record: " + line);
            }
            assertTrue(text("first.log").contains("\"event\":\"run-ended\""), text("first.log"));
        }
    }

    @Test
    void aTermDuringAnAnswerThatNeverEndsEndsTheRunAndTheNextOneGoesOn() throws Exception {
        try (Newspapers paper = new Newspapers()) {
            paper.on("/robots.txt", Newspapers.of("404 x", "text/plain", ""));
            paper.on("/", (Newspapers.Reply) out -> {
                out.write(Composed.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"));
                for (int i = 0; i < 600; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(500);
                }
            });
            Path sites = Files.writeString(dir.resolve("sites.yaml"), "- domain: " + paper.domain() + "\n  delay_seconds: 0.01\n");
            try (Store store = Store.open(dir.resolve("s.db"))) {
                store.note("last-run", "2026-01-01T00:00:00Z");
            }
            Process service = service(sites, dir.resolve("slow.log"));
            try {
                while (service.isAlive() && paper.count("/") == 0) {
                    Thread.sleep(20);
                }
                service.destroy();
                assertTrue(service.waitFor(40, TimeUnit.SECONDS), "ended by SIGTERM, though the answer may take a minute");
                assertEquals(143, service.exitValue(), text("slow.log"));
            } finally {
                service.destroyForcibly();
            }
            paper.on("/", Newspapers.html("<a href='/bai-bao-so-mot-1001.html'>x</a>")).on("/bai-bao-so-mot-1001.html", Newspapers.html(Composed.html(1)));
            Ran ran = Ran.solieu("crawl", "--once", "--sites", sites.toString(), "--store", dir.resolve("s.db").toString(), "--contact", "tester@example.org", "--allow-private");
            assertEquals(0, ran.status(), ran.err());
            assertTrue(ran.err().contains("1 article and"), ran.err());
        }
    }

    private String text(String log) {
        try {
            return Files.readString(dir.resolve(log));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Extraction found(String url, int n) {
        return ((Outcome.Kept<Extraction>) Pipeline.standard().claims(new Page(url, Page.Format.HTML, Composed.utf8(Composed.html(n)), "UTF-8",
                new Page.Known(url, null, null, null, false)))).value();
    }

    @Test
    void theStatusShowsEachSiteAndWhichFellSilent() throws Exception {
        long now = System.currentTimeMillis();
        try (Store store = Store.open(dir.resolve("s.db"))) {
            for (String domain : List.of("silent.vn", "lively.vn")) {
                long site = store.sites().put(domain, "Báo", "Lào Cai").id();
                store.transaction(() -> {
                    for (int i = 0; i < 60; i++) {
                        store.findings().put(site, i, now - (i % 14 + 1) * DAY - 1_000, found("https://" + domain + "/" + i, i));
                    }
                });
                store.sites().visited(site, now, 0, 0, domain.equals("silent.vn") ? "status 500" : null);
                if (domain.equals("lively.vn")) {
                    store.findings().put(site, 99, now - 1_000, found("https://lively.vn/99", 99));
                }
            }
        }
        List<String> records = Ran.solieu("status", "--store", dir.resolve("s.db").toString(), "--json").out().lines().toList();
        JsonNode lively = new ObjectMapper().readTree(records.get(0));
        JsonNode silent = new ObjectMapper().readTree(records.get(1));
        assertEquals(61, lively.get("articles").asInt());
        assertEquals(1, lively.get("articles_last_day").asInt());
        assertFalse(lively.get("fell_silent").asBoolean());
        assertTrue(silent.get("fell_silent").asBoolean(), silent.toString());
        assertTrue(lively.get("claims").asInt() > 0);
        String table = Ran.solieu("status", "--store", dir.resolve("s.db").toString()).out();
        assertTrue(table.lines().anyMatch(l -> l.startsWith("silent.vn") && l.contains("SILENT") && l.contains("status 500")), table);
        assertEquals(2, Ran.solieu("status", "--store", dir.resolve("none.db").toString()).status());
    }
}
