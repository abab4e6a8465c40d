package vn.solieu.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;

/**
 * The claims of one input, in blocks: each a compressed run of JSON lines of one month of publication, in the order that they were found. So a month is
 * put together later by copying blocks, with nothing sorted or parsed again. Memory: the lines that wait for their block to be full,
 * {@value #MOST_BYTES} bytes at most and one page's.
 */
final class MonthBlocks implements Closeable {
    private static final String UNKNOWN = "unknown";
    private static final int MONTH = "2024-06".length();
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int MOST_BYTES = 1 << 24;
    private final OutputStream out;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private long written;
    private int held;

    /**
     * Where a block stands in its file.
     *
     * @param bytes its length there, compressed
     * @param claims how many lines it has
     */
    record Block(String month, long offset, int bytes, int claims) implements Serializable { }

    private static final class Waiting {
        final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int claims;
    }

    MonthBlocks(OutputStream out) {
        this.out = out;
    }

    /** {@code 2024-06}, or {@code unknown}; by the clock that the article's date goes by. */
    static String month(String published) {
        return published != null && published.matches("\\d{4}-\\d{2}.*") ? published.substring(0, MONTH) : UNKNOWN;
    }

    /** Adds whole lines with their line ends. */
    void add(String month, byte[] lines, int claims) throws IOException {
        Waiting of = waiting.computeIfAbsent(month, m -> new Waiting());
        of.lines.writeBytes(lines);
        of.claims += claims;
        held += lines.length;
        if (of.lines.size() >= BLOCK_BYTES) {
            write(month);
        }
        while (held > MOST_BYTES) {
            write(waiting.entrySet().stream().max((a, b) -> Integer.compare(a.getValue().lines.size(), b.getValue().lines.size())).orElseThrow().getKey());
        }
    }

    private void write(String month) throws IOException {
        Waiting of = waiting.remove(month);
        if (of.claims > 0) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(of.lines.size() / 4);
            try (OutputStream pack = codec().compressedOutputStream(packed)) {
                of.lines.writeTo(pack);
            }
            packed.writeTo(out);
            blocks.add(new Block(month, written, packed.size(), of.claims));
            written += packed.size();
        }
        held -= of.lines.size();
    }

    /** What was written, in the order of the file; complete after {@link #close}. */
    List<Block> blocks() {
        return blocks;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            for (String month : List.copyOf(waiting.keySet())) {
                write(month);
            }
        }
    }

    /** The lines of a block. */
    static InputStream lines(byte[] block) {
        return codec().compressedInputStream(new ByteArrayInputStream(block));
    }

    /** One for good, whatever the cluster's settings are when the parts are read again. */
    private static CompressionCodec codec() {
        return CompressionCodec.createCodec(new SparkConf(false), "zstd");
    }
}
