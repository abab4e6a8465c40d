package vn.solieu.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads one HTTP/1.1 answer within a deadline and a limit of bytes, and undoes its encodings. */
final class HttpReader {
    private static final int HEADER_BYTES = 1 << 16;
    private static final int BUFFER = 1 << 14;
    private static final int REST_BYTES = 1 << 16;
    private final Socket socket;
    private final InputStream in;
    private final Fetcher.Request request;
    private long mostBytes;
    private boolean cut;
    private final long deadline;
    private final ByteArrayOutputStream wire;
    private final Room room;
    private final byte[] buffer = new byte[BUFFER];
    private int pos;
    private int end;

    HttpReader(Socket socket, Fetcher.Request request, long maxBytes, long deadline, boolean keepWire, Room room) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.request = request;
        this.mostBytes = maxBytes;
        this.deadline = deadline;
        this.room = room;
        this.wire = keepWire ? new ByteArrayOutputStream() : null;
    }

    Answer answer(Instant at, InetAddress address) throws IOException {
        int status;
        Map<String, String> headers;
        int left = HEADER_BYTES;
        do {
            if (wire != null) {
                // what was read ahead belongs to the answer that follows an interim one
                wire.reset();
                wire.write(buffer, pos, end - pos);
            }
            String line = line(left);
            if (!line.matches("HTTP/1\\.\\d \\d{3}( .*)?")) {
                throw fail(FetchFailure.Kind.BAD_HTTP, "the answer is no HTTP");
            }
            status = Integer.parseInt(line.substring(9, 12));
            left -= line.length();
            headers = new HashMap<>();
            for (line = line(left); !line.isEmpty(); line = line(left)) {
                left -= line.length() + 2;
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
                }
            }
        } while (status >= 100 && status < 200);
        byte[] body = new byte[0];
        byte[] entity = body;
        if (status == 200) {
            String type = Answer.mediaType(headers.get("content-type"));
            if (!request.types().test(type)) {
                throw fail(FetchFailure.Kind.WRONG_TYPE, "the type " + (type.isEmpty() ? "(none)" : type) + " is not wanted here");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            body(headers, out);
            entity = out.toByteArray();
            body = decoded(entity, headers.getOrDefault("content-encoding", "").strip().toLowerCase(Locale.ROOT));
        }
        boolean whole = wire == null || status == 200 || status == 204 || status == 304 || rest(headers);
        return new Answer(request.url(), at, status, headers, body, entity, wire == null ? null : Arrays.copyOf(wire.toByteArray(), wire.size() - (end - pos)),
                whole && !cut, address);
    }

    /** Reads the content of an error or a redirect, which only the archive wants; returns whether all of it came. */
    private boolean rest(Map<String, String> headers) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mostBytes = REST_BYTES;
            body(headers, out);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void body(Map<String, String> headers, ByteArrayOutputStream out) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            while (!cut(out)) {
                String size = line(256).replaceFirst(";.*", "").strip();
                if (!size.matches("\\p{XDigit}{1,15}")) {
                    throw fail(FetchFailure.Kind.BAD_HTTP, "a chunk has no size");
                }
                long n = Long.parseLong(size, 16);
                if (n == 0) {
                    while (!line(HEADER_BYTES).isEmpty()) {
                        // trailers say nothing that is used
                    }
                    return;
                }
                take(n, out);
                if (!cut(out)) {
                    line(2);
                }
            }
            return;
        }
        String length = headers.get("content-length");
        if (length != null) {
            if (!length.matches("\\d{1,18}")) {
                throw fail(FetchFailure.Kind.BAD_HTTP, "the content length " + length + " is no number");
            }
            take(Long.parseLong(length), out);
            return;
        }
        while (!cut(out) && fill()) {
            limit(out.size() + (long) end - pos);
            out.write(buffer, pos, end - pos);
            pos = end;
        }
    }

    /** Whether as much as is wanted has been read. */
    private boolean cut(ByteArrayOutputStream out) throws IOException {
        if (out.size() > Room.SMALL_BYTES) {
            room.enter(deadline);
        }
        cut |= request.cutBytes() > 0 && out.size() >= request.cutBytes();
        return cut;
    }

    private void take(long n, ByteArrayOutputStream out) throws IOException {
        limit(out.size() + n);
        long left = n;
        while (left > 0 && !cut(out)) {
            if (!fill()) {
                throw fail(FetchFailure.Kind.BROKEN, "the content ends " + left + " bytes too early");
            }
            int some = (int) Math.min(left, end - pos);
            out.write(buffer, pos, some);
            pos += some;
            left -= some;
        }
    }

    private void limit(long bytes) throws FetchFailure {
        if (bytes > mostBytes && request.cutBytes() == 0) {
            throw fail(FetchFailure.Kind.TOO_LARGE, "more than " + mostBytes + " bytes");
        }
    }

    private byte[] decoded(byte[] body, String encoding) throws FetchFailure {
        try {
            return switch (encoding) {
                case "", "identity" -> body;
                case "gzip", "x-gzip" -> bounded(new GZIPInputStream(new ByteArrayInputStream(body)), mostBytes, request.url(), this::large);
                case "deflate" -> bounded(new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(body.length > 0 && (body[0] & 0x0f) != 8)),
                        mostBytes, request.url(), this::large);
                default -> throw fail(FetchFailure.Kind.BAD_ENCODING, "the content encoding " + encoding + " was not asked for");
            };
        } catch (FetchFailure e) {
            throw e;
        } catch (IOException e) {
            throw fail(FetchFailure.Kind.BAD_ENCODING, "the " + encoding + " content is broken: " + e.getMessage());
        }
    }

    private void large() throws IOException {
        room.enter(deadline);
    }

    /** What is told that an unpacked content grows large. */
    interface Large {
        void begins() throws IOException;
    }

    /** Unpacks no further than the limit. */
    static byte[] bounded(InputStream packed, long maxBytes, String url, Large large) throws IOException {
        try (packed) {
            byte[] bytes = packed.readNBytes(Room.SMALL_BYTES);
            if (bytes.length == Room.SMALL_BYTES) {
                large.begins();
                ByteArrayOutputStream all = new ByteArrayOutputStream(4 * Room.SMALL_BYTES);
                all.write(bytes);
                for (int n = packed.read(bytes); n >= 0; n = packed.read(bytes)) {
                    if (all.size() + n > maxBytes) {
                        throw new FetchFailure(FetchFailure.Kind.TOO_LARGE, url, "unpacked more than " + maxBytes + " bytes");
                    }
                    all.write(bytes, 0, n);
                }
                return all.toByteArray();
            }
            if (bytes.length > maxBytes) {
                throw new FetchFailure(FetchFailure.Kind.TOO_LARGE, url, "unpacked more than " + maxBytes + " bytes");
            }
            return bytes;
        } catch (ZipException e) {
            throw new FetchFailure(FetchFailure.Kind.BAD_ENCODING, url, "broken gzip: " + e.getMessage());
        }
    }

    private String line(int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (true) {
            if (!fill()) {
                throw fail(FetchFailure.Kind.BROKEN, "the connection was closed inside the answer");
            }
            byte b = buffer[pos++];
            if (b == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            if (line.size() >= Math.max(most, 2)) {
                throw fail(FetchFailure.Kind.BAD_HTTP, "headers of more than " + HEADER_BYTES + " bytes, or a chunk of a wrong size");
            }
            line.write(b);
        }
    }

    /** Whether there is a byte to take. */
    private boolean fill() throws IOException {
        if (pos < end) {
            return true;
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        end = Math.max(in.read(buffer), 0);
        pos = 0;
        if (wire != null) {
            wire.write(buffer, 0, end);
        }
        return end > 0;
    }

    private FetchFailure fail(FetchFailure.Kind kind, String message) {
        return new FetchFailure(kind, request.url(), message);
    }
}
