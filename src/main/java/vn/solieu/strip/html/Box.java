package vn.solieu.strip.html;

import java.util.regex.Pattern;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.markup.Names;

/** A block-level element of the page with what its text sums up to. */
final class Box {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Its element's number by {@link Names}. */
    final int name;
    final String tag;
    final Box parent;
    final int depth;
    /** The kinds of {@link Hints} that its own class, id and role speak of, as bits. */
    final int hints;
    /** Hash of tag and class: siblings that share it are repeated cards. */
    final int look;
    /** Its place among the page's boxes. */
    final int number;
    /** Marked as the article's body, and as main, by attributes. */
    boolean articleBody;
    boolean main;
    /** Text blocks inside, {@code [first, last)} in page order. */
    final int first;
    int last;
    int words;
    int linkWords;
    int paragraphs;
    int images;
    /** Fields and buttons of forms. */
    int inputs;
    /** How many children share the most frequent look. */
    int sameLook;
    /** The gain of this box as body: words of good blocks less a price for bad ones. */
    double gain;
    /** Of it, what bad blocks cost. */
    double loss;
    /** Its score by the weight of the paragraphs right inside it. */
    double weight;
    /** Words of the article's prose right in this box, which is more than a paragraph, and in such boxes right below it. */
    double proseRight;
    double proseBelow;
    /** While the page is read: closed although something in it was open; what the formatting was around it. */
    boolean over;
    int inline;
    boolean outerLink;
    boolean innerLink;
    int outerBold;
    int innerBold;
    private final Markup markup;
    private final int classFrom;
    private final int classTo;
    private final int idFrom;
    private final int idTo;

    Box(Markup markup, int name, Box parent, int hints, int look, int first, int number, boolean attributes) {
        this.number = number;
        this.name = name;
        this.tag = Names.name(name);
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = hints;
        this.look = look;
        this.first = first;
        this.markup = markup;
        this.classFrom = attributes ? markup.valueFrom(Markup.Attr.CLASS) : 0;
        this.classTo = attributes ? markup.valueTo(Markup.Attr.CLASS) : 0;
        this.idFrom = attributes ? markup.valueFrom(Markup.Attr.ID) : 0;
        this.idTo = attributes ? markup.valueTo(Markup.Attr.ID) : 0;
    }

    boolean contains(TextBlock block) {
        return first <= block.index && block.index < last;
    }

    boolean contains(Box other) {
        Box b = other;
        while (b != null && b.depth > depth) {
            b = b.parent;
        }
        return b == this;
    }

    boolean has(Hints.Kind kind) {
        return (hints & kind.bit()) != 0;
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    String className() {
        return markup.attribute(classFrom, classTo);
    }

    String id() {
        return markup.attribute(idFrom, idTo);
    }

    /** As a person would find it in the page: tag, id and classes. */
    @Override
    public String toString() {
        String id = id();
        String name = className();
        return tag + (id.isEmpty() ? "" : "#" + id) + (name.isEmpty() ? "" : "." + BLANKS.matcher(name.trim()).replaceAll("."));
    }
}
