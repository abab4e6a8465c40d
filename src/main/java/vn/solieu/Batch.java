package vn.solieu;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.solieu.doc.Outcome;
import vn.solieu.doc.Page;
import vn.solieu.doc.Reason;
import vn.solieu.doc.Stage;

/**
 * Many pages through one function, on several threads, with the results in the order of the pages whatever the number of threads.
 *
 * <p>The caller's thread reads pages and takes results; a bounded number of pages (and of their bytes) is under way, so memory does
 * not grow with the input. A page on which the function fails is dropped as {@link Reason#INTERNAL}, one that takes longer than allowed
 * as {@link Reason#TOO_SLOW}; its thread is interrupted and given up, another takes its place.
 */
public final class Batch {
    private Batch() { }

    /**
     * @param jobs number of threads that work, at least 1
     * @param maxWaiting pages under way at one time
     * @param maxBytes bytes of pages under way at one time; a single larger page is still let in alone
     * @param perPage time that one page may take; zero for no limit
     */
    public record Limits(int jobs, int maxWaiting, long maxBytes, Duration perPage) {
        public Limits {
            if (jobs < 1 || maxWaiting < 1 || maxBytes < 1 || perPage.isNegative()) {
                throw new IllegalArgumentException("limits must be positive: " + jobs + " jobs, " + maxWaiting + " waiting, " + maxBytes + " bytes");
            }
        }

        /** 256 pages and 32 MiB for each of {@code jobs} threads, 60 seconds a page. */
        public static Limits of(int jobs) {
            return new Limits(jobs, 256 * jobs, (32L << 20) * jobs, Duration.ofSeconds(60));
        }

        public Limits withPerPage(Duration newPerPage) {
            return new Limits(jobs, maxWaiting, maxBytes, newPerPage);
        }
    }

    /**
     * Runs {@code work} on every page that was kept; hands every outcome to {@code results} in order, on the caller's thread.
     * What {@code results} throws ends the run.
     */
    public static <R> void run(Iterator<Outcome<Page>> pages, Function<Page, Outcome<R>> work, Limits limits, Consumer<Outcome<R>> results) {
        try (Workers workers = new Workers()) {
            workers.join(limits.jobs());
            run(pages, work, workers, limits, results);
        }
    }

    /** The same on threads that other runs use too; {@link Limits#jobs()} says nothing here. */
    public static <R> void run(Iterator<Outcome<Page>> pages, Function<Page, Outcome<R>> work, Workers workers, Limits limits, Consumer<Outcome<R>> results) {
        Deque<Task<R>> waiting = new ArrayDeque<>();
        long bytes = 0;
        try {
            while (pages.hasNext()) {
                Outcome<Page> page = pages.next();
                Task<R> task = new Task<>(page, work);
                while (!waiting.isEmpty() && (waiting.size() >= limits.maxWaiting() || bytes + task.bytes > limits.maxBytes()
                        || waiting.peek().isDone())) {
                    bytes -= waiting.peek().bytes;
                    results.accept(waiting.poll().result(limits.perPage(), workers));
                }
                waiting.add(task);
                bytes += task.bytes;
                if (page instanceof Outcome.Kept) {
                    workers.execute(task);
                } else {
                    task.run();
                }
            }
            while (!waiting.isEmpty()) {
                results.accept(waiting.poll().result(limits.perPage(), workers));
            }
        } finally {
            waiting.forEach(task -> task.cancel(true));
        }
    }

    private static final class Task<R> extends FutureTask<Outcome<R>> {
        final String source;
        final long bytes;
        private final AtomicLong began = new AtomicLong();

        Task(Outcome<Page> page, Function<Page, Outcome<R>> work) {
            super(() -> page.then(p -> guarded(p, work)));
            source = page instanceof Outcome.Kept<Page> kept ? kept.value().source() : null;
            bytes = page instanceof Outcome.Kept<Page> kept ? kept.value().bytes().length : 0;
        }

        @Override
        public void run() {
            began.set(System.nanoTime() | 1);
            super.run();
        }

        Outcome<R> result(Duration perPage, Workers workers) {
            try {
                if (perPage.isZero()) {
                    return get();
                }
                while (true) {
                    long start = began.get();
                    long left = perPage.toNanos() - (start == 0 ? 0 : System.nanoTime() - start);
                    try {
                        return get(Math.max(left, 1), TimeUnit.NANOSECONDS);
                    } catch (TimeoutException e) {
                        if (start != 0 && System.nanoTime() - start >= perPage.toNanos() && cancel(true)) {
                            workers.lost();
                            return Outcome.dropped(Stage.STRIP, Reason.TOO_SLOW, source, "more than " + perPage.toMillis() / 1000.0 + " s");
                        }
                    }
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(source, e.getCause());
            } catch (InterruptedException | CancellationException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at " + source, e);
            }
        }
    }

    private static <R> Outcome<R> guarded(Page page, Function<Page, Outcome<R>> work) {
        try {
            return work.apply(page);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return fault(page, e);
        }
    }

    /** What a fault of the program leaves of a page: the message and the first place of our own. */
    private static <R> Outcome<R> fault(Page page, Throwable e) {
        Stage stage = Stage.STRIP;
        String place = "";
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith("vn.solieu.") && !at.getClassName().startsWith("vn.solieu.doc.")) {
                place = " at " + at.getClassName() + ":" + at.getLineNumber();
                stage = at.getClassName().startsWith("vn.solieu.extract") ? Stage.EXTRACT
                        : at.getClassName().startsWith("vn.solieu.tokenize") ? Stage.TOKENIZE : Stage.STRIP;
                break;
            }
        }
        return Outcome.dropped(stage, Reason.INTERNAL, page.source(), e + place);
    }
}
