package vn.solieu.extract.place;

import vn.solieu.doc.Span;

/**
 * One place that the text names.
 *
 * @param span the words with their class word ({@code tỉnh}, {@code huyện}), UTF-16 code units into the article's text
 * @param name the unit's name: for a province the official one of the list of 63, for others as written
 * @param province the province (list of 63) that it is or lies in, or null where unknown or none
 * @param level what it is
 * @param role what it does in its sentence
 */
public record PlaceMention(Span span, String name, String province, Level level, Role role) {
    public enum Level { COUNTRY, REGION, PROVINCE, DISTRICT, COMMUNE }

    /** What the mention does for the numbers around it. */
    public enum Role {
        /** A place of its own. */
        PLAIN,
        /** Names a public body of the place: {@code Sở Y tế Đồng Tháp}. Tells the province, less surely. */
        BODY,
        /** Part of another name (company, road, person): tells nothing. */
        NAME,
        /** The field of a comparison: {@code đứng thứ 3 cả nước}, {@code cao hơn bình quân cả nước}. */
        SCOPE
    }
}
