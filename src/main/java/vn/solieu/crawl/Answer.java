package vn.solieu.crawl;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers by name in lower case; of a repeated one the first
 * @param body without transfer and content encodings; empty where the status carries none
 * @param entity the body with its content encoding
 * @param wire header and body as they came, or null where they were not kept
 * @param whole whether that is all of the body
 */
record Answer(String url, Instant at, int status, Map<String, String> headers, byte[] body, byte[] entity, byte[] wire, boolean whole,
        InetAddress address) {
    String header(String name) {
        return headers.get(name);
    }

    /** The location of a redirect; some servers write it in plain UTF-8, which a header's Latin-1 shows letter by letter. */
    String location() {
        String written = header("location");
        try {
            return written == null ? null : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return written;
        }
    }

    /** The media type in lower case, without parameters; empty where it was not said. */
    String type() {
        return mediaType(header("content-type"));
    }

    static String mediaType(String header) {
        return header == null ? "" : header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The character set that the header names, if Java knows it, else null. */
    String charset() {
        String type = header("content-type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        try {
            return Charset.forName(type.substring(at + 8).replaceFirst(";.*", "").replaceAll("[\"' ]", "")).name();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean isRedirect() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && header("location") != null;
    }
}
