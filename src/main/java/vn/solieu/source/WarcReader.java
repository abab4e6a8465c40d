package vn.solieu.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/**
 * Web archives: WARC and ARC, plain or gzip. Responses and resources of HTML with status 200 are pages; all other records are passed
 * over. {@code source} is the file and the offset of the record, or in gzip of its member ({@code file.warc.gz#12345}; a second
 * record inside one member has {@code +} and its offset in the inflated data). A revisit under the URL of the record that it refers to adds
 * nothing; under another URL it gives that record's page again, if that came before it in the same file.
 */
final class WarcReader implements Reader {
    @Override
    public boolean takes(String name, byte[] head) {
        return name.endsWith(".warc") || name.endsWith(".arc") || Frames.looksLikeRecord(head) && !name.endsWith(".txt") && !name.endsWith(".html");
    }

    @Override
    public boolean wantsInflated() {
        return false;
    }

    @Override
    public Pages read(Input input) throws IOException {
        return new Records(input);
    }

    private static final class Records extends Pages {
        /** Originals remembered for revisits, in one file. */
        private static final int REMEMBERED = 100_000;
        private static final int LARGEST_KEPT = 1 << 16;
        private static final int KEPT_BYTES = 16 << 20;
        private final Input input;
        private final Raw raw;
        private final GzipMembers members;
        private final Raw content;
        private final Frames frames;
        private final Sources.Picks picks;
        /** By payload digest the hash of the URL, and of few small ones the body. */
        private final Map<Long, Long> urlsByDigest = new HashMap<>();
        private final Map<Long, byte[]> bodiesByDigest = new HashMap<>();
        private int keptBytes;
        private GzipMembers.Member member;
        private boolean over;

        Records(Input input) throws IOException {
            this.input = input;
            this.picks = input.context().options().picks();
            raw = new Raw(input.in());
            raw.ensure(3);
            boolean gzip = Gunzip.is(java.util.Arrays.copyOfRange(raw.buf, raw.pos, raw.pos + Math.min(3, raw.available())));
            members = gzip ? new GzipMembers(raw) : null;
            content = gzip ? new Raw(InputStream.nullInputStream()) : raw;
            frames = new Frames(content, input.context().options().maxBytes(), this::wanted);
        }

        /** By the header alone: responses, resources and revisits of wanted domains. */
        private boolean wanted(Frames.Head head) {
            String type = head.type();
            if (!type.equals("response") && !type.equals("resource") && !type.equals("revisit") || head.url() == null || !head.url().startsWith("http")) {
                return false;
            }
            return picks.domains().isEmpty() || picks.hasDomain(head.url()) || passed();
        }

        private boolean passed() {
            input.context().watcher().passed();
            return false;
        }

        @Override
        protected Outcome<Page> advance() {
            while (!over) {
                try {
                    if (members != null && member == null) {
                        member = members.next();
                        if (member == null) {
                            over = true;
                            return null;
                        }
                        content.reset(member);
                    }
                    Frames.Head head = frames.next();
                    if (head == null) {
                        member = null;
                        over = members == null;
                        continue;
                    }
                    Outcome<Page> page;
                    try {
                        page = page(head);
                    } finally {
                        frames.done(head);
                    }
                    if (page != null) {
                        return page;
                    }
                } catch (Frames.Broken e) {
                    String where = where(e.offset);
                    goOn(false);
                    return Faults.dropped(e.tooLarge ? Reason.TOO_LARGE : e.truncated ? Reason.TRUNCATED : Reason.BROKEN_ARCHIVE, where, e.getMessage());
                } catch (IOException | RuntimeException e) {
                    String where = where(0);
                    goOn(true);
                    return Faults.dropped(e, where);
                }
            }
            return null;
        }

        /** Finds the next record, in this member or behind it. */
        private void goOn(boolean memberIsBroken) {
            try {
                if (!memberIsBroken && frames.resync()) {
                    return;
                }
                over = members == null || !members.giveUp();
                member = null;
            } catch (IOException e) {
                over = true;
            }
        }

        private String where(long offset) {
            return input.source() + "#" + (members == null ? offset : member == null ? raw.offset() : offset == 0 ? member.offset : member.offset + "+" + offset);
        }

        private Outcome<Page> page(Frames.Head head) throws IOException {
            String where = where(head.offset());
            int start = content.pos;
            int end = start + head.header() + (int) head.content();
            boolean plainOther = picks.vietnameseOnly() && !head.type().equals("revisit") && !encoded(content.buf, start + head.header(), end)
                    && !Vietnamese.likely(content.buf, start + head.header(), end);
            if (plainOther) {
                input.context().watcher().passed();
                return null;
            }
            try (var warc = new org.netpreserve.jwarc.WarcReader(Channels.newChannel(new ByteArrayInputStream(content.buf, start, end - start)),
                    ByteBuffer.allocate(8192).flip())) {
                warc.setLenient(true);
                Optional<WarcRecord> record = warc.next();
                return record.isEmpty() ? null : record.get() instanceof WarcRevisit revisit ? revisit(revisit, head.url(), where)
                        : record.get() instanceof WarcResponse response ? response(response, head.url(), where)
                        : record.get() instanceof WarcResource resource && html(resource.contentType())
                        ? made(where, head.url(), PageReader.bytes(resource.body().stream(), input.context().options().maxBytes()), null) : null;
            } catch (Faults.TooLarge e) {
                return Faults.dropped(e, where);
            } catch (IOException | RuntimeException e) {
                return Faults.dropped(Reason.BROKEN_ARCHIVE, where, "the record cannot be read: " + e.getMessage());
            }
        }

        private Outcome<Page> response(WarcResponse response, String url, String where) throws IOException {
            if (!response.contentType().type().equals("application") && !response.contentType().base().equals(MediaType.HTTP)
                    && !html(response.contentType())) {
                return null;
            }
            HttpResponse http = response.http();
            if (http.status() != 200 || !html(http.contentType())) {
                return null;
            }
            byte[] body = PageReader.bytes(http.bodyDecoded().stream(), input.context().options().maxBytes());
            Long digest = response.payloadDigest().map(d -> hash(d.toString())).orElse(null);
            if (digest != null && urlsByDigest.size() < REMEMBERED) {
                urlsByDigest.putIfAbsent(digest, hash(url));
                if (body.length <= LARGEST_KEPT && keptBytes + body.length <= KEPT_BYTES) {
                    keptBytes += bodiesByDigest.putIfAbsent(digest, body) == null ? body.length : 0;
                }
            }
            return made(where, url, body, charset(http.contentType()));
        }

        private Outcome<Page> revisit(WarcRevisit revisit, String url, String where) {
            Long digest = revisit.payloadDigest().map(d -> hash(d.toString())).orElse(null);
            Long original = digest == null ? null : urlsByDigest.get(digest);
            String refers = revisit.refersToTargetURI().map(URI::toString).orElse(null);
            if (original != null && original == hash(url)) {
                return null;
            }
            byte[] body = digest == null ? null : bodiesByDigest.get(digest);
            if (body != null) {
                return made(where, url, body, null);
            }
            return original != null || picks.vietnameseOnly() ? null : Faults.dropped(Reason.NO_ARTICLE, where, "a revisit of " + (refers == null ? url : refers)
                    + ", whose record does not come before it in this file");
        }

        /** FNV-1a over UTF-16 units, 64 bits. */
        private static long hash(String s) {
            long h = 0xcbf29ce484222325L;
            for (int i = 0; i < s.length(); i++) {
                h = (h ^ s.charAt(i)) * 0x100000001b3L;
            }
            return h;
        }

        private Outcome<Page> made(String where, String url, byte[] body, String charset) {
            if (picks.vietnameseOnly() && !Vietnamese.likely(body, 0, body.length)) {
                input.context().watcher().passed();
                return null;
            }
            Page.Known known = new Page.Known(url, null, null, null, false).or(input.knownOfEach());
            return PageReader.check(new Page(where, Page.Format.HTML, body, charset, known), false);
        }

        private static boolean html(MediaType type) {
            String base = type.base().toString().toLowerCase(Locale.ROOT);
            return base.equals("text/html") || base.equals("application/xhtml+xml");
        }

        private static String charset(MediaType type) {
            String name = type.parameters().get("charset");
            try {
                return name == null ? null : Charset.forName(name.replaceAll("[\"' ]", "")).name();
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        /** Whether the HTTP header speaks of a content or transfer encoding, so that the body's bytes say nothing yet. */
        private static boolean encoded(byte[] bytes, int from, int to) {
            for (int i = from; i < Math.min(to, from + LARGEST_KEPT) - 9; i++) {
                if (bytes[i] == '\n' && (bytes[i + 1] == '\n' || bytes[i + 1] == '\r')) {
                    return false;
                }
                if (bytes[i] == '-' && (bytes[i + 1] | 0x20) == 'e' && (bytes[i + 2] | 0x20) == 'n' && (bytes[i + 3] | 0x20) == 'c'
                        && (bytes[i + 4] | 0x20) == 'o' && (bytes[i + 5] | 0x20) == 'd') {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() {
            if (members != null) {
                members.close();
            }
            Formats.closeQuietly(input);
        }
    }
}
