package vn.solieu.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;

/**
 * A zip of pages and JSON lines, in its directory's order. Where the directory is broken or missing, the members are read from the
 * front as far as they go and the zip itself is reported after them. Of a WACZ the web archives in {@code archive/} are read. A zip that is no file of its own is first copied to one.
 */
final class ZipReader implements Reader {
    @Override
    public boolean takes(String name, byte[] head) {
        return name.endsWith(".zip") || name.endsWith(".wacz") || head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4
                && !name.endsWith(".html") && !name.endsWith(".htm") && !name.endsWith(".txt") && !name.endsWith(".jsonl");
    }

    @Override
    public Pages read(Input input) throws IOException {
        Path copy = null;
        Path file = input.file();
        try (input) {
            if (file == null) {
                copy = Files.createTempFile("solieu", ".zip");
                Files.copy(input.in(), copy, StandardCopyOption.REPLACE_EXISTING);
                file = copy;
            }
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
        try {
            return new Members(input, file, copy);
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }

    private static final class Members extends Pages.Chain {
        private final Input input;
        private final Path copy;
        private final Map<String, Sidecar> sidecars = new HashMap<>();
        private final Deque<Outcome<Page>> faults = new ArrayDeque<>();
        private ZipFile zip;
        private Enumeration<? extends ZipEntry> entries;
        private ZipInputStream front;
        private ZipException broken;
        private boolean any;
        private boolean over;
        private final boolean wacz;
        private boolean indexed;

        Members(Input input, Path file, Path copy) throws IOException {
            this.input = input;
            this.copy = copy;
            this.wacz = input.name().endsWith(".wacz");
            try {
                zip = openZip(file);
                for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
                    sidecar(e.nextElement(), entry -> checked(entry));
                }
                entries = zip.entries();
            } catch (ZipException e) {
                broken = e;
                try (ZipInputStream first = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                    for (ZipEntry entry = first.getNextEntry(); entry != null; entry = first.getNextEntry()) {
                        sidecar(entry, x -> new Unclosed(first));
                    }
                } catch (IOException | IllegalArgumentException ends) {
                    // told when the pages are read
                }
                front = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8);
            }
        }

        /** Names that are no UTF-8 are read as Latin-1, so that the members can be read at all. */
        private static ZipFile openZip(Path file) throws IOException {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException | IllegalArgumentException e) {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            }
        }

        private void sidecar(ZipEntry entry, Content content) {
            String name = entry.getName();
            if (Sidecar.NAMES.contains(name.substring(name.lastIndexOf('/') + 1))) {
                Sidecar sidecar = sidecars.computeIfAbsent(name.substring(0, name.lastIndexOf('/') + 1), folder -> new Sidecar());
                try (InputStream in = content.of(entry)) {
                    sidecar.read(input.source() + "#" + name, in);
                } catch (IOException e) {
                    sidecar.faults.add(Faults.dropped(e, input.source() + "#" + name));
                }
                faults.addAll(sidecar.faults);
                sidecar.faults.clear();
            }
        }

        @Override
        protected Pages open() {
            if (!faults.isEmpty()) {
                return Pages.of(faults.poll());
            }
            while (!over) {
                ZipEntry entry;
                try {
                    entry = front != null ? front.getNextEntry() : entries.hasMoreElements() ? entries.nextElement() : null;
                } catch (IOException | IllegalArgumentException e) {
                    over = true;
                    return Pages.of(Faults.dropped(e instanceof IOException ? e : new ZipException(e.getMessage()), input.source()));
                }
                if (entry == null) {
                    over = true;
                    return broken != null ? Pages.of(Faults.dropped(any ? Reason.TRUNCATED : Reason.BROKEN_ARCHIVE, input.source(),
                                    broken.getMessage() + (any ? "; members read as far as they go" : "")))
                            : wacz && any && !indexed ? Pages.of(Faults.dropped(Reason.BROKEN_ARCHIVE, input.source(),
                                    "a WACZ without its index; its records were read all the same"))
                            : any ? null : Pages.of(Faults.dropped(Reason.EMPTY, input.source(), "no member to read"));
                }
                String name = entry.getName();
                String fileName = name.substring(name.lastIndexOf('/') + 1);
                indexed |= name.startsWith("indexes/");
                boolean archived = !wacz || name.startsWith("archive/") && name.matches(".*\\.w?arc(\\.gz)?");
                if (archived && !entry.isDirectory() && !fileName.startsWith(".") && !name.startsWith("__MACOSX/") && !Sidecar.NAMES.contains(fileName)) {
                    any = true;
                    return Formats.open(input.source() + "#" + name, fileName, null, Formats.Origin.MEMBER, () -> content(entry), known(name),
                            input.context());
                }
            }
            return null;
        }

        private Page.Known known(String name) {
            Page.Known known = Page.Known.NOTHING;
            for (int slash = name.lastIndexOf('/'); slash >= -1; slash = slash < 0 ? -2 : name.lastIndexOf('/', slash - 1)) {
                Sidecar sidecar = sidecars.get(name.substring(0, slash + 1));
                known = sidecar == null ? known : known.or(sidecar.of(name.substring(slash + 1)));
            }
            return known.or(input.knownOfEach());
        }

        private InputStream content(ZipEntry entry) throws IOException {
            return front != null ? new Unclosed(front) : checked(entry);
        }

        /** The member's bytes; their checksum is compared at their end, which {@link ZipFile} itself leaves out. */
        private InputStream checked(ZipEntry entry) throws IOException {
            InputStream in = zip.getInputStream(entry);
            input.context().watcher().consumed(Math.max(0, entry.getCompressedSize()));
            return new CheckedInputStream(in, new CRC32()) {
                @Override
                public int read() throws IOException {
                    return end(super.read());
                }

                @Override
                public int read(byte[] buffer, int off, int len) throws IOException {
                    return end(super.read(buffer, off, len));
                }

                private int end(int read) throws IOException {
                    if (read < 0 && entry.getCrc() >= 0 && getChecksum().getValue() != entry.getCrc()) {
                        throw new ZipException("the member's checksum is wrong");
                    }
                    return read;
                }
            };
        }

        @Override
        public void close() {
            super.close();
            Formats.closeQuietly(zip);
            Formats.closeQuietly(front);
            delete(copy);
        }
    }

    /** Gives the bytes of one member. */
    private interface Content {
        InputStream of(ZipEntry entry) throws IOException;
    }

    /** A member read from the front of its zip: closing it does not close the zip. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next member comes from the same stream
        }
    }
}
