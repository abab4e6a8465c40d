package vn.solieu.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The members of a gzip file (RFC 1952) one by one, each a stream of its own with a known offset; after a broken one the next is looked for. */
final class GzipMembers implements AutoCloseable {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int PEEK = 1 << 10;
    private final Raw raw;
    private final Inflater inflater = new Inflater(true);
    private Member member;

    GzipMembers(Raw raw) {
        this.raw = raw;
    }

    /** The next member, or null at the end; the one before must have been read to its end, or given up with {@link #giveUp()}. */
    Member next() throws IOException {
        if (!raw.ensure(1)) {
            return null;
        }
        raw.mark();
        member = new Member(raw.offset());
        header();
        return member;
    }

    private void header() throws IOException {
        if (!raw.ensure(HEADER)) {
            throw new EOFException("a gzip header that is cut off");
        }
        if ((raw.buf[raw.pos] & 0xff) != 0x1f || (raw.buf[raw.pos + 1] & 0xff) != 0x8b || raw.buf[raw.pos + 2] != 8) {
            throw new ZipException("no gzip member begins here");
        }
        int flags = raw.buf[raw.pos + 3];
        raw.pos += HEADER;
        if ((flags & 4) != 0) {
            need(2);
            int extra = (raw.buf[raw.pos] & 0xff) | (raw.buf[raw.pos + 1] & 0xff) << 8;
            raw.pos += 2;
            need(extra);
            raw.pos += extra;
        }
        for (int zeroEnded = Integer.bitCount(flags & 0x18); zeroEnded > 0; zeroEnded--) {
            do {
                need(1);
            } while (raw.buf[raw.pos++] != 0);
        }
        if ((flags & 2) != 0) {
            need(2);
            raw.pos += 2;
        }
        inflater.reset();
    }

    private void need(int n) throws IOException {
        if (!raw.ensure(n)) {
            throw new EOFException("a gzip member that is cut off");
        }
    }

    /** Leaves the current member and goes to the next place that looks like a member of a web archive; false where there is none. */
    boolean giveUp() throws IOException {
        raw.backAfterMark();
        while (raw.ensure(3)) {
            if ((raw.buf[raw.pos] & 0xff) == 0x1f && (raw.buf[raw.pos + 1] & 0xff) == 0x8b && raw.buf[raw.pos + 2] == 8) {
                raw.ensure(PEEK);
                byte[] head = java.util.Arrays.copyOfRange(raw.buf, raw.pos, raw.pos + Math.min(PEEK, raw.available()));
                if (Frames.looksLikeRecord(Gunzip.peek(head))) {
                    return true;
                }
            }
            raw.pos++;
        }
        return false;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** The content of one member; its length and checksum are compared at its end. */
    final class Member extends InputStream {
        final long offset;
        private final CRC32 crc = new CRC32();
        private boolean over;

        private Member(long offset) {
            this.offset = offset;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] out, int off, int len) throws IOException {
            while (!over && member == this) {
                if (inflater.needsInput()) {
                    need(1);
                    inflater.setInput(raw.buf, raw.pos, raw.available());
                    raw.pos = raw.end;
                }
                int n;
                try {
                    n = inflater.inflate(out, off, len);
                } catch (DataFormatException e) {
                    throw new ZipException(e.getMessage() == null ? "broken deflate data" : e.getMessage());
                }
                crc.update(out, off, n);
                if (inflater.finished()) {
                    raw.pos = raw.end - inflater.getRemaining();
                    trailer();
                }
                if (n > 0) {
                    return n;
                }
            }
            return -1;
        }

        private void trailer() throws IOException {
            over = true;
            need(TRAILER);
            long sum = 0;
            long length = 0;
            for (int i = 3; i >= 0; i--) {
                sum = sum << 8 | raw.buf[raw.pos + i] & 0xff;
                length = length << 8 | raw.buf[raw.pos + 4 + i] & 0xff;
            }
            raw.pos += TRAILER;
            if (sum != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
                throw new ZipException("the gzip member's checksum or length is wrong");
            }
        }
    }
}
