package vn.solieu.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Claim;

/**
 * One page that holds the claims, the program that shows them and the chart library (Apache ECharts), and needs no network. Its content
 * security policy admits exactly the scripts and the style in it, by hash; what comes from articles stands in a data block as JSON
 * without {@code <}, and reaches the page as text only.
 */
public final class Report {
    private static final String ECHARTS = "META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final List<String> PARTS = List.of("1-words.js", "2-filter.js", "3-table.js", "4-charts.js", "5-page.js");

    private Report() { }

    /**
     * What the page shows.
     *
     * @param conflicts by a claim's id, the ids of the claims of other articles that contradict it
     * @param paragraphs by a claim's id, the paragraph that its sentence stands in; may lack any
     * @param english whether the page opens in English
     */
    public record Content(List<Claim> claims, Map<String, List<String>> conflicts, Map<String, String> paragraphs, boolean english) { }

    public static void write(Content content, OutputStream to) throws IOException {
        String css = resource("report.css");
        String charts = resource(ECHARTS);
        String program = program();
        if (charts.contains("</script") || program.contains("</script") || css.contains("</style")) {
            throw new IllegalStateException("a script or style of the report would end its own element");
        }
        String policy = "default-src 'none'; script-src '" + hash(charts) + "' '" + hash(program) + "'; style-src '" + hash(css)
                + "'; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'";
        String[] page = resource("report.html").split("\\{\\{|\\}\\}");
        for (int i = 0; i < page.length; i++) {
            if (i % 2 == 0) {
                text(to, page[i]);
                continue;
            }
            switch (page[i]) {
                case "lang" -> text(to, content.english ? "en" : "vi");
                case "csp" -> text(to, policy);
                case "css" -> text(to, css);
                case "echarts" -> text(to, charts);
                case "js" -> text(to, program);
                case "data" -> PageData.write(content, to);
                default -> throw new IllegalStateException("report.html: no such part: " + page[i]);
            }
        }
    }

    /** The program's parts in one scope of their own. */
    private static String program() throws IOException {
        StringBuilder out = new StringBuilder("'use strict';\n(() => {\n");
        for (String part : PARTS) {
            out.append(resource(part));
        }
        return out.append("})();\n").toString();
    }

    private static void text(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Line ends as the HTML parser leaves them, so that hashes fit. */
    private static String resource(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    private static String hash(String script) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
