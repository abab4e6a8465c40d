package vn.solieu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Claims against gold mentions, as {@code tools/score.py} of the specification counts: a prediction matches a mention when their
 * number spans overlap in the document, one to one; strict means that kind, value, total, unit, metric, province, period, status and
 * direction are all right.
 */
public final class ClaimScore {
    private static final List<String> FIELDS = List.of("kind", "value", "total", "unit", "metric", "province", "period", "status", "qualifier",
            "direction");
    private static final double EPSILON = 1e-9;
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int hits;
    private int invented;
    private int missed;
    private int strict;
    /** The ids of the claims found right, where they are asked for; else null. */
    private Set<String> rightIds;
    private final Calibration calibration = new Calibration();

    private ClaimScore() {
        FIELDS.forEach(f -> right.put(f, 0));
    }

    /**
     * @param goldFiles JSON lines, a mention each
     * @param docs folder of the documents that the gold's offsets point into, UTF-8
     * @param predictions claim records or gold rows, JSON lines
     * @throws IOException where a file cannot be read; the message names it, and the line where that is the trouble
     */
    public static Figures score(List<Path> goldFiles, Path docs, List<Path> predictions) throws IOException {
        List<Row> gold = new ArrayList<>();
        Set<String> names = new TreeSet<>(ClaimScore::byCodePoints);
        for (Path file : goldFiles) {
            for (JsonNode node : JsonLines.read(file)) {
                gold.add(Row.of(node));
            }
            names.add(file.getFileName().toString().replace(".jsonl", ".txt"));
        }
        gold.forEach(g -> names.add(g.doc()));
        List<Row> said = new ArrayList<>();
        for (Path file : predictions) {
            for (JsonNode node : JsonLines.read(file)) {
                said.add(Row.of(node));
            }
        }
        ClaimScore score = new ClaimScore();
        for (String doc : names) {
            String text = Normalizer.normalize(Files.readString(docs.resolve(doc), StandardCharsets.UTF_8), Normalizer.Form.NFC);
            score.document(doc, new Text(text), gold.stream().filter(g -> doc.equals(g.doc())).toList(),
                    said.stream().filter(s -> belongs(s, doc)).toList());
        }
        return score.figures();
    }

    /**
     * Which claims of one document are right in every strict field.
     *
     * @param gold the document's gold, a JSON object a line
     * @param text the document, into which the gold's offsets point
     * @param claims claim records, a JSON object each
     * @return the ids of the claims that are right
     */
    public static Set<String> right(List<String> gold, String text, List<String> claims) throws IOException {
        ClaimScore score = new ClaimScore();
        score.rightIds = new HashSet<>();
        List<Row> golds = new ArrayList<>();
        for (String line : gold) {
            golds.add(Row.of(JsonLines.parse(line, "record")));
        }
        List<Row> said = new ArrayList<>();
        for (String line : claims) {
            said.add(Row.of(JsonLines.parse(line, "record")));
        }
        score.document("", new Text(text), golds, said);
        return score.rightIds;
    }

    /** How like a metric's wording is to the nearest of the right ones, 0 to 1; from 0.6 on the scorer calls them the same. */
    public static double likeness(List<String> right, String wording) {
        return Wording.likeness(right, wording);
    }

    private static int byCodePoints(String a, String b) {
        return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    private static boolean belongs(Row said, String doc) {
        if (doc.equals(said.doc())) {
            return true;
        }
        String source = said.source() == null ? "" : said.source();
        String base = source.substring(source.lastIndexOf('/') + 1).split("#", 2)[0];
        int dot = doc.lastIndexOf('.');
        return base.equals(doc) || base.equals(dot < 0 ? doc : doc.substring(0, dot));
    }

    private record Place(int start, int end) { }

    private record Said(Place place, Row row) { }

    private void document(String doc, Text text, List<Row> gold, List<Row> said) {
        Set<Place> taken = new HashSet<>();
        List<Said> left = new ArrayList<>();
        for (Row row : said) {
            Place place = locate(row, text, taken);
            if (place != null) {
                taken.add(place);
            }
            left.add(new Said(place, row));
        }
        for (Row g : gold) {
            Said best = null;
            long most = -1;
            for (Said s : left) {
                if (s.place() != null && s.place().start() < g.end() && g.start() < s.place().end()) {
                    long n = FIELDS.stream().filter(f -> right(f, g, s.row())).count();
                    if (n > most) {
                        most = n;
                        best = s;
                    }
                }
            }
            if (best == null) {
                missed++;
                notes.add("MISSED   " + doc + " " + g.start() + " " + Python.repr(g.get("text")) + " " + g.get("kind") + " | " + g.get("metric"));
            } else {
                Said found = best;
                left.removeIf(s -> s == found);
                match(doc, g, found.row());
            }
        }
        for (Said s : left) {
            invented++;
            calibrate(s.row(), false);
            notes.add("INVENTED " + doc + " " + (s.place() == null ? "None" : "(" + s.place().start() + ", " + s.place().end() + ")") + " "
                    + Python.repr(s.row().get("text")) + " " + Python.str(s.row().get("kind")) + " | " + Python.str(s.row().get("metric")));
        }
    }

    private void match(String doc, Row gold, Row said) {
        hits++;
        boolean allStrict = true;
        for (String field : FIELDS) {
            if (right(field, gold, said)) {
                right.merge(field, 1, Integer::sum);
            } else {
                allStrict &= field.equals("qualifier");
                notes.add("WRONG    " + doc + " " + gold.start() + " " + Python.repr(gold.get("text")) + " " + field + ": " + shown(field, gold)
                        + " is gold, " + shown(field, said) + " is said");
            }
        }
        strict += allStrict ? 1 : 0;
        calibrate(said, allStrict);
        if (allStrict && rightIds != null) {
            rightIds.add(said.get("id"));
        }
    }

    private void calibrate(Row said, boolean isRight) {
        Double confidence = said.number("confidence");
        if (confidence != null) {
            calibration.add(confidence, isRight);
        }
    }

    private static String shown(String field, Row row) {
        return field.equals("period") ? "(" + Python.repr(row.fields().get("period_start")) + ", " + Python.repr(row.fields().get("period_end")) + ")"
                : Python.repr(row.fields().get(field));
    }

    /** Where a prediction's number stands in the document, in code points: its sentence is looked up there. */
    private static Place locate(Row row, Text text, Set<Place> taken) {
        if (row.isGold()) {
            return new Place(row.start(), row.end());
        }
        String sentence = Normalizer.normalize(row.sentence(), Normalizer.Form.NFC);
        int[] points = sentence.codePoints().toArray();
        int lead = 0;
        while (lead < points.length && Text.space(points[lead])) {
            lead++;
        }
        int[] needle = new Text(sentence).points;
        int to = needle.length > 0 && needle[needle.length - 1] == ' ' ? needle.length - 1 : needle.length;
        int a = squeezed(points, lead, row.relStart());
        int b = squeezed(points, lead, row.relEnd());
        Place first = null;
        int last = text.index.length - 1;
        for (int at = text.find(needle, 0, to, 0); at >= 0; at = text.find(needle, 0, to, at + 1)) {
            Place place = new Place(text.index[Math.min(at + a, last)], text.index[Math.min(at + b - 1, last)] + 1);
            first = first == null ? place : first;
            if (!taken.contains(place)) {
                return place;
            }
        }
        return first;
    }

    private static int squeezed(int[] points, int from, int to) {
        return new Text(new String(points, from, Math.max(0, Math.min(to, points.length) - from))).points.length;
    }

    private static boolean right(String field, Row gold, Row said) {
        return switch (field) {
            case "value" -> same(gold.number("value"), said.number("value")) && same(gold.number("value_to"), said.number("value_to"));
            case "total" -> same(gold.number("total"), said.number("total"));
            case "metric" -> Wording.sameMetric(gold, said);
            case "period" -> gold.get("period_start") == null && gold.get("period_end") == null
                    || Objects.equals(gold.get("period_start"), said.get("period_start"))
                    && Objects.equals(gold.get("period_end"), said.get("period_end"));
            case "unit" -> Wording.sameUnit(gold, said);
            case "province" -> Wording.syllables(gold.get("province")).equals(Wording.syllables(said.get("province")));
            default -> blankToNull(gold.get(field)).equals(blankToNull(said.get(field)));
        };
    }

    private static String blankToNull(String s) {
        return s == null ? "" : s;
    }

    private static boolean same(Double a, Double b) {
        return a == null || b == null ? a == b : Math.abs(a - b) <= EPSILON * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private Figures figures() {
        Map<String, Number> out = new LinkedHashMap<>();
        out.put("gold", (long) hits + missed);
        out.put("predicted", (long) hits + invented);
        out.put("precision", hits + invented > 0 ? (double) hits / (hits + invented) : 0.0);
        out.put("recall", hits + missed > 0 ? (double) hits / (hits + missed) : 0.0);
        int both = 2 * hits + invented + missed;
        out.put("detection_f1", both > 0 ? 2.0 * hits / both : 1.0);
        out.put("strict_f1", both > 0 ? 2.0 * strict / both : 1.0);
        right.forEach((field, n) -> out.put(field + "_accuracy", hits > 0 ? (double) n / hits : 0.0));
        return new Figures(out, notes, calibration);
    }
}
