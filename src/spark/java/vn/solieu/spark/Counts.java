package vn.solieu.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What was read and found, of one input or of all. */
final class Counts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    long inputs;
    long articles;
    long claims;
    /** Records of web archives that were passed over because they were not wanted. */
    long passed;
    /** Inputs that could not be read to their end because the file system failed; the next run tries them again. */
    long unfinished;
    /** By the code of the reason. */
    final TreeMap<String, Long> rejected = new TreeMap<>();

    void add(Counts other) {
        inputs += other.inputs;
        articles += other.articles;
        claims += other.claims;
        passed += other.passed;
        unfinished += other.unfinished;
        other.rejected.forEach((reason, n) -> rejected.merge(reason, n, Long::sum));
    }

    long allRejected() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    ObjectNode json() {
        ObjectNode o = MAPPER.createObjectNode();
        o.put("inputs", inputs).put("articles", articles).put("claims", claims).put("passed_over", passed).put("unfinished_inputs", unfinished);
        ObjectNode reasons = o.putObject("rejected");
        rejected.forEach(reasons::put);
        return o;
    }

    static Counts of(JsonNode o) {
        Counts counts = new Counts();
        counts.inputs = o.path("inputs").asLong();
        counts.articles = o.path("articles").asLong();
        counts.claims = o.path("claims").asLong();
        counts.passed = o.path("passed_over").asLong();
        counts.unfinished = o.path("unfinished_inputs").asLong();
        for (Map.Entry<String, JsonNode> reason : o.path("rejected").properties()) {
            counts.rejected.put(reason.getKey(), reason.getValue().asLong());
        }
        return counts;
    }

    static String write(JsonNode o) {
        try {
            return MAPPER.writeValueAsString(o) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
