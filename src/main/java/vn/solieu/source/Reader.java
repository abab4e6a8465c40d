package vn.solieu.source;

import java.io.IOException;

/** One format: how it is recognised and how it becomes pages. {@link Formats} holds the list; a new format is one more line there. */
interface Reader {
    /**
     * Whether an input is of this format.
     *
     * @param name its file name in lower case, without {@code .gz}
     * @param head its first bytes, inflated where it is gzip
     */
    boolean takes(String name, byte[] head);

    /** Whether gzip is undone before {@link #read}; formats that count offsets in the compressed file do it themselves. */
    default boolean wantsInflated() {
        return true;
    }

    /**
     * The pages of one input; owns the input from here on and closes it.
     *
     * @throws IOException where not even the first page can be tried; the caller reports it and closes the input
     */
    Pages read(Input input) throws IOException;
}
