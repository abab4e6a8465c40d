package vn.solieu.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.solieu.doc.Claim;
import vn.solieu.lexicon.Tsv;

/** The claims as columns over dictionaries: each text once, each claim a row of numbers. */
final class PageData {
    private final Dict<String> sentences = new Dict<>();
    private final Dict<String> paragraphs = new Dict<>();
    private final Dict<String> units = new Dict<>();
    private final Dict<String> wordings = new Dict<>();
    private final Dict<String> publishers = new Dict<>();
    private final Dict<List<String>> provinces = new Dict<>();
    private final Keyed metrics = new Keyed();
    private final Keyed articles = new Keyed();
    private final JsonGenerator out;
    private final Report.Content content;

    private PageData(Report.Content content, JsonGenerator out) {
        this.content = content;
        this.out = out;
    }

    static void write(Report.Content content, OutputStream to) throws IOException {
        try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())
                    .setCharacterEscapes(new NoMarkup());
            new PageData(content, out).write();
        }
    }

    private void write() throws IOException {
        out.writeStartObject();
        out.writeStringField("lang", content.english() ? "en" : "vi");
        long now = content.claims().stream().filter(c -> c.province() != null && "34".equals(c.province().edition())).count();
        out.writeStringField("edition", now * 2 > content.claims().size() ? "34" : "63");
        out.writeObjectFieldStart("cols");
        column("id", Claim::id);
        column("kind", c -> c.kind().ordinal());
        column("status", c -> c.status().ordinal());
        column("qualifier", c -> c.qualifier().ordinal());
        column("direction", c -> c.direction() == null ? 0 : c.direction() == Claim.Direction.UP ? 1 : -1);
        column("metric", c -> metrics.of(c.metric().id() != null ? c.metric().id() : "~" + c.metric().text(),
                new String[] {c.metric().name(), c.metric().nameEn(), c.metric().text()}));
        column("wording", c -> wordings.of(c.metric().text()));
        column("value", Claim::value);
        column("to", Claim::valueTo);
        column("total", Claim::total);
        column("unit", c -> units.of(c.unit()));
        column("baseline", Claim::baseline);
        column("province", c -> c.province() == null ? -1 : provinces.of(java.util.Arrays.asList(c.province().edition(), c.province().code(),
                c.province().name(), c.province().currentCode(), c.province().currentName())));
        column("place", Claim::place);
        column("start", c -> c.period().start());
        column("end", c -> c.period().end());
        column("words", c -> c.period().text());
        column("said", c -> said(c.attribution()));
        column("sentence", c -> sentences.of(c.evidence().sentence()));
        column("from", c -> unit(c.evidence(), c.evidence().valueStart()));
        column("until", c -> unit(c.evidence(), c.evidence().valueEnd()));
        column("article", c -> articles.of(c.article().id(), new String[] {c.article().title(),
            c.article().publisher() == null ? null : Integer.toString(publishers.of(c.article().publisher())), c.article().published(), c.article().url(),
            c.article().source()}));
        column("confidence", Claim::confidence);
        if (!content.paragraphs().isEmpty()) {
            column("paragraph", c -> content.paragraphs().get(c.id()) == null ? -1 : paragraphs.of(content.paragraphs().get(c.id())));
        }
        out.writeEndObject();
        dictionaries();
        conflicts();
        tables();
        out.writeEndObject();
    }

    private void column(String name, Function<Claim, Object> cell) throws IOException {
        out.writeArrayFieldStart(name);
        for (Claim c : content.claims()) {
            out.writePOJO(cell.apply(c));
        }
        out.writeEndArray();
    }

    private static String said(Claim.Attribution a) {
        if (a == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {a.speaker(), a.role(), a.organization()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    /** A code-point offset into the article as UTF-16 offset into the sentence; -1 where the offsets do not fit the sentence. */
    private static int unit(Claim.Evidence e, int point) {
        int points = e.sentence().codePointCount(0, e.sentence().length());
        boolean fits = e.valueStart() >= e.start() && e.valueEnd() > e.valueStart() && e.valueEnd() - e.start() <= points;
        return fits ? e.sentence().offsetByCodePoints(0, point - e.start()) : -1;
    }

    private void dictionaries() throws IOException {
        out.writeObjectFieldStart("dicts");
        strings("sentences", sentences.all());
        strings("paragraphs", paragraphs.all());
        strings("units", units.all());
        strings("wordings", wordings.all());
        strings("publishers", publishers.all());
        out.writeArrayFieldStart("provinces");
        for (List<String> p : provinces.all()) {
            row(p);
        }
        out.writeEndArray();
        rows("metrics", metrics);
        out.writeArrayFieldStart("articles");
        for (Map.Entry<String, String[]> a : articles.rows.entrySet()) {
            out.writeStartArray();
            out.writeString(a.getKey());
            String[] v = a.getValue();
            out.writeString(v[0]);
            out.writeNumber(v[1] == null ? -1 : Integer.parseInt(v[1]));
            out.writeString(v[2]);
            out.writeString(v[3]);
            out.writeString(v[4]);
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void conflicts() throws IOException {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < content.claims().size(); i++) {
            at.put(content.claims().get(i).id(), i);
        }
        out.writeObjectFieldStart("conflicts");
        for (int i = 0; i < content.claims().size(); i++) {
            List<String> others = content.conflicts().get(content.claims().get(i).id());
            if (others != null) {
                out.writeArrayFieldStart(Integer.toString(i));
                for (String other : others) {
                    if (at.containsKey(other)) {
                        out.writeNumber(at.get(other));
                    }
                }
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    private void tables() throws IOException {
        out.writeArrayFieldStart("tiles");
        for (Tsv.Row r : Tsv.resource(PageData.class, "tiles.tsv").rows()) {
            out.writeStartArray();
            out.writeString(r.require("edition"));
            out.writeString(r.require("code"));
            out.writeString(r.require("name"));
            out.writeNumber(Integer.parseInt(r.require("column")));
            out.writeNumber(Integer.parseInt(r.require("row")));
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("text");
        for (Tsv.Row r : Tsv.resource(PageData.class, "strings.tsv").unique("key").rows()) {
            out.writeObjectFieldStart(r.require("key"));
            out.writeStringField("vi", r.require("vi"));
            out.writeStringField("en", r.require("en"));
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void strings(String name, Iterable<String> all) throws IOException {
        out.writeFieldName(name);
        row(all);
    }

    private void rows(String name, Keyed all) throws IOException {
        out.writeArrayFieldStart(name);
        for (Map.Entry<String, String[]> e : all.rows.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(e.getKey()));
            cells.addAll(java.util.Arrays.asList(e.getValue()));
            row(cells);
        }
        out.writeEndArray();
    }

    private void row(Iterable<String> cells) throws IOException {
        out.writeStartArray();
        for (String s : cells) {
            out.writeString(s);
        }
        out.writeEndArray();
    }

    /** Values in order of first sight, each with its number. */
    private static final class Dict<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T value) {
            return numbers.computeIfAbsent(value, v -> numbers.size());
        }

        Iterable<T> all() {
            return numbers.keySet();
        }
    }

    /** Rows in order of first sight, each under a key. */
    private static final class Keyed {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, String[]> rows = new LinkedHashMap<>();

        int of(String key, String[] row) {
            rows.putIfAbsent(key, row);
            return numbers.computeIfAbsent(key, k -> numbers.size());
        }
    }

    /** JSON without characters that mean something in HTML. */
    private static final class NoMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private final int[] escapes = standardAsciiEscapesForJSON();

        NoMarkup() {
            for (char c : "<>&'".toCharArray()) {
                escapes[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
