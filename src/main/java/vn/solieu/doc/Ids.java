package vn.solieu.doc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers that are the same on every machine: the first 20 hexadecimal digits of a SHA-256 over what they are derived from. */
public final class Ids {
    private static final int DIGITS = 20;
    private static final HexFormat HEX = HexFormat.of();
    /** Finding it among the platform's costs as much as the digest of a claim. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Ids::sha256);

    private Ids() { }

    /** From the canonical URL where there is one, else from the text. */
    public static String article(String url, String text) {
        return hash(url != null ? "url\n" + url : "text\n" + text);
    }

    /** From the article's id, the value's code-point offsets and the kind, as {@code claim.schema.json} says. */
    public static String claim(String article, int valueStart, int valueEnd, Claim.Kind kind) {
        return hash(article + "\n" + valueStart + "\n" + valueEnd + "\n" + kind.code());
    }

    private static String hash(String of) {
        return HEX.formatHex(SHA_256.get().digest(of.getBytes(StandardCharsets.UTF_8)), 0, DIGITS / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
