package vn.solieu.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Politeness in one place: a host has one connection at a time, and from the end of one to the beginning of the next its delay passes. */
final class Gate {
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        final ReentrantLock lock = new ReentrantLock(true);
        long ended;
        boolean used;
    }

    /** Runs {@code request} when it is {@code host}'s turn; waits until then. */
    <T> T pass(String host, Duration delay, Callable<T> request) throws Exception {
        Lane lane = lanes.computeIfAbsent(host, h -> new Lane());
        lane.lock.lockInterruptibly();
        try {
            if (lane.used) {
                long left = delay.toNanos() - (System.nanoTime() - lane.ended);
                // rounded up: a sleep in whole nanoseconds may end a little early
                if (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left + 1_000_000);
                }
            }
            lane.used = true;
            return request.call();
        } finally {
            lane.ended = System.nanoTime();
            lane.lock.unlock();
        }
    }

    /** How long until {@link #pass} would let a request of {@code host} through at once; zero if it would now. */
    Duration left(String host, Duration delay) {
        Lane lane = lanes.get(host);
        if (lane == null || !lane.used) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(0, delay.toNanos() - (System.nanoTime() - lane.ended)));
    }
}
