package vn.solieu.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import vn.solieu.doc.Page;

/**
 * One opened file, archive member or standard input.
 *
 * @param source what the records call it
 * @param name its file name in lower case, without {@code .gz}
 * @param file the file itself, or null inside an archive, behind gzip and for standard input
 * @param in its bytes, inflated where the reader wants them so
 * @param known what is known of every page in it
 */
record Input(String source, String name, Path file, InputStream in, Page.Known known, Context context) implements Closeable {
    /** What is known of each of many pages in it: a URL and a title would be of one only. */
    Page.Known knownOfEach() {
        return new Page.Known(null, null, known.published(), known.publisher(), known.binding());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
