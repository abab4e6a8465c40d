package vn.solieu.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What bytes look like. Weakness: UTF-16 without its byte order mark counts as binary. */
final class Sniff {
    private static final Pattern HTML = Pattern.compile("^(?:<\\?xml[^>]*>|\\s|<!--.*?-->)*<(?:!doctype\\s+html|html|head|body)\\b", Pattern.DOTALL);
    private static final int CONTROL_SHARE = 10;
    private static final int TAIL = 1024;

    private Sniff() { }

    static boolean html(byte[] head) {
        return HTML.matcher(latin(head, 0, head.length)).find();
    }

    static boolean jsonObject(byte[] head) {
        return latin(head, 0, head.length).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{");
    }

    /** No text in any character set: a known binary signature, a NUL, or one in ten bytes a control character. */
    static boolean binary(byte[] bytes) {
        int n = Math.min(bytes.length, Formats.HEAD);
        if (n >= 2 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff)) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(n, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-") || start.startsWith("PK\3\4") || start.startsWith("\u0089PNG") || start.startsWith("{\\rtf")) {
            return true;
        }
        int controls = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                return true;
            }
            if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7f) {
                controls++;
            }
        }
        return controls * CONTROL_SHARE > n;
    }

    /** Nothing but white space and a byte order mark. */
    static boolean blank(byte[] bytes) {
        int at = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf ? 3 : 0;
        while (at < bytes.length) {
            if (!space(bytes[at])) {
                return false;
            }
            at++;
        }
        return true;
    }

    /**
     * A whole HTML page that breaks off: it opened {@code html} or {@code body}, closed neither, and its last character closes no tag.
     * Of 804 real pages none is so; four close neither, but end in a tag.
     */
    static boolean brokenOff(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && space(bytes[end - 1])) {
            end--;
        }
        if (end == 0 || bytes[end - 1] == '>') {
            return false;
        }
        String tail = latin(bytes, Math.max(0, end - TAIL), end);
        if (tail.contains("</html") || tail.contains("</body")) {
            return false;
        }
        String all = latin(bytes, 0, end);
        return (all.contains("<html") || all.contains("<body")) && !all.contains("</html") && !all.contains("</body");
    }

    private static boolean space(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
