package vn.solieu.strip.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.strip.meta.Bylines;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/**
 * Metadata that only the eye sees: date lines and bylines around the headline, bylines behind the last paragraph. A date before
 * the headline is trusted less, since mastheads show today's.
 */
final class Visible {
    private static final Pattern BY = Pattern.compile("^(?:(?i:by|written by|posted by|author|words by|story by|published by|tác giả|bài và ảnh|bài, ảnh|thực hiện))\\s*:?\\s+(?<names>[\\p{Lu}@][^|•·\\d]{2,70}?)\\s*(?:[|•·,–-]\\s*(?=\\d|\\p{Lu}\\p{Ll}+ \\d|(?i:updated|published|staff|senior|contribut))|\\s(?i:on)\\s.*|\\s+\\d.*|$).*");
    private static final Pattern NAME = Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|la|van|der|von|bin|al|del|da|di)|\\p{Lu}[\\p{L}.'’-]*)){1,4}$");
    private static final Pattern BY_BEHIND = Pattern.compile("^[^|]{0,60}?\\d{4}[^|\\p{L}]{0,8}(?:[Bb]y\\s+)?(?<names>\\p{Lu}\\p{Ll}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3})$");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:written by|by|author|authors|posted by|article by|words by|tác giả|người viết)\\s*:?$");
    private static final int ABOVE = 8;
    private static final int BELOW = 40;
    private static final int BEHIND = 8;

    private Visible() { }

    /** Offers what stands around the headline and behind the body; gives lines that are bylines their rule. */
    static void read(Analysis a, List<Line> lines, boolean vietnamese, Metadata meta) {
        List<TextBlock> blocks = a.page.blocks;
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isKept() && blocks.get(i).words >= 12) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int anchor = a.headline >= 0 ? a.headline : first;
        if (anchor < 0) {
            return;
        }
        int end = Math.min(blocks.size(), Math.max(Math.min(first + 3, anchor + BELOW), anchor + 12));
        for (int i = Math.max(0, anchor - ABOVE); i < end; i++) {
            TextBlock t = blocks.get(i);
            if (i != a.headline && t.words <= 40) {
                date(t, i - anchor, meta);
                author(t, i > anchor ? 54 : 52, meta);
                if (i > 0 && t.words >= 1 && t.words <= 6 && LABEL.matcher(blocks.get(i - 1).text).matches()) {
                    Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "labelled byline", 53));
                }
            }
        }
        for (TextBlock t : blocks) {
            if (t.words <= 8 && (t.box.hints & Hints.Kind.META.bit()) != 0 && (t.index < anchor - ABOVE || t.index >= end)) {
                Dates.Found found = Dates.find(t.text);
                if (found != null && found.hasDay() && Dates.isDateLine(t.text)) {
                    meta.offer("published", found.iso(), "marked date elsewhere", 18);
                }
            }
        }
        if (last >= 0) {
            behind(a, lines, last, vietnamese, meta);
        }
    }

    private static void date(TextBlock t, int offset, Metadata meta) {
        Dates.Found found = t.words <= 30 ? Dates.find(t.text) : null;
        if (found == null || !found.hasDay()) {
            return;
        }
        boolean whole = Dates.isDateLine(t.text);
        boolean marked = (t.box.hints & Hints.Kind.META.bit()) != 0 || t.box.parent != null && (t.box.parent.hints & Hints.Kind.META.bit()) != 0 || t.box.tag.equals("time");
        if (!whole && !marked && (found.end() - found.start()) * 4 < t.text.length()) {
            return;
        }
        String before = t.text.substring(0, found.start()).toLowerCase(Locale.ROOT);
        boolean updated = before.contains("updat") || before.contains("modif") || before.contains("cập nhật lần cuối") || before.contains("review") || before.contains("last ");
        int rank = offset > 0 ? found.hasTime() ? 63 : 62 : marked ? 46 : whole ? 30 : 20;
        meta.offer(updated ? "modified" : "published", found.iso(), "date line", updated ? rank - 15 : rank);
        if (updated) {
            meta.offer("published", found.iso(), "date line of an update", 15);
        }
    }

    private static void author(TextBlock t, int rank, Metadata meta) {
        Matcher m = BY.matcher(t.text);
        if (t.words <= 16 && m.matches()) {
            for (String name : Bylines.names(m.group("names"))) {
                meta.offer("authors", name, "visible byline", rank);
            }
            return;
        }
        Matcher behind = BY_BEHIND.matcher(t.text);
        if (t.words <= 12 && behind.matches() && Dates.find(t.text) != null) {
            meta.offer("authors", behind.group("names"), "byline behind the date", rank - 3);
        } else if (t.words <= 6 && t.words >= 2 && marked(t) && NAME.matcher(t.text).matches()) {
            meta.offer("authors", t.text, "author element", rank - 4);
        } else if (t.words <= 8 && Bylines.isByline(t.text)) {
            Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "visible byline", rank - 2));
        }
    }

    private static boolean marked(TextBlock t) {
        Box b = t.box;
        for (int i = 0; i < 3 && b != null; i++, b = b.parent) {
            if ((b.hints & Hints.AUTHOR) != 0) {
                return true;
            }
        }
        return false;
    }

    /** From the last paragraph on: bylines leave the text; in Vietnamese pages a name alone is one. */
    private static void behind(Analysis a, List<Line> lines, int last, boolean vietnamese, Metadata meta) {
        List<TextBlock> blocks = a.page.blocks;
        for (int i = Math.max(0, last - 2); i < Math.min(blocks.size(), last + BEHIND); i++) {
            TextBlock t = blocks.get(i);
            boolean near = i > last || lines.get(i).isKept() && i == last;
            if (t.words < 1 || t.words > 14 || t.phrase != null || i == a.headline) {
                continue;
            }
            boolean name = vietnamese && i >= last && Bylines.isName(t.text) && t.linkShare() < 0.5 && t.words <= 8 && (lines.get(i).isKept() || marked(t));
            if (Bylines.isByline(t.text) && (vietnamese || marked(t)) || name || near && marked(t) && NAME.matcher(t.text).matches()) {
                if (lines.get(i).isKept()) {
                    lines.set(i, lines.get(i).without(Line.BYLINE));
                }
                Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "byline", vietnamese ? 62 : 50));
            }
        }
    }
}
