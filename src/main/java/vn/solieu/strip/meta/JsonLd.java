package vn.solieu.strip.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.jsoup.parser.Parser;
import vn.solieu.strip.text.Clean;

/** What JSON-LD (schema.org, W3C JSON-LD 1.1) says of an article; broken JSON says nothing. */
final class JsonLd {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA).enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final int LARGEST = 600_000;
    private static final int DEEPEST = 12;

    private JsonLd() { }

    /** Offers what a script's text declares. */
    static void read(String script, Metadata meta) {
        String text = script.strip();
        if (text.length() > LARGEST || text.isEmpty()) {
            return;
        }
        text = text.startsWith("<!--") || text.startsWith("//<![CDATA[") ? text.replaceAll("^<!--|-->$|^//<!\\[CDATA\\[|//]]>$", "") : text;
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException | StackOverflowError e) {
            return;
        }
        if (root != null) {
            visit(root, meta, 0);
        }
    }

    private static void visit(JsonNode node, Metadata meta, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(n -> visit(n, meta, depth + 1));
        } else if (node.isObject()) {
            String type = type(node);
            if (type.contains("article") || type.contains("posting") || type.contains("report") || type.contains("review")) {
                article(node, meta, 90);
            } else if (type.contains("webpage")) {
                article(node, meta, 35);
            } else if (type.contains("person") && depth <= 2) {
                meta.offer("authors", text(node.path("name")), "json-ld person", 20);
            } else if (type.contains("breadcrumb")) {
                crumbs(node, meta);
            }
            node.path("@graph").forEach(n -> visit(n, meta, depth + 1));
            if (node.has("mainEntity") && node.path("mainEntity").isObject()) {
                visit(node.path("mainEntity"), meta, depth + 1);
            }
        }
    }

    private static void article(JsonNode n, Metadata meta, int rank) {
        String source = "json-ld " + type(n);
        meta.offer("title", text(n.path("headline")), source, rank - 20);
        if (rank > 50) {
            meta.offer("title", text(n.path("name")), source, rank - 40);
        }
        meta.offer("published", Dates.iso(text(n.path("datePublished"))), source, rank);
        meta.offer("published", Dates.iso(text(n.path("dateCreated"))), source, rank - 30);
        meta.offer("modified", Dates.iso(text(n.path("dateModified"))), source, rank);
        authors(n.path("author"), source, meta, rank);
        authors(n.path("creator"), source, meta, rank - 30);
        if (rank > 50) {
            JsonNode publisher = n.path("publisher");
            meta.offer("publisher", text(publisher.isArray() ? publisher.path(0).path("name") : publisher.path("name")), source, 60);
            JsonNode section = n.path("articleSection");
            meta.offer("section", text(section.isArray() ? section.path(0) : section), source, 70);
            JsonNode image = n.path("image").isArray() ? n.path("image").path(0) : n.path("image");
            meta.offer("image", text(image.isObject() ? image.path("url") : image), source, 60);
            JsonNode words = n.path("keywords");
            if (words.isArray()) {
                words.forEach(w -> meta.offer("tags", text(w), source, 60));
            } else if (words.isTextual()) {
                for (String w : words.asText().split("[,;]")) {
                    meta.offer("tags", text(w), source, 60);
                }
            }
            meta.offer("language", text(n.path("inLanguage")), source, 50);
            if (n.path("isAccessibleForFree").asText().equalsIgnoreCase("false")) {
                meta.offer("paywall", "declared", source, 50);
            }
        }
    }

    private static void authors(JsonNode a, String source, Metadata meta, int rank) {
        if (a.isArray()) {
            a.forEach(x -> authors(x, source, meta, rank));
        } else if (a.isObject()) {
            String name = text(a.path("name"));
            boolean organisation = type(a).contains("organization");
            if (a.path("name").isArray()) {
                a.path("name").forEach(x -> meta.offer("authors", text(x), source, rank));
            } else if (name != null && !name.startsWith("http")) {
                name = name.startsWith("By ") ? name.substring(3) : name;
                int trust = HtmlMetadata.LOGIN.matcher(name).matches() ? Math.min(rank, 45) : rank;
                meta.offer("authors", name, source + (organisation ? " organization" : ""), organisation ? rank - 60 : trust);
            }
        } else if (a.isTextual() && !a.asText().startsWith("http")) {
            meta.offer("authors", text(a), source, rank);
        }
    }

    private static void crumbs(JsonNode n, Metadata meta) {
        JsonNode items = n.path("itemListElement");
        int last = items.size() - 1;
        for (int i = 1; i <= last; i++) {
            String name = text(items.path(i).path("name"));
            name = name == null ? text(items.path(i).path("item").path("name")) : name;
            if (i < last || last == 1) {
                meta.offer("section", name, "json-ld breadcrumb", 40);
                return;
            }
        }
    }

    private static String type(JsonNode n) {
        JsonNode t = n.path("@type");
        return (t.isArray() ? t.path(0).asText() + " " + t.path(1).asText() : t.asText()).toLowerCase(Locale.ROOT).strip();
    }

    private static String text(JsonNode n) {
        return n.isTextual() || n.isNumber() ? text(n.asText()) : null;
    }

    private static String text(String s) {
        String clean = Clean.line(s.indexOf('&') >= 0 ? Parser.unescapeEntities(s, false) : s);
        return clean.isEmpty() ? null : clean;
    }
}
