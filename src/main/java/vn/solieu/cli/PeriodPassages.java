package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Ids;
import vn.solieu.doc.Span;
import vn.solieu.extract.OutlookTrainer;
import vn.solieu.extract.PeriodTrainer;
import vn.solieu.extract.period.When;

/**
 * Reads composed passages whose numbers are marked with their periods. {@code = title | day of publication} ({@code -} where it is not known)
 * begins one; {@code + } stands before a lead, {@code == } before a heading, {@code ? } before a question. A period is {@code 2022},
 * {@code 2021-2025}, {@code 2023m5}, {@code 2023m1-7}, {@code 2023q2}, {@code FIRST/LAST} in ISO days, either of which may be left out,
 * {@code @} for the state as of publication, {@code -} for none, {@code ^} for that of the number before. Behind it may stand, after
 * another {@code |}, or alone, what the number is: {@code a} a result, {@code e} an estimate, {@code t} a target.
 */
final class PeriodPassages {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})m(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Map<String, Claim.Status> STATUSES = Map.of("a", Claim.Status.ACTUAL, "e", Claim.Status.ESTIMATE, "t", Claim.Status.TARGET);
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})q([1-4])");

    /** An article, the periods of its marked numbers, and what those of them are whose marks tell it. */
    record Passage(Article article, List<PeriodTrainer.Gold> golds, List<OutlookTrainer.Gold> statuses) { }

    private PeriodPassages() { }

    /** The passages of a folder's files. */
    static List<Passage> read(Path folder) throws IOException {
        return Passages.read(folder, PeriodPassages::passage);
    }

    private static Passage passage(String name, List<String> lines) {
        String[] head = lines.get(0).startsWith("= ") ? lines.get(0).substring(2).split("\\s*\\|\\s*(?=[^|]*$)") : new String[0];
        if (head.length != 2) {
            throw new IllegalArgumentException(name + ": begins with no '= title | day'");
        }
        String published = head[1].equals("-") ? null : head[1];
        try {
            day(published);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + ": '" + published + "' is no day", e);
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<PeriodTrainer.Gold> golds = new ArrayList<>();
        List<OutlookTrainer.Gold> statuses = new ArrayList<>();
        When last = null;
        for (String line : lines) {
            Block.Type type = line == lines.get(0) ? Block.Type.TITLE : line.startsWith("== ") ? Block.Type.HEADING
                    : line.startsWith("+ ") ? Block.Type.LEAD : line.startsWith("? ") ? Block.Type.QUESTION : Block.Type.PARAGRAPH;
            String words = type == Block.Type.TITLE ? head[0] : type == Block.Type.PARAGRAPH ? line : line.substring(line.indexOf(' ') + 1);
            int start = text.length();
            for (Passages.Mark mark : Passages.unmark(words.strip(), text)) {
                Claim.Status status = STATUSES.get(mark.note().substring(mark.note().indexOf('|') + 1).strip());
                if (status != null) {
                    statuses.add(new OutlookTrainer.Gold(mark.number(), status));
                }
                if (status == null || mark.note().indexOf('|') >= 0) {
                    last = when(name, mark, published, last);
                    golds.add(new PeriodTrainer.Gold(mark.number(), last));
                }
            }
            blocks.add(new Block(type, new Span(start, text.length())));
            text.append('\n');
        }
        String all = text.toString();
        String title = all.substring(0, all.indexOf('\n'));
        return new Passage(new Article(Ids.article(null, all), name, null, title, published, null, List.of(), null,
                null, List.of(), "vi", all, 0, blocks, List.of(), null, null), golds, statuses);
    }

    private static When when(String name, Passages.Mark mark, String published, When last) {
        String note = mark.note().replaceFirst("\\|.*", "").strip();
        try {
            When when = note.equals("^") ? last : note.equals("-") ? new When(null, null) : note.equals("@") ? new When(null, day(published)) : read(note);
            if (when != null) {
                return when;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + ": " + note + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(name + ": '" + note + "' is no period");
    }

    private static When read(String note) {
        Matcher years = YEARS.matcher(note);
        if (years.matches()) {
            String to = years.group(2) == null ? years.group(1) : years.group(2);
            return new When(LocalDate.of(Integer.parseInt(years.group(1)), 1, 1), LocalDate.of(Integer.parseInt(to), 12, 31));
        }
        Matcher months = MONTHS.matcher(note);
        if (months.matches()) {
            return months(months.group(1), Integer.parseInt(months.group(2)), Integer.parseInt(months.group(months.group(3) == null ? 2 : 3)));
        }
        Matcher quarter = QUARTER.matcher(note);
        if (quarter.matches()) {
            int q = Integer.parseInt(quarter.group(2));
            return months(quarter.group(1), 3 * q - 2, 3 * q);
        }
        int slash = note.indexOf('/');
        return slash < 0 ? null : new When(day(note.substring(0, slash)), day(note.substring(slash + 1)));
    }

    private static When months(String year, int from, int to) {
        int y = Integer.parseInt(year);
        return new When(LocalDate.of(y, from, 1), YearMonth.of(y, to).atEndOfMonth());
    }

    private static LocalDate day(String iso) {
        return iso == null || iso.isBlank() ? null : LocalDate.parse(iso.strip());
    }
}
