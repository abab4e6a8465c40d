package vn.solieu.strip.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Vietnamese encodings from before Unicode, and UTF-8 that was decoded and encoded once more. Input is text whose characters
 * U+0080 to U+00FF stand for the bytes of the same number (characters of windows-1252 in 80-9F are taken back to their bytes).
 *
 * <ul>
 * <li>TCVN3 (ABC, fonts named {@code .Vn…}): one byte a letter, lower case accented letters only; the fonts for capitals
 *     ({@code .VnTimeH}) use the same bytes, so capitals with tone come out lower case: the known weakness.
 * <li>VNI (fonts {@code VNI-…}): the base letter and then a byte for its marks.
 * <li>VISCII: RFC 1456.
 * <li>windows-1258: base letters and combining tone marks, composed afterwards.
 * </ul>
 */
public enum Legacy {
    TCVN3 {
        @Override
        String convert(String latin) {
            return map(latin, TCVN3_TABLE, 0xa1);
        }
    },
    VISCII {
        @Override
        String convert(String latin) {
            String s = map(latin, VISCII_TABLE, 0x80);
            return s.replace('\u0002', 'Ẳ').replace('\u0005', 'Ẵ').replace('\u0006', 'Ẫ').replace('\u0014', 'Ỷ')
                    .replace('\u0019', 'Ỹ').replace('\u001e', 'Ỵ');
        }
    },
    VNI {
        @Override
        String convert(String latin) {
            return vni(latin);
        }
    },
    WINDOWS_1258 {
        @Override
        String convert(String latin) {
            return Normalizer.normalize(new String(latin.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("windows-1258")), Normalizer.Form.NFC);
        }
    },
    DOUBLE_UTF8 {
        @Override
        String convert(String latin) {
            return twice(latin);
        }
    };

    /** A0 onward as the RFC's table; 80 to 9F are its capitals. */
    private static final String VISCII_TABLE = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" + "Õắằặấầẩậẽẹếềểễệố"
            + "ồổỗỠƠộờởịỰỨỪỬơớƯ" + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư" + "àáâãảăữẫèéêẻìíĩỉ" + "đựòóôõỏọụùúũủýợỮ";
    /** A1 onward; a blank where TCVN3 has nothing, which keeps the character. */
    private static final String TCVN3_TABLE = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽé"
            + "ẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    private static final String MARKS = "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";
    private static final String[] MARK_FORMS = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323", "\u0302", "\u0302\u0301", "\u0302\u0300",
        "\u0302\u0309", "\u0302\u0303", "\u0302\u0323", "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"};
    private static final String WHOLE = "öÖôÔñÑíÍìÌæÆóÓòÒîÎ";
    private static final String WHOLE_FORMS = "ưƯơƠđĐíÍìÌỉỈĩĨịỊỵỴ";

    /** The text of these bytes, NFC. */
    abstract String convert(String latin);

    /** The decoding of a text out of byte-valued characters; characters of windows-1252 above U+00FF are taken back first. */
    public String decode(String text) {
        return convert(toBytesText(text));
    }

    private static String map(String latin, String table, int from) {
        StringBuilder out = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            int at = c - from;
            out.append(at >= 0 && at < table.length() && table.charAt(at) != ' ' ? table.charAt(at) : c);
        }
        return out.toString();
    }

    private static String vni(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            int mark = MARKS.indexOf(c);
            if (mark >= 0 && !out.isEmpty() && "aeiouyơưAEIOUYƠƯ".indexOf(out.charAt(out.length() - 1)) >= 0) {
                out.append(MARK_FORMS[mark % MARK_FORMS.length]);
                continue;
            }
            int whole = WHOLE.indexOf(c);
            out.append(whole >= 0 ? WHOLE_FORMS.charAt(whole) : c);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Runs of characters that are the bytes of UTF-8 read as windows-1252, back to their text; everything else stays. */
    private static String twice(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        int i = 0;
        while (i < latin.length()) {
            char c = latin.charAt(i);
            int length = c >= 0xc2 && c <= 0xdf ? 2 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 1;
            String text = length > 1 && i + length <= latin.length() ? strict(latin.substring(i, i + length)) : null;
            if (text == null) {
                out.append(c);
                i++;
            } else {
                out.append(text);
                i += length;
            }
        }
        return out.toString();
    }

    private static String strict(String latin) {
        for (int i = 1; i < latin.length(); i++) {
            if (latin.charAt(i) < 0x80 || latin.charAt(i) > 0xbf) {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static final String CP1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /** Characters that windows-1252 puts in 80-9F, back to these numbers. */
    static String toBytesText(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                int at = CP1252_HIGH.indexOf(c);
                if (at >= 0) {
                    out = out == null ? new StringBuilder(text) : out;
                    out.setCharAt(i, (char) (0x80 + at));
                }
            }
        }
        return out == null ? text : out.toString();
    }
}
