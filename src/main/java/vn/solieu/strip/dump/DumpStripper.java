package vn.solieu.strip.dump;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.doc.Block;
import vn.solieu.strip.meta.Bylines;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Cells;
import vn.solieu.strip.text.Clean;
import vn.solieu.strip.text.Line;
import vn.solieu.strip.text.Phrases;

/**
 * The lines of a text dump, judged by shape. In order: header fields off the first line; glued lines taken apart
 * ({@link Pieces}); each piece dropped by its own form (residue, date line, furniture phrase, related headline, caption,
 * byline), then by where it stands (inside a list of other articles, after an interview's thanks, after the page's end began,
 * a short unended line behind the last paragraph); what stays gets its type.
 *
 * <p>Weaknesses: a caption that reads as a full sentence of the article and names no photographer stays; a related headline
 * that stands alone between paragraphs, short, without a date and without a figure, is taken for a subheading.
 *
 * <p>Some 40 lines over the house's 400: the judgements share what stands around a line.
 */
public final class DumpStripper {
    private static final Pattern HEADER = Pattern.compile("^\\s*(?i:date|published|time|posted|ngày|ngày đăng|title|tiêu đề|url|link|author|tác giả|source|nguồn)\\s*(?<sep>[:=]?)\\s+(?=\\S)");
    private static final Pattern LEADING_DATE = Pattern.compile("^(?:(?i:thứ\\s+\\S{1,3}|chủ nhật|cập nhật(?: lúc)?|ngày|đăng lúc)[\\s,:|-]*)*\\d{1,2}[:h/.-]\\d{1,2}[\\d/.:h -]*(?:[\\s,|-]*(?:ngày\\s+)?[\\d/.:h-]{4,10})?\\s*[\\[(]?(?:GMT\\s?\\+\\s?7)?[\\])]?(?=\\s*[\\p{Lu}(\\[“])");
    /** A newspaper's short name before the date of its first line ({@code HBĐT 18-11-2020 09:00}). */
    private static final Pattern PAPER = Pattern.compile("^\\p{Lu}[\\p{Lu}.]{1,7}(?: \\p{Lu}{2,6})?[\\s|,–-]+(?=[\\d(\\[])");
    private static final Pattern ISO = Pattern.compile("^((?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?(?:T[0-9:+Z]{4,20})?)(?=\\s|$)");
    private static final Pattern PLACE_COLON = Pattern.compile("^\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,4}: \\p{Lu}.*");
    /** A tail may hold at most this share of the words that stand before it; else its marker only opens a list. */
    private static final double TAIL_SHARE = 0.35;
    /** An unended line of this many words is a paragraph whose full stop is missing. */
    private static final int LONG = 26;
    /** An unended last line of this many words with a semicolon and figures is a sentence whose full stop is missing. */
    private static final int TOLD = 12;
    /** How many paragraphs are read for what a heading told before. */
    private static final int SECTION = 4;

    private final String knownTitle;
    private final Metadata meta;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    /** Numbers of the pieces that are captions by the way they are glued. */
    private final Set<Integer> glued = new HashSet<>();

    private DumpStripper(String knownTitle, Metadata meta) {
        this.knownTitle = knownTitle;
        this.meta = meta;
    }

    /** Judges a dump; what its header and date lines say goes to {@code meta}. */
    public static List<Line> strip(String text, String knownTitle, Metadata meta) {
        DumpStripper s = new DumpStripper(knownTitle, meta);
        s.read(text);
        s.judge();
        s.trim();
        s.type();
        return s.lines;
    }

    private void read(String text) {
        boolean head = true;
        for (String raw : text.split("\\R")) {
            String line = Clean.row(raw);
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("> ") && Shape.of(line.substring(2).strip()).isParagraph()) {
                line = line.substring(2).strip();
            }
            if (head) {
                line = header(line);
                head = shapes.size() < 2;
                if (line.isBlank()) {
                    continue;
                }
            }
            List<String> pieces = rejoin(Pieces.of(line));
            for (int i = 0; i < pieces.size(); i++) {
                String clean = Clean.row(pieces.get(i)).strip();
                if (!clean.isEmpty()) {
                    if (i > 0 && i == pieces.size() - 1 && gluedBehind(pieces.get(i - 1), Shape.of(clean))) {
                        glued.add(shapes.size());
                    }
                    if (i == 0 && pieces.size() > 1 && gluedCaption(pieces.get(0), Shape.of(clean), Shape.of(Clean.row(pieces.get(1)).strip()))) {
                        glued.add(shapes.size());
                    }
                    shapes.add(Shape.of(clean));
                }
            }
        }
    }

    /** One sentence without a share or a quotation, stuck to the interviewer's label behind it without a blank. */
    private static boolean gluedCaption(String piece, Shape s, Shape next) {
        return next.isQuestion() && !Character.isWhitespace(piece.charAt(piece.length() - 1)) && s.sentences() == 1 && s.words() <= 40
                && !s.isSpeaker() && s.text().indexOf('%') < 0 && s.text().indexOf('“') < 0 && !s.text().endsWith("?");
    }

    /** A short sentence in a caption's form, stuck without a blank to the end of the paragraph before it. */
    private static boolean gluedBehind(String before, Shape s) {
        return !Character.isWhitespace(before.charAt(before.length() - 1)) && (s.isBareCaption() || s.isCaption());
    }

    /** Takes a header field off the line's beginning. */
    private String header(String line) {
        Matcher paper = PAPER.matcher(line);
        int from = paper.find() ? paper.end() : 0;
        Matcher dated = LEADING_DATE.matcher(line.substring(from));
        if (from > 0 && dated.find() && Dates.isDateLine(dated.group())) {
            return header(line.substring(from));
        }
        dated = LEADING_DATE.matcher(line);
        if (dated.find() && Dates.isDateLine(dated.group()) && Clean.words(line.substring(dated.end())) >= 8) {
            meta.offer("published", Dates.iso(dated.group()), "date-line", 60);
            return line.substring(dated.end()).strip();
        }
        Matcher m = HEADER.matcher(line);
        if (!m.find()) {
            return line;
        }
        String rest = line.substring(m.end());
        Matcher iso = ISO.matcher(rest);
        String key = line.substring(0, m.end()).strip().toLowerCase(Locale.ROOT);
        if (iso.find()) {
            meta.offer("published", Dates.iso(iso.group(1)), "header", 80);
            return rest.substring(iso.end()).strip();
        }
        if (!m.group("sep").isEmpty() && (key.startsWith("title") || key.startsWith("tiêu đề"))) {
            return rest;
        }
        if (!m.group("sep").isEmpty() && rest.matches("https?://\\S+")) {
            meta.offer("url", rest, "header", 80);
            return "";
        }
        return line;
    }

    /** Pieces that are ordinary sentences go together again: a missing blank is no seam. */
    private static List<String> rejoin(List<String> pieces) {
        if (pieces.size() == 1) {
            return pieces;
        }
        List<String> out = new ArrayList<>();
        for (String piece : pieces) {
            Shape now = Shape.of(Clean.row(piece).strip());
            if (!out.isEmpty()) {
                Shape before = Shape.of(Clean.row(out.get(out.size() - 1)).strip());
                boolean seam = gluedBehind(out.get(out.size() - 1), now) && piece.equals(pieces.get(pieces.size() - 1)) || now.isQuestion() || special(now) || special(before) && before.words() > 0
                        || !now.ended() && now.words() >= 4 && before.ended();
                if (!seam) {
                    out.set(out.size() - 1, out.get(out.size() - 1) + piece);
                    continue;
                }
            }
            out.add(piece);
        }
        return out;
    }

    private static boolean special(Shape s) {
        return s.phrase() != null && s.phrase().effect() != Phrases.Effect.CLOSING && !"nav".equals(s.phrase().kind()) || s.isRelated() || s.isCaption() || s.isDateLine()
                || Bylines.isByline(s.text());
    }

    private void judge() {
        boolean list = false;
        boolean closed = false;
        boolean ended = false;
        boolean begun = false;
        for (int i = 0; i < shapes.size(); i++) {
            Shape s = shapes.get(i);
            Phrases.Phrase phrase = s.phrase();
            String rule = null;
            boolean nav = phrase != null && phrase.kind().equals("nav");
            if (ended) {
                rule = Bylines.isByline(s.text()) ? Line.BYLINE : "tail";
            } else if (s.isResidue()) {
                rule = "residue";
            } else if (!begun && datedHead(s)) {
                rule = "date-line";
                meta.offer("published", Dates.iso(s.text()), "date-line", 60);
            } else if (s.isDateLine()) {
                rule = "date-line";
                Dates.Found found = Dates.find(s.text());
                if (!begun || paragraphs(0, i) <= 1) {
                    meta.offer("published", found.iso(), "date-line", 60);
                }
                list &= begun;
            } else if (phrase != null && phrase.effect() == Phrases.Effect.CLOSING && s.words() <= 12) {
                closed = true;
                list = false;
            } else if (phrase != null && !(nav && begun && !list) && !(s.isParagraph() && s.words() > 40)) {
                rule = phrase.kind();
                if (begun && phrase.effect() == Phrases.Effect.TAIL && endsAt(i)) {
                    ended = true;
                } else if (phrase.effect() == Phrases.Effect.LIST) {
                    list = true;
                    ended = begun && endsAt(i);
                } else if (phrase.kind().equals("related")) {
                    list = list || s.text().endsWith(":");
                }
            } else if (Bylines.isByline(s.text()) && !s.isQuestion()) {
                rule = Line.BYLINE;
            } else if (s.isRelated()) {
                rule = "related-headline";
            } else if (closed && !s.isQuestion() && !(s.isSpeaker() && s.words() > 30)) {
                rule = Bylines.isName(s.text()) ? Line.BYLINE : endsAt(i) ? "after-closing" : null;
            } else if (glued.contains(i) || s.isCaption() && (begun || i > 0 && i + 1 < shapes.size())) {
                rule = Line.CAPTION;
            } else if (list && !s.isParagraph() && !s.isQuestion() && !s.isSpeaker()) {
                rule = "related-list";
            } else {
                list = false;
            }
            if (rule == null && s.isParagraph()) {
                list = false;
                begun = true;
            }
            lines.add(new Line(Block.Type.PARAGRAPH, s.text(), rule, Double.NaN));
            if (Line.BYLINE.equals(rule)) {
                Bylines.names(s.text()).forEach(n -> meta.offer("authors", n, "byline", 60));
            }
        }
        between();
    }

    /** A line above the article that holds a date with its time and at most a section's name or a button beside it. */
    private static boolean datedHead(Shape s) {
        Dates.Found found = s.words() <= 14 ? Dates.find(s.text()) : null;
        return found != null && found.hasTime() && s.words() - Clean.words(s.text().substring(found.start(), found.end())) <= 8 && !s.ended();
    }

    /** True where little of the paragraphs' text stands behind line {@code i}. */
    private boolean endsAt(int i) {
        int before = 0;
        int after = 0;
        for (int k = 0; k < shapes.size(); k++) {
            Shape s = shapes.get(k);
            if (k < i && k < lines.size() && lines.get(k).isKept()) {
                before += s.words();
            } else if (k > i && (s.isParagraph() || s.isQuestion())) {
                after += s.words();
            }
        }
        return after <= TAIL_SHARE * before;
    }

    private int paragraphs(int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            if (shapes.get(i).isParagraph() && lines.get(i).isKept()) {
                n++;
            }
        }
        return n;
    }

    /** Unended lines between paragraphs: runs of headlines, headlines with a place before a colon, captions without a full stop. */
    private void between() {
        int first = 0;
        while (first < lines.size() && !(lines.get(first).isKept() && shapes.get(first).isParagraph())) {
            first++;
        }
        boolean subheads = false;
        for (int i = first + 1; i < lines.size(); i++) {
            Shape s = shapes.get(i);
            subheads |= lines.get(i).isKept() && headline(s) && s.words() <= Shape.HEADING && !s.figures() && !s.isCaption() && !opened(i) && next(i) >= 0;
        }
        for (int i = first + 1; i < lines.size(); i++) {
            Shape s = shapes.get(i);
            boolean bare = s.ended() && s.isBareCaption() && next(i) >= 0 && !s.isBullet() && s.phrase() == null
                    && shapes.get(next(i)).words() >= 20 && previous(i) >= 0 && shapes.get(previous(i)).words() >= 20;
            if (!lines.get(i).isKept() || !headline(s) && !bare || opened(i) || over(i)) {
                continue;
            }
            if (bare) {
                mark(i, Line.CAPTION);
                continue;
            }
            boolean run = run(i, s, first);
            if (!run && Echo.heard(s.text(), following(i))) {
                continue;
            }
            boolean figure = s.figures() && s.words() >= 5 && !subheads && next(i) >= 0;
            if (run || figure || PLACE_COLON.matcher(s.text()).matches() && s.words() >= 6 && !s.isSpeaker()) {
                mark(i, "related-headline");
            } else if (s.words() > Shape.HEADING && s.words() < LONG && next(i) >= 0) {
                mark(i, s.figures() ? "related-headline" : Line.CAPTION);
            }
        }
    }

    /** Whether a line stands beside another headline, as in a list of other articles. */
    private boolean run(int i, Shape s, int first) {
        return s.words() >= 8 && (next(i) >= 0 && headline(shapes.get(next(i))) && shapes.get(next(i)).words() >= 8
                || previous(i) > first && headline(shapes.get(previous(i))) && shapes.get(previous(i)).words() >= 8);
    }

    /** The text of the paragraphs that follow a line, up to the next heading. */
    private String following(int i) {
        StringBuilder text = new StringBuilder();
        int n = 0;
        for (int k = i + 1; k < lines.size() && n < SECTION; k++) {
            if (lines.get(k).isKept()) {
                if (headline(shapes.get(k))) {
                    break;
                }
                text.append(shapes.get(k).text()).append('\n');
                n++;
            }
        }
        return text.toString();
    }

    /** Neither ended nor a table's row, a list's item or a part of a dialogue. */
    private static boolean headline(Shape s) {
        return !s.ended() && !s.isBullet() && !s.isQuestion() && !s.isSpeaker() && s.text().indexOf('\t') < 0 && s.words() < LONG;
    }

    /** True where the kept line before ends with a colon or semicolon, so that this one is an item of its list. */
    private boolean opened(int i) {
        int p = i - 1;
        while (p >= 0 && !lines.get(p).isKept()) {
            p--;
        }
        if (p < 0) {
            return false;
        }
        char last = shapes.get(p).text().charAt(shapes.get(p).text().length() - 1);
        return last == ':' || last == ';' || last == ',' || shapes.get(i).ended() && last == ';';
    }

    /** Whether a short line stands right over items with figures: the head of their list ({@code Diện tích theo xã (ha)}). */
    private boolean over(int i) {
        return next(i) == i + 1 && shapes.get(i).words() <= Shape.HEADING && shapes.get(i + 1).isBullet() && shapes.get(i + 1).text().chars().anyMatch(Character::isDigit);
    }

    private int next(int i) {
        for (int k = i + 1; k < lines.size(); k++) {
            if (lines.get(k).isKept()) {
                return k;
            }
        }
        return -1;
    }

    private int previous(int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (lines.get(k).isKept() || lines.get(k).rule().equals("related-headline")) {
                return k;
            }
        }
        return -1;
    }

    private void mark(int i, String rule) {
        lines.set(i, lines.get(i).without(rule));
    }

    /** Names alone at the end are bylines; other short unended lines behind the last paragraph are residue of the template. */
    private void trim() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Shape s = shapes.get(i);
            if (!lines.get(i).isKept()) {
                continue;
            }
            if (s.ended() && s.words() >= 4 || s.words() >= LONG || s.text().indexOf('\t') >= 0 || s.isBullet() && s.words() >= 4
                    || s.phrase() != null || s.isQuestion() || opened(i) || s.words() >= TOLD && s.text().indexOf(';') > 0 && s.figures()) {
                break;
            }
            if (Bylines.isName(s.text())) {
                mark(i, Line.BYLINE);
                Bylines.names(s.text()).forEach(n -> meta.offer("authors", n, "byline", 50));
            } else {
                mark(i, "trailing");
            }
        }
    }

    private void type() {
        int first = next(-1);
        if (first < 0) {
            return;
        }
        if (isTitle(first)) {
            lines.set(first, lines.get(first).as(Block.Type.TITLE));
            meta.offer("title", shapes.get(first).text(), "first-line", 60);
            // between the title and the first paragraph stand menus, names and dates, no body
            for (int i = next(first); i >= 0 && !shapes.get(i).isParagraph() && !shapes.get(i).isQuestion() && shapes.get(i).words() < 12 && !shapes.get(i).ended(); i = next(i)) {
                if (Bylines.isName(shapes.get(i).text())) {
                    mark(i, Line.BYLINE);
                } else if (shapes.get(i).phrase() != null) {
                    mark(i, shapes.get(i).phrase().kind());
                }
            }
        }
        boolean table = false;
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isKept() || line.type() == Block.Type.TITLE) {
                continue;
            }
            Shape s = shapes.get(i);
            boolean row = s.text().indexOf('\t') >= 0;
            Block.Type type = row ? table || Cells.figures(s.text()) > 0 ? Block.Type.TABLE_ROW : Block.Type.TABLE_HEADER
                    : s.isQuestion() || asks(i) ? Block.Type.QUESTION
                    : s.isBullet() ? Block.Type.LIST_ITEM
                    : !s.ended() && s.words() <= Shape.HEADING && !opened(i) && next(i) >= 0 ? Block.Type.HEADING : Block.Type.PARAGRAPH;
            if (type == Block.Type.PARAGRAPH && !begun && first != i && lines.get(first).type() == Block.Type.TITLE
                    && s.words() <= 80 && next(i) >= 0) {
                type = Block.Type.LEAD;
            }
            begun |= type == Block.Type.PARAGRAPH || type == Block.Type.LEAD;
            table = row;
            lines.set(i, line.as(type));
        }
    }

    /** A question without the interviewer's label: one ended by its mark, answered by a labelled speaker. */
    private boolean asks(int i) {
        int n = next(i);
        return shapes.get(i).text().endsWith("?") && shapes.get(i).sentences() <= 3 && n >= 0 && shapes.get(n).isSpeaker();
    }

    private boolean isTitle(int i) {
        Shape s = shapes.get(i);
        if (knownTitle != null && Phrases.fold(knownTitle).equals(Phrases.fold(s.text()))) {
            return true;
        }
        String t = s.text();
        boolean open = !s.ended() || t.endsWith("?") || t.endsWith("!") || t.endsWith("...") || t.endsWith("…") || t.endsWith("”");
        int n = next(i);
        return open && s.words() >= 5 && s.words() <= 30 && !s.isQuestion() && !s.isSpeaker() && !s.isBullet() && t.indexOf('\t') < 0
                && !Character.isLowerCase(t.charAt(0)) && n >= 0 && (shapes.get(n).words() > s.words() || shapes.get(n).isQuestion());
    }
}
