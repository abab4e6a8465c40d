package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.doc.Block;
import vn.solieu.strip.markup.LineBuffer;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.markup.Markup.Attr;
import vn.solieu.strip.markup.Names;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Phrases;

/**
 * One walk over a page's markup: boxes (block-level elements) and text blocks in page order, each box with its sums, and what the page
 * declares. No tree is built; which boxes are open follows the rules of the HTML standard's tree construction (13.2.6) as far as boxes
 * go: what ends a paragraph, items, headings and cells, what an end tag closes, how far it reaches, links and bold text that are open
 * across boxes. Without recursion, so that no depth of nesting can overflow the stack. Long because the open boxes are one state that
 * every kind of tag reads and changes.
 *
 * <p>Weaknesses: text that stands in a table outside of its cells stays where it is (a browser moves it before the table); frames,
 * formulas and the content of form controls are passed over.
 */
final class PageReader {
    /** Texts of more words are not looked up among the phrases of page furniture. */
    static final int PHRASE_WORDS = 25;
    private static final int BODY = Names.of("body");
    private static final int P = Names.of("p");
    private static final int LI = Names.of("li");
    private static final int DD = Names.of("dd");
    private static final int DT = Names.of("dt");
    private static final int H1 = Names.of("h1");
    private static final int H6 = Names.of("h6");
    private static final int FORM = Names.of("form");
    private static final int TABLE = Names.of("table");
    private static final int TBODY = Names.of("tbody");
    private static final int TFOOT = Names.of("tfoot");
    private static final int TR = Names.of("tr");
    private static final int TD = Names.of("td");
    private static final int TH = Names.of("th");
    private static final int CAPTION = Names.of("caption");
    private static final int HR = Names.of("hr");
    private static final int HTML = Names.of("html");
    private static final int HEAD = Names.of("head");
    private static final int META = Names.of("meta");
    private static final int LINK = Names.of("link");
    private static final int BASE = Names.of("base");
    private static final int TITLE = Names.of("title");
    private static final int SCRIPT = Names.of("script");
    private static final int NOSCRIPT = Names.of("noscript");
    private static final int TIME = Names.of("time");
    private static final int VIDEO = Names.of("video");
    private static final int IFRAME = Names.of("iframe");
    private static final int IMG = Names.of("img");
    private static final int ADDRESS = Names.of("address");
    private static final int DIV = Names.of("div");
    private static final int UL = Names.of("ul");
    private static final int OL = Names.of("ol");
    private static final int BLOCKQUOTE = Names.of("blockquote");
    private static final int INPUT = Names.of("input");
    private static final int BUTTON = Names.of("button");
    private static final int SELECT = Names.of("select");
    private static final int PLAINTEXT = Names.of("plaintext");
    private static final int MOST_NOSCRIPT = 20_000;
    /** How the folder with the pages of authors is called. */
    private static final String[] AUTHORS = {"author", "contributor", "tac-gia"};

    /** Of a newspaper's page, boxes and blocks. */
    private static final int USUAL = 512;

    final List<Box> boxes = new ArrayList<>(USUAL);
    final List<TextBlock> blocks = new ArrayList<>(USUAL);
    /** How many scripts there are; whether there is a player; what is shown without scripts, as markup. */
    int scripts;
    boolean player;
    final StringBuilder noscript = new StringBuilder();
    private final Markup markup;
    private final HtmlMetadata declared;
    private final Hints hints;
    private final int maxDepth;
    private final boolean strict;
    private final LineBuffer line = new LineBuffer();
    private Box box;
    /** How many of the open boxes are paragraphs. */
    private int paragraphs;
    private boolean begun;
    private boolean titled;
    /** True once a noscript was met that nothing closes. */
    private boolean unclosed;
    /** Inline elements open in this box, for the depth; links and bold elements open; those around the cell that is read. */
    private int inline;
    private int bold;
    private int outerBold;
    private boolean link;
    private boolean outerLink;
    private int links;
    private boolean image;
    /** What the innermost open inline element speaks of, and the one that the line began in. */
    private int inlineBits;
    private int lineBits;
    private int inlineClassFrom;
    private int inlineClassTo;

    private PageReader(Markup markup, HtmlMetadata declared, Hints hints, int maxDepth) {
        this.markup = markup;
        this.declared = declared;
        this.hints = hints;
        this.maxDepth = maxDepth;
        this.strict = markup.hasDoctype();
    }

    /** Reads a page; {@code clock} is asked now and then and throws when time is up. @throws TooDeep over {@code maxDepth} */
    static PageReader read(Markup markup, HtmlMetadata declared, Hints hints, int maxDepth, Runnable clock) {
        PageReader reader = new PageReader(markup, declared, hints, maxDepth);
        reader.walk(clock);
        BoxSums.fill(reader.boxes, reader.blocks);
        return reader;
    }

    private void walk(Runnable clock) {
        int steps = 0;
        for (Markup.Type type = markup.next(); type != Markup.Type.DONE; type = markup.next()) {
            if ((++steps & 0xfff) == 0) {
                clock.run();
            }
            switch (type) {
                case TEXT -> text();
                case START -> start();
                default -> end();
            }
        }
        begin(false);
        while (box != null) {
            close();
        }
    }

    private void text() {
        if (!begun) {
            if (markup.isBlank()) {
                return;
            }
            begin(false);
        }
        if (line.isEmpty() && inlineBits != 0 && !markup.isBlank()) {
            lineBits = inlineBits;
        }
        line.add(markup.bytes, markup.textFrom, markup.textTo, link || outerLink, bold > 0 || outerBold > 0);
    }

    private void begin(boolean attributes) {
        if (!begun) {
            begun = true;
            open(BODY, attributes);
        }
    }

    private void start() {
        int tag = markup.tag;
        Names.Kind kind = Names.kind(tag);
        if (kind == Names.Kind.RAW) {
            raw(tag);
            return;
        }
        if (tag == META) {
            declared.meta(markup);
            return;
        } else if (tag == LINK || tag == BASE) {
            declared.link(markup);
            return;
        } else if (tag == HTML || tag == HEAD) {
            if (tag == HTML && markup.has(Attr.LANG)) {
                declared.language(markup.value(Attr.LANG));
            }
            return;
        } else if (tag == BODY) {
            begin(true);
            return;
        }
        begin(false);
        if (markup.hasAny() && kind != Names.Kind.SKIP && kind != Names.Kind.VOID) {
            declare(tag);
        }
        switch (kind) {
            case SKIP -> {
                box.inputs += tag == BUTTON || tag == SELECT ? 1 : 0;
                skip(tag);
            }
            case VOID -> box.inputs += tag == INPUT ? 1 : 0;
            case BREAK -> breakLine();
            case IMAGE -> {
                image = true;
                box.images++;
                inline += tag == IMG ? 0 : 1;
            }
            case BLOCK -> block(tag);
            case LINK -> {
                link = true;
                links++;
                if (markup.holdsPath(Attr.HREF, AUTHORS)) {
                    declared.authorLink(markup);
                }
                inline(true);
            }
            case BOLD -> {
                bold++;
                inline(true);
            }
            case SUPER -> {
                if (markup.hasWord(Attr.CLASS, "reference")) {
                    markup.skip(this::isOpen);
                } else {
                    inline(true);
                }
            }
            case INLINE -> inline(!markup.isSelfClosing());
            default -> { }
        }
    }

    private void inline(boolean opens) {
        if (opens && ++inline + box.depth > maxDepth) {
            throw new TooDeep();
        }
        if (opens && (markup.has(Attr.CLASS) || markup.has(Attr.ID))) {
            inlineClassFrom = markup.valueFrom(Attr.CLASS);
            inlineClassTo = markup.valueTo(Attr.CLASS);
            inlineBits = bits(Attr.CLASS) | bits(Attr.ID);
            player |= (inlineBits & Hints.VIDEO) != 0;
        }
    }

    private void raw(int tag) {
        if (tag == IFRAME) {
            player |= markup.holds(Attr.SRC, "youtube.com/embed") || markup.holds(Attr.SRC, "player");
        }
        if (tag == PLAINTEXT) {
            return;
        }
        if (tag == NOSCRIPT && (unclosed || !markup.isClosed())) {
            unclosed = true;
            return;
        }
        boolean json = tag == SCRIPT && markup.holds(Attr.TYPE, "ld+json");
        markup.raw();
        if (json) {
            declared.json(markup.rawText());
        } else if (tag == SCRIPT) {
            scripts++;
        } else if (tag == TITLE && !titled) {
            titled = true;
            declared.title(markup.rawText());
        } else if (tag == NOSCRIPT && noscript.length() < MOST_NOSCRIPT) {
            noscript.append(markup.rawText()).append('\n');
        }
    }

    private void skip(int tag) {
        player |= tag == VIDEO || markup.has(Attr.CLASS) && (Hints.read(markup.value(Attr.CLASS)) & Hints.VIDEO) != 0;
        if (!markup.isSelfClosing()) {
            markup.skip(this::isOpen);
        }
    }

    private boolean isOpen(int tag) {
        for (Box b = box; b != null; b = b.parent) {
            if (b.name == tag) {
                return true;
            }
        }
        return false;
    }

    private void declare(int tag) {
        if (markup.has(Attr.ITEMPROP)) {
            declared.property(markup);
        } else if (tag == TIME) {
            declared.time(markup, markup.attribute(inlineClassFrom, inlineClassTo) + " " + box.className() + " " + line.text());
        } else if (markup.has(Attr.REL)) {
            declared.relation(markup);
        }
    }

    /** Opens a box, after closing what its tag closes. */
    private void block(int tag) {
        if (tag == FORM && isOpen(FORM) || !fits(tag)) {
            return;
        }
        if (paragraphs > 0 && (Names.endsParagraph(tag) || tag == TABLE && strict)) {
            closeTo(inScope(P));
        }
        if (tag >= H1 && tag <= H6 && box.name >= H1 && box.name <= H6) {
            close();
        } else if (tag == LI || tag == DD || tag == DT) {
            item(tag);
        }
        open(tag, true);
        if (tag == HR) {
            close();
        }
    }

    /** Closes the item before this one. */
    private void item(int tag) {
        for (Box b = box; b != null; b = b.parent) {
            if (tag == LI ? b.name == LI : b.name == DD || b.name == DT) {
                closeTo(b);
                return;
            }
            if (Names.isSpecial(b.name) && b.name != ADDRESS && b.name != DIV && b.name != P) {
                return;
            }
        }
    }

    /** Makes room for a table's part; false where there is no table for it, and for forms between cells. */
    private boolean fits(int tag) {
        boolean part = tag >= TBODY && tag <= CAPTION;
        boolean between = box.name == TABLE || box.name >= TBODY && box.name <= TR;
        if (!part) {
            if (tag == TABLE && between) {
                closeTo(table());
            }
            return !(tag == FORM && between);
        }
        Box table = table();
        if (table == null) {
            return false;
        }
        int top = tag == TD || tag == TH ? TR : tag == TR ? TFOOT : TABLE;
        while (box != table && !(top == TR && box.name >= TBODY && box.name <= TR) && !(top == TFOOT && box.name >= TBODY && box.name <= TFOOT)) {
            close();
        }
        if (box == table && tag >= TR && tag <= TH) {
            open(TBODY, false);
        }
        if ((tag == TD || tag == TH) && box.name != TR) {
            open(TR, false);
        }
        return true;
    }

    private Box table() {
        for (Box b = box; b != null; b = b.parent) {
            if (b.name == TABLE) {
                return b;
            }
        }
        return null;
    }

    private Box inScope(int tag) {
        for (Box b = box; b != null; b = b.parent) {
            if (b.name == tag) {
                return b;
            }
            if (Names.isScope(b.name)) {
                return null;
            }
        }
        return null;
    }

    private void end() {
        int tag = markup.tag;
        if (!begun) {
            return;
        }
        switch (Names.kind(tag)) {
            case BREAK -> breakLine();
            case LINK -> {
                link = false;
                inline = Math.max(0, inline - 1);
            }
            case BOLD -> {
                bold = Math.max(0, bold - 1);
                inline = Math.max(0, inline - 1);
            }
            case INLINE, SUPER, IMAGE -> {
                inline = Math.max(0, inline - 1);
                inlineClassTo = inlineClassFrom;
                inlineBits = 0;
            }
            case BLOCK -> endBlock(tag);
            default -> { }
        }
    }

    private void endBlock(int tag) {
        if (tag == BODY || tag == HTML) {
            return;
        }
        if (tag >= H1 && tag <= H6) {
            for (Box b = box; b != null && !Names.isScope(b.name); b = b.parent) {
                if (b.name >= H1 && b.name <= H6) {
                    closeTo(b);
                    return;
                }
            }
        } else if (tag == TABLE || tag >= TBODY && tag <= CAPTION) {
            for (Box b = box; b != null; b = b.parent) {
                if (b.name == tag) {
                    closeTo(b);
                    return;
                }
                if (b.name == TABLE) {
                    return;
                }
            }
        } else if (tag == FORM) {
            Box form = inScope(FORM);
            if (form == box) {
                closeTo(form);
            } else if (form != null) {
                form.over = true;
            }
        } else if (tag == LI) {
            for (Box b = box; b != null && !Names.isScope(b.name) && b.name != UL && b.name != OL; b = b.parent) {
                if (b.name == LI) {
                    closeTo(b);
                    return;
                }
            }
        } else if (Names.isSpecial(tag)) {
            Box b = inScope(tag);
            if (b != null) {
                closeTo(b);
            } else if (tag == P) {
                flush();
            }
        } else {
            for (Box b = box; b != null; b = b.parent) {
                if (b.name == tag) {
                    closeTo(b);
                    return;
                }
                if (Names.isSpecial(b.name)) {
                    return;
                }
            }
        }
    }

    private void open(int tag, boolean attributes) {
        flush();
        int bits = 0;
        long look = tag;
        Box b;
        if (attributes && markup.hasAny()) {
            int from = markup.valueFrom(Attr.CLASS);
            int to = markup.valueTo(Attr.CLASS);
            long hash = Hints.hash(markup.bytes, from, to);
            bits = hints.of(markup.bytes, from, to, hash) | bits(Attr.ID) | bits(Attr.DATA_ROLE);
            look = look * 31 + hash;
            boolean body = markup.has(Attr.ITEMPROP) && markup.value(Attr.ITEMPROP).equals("articleBody");
            bits |= body ? Hints.Kind.BODY.bit() : 0;
            player |= (bits & Hints.VIDEO) != 0;
            if (markup.has(Attr.HIDDEN) || markup.has(Attr.STYLE) && hides(markup.value(Attr.STYLE))) {
                bits |= Hints.Kind.HIDDEN.bit();
            }
            b = new Box(markup, tag, box, bits, (int) (look ^ look >>> 32), blocks.size(), boxes.size(), true);
            b.articleBody = body;
            b.main = markup.has(Attr.ROLE) && markup.value(Attr.ROLE).equals("main");
        } else {
            b = new Box(markup, tag, box, bits, (int) (look * 31), blocks.size(), boxes.size(), false);
        }
        if (b.depth + inline > maxDepth) {
            throw new TooDeep();
        }
        b.inline = inline;
        inlineClassTo = inlineClassFrom;
        inlineBits = 0;
        if (tag == TD || tag == TH || tag == CAPTION) {
            b.outerLink = outerLink;
            b.outerBold = outerBold;
            b.innerLink = link;
            b.innerBold = bold;
            outerLink |= link;
            outerBold += bold;
            link = false;
            bold = 0;
        }
        box = b;
        paragraphs += tag == P ? 1 : 0;
        boxes.add(b);
    }

    private int bits(Attr a) {
        if (!markup.has(a)) {
            return 0;
        }
        int from = markup.valueFrom(a);
        int to = markup.valueTo(a);
        return hints.of(markup.bytes, from, to, Hints.hash(markup.bytes, from, to));
    }

    private static boolean hides(String style) {
        int at = style.indexOf("display");
        return at >= 0 && style.indexOf("none", at) >= 0 && style.indexOf("none", at) - at < 12;
    }

    private void closeTo(Box b) {
        if (b == null) {
            return;
        }
        Box parent = b.parent;
        while (box != null && box != parent && box.depth >= b.depth) {
            close();
        }
    }

    private void close() {
        flush();
        Box b = box;
        b.last = blocks.size();
        paragraphs -= b.name == P ? 1 : 0;
        inline = b.inline;
        if (b.name == TD || b.name == TH || b.name == CAPTION) {
            outerLink = b.outerLink;
            outerBold = b.outerBold;
            link = b.innerLink;
            bold = b.innerBold;
        } else if (b.name == TABLE) {
            DataTable.settle(b, boxes, blocks, this::add);
            b.last = blocks.size();
        }
        box = b.parent;
        if (box != null && box.over) {
            close();
        }
    }

    /** A line break ends a block, except inside a heading. */
    private void breakLine() {
        if (box.name >= H1 && box.name <= H6) {
            line.blank();
            return;
        }
        flush();
    }

    private void flush() {
        if (!line.isEmpty() && box != null) {
            String text = line.text();
            int words = line.isComposed() ? Clean.words(text) : line.words;
            add(box, type(), text, words, share(line.linked, line.shown, words), share(line.bold, line.shown, words));
        }
        line.clear();
        lineBits = 0;
        links = link || outerLink ? 1 : 0;
    }

    private static int share(int part, int all, int words) {
        return part == 0 ? 0 : (int) Math.round((double) Math.min(part, all) * words / all);
    }

    private void add(Box in, Block.Type type, String text, int words, int linkWords, int boldWords) {
        TextBlock block = new TextBlock(blocks.size(), in, type, text, words, linkWords, boldWords, links, image);
        block.phrase = words <= PHRASE_WORDS ? Phrases.standard().find(text) : null;
        block.inline = lineBits;
        image = false;
        blocks.add(block);
    }

    private Block.Type type() {
        if (box.name >= H1 && box.name <= H6) {
            return Block.Type.HEADING;
        }
        Box b = box;
        for (int i = 0; i < 3 && b != null; i++, b = b.parent) {
            if (b.name == LI || b.name == DD || b.name == DT) {
                return Block.Type.LIST_ITEM;
            } else if (b.name == BLOCKQUOTE) {
                return Block.Type.QUOTE;
            } else if (b.name >= H1 && b.name <= H6) {
                return Block.Type.HEADING;
            }
        }
        return Block.Type.PARAGRAPH;
    }
}
