package vn.solieu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.cli.Ran;
import vn.solieu.doc.Claim;
import vn.solieu.export.Composed;

/** The report as a person meets it: in a real browser where there is one. */
class ReportTest {
    private static final String EVIL = "<script>window.broken = 1</script><img src=x onerror=\"window.broken = 2\">";
    @TempDir
    static Path folder;
    private static String url;
    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void write() throws Exception {
        List<Claim> claims = new ArrayList<>();
        Claim.Province dongThap = Composed.province("87", "63", "Đồng Tháp", "82", "Đồng Tháp");
        Claim.Province laoCai = Composed.province("10", "63", "Lào Cai", "15", "Lào Cai");
        for (int year = 2020; year < 2024; year++) {
            claims.add(rank("d" + year, year, dongThap, 40 - year % 10).publisher("Báo Đồng Tháp").made(year));
            claims.add(rank("l" + year, year, laoCai, 10 + year % 10).made(year));
        }
        claims.add(rank("c", 2022, dongThap, 30).publisher("Báo Tiền Giang").article("c", "Số khác").sentence("Một bài khác nói hạng 30 cho tỉnh.", "30").made(7));
        claims.add(new Composed().article("evil", EVIL).publisher(EVIL).metric(EVIL, null).sentence("Trước 𝟛 " + EVIL + " đạt 39 " + EVIL, "39").confidence("0.3")
                .url("javascript:window.broken=3").made(1));
        for (int i = 0; i < 300; i++) {
            claims.add(new Composed().article("n" + i, "Bài " + i).value(Integer.toString(1000 + i), null).url("https://example.org/" + i).made(i));
        }
        page = folder.resolve("report.html");
        Ran ran = Ran.solieu("report", Composed.file(folder, claims).toString(), "-o", page.toString());
        assertEquals(0, ran.status(), ran.err());
        url = page.toUri().toString();
    }

    private static Composed rank(String article, int year, Claim.Province province, int value) {
        return new Composed().article(article, "Chuyển đổi số " + article).kind(Claim.Kind.RANK, "hạng").metric("Chỉ số chuyển đổi số", "dti").value(Integer.toString(value), "63")
                .province(province).period(year + "-01-01", year + "-12-31").sentence("Tỉnh xếp thứ " + value + "/63 năm " + year + " theo bài " + article + ".", value + "/63");
    }

    private static Chromium browser() throws Exception {
        String program = Chromium.installed();
        if (program == null) {
            System.out.println("skipped: the report is not looked at in a browser, because there is no chromium on the PATH");
        }
        Assumptions.assumeTrue(program != null, "no chromium on the PATH");
        if (browser == null) {
            browser = new Chromium(program, 1280, 900);
        }
        return browser;
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noMarkupOfArticlesAndNoOtherOriginIsInTheFile() throws Exception {
        String html = Files.readString(page);
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertTrue(data.find());
        assertFalse(data.group(1).contains("<"), "the data block holds no <");
        assertTrue(data.group(1).contains("window.broken = 1"), "what the article says is there, escaped");
        assertFalse(html.replace(data.group(1), "").contains("window.broken"));
        assertTrue(html.contains("default-src 'none'; script-src 'sha256-"));
        assertFalse(Pattern.compile("<(script|link|img|iframe)[^>]+(src|href)=\"?(https?:)?//").matcher(html).find());
    }

    @Test
    void aPersonFiltersSortsSearchesAndReads() throws Exception {
        Chromium b = browser();
        b.complaints.clear();
        b.requests.clear();
        b.size(1280, 900);
        b.open(url);
        assertEquals(310, b.eval("solieu.rows()").asInt());
        assertTrue(b.eval("document.querySelectorAll('#rows tbody tr').length").asInt() < 80, "only rows in sight are in the page");
        type(b, "q", "dong thap");
        b.until("solieu.rows() === 5");
        assertEquals("Đồng Tháp", b.eval("document.querySelector('#rows tr[data-n] td').lastChild.textContent").asText());
        assertTrue(b.eval("location.hash").asText().contains("q=dong+thap"));
        type(b, "q", "");
        b.until("solieu.rows() === 310");

        b.eval("document.querySelector('[data-sort=value]').click()");
        b.eval("document.querySelector('[data-sort=value]').click()");
        assertEquals("descending", b.eval("document.querySelector('th.c-value').getAttribute('aria-sort')").asText());
        assertTrue(b.eval("document.querySelector('#rows tr[data-n=\"0\"]').innerText").asText().contains("1.299"));
        b.eval("solieu.set({ sort: '' })");

        choose(b, "metric", "dti");
        b.settle();
        assertEquals(9, b.eval("solieu.rows()").asInt());
        assertEquals("[[\"2020-07-01\",40],[\"2021-07-02\",39],[\"2022-07-02\",38],[\"2023-07-02\",37]]",
                b.eval("JSON.stringify(solieu.chart('lines').series.find(s => s.name === 'Đồng Tháp').data.map(p => p.value))").asText());
        assertTrue(b.eval("solieu.chart('lines').yAxis[0].inverse").asBoolean(), "rank 1 is on top");
        assertEquals("[\"10\",\"87\"]", b.eval("JSON.stringify(solieu.chart('map').series[1].data.map(p => p.code).sort())").asText());
        assertEquals(63, b.eval("solieu.chart('map').series.reduce((n, s) => n + s.data.length, 0)").asInt());
        assertEquals("{\"Báo Đồng Tháp\":4,\"Báo Lào Cai\":4,\"Báo Tiền Giang\":1}",
                b.eval("(() => { const o = solieu.chart('bars'); return JSON.stringify(Object.fromEntries(o.yAxis[0].data.map((p, i) => [p, o.series[0].data[i].value]))); })()")
                        .asText());
        assertTrue(b.eval("(() => { const c = document.querySelector('#lines canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; "
                + "let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n; })()").asInt() > 500, "something is drawn");

        b.eval("document.querySelector('#rows tr[data-n=\"0\"]').click()");
        assertEquals("40/63", b.eval("document.querySelector('#evidence mark').textContent").asText());
        assertEquals("Tỉnh xếp thứ 40/63 năm 2020 theo bài d2020.", b.eval("document.querySelector('#evidence blockquote').textContent").asText());
        b.key("Escape", 27);
        assertEquals(0, b.eval("document.querySelectorAll('#evidence mark').length").asInt());
        b.key("ArrowDown", 40);
        b.key("ArrowDown", 40);
        b.key("Enter", 13);
        assertEquals("39/63", b.eval("document.querySelector('#evidence mark').textContent").asText(), "the keyboard reaches every row");

        b.eval("document.querySelector('[data-view=conflicts]').click()");
        assertEquals(2, b.eval("solieu.rows()").asInt());
        b.eval("document.querySelector('#rows tr[data-n=\"1\"]').click()");
        assertTrue(b.eval("document.querySelector('#evidence .against li').innerText").asText().contains("38/63"), "the other side of the conflict is named");

        b.eval("document.getElementById('language').click()");
        assertEquals("Numbers in Vietnam's provincial press", b.eval("document.querySelector('h1').textContent").asText());
        assertEquals("en", b.eval("document.documentElement.lang").asText());
        String cited = b.eval("location.href").asText();
        b.open(cited);
        assertEquals(2, b.eval("solieu.rows()").asInt(), "a view is cited by its URL");
        assertEquals("Numbers in Vietnam's provincial press", b.eval("document.title").asText());
        assertEquals(List.of(), b.complaints);
        assertTrue(b.requests.stream().allMatch(r -> r.startsWith(url)), b.requests.toString());
    }

    @Test
    void markupInArticlesStaysText() throws Exception {
        Chromium b = browser();
        b.complaints.clear();
        b.open(url + "#view=low");
        assertEquals(1, b.eval("solieu.rows()").asInt());
        b.eval("document.querySelector('#rows tr[data-n=\"0\"]').click()");
        b.settle();
        assertEquals("39", b.eval("document.querySelector('#evidence mark').textContent").asText(), "offsets hold after characters beyond the BMP");
        assertTrue(b.eval("document.querySelector('#evidence blockquote').textContent").asText().contains(EVIL));
        assertEquals(0, b.eval("document.querySelectorAll('#evidence a, img').length").asInt(), "no link but http, no picture");
        b.eval("solieu.set({ q: '<script>', metric: '" + "~" + EVIL.replace("'", "\\'") + "' })");
        b.settle();
        assertTrue(b.eval("window.broken === undefined").asBoolean());
        assertEquals(List.of(), b.complaints);
    }

    @Test
    void theContentSecurityPolicyHolds() throws Exception {
        Chromium b = browser();
        b.open(url);
        assertTrue(b.eval("new Promise(r => { const s = document.createElement('script'); s.textContent = 'window.broken = 4'; document.body.append(s); setTimeout(() => r(window.broken === undefined), 50); })")
                .asBoolean());
        assertEquals("blocked", b.eval("fetch('https://example.org/').then(() => 'went', () => 'blocked')").asText());
    }

    @Test
    void axeFindsNothingSerious() throws Exception {
        Chromium b = browser();
        String axe;
        try (InputStream in = ReportTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int width : new int[] {1280, 390, -1280, -390}) {
            b.size(Math.abs(width), 900);
            b.call("Emulation.setEmulatedMedia", "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (width < 0 ? "dark" : "light") + "\"}]}");
            b.open(url + "#metric=dti&lang=en" + (Math.abs(width) == 390 ? "&view=conflicts" : ""));
            for (String id : List.of("map", "lines", "bars")) {
                assertTrue(b.eval("(() => { const c = document.querySelector('#" + id + " canvas'); return c ? Math.min(c.clientWidth, c.clientHeight) : 0; })()").asInt() > 40,
                        id + " has no room at " + width);
            }
            b.eval("document.querySelector('#rows tr[data-n=\"0\"]').click()");
            b.eval(axe + "; 0");
            assertEquals("", b.eval("axe.run().then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')).join('\\n'))").asText());
            assertTrue(b.eval("document.documentElement.scrollWidth <= " + Math.abs(width)).asBoolean(), "nothing sticks out sideways at " + width);
        }
        b.call("Emulation.setEmulatedMedia", "{\"features\":[]}");
    }

    @Test
    void valuesAreWrittenAsPeopleWriteThem() throws Exception {
        Chromium b = browser();
        b.size(1280, 900);
        b.open(shapesUrl());
        assertEquals("[\"68,4%\",\"4.321 tỷ đồng\",\"12.480/11.900 tỷ đồng\",\"62,5 triệu đồng/người/năm\",\"hạng 12/63\",\"▲ 9 bậc\",\"▼ 1,2 điểm %\",\"0,7955 điểm\",\"310/398 xã\"]", values(b));
        b.eval("solieu.set({ lang: 'en' })");
        assertEquals("[\"68.4%\",\"4,321 bn VND\",\"12,480/11,900 bn VND\",\"62.5 m VND/người/năm\",\"rank 12/63\",\"▲ 9 places\",\"▼ 1.2 percentage points\",\"0.7955 points\",\"310/398 xã\"]",
                values(b));
        assertEquals("2022", b.eval("document.querySelector('#rows tr[data-n=\"0\"] .c-period').textContent").asText());
        assertEquals("Jan–Jun 2022", b.eval("document.querySelector('#rows tr[data-n=\"1\"] .c-period').textContent").asText());
        assertEquals("as of 30 Sep 2022", b.eval("document.querySelector('#rows tr[data-n=\"2\"] .c-period').textContent").asText());
    }

    private static String values(Chromium b) throws Exception {
        return b.eval("JSON.stringify([...document.querySelectorAll('#rows td.c-value')].map(e => e.textContent))").asText();
    }

    private static String shapesUrl() throws Exception {
        List<Claim> claims = List.of(new Composed().kind(Claim.Kind.PERCENTAGE, "%").value("68.4", null).made(1),
                new Composed().kind(Claim.Kind.AMOUNT, "VND").value("4321000000000", null).period("2022-01-01", "2022-06-30").made(2),
                new Composed().kind(Claim.Kind.AMOUNT, "VND").value("12480000000000", "11900000000000").period(null, "2022-09-30").made(3),
                new Composed().kind(Claim.Kind.AMOUNT, "VND/người/năm").value("62500000", null).made(4), rank("r", 2022, Composed.province("10", "63", "Lào Cai", "15", "Lào Cai"), 12).made(5),
                new Composed().kind(Claim.Kind.CHANGE, "hạng").value("9", null).change(Claim.Direction.UP, null).made(6),
                new Composed().kind(Claim.Kind.CHANGE, "điểm %").value("1.2", null).change(Claim.Direction.DOWN, null).made(7),
                new Composed().kind(Claim.Kind.SCORE, "điểm").value("0.7955", null).made(8), new Composed().kind(Claim.Kind.RATIO, "xã").value("310", "398").made(9));
        Path file = folder.resolve("shapes.html");
        Ran ran = Ran.solieu("report", Composed.file(Files.createDirectories(folder.resolve("shapes")), claims).toString(), "-o", file.toString(), "--force");
        assertEquals(0, ran.status(), ran.err());
        return file.toUri().toString();
    }

    @Test
    void nothingToShowIsSaidAndPrintShowsTheRows() throws Exception {
        Chromium b = browser();
        b.complaints.clear();
        b.size(1280, 900);
        b.open(url + "#q=zzzz");
        assertTrue(b.eval("document.getElementById('none').innerText").asText().startsWith("Không có số liệu nào khớp bộ lọc"));
        b.eval("solieu.set({ q: '', view: 'conflicts', metric: 'cooperatives' })");
        assertTrue(b.eval("document.getElementById('none').innerText").asText().startsWith("Các bài độc lập không mâu thuẫn"));
        b.eval("solieu.set({ view: 'all', metric: '' }); dispatchEvent(new Event('beforeprint'))");
        assertEquals(310, b.eval("document.querySelectorAll('#rows tr[data-n]').length").asInt(), "all rows, not only those in sight");
        b.eval("dispatchEvent(new Event('afterprint'))");
        assertTrue(b.eval("document.querySelectorAll('#rows tr[data-n]').length").asInt() < 80);
        Path empty = folder.resolve("empty.html");
        assertEquals(0, Ran.solieu("report", Composed.file(Files.createDirectories(folder.resolve("none")), List.of()).toString(), "-o", empty.toString()).status());
        b.open(empty.toUri().toString());
        assertTrue(b.eval("document.getElementById('none').innerText").asText().startsWith("Tệp này không có số liệu nào"));
        assertEquals(List.of(), b.complaints);
    }

    @Test
    void everyStringIsInBothLanguagesAndEveryProvinceHasItsTile() {
        var tiles = vn.solieu.lexicon.Tsv.resource(Report.class, "tiles.tsv").rows();
        assertEquals(63, tiles.stream().filter(r -> r.get("edition").equals("63")).map(r -> r.get("column") + "," + r.get("row")).distinct().count());
        assertEquals(34, tiles.stream().filter(r -> r.get("edition").equals("34")).map(r -> r.get("column") + "," + r.get("row")).distinct().count());
        vn.solieu.lexicon.Tsv.resource(Report.class, "strings.tsv").unique("key").rows().forEach(r -> {
            r.require("vi");
            r.require("en");
        });
    }

    private static void type(Chromium b, String field, String text) throws Exception {
        b.eval("(() => { const e = document.getElementById('" + field + "'); e.value = '" + text + "'; e.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    private static void choose(Chromium b, String field, String option) throws Exception {
        b.eval("(() => { const e = document.getElementById('" + field + "'); e.value = '" + option + "'; e.dispatchEvent(new Event('change', { bubbles: true })); })()");
    }
}
