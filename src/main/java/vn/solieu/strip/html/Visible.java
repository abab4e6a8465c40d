package vn.solieu.strip.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.strip.meta.Bylines;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Published;
import vn.solieu.strip.text.Line;

/**
 * Metadata that only the eye sees: date lines and bylines around the headline, bylines behind the last paragraph. A date before
 * the headline is trusted less, since mastheads show today's.
 */
final class Visible {
    private static final String NO_AUTHOR = "(?!(?i:reviewed|edited|photos?|photography|images?|illustrat\\p{L}+|sponsored|updated|presented|powered|checked|medically|videos?|translated|supported|made|built|art|provided|hosted|directed|designed|produced) )";
    private static final Pattern BY = Pattern.compile("^" + NO_AUTHOR + "(?:(?i:(?:\\p{L}{4,9} )?by|author|tác giả|bài và ảnh|bài, ảnh|thực hiện))\\s*:?\\s+(?<names>(?:[Tt]he )?[\\p{Lu}@][^|•·\\d]{2,70}?)\\s*(?:[|•·,–-]\\s*(?=\\d|\\p{Lu}\\p{Ll}+ \\d|(?i:updated|published|staff|senior|contribut))|\\s(?i:on|in|at)\\s.*|\\s+\\d.*|$).*");
    private static final Pattern BY_LOGIN = Pattern.compile("^(?i:by|posted by)\\s*:?\\s+(?<name>[a-z0-9._-]{3,20})$");
    private static final Pattern BY_BEHIND = Pattern.compile("^[^|]{0,60}?\\d{4}[^|\\p{L}]{0,8}(?:[Bb]y\\s+)?(?<names>\\p{Lu}\\p{Ll}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3})$");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:written by|by|authors?|posted by|article by|words by|text by|tác giả|người viết)\\s*:?$");
    private static final Pattern MONTH = Pattern.compile("^(?:\\p{L}+(?: \\p{L}+)?:? )?(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?),? (?:19|20)\\d\\d$");
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)(?:published|posted|updated|modified|reviewed|created|publi\\p{L}+ (?:date|time)|post time|release date|xuất bản|đăng|cập nhật|^date|^ngày)(?: on| at| the|:| lúc| ngày|\\s)*\\s*$");
    private static final Pattern ORIGINALLY = Pattern.compile("(?i)(?:article|story|post|page|piece|review|guide|bài|bài viết)\\s+(?:was |has been |được )?(?:originally |first |đăng )+(?:published|posted|lần đầu)(?: on| vào| ngày|:|\\s)*$");
    private static final int ORIGINALLY_WORDS = 40;
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
                if (i > anchor && nameAndDate(t, meta) && lines.get(i).isKept()) {
                    lines.set(i, lines.get(i).without(Line.BYLINE));
                }
                labelled(blocks, i, 53, meta);
            }
        }
        elsewhere(blocks, anchor - ABOVE, end, meta);
        person(a, anchor, meta);
        if (last >= 0) {
            behind(a, lines, last, vietnamese, meta);
        }
    }

    /** Dates far from the headline, where they are marked or announced as the page's, or where the page shows no other day. */
    private static void elsewhere(List<TextBlock> blocks, int from, int to, Metadata meta) {
        String only = null;
        boolean several = false;
        for (TextBlock t : blocks) {
            boolean near = t.index >= from && t.index < to;
            if (t.words > 8 ? t.words > ORIGINALLY_WORDS || !t.text.contains("originally") && !t.text.contains("first ") && !t.text.contains("lần đầu") : near) {
                continue;
            }
            Dates.Found found = t.date();
            if (found == null || !found.hasDay()) {
                continue;
            }
            String front = t.text.substring(0, found.start());
            if (ORIGINALLY.matcher(front).find()) {
                Published.offer("published", found, "first published", 64, meta);
            } else if (t.words <= 8 && !near) {
                boolean whole = t.isDateLine();
                if ((t.box.hints & Hints.Kind.META.bit()) != 0 && (whole || found.start() == 0) || ANNOUNCED.matcher(front).find()) {
                    Published.offer("published", found, "marked date elsewhere", 18, meta);
                } else if (whole) {
                    several |= only != null && !only.equals(found.iso());
                    only = found.iso();
                }
            }
        }
        if (only != null && !several) {
            meta.offer("published", only, "the only date line", 12);
        }
    }

    private static void date(TextBlock t, int offset, Metadata meta) {
        Dates.Found found = t.date();
        if (found == null || !found.hasDay()) {
            if (offset > 0 && t.words <= 4 && MONTH.matcher(t.text).matches()) {
                meta.offer("published", Dates.iso(t.text.replaceFirst("^.*?(\\p{L}+),? (\\d{4})$", "1 $1 $2")).substring(0, 7), "month line", 16);
            }
            return;
        }
        boolean whole = t.isDateLine();
        boolean marked = (t.box.hints & Hints.Kind.META.bit()) != 0 || t.box.parent != null && (t.box.parent.hints & Hints.Kind.META.bit()) != 0 || t.box.tag.equals("time");
        String front = t.text.substring(0, found.start());
        boolean announced = (t.words <= 14 || !t.ended()) && ANNOUNCED.matcher(front).find();
        boolean begins = found.start() <= 1 && t.words <= 20 && !t.ended();
        if (!announced && (t.words > 30 || !whole && !marked && !begins && (found.end() - found.start()) * 4 < t.text.length())) {
            return;
        }
        String before = front.toLowerCase(Locale.ROOT);
        boolean updated = before.contains("updat") || before.contains("modif") || before.contains("cập nhật lần cuối") || before.contains("review") || before.contains("last ");
        int rank = offset > 0 ? found.hasTime() ? 63 : 62 : marked ? 46 : whole ? 30 : 20;
        Published.offer(updated ? "modified" : "published", found, Published.LINE, updated ? rank - 15 : rank, meta);
        if (updated) {
            meta.offer("published", found.iso(), Published.UPDATE, offset > 0 ? 19 : 15);
        }
    }

    /** A name behind a line that says that one follows. */
    private static void labelled(List<TextBlock> blocks, int i, int rank, Metadata meta) {
        TextBlock t = blocks.get(i);
        if (i > 0 && t.words >= 1 && t.words <= 6 && LABEL.matcher(blocks.get(i - 1).text).matches() && !Bylines.isRole(t.text)) {
            Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "labelled byline", rank));
        }
    }

    /** True for a line that is a name and then a date, nothing else; the name is offered. */
    private static boolean nameAndDate(TextBlock t, Metadata meta) {
        Dates.Found found = t.words <= 12 ? t.date() : null;
        if (found == null || !found.hasDay() || found.start() < 4 || !t.text.substring(found.end()).isBlank()) {
            return false;
        }
        String name = t.text.substring(0, found.start()).replaceAll("[\\s|•·,–-]+$", "");
        if (!Bylines.isName(name) || Bylines.isRole(name) || t.isDateLine()) {
            return false;
        }
        Bylines.names(name).forEach(n -> meta.offer("authors", n, "name before the date", 53));
        return true;
    }

    /** The name of a person right under the headline, where a date stands there too. */
    private static void person(Analysis a, int anchor, Metadata meta) {
        List<TextBlock> blocks = a.page.blocks;
        for (int i = anchor + 1; i <= anchor + 4 && i < blocks.size(); i++) {
            TextBlock t = blocks.get(i);
            if (t.words < 2 || t.words > 4 || t.isHeading() || !Bylines.isPerson(t.text)) {
                continue;
            }
            for (int k = Math.max(anchor + 1, i - 3); k <= i + 3 && k < blocks.size(); k++) {
                if (k != i && blocks.get(k).words <= 12 && blocks.get(k).date() != null) {
                    meta.offer("authors", t.text, "name under the headline", 44);
                    return;
                }
            }
        }
    }

    private static void author(TextBlock t, int rank, Metadata meta) {
        Matcher m = t.words <= 16 && mayNameAuthor(t.text) ? BY.matcher(t.text) : null;
        if (m != null && m.matches()) {
            for (String name : Bylines.names(Bylines.trimmed(m.group("names")))) {
                meta.offer("authors", name, "visible byline", rank);
            }
            return;
        }
        Matcher login = t.words <= 3 ? BY_LOGIN.matcher(t.text) : null;
        if (login != null && login.matches()) {
            meta.offer("authors", login.group("name"), "visible byline", rank - 8);
            return;
        }
        Matcher behind = t.words <= 12 && t.date() != null ? BY_BEHIND.matcher(t.text) : null;
        if (behind != null && behind.matches()) {
            meta.offer("authors", Bylines.trimmed(behind.group("names")), "byline behind the date", rank - 3);
        } else if (t.words <= 6 && t.words >= 2 && marked(t) && Bylines.isPerson(t.text)) {
            meta.offer("authors", t.text, "author element", rank - 4);
        } else if (t.words <= 8 && Bylines.isByline(t.text)) {
            Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "visible byline", rank - 2));
        }
    }

    /** False where {@link #BY} cannot fit: no "by" near the beginning, none of the other words at it. */
    private static boolean mayNameAuthor(String s) {
        for (int i = 0; i + 1 < s.length() && i <= 10; i++) {
            if ((s.charAt(i) | 0x20) == 'b' && (s.charAt(i + 1) | 0x20) == 'y') {
                return true;
            }
        }
        return s.regionMatches(true, 0, "author", 0, 6) || s.regionMatches(true, 0, "tác", 0, 3) || s.regionMatches(true, 0, "bài", 0, 3) || s.regionMatches(true, 0, "thực", 0, 4);
    }

    private static boolean marked(TextBlock t) {
        Box b = t.box;
        if ((t.inline & Hints.AUTHOR) != 0) {
            return true;
        }
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
            if (i > last) {
                labelled(blocks, i, 46, meta);
            }
            boolean near = i > last || lines.get(i).isKept() && i == last;
            if (t.words < 1 || t.words > 14 || t.phrase != null || i == a.headline) {
                continue;
            }
            boolean next = i > last && i <= last + 2 && t.words >= 2 && lines.get(i - 1).isKept() && (t.boldWords == t.words || Features.container(t.box) == Features.container(blocks.get(last).box));
            boolean name = vietnamese && i >= last && Bylines.isName(t.text) && t.linkShare() < 0.5 && t.words <= 8 && (lines.get(i).isKept() || marked(t) || next);
            if (Bylines.isByline(t.text) && (vietnamese || marked(t)) || name || near && marked(t) && Bylines.isPerson(t.text)) {
                if (lines.get(i).isKept()) {
                    lines.set(i, lines.get(i).without(Line.BYLINE));
                }
                Bylines.names(t.text).forEach(n -> meta.offer("authors", n, "byline", vietnamese ? 62 : 50));
            }
        }
    }
}
