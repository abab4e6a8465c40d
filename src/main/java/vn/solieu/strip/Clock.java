package vn.solieu.strip;

import java.time.Duration;

/** Counts the time of one page; asked now and then, it throws when the time is up. */
final class Clock implements Runnable {
    /** Time is up. */
    static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeUp() {
            super("time is up", null, false, false);
        }
    }

    private final long end;

    Clock(Duration most) {
        this.end = System.nanoTime() + most.toNanos();
    }

    @Override
    public void run() {
        if (System.nanoTime() - end > 0) {
            throw new TimeUp();
        }
    }
}
