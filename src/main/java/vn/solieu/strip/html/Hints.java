package vn.solieu.strip.html;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import vn.solieu.lexicon.Tsv;

/**
 * What a class attribute or an id tells of an element, by {@code classes.tsv}: a set of {@link Kind}s as bits.
 * Remembers the attribute values that it has seen, up to a bound; one instance belongs to one thread.
 */
final class Hints {
    /** What stands in an element. */
    enum Kind {
        BODY, LEAD, TITLE, META, CAPTION, RELATED, COMMENT, SHARE, AD, NAV, FOOTER, SIDEBAR, NEWSLETTER, TAGS, PLAYER, PAYWALL, COOKIE,
        AUTHORBOX, HIDDEN, AUX;

        private final int bit = 1 << ordinal();

        int bit() {
            return bit;
        }
    }

    /** Bits beside those of the kinds: the names speak of an author; the element is a player by one of its usual names; the names speak of a title. */
    static final int AUTHOR = 1 << 30;
    static final int VIDEO = 1 << 29;
    static final int TITLED = 1 << 28;
    /** The bits of the kinds. */
    static final int KINDS = (1 << Kind.values().length) - 1;

    private static final String[] AUTHORS = {"author", "byline", "tacgia", "tac-gia", "tac_gia", "nguoiviet", "writer", "butdanh", "but-danh"};
    private static final String[] TITLES = {"title", "tieu", "headline"};
    /** Both by their first letter. */
    private static final String[][] FIRST = new String[26][];
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 400;
    private static final Table NAMES = new Table();
    private static final Table PARTS = new Table();

    static {
        for (Tsv.Row row : Tsv.resource(Hints.class, "classes.tsv").rows()) {
            Table into = row.require("match").equals("name") ? NAMES : PARTS;
            into.add(row.require("token"), Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT)).bit());
        }
        for (String word : Stream.concat(Arrays.stream(AUTHORS), Arrays.stream(TITLES)).toList()) {
            String[] before = FIRST[word.charAt(0) - 'a'];
            String[] now = before == null ? new String[1] : Arrays.copyOf(before, before.length + 1);
            now[now.length - 1] = word;
            FIRST[word.charAt(0) - 'a'] = now;
        }
        NAMES.add("jwplayer", VIDEO);
        NAMES.add("video-player", VIDEO);
    }

    /** Hashes of values, each with its bits behind it, so that both come from memory together. */
    private final long[] seen = new long[2 * SLOTS];
    private int count;

    /** A number that two values share only by a rare accident; 0 for an empty value. */
    static long hash(byte[] b, int from, int to) {
        long h = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            h = (h ^ (long) LONGS.get(b, i)) * 0x9e3779b97f4a7c15L;
            h ^= h >>> 29;
        }
        for (; i < to; i++) {
            h = (h ^ b[i]) * 0x100000001b3L + 0x9e3779b9L;
        }
        return h;
    }

    /** The kinds that an attribute's value speaks of; its bytes are {@code [from, to)}, its {@link #hash} is known. */
    int of(byte[] b, int from, int to, long hash) {
        if (to <= from) {
            return 0;
        }
        long key = hash == 0 ? 1 : hash;
        int slot = ((int) (key ^ key >>> 29 ^ key >>> 47) & SLOTS - 1) * 2;
        while (seen[slot] != 0) {
            if (seen[slot] == key) {
                return (int) seen[slot + 1];
            }
            slot = slot + 2 & 2 * SLOTS - 1;
        }
        int bits = read(b, from, Math.min(to, from + LONGEST));
        if (++count > SLOTS / 2) {
            Arrays.fill(seen, 0);
            count = 0;
            return bits;
        }
        seen[slot] = key;
        seen[slot + 1] = bits;
        return bits;
    }

    /** The kinds that an attribute's value speaks of. */
    static int read(String value) {
        byte[] b = value.getBytes(StandardCharsets.UTF_8);
        return read(b, 0, b.length);
    }

    private static int read(byte[] b, int from, int to) {
        int bits = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || b[i] >= 0 && b[i] <= ' ') {
                if (i > start) {
                    bits |= name(b, start, i);
                }
                start = i + 1;
            }
        }
        return bits;
    }

    private static int name(byte[] b, int from, int to) {
        int bits = 0;
        long whole = 0;
        long part = 0;
        int length = 0;
        boolean lower = false;
        for (int i = from; i < to; i++) {
            int c = b[i];
            boolean upper = c >= 'A' && c <= 'Z';
            int low = upper ? c + 32 : c;
            boolean letter = low >= 'a' && low <= 'z' || c < 0;
            if (!letter || upper && lower) {
                bits |= length >= 2 ? PARTS.get(part) : 0;
                part = 0;
                length = 0;
            }
            if (letter) {
                part = part * 131 + low;
                length++;
            }
            lower = letter && !upper;
            whole = whole * 131 + low;
            if (low >= 'a' && low <= 'z' && FIRST[low - 'a'] != null) {
                for (String word : FIRST[low - 'a']) {
                    if (holds(b, i, to, word)) {
                        bits |= word.charAt(0) == 't' && word.charAt(1) != 'a' || word.charAt(0) == 'h' ? TITLED : AUTHOR;
                    }
                }
            }
        }
        return bits | NAMES.get(whole) | (length >= 2 ? PARTS.get(part) : 0);
    }

    private static boolean holds(byte[] b, int at, int to, String word) {
        if (at + word.length() > to) {
            return false;
        }
        for (int k = 1; k < word.length(); k++) {
            int c = b[at + k];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Bits by the hash of a lower-case name. */
    private static final class Table {
        private final long[] keys = new long[1 << 12];
        private final int[] values = new int[1 << 12];

        private int slot(long key) {
            int i = (int) (key ^ key >>> 21) & keys.length - 1;
            while (keys[i] != 0 && keys[i] != key) {
                i = i + 1 & keys.length - 1;
            }
            return i;
        }

        int get(long key) {
            return values[slot(key)];
        }

        void add(String name, int bits) {
            long key = 0;
            for (int i = 0; i < name.length(); i++) {
                key = key * 131 + name.charAt(i);
            }
            int i = slot(key);
            keys[i] = key;
            values[i] |= bits;
        }
    }
}
