package vn.solieu.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Article;
import vn.solieu.doc.Block;
import vn.solieu.doc.Claim;
import vn.solieu.doc.Sentence;
import vn.solieu.doc.Span;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.number.NumberGrammar;
import vn.solieu.extract.number.NumberMention;
import vn.solieu.extract.number.Scales;
import vn.solieu.extract.number.Units;
import vn.solieu.extract.period.PeriodMention;
import vn.solieu.extract.period.Periods;

/**
 * Reads data tables: the row's first cell and the column's header say what a cell's number is, its unit (in brackets or in the
 * cell itself) and its period; each cell with a number is one draft.
 *
 * <p>Weaknesses: headers of two rows are read by their last row; a table turned on its side (periods down, metrics across, no unit
 * anywhere) gives claims only where a unit is named.
 */
final class Tables {
    private static final Set<String> NUMBERING = Set.of("stt", "tt", "số tt", "số thứ tự", "#");
    private static final Set<String> UNIT_COLUMN = Set.of("đơn vị", "đơn vị tính", "đvt", "đv tính", "đvt:");
    private static final Set<String> GENERIC = Set.of("số lượng", "giá trị", "thực hiện", "kết quả", "tổng số", "tổng", "năm", "số liệu", "ước thực hiện",
            "kế hoạch", "dự toán", "mục tiêu", "đạt", "ước", "ước đạt", "lũy kế", "trong kỳ", "đơn vị tính", "ghi chú", "thực hiện được");
    private static final Set<String> SHARE = Set.of("tỷ lệ", "tỉ lệ", "đạt tỷ lệ", "đạt", "tỷ trọng", "tỉ trọng", "cơ cấu");

    private final Article article;
    private final List<Sentence> sentences;
    private final Lexemes l;
    private final Periods periods;

    Tables(Article article, List<Sentence> sentences, Lexemes l, Periods periods) {
        this.article = article;
        this.sentences = sentences;
        this.l = l;
        this.periods = periods;
    }

    boolean row(int sentence) {
        return type(sentence) == Block.Type.TABLE_ROW && cells(sentence).size() > 1 && header(sentence) >= 0;
    }

    boolean header(Sentence sentence) {
        return article.blocks().get(sentence.block()).type() == Block.Type.TABLE_HEADER;
    }

    private Block.Type type(int sentence) {
        return article.blocks().get(sentences.get(sentence).block()).type();
    }

    /** The sentence that is the header of the row's table, or -1. */
    private int header(int sentence) {
        for (int i = sentence - 1; i >= 0; i--) {
            if (type(i) == Block.Type.TABLE_HEADER) {
                return i;
            }
            if (type(i) != Block.Type.TABLE_ROW) {
                return -1;
            }
        }
        return -1;
    }

    private List<Span> cells(int sentence) {
        Span whole = sentences.get(sentence).span();
        List<Span> out = new ArrayList<>();
        int from = whole.start();
        for (int i = whole.start(); i <= whole.end(); i++) {
            if (i == whole.end() || article.text().charAt(i) == '\t') {
                out.add(new Span(from, i));
                from = i + 1;
            }
        }
        return out;
    }

    /** The drafts of a row's cells. */
    List<Draft> drafts(int sentence) {
        List<Span> row = cells(sentence);
        List<Span> head = cells(header(sentence));
        List<Draft> out = new ArrayList<>();
        int label = NUMBERING.contains(Lexemes.key(head.get(0).of(article.text()).strip())) ? 1 : 0;
        if (label >= row.size()) {
            return out;
        }
        Cell subject = cell(row.get(label));
        int first = label + 1;
        if (first < row.size() && first < head.size() && UNIT_COLUMN.contains(Lexemes.key(head.get(first).of(article.text()).strip()))) {
            subject = subject.withUnit(per(unit(l.at(row.get(first).start()), l.at(row.get(first).end())), subject.words()));
            first++;
        }
        String topic = topic(head, first);
        for (int c = first; c < row.size(); c++) {
            Cell column = c < head.size() ? cell(head.get(c)) : null;
            Draft d = draft(sentence, row.get(c), subject, column, c > first && c - 1 < head.size() ? cell(head.get(c - 1)) : null, topic);
            if (d != null) {
                out.add(d);
            }
        }
        return out;
    }

    /** What the first column that names a quantity measures, which plans and results beside it are of ({@code Kế hoạch (tỷ đồng), Giải ngân (%)}); empty where none does. */
    private String topic(List<Span> head, int first) {
        for (int c = first; c < head.size(); c++) {
            String words = Lexemes.key(cell(head.get(c)).words());
            if (!words.isBlank() && !GENERIC.contains(words) && !SHARE.contains(words) && !NUMBERING.contains(words) && !UNIT_COLUMN.contains(words) && !base(words)) {
                return words;
            }
        }
        return "";
    }

    /** Whether a head only says what its column is compared with. */
    private static boolean base(String head) {
        return head.startsWith("so ") || head.contains("cùng kỳ");
    }

    /** A label: its words without the bracketed unit and without times, the unit, and the period that it names. */
    private record Cell(String words, Unit unit, PeriodMention period, String all) {
        Cell withUnit(Unit other) {
            return new Cell(words, other, period, all);
        }
    }

    private record Unit(String name, BigDecimal factor, Units.Type type) { }

    /** The unit that lexemes {@code [from, end)} name ({@code tỷ đồng}, {@code nghìn lượt}, {@code %}), or null. */
    private Unit unit(int from, int end) {
        int at = l.is(from, "đơn") && l.is(from + 1, "vị") ? from + 2 : from;
        BigDecimal scale = Scales.productAt(l, at, end);
        int name = Scales.end(l, at, end);
        Units.Unit known = Units.at(l, name, end);
        if (known != null && known.end() == end) {
            return new Unit(known.unit(), scale.multiply(known.factor()), known.type());
        }
        return name >= end ? null : new Unit(l.text(name, end), scale, null);
    }

    /** A counted noun of the unit's column, with what the label says it is counted per ({@code Số giường bệnh/vạn dân}, {@code giường}). */
    private static Unit per(Unit unit, String label) {
        int slash = label.lastIndexOf('/');
        return unit == null || unit.type() != null || slash < 0 || unit.name().indexOf('/') >= 0 ? unit
                : new Unit(unit.name() + label.substring(slash).toLowerCase(), unit.factor(), Units.Type.MEASURE);
    }

    private Cell cell(Span span) {
        int from = l.at(span.start());
        int end = l.at(span.end());
        StringBuilder words = new StringBuilder();
        Unit unit = null;
        int kept = from;
        for (int i = from; i < end; i++) {
            if (l.is(i, "(")) {
                int close = i + 1;
                while (close < end && !l.is(close, ")")) {
                    close++;
                }
                unit = unit(i + 1, close);
                append(words, kept, i);
                kept = Math.min(end, close + 1);
                i = close;
            }
        }
        append(words, kept, end);
        PeriodMention period = null;
        String text = words.toString();
        for (PeriodMention m : periods.mentions()) {
            if (span.contains(m.span()) && m.end() != null) {
                period = m;
                text = text.replace(m.span().of(article.text()), " ");
            }
        }
        return new Cell(text.replaceAll("\\s+", " ").strip(), unit != null ? unit : counted(text), period, span.of(article.text()));
    }

    /** The unit that a label's own words are ({@code Số xã}, {@code Xã đạt chuẩn}, {@code Tiêu chí/xã}), or null. */
    private static Unit counted(String words) {
        Lexemes w = Lexemes.of(words);
        int from = w.is(0, "số") || w.is(0, "tổng") && w.size() > 2 ? w.is(1, "số") ? 2 : 1 : 0;
        if (w.size() > 2 && w.is(w.size() - 2, "/") && w.syllable(w.size() - 1)) {
            return new Unit(w.text(0, w.size()).toLowerCase(), BigDecimal.ONE, Units.Type.MEASURE);
        }
        return Nouns.known(w, from, w.size()) ? new Unit(w.text(from, Nouns.knownEnd(w, from, w.size())).toLowerCase(), BigDecimal.ONE, null) : null;
    }

    private void append(StringBuilder words, int from, int end) {
        if (end > from) {
            words.append(words.isEmpty() ? "" : " ").append(l.text(from, end));
        }
    }

    private Draft draft(int sentence, Span cell, Cell subject, Cell column, Cell left, String topic) {
        int from = l.at(cell.start());
        int end = l.at(cell.end());
        int first = from;
        boolean minus = l.is(first, "-") && end - first > 1;
        boolean plus = l.is(first, "+");
        if (minus || plus) {
            first++;
        }
        NumberMention m = first < end ? NumberGrammar.at(l, first, end) : null;
        if (m == null || column == null || NUMBERING.contains(Lexemes.key(column.words()))) {
            return null;
        }
        Units.Unit own = Units.at(l, m.end(), end);
        int stop = own == null ? m.end() : own.end();
        if (stop < end && own == null && end - stop > 4) {
            return null;
        }
        Draft d = new Draft(sentence, m.from(), stop, m);
        d.clause = new Clause(from, end, false);
        d.leadIn = new LeadIn(m.from(), List.of());
        d.nounFrom = d.nounEnd = stop;
        d.notes.add("table");
        d.metric = metric(subject, column, left, topic);
        d.period = column.period() == null ? subject.period() : column.period().role() == PeriodMention.Role.BASELINE ? null : column.period();
        Cell named = column.unit() != null ? column : subject;
        if (named == column && column.unit().type() == null && subject.unit() != null && subject.unit().type() != null) {
            named = subject;
        }
        if (own != null) {
            d.unit = own;
            measure(d, own.unit(), own.type(), own.factor());
        } else if (named.unit() != null) {
            measure(d, named.unit().name(), named.unit().type(), named.unit().factor());
        } else if (stop < end) {
            measure(d, l.text(stop, end), null, BigDecimal.ONE);
        }
        kind(d, subject, column, minus, plus);
        status(d, column);
        if (d.kind == null) {
            d.reject("no-unit", "neither the cell, its column nor its row names a unit");
        } else if (d.metric.isBlank()) {
            d.reject("no-metric", "neither its column nor its row says what is measured");
        }
        return d;
    }

    private static void measure(Draft d, String unit, Units.Type type, BigDecimal factor) {
        d.unitName = unit;
        if (d.unit == null && type != null) {
            d.unit = new Units.Unit(d.end, unit, type, factor);
        }
        d.value = d.value.multiply(factor);
        d.to = d.to == null ? null : d.to.multiply(factor);
        d.total = d.total == null ? null : d.total.multiply(factor);
    }

    private static void kind(Draft d, Cell subject, Cell column, boolean minus, boolean plus) {
        String head = Lexemes.key(column.all());
        String both = head + " " + Lexemes.key(subject.all());
        boolean base = head.contains("so với") || head.contains("so cùng") || head.contains("cùng kỳ") || head.contains("so kế hoạch");
        boolean difference = head.contains("tăng") || head.contains("giảm") || base && (minus || plus);
        if (base) {
            d.baseline = head.contains("cùng kỳ") ? "cùng kỳ" : head.contains("kế hoạch") ? "kế hoạch" : null;
        }
        if (both.contains("hạng") && (d.unitName.isEmpty() || d.unitName.equals("hạng")) && !difference) {
            d.kind = Claim.Kind.RANK;
            d.unitName = "hạng";
        } else if (difference && !d.unitName.isEmpty() && !head.contains("tốc độ")) {
            d.kind = Claim.Kind.CHANGE;
            d.direction = minus || d.value.signum() < 0 || head.contains("giảm") && !head.contains("tăng") ? Claim.Direction.DOWN : Claim.Direction.UP;
            d.value = d.value.abs();
        } else if (d.unit != null) {
            d.kind = switch (d.unit.type()) {
                case PERCENT -> Claim.Kind.PERCENTAGE;
                case SCORE -> Claim.Kind.SCORE;
                case POINT -> Claim.Kind.CHANGE;
                case MONEY, MEASURE -> Claim.Kind.AMOUNT;
                default -> null;
            };
        } else if (both.contains("điểm") && d.unitName.isEmpty()) {
            d.kind = Claim.Kind.SCORE;
            d.unitName = "điểm";
        } else if (d.total != null) {
            d.kind = Claim.Kind.RATIO;
        } else if (!d.unitName.isEmpty()) {
            d.kind = Claim.Kind.COUNT;
        } else {
            d.notes.add(Kinds.UNIT_OPEN);
            d.kind = Claim.Kind.COUNT;
        }
        if (minus && d.kind != Claim.Kind.CHANGE) {
            d.value = d.value.negate();
        }
    }

    private static void status(Draft d, Cell column) {
        String head = Lexemes.key(column.all());
        if (head.contains("ước")) {
            d.status = Claim.Status.ESTIMATE;
        } else if ((head.startsWith("kế hoạch") || head.startsWith("dự toán") || head.startsWith("mục tiêu") || head.startsWith("chỉ tiêu"))
                && !head.contains("vốn") && !head.contains("giao")) {
            d.status = Claim.Status.TARGET;
        }
    }

    /** The row's words, with the column's where they say more than a time or a plan; the column's alone where the row is a place, with the table's topic where it names only a plan or a result. */
    private String metric(Cell subject, Cell column, Cell left, String topic) {
        String head = Lexemes.key(column.words());
        boolean base = base(head);
        if (SHARE.contains(head) && left != null && !left.words().isBlank()) {
            head = "tỷ lệ " + Lexemes.key(left.words());
        }
        boolean says = !head.isBlank() && !base && !GENERIC.contains(head);
        boolean place = Places.named(subject.words());
        if (place) {
            return says ? head : GENERIC.contains(head) && !topic.isEmpty() && column.unit() != null ? head + " " + topic : "";
        }
        boolean alone = !says || head.startsWith("dự toán") || head.startsWith("kế hoạch") || head.startsWith("ước") || head.startsWith("thực hiện");
        return alone ? subject.words() : subject.words() + " " + head;
    }

    /** Whether a label is a place's name, by its class or its capitals. */
    static boolean place(String label) {
        return Places.named(label);
    }

    /** Tells labels that are places. */
    private static final class Places {
        private static final Set<String> CLASSES = Set.of("huyện", "thành", "thị", "xã", "phường", "tỉnh", "quận", "tp", "tx");

        private Places() { }

        static boolean named(String words) {
            Lexemes w = Lexemes.of(words);
            return w.size() > 0 && (CLASSES.contains(w.key(0)) || capitals(w));
        }

        private static boolean capitals(Lexemes w) {
            for (int i = 0; i < w.size(); i++) {
                if (w.syllable(i) && !w.capital(i)) {
                    return false;
                }
            }
            return w.size() > 1;
        }
    }
}
