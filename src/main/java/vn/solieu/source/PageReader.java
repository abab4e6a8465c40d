package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/** A file that is one page: HTML or text. Its character set is left to the strip stage; the bytes pass as they are. */
final class PageReader implements Reader {
    private final Page.Format format;
    private final String[] endings;

    private PageReader(Page.Format format, String... endings) {
        this.format = format;
        this.endings = endings;
    }

    static PageReader text() {
        return new PageReader(Page.Format.TEXT, ".txt");
    }

    static PageReader html() {
        return new PageReader(Page.Format.HTML, ".html", ".htm");
    }

    @Override
    public boolean takes(String name, byte[] head) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Pages read(Input input) throws IOException {
        try (input) {
            byte[] bytes = bytes(input.in(), input.context().options().maxBytes());
            return Pages.of(check(new Page(input.source(), format, bytes, null, input.known()), true));
        }
    }

    /** All bytes, or {@link Faults.TooLarge}. */
    static byte[] bytes(InputStream in, long maxBytes) throws IOException {
        byte[] bytes = in.readNBytes((int) maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new Faults.TooLarge(maxBytes);
        }
        return bytes;
    }

    /**
     * The page, unless its bytes are none at all, no text, or cut off.
     *
     * @param whole whether HTML is a whole document, so that a missing end can be told
     */
    static Outcome<Page> check(Page page, boolean whole) {
        if (Sniff.blank(page.bytes())) {
            return Faults.dropped(Reason.EMPTY, page.source(), page.bytes().length == 0 ? "no bytes" : "nothing but white space");
        }
        if (Sniff.binary(page.bytes())) {
            return Faults.dropped(Reason.BINARY, page.source(), "bytes that are no text");
        }
        if (whole && page.format() == Page.Format.HTML && Sniff.brokenOff(page.bytes())) {
            return Faults.dropped(Reason.TRUNCATED, page.source(), "the HTML breaks off after " + page.bytes().length + " bytes");
        }
        return Outcome.kept(page);
    }
}
