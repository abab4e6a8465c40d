package vn.solieu.strip.html;

import java.util.Arrays;
import java.util.Locale;
import vn.solieu.strip.markup.Names;
import vn.solieu.strip.text.Line;

/** Names the plainest reason for which a block is no part of the article. */
final class Why {
    /** By the kind of a class name. */
    private static final String[] RULES = Arrays.stream(Hints.Kind.values()).map(k -> k == Hints.Kind.CAPTION ? Line.CAPTION : k.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    private static final int FIGCAPTION = Names.of("figcaption");

    private Why() { }

    static String dropped(TextBlock t, Box root) {
        if (t.phrase != null && !t.phrase.kind().equals("closing")) {
            return t.phrase.kind();
        }
        boolean inside = root != null && root.contains(t);
        for (Box b = t.box; b != null && b != root; b = b.parent) {
            if (b.name == FIGCAPTION) {
                return Line.CAPTION;
            }
            int bits = b.hints & Hints.KINDS & ~(Hints.Kind.BODY.bit() | Hints.Kind.LEAD.bit() | Hints.Kind.TITLE.bit());
            if (bits != 0) {
                return RULES[Integer.numberOfTrailingZeros(bits)];
            }
        }
        return t.linkShare() > 0.6 ? "links" : inside ? "unlike-body" : "outside";
    }
}
