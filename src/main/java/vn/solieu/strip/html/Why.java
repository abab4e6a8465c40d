package vn.solieu.strip.html;

import java.util.Locale;
import vn.solieu.strip.text.Line;

/** Names the plainest reason for which a block is no part of the article. */
final class Why {
    private Why() { }

    static String dropped(TextBlock t, Box root) {
        if (t.phrase != null && !t.phrase.kind().equals("closing")) {
            return t.phrase.kind();
        }
        boolean inside = root != null && root.contains(t);
        for (Box b = t.box; b != null && b != root; b = b.parent) {
            if (b.tag.equals("figcaption")) {
                return Line.CAPTION;
            }
            int bits = b.hints & Hints.KINDS & ~(Hints.Kind.BODY.bit() | Hints.Kind.LEAD.bit() | Hints.Kind.TITLE.bit());
            if (bits != 0) {
                Hints.Kind kind = Hints.Kind.values()[Integer.numberOfTrailingZeros(bits)];
                return kind == Hints.Kind.CAPTION ? Line.CAPTION : kind.name().toLowerCase(Locale.ROOT);
            }
        }
        return t.linkShare() > 0.6 ? "links" : inside ? "unlike-body" : "outside";
    }
}
