package vn.solieu.extract;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.CodePoints;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.period.Periods;
import vn.solieu.extract.place.Places;
import vn.solieu.tokenize.Tokenizers;

/** Asks for period and place of every row of the pattern tables; the rows' own spans, kinds and statuses are given. */
public final class PatternMeasure {
    public int rows;
    public int periods;
    public int provinces;
    public final List<String> errors = new ArrayList<>();

    /** Rows of the shapes that the pattern takes, kept back or not. */
    public static PatternMeasure of(Path folder, String shapes, boolean heldout) throws IOException {
        PatternMeasure all = new PatternMeasure();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(p -> p.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path file : files) {
            for (Map<String, String> row : read(file)) {
                boolean kept = Objects.toString(row.get("note"), "").contains("heldout");
                if (!Objects.toString(row.get("kind"), "").isEmpty() && row.get("shape").matches(shapes) && kept == heldout) {
                    all.row(row);
                }
            }
        }
        return all;
    }

    public static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file).lines().filter(l -> !l.startsWith("#"))
                .reduce(new StringBuilder(), (b, l) -> b.append(l).append('\n'), StringBuilder::append).toString();
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS);
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader()).readValues(text.getBytes(StandardCharsets.UTF_8))) {
            return rows.readAll();
        }
    }

    private void row(Map<String, String> row) {
        String text = row.get("text");
        Article article = article(text, row.get("published"));
        List<Sentence> sentences = Tokenizers.standard().tokenize(article);
        CodePoints points = new CodePoints(text);
        Span span = new Span(points.toUnits(Integer.parseInt(row.get("start"))), points.toUnits(Integer.parseInt(row.get("end"))));
        int s = 0;
        while (s < sentences.size() - 1 && sentences.get(s).span().end() <= span.start()) {
            s++;
        }
        Claim.Kind kind = Claim.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        Claim.Period period = Periods.of(article, sentences).periodOf(s, span, kind, Claim.Status.valueOf(row.get("status").toUpperCase(Locale.ROOT)));
        Places.Where where = Places.of(article, sentences).whereOf(s, span, kind, period);
        rows++;
        String start = empty(row.get("period_start"));
        String end = empty(row.get("period_end"));
        if (start == null && end == null || Objects.equals(start, period.start()) && Objects.equals(end, period.end())) {
            periods++;
        } else {
            errors.add("PERIOD " + row.get("shape") + " '" + row.get("surface") + "' in '" + text + "' (" + row.get("published") + "): "
                    + start + "/" + end + " expected, said " + period);
        }
        String said = where.province() == null ? null : where.province().name();
        if (Objects.equals(empty(row.get("province")), said)) {
            provinces++;
        } else {
            errors.add("PROVINCE " + row.get("shape") + " '" + row.get("surface") + "' in '" + text + "': " + row.get("province")
                    + " expected, said " + said);
        }
    }

    public static Article article(String text, String published) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                boolean question = lines[i].strip().endsWith("?");
                boolean title = i == 0 && lines.length > 1 && !lines[i].strip().endsWith(".") && !lines[i].contains("\t") && !question;
                boolean table = lines[i].contains("\t");
                blocks.add(new Block(question ? Block.Type.QUESTION : title ? Block.Type.TITLE
                        : table ? i == 0 || !lines[i - 1].contains("\t") ? Block.Type.TABLE_HEADER : Block.Type.TABLE_ROW
                        : Block.Type.PARAGRAPH, new Span(at, at + lines[i].length())));
            }
            at += lines[i].length() + 1;
        }
        return new Article("id", "row", null, null, empty(published), null, List.of(), null, null, List.of(), "vi", text, 0, blocks,
                List.of(), null, null);
    }

    private static String empty(String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }

    public static void main(String[] args) throws IOException {
        for (boolean heldout : new boolean[] {false, true}) {
            PatternMeasure all = of(Path.of(args[0]), args.length > 1 ? args[1] : ".*", heldout);
            if (!heldout) {
                all.errors.forEach(System.out::println);
            }
            System.out.printf(Locale.ROOT, "%s rows %d: period %.4f, province %.4f%n", heldout ? "kept-back" : "tuning", all.rows,
                    all.periods / (double) all.rows, all.provinces / (double) all.rows);
        }
    }
}
