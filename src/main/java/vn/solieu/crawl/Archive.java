package vn.solieu.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * What was fetched, byte for byte, in WARC 1.1 files (ISO 28500:2017), a gzip member a record; a new file with each run and when one is
 * full. A page that is as it was becomes a revisit record. Thread-safe.
 *
 * <p>Records are added inside the transaction that stores what they led to, and the {@link Journal} notes in it how far the file
 * reaches. A run that was killed in between leaves bytes behind that point; the next run cuts them off before it fetches those pages again.
 */
public final class Archive implements Closeable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final MediaType HTTP = MediaType.parse("application/http;msgtype=response");
    private final Path folder;
    private final long fullBytes;
    private final Clock clock;
    private final String software;
    private final Journal journal;
    private WarcWriter writer;
    private String name;
    private int files;

    /** Remembers with the crawl's other state how far the files reach. */
    public interface Journal {
        /** {@code bytes} of a file belong to what is remembered; 0 for a file that is about to be made. */
        void reached(String file, long bytes);

        /** Every file that is noted, and its bytes. */
        Map<String, Long> all();

        void forget(String file);
    }

    /**
     * Opens a folder and cuts off what earlier runs wrote there and never came to remember.
     *
     * @param fullBytes after how many bytes the next file is begun
     */
    public Archive(Path folder, long fullBytes, String software, Clock clock, Journal journal) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.fullBytes = fullBytes;
        this.software = software;
        this.clock = clock;
        this.journal = journal;
        for (Map.Entry<String, Long> noted : journal.all().entrySet()) {
            // what is not here lies in another folder, which is mended when it is used again
            if (Files.exists(folder.resolve(noted.getKey())) || noted.getValue() == 0) {
                mend(folder.resolve(noted.getKey()), noted.getValue());
                journal.forget(noted.getKey());
            }
        }
    }

    private static void mend(Path file, long bytes) throws IOException {
        if (bytes == 0) {
            Files.deleteIfExists(file);
        } else if (Files.size(file) > bytes) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(bytes);
            }
        }
    }

    /** Makes sure that there is a file with room; to be called outside of transactions, before anything is fetched. */
    void ready() {
        String next;
        synchronized (this) {
            if (writer != null && writer.position() < fullBytes) {
                return;
            }
            next = "solieu-" + STAMP.format(clock.instant()) + "-" + ProcessHandle.current().pid() + "-" + String.format("%05d", files++) + ".warc.gz";
        }
        journal.reached(next, 0);
        try {
            if (!open(next)) {
                journal.forget(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private synchronized boolean open(String next) throws IOException {
        if (writer != null && writer.position() < fullBytes) {
            return false;
        }
        close();
        name = next;
        writer = new WarcWriter(FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder().version(MessageVersion.WARC_1_1).date(clock.instant()).filename(name)
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.1"))).build());
        return true;
    }

    /**
     * Adds a record, inside the transaction that remembers what the answer led to.
     *
     * @param held the copy that was fetched before, or null
     */
    synchronized void add(Answer answer, Book.Held held) {
        try {
            URI url = URI.create(answer.url());
            String digest = answer.status() == 200 ? Reader.sha256(answer.entity()) : null;
            boolean unchanged = held != null && (answer.status() == 304 || held.sha256().equals(digest));
            if (unchanged) {
                URI profile = answer.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
                writer.write(new WarcRevisit.Builder(url, profile).version(MessageVersion.WARC_1_1).date(answer.at()).ipAddress(answer.address())
                        .payloadDigest(digest(held.sha256())).refersTo(url, answer.url(), held.at()).body(HTTP, head(answer.wire())).build());
            } else {
                WarcResponse.Builder record = new WarcResponse.Builder(url).version(MessageVersion.WARC_1_1).date(answer.at()).ipAddress(answer.address())
                        .body(HTTP, answer.wire());
                if (!answer.whole()) {
                    record.setHeader("WARC-Truncated", "length");
                }
                if (digest != null) {
                    record.payloadDigest(digest(digest));
                }
                writer.write(record.build());
            }
            journal.reached(name, writer.position());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private static WarcDigest digest(String hex) {
        return new WarcDigest("sha256", HexFormat.of().parseHex(hex));
    }

    /** Status line and headers of an answer as it came. */
    private static byte[] head(byte[] wire) {
        for (int i = 3; i < wire.length; i++) {
            if (wire[i] == '\n' && (wire[i - 1] == '\n' || wire[i - 1] == '\r' && wire[i - 2] == '\n')) {
                return java.util.Arrays.copyOf(wire, i + 1);
            }
        }
        return wire;
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
