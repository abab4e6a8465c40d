package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.solieu.doc.Block;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Phrases;

/**
 * One walk over a parsed page: boxes (block-level elements) and text blocks in page order, each box with its sums. Without
 * recursion, so that no depth of nesting can overflow the stack.
 */
final class PageReader {
    private static final int SKIP = 1;
    private static final int BLOCK = 2;
    private static final int BREAK = 3;
    private static final int BOLD = 4;
    private static final int LINK = 5;
    private static final int IMAGE = 6;
    private static final int TABLE = 7;
    private static final int INLINE = 8;
    private static final int SUPER = 9;
    private static final Map<String, Integer> TAGS = new HashMap<>();
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    static {
        tags(SKIP, "script style noscript template svg math iframe object embed canvas audio video button input select option optgroup textarea head title datalist progress meter map area track source param dialog frame frameset noframes applet");
        tags(BLOCK, "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre article section main aside header footer nav figure figcaption form fieldset legend address center hr tbody thead tfoot tr td th caption details summary hgroup menu search amp-img noindex label");
        tags(BREAK, "br");
        tags(BOLD, "b strong");
        tags(LINK, "a");
        tags(IMAGE, "img picture amp-image image");
        tags(TABLE, "table");
        tags(SUPER, "sup");
    }

    private static void tags(int kind, String names) {
        for (String name : names.split(" ")) {
            TAGS.put(name, kind);
        }
    }

    final List<Box> boxes = new ArrayList<>();
    final List<TextBlock> blocks = new ArrayList<>();
    /** Elements inside the page's body that declare something: JSON-LD scripts, meta, time and marked-up properties. */
    final List<Element> declarations = new ArrayList<>();
    private final Hints hints;
    private final StringBuilder text = new StringBuilder();
    private Box box;
    private int linkWordsChars;
    private int boldChars;
    private int links;
    private boolean image;
    private int inLink;
    private int inBold;
    private final int maxDepth;

    private PageReader(Hints hints, int maxDepth) {
        this.hints = hints;
        this.maxDepth = maxDepth;
    }

    /** Reads a page's body; {@code clock} is asked now and then and throws when time is up. @throws TooDeep over {@code maxDepth} */
    static PageReader read(Element root, Hints hints, int maxDepth, Runnable clock) {
        PageReader reader = new PageReader(hints, maxDepth);
        reader.walk(root, clock);
        reader.sum();
        return reader;
    }

    private void walk(Element root, Runnable clock) {
        Node node = root;
        int steps = 0;
        int depth = 0;
        while (node != null) {
            if (depth > maxDepth) {
                throw new TooDeep();
            }
            if ((++steps & 0xfff) == 0) {
                clock.run();
            }
            boolean down = enter(node);
            Node next = down && node.childNodeSize() > 0 ? node.childNode(0) : null;
            if (next != null) {
                depth++;
            } else {
                leave(node, down);
                while (node != root && node.nextSibling() == null) {
                    node = node.parent();
                    depth--;
                    leave(node, true);
                }
                next = node == root ? null : node.nextSibling();
            }
            node = next;
        }
        flush();
    }

    /** True where the node's children are to be read. */
    private boolean enter(Node node) {
        if (node instanceof TextNode t) {
            append(t.getWholeText());
            return false;
        }
        if (!(node instanceof Element e)) {
            return false;
        }
        int kind = TAGS.getOrDefault(e.normalName(), INLINE);
        if (kind != SKIP && (e.normalName().equals("time") || e.hasAttr("itemprop") || e.hasAttr("rel"))) {
            declarations.add(e);
        }
        switch (kind) {
            case SKIP -> {
                if (e.normalName().equals("script") ? e.attr("type").contains("ld+json") : e.normalName().equals("meta")) {
                    declarations.add(e);
                }
                return false;
            }
            case BREAK -> {
                breakLine();
                return false;
            }
            case IMAGE -> {
                image = true;
                if (box != null) {
                    box.images++;
                }
                return !e.normalName().equals("img");
            }
            case BLOCK, TABLE -> {
                flush();
                open(e);
                if (kind == TABLE && DataTable.isData(e)) {
                    rows(e);
                    return false;
                }
                return true;
            }
            case LINK -> {
                inLink++;
                links++;
                return true;
            }
            case BOLD -> {
                inBold++;
                return true;
            }
            case SUPER -> {
                return !e.hasClass("reference");
            }
            default -> {
                return true;
            }
        }
    }

    private void leave(Node node, boolean entered) {
        if (!(node instanceof Element e)) {
            return;
        }
        switch (TAGS.getOrDefault(e.normalName(), INLINE)) {
            case BLOCK, TABLE -> {
                flush();
                box.last = blocks.size();
                box = box.parent;
            }
            case LINK -> inLink--;
            case BOLD -> inBold--;
            default -> { }
        }
    }

    private void open(Element e) {
        String name = e.className();
        int bits = hints.of(name) | hints.of(e.id());
        String itemprop = e.hasAttr("itemprop") ? e.attr("itemprop") : "";
        if (itemprop.equals("articleBody")) {
            bits |= Hints.Kind.BODY.bit();
        }
        if (e.hasAttr("data-role")) {
            bits |= hints.of(e.attr("data-role"));
        }
        if (e.hasAttr("hidden") || e.hasAttr("style") && hides(e.attr("style"))) {
            bits |= Hints.Kind.HIDDEN.bit();
        }
        box = new Box(e, e.normalName(), box, bits, e.normalName().hashCode() * 31 + name.hashCode(), blocks.size(), boxes.size());
        boxes.add(box);
    }

    private static boolean hides(String style) {
        int at = style.indexOf("display");
        return at >= 0 && style.indexOf("none", at) >= 0 && style.indexOf("none", at) - at < 12;
    }

    private void append(String s) {
        if (s.isEmpty()) {
            return;
        }
        text.append(s);
        if (inLink > 0) {
            linkWordsChars += marks(s);
        }
        if (inBold > 0) {
            boldChars += marks(s);
        }
    }

    /** Characters that show. */
    private static int marks(String s) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) {
            if (!Clean.isBlank(s.charAt(i))) {
                n++;
            }
        }
        return n;
    }

    /** A line break ends a block, except inside a heading, and except where the next text goes on in the middle of a sentence. */
    private void breakLine() {
        if (box != null && HEADINGS.contains(box.tag)) {
            text.append(' ');
            return;
        }
        flush();
    }

    private void flush() {
        if (text.length() == 0) {
            links = 0;
            return;
        }
        String line = Clean.line(text);
        if (!line.isEmpty() && box != null) {
            int words = Clean.words(line);
            int shown = linkWordsChars + boldChars == 0 ? 1 : marks(line);
            add(type(), line, words, share(linkWordsChars, shown, words), share(boldChars, shown, words));
        }
        text.setLength(0);
        linkWordsChars = 0;
        boldChars = 0;
        links = inLink > 0 ? 1 : 0;
    }

    private static int share(int part, int all, int words) {
        return all == 0 ? 0 : (int) Math.round((double) Math.min(part, all) * words / all);
    }

    private void add(Block.Type type, String line, int words, int linkWords, int boldWords) {
        TextBlock block = new TextBlock(blocks.size(), box, type, line, words, linkWords, boldWords, links, image);
        block.phrase = words <= 25 ? Phrases.standard().find(line) : null;
        image = false;
        blocks.add(block);
    }

    private Block.Type type() {
        if (HEADINGS.contains(box.tag)) {
            return Block.Type.HEADING;
        }
        Box b = box;
        for (int i = 0; i < 3 && b != null; i++, b = b.parent) {
            switch (b.tag) {
                case "li", "dd", "dt" -> {
                    return Block.Type.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Type.QUOTE;
                }
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Type.HEADING;
                }
                default -> { }
            }
        }
        return Block.Type.PARAGRAPH;
    }

    private void rows(Element table) {
        for (DataTable.Row row : DataTable.rows(table)) {
            int words = Clean.words(row.text());
            if (words > 0) {
                add(row.header() ? Block.Type.TABLE_HEADER : Block.Type.TABLE_ROW, row.text(), words, Math.min(words, row.linkWords()), 0);
            }
        }
    }

    private void sum() {
        for (TextBlock t : blocks) {
            for (Box b = t.box; b != null; b = b.parent) {
                b.words += t.words;
                b.linkWords += t.linkWords;
                if (t.words >= 15 && t.linkShare() < 0.5) {
                    b.paragraphs++;
                }
            }
        }
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box b = boxes.get(i);
            if (b.parent != null) {
                b.parent.images += b.images;
            }
        }
        looks();
    }

    /** Counts for each box how many siblings look like it. */
    private void looks() {
        Map<Long, int[]> counts = new HashMap<>();
        for (Box b : boxes) {
            if (b.parent != null && !b.tag.equals("p")) {
                counts.computeIfAbsent(key(b), k -> new int[1])[0]++;
            }
        }
        for (Box b : boxes) {
            if (b.parent != null && !b.tag.equals("p")) {
                b.sameLook = counts.get(key(b))[0];
            }
        }
    }

    private static Long key(Box b) {
        return (long) b.parent.number << 32 ^ b.look & 0xffffffffL;
    }
}
