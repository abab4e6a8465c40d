package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Lexemes;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;

/**
 * Gives a bare number the unit that the lexicon knows of its metric ({@code mức sinh 2,84}: {@code con}; {@code PCI 67,15}: {@code điểm}).
 * Shares and money are never told so, since a paper that leaves out the sign is not to be trusted with one.
 */
final class UnitOfMetric {
    private static final Claim.Kind[] KINDS = {Claim.Kind.SCORE, Claim.Kind.COUNT, Claim.Kind.AMOUNT};

    /** Note of a fraction without a counted noun: it is of what the metric's first word names. */
    static final String FRACTION = "fraction of the metric";

    private UnitOfMetric() { }

    private static MetricLexicon.Entry entry(Wording metric, boolean decimal) {
        if (!MetricLexicon.within(metric)) {
            return null;
        }
        for (Claim.Kind kind : KINDS) {
            MetricLexicon.Entry entry = MetricLexicon.of(metric, kind);
            if (entry != null && fits(entry, kind, decimal)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean fits(MetricLexicon.Entry entry, Claim.Kind kind, boolean decimal) {
        String unit = entry.unit().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "", "%", "hạng", "vnd", "usd", "điểm %" -> false;
            case "điểm" -> decimal && kind == Claim.Kind.SCORE;
            default -> kind != Claim.Kind.SCORE && (!decimal || kind == Claim.Kind.AMOUNT || unit.equals("con") || unit.contains("/"));
        };
    }

    /** Whether a wording could tell the draft's unit; visits are only counted by the words before the number itself. */
    static boolean fits(Candidate c, Draft d) {
        boolean left = c.type() == Candidate.Type.LEFT || c.type() == Candidate.Type.LEFT_RIGHT || c.type() == Candidate.Type.LEFT_SUBJECT;
        return entry(c.words(), decimal(d)) != null || !decimal(d) && (left || sum(c.words())) && !counted(c.words()).isEmpty();
    }

    /** Whether a wording begins with {@code số} or {@code tổng số}. */
    private static boolean sum(Wording metric) {
        return metric.key(metric.key(0).equals("tổng") ? 1 : 0).equals("số");
    }

    private static boolean decimal(Draft d) {
        return d.value.stripTrailingZeros().scale() > 0;
    }

    /** The thing that a wording counts: {@code số thôn}, {@code tổng số hồ sơ}, {@code tổng lượt khách}; empty where it counts none. */
    private static String counted(Wording metric) {
        int from = metric.key(0).equals("tổng") ? 1 : 0;
        boolean visits = metric.key(from).equals("lượt") && metric.size() > from + 1 && !metric.key(from + 1).equals("xem") && !metric.key(from + 1).equals("thích");
        boolean visitors = metric.key(from).equals("lượng") && (metric.key(from + 1).equals("khách") || metric.key(from + 1).equals("du") && metric.key(from + 2).equals("khách"));
        if (!metric.key(from).equals("số") && !visits && !visitors) {
            return "";
        }
        Lexemes l = Lexemes.of(metric.text());
        int noun = visits ? from : from + 1;
        int end = Nouns.knownEnd(l, noun, l.size());
        return end > noun ? l.text(noun, end).toLowerCase(Locale.ROOT) : "";
    }

    /** Gives a fraction the first word of its metric as its unit. */
    static void fraction(Draft d) {
        if (d.notes.contains(FRACTION)) {
            d.unitName = d.metricHeads.length > 0 ? d.metricHeads[0].text().toLowerCase(Locale.ROOT) : d.metric;
        }
    }

    /** Whether the draft has a unit now. */
    static boolean settle(Draft d) {
        MetricLexicon.Entry entry = d.metric == null ? null : entry(d.wording(), decimal(d));
        if (entry == null) {
            d.unitName = d.metric == null || decimal(d) ? "" : counted(d.wording());
            d.kind = d.kind == Claim.Kind.CHANGE ? d.kind : Claim.Kind.COUNT;
            return !d.unitName.isEmpty();
        }
        if (d.kind != Claim.Kind.CHANGE) {
            d.kind = entry.unit().equals("điểm") ? Claim.Kind.SCORE
                    : entry.kinds().contains(Claim.Kind.COUNT) ? Claim.Kind.COUNT : Claim.Kind.AMOUNT;
        }
        d.unitName = entry.unit();
        return true;
    }
}
