package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.solieu.doc.Page;

/**
 * The door of the stage: paths to pages.
 *
 * <p>A path is a file, a folder (read recursively, sorted by name), a glob ({@code *}, {@code ?}, {@code [..]}, {@code {..}} and
 * {@code **} over folders) or {@code -} for standard input. Read are {@code .txt}, {@code .html}, {@code .htm}, {@code .jsonl} and
 * {@code .zip}, all but the last also as {@code .gz}; in folders hidden files are passed over, and a file of another name is
 * looked into and read if it is HTML. A sidecar {@code metadata.jsonl} or {@code metadata.tsv} supplies what the files of its folder
 * do not know.
 *
 * <p>Memory does not grow with the number of pages, except for the names in one folder, a zip's directory and a sidecar's lines.
 */
public final class Sources {
    private Sources() { }

    /** The pages of {@code paths} with default options. */
    public static Pages open(String... paths) {
        return open(List.of(paths), Options.DEFAULT);
    }

    /** The pages of {@code paths}, in the order given. */
    public static Pages open(List<String> paths, Options options) {
        return open(paths, options, new AtomicLong());
    }

    /** As {@link #open(List, Options)}; adds to {@code consumed} the bytes of input files that are done with. */
    public static Pages open(List<String> paths, Options options, AtomicLong consumed) {
        return new Walk(paths, new Context(options, consumed));
    }

    /** The bytes of all files that {@code paths} name, or -1 where that cannot be told beforehand (standard input, globs). */
    public static long bytes(List<String> paths) {
        long total = 0;
        try {
            for (String path : paths) {
                if (path.equals("-") || !Files.exists(Path.of(path))) {
                    return -1;
                }
                try (Stream<Path> files = Files.walk(Path.of(path))) {
                    total += files.mapToLong(f -> Files.isRegularFile(f) ? f.toFile().length() : 0).sum();
                }
            }
            return total;
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return -1;
        }
    }

    /**
     * How inputs are read.
     *
     * @param maxBytes largest page, in bytes after decompression; larger ones are dropped as too large
     * @param known fills what neither a page's container nor its sidecar says
     * @param skip files that are no input wherever they lie, for example the output of the run
     * @param stdin what {@code -} stands for
     */
    public record Options(long maxBytes, Page.Known known, Set<Path> skip, InputStream stdin) {
        /** 16 MiB a page, nothing known, nothing skipped. */
        public static final Options DEFAULT = new Options(16L << 20, Page.Known.NOTHING, Set.of(), System.in);

        public Options {
            if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 64) {
                throw new IllegalArgumentException("maxBytes " + maxBytes + " is not between 1 and " + (Integer.MAX_VALUE - 64));
            }
            skip = Set.copyOf(skip);
        }

        public Options withKnown(Page.Known newKnown) {
            return new Options(maxBytes, newKnown, skip, stdin);
        }

        public Options withMaxBytes(long newMaxBytes) {
            return new Options(newMaxBytes, known, skip, stdin);
        }

        public Options withSkip(Set<Path> newSkip) {
            return new Options(maxBytes, known, newSkip, stdin);
        }

        public Options withStdin(InputStream newStdin) {
            return new Options(maxBytes, known, skip, newStdin);
        }
    }
}
