package vn.solieu.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/** The list of formats, and the choice among them: by name first, by the first bytes where the name says nothing. */
final class Formats {
    /** How many first bytes are looked at. */
    static final int HEAD = 4096;
    private static final int BUFFER = 1 << 16;
    private static final List<Reader> READERS = List.of(new ZipReader(), new WarcReader(), new JsonlReader(), PageReader.text(), PageReader.html());

    private Formats() { }

    /** Where an input came from, for what is done with one that no name and no magic explains. */
    enum Origin { ARGUMENT, FOLDER, MEMBER }

    /**
     * Opens one input, whatever it is; what is wrong with it comes back as its only outcome.
     *
     * @param source what the records call it
     * @param file the file it is, or null
     * @param opener gives its bytes
     */
    static Pages open(String source, String fileName, Path file, Origin origin, Opener opener, Page.Known known, Context context) {
        InputStream in = null;
        try {
            in = new BufferedInputStream(opener.open(), BUFFER);
            return choose(source, fileName.toLowerCase(Locale.ROOT), file, origin, in, known, context);
        } catch (IOException | RuntimeException e) {
            closeQuietly(in);
            return Pages.of(Faults.dropped(e, source));
        }
    }

    private static Pages choose(String source, String fileName, Path file, Origin origin, InputStream in, Page.Known known,
            Context context) throws IOException {
        byte[] raw = peek(in);
        if (raw.length == 0) {
            in.close();
            return Pages.of(Faults.dropped(Reason.EMPTY, source, "no bytes"));
        }
        boolean gzip = Gunzip.is(raw);
        if (!gzip && fileName.endsWith(".gz")) {
            throw new ZipException("named .gz, but does not begin as gzip does");
        }
        String name = fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
        byte[] head = gzip ? Gunzip.peek(raw) : raw;
        Reader reader = reader(name, head, origin);
        if (reader == null) {
            in.close();
            return Pages.of(Faults.dropped(Reason.UNSUPPORTED, source, "neither its name nor its first bytes tell a format that is read"));
        }
        if (origin == Origin.MEMBER && reader instanceof ZipReader) {
            in.close();
            return Pages.of(Faults.dropped(Reason.UNSUPPORTED, source, "a zip inside a zip is not read"));
        }
        boolean inflate = gzip && reader.wantsInflated();
        InputStream content = inflate ? Gunzip.open(in) : in;
        return reader.read(new Input(source, name, inflate ? null : file, content, known, context));
    }

    private static Reader reader(String name, byte[] head, Origin origin) {
        for (Reader reader : READERS) {
            if (reader.takes(name, head)) {
                return reader;
            }
        }
        return Sniff.html(head) ? PageReader.html()
                : origin != Origin.ARGUMENT || Sniff.binary(head) ? null
                : Sniff.jsonObject(head) ? new JsonlReader() : PageReader.text();
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    static void closeQuietly(AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            // what was to be read from it has been read or reported
        }
    }

    /** Gives the bytes of one input. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Adds what is read to a count. */
    static final class Counted extends FilterInputStream {
        private final Context context;

        Counted(InputStream in, Context context) {
            super(in);
            this.context = context;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            context.watcher().consumed(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            context.watcher().consumed(Math.max(n, 0));
            return n;
        }
    }
}
