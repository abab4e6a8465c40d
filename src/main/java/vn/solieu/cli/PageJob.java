package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Stage;
import vn.solieu.source.Pages;
import vn.solieu.source.Published;
import vn.solieu.source.Sources;

/** What the commands that read pages and write lines have in common: their inputs, their options, and the run itself. */
abstract class PageJob implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Files, folders (read recursively), globs in quotes, or - for standard input: .txt .html .htm .jsonl, each also .gz; .zip.")
    private List<String> paths;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where the lines go; standard output if not given.")
    private String output;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that work; as many as there are cores if not given. The output is the same for any N.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--rejects", paramLabel = "FILE", description = "List what was rejected: where, stage, reason, detail, tab-separated.")
    private Path rejectsFile;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication date where an article does not tell: 2024-06-30, 2024-06 or "
            + "2024-06-30T08:00:00+07:00.")
    private String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher where an article does not tell.")
    private String publisher;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Reject pages of more bytes than this (default: ${DEFAULT-VALUE}).")
    private long maxBytes = Sources.Options.DEFAULT.maxBytes();

    @Option(names = "--max-seconds", paramLabel = "N", description = "Reject pages that take longer than this; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int maxSeconds = 60;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** What one page gave. */
    record Lines(byte[] bytes, int claims) { }

    /** The lines of one page; runs on many threads. */
    abstract Function<Page, Outcome<Lines>> work(Pipeline pipeline);

    /** Whether the closing line speaks of claims. */
    abstract boolean countsClaims();

    Main.Streams streams() {
        return ((Main) spec.root().userObject()).streams;
    }

    @Override
    public Integer call() {
        Sources.Options options = options();
        boolean toStream = output == null || output.equals("-");
        Path target = toStream ? null : Path.of(output);
        Set<Path> written = new HashSet<>();
        notAnInput(target);
        notAnInput(rejectsFile);
        long began = System.nanoTime();
        AtomicLong consumed = new AtomicLong();
        try (LineOutput out = toStream ? LineOutput.stream(streams().out()) : LineOutput.file(target);
                Rejects rejects = new Rejects(streams().err(), rejectsFile == null ? null : LineOutput.file(rejectsFile))) {
            real(target, written);
            real(rejectsFile, written);
            Tally tally = new Tally();
            try (Progress progress = Progress.start(paths, consumed, toStream, countsClaims());
                    Pages pages = Sources.open(paths, options.withSkip(written), consumed)) {
                Batch.run(pages, work(Pipeline.standard()), Batch.Limits.of(jobs).withPerPage(Duration.ofSeconds(maxSeconds)), result -> {
                    if (result instanceof Outcome.Kept<Lines> kept) {
                        tally.pages++;
                        tally.articles++;
                        tally.claims += kept.value().claims();
                        out.write(kept.value().bytes());
                        if (Terminal.OUT && toStream) {
                            out.flush();
                        }
                    } else {
                        Outcome.Dropped<Lines> dropped = (Outcome.Dropped<Lines>) result;
                        tally.pages += dropped.stage() == Stage.SOURCE ? 0 : 1;
                        rejects.add(dropped);
                    }
                    progress.at(tally.articles, tally.claims);
                });
            } catch (LineOutput.Gone e) {
                return Main.OK;
            }
            out.flush();
            streams().err().println("solieu: " + number(tally.articles, "article") + " read, "
                    + (countsClaims() ? number(tally.claims, "claim") + " found, " : "") + rejects.summary() + ", "
                    + String.format(java.util.Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9));
            return tally.pages == 0 ? Main.NOTHING : rejects.total() > 0 ? Main.SOME_REJECTED : Main.OK;
        }
    }

    private static final class Tally {
        long pages;
        long articles;
        long claims;
    }

    private Sources.Options options() {
        String date = Published.iso(published);
        if (published != null && date == null) {
            throw new Errors.Wrong("--published: '" + published + "' is no date; write 2024-06-30, 2024-06 or 2024-06-30T08:00:00+07:00");
        }
        if (jobs < 1 || jobs > 1024) {
            throw new Errors.Wrong("--jobs: " + jobs + " is not between 1 and 1024");
        }
        if (maxSeconds < 0) {
            throw new Errors.Wrong("--max-seconds: " + maxSeconds + " is negative");
        }
        if (maxBytes < 1 || maxBytes > 1 << 30) {
            throw new Errors.Wrong("--max-bytes: " + maxBytes + " is not between 1 and " + (1 << 30));
        }
        return Sources.Options.DEFAULT.withStdin(streams().in()).withMaxBytes(maxBytes)
                .withKnown(new Page.Known(null, null, date, publisher, false));
    }

    private void notAnInput(Path file) {
        for (String path : paths) {
            try {
                if (file != null && Files.isRegularFile(file) && Files.exists(Path.of(path)) && Files.isSameFile(file, Path.of(path))) {
                    throw new Errors.Wrong(file + " is an input and cannot be the output as well");
                }
            } catch (IOException | java.nio.file.InvalidPathException e) {
                // reported when it is read
            }
        }
    }

    private static void real(Path file, Set<Path> into) {
        try {
            if (file != null) {
                into.add(file.toRealPath());
            }
        } catch (IOException e) {
            into.add(file.toAbsolutePath().normalize());
        }
    }

    private static String number(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
