package vn.solieu.doc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The records as JSON, one a line without its line break: the wire form that both schemas describe. */
public final class Json {
    /** Made when first needed: a run that only writes claims does not wait for it. */
    private static final class Mapper {
        static final ObjectMapper IT = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private Json() { }

    public static String write(Claim claim) {
        try {
            return ClaimWriter.write(claim);
        } catch (IOException e) {
            throw new IllegalStateException("claim " + claim.id() + " cannot be written", e);
        }
    }

    /** The records of claims in UTF-8, each with its line end. */
    public static byte[] lines(List<Claim> claims) {
        StringBuilder lines = new StringBuilder();
        for (Claim claim : claims) {
            lines.append(write(claim)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws JsonProcessingException where the line is no claim record of this schema; the message says why */
    public static Claim readClaim(String line) throws JsonProcessingException {
        return Mapper.IT.readValue(line, Claim.class);
    }

    public static String write(Article a) {
        CodePoints points = new CodePoints(a.text());
        ObjectNode o = Mapper.IT.createObjectNode();
        o.put("schema", "article/1").put("id", a.id()).put("source", a.source()).put("url", a.url()).put("title", a.title())
                .put("published", a.published()).put("modified", a.modified());
        strings(o.putArray("authors"), a.authors());
        o.put("publisher", a.publisher()).put("section", a.section());
        strings(o.putArray("tags"), a.tags());
        o.put("language", a.language()).put("text", a.text()).put("body_start", points.toPoints(a.bodyStart()));
        ArrayNode blocks = o.putArray("blocks");
        for (Block b : a.blocks()) {
            blocks.addObject().put("type", b.type().code()).put("start", points.toPoints(b.span().start()))
                    .put("end", points.toPoints(b.span().end()));
        }
        strings(o.putArray("captions"), a.captions());
        o.put("image", a.image()).put("next_page", a.nextPage());
        return o.toString();
    }

    /** @throws JsonProcessingException where the line is no article record */
    public static Article readArticle(String line) throws JsonProcessingException {
        JsonNode o = Mapper.IT.readTree(line);
        String text = o.path("text").asText();
        CodePoints points = new CodePoints(text);
        List<Block> blocks = new ArrayList<>();
        for (JsonNode b : o.path("blocks")) {
            blocks.add(new Block(Block.Type.ofCode(b.path("type").asText()),
                    new Span(points.toUnits(b.path("start").asInt()), points.toUnits(b.path("end").asInt()))));
        }
        return new Article(text(o, "id"), text(o, "source"), text(o, "url"), text(o, "title"), text(o, "published"),
                text(o, "modified"), strings(o.path("authors")), text(o, "publisher"), text(o, "section"),
                strings(o.path("tags")), text(o, "language"), text, points.toUnits(o.path("body_start").asInt()), blocks,
                strings(o.path("captions")), text(o, "image"), text(o, "next_page"));
    }

    private static String text(JsonNode o, String field) {
        JsonNode n = o.get(field);
        return n == null || n.isNull() ? null : n.asText();
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }
}
