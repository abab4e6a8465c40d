package vn.solieu.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Gzip: recognised, looked into, undone over all its members. */
final class Gunzip {
    private static final int BUFFER = 1 << 16;
    private static final int FIXED_HEADER = 10;

    private Gunzip() { }

    static boolean is(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
    }

    static InputStream open(InputStream in) throws IOException {
        return new GZIPInputStream(new Honest(in), BUFFER);
    }

    /** As much of the content as the first compressed bytes hold; empty where they are broken. */
    static byte[] peek(byte[] head) {
        int at = FIXED_HEADER;
        if (head.length < FIXED_HEADER) {
            return new byte[0];
        }
        int flags = head[3];
        if ((flags & 4) != 0 && at + 1 < head.length) {
            at += 2 + (head[at] & 0xff) + ((head[at + 1] & 0xff) << 8);
        }
        for (int zeroEnded = Integer.bitCount(flags & 0x18); zeroEnded > 0; zeroEnded--) {
            while (at < head.length && head[at] != 0) {
                at++;
            }
            at++;
        }
        at += (flags & 2) != 0 ? 2 : 0;
        if (at >= head.length) {
            return new byte[0];
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(head, at, head.length - at);
            byte[] out = new byte[Formats.HEAD];
            return Arrays.copyOf(out, inflater.inflate(out));
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /**
     * Says in {@link #available()} whether anything is left. {@link GZIPInputStream} asks that after each member to learn whether
     * another follows, and a pipe that answers 0 because its writer is slow would end it early.
     */
    private static final class Honest extends BufferedInputStream {
        Honest(InputStream in) {
            super(in, BUFFER);
        }

        @Override
        public synchronized int available() throws IOException {
            if (pos < count) {
                return count - pos;
            }
            mark(1);
            int b = read();
            reset();
            return b < 0 ? 0 : 1;
        }
    }
}
