package vn.solieu.export;

/** The language of headings and explanations. */
public enum Lang {
    VI, EN;

    String pick(String vi, String en) {
        return this == VI ? vi : en;
    }
}
