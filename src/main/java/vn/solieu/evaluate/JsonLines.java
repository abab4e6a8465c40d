package vn.solieu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON: a file of lines, or a file that is one value. Numbers keep the digits that they are written with. */
final class JsonLines {
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();

    private JsonLines() { }

    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    out.add(parse(line, file + "#" + number));
                }
            }
        }
        return out;
    }

    static JsonNode whole(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    static JsonNode parse(String json, String where) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (!node.isObject()) {
                throw new IOException(where + ": no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IOException(where + ": " + e.getOriginalMessage(), e);
        }
    }
}
