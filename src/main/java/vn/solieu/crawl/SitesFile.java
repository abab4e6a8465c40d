package vn.solieu.crawl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A person's own list of sites in YAML: {@code domain} (a port may follow), {@code name}, {@code province}, {@code start} (URLs),
 * {@code delay_seconds}, {@code article_url} (a regular expression that is found in the URLs of articles); all but the first optional. What is wrong is named
 * with file, line and field.
 */
final class SitesFile {
    private static final TreeSet<String> FIELDS = new TreeSet<>(List.of("domain", "name", "province", "start", "delay_seconds", "article_url"));
    private static final double MOST_DELAY_SECONDS = 86_400;
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private final Path file;
    private final boolean own;

    private SitesFile(Path file, boolean own) {
        this.file = file;
        this.own = own;
    }

    private record Value(int line, JsonNode node) { }

    /** @param own whether a delay under two seconds is allowed */
    static List<Site> read(Path file, boolean own) throws IOException {
        try (JsonParser yaml = MAPPER.createParser(Files.readString(file))) {
            return new SitesFile(file, own).sites(yaml);
        } catch (JsonProcessingException e) {
            throw new Catalogue.BadSites(file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage().replaceFirst("\n(?s).*", ""));
        } catch (MalformedInputException e) {
            throw new Catalogue.BadSites(file + ": not UTF-8");
        }
    }

    private List<Site> sites(JsonParser yaml) throws IOException {
        if (yaml.nextToken() != JsonToken.START_ARRAY) {
            throw wrong(yaml.currentToken() == null ? 1 : yaml.currentTokenLocation().getLineNr(), "no list of sites; each begins with '- domain: baolaocai.vn'");
        }
        Map<String, Site> sites = new LinkedHashMap<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            int line = yaml.currentTokenLocation().getLineNr();
            if (yaml.currentToken() != JsonToken.START_OBJECT) {
                throw wrong(line, "no site; each is a list of fields and begins with '- domain: baolaocai.vn'");
            }
            Map<String, Value> fields = fields(yaml);
            Site site = site(line, fields);
            if (sites.put(site.domain(), site) != null) {
                throw wrong(fields.get("domain").line(), "domain: " + site.domain() + " stands in the list already");
            }
        }
        if (sites.isEmpty()) {
            throw wrong(1, "no list of sites; each begins with '- domain: baolaocai.vn'");
        }
        return List.copyOf(sites.values());
    }

    private Map<String, Value> fields(JsonParser yaml) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            String name = yaml.currentName();
            int line = yaml.currentTokenLocation().getLineNr();
            if (!FIELDS.contains(name)) {
                throw wrong(line, "there is no field " + name + "; there are " + String.join(", ", FIELDS));
            }
            yaml.nextToken();
            if (fields.put(name, new Value(line, MAPPER.readTree(yaml))) != null) {
                throw wrong(line, name + " stands there twice");
            }
        }
        return fields;
    }

    private Site site(int line, Map<String, Value> fields) {
        String domain = text(fields, "domain");
        if (domain == null) {
            throw wrong(fields.containsKey("domain") ? fields.get("domain").line() : line, "domain is missing");
        }
        String name = text(fields, "name");
        String province = text(fields, "province");
        try {
            Site.of(domain);
        } catch (IllegalArgumentException e) {
            throw wrong(fields.get("domain").line(), "domain: " + e.getMessage());
        }
        return new Site(domain, name, province, start(fields.get("start"), Site.of(domain)), delay(fields.get("delay_seconds")), pattern(fields));
    }

    /** The text of a field, or null where it is not there or empty. */
    private String text(Map<String, Value> fields, String field) {
        Value value = fields.get(field);
        if (value == null || value.node() == null || value.node().isNull()) {
            return null;
        }
        if (!value.node().isValueNode()) {
            throw wrong(value.line(), field + ": a text is wanted here, in quotes where it holds one of []{}:#");
        }
        return value.node().asText().isBlank() ? null : value.node().asText().strip();
    }

    private List<String> start(Value value, Site site) {
        List<String> start = new ArrayList<>();
        if (value == null || value.node() == null || value.node().isNull()) {
            return start;
        }
        if (!value.node().isArray()) {
            throw wrong(value.line(), "start: a list of URLs is wanted here, as in start: [https://" + site.domain() + "/kinh-te]");
        }
        for (JsonNode s : value.node()) {
            String url = Urls.canonical(s.asText());
            if (url == null) {
                throw wrong(value.line(), "start: '" + s.asText() + "' is no http or https URL");
            }
            if (!site.has(url)) {
                throw wrong(value.line(), "start: " + url + " is not of " + site.domain());
            }
            start.add(url);
        }
        return start;
    }

    private Duration delay(Value value) {
        if (value == null || value.node() == null || value.node().isNull()) {
            return null;
        }
        double seconds = value.node().isNumber() ? value.node().doubleValue() : Double.NaN;
        if (!(seconds >= 0 && seconds <= MOST_DELAY_SECONDS)) {
            String written = value.node().isValueNode() ? "'" + value.node().asText() + "'" : "this";
            throw wrong(value.line(), "delay_seconds: " + written + " is no number between 0 and 86400");
        }
        Duration delay = Duration.ofMillis(Math.round(seconds * 1000));
        if (delay.compareTo(Site.DELAY) < 0 && !own) {
            throw wrong(value.line(), "delay_seconds below 2 is only for hosts of one's own, with --allow-private");
        }
        return delay;
    }

    private Pattern pattern(Map<String, Value> fields) {
        String written = text(fields, "article_url");
        try {
            return written == null ? null : Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw wrong(fields.get("article_url").line(), "article_url: '" + written + "' is no regular expression: " + e.getDescription());
        }
    }

    private Catalogue.BadSites wrong(int line, String message) {
        return new Catalogue.BadSites(file + ":" + line + ": " + message);
    }
}
