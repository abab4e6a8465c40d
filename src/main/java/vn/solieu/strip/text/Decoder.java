package vn.solieu.strip.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text. In order: a byte-order mark; UTF-16 without one, by its zero bytes; valid UTF-8, whatever is declared; else the
 * decoding, out of the declared one (transport, then {@code meta}) and the Vietnamese ones, in which most words with marks are
 * Vietnamese syllables. Text in an old Vietnamese encoding that was stored as characters, or UTF-8 encoded twice, is mended on
 * the way (see {@link Legacy}).
 */
public final class Decoder {
    private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
    /** A decoding is taken for Vietnamese when this share of its marked words are syllables. */
    private static final double SURE = 0.8;

    /** Fewer letters of western Europe are no sign of another encoding; in a large page, fewer than a hundred. */
    private static final int FEW = 8;
    private static final int LARGE = 40_000;

    /** Of characters below U+2000, which quotes and dashes are not: letters of western Europe; those of Vietnamese alone, and marks. */
    private static final byte[] SIGNS = new byte[0x2000];
    private static final int LATIN = 1;
    private static final int VIETNAMESE = 2;

    static {
        for (char c = 0; c < SIGNS.length; c++) {
            SIGNS[c] = (byte) (c >= 0xa1 && c <= 0xff ? LATIN : Language.isVietnamese(c) || c >= 0x300 && c < 0x370 ? VIETNAMESE : 0);
        }
    }

    /** @param charset what the text was decoded with, as a person would call it */
    public record Decoded(String text, String charset) { }

    /**
     * A page's text as bytes of UTF-8.
     *
     * @param length how many of the bytes are the text's
     */
    public record Utf8(byte[] bytes, int length, String charset) { }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Decoder() { }

    /** As {@link #decode}, as bytes of UTF-8, which are those given where these are sound. */
    public static Utf8 utf8(byte[] b, String declared, boolean html) {
        String sound = sound(b);
        if (sound != null) {
            return new Utf8(b, b.length, sound);
        }
        Decoded decoded = decode(b, declared, html);
        byte[] bytes = decoded.text.getBytes(StandardCharsets.UTF_8);
        return new Utf8(bytes, bytes.length, decoded.charset);
    }

    /** The charset's name where the bytes are ASCII, or UTF-8 without any sign of another encoding below it; else null. */
    private static String sound(byte[] b) {
        int n = b.length;
        int latin = 0;
        int vietnamese = 0;
        int pairs = 0;
        int behind = -1;
        int before = 0;
        for (int i = ascii(b, 0); i < n; i = ascii(b, i)) {
            int length = Wide.length(b, i, n);
            if (length == 0) {
                return null;
            }
            int point = Wide.point(b, i, length);
            if (point == 0xfeff && i == 0) {
                return null;
            }
            if (vietnamese < 2_000) {
                int sign = SIGNS[Math.min(point, SIGNS.length - 1)];
                latin += sign & LATIN;
                vietnamese += sign / VIETNAMESE;
                if (before >= 0xc2 && before <= 0xe1 && i == behind && (point <= 0xbf || point > 0xff)) {
                    pairs++;
                }
            }
            before = point;
            i += length;
            behind = i;
        }
        return behind < 0 ? "US-ASCII" : latin < FEW || n >= LARGE && latin < 100 || vietnamese > latin / 2 && pairs < vietnamese / 8 ? "UTF-8" : null;
    }

    /** The first byte from {@code at} on that is zero or beyond ASCII; the end where there is none. */
    private static int ascii(byte[] b, int at) {
        int i = at;
        if (i < b.length && b[i] <= 0) {
            return i;
        }
        for (; i + 8 <= b.length; i += 8) {
            long odd = odd((long) LONGS.get(b, i));
            if (odd != 0) {
                return i + (Long.numberOfTrailingZeros(odd) >>> 3);
            }
            while (i + 40 <= b.length && (odd((long) LONGS.get(b, i + 8)) | odd((long) LONGS.get(b, i + 16)) | odd((long) LONGS.get(b, i + 24)) | odd((long) LONGS.get(b, i + 32))) == 0) {
                i += 32;
            }
        }
        while (i < b.length && b[i] > 0) {
            i++;
        }
        return i;
    }

    /** Zero where none of eight bytes is zero or beyond ASCII; else the lowest bit that is set is in the first such byte, the lowest being the first. */
    private static long odd(long eight) {
        return (eight | eight - 0x0101010101010101L) & 0x8080808080808080L;
    }

    /**
     * @param declared what the transport says, or null
     * @param html whether a {@code meta} declaration is looked for
     */
    public static Decoded decode(byte[] b, String declared, boolean html) {
        Decoded marked = byteOrderMark(b);
        if (marked != null) {
            return mend(marked);
        }
        if (allAscii(b)) {
            return new Decoded(new String(b, StandardCharsets.ISO_8859_1), "US-ASCII");
        }
        String utf8 = strict(b);
        if (utf8 != null) {
            return mend(new Decoded(utf8, "UTF-8"));
        }
        return legacy(b, declared != null ? declared : html ? metaCharset(b) : null, html ? metaCharset(b) : null);
    }

    private static Decoded byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return new Decoded(new String(b, 3, b.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        int even = 0;
        int odd = 0;
        int n = Math.min(b.length & ~1, 512);
        for (int i = 0; i < n; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        if (n >= 16 && even > n / 4 && odd < n / 32) {
            return new Decoded(new String(b, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        if (n >= 16 && odd > n / 4 && even < n / 32) {
            return new Decoded(new String(b, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        return null;
    }

    private static boolean allAscii(byte[] b) {
        for (byte x : b) {
            if (x < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text where the bytes are UTF-8, allowing one broken sequence in twenty; else null. */
    private static String strict(byte[] b) {
        String lenient = new String(b, StandardCharsets.UTF_8);
        if (lenient.indexOf('\ufffd') < 0) {
            return lenient;
        } else {
            int broken = 0;
            int good = 0;
            for (int i = 0; i < lenient.length(); i++) {
                char c = lenient.charAt(i);
                if (c == '\ufffd') {
                    broken++;
                } else if (c >= 0x80) {
                    good++;
                }
            }
            return broken * 20 <= good ? lenient : null;
        }
    }

    private static String metaCharset(byte[] b) {
        Matcher m = DECLARED.matcher(new String(b, 0, Math.min(b.length, 4096), StandardCharsets.ISO_8859_1));
        return m.find() ? m.group(1) != null ? m.group(1) : m.group(2) : null;
    }

    private static Decoded legacy(byte[] b, String declared, String meta) {
        String latin = new String(b, StandardCharsets.ISO_8859_1);
        Decoded best = null;
        double score = -1;
        for (String name : new String[] {declared, meta, "windows-1258", "windows-1252"}) {
            Charset charset = charset(name);
            if (charset != null && !charset.name().startsWith("UTF-")) {
                String text = new String(b, charset);
                text = charset.name().equals("windows-1258") ? java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC) : text;
                double share = Syllables.share(text);
                if (share > score + 1e-9) {
                    best = new Decoded(text, charset.name());
                    score = share;
                }
            }
        }
        for (Legacy old : new Legacy[] {Legacy.TCVN3, Legacy.VNI, Legacy.VISCII}) {
            String text = old.convert(latin);
            double share = Syllables.share(text);
            if (share >= SURE && share > score + 0.1) {
                best = new Decoded(text, old.name());
                score = share;
            }
        }
        if (score < 0.3 && ("utf-8".equalsIgnoreCase(declared) || "utf-8".equalsIgnoreCase(meta))) {
            return new Decoded(new String(b, StandardCharsets.UTF_8), "UTF-8");
        }
        return mend(best);
    }

    private static Charset charset(String name) {
        if (name == null) {
            return null;
        }
        try {
            String n = name.toLowerCase(Locale.ROOT);
            return Charset.forName(n.equals("iso-8859-1") || n.equals("us-ascii") || n.equals("ascii") ? "windows-1252" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Mends a whole text whose letters are mostly the bytes of an older encoding; a sound text is left alone. */
    private static Decoded mend(Decoded d) {
        int latin = 0;
        int vietnamese = 0;
        int pairs = 0;
        String t = d.text;
        for (int i = 0; i < t.length() && vietnamese < 2_000; i++) {
            char c = t.charAt(i);
            if (c >= 0x80) {
                if (Language.isVietnamese(c) || c >= 0x300 && c < 0x370) {
                    vietnamese++;
                } else if (c >= 0xa1 && c <= 0xff) {
                    latin++;
                    if (c >= 0xc2 && c <= 0xe1 && i + 1 < t.length() && (t.charAt(i + 1) >= 0x80 && t.charAt(i + 1) <= 0xbf || t.charAt(i + 1) > 0xff)) {
                        pairs++;
                    }
                }
            }
        }
        if (latin < FEW || vietnamese > latin / 2 && pairs < vietnamese / 8) {
            return d;
        }
        String sample = sample(t);
        if (mend(sample, pairs * 3 >= latin) == sample) {
            return d;
        }
        String mended = mend(t, pairs * 3 >= latin);
        return mended == t ? d : new Decoded(mended, d.charset + ", mended");
    }

    /** The words with letters beyond ASCII, up to some thousands of characters of them. */
    private static String sample(String t) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < t.length() && out.length() < 6_000; i++) {
            if (t.charAt(i) >= 0xa1) {
                int from = i;
                while (from > 0 && i - from < 8 && t.charAt(from - 1) > ' ' && t.charAt(from - 1) != '>') {
                    from--;
                }
                int to = i;
                while (to < t.length() && to - i < 10 && t.charAt(to) > ' ' && t.charAt(to) != '<') {
                    to++;
                }
                out.append(t, from, to).append(' ');
                i = to;
            }
        }
        return out.toString();
    }

    /** The text, or what it becomes by the older encoding that makes most of its marked words Vietnamese syllables. */
    static String mend(String text, boolean twice) {
        String bytes = Legacy.toBytesText(text);
        if (twice) {
            String once = Legacy.DOUBLE_UTF8.convert(bytes);
            if (Syllables.share(once) > Syllables.share(text) + 0.1) {
                return restore(once);
            }
        }
        double now = Syllables.share(text);
        String best = text;
        double score = Math.max(now + 0.15, SURE);
        for (Legacy old : new Legacy[] {Legacy.TCVN3, Legacy.VNI, Legacy.VISCII}) {
            String other = old.convert(bytes);
            double share = Syllables.share(other);
            if (share > score) {
                best = other;
                score = share;
            }
        }
        return best;
    }

    /** Typographic marks that were sound and only taken to bytes for the attempt come back. */
    private static String restore(String mended) {
        StringBuilder out = new StringBuilder(mended);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x80 && c <= 0x9f) {
                out.setCharAt(i, new String(new byte[] {(byte) c}, Charset.forName("windows-1252")).charAt(0));
            }
        }
        return out.toString();
    }
}
