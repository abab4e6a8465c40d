package vn.solieu.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solieu.doc.Reason;
import vn.solieu.lexicon.Tsv;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.text.Line;

/**
 * Tells pages that are no article. In order: an error page, a page that only scripts fill, a paywall's stub, a video, a photo
 * gallery, a listing. All but the listing need little text; a listing is text that stands in cards, each with a linked headline.
 */
final class PageKind {
    /** Why a page is no article, in the words of the rejects file. */
    record Verdict(Reason reason, String detail) { }

    private record Stub(String phrase, boolean title, Reason reason) { }

    private static final List<Stub> STUBS = Tsv.resource(PageKind.class, "stubs.tsv").rows().stream().map(r -> new Stub(r.require("phrase"),
            r.require("where").equals("title"), Reason.valueOf(r.require("reason").toUpperCase(Locale.ROOT)))).toList();
    /** A body of this many words is an article whatever else the page says. */
    private static final int BODY = 150;
    /** Fewer words are a stub where anything speaks for another kind of page. */
    private static final int FEW = 60;
    private static final int CARDS = 4;
    private static final int PICTURES = 6;

    private PageKind() { }

    /** The verdict, or null for an article. */
    static Verdict of(Analysis a, List<Line> lines, Metadata meta) {
        int words = 0;
        for (TextBlock t : a.page.blocks) {
            words += lines.get(t.index).isKept() ? t.words : 0;
        }
        boolean declared = declared(meta);
        Verdict listing = listing(a, lines, words, declared);
        Metadata.Candidate dated = meta.candidate("published");
        boolean site = "website".equalsIgnoreCase(meta.best("kind")) || dated == null || dated.rank() < 60;
        int linked = linkedWords(a);
        if (listing == null && !declared && site && links(a) >= 20 && linked > words && words < 2 * BODY) {
            listing = new Verdict(Reason.LISTING, links(a) + " linked headlines of " + linked + " words beside " + words + " words of text");
        }
        if (listing != null || words >= BODY) {
            return listing;
        }
        Verdict stub = stub(a, meta, words);
        if (stub != null) {
            return stub;
        }
        String kind = String.valueOf(meta.best("kind")).toLowerCase(Locale.ROOT);
        if (words < FEW && (kind.startsWith("video") || a.page.player && words < FEW / 2)) {
            return new Verdict(Reason.VIDEO, "a video with " + words + " words of text");
        }
        int images = a.root == null ? 0 : a.root.images;
        if (words < FEW && images >= PICTURES && (kind.startsWith("gallery") || a.root.images * 20 > words)) {
            return new Verdict(Reason.GALLERY, images + " pictures with " + words + " words of text");
        }
        if (words < 25) {
            int scripts = a.page.scripts;
            int all = a.page.blocks.stream().mapToInt(t -> t.words).sum();
            return scripts >= 3 && all < 40 ? new Verdict(Reason.SCRIPT_ONLY, scripts + " scripts and " + all + " words")
                    : words == 0 && links(a) >= 10 ? new Verdict(Reason.LISTING, links(a) + " linked headlines and no text")
                    : words == 0 ? new Verdict(Reason.NO_ARTICLE, "no article text was found") : null;
        }
        return null;
    }

    /** Declared as an article: by JSON-LD with a date, or by OpenGraph, which pages of sections say too, together with any date. */
    private static boolean declared(Metadata meta) {
        Metadata.Candidate published = meta.candidate("published");
        return published != null && ("article".equalsIgnoreCase(meta.best("kind")) && published.rank() >= 40 || published.rank() >= 85 && published.source().startsWith("json-ld"));
    }

    private static Verdict stub(Analysis a, Metadata meta, int words) {
        String title = (meta.values("title", "title element") + " | " + (a.headline < 0 ? "" : a.page.blocks.get(a.headline).text)).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        boolean walled = meta.best("paywall") != null;
        for (TextBlock t : a.page.blocks) {
            if (text.length() < 4_000) {
                text.append(t.text.toLowerCase(Locale.ROOT)).append('\n');
            }
            walled |= (t.box.hints & Hints.Kind.PAYWALL.bit()) != 0;
        }
        text.append(a.page.noscript.toString().replaceAll("<[^>]{0,400}>", " ").toLowerCase(Locale.ROOT));
        String all = text.toString();
        for (Stub stub : STUBS) {
            boolean hit = stub.title ? words < FEW && padded(title).contains(" " + stub.phrase + " ") : all.contains(stub.phrase);
            boolean little = stub.reason == Reason.PAYWALL || words < FEW && (stub.reason != Reason.SCRIPT_ONLY || words < 25);
            if (hit && little) {
                return new Verdict(stub.reason, "'" + stub.phrase + "' and " + words + " words of text");
            }
        }
        return walled ? new Verdict(Reason.PAYWALL, "marked as paid content, " + words + " words of text") : null;
    }

    private static String padded(String title) {
        return " " + title.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    }

    private static int links(Analysis a) {
        int n = 0;
        for (TextBlock t : a.page.blocks) {
            n += t.words >= 6 && t.linkShare() > 0.8 ? 1 : 0;
        }
        return n;
    }

    private static int linkedWords(Analysis a) {
        int n = 0;
        for (TextBlock t : a.page.blocks) {
            n += t.words >= 6 && t.linkShare() > 0.8 ? t.words : 0;
        }
        return n;
    }

    private static Verdict listing(Analysis a, List<Line> lines, int words, boolean declared) {
        int cards = 0;
        int inCards = 0;
        int longest = 0;
        List<Box> seen = new ArrayList<>();
        for (TextBlock t : a.page.blocks) {
            if (read(lines.get(t.index)) && t.words >= 8) {
                Box card = card(a, t);
                if (card != null) {
                    inCards += t.words;
                    if (!seen.contains(card)) {
                        seen.add(card);
                        cards++;
                    }
                } else {
                    longest += t.words;
                }
            }
        }
        int prose = 0;
        int led = 0;
        for (TextBlock t : a.page.blocks) {
            if (read(lines.get(t.index)) && t.words >= 8 && t.linkShare() < 0.5) {
                prose++;
                led += led(a, t) ? 1 : 0;
            }
        }
        if (led >= (declared ? 3 * CARDS : CARDS + 1) && led * 100 >= prose * 85) {
            return new Verdict(Reason.LISTING, led + " of " + prose + " paragraphs stand under a linked headline");
        }
        boolean most = inCards > 3 * longest;
        return cards >= (declared ? 3 * CARDS : CARDS) && most && (!declared || longest < 40)
                ? new Verdict(Reason.LISTING, cards + " cards with linked headlines hold " + inCards + " of " + words + " words") : null;
    }

    /** Kept, or dropped only for standing under a linked headline. */
    private static boolean read(Line line) {
        return line.isKept() || line.rule().equals("teaser");
    }

    /** True where a linked headline stands right before a paragraph, with no other paragraph between. */
    private static boolean led(Analysis a, TextBlock t) {
        for (int i = t.index - 1; i >= 0 && i >= t.index - 4; i--) {
            TextBlock o = a.page.blocks.get(i);
            if (o.words >= 5 && o.linkShare() > 0.8) {
                return true;
            }
            if (o.words >= 12 && o.linkShare() < 0.5) {
                return false;
            }
        }
        return false;
    }

    /** The small box around a text that holds a linked headline too, or null. */
    static Box card(Analysis a, TextBlock t) {
        Box b = t.box;
        for (int up = 0; up < 4 && b != null && b.words <= t.words + 70; up++, b = b.parent) {
            for (int i = b.first; i < b.last; i++) {
                TextBlock o = a.page.blocks.get(i);
                if (o != t && o.words >= 4 && o.linkShare() > 0.8) {
                    return b;
                }
            }
        }
        return null;
    }
}
