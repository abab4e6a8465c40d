package vn.solieu.strip.html;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The choice between candidates: a linear score of what each candidate holds, with learned weights; the highest wins. */
final class Choice {
    static final List<String> NAMES = List.of("bias", "isDensity", "isSemantic", "isParagraphs", "isCover", "gainShare", "wordShare", "linkShare", "logWords", "paragraphShare",
            "bodyHint", "awayHint", "article", "main", "agree", "headlineInside", "headlineBefore", "depth", "proseShare", "wholeBody");

    final double[] weights;

    Choice(double[] weights) {
        this.weights = weights;
    }

    /** Weights by hand, for the time before a model is learned. */
    static Choice byGain() {
        double[] w = new double[NAMES.size()];
        w[NAMES.indexOf("gainShare")] = 1;
        return new Choice(w);
    }

    /** The index of the best candidate, or -1 where there is none. */
    int best(double[][] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && (best < 0 || score(values[i]) > score(values[best]))) {
                best = i;
            }
        }
        return best;
    }

    double score(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** What each candidate holds, in the order of {@link #NAMES}; null for a candidate without a box. */
    static double[][] values(PageReader page, List<Candidates.Candidate> found, int headline) {
        double top = 1;
        int words = 1;
        int paragraphs = 1;
        for (Candidates.Candidate c : found) {
            if (c.box() != null) {
                top = Math.max(top, c.box().gain);
            }
        }
        for (TextBlock t : page.blocks) {
            words += t.words;
            paragraphs += t.words >= 15 && t.linkShare() < 0.5 ? 1 : 0;
        }
        double[][] out = new double[found.size()][];
        for (int i = 0; i < out.length; i++) {
            Box b = found.get(i).box();
            if (b == null) {
                continue;
            }
            int agree = 0;
            for (Candidates.Candidate c : found) {
                agree += c.box() == b ? 1 : 0;
            }
            boolean inside = headline >= b.first && headline < b.last;
            int gap = headline < 0 || inside ? 99 : b.first - headline;
            double link = b.linkShare();
            out[i] = new double[] {1, i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0, i == 3 ? 1 : 0, Math.max(-1, b.gain / top), (double) b.words / words, link,
                Math.log1p(b.words) / 8, (double) b.paragraphs / paragraphs, (b.hints & Hints.Kind.BODY.bit()) != 0 ? 1 : 0,
                (b.hints & (Hints.Kind.RELATED.bit() | Hints.Kind.COMMENT.bit() | Hints.Kind.SIDEBAR.bit() | Hints.Kind.FOOTER.bit())) != 0 ? 1 : 0,
                b.tag.equals("article") ? 1 : 0, b.tag.equals("main") ? 1 : 0, agree - 1, inside ? 1 : 0, gap >= 0 && gap < 12 ? 1 : 0,
                Math.min(b.depth, 30) / 30.0, b.words == 0 ? 0 : b.gain / b.words, b.tag.equals("body") ? 1 : 0};
        }
        return out;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(weights.length);
        for (double w : weights) {
            out.writeDouble(w);
        }
    }

    static Choice read(DataInputStream in) throws IOException {
        int n = in.readUnsignedShort();
        if (n != NAMES.size()) {
            throw new IOException("weights of " + n + " features where this version has " + NAMES.size());
        }
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = in.readDouble();
        }
        return new Choice(w);
    }
}
