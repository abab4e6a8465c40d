package vn.solieu;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that {@link Batch} works on: of one run, or of several that go on at one time and share them. Then each run brings its own, and
 * what the ended ones brought stays for the others, so that no core idles while the last is under way.
 */
public final class Workers implements AutoCloseable {
    private static final long STACK_BYTES = 16L << 20;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(1, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
    private int here;
    private int most;
    private int lost;

    /** None yet. */
    public Workers() {
        pool.allowCoreThreadTimeOut(true);
    }

    /** A run begins that brings so many threads, at least 1; {@link #leave} with the same number when it has ended. */
    public synchronized void join(int threads) {
        here += threads;
        most = Math.max(most, here);
        pool.setCorePoolSize(most + lost);
    }

    /** A run has ended; its threads remain. */
    public synchronized void leave(int threads) {
        here -= threads;
    }

    /** A thread is stuck in work that was given up: another takes its place. */
    synchronized void lost() {
        lost++;
        pool.setCorePoolSize(most + lost);
    }

    void execute(Runnable task) {
        pool.execute(task);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "solieu-worker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Interrupts what is still at work. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
