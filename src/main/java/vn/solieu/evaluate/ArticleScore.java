package vn.solieu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Stripped articles against gold bodies and metadata, as {@code tools/score_articles.py} of the specification counts: word 4-gram
 * shingles, case kept; F1 of the mean precision and the mean recall over pages (the measure of the article-extraction-benchmark). Dates
 * are right when the day is; titles and authors when equal after folding case, white space and punctuation.
 */
public final class ArticleScore {
    private static final int N = 4;
    private static final int HASH_DIGITS = 12;
    private static final int DAY = 10;
    /** What Python's {@code \w} takes: letters, numbers and the underscore, but no combining marks. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private ArticleScore() { }

    /** One page's result, for the list of the worst. */
    private record PageScore(double f1, String page, long extra, long missing) { }

    /**
     * @param gold one JSON object: page id to body (or body_shingles), title, author, published
     * @param articles article records, JSON lines
     * @param worst how many of the lowest pages are told in the notes
     * @throws IOException where a file cannot be read; the message names it
     */
    public static Figures score(Path gold, Path articles, int worst) throws IOException {
        Map<String, JsonNode> said = new HashMap<>();
        for (JsonNode record : JsonLines.read(articles)) {
            said.put(page(record.path("source").asText("")), record);
        }
        List<Double> precisions = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        List<PageScore> rows = new ArrayList<>();
        Map<String, int[]> fields = new LinkedHashMap<>();
        List.of("title", "published", "author").forEach(f -> fields.put(f, new int[2]));
        int pages = 0;
        int found = 0;
        for (Map.Entry<String, JsonNode> entry : JsonLines.whole(gold).properties()) {
            JsonNode g = entry.getValue();
            JsonNode p = said.getOrDefault(entry.getKey(), com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
            pages++;
            found += said.containsKey(entry.getKey()) ? 1 : 0;
            String text = p.path("text").asText("");
            Map<String, Integer> have = shingles(text.substring(text.offsetByCodePoints(0,
                    Math.min(p.path("body_start").asInt(), text.codePointCount(0, text.length())))));
            Map<String, Integer> want = new HashMap<>();
            if (g.has("body_shingles")) {
                for (Map.Entry<String, JsonNode> s : g.get("body_shingles").properties()) {
                    want.put(s.getKey(), s.getValue().asInt());
                }
                Map<String, Integer> hashed = new HashMap<>();
                have.forEach((shingle, n) -> hashed.put(hash(shingle), n));
                have = hashed;
            } else {
                want = shingles(text(g, "body") == null || text(g, "body").isEmpty() ? text(g, "articleBody") : text(g, "body"));
            }
            long tp = 0;
            for (Map.Entry<String, Integer> w : want.entrySet()) {
                tp += Math.min(w.getValue(), have.getOrDefault(w.getKey(), 0));
            }
            long fp = sum(have) - tp;
            long fn = sum(want) - tp;
            if (tp + fp > 0) {
                precisions.add((double) tp / (tp + fp));
            }
            if (tp + fn > 0) {
                recalls.add((double) tp / (tp + fn));
            }
            rows.add(new PageScore(tp + fp + fn > 0 ? 2.0 * tp / (2 * tp + fp + fn) : 1.0, entry.getKey(), fp, fn));
            field(fields.get("title"), text(g, "title"), fold(text(g, "title")).equals(fold(text(p, "title"))));
            field(fields.get("published"), text(g, "published"), day(text(g, "published")).equals(day(text(p, "published"))));
            List<String> authors = new ArrayList<>();
            p.path("authors").forEach(a -> authors.add(a.asText()));
            field(fields.get("author"), text(g, "author"), fold(text(g, "author")).equals(fold(String.join(", ", authors))));
        }
        double precision = mean(precisions);
        double recall = mean(recalls);
        Map<String, Number> out = new LinkedHashMap<>();
        out.put("pages", (long) pages);
        out.put("found", (long) found);
        out.put("precision", precision);
        out.put("recall", recall);
        out.put("f1", precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0.0);
        fields.forEach((name, n) -> {
            if (n[0] > 0) {
                out.put(name + "_accuracy", (double) n[1] / n[0]);
            }
        });
        rows.sort(Comparator.comparingDouble(PageScore::f1).thenComparing(PageScore::page).thenComparing(PageScore::extra));
        return new Figures(out, rows.stream().limit(worst).map(r -> new java.math.BigDecimal(r.f1()).setScale(3, java.math.RoundingMode.HALF_EVEN)
                + " " + r.page() + " extra " + r.extra() + " missing " + r.missing()).toList());
    }

    private static void field(int[] counts, String gold, boolean right) {
        if (gold != null && !gold.isEmpty()) {
            counts[0]++;
            counts[1] += right ? 1 : 0;
        }
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = WORD.matcher(nfc(text)).results().map(java.util.regex.MatchResult::group).toList();
        Map<String, Integer> out = new HashMap<>();
        if (!words.isEmpty() && words.size() < N) {
            out.put(String.join(" ", words), 1);
        }
        for (int i = 0; i + N <= words.size(); i++) {
            out.merge(String.join(" ", words.subList(i, i + N)), 1, Integer::sum);
        }
        return out;
    }

    private static String hash(String shingle) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shingle.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Case is folded by way of upper case, which comes near to Unicode's full case folding. */
    private static String fold(String text) {
        String folded = nfc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return String.join(" ", WORD.matcher(folded).results().map(java.util.regex.MatchResult::group).toList());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC);
    }

    private static String day(String date) {
        return date == null ? "" : date.substring(0, Math.min(DAY, date.length()));
    }

    private static String page(String source) {
        String file = source.split("#", 2)[0];
        return file.substring(file.lastIndexOf('/') + 1).split("\\.", 2)[0];
    }

    private static String text(JsonNode o, String field) {
        JsonNode n = o.get(field);
        return n == null || n.isNull() ? null : n.asText();
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static double mean(List<Double> values) {
        return values.isEmpty() ? 0 : values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
