package vn.solieu.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.cli.Ran;

class CatalogueTest {
    @TempDir
    Path dir;

    @Test
    void everyProvinceOfBeforeHasItsPaperAndTheOneSince() {
        assertEquals(63, Catalogue.papers().stream().map(Catalogue.Paper::provinceBefore).distinct().count());
        assertEquals(34, Catalogue.papers().stream().map(Catalogue.Paper::provinceSince).distinct().count());
        assertTrue(Catalogue.domainsOf("Hà Giang").containsAll(List.of("baohagiang.vn", "baotuyenquang.com.vn")));
        assertTrue(Catalogue.domainsOf("Tuyên Quang").contains("baohagiang.vn"));
        assertEquals(Catalogue.standard().size(), Catalogue.standard().stream().map(Site::domain).distinct().count());
        assertTrue(Ran.solieu("sites").out().contains("baolaocai.vn\tBáo Lào Cai\tLào Cai\tbaolaocai.vn\tLào Cai\n"));
    }

    @Test
    void ownSitesAreReadFromYaml() throws IOException {
        Path file = Files.writeString(dir.resolve("s.yaml"), "- domain: Example.vn:8080\n  name: Báo Thử\n  province: Lào Cai\n  start: [http://example.vn:8080/a]\n"
                + "  delay_seconds: 3.5\n  article_url: '-post\\d+'\n- domain: www.b.vn\n");
        List<Site> sites = Catalogue.read(file, false);
        assertEquals("example.vn:8080", sites.get(0).domain());
        assertEquals(Duration.ofMillis(3500), sites.get(0).delay());
        assertEquals(List.of("http://example.vn:8080/a"), sites.get(0).seeds());
        assertEquals(List.of("https://b.vn/"), sites.get(1).seeds());
        assertEquals(List.of("http://b.vn:44361/"), Site.of("b.vn:44361").seeds());
        assertEquals(List.of("https://b.vn:443/"), Site.of("b.vn:443").seeds());
        assertTrue(sites.get(1).has("https://www.b.vn/x") && sites.get(1).has("http://m.b.vn/x") && !sites.get(1).has("https://notb.vn/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "- name: x | s.yaml:1: domain is missing",
        "- domain: a.vn\\n- name: x\\n  domain: a.vn | s.yaml:3: domain: a.vn stands in the list already",
        "- domain: 'a b' | s.yaml:1: domain: 'a b' is no domain",
        "- domain: [a.vn] | s.yaml:1: domain: a text is wanted here",
        "- domain: a.vn\\n  delay: 3 | s.yaml:2: there is no field delay",
        "- domain: a.vn\\n  name: x\\n  delay_seconds: 1 | s.yaml:3: delay_seconds below 2",
        "- domain: a.vn\\n  delay_seconds: soon | s.yaml:2: delay_seconds: 'soon' is no number",
        "- domain: a.vn\\n  delay_seconds: .nan | s.yaml:2: ",
        "- domain: a.vn\\n  article_url: '(' | s.yaml:2: article_url: '(' is no regular expression",
        "- domain: a.vn\\n\\n  # where\\n  start: ['ftp://a.vn/'] | s.yaml:4: start: 'ftp://a.vn/' is no http or https URL",
        "- domain: a.vn\\n  start: https://a.vn/ | s.yaml:2: start: a list of URLs is wanted",
        "- domain: a.vn\\n  start: [https://b.vn/] | s.yaml:2: start: https://b.vn/ is not of a.vn",
        "- domain: a.vn\\n  name: x\\n  name: y | s.yaml:3: ",
        "- a.vn | s.yaml:1: no site",
        "domain: a.vn | s.yaml:1: no list of sites",
        "[] | s.yaml:1: no list of sites",
        "- domain: [ | s.yaml:1: ",
    })
    void whatIsWrongWithOwnSitesIsSaid(String yaml, String message) throws IOException {
        Path file = Files.writeString(dir.resolve("s.yaml"), yaml.replace("\\n", "\n"));
        String said = assertThrows(Catalogue.BadSites.class, () -> Catalogue.read(file, false)).getMessage();
        assertTrue(said.contains(message) && said.contains("s.yaml"), said);
        Ran ran = Ran.solieu("sites", "--sites", file.toString());
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void aShortDelayIsForHostsOfOnesOwn() throws IOException {
        Path file = Files.writeString(dir.resolve("s.yaml"), "- domain: localhost:8080\n  delay_seconds: 0.05\n");
        assertEquals(Duration.ofMillis(50), Catalogue.read(file, true).get(0).delay());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "null", value = {
        "HTTPS://BaoLaoCai.VN:443/a/../b?utm_source=x&id=3#top | https://baolaocai.vn/b?id=3",
        "http://a.vn | http://a.vn/",
        "https://a.vn/tin%7E1.html?fbclid=abc | https://a.vn/tin~1.html",
        "https://a.vn/tỉnh | https://a.vn/t%E1%BB%89nh",
        "https://a.vn/x?sid=1&bclid=2&q=tỉnh {a} | https://a.vn/x?sid=1&bclid=2&q=t%E1%BB%89nh%20%7Ba%7D",
        "ftp://a.vn/ | null",
        "javascript:void(0) | null",
        "https://user:secret@a.vn/ | null",
        "mailto:a@b.vn | null",
    })
    void urlsHaveOneForm(String url, String canonical) {
        assertEquals(canonical, Urls.canonical(url));
        if (canonical != null) {
            assertEquals(canonical, Urls.canonical(canonical));
        }
    }

    @Test
    void linksAreResolved() {
        assertEquals("https://a.vn/tin/x.html", Urls.resolve("https://a.vn/tin/y.html", " x.html#b "));
        assertNull(Urls.resolve("https://a.vn/", "tel:0123"));
        assertNull(Urls.resolve("https://a.vn/", "http://[bad"));
        assertFalse(Site.of("a.vn").has("https://a.vn.evil.com/"));
    }
}
