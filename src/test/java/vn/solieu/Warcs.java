package vn.solieu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Web archives for tests, composed byte by byte. */
public final class Warcs {
    public static final byte[] INFO = record("warcinfo", null, "application/warc-fields", "software: test\r\n".getBytes(StandardCharsets.UTF_8), "");

    private Warcs() { }

    public static byte[] record(String type, String url, String contentType, byte[] block, String more) {
        return record(type, url, contentType, block, more, block.length);
    }

    /** A record whose header says another length than it has. */
    public static byte[] record(String type, String url, String contentType, byte[] block, String more, long length) {
        return join(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + java.util.UUID.nameUUIDFromBytes(block) + ">\r\n"
                + "WARC-Date: 2024-06-30T08:00:00Z\r\n" + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n") + "Content-Type: " + contentType + "\r\n" + more
                + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] http(String status, String headers, byte[] body) {
        return join(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8), body);
    }

    public static byte[] response(String url, String html) {
        return response(url, html, "");
    }

    public static byte[] response(String url, String html, String more) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return record("response", url, "application/http; msgtype=response",
                http("200 OK", "Content-Type: text/html; charset=UTF-8\r\nContent-Length: " + body.length + "\r\n", body), more);
    }

    public static byte[] revisit(String url, String refersTo, String digest) {
        return record("revisit", url, "application/http; msgtype=response", http("200 OK", "Content-Type: text/html\r\n", new byte[0]),
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\nWARC-Payload-Digest: " + digest
                + "\r\nWARC-Refers-To-Target-URI: " + refersTo + "\r\n");
    }

    public static byte[] arc(String url, String html) {
        byte[] block = http("200 OK", "Content-Type: text/html\r\n", html.getBytes(StandardCharsets.UTF_8));
        return join((url + " 10.0.0.1 20240630080000 text/html " + block.length + "\n").getBytes(StandardCharsets.UTF_8), block, new byte[] {'\n'});
    }

    public static byte[] arcHead() {
        byte[] block = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n".getBytes(StandardCharsets.UTF_8);
        return join(("filedesc://test.arc 0.0.0.0 20240630080000 text/plain " + block.length + "\n").getBytes(StandardCharsets.UTF_8), block, new byte[] {'\n'});
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (byte[] part : parts) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Each record a gzip member of its own, as web archives are. */
    public static byte[] gzipped(List<byte[]> records) {
        return join(records.stream().map(Composed::gzip).toArray(byte[][]::new));
    }
}
