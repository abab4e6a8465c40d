package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.strip.markup.Names;

/**
 * Four ways to find the box that holds an article, each by another sign.
 *
 * <ul>
 * <li>{@code density}: the box with the greatest gain, where a block of prose gains its words and a short or linked block costs
 *     a price: the maximum-sum view of Pasternack and Roth, "Extracting Article Text from the Web with Maximum Subsequence
 *     Segmentation", WWW 2009, over boxes instead of tokens.
 * <li>{@code semantic}: what the page itself marks: itemprop articleBody, content classes of the table, article, main.
 * <li>{@code paragraphs}: the box that holds the weightiest paragraphs right inside it or one below, links taken off: the idea
 *     behind Arc90's Readability, 2010.
 * <li>{@code cover}: the smallest box that holds nearly all prose of the page, whatever it is called and whatever else it holds: for
 *     pages whose article is cut into parts, or stands in a box of a misleading name.
 * </ul>
 */
final class Candidates {
    /** One candidate: its method's name and its box. */
    record Candidate(String method, Box box) { }

    static final String[] METHODS = {"density", "semantic", "paragraphs", "cover"};
    private static final int BODY = Names.of("body");
    private static final int P = Names.of("p");
    private static final int LI = Names.of("li");
    private static final int BLOCKQUOTE = Names.of("blockquote");
    private static final int ARTICLE = Names.of("article");
    private static final int MAIN = Names.of("main");
    private static final int AWAY = Hints.Kind.RELATED.bit() | Hints.Kind.COMMENT.bit() | Hints.Kind.NAV.bit() | Hints.Kind.FOOTER.bit()
            | Hints.Kind.SIDEBAR.bit() | Hints.Kind.COOKIE.bit() | Hints.Kind.NEWSLETTER.bit() | Hints.Kind.AD.bit();

    /** Per cent of a page's prose. */
    private static final long COVERED = 80;

    private Candidates() { }

    /** Up to four candidates in the order of {@link #METHODS}; a method that finds nothing gives null. */
    static List<Candidate> find(PageReader page) {
        gains(page);
        weights(page);
        List<Candidate> out = new ArrayList<>();
        Box[] boxes = {density(page), semantic(page), paragraphs(page), cover(page)};
        for (int i = 0; i < boxes.length; i++) {
            out.add(new Candidate(METHODS[i], boxes[i]));
        }
        return out;
    }

    /** Prose gains its words; a short line loses little near prose; linked and flagged text loses more. */
    static double gain(TextBlock t) {
        double link = t.linkShare();
        if (t.phrase != null && !t.phrase.kind().equals("closing")) {
            return -10;
        }
        if (link > 0.6) {
            return -6 - t.words;
        }
        double free = t.words * (1 - link);
        if (t.words >= 15 && (t.ended() || t.words >= 30)) {
            return Math.min(free, 120);
        }
        if (t.isRow()) {
            return 2;
        }
        return t.ended() ? free * 0.5 - 1 : -3;
    }

    private static void gains(PageReader page) {
        for (TextBlock t : page.blocks) {
            double gain = gain(t);
            if (gain > 0) {
                t.box.gain += gain;
            } else {
                t.box.loss += gain;
            }
        }
        for (int i = page.boxes.size() - 1; i >= 0; i--) {
            Box b = page.boxes.get(i);
            if ((b.hints & AWAY) != 0 && b.name != BODY) {
                b.gain *= 0.3;
            }
            if (b.parent != null) {
                b.parent.gain += b.gain;
                b.parent.loss += b.loss;
            }
            b.gain += b.loss;
        }
    }

    private static void weights(PageReader page) {
        for (TextBlock t : page.blocks) {
            if (t.words < 10 || t.linkShare() > 0.5 || t.isHeading()) {
                continue;
            }
            double w = 1 + Math.min(t.words / 25.0, 3) + commas(t.text) * 0.3;
            w *= 1 - t.linkShare();
            Box b = t.box;
            if (b.name == P || b.name == LI || b.name == BLOCKQUOTE) {
                b = b.parent;
            }
            double share = 1;
            for (int i = 0; i < 4 && b != null; i++, b = b.parent) {
                b.weight += w * share;
                share = i == 0 ? 0.5 : share / 2;
            }
        }
        for (Box b : page.boxes) {
            double factor = (b.hints & Hints.Kind.BODY.bit()) != 0 ? 1.3 : 1;
            factor *= (b.hints & AWAY) != 0 && b.name != BODY ? 0.5 : 1;
            b.weight *= factor * (1 - 0.7 * b.linkShare());
        }
    }

    private static int commas(String text) {
        int n = 0;
        for (int i = text.indexOf(','); i >= 0 && n < 10; i = text.indexOf(',', i + 1)) {
            n++;
        }
        return n;
    }

    private static Box density(PageReader page) {
        Box best = null;
        for (Box b : page.boxes) {
            if (best == null || b.gain > best.gain + 1e-9 || Math.abs(b.gain - best.gain) < 1e-9 && best.contains(b)) {
                best = b;
            }
        }
        return best;
    }

    private static Box paragraphs(PageReader page) {
        Box best = null;
        for (Box b : page.boxes) {
            if (best == null || b.weight > best.weight) {
                best = b;
            }
        }
        // a parent with much more of the same weight is the whole of which this is a part
        while (best != null && best.parent != null && best.parent.weight > best.weight * 0.75 && best.parent.gain > best.gain * 1.2
                && best.parent.name != BODY) {
            best = best.parent;
        }
        return best;
    }

    private static Box cover(PageReader page) {
        int[] prose = new int[page.blocks.size() + 1];
        for (TextBlock t : page.blocks) {
            boolean is = t.words >= 12 && t.linkShare() < 0.4 && (t.ended() || t.words >= 30) && !t.isHeading() && t.phrase == null;
            prose[t.index + 1] = prose[t.index] + (is ? t.words : 0);
        }
        int all = prose[page.blocks.size()];
        Box best = null;
        for (Box b : page.boxes) {
            if (all > 0 && (prose[b.last] - prose[b.first]) * 100L >= all * COVERED && (best == null || b.words <= best.words)) {
                best = b;
            }
        }
        return best;
    }

    private static Box semantic(PageReader page) {
        Box best = null;
        double top = 0;
        for (Box b : page.boxes) {
            double mark = 0;
            if (b.articleBody) {
                mark = 4;
            } else if ((b.hints & Hints.Kind.BODY.bit()) != 0 && (b.hints & AWAY) == 0) {
                mark = 3;
            } else if (b.name == ARTICLE) {
                mark = 2;
            } else if (b.name == MAIN || b.main) {
                mark = 1.5;
            }
            if (mark > 0 && b.gain > 0) {
                double score = mark * Math.sqrt(b.gain);
                if (score > top) {
                    top = score;
                    best = b;
                }
            }
        }
        return best;
    }
}
