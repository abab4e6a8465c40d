package vn.solieu.crawl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs at the times of a {@link Cron}, by Vietnam's clock; runs that were missed while nobody was there are caught up with once. */
public class Schedule {
    private final Cron cron;
    private final Clock clock;
    private final Memory memory;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Where the time of the last run is kept. */
    public interface Memory {
        /** When the last run began, or null. */
        Instant last();

        void last(Instant at);
    }

    /** @param clock what time it is; tests have their own */
    public Schedule(Cron cron, Clock clock, Memory memory) {
        this.cron = cron;
        this.clock = clock;
        this.memory = memory;
    }

    /** When the next run is to begin; not in the future if one was missed. Null where there never is one. */
    public Instant due() {
        Instant last = memory.last();
        ZonedDateTime next = cron.next((last == null ? clock.instant() : last).atZone(Reader.VIETNAM));
        return next == null ? null : next.toInstant();
    }

    /** Waits and runs until {@link #stop}; {@code waiting} is told of each time that is waited for. */
    public void run(Runnable job, Consumer<Instant> waiting) throws InterruptedException {
        if (memory.last() == null) {
            memory.last(clock.instant());
        }
        while (!stopped()) {
            Instant due = due();
            if (due == null) {
                return;
            }
            if (clock.instant().isBefore(due)) {
                waiting.accept(due);
            }
            while (!stopped() && clock.instant().isBefore(due)) {
                pause(Math.min(Math.max(due.toEpochMilli() - clock.millis(), 1), 60_000));
            }
            if (!stopped()) {
                // of several missed runs this one stands for all
                memory.last(clock.instant());
                job.run();
            }
        }
    }

    /** Waits on the real clock; a clock that is set meanwhile is noticed within a minute. */
    protected void pause(long millis) throws InterruptedException {
        stopped.await(millis, TimeUnit.MILLISECONDS);
    }

    private boolean stopped() {
        return stopped.getCount() == 0;
    }

    /** Ends {@link #run} when the job that runs is done; the job itself is to be stopped by whoever calls. */
    public void stop() {
        stopped.countDown();
    }
}
