package vn.solieu.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import vn.solieu.Batch;
import vn.solieu.Pipeline;
import vn.solieu.Workers;
import vn.solieu.doc.Json;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.source.Pages;
import vn.solieu.source.Sources;
import vn.solieu.source.Watcher;

/**
 * One input file, read from its front to its end as a stream, its claims and rejects written among the {@link Parts} as they come.
 * Memory: one record of the archive, the pages under way and nothing that grows with the file.
 */
final class ExtractTask implements Function<InputFile, Counts>, Serializable {
    private static final long serialVersionUID = 1;
    private static final int WAITING = 64;
    private static final long WAITING_BYTES = 32L << 20;
    private static final int BUFFER = 1 << 16;
    private final String output;
    private final Settings settings;
    private final Broadcast<SerializableConfiguration> conf;

    ExtractTask(String output, Settings settings, Broadcast<SerializableConfiguration> conf) {
        this.output = output;
        this.settings = settings;
        this.conf = conf;
    }

    /** One for all tasks of an executor: models and word lists are loaded once, and the last task has the cores of those that have ended. */
    private static final class Shared {
        static final Pipeline PIPELINE = Pipeline.standard();
        static final Workers WORKERS = new Workers();
    }

    /** What one page gave, and the month of its publication. */
    private record Lines(String month, byte[] bytes, int claims) { }

    @Override
    public Counts call(InputFile input) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Counts counts = read(input, attempt >= settings.attempts());
            if (counts != null) {
                return counts;
            }
            TimeUnit.SECONDS.sleep(attempt);
        }
    }

    /** Null where the file system failed and the input is to be tried again. */
    private Counts read(InputFile input, boolean last) throws IOException {
        Parts parts = new Parts(output, conf.value().value());
        String attempt = UUID.randomUUID().toString();
        String claimsFile = input.key() + "." + attempt + ".claims";
        String rejectsFile = input.key() + "." + attempt + ".rejects.gz";
        Counts counts = new Counts();
        counts.inputs = 1;
        Noted in = open(input);
        List<MonthBlocks.Block> blocks;
        try (MonthBlocks claims = new MonthBlocks(parts.create(claimsFile));
                OutputStream rejects = new GZIPOutputStream(parts.create(rejectsFile), BUFFER)) {
            read(input, in, claims, rejects, counts);
            blocks = claims.blocks();
        }
        if (in.failure != null) {
            if (!last) {
                parts.file(claimsFile).getFileSystem(conf.value().value()).delete(parts.file(claimsFile), false);
                parts.file(rejectsFile).getFileSystem(conf.value().value()).delete(parts.file(rejectsFile), false);
                return null;
            }
            counts.unfinished = 1;
        }
        parts.mark(input.key(), attempt, new Parts.Mark(Parts.stamp(input, settings), claimsFile, blocks, rejectsFile, counts));
        return counts;
    }

    private Noted open(InputFile input) {
        try {
            Path path = new Path(input.uri());
            return new Noted(path.getFileSystem(conf.value().value()).open(path, BUFFER), null);
        } catch (IOException e) {
            return new Noted(InputStream.nullInputStream(), e);
        }
    }

    private void read(InputFile input, Noted in, MonthBlocks claims, OutputStream rejects, Counts counts) throws IOException {
        TaskContext context = TaskContext.get();
        Watcher watcher = new Watcher() {
            @Override
            public void passed() {
                counts.passed++;
            }
        };
        int cores = Math.max(1, context.cpus());
        Batch.Limits limits = new Batch.Limits(cores, WAITING, WAITING_BYTES, settings.perPage());
        Writer writer = new Writer(claims, rejects, counts);
        Shared.WORKERS.join(cores);
        try (Pages pages = Sources.open(input.name(), in, settings.options(), watcher)) {
            Batch.run(pages, ExtractTask::lines, Shared.WORKERS, limits, result -> {
                if (context.isInterrupted()) {
                    throw new TaskKilledException("told to stop");
                }
                writer.take(result);
            });
        } finally {
            Shared.WORKERS.leave(cores);
        }
    }

    private static Outcome<Lines> lines(Page page) {
        return Shared.PIPELINE.claims(page).then(found -> Outcome.kept(new Lines(MonthBlocks.month(found.article().published()), Json.lines(found.claims()),
                found.claims().size())));
    }

    private static final class Writer {
        private final MonthBlocks claims;
        private final OutputStream rejects;
        private final Counts counts;

        Writer(MonthBlocks claims, OutputStream rejects, Counts counts) {
            this.claims = claims;
            this.rejects = rejects;
            this.counts = counts;
        }

        void take(Outcome<Lines> result) {
            try {
                if (result instanceof Outcome.Kept<Lines> kept) {
                    counts.articles++;
                    counts.claims += kept.value().claims();
                    claims.add(kept.value().month(), kept.value().bytes(), kept.value().claims());
                } else if (result instanceof Outcome.Dropped<Lines> dropped) {
                    counts.rejected.merge(dropped.reason().code(), 1L, Long::sum);
                    rejects.write((cell(dropped.where()) + "\t" + dropped.stage().name().toLowerCase(Locale.ROOT) + "\t" + dropped.reason().code() + "\t"
                            + cell(dropped.detail()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String cell(String text) {
            return text.replaceAll("[\\t\\r\\n\\p{Cntrl}]+", " ");
        }
    }

    /** Remembers that the file system failed, which the readers report as a fault of the input. */
    private static final class Noted extends FilterInputStream {
        IOException failure;

        Noted(InputStream in, IOException failure) {
            super(in);
            this.failure = failure;
        }

        private int note(Reading reading) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                return reading.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read() throws IOException {
            return note(super::read);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            return note(() -> super.read(b, off, len));
        }

        private interface Reading {
            int read() throws IOException;
        }
    }
}
