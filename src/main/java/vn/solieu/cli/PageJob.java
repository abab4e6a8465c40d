package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
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
import vn.solieu.source.Sources;
import vn.solieu.source.Watcher;

/** What the commands that read pages and write lines have in common: their inputs, their options, and the run itself. */
abstract class PageJob implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PATH",
            description = "Files, folders (read recursively), globs in quotes, or - for standard input: .txt .html .htm .jsonl, each also .gz; .zip; .warc .arc (plain or .gz) and .wacz.")
    private List<String> paths = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where the lines go; standard output if not given.")
    private String output;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that work; as many as there are cores if not given. The output is the same for any N.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--rejects", paramLabel = "FILE", description = "List what was rejected: where, stage, reason, detail, tab-separated.")
    private Path rejectsFile;

    @Mixin
    private KnownOptions known = new KnownOptions();

    @Option(names = "--max-bytes", paramLabel = "N", description = "Reject pages of more bytes than this (default: ${DEFAULT-VALUE}).")
    private long maxBytes = Sources.Options.DEFAULT.maxBytes();

    @Option(names = "--max-seconds", paramLabel = "N", description = "Reject pages that take longer than this; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int maxSeconds = 60;

    /** Which texts are wanted. */
    enum Lang { any, vi }

    @Option(names = "--lang", paramLabel = "any|vi", description = "vi: pass over records of web archives that do not look Vietnamese, before they are parsed; "
            + "and of 'articles', reject text that is not (claims are read from Vietnamese alone). Default: ${DEFAULT-VALUE}.")
    private Lang lang = Lang.any;

    @Option(names = "--domains", paramLabel = "FILE", description = "Of web archives read only records of these domains, one a line, and of their sub-domains.")
    private Path domainsFile;

    @Option(names = "--resume", description = "Go on where an earlier run into the same -o FILE ended; reads only input files that are new or changed.")
    private boolean resume;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** What one page gave. */
    record Lines(byte[] bytes, int claims, boolean undated) {
        Lines(byte[] bytes, int claims) {
            this(bytes, claims, false);
        }
    }

    /** The lines of one page; runs on many threads. */
    abstract Function<Page, Outcome<Lines>> work(Pipeline pipeline);

    /** Whether the closing line speaks of claims. */
    abstract boolean countsClaims();

    boolean vietnameseOnly() {
        return lang == Lang.vi;
    }

    Main.Streams streams() {
        return ((Main) spec.root().userObject()).streams;
    }

    boolean hasPaths() {
        return !paths.isEmpty();
    }

    /** What {@code -o} says. */
    LineOutput output() {
        return output == null || output.equals("-") ? LineOutput.stream(streams().out()) : LineOutput.file(Path.of(output));
    }

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw new Errors.Wrong("what is to be read? name files, folders or archives; - is standard input");
        }
        Sources.Options options = options();
        boolean toStream = output == null || output.equals("-");
        Path target = toStream ? null : Path.of(output);
        Set<Path> written = new HashSet<>();
        notAnInput(target);
        notAnInput(rejectsFile);
        if (resume && toStream) {
            throw new Errors.Wrong("--resume needs an output file: -o FILE");
        }
        long began = System.nanoTime();
        Tally tally = new Tally();
        try (Journal journal = resume ? new Journal(target) : null) {
            if (journal != null) {
                journal.open(target, rejectsFile);
                real(journal.file(), written);
            }
            try (LineOutput out = toStream ? LineOutput.stream(streams().out()) : file(target);
                    LineOutput rejectsOut = rejectsFile == null ? null : file(rejectsFile);
                    Rejects rejects = new Rejects(streams().err(), rejectsOut)) {
                real(target, written);
                real(rejectsFile, written);
                run(options.withSkip(written), journal, out, rejectsOut, rejects, tally);
                out.flush();
                if (journal != null) {
                    journal.save();
                }
                streams().err().println("solieu: " + number(tally.articles, "article") + " read, "
                        + (countsClaims() ? number(tally.claims, "claim") + " found, " : "") + rejects.summary() + ", "
                        + (tally.undated > 0 ? number(tally.undated, "article") + " without a date (--published or metadata.tsv tells it), " : "")
                        + (tally.passed > 0 ? number(tally.passed, "archive record") + " passed over, " : "")
                        + (journal != null ? number(journal.passedOver(), "input file") + " done before, " : "")
                        + String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9));
                boolean nothing = tally.pages + tally.passed == 0 && (journal == null || journal.passedOver() == 0);
                return nothing ? Main.NOTHING : rejects.total() > 0 ? Main.SOME_REJECTED : Main.OK;
            }
        } catch (LineOutput.Gone e) {
            return Main.OK;
        }
    }

    private LineOutput file(Path path) {
        return resume ? LineOutput.append(path) : LineOutput.file(path);
    }

    private void run(Sources.Options options, Journal journal, LineOutput out, LineOutput rejectsOut, Rejects rejects, Tally tally) {
        boolean screen = Terminal.OUT && (output == null || output.equals("-"));
        if (journal != null) {
            journal.follow(out, rejectsOut);
        }
        try (Progress progress = Progress.start(paths, () -> tally.consumed, output == null || output.equals("-"), countsClaims());
                Pages pages = Sources.open(paths, options, tally.watcher(journal))) {
            Deque<Long> consumedBy = new ArrayDeque<>();
            Iterator<Outcome<Page>> counted = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return pages.hasNext();
                }

                @Override
                public Outcome<Page> next() {
                    consumedBy.add(tally.read);
                    if (journal != null) {
                        journal.read();
                    }
                    return pages.next();
                }
            };
            Batch.run(counted, work(Pipeline.standard()), Batch.Limits.of(jobs).withPerPage(Duration.ofSeconds(maxSeconds)), result -> {
                if (result instanceof Outcome.Kept<Lines> kept) {
                    tally.pages++;
                    tally.articles++;
                    tally.claims += kept.value().claims();
                    tally.undated += kept.value().undated() ? 1 : 0;
                    out.write(kept.value().bytes());
                    if (screen) {
                        out.flush();
                    }
                } else {
                    Outcome.Dropped<Lines> dropped = (Outcome.Dropped<Lines>) result;
                    tally.pages += dropped.stage() == Stage.SOURCE ? 0 : 1;
                    rejects.add(dropped);
                }
                if (journal != null) {
                    journal.wrote();
                }
                tally.consumed = consumedBy.remove();
                progress.at(tally.articles, tally.claims);
            });
        }
    }

    private static final class Tally {
        long pages;
        long articles;
        long claims;
        /** Articles with claims of which nothing tells when they came out. */
        long undated;
        long passed;
        /** Bytes of input read, and of these the bytes of pages that are done with. */
        long read;
        long consumed;

        Watcher watcher(Journal journal) {
            return new Watcher() {
                @Override
                public void consumed(long bytes) {
                    read += bytes;
                }

                @Override
                public void passed() {
                    passed++;
                }

                @Override
                public boolean isDone(Path file) {
                    return journal != null && journal.isDone(file);
                }

                @Override
                public void finished(Path file) {
                    if (journal != null) {
                        journal.finished(file);
                    }
                }
            };
        }
    }

    private Sources.Options options() {
        Page.Known told = known.known();
        if (jobs < 1 || jobs > 1024) {
            throw new Errors.Wrong("--jobs: " + jobs + " is not between 1 and 1024");
        }
        if (maxSeconds < 0) {
            throw new Errors.Wrong("--max-seconds: " + maxSeconds + " is negative");
        }
        if (maxBytes < 1 || maxBytes > 1 << 30) {
            throw new Errors.Wrong("--max-bytes: " + maxBytes + " is not between 1 and " + (1 << 30));
        }
        return Sources.Options.DEFAULT.withPicks(new Sources.Picks(vietnameseOnly(), domains())).withStdin(streams().in()).withMaxBytes(maxBytes)
                .withKnown(told);
    }

    private Set<String> domains() {
        if (domainsFile == null) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(domainsFile)) {
            Set<String> domains = lines.map(l -> l.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT)).filter(l -> !l.isEmpty())
                    .collect(Collectors.toSet());
            if (domains.isEmpty()) {
                throw new Errors.Wrong("--domains: " + domainsFile + " names no domain");
            }
            return domains;
        } catch (IOException | UncheckedIOException e) {
            throw new Errors.Wrong("--domains: cannot read " + domainsFile + ": " + e.getMessage());
        }
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
