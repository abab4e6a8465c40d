package vn.solieu.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.solieu.doc.Claim;

/**
 * Whether two mentions say the same. Accepted: equal values; a value that is the other one rounded (39.25 and 39.3; 4,321 billion and
 * 4.3 thousand billion, of counts and amounts with two digits left); a hedged value within 5 % (about, nearly); a bound that the other
 * value keeps, "more than" by at most a tenth. Known weakness: a round number that was meant exactly passes as a rounding.
 */
final class Agreement {
    private static final double HEDGED = 0.05;
    private static final double ABOVE = 0.1;
    private static final double SAME_TEXT = 0.8;
    private static final int SHINGLE = 3;
    private static final int TWO_DIGITS = 2;

    private Agreement() { }

    static boolean same(Mention a, Mention b, Claim.Kind kind) {
        if (kind == Claim.Kind.RATIO && a.total != null && b.total != null && a.total.compareTo(b.total) != 0) {
            return false;
        }
        return a.value.compareTo(b.value) == 0 || bounded(a, b) || bounded(b, a)
                || a.qualifier() == Claim.Qualifier.EXACT && b.qualifier() == Claim.Qualifier.EXACT && kind != Claim.Kind.RANK && kind != Claim.Kind.RATIO
                && rounded(a.value, b.value, kind == Claim.Kind.COUNT || kind == Claim.Kind.AMOUNT);
    }

    private static boolean bounded(Mention hedged, Mention other) {
        double v = hedged.value.doubleValue();
        double o = other.value.doubleValue();
        return switch (hedged.qualifier()) {
            case EXACT -> false;
            case ABOUT, NEARLY -> Math.abs(v - o) <= HEDGED * Math.abs(v);
            case MORE_THAN -> o >= v && o <= v + ABOVE * Math.abs(v);
            case AT_LEAST -> o >= v;
            case LESS_THAN, AT_MOST -> o <= v;
        };
    }

    private static boolean rounded(BigDecimal a, BigDecimal b, boolean large) {
        BigDecimal coarse = a.stripTrailingZeros();
        BigDecimal fine = b.stripTrailingZeros();
        if (coarse.scale() > fine.scale()) {
            BigDecimal swap = coarse;
            coarse = fine;
            fine = swap;
        }
        int scale = coarse.scale();
        if (scale < 0 && (!large || coarse.precision() < TWO_DIGITS)) {
            scale = 0;
        }
        return fine.setScale(scale, RoundingMode.HALF_UP).compareTo(coarse) == 0;
    }

    /** Half of the last digit that a number states. */
    static BigDecimal halfUnit(BigDecimal v) {
        return new BigDecimal(java.math.BigInteger.valueOf(5), v.stripTrailingZeros().scale() < 0 ? 1 : v.scale() + 1, MathContext.UNLIMITED);
    }

    /** How many of the articles are independent: of those with the same title or nearly the same sentence one counts. */
    static int independent(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        List<Set<String>> texts = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Mention m : mentions) {
            if (!articles.add(m.article())) {
                continue;
            }
            boolean known = m.title() != null && !titles.add(Mention.fold(m.title()));
            Set<String> text = shingles(m.sentence());
            for (int i = 0; i < texts.size() && !known; i++) {
                known = jaccard(texts.get(i), text) >= SAME_TEXT;
            }
            if (!known) {
                kept.add(m);
                texts.add(text);
            }
        }
        return kept.size();
    }

    private static Set<String> shingles(String sentence) {
        String[] words = Mention.fold(sentence).split("[^\\p{L}\\p{N}]+");
        Set<String> out = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            out.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        if (out.isEmpty()) {
            out.add(String.join(" ", words));
        }
        return out;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        int both = 0;
        for (String s : a) {
            if (b.contains(s)) {
                both++;
            }
        }
        return (double) both / (a.size() + b.size() - both);
    }
}
