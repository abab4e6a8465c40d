package vn.solieu.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Extraction;
import vn.solieu.doc.Fate;

/**
 * Articles with every number coloured by what became of it, as one self-contained HTML page: {@link #HEAD}, an {@link #article} each,
 * {@link #FOOT}. A number is a button: its record, or the rule by which it is no claim, stands in the panel when it is pointed at or pressed,
 * and in its tooltip where scripts are off.
 */
public final class ExplainPage {
    /** What comes before the first article. */
    public static final String HEAD = "<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<title>Solieu: what became of each number</title><style>" + resource("explain.css") + "</style></head><body>\n"
            + "<header lang=\"en\"><h1>What became of each number</h1><p>Point at a number, or press it, to see its record or why it is no claim.</p>" + legend() + "</header>\n<main>\n";
    /** What comes after the last. */
    public static final String FOOT = "</main>\n<aside id=\"panel\" lang=\"en\" aria-live=\"polite\"><p>No number chosen.</p></aside>\n<script>" + resource("explain.js")
            + "</script></body></html>\n";

    private ExplainPage() { }

    private static String resource(String name) {
        try (InputStream in = ExplainPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String legend() {
        StringBuilder out = new StringBuilder("<p class=\"legend\">");
        for (Claim.Kind kind : Claim.Kind.values()) {
            out.append("<span class=\"").append(kind.code()).append("\">").append(kind.code()).append("</span> ");
        }
        return out.append("<span class=\"none\">no claim</span></p>").toString();
    }

    /** One article: its blocks with the numbers marked, and how many of them are claims. */
    public static String article(Extraction found) {
        Article article = found.article();
        Map<String, Claim> claims = new HashMap<>();
        found.claims().forEach(c -> claims.put(c.id(), c));
        List<Fate> fates = found.fates().stream().sorted(Comparator.comparingInt(f -> f.span().start())).toList();
        StringBuilder out = new StringBuilder("<article>\n<p class=\"source\">").append(escape(String.valueOf(article.source())));
        out.append(article.published() == null ? "" : " · " + escape(article.published())).append(article.publisher() == null ? "" : " · " + escape(article.publisher()));
        out.append(" · <span lang=\"en\">").append(found.claims().size()).append(" claims of ").append(fates.size()).append(" numbers").append(rules(fates)).append("</span></p>\n");
        int next = 0;
        for (Block block : article.blocks()) {
            String tag = switch (block.type()) {
                case TITLE -> "h2";
                case HEADING -> "h3";
                default -> "p";
            };
            out.append('<').append(tag).append(" class=\"").append(block.type().code()).append("\">");
            int at = block.span().start();
            while (next < fates.size() && fates.get(next).span().start() < block.span().end()) {
                Fate fate = fates.get(next++);
                if (fate.span().start() >= at) {
                    out.append(text(article.text().substring(at, fate.span().start())));
                    at = fate.span().end();
                    number(out, fate, claims.get(fate.claim()), fate.span().of(article.text()));
                }
            }
            out.append(text(article.text().substring(Math.min(at, block.span().end()), block.span().end()))).append("</").append(tag).append(">\n");
        }
        return out.append("</article>\n").toString();
    }

    /** Which rules rejected how many. */
    private static String rules(List<Fate> fates) {
        Map<String, Integer> count = new TreeMap<>();
        fates.stream().filter(f -> f.claim() == null).forEach(f -> count.merge(f.rule(), 1, Integer::sum));
        StringBuilder out = new StringBuilder();
        count.forEach((rule, n) -> out.append(out.isEmpty() ? "; no claim: " : ", ").append(escape(rule)).append(' ').append(n));
        return out.toString();
    }

    private static void number(StringBuilder out, Fate fate, Claim claim, String written) {
        String why = fate.rule() + (fate.detail() == null || fate.detail().isEmpty() ? "" : ": " + fate.detail());
        StringBuilder fields = new StringBuilder();
        if (claim == null) {
            row(fields, "no claim", why);
        } else {
            row(fields, claim.kind().code(), quantity(claim));
            row(fields, "metric", claim.metric().text() + (claim.metric().id() == null ? "" : " (" + claim.metric().id() + ")"));
            row(fields, "province", claim.province() == null ? "none" : claim.province().name() + ", by " + claim.province().basis().code());
            row(fields, "place", claim.place());
            row(fields, "period", claim.period().start() == null && claim.period().end() == null ? "none"
                    : (claim.period().start() == null ? "as of " : claim.period().start() + " to ") + claim.period().end() + ", by " + claim.period().basis().code()
                            + (claim.period().text() == null ? "" : " “" + claim.period().text() + "”"));
            row(fields, "status", claim.status().code());
            row(fields, "baseline", claim.baseline());
            row(fields, "confidence", claim.confidence().toPlainString());
            row(fields, "found by", why);
        }
        out.append("<button type=\"button\" class=\"").append(claim == null ? "none" : claim.kind().code()).append("\" title=\"")
                .append(escape(fields.toString().replaceAll("</d[td]><d[td]>", ": ").replaceAll("</dd>", "\n").replaceAll("<[^>]+>", "").strip()).replace("&amp;", "&"))
                .append("\">").append(escape(written)).append("<template><dl>").append(fields).append("</dl></template></button>");
    }

    private static String quantity(Claim c) {
        String value = c.value().toPlainString() + (c.valueTo() == null ? "" : " to " + c.valueTo().toPlainString()) + (c.total() == null ? "" : " of " + c.total().toPlainString());
        String qualifier = c.qualifier() == Claim.Qualifier.EXACT ? "" : c.qualifier().code().replace('_', ' ') + " ";
        return (c.direction() == null ? "" : c.direction().code() + " ") + qualifier + value + " " + c.unit();
    }

    private static void row(StringBuilder out, String name, String value) {
        if (value != null) {
            out.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>");
        }
    }

    private static String text(String s) {
        return escape(s).replace("\t", " <i>|</i> ");
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
