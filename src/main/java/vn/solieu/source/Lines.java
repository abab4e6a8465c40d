package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes, numbered from 1, none held in memory beyond a limit; a byte order mark before the first is dropped. */
final class Lines {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[BUFFER];
    private long number;
    private boolean ended;

    Lines(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = (int) maxBytes;
    }

    /**
     * The next line without its line break, or null at the end.
     *
     * @throws Faults.TooLarge where it is longer than the limit; the next call goes on with the line after it
     */
    byte[] next() throws IOException {
        int length = 0;
        boolean any = false;
        boolean tooLarge = false;
        number++;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    ended = true;
                    break;
                }
            }
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (length + (stop - at) > maxBytes) {
                tooLarge = true;
                length = 0;
            } else if (!tooLarge) {
                line = length + stop - at > line.length ? Arrays.copyOf(line, Math.max(line.length * 2, length + stop - at)) : line;
                System.arraycopy(buffer, at, line, length, stop - at);
                length += stop - at;
            }
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        if (tooLarge) {
            throw new Faults.TooLarge(maxBytes);
        }
        if (!any) {
            return null;
        }
        int from = number == 1 && length >= 3 && (line[0] & 0xff) == 0xef && (line[1] & 0xff) == 0xbb && (line[2] & 0xff) == 0xbf ? 3 : 0;
        return Arrays.copyOfRange(line, from, length > from && line[length - 1] == '\r' ? length - 1 : length);
    }

    /** The number of the line that {@link #next()} gave last. */
    long number() {
        return number;
    }

    /** Whether the last line given had no line break, because the input ended there. */
    boolean ended() {
        return ended;
    }
}
