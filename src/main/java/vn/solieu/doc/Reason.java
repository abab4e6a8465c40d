package vn.solieu.doc;

import java.util.Locale;

/** Why an input gave no article: the one list of fates, shared by the rejects file, the closing line and the store. */
public enum Reason {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** Bytes that are no text. */
    BINARY,
    /** The input ends in the middle of its own structure. */
    TRUNCATED,
    /** The operating system would not give it: missing, no permission, I/O error. */
    UNREADABLE,
    /** A broken gzip, zip, WARC or WACZ member. */
    BROKEN_ARCHIVE,
    /** A line of a JSONL file that is no JSON object or lacks both html and text. */
    BAD_JSON,
    /** A line of a sidecar that cannot be used; the page that it speaks of is read without it. */
    BAD_METADATA,
    /** A format that is not read. */
    UNSUPPORTED,
    /** A page on which no article body was found. */
    NO_ARTICLE,
    LISTING,
    VIDEO,
    GALLERY,
    PAYWALL,
    ERROR_PAGE,
    /** A page whose content only a browser's JavaScript would show. */
    SCRIPT_ONLY,
    /** The text is not Vietnamese. */
    NOT_VIETNAMESE,
    /** Over {@code maxBytes}. */
    TOO_LARGE,
    /** Over {@code maxDepth}. */
    TOO_DEEP,
    /** Over the time allowed for one page. */
    TOO_SLOW,
    /** A fault of the program itself; reported with its message. */
    INTERNAL;

    /** The name as the rejects file has it: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
