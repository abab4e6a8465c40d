package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import vn.solieu.Pipeline;
import vn.solieu.doc.Article;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Json;

/** Texts made to hurt: no exception, no absurd figure, and an end within the guard (which a quadratic step would miss by far). */
@Timeout(value = 100, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class HostileTest {
    private static final Path FINDS = Path.of("src/test/resources/vn/solieu/extract/hostile");
    private static final Duration GUARD = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1 << 20;
    private static final String ORDINARY = "Năm 2023, tỉnh Lào Cai có 39/63 xã đạt chuẩn, thu ngân sách 4.200 tỷ đồng, tăng 12,5% so với cùng kỳ; "
            + "INDEX ICT đạt 0,7955 điểm, xếp thứ 12; I/2024 đón 2 TRIỆU LƯỢT KHÁCH DU LỊCH.";

    private static Map<String, String> texts() throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("a megabyte of digits", "1".repeat(MEGABYTE));
        out.put("a megabyte of groups", "1.234.".repeat(MEGABYTE / 6) + "5");
        out.put("a megabyte of groups apart by blanks", "250 ".repeat(MEGABYTE / 4));
        out.put("many numbers", "7 ".repeat(20_000));
        out.put("fractions", "1/".repeat(20_000) + "1");
        out.put("scales", "99 " + "tỷ ".repeat(4_000));
        out.put("a fraction and scales", "1/2 " + "tỷ ".repeat(4_000) + "đồng");
        out.put("number words", "hai ".repeat(20_000));
        out.put("decimals in words", "hai phẩy " + "một ".repeat(20_000) + "phần trăm");
        out.put("ranges", "từ 5 đến ".repeat(2_000) + "9 xã");
        out.put("per-units", "5 đồng" + "/người".repeat(4_000));
        out.put("percent signs", "đạt 5" + "%".repeat(10_000));
        out.put("percents", "tỷ lệ đạt 5%, ".repeat(4_000));
        out.put("open brackets", "tỷ lệ hộ nghèo " + "(".repeat(4_000) + "5%" + ")".repeat(4_000));
        out.put("commas", "tỷ lệ" + ",".repeat(20_000) + " 5%");
        out.put("minus signs", "-".repeat(4_000) + "5%");
        out.put("one long sentence", "tổng số hộ nghèo của tỉnh Lào Cai và ".repeat(1_500) + "là 5%");
        out.put("one long sentence of claims", "xã A có 5 hộ nghèo và ".repeat(1_500));
        out.put("provinces in a row", "Thành phố Thanh Hóa tỉnh Thanh Hóa ".repeat(1_500) + "đạt 5%");
        out.put("changes in a row", "tăng 5% ".repeat(4_000));
        out.put("so với in a row", "tăng 5% so với ".repeat(4_000));
        out.put("dates in a row", "ngày 16/3/2023 ".repeat(4_000));
        out.put("a table", "Tỉnh\tTỷ lệ (%)\tHạng\n" + "Lào Cai\t55,3\t12\n".repeat(2_000));
        out.put("combining marks", "e\u0323\u0302".repeat(20_000));
        out.put("zero-width marks", "5\u200b%\ufeff ".repeat(4_000));
        try (Stream<Path> files = Files.list(FINDS)) {
            for (Path file : files.sorted().toList()) {
                out.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        out.put("lone surrogates", "đạt \uD83D 5\uDE00% \uDC00\uD800 6 xã \uD83D");
        return out;
    }

    @TestFactory
    Stream<DynamicTest> everyHostileTextEndsWell() throws IOException {
        Pipeline pipeline = Pipeline.standard();
        return texts().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
            Article article = Texts.article(e.getValue(), "2024-06-10");
            long before = System.nanoTime();
            Extraction said = assertTimeoutPreemptively(GUARD, () -> pipeline.explain(article));
            System.out.println("hostile " + e.getKey() + ": " + said.claims().size() + " claims, " + (System.nanoTime() - before) / 1_000_000 + " ms");
            Invariants.check(article, said.claims());
            Invariants.checkSchema(said.claims().subList(0, Math.min(50, said.claims().size())));
        }));
    }

    @Test
    void numbersThatAreNoneGiveNoClaim() {
        for (String none : List.of("1.2.3.4.5", "99999999999999999999 tỷ tỷ", "1".repeat(400))) {
            Article article = Texts.article("Tỷ lệ hộ nghèo của tỉnh là " + none + " đồng.", "2024-06-10");
            assertEquals(List.of(), Pipeline.standard().claims(article).claims());
        }
    }

    @Test
    void minusZeroIsZero() {
        Article article = Texts.article("Tốc độ tăng trưởng GRDP của tỉnh đạt -0,00%.", "2024-06-10");
        List<Claim> claims = Pipeline.standard().claims(article).claims();
        assertEquals(1, claims.size());
        assertEquals(0, claims.get(0).value().signum());
        assertTrue(Json.write(claims.get(0)).contains("\"value\":0,"), Json.write(claims.get(0)));
    }

    /** Decomposed text is not what {@code strip} hands on; it must do no harm all the same. */
    @Test
    void decomposedTextIsHarmless() {
        Article article = Texts.article(Normalizer.normalize(ORDINARY, Normalizer.Form.NFD), "2024-06-10");
        Invariants.check(article, Pipeline.standard().claims(article).claims());
    }

    /** Claims of ordinary text as JSON lines; called through a class loader of its own by the next test. */
    public static String claimsOfOrdinaryText() {
        StringBuilder out = new StringBuilder();
        for (Claim c : Pipeline.standard().explain(Texts.article(ORDINARY, "2024-06-10")).claims()) {
            out.append(Json.write(c)).append('\n');
        }
        return out.toString();
    }

    /** All tables and models are read anew under the Turkish locale, whose small I has no dot. */
    @Test
    void theTurkishLocaleChangesNothing() throws Exception {
        String here = claimsOfOrdinaryText();
        assertTrue(here.lines().count() >= 5, here);
        List<URL> urls = new ArrayList<>();
        for (String part : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        Locale before = Locale.getDefault();
        try (URLClassLoader fresh = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Object there = fresh.loadClass(HostileTest.class.getName()).getMethod("claimsOfOrdinaryText").invoke(null);
            assertEquals(here, there);
        } finally {
            Locale.setDefault(before);
        }
    }
}
