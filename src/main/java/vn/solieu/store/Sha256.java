package vn.solieu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Content hashes and the keys of URLs. */
public final class Sha256 {
    private Sha256() { }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a URL in the frontier: the first 63 bits, never negative. */
    public static long key(String url) {
        return ByteBuffer.wrap(digest(url.getBytes(StandardCharsets.UTF_8))).getLong() >>> 1;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
