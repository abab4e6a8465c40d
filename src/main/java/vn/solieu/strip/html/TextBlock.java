package vn.solieu.strip.html;

import vn.solieu.doc.Block;
import vn.solieu.strip.meta.Dates;
import vn.solieu.strip.text.Phrases;

/** A stretch of text between two block-level boundaries, with the box that holds it. */
final class TextBlock {
    final int index;
    final Box box;
    /** Normalised; cells of a table's row separated by tabs. */
    final String text;
    final int words;
    final int linkWords;
    final int boldWords;
    /** Links that it holds. */
    final int links;
    /** True where an image stands between this block and the text before it. */
    final boolean afterImage;
    Block.Type type;
    Phrases.Phrase phrase;
    /** What the inline element around its beginning speaks of, as {@link Hints} bits. */
    int inline;
    private final double linkShare;
    private final boolean ended;
    private Dates.Found date;
    private boolean dated;
    private Boolean dateLine;

    TextBlock(int index, Box box, Block.Type type, String text, int words, int linkWords, int boldWords, int links, boolean afterImage) {
        this.index = index;
        this.box = box;
        this.type = type;
        this.text = text;
        this.words = words;
        this.linkWords = Math.min(linkWords, words);
        this.boldWords = Math.min(boldWords, words);
        this.links = links;
        this.afterImage = afterImage;
        this.linkShare = words == 0 ? 0 : (double) this.linkWords / words;
        this.ended = ends(text);
    }

    /** The date that it holds, or null; looked for once. */
    Dates.Found date() {
        if (!dated) {
            dated = true;
            date = Dates.find(text);
        }
        return date;
    }

    /** True where it is nothing but a date line. */
    boolean isDateLine() {
        if (dateLine == null) {
            dateLine = text.length() <= 120 && Dates.isDateLine(text, date());
        }
        return dateLine;
    }

    double linkShare() {
        return linkShare;
    }

    /** Ends as a sentence does. */
    boolean ended() {
        return ended;
    }

    private static boolean ends(String text) {
        int i = text.length() - 1;
        while (i > 0 && "”\"’')]»*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。".indexOf(text.charAt(i)) >= 0;
    }

    boolean isHeading() {
        return type == Block.Type.HEADING;
    }

    boolean isRow() {
        return type == Block.Type.TABLE_ROW || type == Block.Type.TABLE_HEADER;
    }
}
