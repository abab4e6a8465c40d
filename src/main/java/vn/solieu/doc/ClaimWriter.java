package vn.solieu.doc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes claims field by field, in the order of {@code claim.schema.json}: no looking into classes, which a short run would wait for. */
final class ClaimWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final int USUAL = 2000;

    private ClaimWriter() { }

    static String write(Claim c) throws IOException {
        CharArrayWriter out = new CharArrayWriter(USUAL);
        try (JsonGenerator g = FACTORY.createGenerator(out)) {
            g.writeStartObject();
            g.writeStringField("schema", c.schema());
            g.writeStringField("id", c.id());
            g.writeStringField("kind", c.kind().code());
            metric(g, c.metric());
            number(g, "value", c.value());
            number(g, "value_to", c.valueTo());
            number(g, "total", c.total());
            g.writeStringField("unit", c.unit());
            g.writeStringField("qualifier", c.qualifier().code());
            g.writeStringField("status", c.status().code());
            g.writeStringField("direction", c.direction() == null ? null : c.direction().code());
            g.writeStringField("baseline", c.baseline());
            g.writeStringField("of", c.of());
            province(g, c.province());
            g.writeStringField("place", c.place());
            period(g, c.period());
            attribution(g, c.attribution());
            evidence(g, c.evidence());
            article(g, c.article());
            number(g, "confidence", c.confidence());
            g.writeEndObject();
        }
        return out.toString();
    }

    private static void metric(JsonGenerator g, Claim.Metric m) throws IOException {
        g.writeObjectFieldStart("metric");
        g.writeStringField("text", m.text());
        g.writeStringField("id", m.id());
        g.writeStringField("name", m.name());
        g.writeStringField("name_en", m.nameEn());
        g.writeEndObject();
    }

    private static void number(JsonGenerator g, String name, BigDecimal value) throws IOException {
        g.writeFieldName(name);
        g.writeNumber(value);
    }

    private static void province(JsonGenerator g, Claim.Province p) throws IOException {
        if (p == null) {
            g.writeNullField("province");
            return;
        }
        g.writeObjectFieldStart("province");
        g.writeStringField("code", p.code());
        g.writeStringField("edition", p.edition());
        g.writeStringField("name", p.name());
        g.writeStringField("current_code", p.currentCode());
        g.writeStringField("current_name", p.currentName());
        g.writeStringField("basis", p.basis() == null ? null : p.basis().code());
        g.writeEndObject();
    }

    private static void period(JsonGenerator g, Claim.Period p) throws IOException {
        g.writeObjectFieldStart("period");
        g.writeStringField("start", p.start());
        g.writeStringField("end", p.end());
        g.writeStringField("text", p.text());
        g.writeStringField("basis", p.basis() == null ? null : p.basis().code());
        g.writeEndObject();
    }

    private static void attribution(JsonGenerator g, Claim.Attribution a) throws IOException {
        if (a == null) {
            g.writeNullField("attribution");
            return;
        }
        g.writeObjectFieldStart("attribution");
        g.writeStringField("speaker", a.speaker());
        g.writeStringField("role", a.role());
        g.writeStringField("organization", a.organization());
        g.writeEndObject();
    }

    private static void evidence(JsonGenerator g, Claim.Evidence e) throws IOException {
        g.writeObjectFieldStart("evidence");
        g.writeStringField("sentence", e.sentence());
        g.writeNumberField("start", e.start());
        g.writeNumberField("end", e.end());
        g.writeStringField("text", e.text());
        g.writeNumberField("value_start", e.valueStart());
        g.writeNumberField("value_end", e.valueEnd());
        g.writeEndObject();
    }

    private static void article(JsonGenerator g, Claim.ArticleRef a) throws IOException {
        g.writeObjectFieldStart("article");
        g.writeStringField("id", a.id());
        g.writeStringField("source", a.source());
        g.writeStringField("url", a.url());
        g.writeStringField("title", a.title());
        g.writeStringField("published", a.published());
        g.writeStringField("publisher", a.publisher());
        g.writeEndObject();
    }
}
