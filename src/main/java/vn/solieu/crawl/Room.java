package vn.solieu.crawl;

import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One large answer at a time: whoever reads more than {@link #SMALL_BYTES} waits for its turn and keeps it until the answer has been dealt
 * with. However many hosts send much at once, memory holds one of them.
 */
final class Room {
    static final int SMALL_BYTES = 1 << 20;
    private final Semaphore one = new Semaphore(1, true);
    private final ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);

    /** @param deadline of {@link System#nanoTime} */
    void enter(long deadline) throws SocketTimeoutException {
        if (held.get()) {
            return;
        }
        try {
            if (!one.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new SocketTimeoutException();
            }
            held.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException();
        }
    }

    void leave() {
        if (held.get()) {
            held.set(false);
            one.release();
        }
    }
}
