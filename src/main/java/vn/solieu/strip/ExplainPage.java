package vn.solieu.strip;

import java.util.Locale;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.strip.html.HtmlStripper;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/** An {@link Explanation} as one HTML page that a person looks at: fate, candidates, metadata, and every line with its reason. */
public final class ExplainPage {
    private static final String STYLE = "body{font:15px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#222}table{border-collapse:collapse;width:100%;margin:1em 0}"
            + "td,th{text-align:left;vertical-align:top;padding:.2em .6em;border-bottom:1px solid #ddd}.kept{background:#eaf6ea}.caption,.byline,.title{background:#eef2fa}"
            + ".dropped{color:#777}.chosen{font-weight:bold;background:#eaf6ea}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:13px}";

    private ExplainPage() { }

    /** The whole page. */
    public static String of(Explanation e) {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(escape(e.page().source()))
                .append(": how it was stripped</title><style>").append(STYLE).append("</style></head><body>\n<h1>").append(escape(e.page().source())).append("</h1>\n");
        fate(e, out);
        candidates(e, out);
        metadata(e.metadata(), out);
        lines(e, out);
        return out.append("</body></html>\n").toString();
    }

    private static void fate(Explanation e, StringBuilder out) {
        if (e.outcome() instanceof Outcome.Kept<Article> kept) {
            out.append("<p>Kept as an article: ").append(escape(String.valueOf(kept.value().title()))).append("</p>\n");
        } else if (e.outcome() instanceof Outcome.Dropped<Article> dropped) {
            out.append("<p>Dropped, <strong>").append(dropped.reason().code()).append("</strong>: ").append(escape(dropped.detail())).append("</p>\n");
        }
        if (e.charset() != null) {
            out.append("<p>Decoded as ").append(escape(e.charset())).append("</p>\n");
        }
    }

    private static void candidates(Explanation e, StringBuilder out) {
        if (e.candidates().isEmpty()) {
            return;
        }
        out.append("<h2>Candidates</h2>\n<table><tr><th>method</th><th>box</th><th class=\"n\">words</th><th class=\"n\">score</th></tr>\n");
        for (HtmlStripper.Scored c : e.candidates()) {
            out.append(c.chosen() ? "<tr class=\"chosen\">" : "<tr>").append("<td>").append(c.method()).append("</td><td><code>").append(escape(c.box()))
                    .append("</code></td><td class=\"n\">").append(c.words()).append("</td><td class=\"n\">").append(String.format(Locale.ROOT, "%.3f", c.score())).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static void metadata(Metadata meta, StringBuilder out) {
        out.append("<h2>Metadata</h2>\n<table><tr><th>field</th><th>value</th><th>source</th><th class=\"n\">trust</th></tr>\n");
        for (Metadata.Candidate c : meta.candidates()) {
            out.append(c.equals(meta.candidate(c.field())) ? "<tr class=\"chosen\">" : "<tr>").append("<td>").append(escape(c.field())).append("</td><td>")
                    .append(escape(c.value())).append("</td><td>").append(escape(c.source())).append("</td><td class=\"n\">").append(c.rank()).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static void lines(Explanation e, StringBuilder out) {
        out.append("<h2>Lines</h2>\n<table><tr><th>fate</th><th>type</th><th class=\"n\">model</th><th>text</th></tr>\n");
        for (Line line : e.lines()) {
            String kind = line.isKept() ? "kept" : line.rule().equals(Line.CAPTION) || line.rule().equals(Line.BYLINE) || line.rule().equals("title") ? line.rule() : "dropped";
            out.append("<tr class=\"").append(kind).append("\"><td>").append(line.isKept() ? "kept" : escape(line.rule())).append("</td><td>")
                    .append(line.isKept() ? line.type().code() : "").append("</td><td class=\"n\">")
                    .append(Double.isNaN(line.score()) ? "" : String.format(Locale.ROOT, "%.2f", line.score())).append("</td><td>").append(escape(line.text())).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
