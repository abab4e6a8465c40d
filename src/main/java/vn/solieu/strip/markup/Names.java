package vn.solieu.strip.markup;

import java.util.ArrayList;
import java.util.List;

/** The names of HTML's elements as small numbers, found by a hash of the name, with what the reader does at each. */
public final class Names {
    /** What an element is to the reader of a page. */
    public enum Kind {
        /** Passed through: spans and whatever has an unknown name. */
        INLINE,
        /** Opens a box. */
        BLOCK,
        /** Its content is no text of the page. */
        SKIP,
        /** As {@link #SKIP}, and tags in it are no tags. */
        RAW,
        /** As {@link #SKIP}, and it has no content. */
        VOID, BREAK, BOLD, LINK, IMAGE, SUPER
    }

    /** An open paragraph ends where this begins. */
    static final int ENDS_P = 1;
    /** An end tag of another name does not reach over this. */
    static final int SPECIAL = 2;
    /** A scope ends here. */
    static final int SCOPE = 4;

    private static final int SLOTS = 1024;
    private static final long[] KEYS = new long[SLOTS];
    private static final short[] AT = new short[SLOTS];
    private static final List<String> LIST = new ArrayList<>(List.of(""));
    private static final List<Kind> KINDS = new ArrayList<>(List.of(Kind.INLINE));

    static {
        add(Kind.SKIP, "svg math object canvas audio video button select option optgroup datalist progress meter map applet dialog frameset template");
        add(Kind.RAW, "script style noscript iframe textarea title xmp noembed noframes plaintext");
        add(Kind.VOID, "input embed area track source param frame meta link base");
        add(Kind.BLOCK, "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre article section main aside header footer nav figure figcaption form fieldset legend"
                + " address center hr table tbody thead tfoot tr td th caption details summary hgroup menu search noindex label");
        add(Kind.BREAK, "br");
        add(Kind.BOLD, "b strong");
        add(Kind.LINK, "a");
        add(Kind.IMAGE, "img picture amp-img amp-image image");
        add(Kind.SUPER, "sup");
        add(Kind.INLINE, "head time span em i u font small sub");
    }

    private static final Kind[] KIND = KINDS.toArray(new Kind[0]);
    private static final byte[] FLAGS = new byte[LIST.size()];

    static {
        flag(ENDS_P, "div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre article section main aside header footer nav figure figcaption form fieldset address center hr details summary hgroup menu search p");
        flag(SPECIAL, "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre article section main aside header footer nav figure figcaption form fieldset address center table tbody thead tfoot tr td th caption details summary hgroup menu search");
        flag(SCOPE, "html table td th caption");
    }

    private Names() { }

    private static void add(Kind kind, String names) {
        for (String name : names.split(" ")) {
            int slot = slot(key(name));
            KEYS[slot] = key(name);
            AT[slot] = (short) LIST.size();
            LIST.add(name);
            KINDS.add(kind);
        }
    }

    private static void flag(int flag, String names) {
        for (String name : names.split(" ")) {
            FLAGS[of(name)] |= (byte) flag;
        }
    }

    private static int slot(long key) {
        int i = (int) (key ^ key >>> 17) & SLOTS - 1;
        while (KEYS[i] != 0 && KEYS[i] != key) {
            i = i + 1 & SLOTS - 1;
        }
        return i;
    }

    /** The number of a name's hash, 0 for an unknown name. */
    static int find(long key) {
        return AT[slot(key)];
    }

    /** The number of a name, 0 for an unknown one. */
    public static int of(String name) {
        return find(key(name));
    }

    static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = key * 37 + name.charAt(i);
        }
        return key;
    }

    /** How many there are, the unknown one among them. */
    public static int count() {
        return LIST.size();
    }

    public static String name(int tag) {
        return LIST.get(tag);
    }

    public static Kind kind(int tag) {
        return KIND[tag];
    }

    public static boolean endsParagraph(int tag) {
        return (FLAGS[tag] & ENDS_P) != 0;
    }

    public static boolean isSpecial(int tag) {
        return (FLAGS[tag] & SPECIAL) != 0;
    }

    public static boolean isScope(int tag) {
        return (FLAGS[tag] & SCOPE) != 0;
    }
}
