package vn.solieu.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/** JSON lines, an article each: {@code url}, {@code html} or {@code text}, {@code title}, {@code published}; other fields are passed over. */
final class JsonlReader implements Reader {
    static final Set<String> FIELDS = Set.of("url", "html", "text", "title", "published");

    @Override
    public boolean takes(String name, byte[] head) {
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    @Override
    public Pages read(Input input) {
        return new LinePages(input);
    }

    private static final class LinePages extends Pages {
        private final Input input;
        private final Lines lines;
        private boolean any;
        private boolean over;

        LinePages(Input input) {
            this.input = input;
            this.lines = new Lines(input.in(), input.context().options().maxBytes());
        }

        @Override
        protected Outcome<Page> advance() {
            while (!over) {
                byte[] line;
                try {
                    line = lines.next();
                } catch (Faults.TooLarge e) {
                    any = true;
                    return Faults.dropped(e, where());
                } catch (IOException e) {
                    over = true;
                    return Faults.dropped(e, where());
                }
                if (line == null) {
                    over = true;
                    return any ? null : Faults.dropped(Reason.EMPTY, input.source(), "no lines");
                }
                if (!Sniff.blank(line)) {
                    any = true;
                    return page(line);
                }
            }
            return null;
        }

        private Outcome<Page> page(byte[] line) {
            Map<String, String> row;
            try {
                row = fields(line, FIELDS);
            } catch (JsonEOFException e) {
                return lines.ended() ? Faults.dropped(Reason.TRUNCATED, where(), "the file ends inside this line")
                        : Faults.dropped(Reason.BAD_JSON, where(), "the JSON object is not closed on its line");
            } catch (IOException e) {
                return Faults.dropped(Reason.BAD_JSON, where(), plain(e));
            }
            boolean html = row.get("html") != null;
            String content = html ? row.get("html") : row.get("text");
            if (content == null) {
                return Faults.dropped(Reason.BAD_JSON, where(), "neither html nor text");
            }
            Page.Known said = new Page.Known(row.get("url"), row.get("title"), Published.iso(row.get("published")), null, false);
            return PageReader.check(new Page(where(), html ? Page.Format.HTML : Page.Format.TEXT,
                    content.getBytes(StandardCharsets.UTF_8), "UTF-8", said.or(input.knownOfEach())), false);
        }

        private String where() {
            return input.source() + "#" + lines.number();
        }

        @Override
        public void close() {
            Formats.closeQuietly(input);
        }
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    /**
     * The wanted fields of a line's object; a field that is null, empty or no string is left out.
     *
     * @throws IOException where the line is no JSON object; {@link JsonEOFException} where it ends too early
     */
    static Map<String, String> fields(byte[] line, Set<String> wanted) throws IOException {
        Map<String, String> out = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && wanted.contains(field)) {
                    out.put(field, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IOException("more than one JSON value on the line");
            }
        }
        return out;
    }

    /** The parser's message without the echo of the input. */
    static String plain(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() + " (column "
                + (json.getLocation() == null ? "?" : json.getLocation().getColumnNr()) + ")" : e.getMessage();
        return "no JSON object: " + message.replaceAll("\\s+", " ");
    }
}
