package vn.solieu.strip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.solieu.doc.Article;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;
import vn.solieu.strip.dump.DumpStripper;
import vn.solieu.strip.html.HtmlStripper;
import vn.solieu.strip.html.TooDeep;
import vn.solieu.strip.markup.Markup;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.meta.HtmlMetadata;
import vn.solieu.strip.meta.Metadata;
import vn.solieu.strip.meta.Published;
import vn.solieu.strip.meta.Publishers;
import vn.solieu.strip.text.Decoder;
import vn.solieu.strip.text.Language;
import vn.solieu.strip.text.Line;

/**
 * The door of the stage: a page in, a clean article out, or the reason why there is none. Thread-safe; touches no network and
 * no file.
 */
public final class Stripper {
    /** So much of a page tells whether it is text. */
    private static final int LOOKED_AT = 8_000;
    /** First byte of the character that stands for bytes that are none. */
    private static final byte REPLACED = (byte) 0xef;

    private final StripOptions options;
    private final HtmlStripper html = new HtmlStripper();

    /** With {@link StripOptions#standard()}. */
    public Stripper() {
        this(StripOptions.standard());
    }

    public Stripper(StripOptions options) {
        this.options = options;
    }

    /** Strips one page; a page without an article is dropped with the reason. */
    public Outcome<Article> strip(Page page) {
        return explain(page).outcome();
    }

    /** As {@link #strip}, with the candidates and the fate of every line. */
    public Explanation explain(Page page) {
        Clock clock = new Clock(options.maxTime());
        try {
            return read(page, clock);
        } catch (Clock.TimeUp e) {
            return Explanation.dropped(page, Reason.TOO_SLOW, "over maxTime, " + options.maxTime().toMillis() + " ms");
        } catch (TooLarge e) {
            return Explanation.dropped(page, Reason.TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            return Explanation.dropped(page, Reason.BROKEN_ARCHIVE, "broken gzip content: " + e.getMessage());
        } catch (TooDeep e) {
            return Explanation.dropped(page, Reason.TOO_DEEP, "over maxDepth, " + options.maxDepth() + " elements");
        } catch (StackOverflowError e) {
            return Explanation.dropped(page, Reason.TOO_DEEP, "over maxDepth, " + options.maxDepth() + " elements: the parser's stack ended");
        }
    }

    private Explanation read(Page page, Clock clock) throws IOException, TooLarge {
        byte[] bytes = content(page.bytes());
        if (isBlank(bytes)) {
            return Explanation.dropped(page, Reason.EMPTY, bytes.length == 0 ? "no bytes" : "nothing but white space");
        }
        Metadata meta = known(page);
        if (page.format() == Page.Format.HTML) {
            Decoder.Utf8 decoded = Decoder.utf8(bytes, page.charset(), true);
            return isBinary(decoded) ? Explanation.dropped(page, Reason.BINARY, "bytes that are no text") : html(page, decoded, meta, clock);
        }
        Decoder.Decoded decoded = Decoder.decode(bytes, page.charset(), false);
        return isBinary(decoded.text()) ? Explanation.dropped(page, Reason.BINARY, "bytes that are no text") : dump(page, decoded, meta);
    }

    private Explanation dump(Page page, Decoder.Decoded decoded, Metadata meta) {
        List<Line> lines = DumpStripper.strip(decoded.text(), page.known().title(), meta);
        String title = lines.stream().filter(l -> l.isKept() && l.type() == vn.solieu.doc.Block.Type.TITLE).map(Line::text).findFirst().orElse(null);
        if (title == null && page.known().title() != null && !page.known().binding()) {
            title = page.known().title();
        }
        return finish(page, decoded.charset(), meta, lines, title, List.of());
    }

    private Explanation html(Page page, Decoder.Utf8 decoded, Metadata meta, Clock clock) {
        HtmlStripper.Result result = html.strip(new Markup(decoded.bytes(), decoded.length()), page.known().url(), meta, options.maxDepth(), clock);
        HtmlMetadata.url(meta.best("url"), meta);
        Explanation e = finish(page, decoded.charset(), meta, result.lines(), result.title(), result.candidates());
        return result.reason() == null ? e : e.with(Outcome.dropped(Stage.STRIP, result.reason(), page.source(), result.detail()));
    }

    private Explanation finish(Page page, String charset, Metadata meta, List<Line> lines, String title, List<HtmlStripper.Scored> candidates) {
        List<String> body = new ArrayList<>();
        int words = 0;
        for (Line line : lines) {
            if (line.isKept() && line.type() != vn.solieu.doc.Block.Type.TITLE) {
                body.add(line.text());
                words += words > 0 ? 0 : vn.solieu.strip.text.Clean.words(line.text());
            }
        }
        String judged = Language.of(body);
        String declared = meta.best("language");
        String language = judged != null && !judged.equals("und") ? judged : declared != null && !declared.isBlank() && !"vi".equals(bare(declared)) ? bare(declared) : judged;
        String host = Publishers.host(meta.best("url"));
        meta.offer("publisher", Publishers.ofHost(host), "domain table", 70);
        meta.offer("publisher", meta.best("site"), "site name", 40);
        boolean vietnamese = "vi".equals(language);
        String site = meta.best("site");
        String publisher = meta.best("publisher");
        meta.demote("authors", name -> name.equalsIgnoreCase(site) || name.equalsIgnoreCase(publisher) || host != null && host.startsWith(name.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + "."));
        Explanation e = new Explanation(page, charset, candidates, lines, meta, null);
        if (words == 0) {
            return e.with(Outcome.dropped(Stage.STRIP, Reason.NO_ARTICLE, page.source(), "no article text was found"));
        }
        if (options.vietnameseOnly() && judged != null && !vietnamese) {
            return e.with(Outcome.dropped(Stage.STRIP, Reason.NOT_VIETNAMESE, page.source(), "the text is " + language));
        }
        Published.settle(meta, "en".equals(language));
        if (vietnamese) {
            String published = meta.best("published");
            if (published != null && published.endsWith("+00:00")) {
                meta.offer("published", Dates.inVietnam(published), meta.candidate("published").source() + ", by Vietnam's clock", 99);
            }
        }
        if (title != null) {
            meta.offer("title", title, "line of the text", 110);
        }
        return e.with(Outcome.kept(Assembler.article(page, lines, title, meta, language)));
    }

    private static String bare(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(java.util.Locale.ROOT).strip();
    }

    private static Metadata known(Page page) {
        Metadata meta = new Metadata();
        Page.Known known = page.known();
        int rank = known.binding() ? 100 : 5;
        String source = known.binding() ? "given" : "container";
        meta.offer("url", known.url(), source, known.binding() ? 100 : 30);
        meta.offer("title", known.title(), source, rank);
        meta.offer("published", known.published(), source, rank);
        meta.offer("publisher", known.publisher(), source, rank);
        return meta;
    }

    /** The bytes, out of gzip where they are in it, within the limit. */
    private byte[] content(byte[] bytes) throws IOException, TooLarge {
        if (bytes.length > options.maxBytes()) {
            throw new TooLarge(bytes.length + " bytes, over maxBytes, " + options.maxBytes());
        }
        if (bytes.length < 18 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length * 4, 1 << 20));
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > options.maxBytes()) {
                    throw new TooLarge("unpacked over maxBytes, " + options.maxBytes());
                }
            }
            return out.toByteArray();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0) {
                return false;
            }
        }
        return true;
    }

    /** More than one control character in twenty: no text in any encoding. */
    private static boolean isBinary(String text) {
        int n = Math.min(text.length(), LOOKED_AT);
        int odd = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            odd += isOdd(c) || c == '\ufffd' ? 1 : 0;
        }
        return odd * 20 > n;
    }

    /** The same of a page's bytes, of which most have none. */
    private static boolean isBinary(Decoder.Utf8 page) {
        int n = Math.min(page.length(), LOOKED_AT);
        for (int i = 0; i < n; i++) {
            byte b = page.bytes()[i];
            if (isOdd(b) || b == REPLACED) {
                return isBinary(new String(page.bytes(), 0, n, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    private static boolean isOdd(int c) {
        return c < ' ' && c > 0 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b;
    }

    /** Says which limit of size was passed. */
    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }
}
