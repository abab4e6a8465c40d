package vn.solieu.strip.html;

import org.jsoup.nodes.Element;

/** A block-level element of the page with what its text sums up to. */
final class Box {
    final Element element;
    final String tag;
    final Box parent;
    final int depth;
    /** The kinds of {@link Hints} that its own class, id and role speak of, as bits. */
    final int hints;
    /** Hash of tag and class: siblings that share it are repeated cards. */
    final int look;
    /** Its place among the page's boxes. */
    final int number;
    /** Text blocks inside, {@code [first, last)} in page order. */
    int first;
    int last;
    int words;
    int linkWords;
    int paragraphs;
    int images;
    /** How many children share the most frequent look. */
    int sameLook;
    /** The gain of this box as body: words of good blocks less a price for bad ones. */
    double gain;
    /** Its score by the weight of the paragraphs right inside it. */
    double weight;

    Box(Element element, String tag, Box parent, int hints, int look, int first, int number) {
        this.number = number;
        this.element = element;
        this.tag = tag;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = hints;
        this.look = look;
        this.first = first;
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

    double linkShare() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** As a person would find it in the page: tag, id and classes. */
    @Override
    public String toString() {
        String id = element.id();
        String name = element.className();
        return tag + (id.isEmpty() ? "" : "#" + id) + (name.isEmpty() ? "" : "." + name.trim().replaceAll("\\s+", "."));
    }
}
