package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream looked at through a window: bytes can be peeked at and gone back to from a mark, as far as {@value #KEPT} bytes. */
final class Raw {
    private static final int BUFFER = 1 << 16;
    private static final int KEPT = 8 << 20;
    private InputStream in;
    byte[] buf = new byte[BUFFER];
    int pos;
    int end;
    private int mark = -1;
    private long base;

    Raw(InputStream in) {
        this.in = in;
    }

    /** Begins anew on another stream, whose first byte gets offset 0. */
    void reset(InputStream next) {
        in = next;
        pos = 0;
        end = 0;
        mark = -1;
        base = 0;
    }

    /** Offset of the next byte in the stream. */
    long offset() {
        return base + pos;
    }

    void mark() {
        mark = pos;
    }

    /** Goes back to the byte after the mark, or stays where it is if that byte is no longer held. */
    void backAfterMark() {
        if (mark >= 0 && mark < pos) {
            pos = mark + 1;
        }
        mark = -1;
    }

    /** Makes {@code n} bytes available at {@code buf[pos]}; false where the stream ends before. */
    boolean ensure(int n) throws IOException {
        while (end - pos < n) {
            if (!fill(n)) {
                return false;
            }
        }
        return true;
    }

    int available() {
        return end - pos;
    }

    private boolean fill(int wanted) throws IOException {
        if (end == buf.length) {
            int keep = mark >= 0 && end - mark < KEPT ? mark : pos;
            if (keep > 0) {
                System.arraycopy(buf, keep, buf, 0, end - keep);
                base += keep;
                pos -= keep;
                end -= keep;
                mark = mark >= keep ? mark - keep : -1;
            }
            if (end == buf.length) {
                buf = Arrays.copyOf(buf, Math.max(buf.length * 2, wanted));
            }
        }
        int n = in.read(buf, end, buf.length - end);
        if (n <= 0) {
            return false;
        }
        end += n;
        return true;
    }

    /** Passes over {@code n} bytes; false where the stream ends before. */
    boolean skip(long n) throws IOException {
        long left = n;
        while (left > end - pos) {
            left -= end - pos;
            pos = end;
            if (!fill(1)) {
                return false;
            }
        }
        pos += (int) left;
        return true;
    }

    boolean startsWith(String ascii) throws IOException {
        if (!ensure(ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buf[pos + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
