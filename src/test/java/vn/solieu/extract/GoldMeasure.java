package vn.solieu.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Atoms;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;
import vn.solieu.tokenize.Tokenizers;

/**
 * Measures periods and places alone: the gold gives spans, kinds and statuses, this asks for period and place of each and
 * compares by the scorer's rules. Run as a program: {@code GoldMeasure TEXTS GOLD [METADATA]}, errors on standard output.
 */
public final class GoldMeasure {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int claims;
    public int periods;
    public int provinces;
    public int places;
    public final List<String> errors = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        Path texts = Path.of(args[0]);
        GoldMeasure all = new GoldMeasure();
        all.folder(texts, Path.of(args[1]), name -> tune(name) && (args.length < 3 || name.matches(args[2])));
        all.errors.forEach(System.out::println);
        System.out.println(all);
    }

    /** Whether a gold file may be looked at while rules are written: corpus numbers divisible by three stay unseen. */
    public static boolean tune(String name) {
        return !name.matches("\\d{3}-.*") || Integer.parseInt(name.substring(0, 3)) % 3 != 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d claims: period %.4f, province %.4f, place %.4f", claims, periods / (double) claims,
                provinces / (double) claims, places / (double) claims);
    }

    /** Adds the gold files of a folder whose names the filter takes. */
    public void folder(Path texts, Path gold, Predicate<String> filter) throws IOException {
        Map<String, String[]> known = metadata(texts);
        List<Path> files;
        try (Stream<Path> list = Files.list(gold)) {
            files = list.filter(p -> p.toString().endsWith(".jsonl") && filter.test(p.getFileName().toString())).sorted().toList();
        }
        for (Path file : files) {
            String base = file.getFileName().toString().replace(".jsonl", "");
            Path text = Files.exists(texts.resolve(base + ".txt")) ? texts.resolve(base + ".txt") : texts.resolve(base);
            String[] about = known.getOrDefault(text.getFileName().toString(), new String[3]);
            article(text, Files.readAllLines(file), about[0], about[1], about[2]);
        }
    }

    private void article(Path file, List<String> gold, String published, String publisher, String url) throws IOException {
        String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
        Article article = read(file, text, published, publisher, url);
        List<Sentence> sentences = Tokenizers.standard().tokenize(article);
        Periods times = Periods.of(article, sentences);
        Places where = Places.of(article, sentences);
        CodePoints points = new CodePoints(text);
        for (String line : gold) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode g = JSON.readTree(line);
            Span span = new Span(points.toUnits(g.get("start").asInt()), points.toUnits(g.get("end").asInt()));
            Claim.Kind kind = Claim.Kind.valueOf(g.get("kind").asText().toUpperCase(Locale.ROOT));
            Claim.Status status = Claim.Status.valueOf(g.get("status").asText().toUpperCase(Locale.ROOT));
            int s = 0;
            while (s < sentences.size() - 1 && sentences.get(s).span().end() <= span.start()) {
                s++;
            }
            Claim.Period period = times.periodOf(s, span, kind, status);
            Places.Where place = where.whereOf(s, span, kind, period);
            claims++;
            String name = file.getFileName() + " " + g.get("start").asInt() + " '" + g.get("text").asText() + "' " + kind + " " + status;
            if (text(g, "period_start") == null && text(g, "period_end") == null
                    || Objects.equals(text(g, "period_start"), period.start()) && Objects.equals(text(g, "period_end"), period.end())) {
                periods++;
            } else {
                errors.add("PERIOD " + name + ": gold " + text(g, "period_start") + "/" + text(g, "period_end") + ", said " + period);
            }
            String said = place.province() == null ? null : place.province().name();
            if (Objects.equals(fold(text(g, "province")), fold(said))) {
                provinces++;
            } else {
                errors.add("PROVINCE " + name + ": gold " + text(g, "province") + ", said " + place);
            }
            if (Objects.equals(fold(text(g, "place")), fold(place.place()))) {
                places++;
            } else {
                errors.add("PLACE " + name + ": gold " + text(g, "place") + ", said " + place.place());
            }
        }
    }

    private static String fold(String name) {
        if (name == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        Atoms atoms = new Atoms(name);
        for (int i = 0; i < atoms.size(); i++) {
            out.append(atoms.key(i)).append(' ');
        }
        return out.toString();
    }

    private static String text(JsonNode g, String field) {
        JsonNode n = g.get(field);
        return n == null || n.isNull() ? null : n.asText();
    }

    /** Block types come from the composed source where there is one; a plain dump's lines are paragraphs. */
    private static Article read(Path file, String text, String published, String publisher, String url) throws IOException {
        List<Block.Type> types = new ArrayList<>();
        Path source = file.resolveSibling("../src").resolve(file.getFileName().toString().replaceAll("(\\.html)?\\.txt$", ".md"));
        if (Files.exists(source)) {
            boolean dump = !file.toString().endsWith(".html.txt");
            boolean titled = !dump;
            List<Block.Type> body = new ArrayList<>();
            for (String line : Files.readAllLines(source)) {
                titled |= line.startsWith("show_title: yes");
                int colon = line.indexOf(':');
                switch (colon > 0 ? line.substring(0, colon) : "") {
                    case "LEAD": body.add(Block.Type.LEAD); break;
                    case "P": body.add(Block.Type.PARAGRAPH); break;
                    case "H": body.add(Block.Type.HEADING); break;
                    case "Q": body.add(Block.Type.QUESTION); break;
                    case "LI": body.add(Block.Type.LIST_ITEM); break;
                    case "TH": body.add(Block.Type.TABLE_HEADER); break;
                    case "TR": body.add(Block.Type.TABLE_ROW); break;
                    default: break;
                }
            }
            if (titled) {
                types.add(Block.Type.TITLE);
            }
            types.addAll(body);
        }
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        int line = 0;
        for (String one : text.split("\n", -1)) {
            if (!one.isBlank()) {
                blocks.add(new Block(line < types.size() ? types.get(line) : Block.Type.PARAGRAPH, new Span(at, at + one.length())));
                line++;
            }
            at += one.length() + 1;
        }
        return new Article("id", file.toString(), url, null, published, null, List.of(), publisher, null, List.of(), "vi", text, 0,
                blocks, List.of(), null, null);
    }

    private static Map<String, String[]> metadata(Path texts) throws IOException {
        Map<String, String[]> out = new HashMap<>();
        Path lines = texts.resolve("metadata.jsonl");
        if (Files.exists(lines)) {
            for (String line : Files.readAllLines(lines)) {
                JsonNode o = JSON.readTree(line);
                out.put(o.get("file").asText(), new String[] {text(o, "published"), text(o, "publisher"), text(o, "url")});
            }
        }
        Path src = texts.resolve("../src");
        if (Files.isDirectory(src)) {
            try (Stream<Path> list = Files.list(src)) {
                for (Path md : list.filter(p -> p.toString().endsWith(".md")).toList()) {
                    Map<String, String> head = new HashMap<>();
                    for (String line : Files.readAllLines(md)) {
                        if (line.isBlank()) {
                            break;
                        }
                        int colon = line.indexOf(':');
                        if (colon > 0) {
                            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
                        }
                    }
                    boolean dump = "dump".equals(head.get("kind"));
                    boolean bare = dump && "no".equals(head.get("meta"));
                    String base = md.getFileName().toString().replace(".md", "");
                    out.put(base + (dump ? ".txt" : ".html.txt"), bare ? new String[3]
                            : new String[] {head.getOrDefault("dump_published", head.get("published")), head.get("publisher"),
                                    dump ? null : head.get("url")});
                }
            }
        }
        return out;
    }
}
