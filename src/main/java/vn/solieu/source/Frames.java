package vn.solieu.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Cuts a web archive into records by their headers' lengths, and finds its way again after one that is broken: WARC (ISO 28500) and
 * ARC (versions 1 and 2). Records that are not wanted are passed over without being copied.
 */
final class Frames {
    private static final int HEADER_BYTES = 1 << 16;
    private static final Pattern ARC = Pattern.compile("(\\S+) (\\S+) (\\d{8,14}) (\\S+)(?: \\S+)*? (\\d+)");
    private static final Pattern ARC_HEAD = Pattern.compile("^(?:filedesc|https?|dns):\\S+ \\S+ \\d{8,14} \\S+ .*", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("WARC/\\d+\\.\\d+");
    private final Raw raw;
    private final long maxBytes;
    private final Predicate<Head> wanted;
    private boolean arc;

    /**
     * The header of a record.
     *
     * @param offset where it begins in its stream
     * @param bytes header and content together
     * @param fields WARC's named fields in lower case; of ARC {@code warc-target-uri} and {@code content-type}
     */
    record Head(long offset, int header, long content, boolean isArc, Map<String, String> fields) {
        String type() {
            return isArc ? "response" : fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
        }

        /** The target, without the angle brackets that some crawlers wrote. */
        String url() {
            String url = fields.get("warc-target-uri");
            return url == null ? null : url.replaceAll("^<|>$", "");
        }
    }

    /** A record that cannot be used; the stream stands where the search for the next begins. */
    static final class Broken extends ZipException {
        private static final long serialVersionUID = 1;
        final long offset;
        final boolean truncated;
        final boolean tooLarge;

        Broken(long offset, String message, boolean truncated, boolean tooLarge) {
            super(message);
            this.offset = offset;
            this.truncated = truncated;
            this.tooLarge = tooLarge;
        }
    }

    /** @param wanted told of each record's header; what it refuses is passed over */
    Frames(Raw raw, long maxBytes, Predicate<Head> wanted) {
        this.raw = raw;
        this.maxBytes = maxBytes;
        this.wanted = wanted;
    }

    static boolean looksLikeRecord(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        return text.startsWith("WARC/") || ARC_HEAD.matcher(text).matches();
    }

    /**
     * The next wanted record, whose bytes then stand at {@code raw.buf[raw.pos]}; or null at the end. {@link #done} goes past it.
     *
     * @throws Broken where a record is broken; call {@link #resync} and go on
     */
    Head next() throws IOException {
        while (true) {
            while (raw.ensure(1) && (raw.buf[raw.pos] == '\r' || raw.buf[raw.pos] == '\n')) {
                raw.pos++;
            }
            if (raw.available() == 0) {
                return null;
            }
            raw.mark();
            Head head = head();
            long total = head.header() + head.content();
            boolean take = wanted.test(head);
            if (!take || head.content() > maxBytes) {
                if (!raw.skip(total)) {
                    throw broken(head.offset(), "the archive ends inside the record", true);
                }
                if (take) {
                    throw new Broken(head.offset(), "a record of " + head.content() + " bytes", false, true);
                }
                continue;
            }
            if (!raw.ensure((int) total)) {
                throw broken(head.offset(), "the archive ends inside the record, which says it has " + head.content() + " bytes", true);
            }
            if (!endsWell((int) total)) {
                throw broken(head.offset(), "the record's content length " + head.content() + " is wrong", false);
            }
            return head;
        }
    }

    /** Goes past the record that {@link #next} gave. */
    void done(Head head) {
        raw.pos += head.header() + (int) head.content();
    }

    private Broken broken(long offset, String message, boolean truncated) {
        return new Broken(offset, message, truncated, false);
    }

    /** Line ends and then another record, or the end. */
    private boolean endsWell(int total) throws IOException {
        int at = total;
        while (raw.ensure(at + 1) && (raw.buf[raw.pos + at] == '\r' || raw.buf[raw.pos + at] == '\n')) {
            at++;
        }
        if (raw.available() == at) {
            return true;
        }
        return at > total && (arc || raw.ensure(at + 5) && new String(raw.buf, raw.pos + at, 5, StandardCharsets.ISO_8859_1).equals("WARC/"));
    }

    private Head head() throws IOException {
        long offset = raw.offset();
        if (!raw.startsWith("WARC/")) {
            return arcHead(offset);
        }
        int length = 0;
        while (true) {
            if (length >= HEADER_BYTES) {
                throw broken(offset, "a header of more than " + HEADER_BYTES + " bytes", false);
            }
            if (!raw.ensure(length + 2)) {
                throw broken(offset, "the archive ends inside a header", true);
            }
            int at = raw.pos + length;
            if (raw.buf[at] == '\n' && (raw.buf[at + 1] == '\n' || raw.buf[at + 1] == '\r')) {
                length += raw.buf[at + 1] == '\n' ? 2 : 3;
                break;
            }
            length++;
        }
        if (!raw.ensure(length)) {
            throw broken(offset, "the archive ends inside a header", true);
        }
        String[] lines = new String(raw.buf, raw.pos, length, StandardCharsets.UTF_8).split("\r?\n");
        if (!VERSION.matcher(lines[0]).matches()) {
            throw broken(offset, "a bad version line: " + lines[0].substring(0, Math.min(30, lines[0].length())), false);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
            }
        }
        return new Head(offset, length, number(fields.get("content-length"), offset), false, fields);
    }

    private Head arcHead(long offset) throws IOException {
        int length = 0;
        while (raw.ensure(length + 1) && raw.buf[raw.pos + length] != '\n' && length < HEADER_BYTES) {
            length++;
        }
        String line = new String(raw.buf, raw.pos, length, StandardCharsets.UTF_8).stripTrailing();
        Matcher m = ARC.matcher(line);
        if (!m.matches()) {
            throw broken(offset, "neither a WARC nor an ARC record begins here", false);
        }
        arc = true;
        return new Head(offset, length + 1, number(m.group(5), offset), true, Map.of("warc-target-uri", m.group(1), "content-type", m.group(4)));
    }

    private long number(String digits, long offset) throws Broken {
        try {
            long n = Long.parseLong(digits == null ? "" : digits);
            if (n >= 0) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw broken(offset, "no content length: " + digits, false);
    }

    /** After a broken record: goes to the next place at which one seems to begin; false where there is none. */
    boolean resync() throws IOException {
        raw.backAfterMark();
        try {
            while (raw.ensure(12)) {
                if (raw.buf[raw.pos] == '\n') {
                    raw.pos++;
                    boolean warc = raw.startsWith("WARC/") && Character.isDigit(raw.buf[raw.pos + 5]);
                    if (warc || arc && raw.startsWith("http") && arcLine()) {
                        return true;
                    }
                } else {
                    raw.pos++;
                }
            }
        } catch (EOFException | ZipException e) {
            return false;
        }
        return false;
    }

    private boolean arcLine() throws IOException {
        int length = 0;
        while (raw.ensure(length + 1) && raw.buf[raw.pos + length] != '\n' && length < 4096) {
            length++;
        }
        return ARC.matcher(new String(raw.buf, raw.pos, length, StandardCharsets.UTF_8).stripTrailing()).matches();
    }
}
