package vn.solieu.extract;

import java.util.Locale;
import vn.solieu.doc.Claim;
import vn.solieu.extract.metric.MetricLexicon;

/** Gives a bare number the unit that the lexicon knows of its metric ({@code mức sinh 2,84}: {@code con}; {@code PCI 67,15}: {@code điểm}). */
final class UnitOfMetric {
    private UnitOfMetric() { }

    /** Whether the draft has a unit now. Shares are never told so, since a paper that leaves out the sign is not to be trusted with one. */
    static boolean settle(Draft d) {
        MetricLexicon.Entry entry = MetricLexicon.of(d.metric, d.kind);
        if (entry == null) {
            for (Claim.Kind kind : new Claim.Kind[] {Claim.Kind.SCORE, Claim.Kind.COUNT, Claim.Kind.AMOUNT}) {
                entry = entry == null ? MetricLexicon.of(d.metric, kind) : entry;
            }
        }
        if (entry == null || entry.unit().isEmpty()) {
            return false;
        }
        String unit = entry.unit();
        boolean decimal = d.value.stripTrailingZeros().scale() > 0;
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "điểm" -> {
                if (!decimal) {
                    return false;
                }
            }
            case "%", "hạng", "vnd", "usd", "điểm %" -> {
                return false;
            }
            default -> {
                if (d.kind != Claim.Kind.CHANGE) {
                    d.kind = entry.kinds().contains(Claim.Kind.AMOUNT) && !entry.kinds().contains(Claim.Kind.COUNT) ? Claim.Kind.AMOUNT : Claim.Kind.COUNT;
                }
            }
        }
        d.unitName = unit;
        return true;
    }
}
