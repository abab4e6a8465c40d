package vn.solieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.solieu.doc.Page;

/**
 * The door of the stage: paths to pages.
 *
 * <p>A path is a file, a folder (read recursively, sorted by name), a glob ({@code *}, {@code ?}, {@code [..]}, {@code {..}} and
 * {@code **} over folders) or {@code -} for standard input. Read are {@code .txt}, {@code .html}, {@code .htm}, {@code .jsonl} and
 * {@code .zip}, all but the last also as {@code .gz}, and the web archives {@code .warc}, {@code .arc}
 * (plain or gzip) and {@code .wacz}; in folders hidden files are passed over, and a file of another name is
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
        return open(paths, options, Watcher.NONE);
    }

    /** As {@link #open(List, Options)}, followed by {@code watcher}. */
    public static Pages open(List<String> paths, Options options, Watcher watcher) {
        return new Walk(paths, new Context(options, watcher));
    }

    /**
     * The pages of one input that the caller has opened, for example from a distributed file system.
     *
     * @param name its path or URL, which tells the format and is what the records call it
     * @param in its bytes; closed with the pages
     */
    public static Pages open(String name, InputStream in, Options options, Watcher watcher) {
        return Formats.open(name, name.substring(name.lastIndexOf('/') + 1), null, Formats.Origin.ARGUMENT, () -> in, options.known(),
                new Context(options, watcher));
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
     * @param picks which records of web archives are read
     */
    public record Options(long maxBytes, Page.Known known, Set<Path> skip, InputStream stdin, Picks picks) {
        /** 16 MiB a page, nothing known, nothing skipped. */
        public static final Options DEFAULT = new Options(16L << 20, Page.Known.NOTHING, Set.of(), System.in, Picks.ALL);

        public Options {
            if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 64) {
                throw new IllegalArgumentException("maxBytes " + maxBytes + " is not between 1 and " + (Integer.MAX_VALUE - 64));
            }
            skip = Set.copyOf(skip);
        }

        public Options withKnown(Page.Known newKnown) {
            return new Options(maxBytes, newKnown, skip, stdin, picks);
        }

        public Options withMaxBytes(long newMaxBytes) {
            return new Options(newMaxBytes, known, skip, stdin, picks);
        }

        public Options withSkip(Set<Path> newSkip) {
            return new Options(maxBytes, known, newSkip, stdin, picks);
        }

        public Options withStdin(InputStream newStdin) {
            return new Options(maxBytes, known, skip, newStdin, picks);
        }

        public Options withPicks(Picks newPicks) {
            return new Options(maxBytes, known, skip, stdin, newPicks);
        }
    }

    /**
     * Which records of web archives are read; the others are passed over before they are parsed, and only counted.
     *
     * @param vietnameseOnly only pages whose bytes look Vietnamese
     * @param domains only pages of these hosts and hosts under them, in lower case; empty for all
     */
    public record Picks(boolean vietnameseOnly, Set<String> domains) {
        public static final Picks ALL = new Picks(false, Set.of());

        public Picks {
            domains = Set.copyOf(domains);
        }

        boolean hasDomain(String url) {
            int from = url.indexOf("://") + 3;
            int to = from;
            while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
                to++;
            }
            String host = url.substring(from, to).toLowerCase(Locale.ROOT);
            while (!host.isEmpty()) {
                if (domains.contains(host)) {
                    return true;
                }
                int dot = host.indexOf('.');
                host = dot < 0 ? "" : host.substring(dot + 1);
            }
            return false;
        }
    }
}
