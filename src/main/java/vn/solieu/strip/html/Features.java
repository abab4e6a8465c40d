package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.doc.Block;
import vn.solieu.strip.markup.Names;
import vn.solieu.strip.meta.Bylines;
import vn.solieu.strip.text.Letters;
import vn.solieu.strip.text.Phrases;

/**
 * What the model sees of each text block: its own form, its neighbours, the boxes around it and what they hold, the kinds of its
 * ancestors' class names, and where it stands towards the chosen candidate. No words of the text enter, only table lookups, so
 * that a model learned on English pages serves Vietnamese ones.
 */
final class Features {
    private static final int FAR = 9;
    /** Shorter texts are not counted. */
    private static final int COUNTED = 3;
    private static final Hints.Kind[] KINDS = Hints.Kind.values();
    private static final String[] TAGS = {"aside", "header", "footer", "nav", "form", "figure", "figcaption", "ul", "table", "article", "main", "section", "blockquote", "label", "pre"};
    /** By the number of an element: its place among {@link #TAGS}, or -1; whether it is a paragraph, an item or a heading. */
    private static final int[] TAG_AT = new int[Names.count()];
    private static final boolean[] SMALL = new boolean[Names.count()];
    private static final int[] LEVEL = new int[Names.count()];
    private static final int BODY = Names.of("body");
    private static final int P = Names.of("p");
    /** Names in the order of the values; the model file repeats them. */
    static final List<String> NAMES = new ArrayList<>();

    static {
        NAMES.addAll(List.of("words", "linkShare", "links", "boldShare", "ended", "wordLength", "digitShare", "capitals", "commas", "heading", "list", "row", "quote", "tagP",
                "at", "wordsBefore", "wordsAfter", "fromHeadline", "isHeadline", "sameAsTitle", "sameAsLead",
                "inDensity", "inSemantic", "inParagraphs", "inCover", "inRoot", "rootAgree", "fromFirstProse", "toLastProse", "proseBeforeInRoot", "proseAfterInRoot",
                "lookShare", "parentShare", "grandShare", "depthBelowRoot", "depthFromProse", "wordsOfRoot", "rootShare",
                "c1Words", "c1Link", "c1Paragraphs", "c1Blocks", "c1Same", "c1Images", "c1Share", "c2Words", "c2Link", "c2Paragraphs", "c2Blocks", "c2Same", "c2Share", "maxSame",
                "phrase", "sinceList", "sinceTail", "nextPhrase", "prevPhrase", "afterImage", "byline", "date", "question", "mark", "repeated",
                "p1Words", "p1Link", "p1Heading", "p1Ended", "p1Box", "p2Words", "p2Link", "n1Words", "n1Link", "n1Heading", "n1Ended", "n1Box", "n2Words", "n2Link", "near", "nearAfter", "c1Inputs", "c2Inputs", "c3Words", "c3Link", "c3Same", "author", "copiesBefore"));
        for (Hints.Kind kind : KINDS) {
            NAMES.add("k" + kind);
        }
        Arrays.fill(TAG_AT, -1);
        for (int i = 0; i < TAGS.length; i++) {
            TAG_AT[Names.of(TAGS[i])] = i;
            NAMES.add("t" + TAGS[i]);
        }
        for (int level = 1; level <= 6; level++) {
            LEVEL[Names.of("h" + level)] = level;
            SMALL[Names.of("h" + level)] = true;
        }
        for (String tag : List.of("p", "li", "blockquote", "center", "td", "label")) {
            SMALL[Names.of(tag)] = true;
        }
    }

    static final int COUNT = NAMES.size();

    private final List<TextBlock> blocks;
    private final Box root;
    private final Box[] candidates;
    private final int headline;
    private final String title;
    private final String lead;
    private final List<String> authors;
    private double[] prose;
    private double total;
    private int firstProse = -1;
    private int lastProse = -1;
    private double rootProse;
    private double proseDepth;
    private final Map<Integer, double[]> looks = new HashMap<>();
    /** Of each block the first with its text; by that, how often blocks of some words say it, and how often before the block that is looked at. */
    private final int[] firsts;
    private final int[] said;
    private final int[] saidBefore;

    Features(PageReader page, List<Candidates.Candidate> found, Box root, int headline, String title, String description, List<String> authors, int[] firsts) {
        this.firsts = firsts;
        this.said = new int[firsts.length];
        this.saidBefore = new int[firsts.length];
        this.authors = authors;
        this.blocks = page.blocks;
        this.root = root;
        this.candidates = new Box[found.size()];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = found.get(i).box();
        }
        this.headline = headline;
        this.title = title == null ? "" : Headline.fold(title);
        this.lead = description == null ? "" : Headline.fold(description);
        prepare();
    }

    private static boolean isProse(TextBlock t) {
        return t.words >= 12 && t.linkShare() < 0.4 && (t.ended() || t.words >= 30) && !t.isHeading();
    }

    private void prepare() {
        int n = blocks.size();
        prose = new double[n + 1];
        double depth = 0;
        for (int i = 0; i < n; i++) {
            TextBlock t = blocks.get(i);
            total += t.words;
            boolean is = isProse(t);
            prose[i + 1] = prose[i] + (is ? t.words : 0);
            if (is && root != null && root.contains(t)) {
                firstProse = firstProse < 0 ? i : firstProse;
                lastProse = i;
                rootProse += t.words;
                depth += t.words * t.box.depth;
                looks.computeIfAbsent(t.box.look, k -> new double[1])[0] += t.words;
                Box c = container(t.box);
                c.proseRight += t.words;
                if (c.parent != null) {
                    c.parent.proseBelow += t.words;
                }
            }
            said[firsts[i]] += t.words >= COUNTED ? 1 : 0;
        }
        proseDepth = rootProse == 0 ? 0 : depth / rootProse;
    }

    /** The nearest box that is more than one paragraph, item or heading. */
    static Box container(Box b) {
        Box c = b;
        while (c.parent != null && SMALL[c.name]) {
            c = c.parent;
        }
        return c;
    }

    /** The values of the blocks, {@link #COUNT} a block; null for blocks that the model is not {@link Asked} of. */
    float[][] all() {
        float[][] out = new float[blocks.size()][];
        int sinceList = 99;
        int sinceTail = 99;
        double before = 0;
        Asked asked = new Asked(candidates, root);
        for (int i = 0; i < out.length; i++) {
            TextBlock t = blocks.get(i);
            if (t.phrase != null && (root == null || i >= root.first)) {
                sinceList = t.phrase.effect() == Phrases.Effect.LIST ? 0 : sinceList;
                sinceTail = t.phrase.effect() == Phrases.Effect.TAIL ? 0 : sinceTail;
            }
            if (asked.is(t)) {
                out[i] = one(t, before, Math.min(sinceList, 60), Math.min(sinceTail, 60));
            }
            before += t.words;
            saidBefore[firsts[i]] += t.words >= COUNTED ? 1 : 0;
            sinceList++;
            sinceTail++;
        }
        return out;
    }

    private float[] one(TextBlock t, double before, int sinceList, int sinceTail) {
        float[] f = new float[COUNT];
        int k = 0;
        int i = t.index;
        int n = blocks.size();
        int digits = 0;
        int upper = 0;
        int commas = 0;
        String s = t.text;
        int scan = Math.min(s.length(), 400);
        for (int c = 0; c < scan; c++) {
            char x = s.charAt(c);
            digits += x >= '0' && x <= '9' ? 1 : 0;
            upper += Letters.isUpperCase(x) ? 1 : 0;
            commas += x == ',' ? 1 : 0;
        }
        f[k++] = t.words;
        f[k++] = (float) t.linkShare();
        f[k++] = Math.min(t.links, 20);
        f[k++] = t.words == 0 ? 0 : (float) t.boldWords / t.words;
        f[k++] = t.ended() ? 1 : 0;
        f[k++] = t.words == 0 ? 0 : (float) s.length() / t.words;
        f[k++] = scan == 0 ? 0 : (float) digits / scan;
        f[k++] = scan == 0 ? 0 : (float) upper / Math.max(1, Math.min(t.words, 60));
        f[k++] = commas;
        f[k++] = level(t);
        f[k++] = t.type == Block.Type.LIST_ITEM ? 1 : 0;
        f[k++] = t.isRow() ? 1 : 0;
        f[k++] = t.type == Block.Type.QUOTE ? 1 : 0;
        f[k++] = t.box.name == P ? 1 : 0;
        f[k++] = (float) i / n;
        f[k++] = total == 0 ? 0 : (float) (before / total);
        f[k++] = total == 0 ? 0 : (float) ((total - before - t.words) / total);
        f[k++] = headline < 0 ? -99 : clamp(i - headline, -50, 200);
        f[k++] = i == headline ? 1 : 0;
        f[k++] = !title.isEmpty() && Math.abs(s.length() - title.length()) <= 12 && begins(s, title) && Headline.fold(s).equals(title) ? 1 : 0;
        f[k++] = lead.length() > 20 && s.length() > 20 && begins(s, lead) && sameStart(s) ? 1 : 0;
        int inside = 0;
        for (Box b : candidates) {
            boolean in = b != null && b.contains(t);
            inside += in ? 1 : 0;
            f[k++] = in ? 1 : 0;
        }
        boolean inRoot = root != null && root.contains(t);
        f[k++] = inRoot ? 1 : 0;
        f[k++] = inside;
        f[k++] = firstProse < 0 ? -99 : clamp(i - firstProse, -60, 60);
        f[k++] = lastProse < 0 ? -99 : clamp(lastProse - i, -60, 60);
        double start = root == null ? 0 : prose[root.first];
        double end = root == null ? prose[n] : prose[root.last];
        f[k++] = rootProse == 0 ? 0 : (float) ((prose[i] - start) / rootProse);
        f[k++] = rootProse == 0 ? 0 : (float) ((end - prose[Math.min(i + 1, n)]) / rootProse);
        Box c1 = container(t.box);
        Box c2 = c1.parent == null ? c1 : c1.parent;
        double[] alike = looks.get(t.box.look);
        f[k++] = alike == null ? 0 : share(alike[0]);
        f[k++] = share(c1.proseRight);
        f[k++] = share(c2.proseBelow);
        f[k++] = root == null ? 0 : t.box.depth - root.depth;
        f[k++] = (float) (t.box.depth - proseDepth);
        f[k++] = root == null ? 0 : root.words;
        f[k++] = total == 0 || root == null ? 0 : (float) (root.words / total);
        f[k++] = c1.words;
        f[k++] = (float) c1.linkShare();
        f[k++] = c1.paragraphs;
        f[k++] = c1.last - c1.first;
        f[k++] = c1.sameLook;
        f[k++] = Math.min(c1.images, 20);
        f[k++] = root == null || root.words == 0 ? 0 : (float) c1.words / root.words;
        f[k++] = c2.words;
        f[k++] = (float) c2.linkShare();
        f[k++] = c2.paragraphs;
        f[k++] = c2.last - c2.first;
        f[k++] = c2.sameLook;
        f[k++] = root == null || root.words == 0 ? 0 : (float) c2.words / root.words;
        int same = 0;
        for (Box b = c1; b != null && b != root; b = b.parent) {
            same = Math.max(same, b.sameLook);
        }
        f[k++] = same;
        f[k++] = phrase(t);
        f[k++] = sinceList;
        f[k++] = sinceTail;
        f[k++] = i + 1 < n ? phrase(blocks.get(i + 1)) : 0;
        f[k++] = i > 0 ? phrase(blocks.get(i - 1)) : 0;
        f[k++] = t.afterImage ? 1 : 0;
        boolean brief = t.words <= 14;
        f[k++] = t.words <= 9 && !t.ended() && Bylines.isName(s) ? 2 : brief && startsBy(s) ? 1 : 0;
        f[k++] = digits < 4 || !brief || t.date() == null ? 0 : t.isDateLine() ? 2 : 1;
        f[k++] = s.endsWith("?") ? 1 : 0;
        f[k++] = s.isEmpty() ? 0 : markOf(s.charAt(0));
        f[k++] = t.words >= COUNTED ? said[firsts[i]] : 0;
        k = neighbour(f, k, t, i - 1, true);
        k = neighbour(f, k, t, i - 2, false);
        k = neighbour(f, k, t, i + 1, true);
        k = neighbour(f, k, t, i + 2, false);
        f[k++] = (float) (prose[Math.min(n, i + 4)] - prose[Math.max(0, i - 3)]);
        f[k++] = (float) (prose[Math.min(n, i + 7)] - prose[Math.min(n, i + 1)]);
        f[k++] = Math.min(c1.inputs, 20);
        f[k++] = Math.min(c2.inputs, 20);
        Box c3 = c2.parent == null ? c2 : c2.parent;
        f[k++] = c3.words;
        f[k++] = (float) c3.linkShare();
        f[k++] = c3.sameLook;
        f[k++] = ofAuthor(s);
        f[k++] = t.words >= COUNTED ? saidBefore[firsts[i]] : 0;
        return ancestors(f, k, t);
    }

    /** Whether a block speaks of an author that the page declares: 2 where it begins with the name, 1 where that stands near its beginning. */
    private int ofAuthor(String s) {
        for (String author : authors) {
            if (author.length() >= 5 && s.length() > author.length()) {
                int at = s.startsWith(author) ? 0 : s.lastIndexOf(author, 80);
                if (at >= 0) {
                    return at == 0 ? 2 : 1;
                }
            }
        }
        return 0;
    }

    /** True where the block begins as the declared description does, or is it. */
    private boolean sameStart(String s) {
        String folded = Headline.fold(s.length() > 70 ? s.substring(0, 70) : s);
        return s.length() <= 70 ? folded.equals(lead) : folded.length() > 40 && lead.startsWith(folded.substring(0, 40));
    }

    /** True where the first letter or digit is the first one of a folded text. */
    private static boolean begins(String s, String folded) {
        int i = 0;
        while (i < s.length() && !Letters.isOfWord(s.charAt(i))) {
            i++;
        }
        return i < s.length() && Letters.toLowerCase(s.charAt(i)) == folded.charAt(0);
    }

    private float share(double words) {
        return rootProse == 0 ? 0 : (float) (words / rootProse);
    }

    private static float clamp(int x, int low, int high) {
        return Math.max(low, Math.min(high, x));
    }

    private static float level(TextBlock t) {
        if (!t.isHeading()) {
            return 0;
        }
        Box b = t.box;
        while (b != null && LEVEL[b.name] == 0) {
            b = b.parent;
        }
        return b == null ? 7 : LEVEL[b.name];
    }

    private static float phrase(TextBlock t) {
        return t.phrase == null ? 0 : switch (t.phrase.kind()) {
            case "related" -> 1;
            case "share" -> 2;
            case "feedback" -> 3;
            case "newsletter" -> 4;
            case "copyright" -> 5;
            case "tags" -> 6;
            case "author" -> 7;
            case "counter" -> 8;
            case "closing" -> 9;
            default -> 10;
        };
    }

    private static boolean startsBy(String s) {
        return s.startsWith("By ") || s.startsWith("by ") || s.startsWith("Written") || s.startsWith("Posted") || s.startsWith("Photo") || s.startsWith("Image")
                || s.startsWith("Ảnh") || s.startsWith("Theo ") || s.startsWith("Nguồn");
    }

    private static float markOf(char c) {
        return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : c == '“' || c == '"' ? 4 : c == '(' || c == '[' ? 5 : c == '*' ? 6 : 7;
    }

    private int neighbour(float[] f, int at, TextBlock t, int index, boolean near) {
        int k = at;
        if (index < 0 || index >= blocks.size()) {
            f[k++] = -1;
            f[k++] = -1;
            if (near) {
                f[k++] = -1;
                f[k++] = -1;
                f[k++] = -1;
            }
            return k;
        }
        TextBlock o = blocks.get(index);
        f[k++] = o.words;
        f[k++] = (float) o.linkShare();
        if (near) {
            f[k++] = level(o);
            f[k++] = o.ended() ? 1 : 0;
            f[k++] = o.box == t.box ? 2 : container(o.box) == container(t.box) ? 1 : 0;
        }
        return k;
    }

    private float[] ancestors(float[] f, int at, TextBlock t) {
        for (int k = at; k < COUNT; k++) {
            f[k] = FAR + 1;
        }
        int distance = 0;
        for (Box b = t.box; b != null && b.name != BODY; b = b.parent) {
            int d = b == root || root != null && b.depth < root.depth ? FAR : Math.min(distance, FAR - 1);
            int bits = b.hints & Hints.KINDS;
            while (bits != 0) {
                int kind = Integer.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                f[at + kind] = Math.min(f[at + kind], d);
            }
            int tag = TAG_AT[b.name];
            if (tag >= 0) {
                int x = at + KINDS.length + tag;
                f[x] = Math.min(f[x], d);
            }
            distance++;
        }
        return f;
    }
}
