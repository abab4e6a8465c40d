package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.lexeme.Wording;
import vn.solieu.extract.metric.MetricLexicon;

/**
 * Gives a bare number the unit that the lexicon knows of its metric ({@code mức sinh 2,84}: {@code con}; {@code PCI 67,15}: {@code điểm}).
 * Shares and money are never told so, since a paper that leaves out the sign is not to be trusted with one.
 */
final class UnitOfMetric {
    private static final Claim.Kind[] KINDS = {Claim.Kind.SCORE, Claim.Kind.COUNT, Claim.Kind.AMOUNT};

    private UnitOfMetric() { }

    private static MetricLexicon.Entry entry(Wording metric, boolean decimal) {
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

    /** Whether a wording could tell the draft's unit. */
    static boolean fits(Wording metric, Draft d) {
        return entry(metric, decimal(d)) != null;
    }

    private static boolean decimal(Draft d) {
        return d.value.stripTrailingZeros().scale() > 0;
    }

    /** Whether the draft has a unit now. */
    static boolean settle(Draft d) {
        MetricLexicon.Entry entry = d.metric == null ? null : entry(d.wording(), decimal(d));
        if (entry == null) {
            return false;
        }
        if (d.kind != Claim.Kind.CHANGE) {
            d.kind = entry.unit().equals("điểm") ? Claim.Kind.SCORE
                    : entry.kinds().contains(Claim.Kind.COUNT) ? Claim.Kind.COUNT : Claim.Kind.AMOUNT;
        }
        d.unitName = entry.unit();
        return true;
    }
}
